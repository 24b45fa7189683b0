// @ts-check
import assert from "node:assert/strict";
import test from "node:test";

import * as attempt from "../../builder/player/attempt.js";
import { rejudge } from "../../builder/player/rejudged.js";
import { emptyState } from "../../builder/player/state.js";
import { course, single } from "./sample_data.js";

/** @typedef {import("../../builder/player/data.js").Quiz} Quiz */
/** @typedef {import("../../builder/player/state.js").State} State */

/** @param {"best" | "last" | "first"} keep @param {string} right  key of the right option @param {number[]} numbers */
function edition(keep, right, numbers = [1, 2]) {
  const questions = numbers.map((number) => {
    const question = single({ number });
    return { ...question, options: question.options.map((each) => ({ ...each, correct: each.key === right })) };
  });
  return course({ quiz: { keep }, content: { questions } });
}

/** One attempt after the other, each with the answers to its two questions. @param {"best" | "last" | "first"} keep */
function learner(keep, /** @type {string[]} */ ...attempts) {
  const data = edition(keep, "0");
  const state = emptyState("AA");
  const quiz = /** @type {Quiz} */ (data.quizzes[0]);
  for (const answers of attempts) {
    attempt.begin(data, state, quiz, 7);
    data.questionsOf(quiz).forEach((question, at) => attempt.submit(state, question, answers.charAt(at)));
    attempt.finish(data, state, quiz);
  }
  return state;
}

/** @param {State} state */
const standing = (state) => {
  const { current, kept, passed } = attempt.quizState(state, /** @type {Quiz} */ (course().quizzes[0]));
  return [current, kept, passed];
};

/** @type {[what: string, keep: "best" | "last" | "first", attempts: string[], expected: unknown[]][]} */
const CORRECTED = [
  ["one who had not passed passes", "best", ["11"], [1, 1, true]],
  ["one who had not passed can get less", "best", ["02"], [0, 0, false]],
  ["one who had passed stays passed, with no less", "best", ["00"], [0, 1, true]],
  ["the best result may be of an earlier attempt, whose answers are gone", "best", ["02", "22"], [0, 0.5, false]],
  ["the latest attempt may now be the best", "best", ["02", "11"], [1, 1, true]],
  ["the last result follows", "last", ["02", "12"], [0.5, 0.5, false]],
  ["the first result stands when there is a later attempt", "first", ["02", "11"], [1, 0.5, false]],
  ["the first result follows when there is no other", "first", ["11"], [1, 1, true]],
];

for (const [what, keep, attempts, expected] of CORRECTED) {
  test(`after a corrected key ${what}`, () => {
    const state = learner(keep, ...attempts);
    rejudge(edition(keep, "1"), state);
    assert.deepEqual(standing(state), expected);
  });
}

test("the same key changes nothing, and a question that has come since is not counted", () => {
  const state = learner("best", "02");
  rejudge(edition("best", "0", [1, 2, 3]), state);
  assert.deepEqual(standing(state), [0.5, 0.5, false]);
});

test("a question that has left the course no longer counts", () => {
  const state = learner("best", "02");
  rejudge(edition("best", "0", [1]), state);
  assert.deepEqual(standing(state), [1, 1, true]);
});

test("a mark that is set lower lets those pass who have reached it, and a higher one takes it from nobody", () => {
  const state = learner("best", "02");
  const changed = course({ quiz: { pass: 50 }, content: { questions: edition("best", "0").questions } });
  assert.equal(rejudge(changed, state), true);
  assert.deepEqual(standing(state), [0.5, 0.5, true]);
  assert.equal(rejudge(edition("best", "0"), state), false);
  assert.deepEqual(standing(state), [0.5, 0.5, true]);
});

test("an attempt under way is judged when it is finished", () => {
  const data = edition("best", "1");
  const state = learner("best", "11");
  attempt.begin(data, state, /** @type {Quiz} */ (data.quizzes[0]), 7);
  rejudge(data, state);
  assert.deepEqual(standing(state), [null, 0, false]);
});
