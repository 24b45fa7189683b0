// @ts-check
/** What the player makes of questions and responses: lines of JSON in, lines of JSON out. */

import { createInterface } from "node:readline";

import { typeOf } from "../../builder/player/questions.js";

for await (const line of createInterface({ input: process.stdin })) {
  const { question, answer } = JSON.parse(line);
  const type = typeOf(question);
  const told = type && {
    kind: type.kind,
    score: type.score(question, answer),
    response: type.response(question, answer),
    correct: type.correct(question),
  };
  console.log(JSON.stringify(told ?? null));
}
