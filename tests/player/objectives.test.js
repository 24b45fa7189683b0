// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { begin, finish, submit } from "../../builder/player/attempt.js";
import { objectivesOf } from "../../builder/player/objectives.js";
import { outcomeOf } from "../../builder/player/outcome.js";
import { emptyState } from "../../builder/player/state.js";
import { course, quiz, single } from "./sample_data.js";

/** @typedef {import("../../builder/player/data.js").Quiz} Quiz */

const QUESTIONS = [
  single({ number: 1, objective: "lytte" }),
  single({ number: 2, objective: "lytte", points: 3 }),
  single({ number: 4, objective: "skrive" }),
  single({ number: 5 }),
];
const ALL = { "sp-1": true, "sp-2": true, "sp-4": true, "sp-5": true };

/** @param {Partial<Quiz>} [changes] */
function begun(changes = {}, settings = {}) {
  const data = course({ quiz: changes, settings, content: { questions: QUESTIONS } });
  return { data, state: emptyState("AA") };
}

/** @param {ReturnType<typeof begun>} own @param {Record<string, boolean>} right  by question @param {string} [id] */
function take({ data, state }, right, id = "quiz-3") {
  const asked = /** @type {Quiz} */ (data.quiz(id));
  begin(data, state, asked, 1);
  for (const question of data.questionsOf(asked)) submit(state, question, right[question.id] ? "0" : "1");
  finish(data, state, asked);
}

/** @param {ReturnType<typeof begun>} own */
const told = ({ data, state }) => objectivesOf(data, state);

test("an objective's score is of the points of its own questions, and passed at the quiz's mark", () => {
  const own = begun();
  take(own, { "sp-2": true });
  assert.deepEqual(told(own), [
    { id: "lytte", score: 75, success: "passed" },
    { id: "skrive", score: 0, success: "unknown" },
  ]);
});

test("an objective is failed only when no tries are left", () => {
  const own = begun({ attempts: 2 });
  for (const success of ["unknown", "failed"]) {
    take(own, { "sp-1": true });
    assert.deepEqual(told(own)[0], { id: "lytte", score: 25, success });
  }
});

test("nothing is told before a quiz is finished, nor while it is taken again", () => {
  const own = begun();
  assert.deepEqual(told(own), []);
  take(own, ALL);
  begin(own.data, own.state, own.data.quizzes[0], 2);
  assert.deepEqual(told(own), []);
});

/** @type {[keep: Quiz["keep"], first: number[], second: number[]][]} */
const KEPT = [["best", [100], []], ["first", [100], []], ["last", [100], [0]]];
for (const [keep, first, second] of KEPT) {
  test(`with \`keep: ${keep}\` the answers of the attempt that is kept are what is told of`, () => {
    const own = begun({ keep });
    const scores = [ALL, {}].map((right) => {
      take(own, right);
      return told(own).flatMap(({ id, score }) => (id === "lytte" ? score : []));
    });
    assert.deepEqual(scores, [first, second]);
  });
}

test("an objective of two quizzes that count waits for both of them, each by its own mark", () => {
  const quizzes = [
    quiz({ number: 3, questions: ["sp-1"], pass: 100 }),
    quiz({ number: 6, questions: ["sp-2"], pass: 0 }),
  ];
  const data = course({ content: { questions: QUESTIONS, quizzes } });
  const own = { data, state: emptyState("AA") };
  take(own, ALL);
  assert.deepEqual(told(own), []);
  take(own, {}, "quiz-6");
  assert.deepEqual(told(own), [{ id: "lytte", score: 25, success: "passed" }]);
});

for (const mode of /** @type {const} */ (["practice", "survey"])) {
  test(`a ${mode} tells of no objective`, () => {
    const own = begun({ mode });
    take(own, ALL);
    assert.deepEqual(told(own), []);
  });
}

test("objectives leave the player from `tracking: score` on", () => {
  for (const tracking of /** @type {const} */ (["completion", "score", "answers"])) {
    const own = begun({}, { tracking });
    take(own, ALL);
    assert.equal((outcomeOf(own.data, own.state)?.objectives ?? []).length, tracking === "completion" ? 0 : 2);
  }
});
