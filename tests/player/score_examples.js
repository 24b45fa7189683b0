// @ts-check
/**
 * Lines of `{question, response}` in, what the player makes of each out: the fraction earned, what is correct, and the
 * response as it is reported.
 */

import { createInterface } from "node:readline";

import { typeOf } from "../../builder/player/questions.js";
import { SHAPES } from "../../builder/player/state.js";

/** @typedef {import("../../builder/player/data.js").Question} Question */

const CHARACTERS = "0123456789abcdefghijklmnopqrstuvwxyz";
/** What the two sides of a pair are called in reports. */
const [LEFT, RIGHT] = ["123456789abcdefghijklmnopqrstuvwxyz0", "abcdefghijklmnopqrstuvwxyz0123456789"];

/** @param {[string, string]} pair */
const unnamed = ([left, right]) => [CHARACTERS[LEFT.indexOf(left)], CHARACTERS[RIGHT.indexOf(right)]];

/**
 * The tracking port's response as the learner's state has it.
 * @param {Question} question
 * @param {any} response
 */
function stored(question, response) {
  const shape = SHAPES[/** @type {keyof typeof SHAPES} */ (question.type)];
  if (shape === "option") return response[0] ?? "";
  if (shape === "matching") return Object.fromEntries(response.map(unnamed));
  if (shape === "text") return String(Array.isArray(response) ? response[0] : response);
  if (shape !== "texts") return response;
  return response.map((/** @type {string} */ text, /** @type {number} */ at) => {
    const choices = question.gaps?.[at]?.options ?? [];
    return choices.find((choice) => Object.values(choice.text)[0] === text)?.value ?? text;
  });
}

for await (const line of createInterface({ input: process.stdin })) {
  const { question, response } = JSON.parse(line);
  const type = /** @type {import("../../builder/player/questions.js").QuestionType} */ (typeOf(question));
  const answer = stored(question, response);
  const told = { score: type.score(question, answer), correct: type.correct(question), response: type.response(question, answer) };
  console.log(JSON.stringify(told));
}
