// @ts-check
import assert from "node:assert/strict";
import test from "node:test";

import * as attempt from "../../builder/player/attempt.js";
import { emptyState } from "../../builder/player/state.js";
import { course, single } from "./sample_data.js";

/** @typedef {import("../../builder/player/data.js").Data} Data */
/** @typedef {import("../../builder/player/data.js").Quiz} Quiz */
/** @typedef {import("../../builder/player/state.js").State} State */

/** @param {Data} data */
const quizOf = (data) => /** @type {Quiz} */ (data.quizzes[0]);

/**
 * One whole attempt.
 * @param {Data} data
 * @param {State} state
 * @param {string[]} answers  one a question
 */
function play(data, state, answers, seed = 7) {
  const quiz = quizOf(data);
  attempt.begin(data, state, quiz, seed);
  const questions = attempt.questionsOf(data, state, quiz);
  questions.forEach((question, at) => attempt.submit(state, question, answers[at] ?? ""));
  attempt.finish(data, state, quiz);
  return attempt.quizState(state, quiz);
}

test("a try is counted when the attempt is finished, not when it begins", () => {
  const data = course();
  const state = emptyState("AA");
  attempt.begin(data, state, quizOf(data), 7);
  assert.equal(0, attempt.quizState(state, quizOf(data)).tries);
  attempt.finish(data, state, quizOf(data));
  attempt.finish(data, state, quizOf(data));
  assert.equal(1, attempt.quizState(state, quizOf(data)).tries);
});

test("unanswered questions earn nothing", () => {
  const data = course();
  const state = emptyState("AA");
  const [first] = data.questions;
  attempt.begin(data, state, quizOf(data), 7);
  attempt.submit(state, /** @type {never} */ (first), "0");
  assert.equal(0.5, attempt.result(data, state, quizOf(data)));
  assert.equal("sp-2", attempt.firstUnanswered(data, state, quizOf(data))?.id);
});

for (const [keep, kept] of /** @type {const} */ ([["best", 1], ["last", 0.5], ["first", 0]])) {
  test(`keep: ${keep} keeps ${kept} of 0, 1 and a half`, () => {
    const data = course({ quiz: { keep } });
    const state = emptyState("AA");
    play(data, state, ["1", "1"]);
    play(data, state, ["0", "0"]);
    assert.equal(kept, play(data, state, ["0", "1"]).kept);
  });
}

test("who has passed stays passed, also where the last result counts", () => {
  const data = course({ quiz: { keep: "last" } });
  const state = emptyState("AA");
  assert.equal(true, play(data, state, ["0", "0"]).passed);
  assert.equal(true, play(data, state, ["1", "1"]).passed);
});

test("practice and survey are never passed, and a survey has no result", () => {
  const practice = play(course({ quiz: { mode: "practice" } }), emptyState("AA"), ["0", "0"]);
  assert.deepEqual([false, 1], [practice.passed, practice.kept]);
  const survey = play(course({ quiz: { mode: "survey" } }), emptyState("AA"), ["0", "0"]);
  assert.deepEqual([false, null], [survey.passed, survey.kept]);
});

test("the mark is reached at the mark, however the fraction was rounded when kept", () => {
  assert.equal(true, attempt.reaches(2 / 3 - 1 / 27720, 66.666));
  assert.equal(true, attempt.reaches(0.7, 70));
  assert.equal(false, attempt.reaches(0.69, 70));
  assert.equal(false, attempt.reaches(null, 0));
});

test("a new attempt clears the answers and keeps the numbers they are reported under", () => {
  const data = course();
  const state = emptyState("AA");
  const question = /** @type {never} */ (data.questions[0]);
  play(data, state, ["0", "0"]);
  attempt.setQuestion(state, question, { slot: 4 });
  attempt.begin(data, state, quizOf(data), 8);
  const { response, final, slot } = attempt.questionState(state, question);
  assert.deepEqual([null, false, 4], [response, final, slot]);
});

test("a new attempt leaves notes as they are", () => {
  const note = single({ number: 9, type: "reflection", points: 0, options: [] });
  const data = course({ content: { questions: [single({ number: 1 }), note] } });
  const state = emptyState("AA");
  attempt.begin(data, state, quizOf(data), 1);
  attempt.submit(state, note, "En tanke");
  attempt.begin(data, state, quizOf(data), 2);
  const { response, final } = attempt.questionState(state, note);
  assert.deepEqual(["En tanke", false], [response, final]);
});

test("tries run out only where they are limited", () => {
  const state = emptyState("AA");
  const limited = course({ quiz: { attempts: 2 } });
  assert.equal(2, attempt.triesLeft(quizOf(limited), state));
  play(limited, state, []);
  play(limited, state, []);
  assert.equal(0, attempt.triesLeft(quizOf(limited), state));
  assert.equal(Infinity, attempt.triesLeft(quizOf(course()), state));
});

test("a draw takes as many as it says and holds to them through the attempt", () => {
  const pool = [1, 2, 3, 4, 5].map((number) => single({ number, pool: "p" }));
  const data = course({ quiz: { draws: [{ pool: "p", count: 2 }] }, content: { questions: pool } });
  const state = emptyState("AA");
  attempt.begin(data, state, quizOf(data), 3);
  const drawn = attempt.questionsOf(data, state, quizOf(data)).map(({ id }) => id);
  assert.equal(2, drawn.length);
  const fewer = course({
    quiz: { draws: [{ pool: "p", count: 2 }] },
    content: { questions: pool.filter(({ id }) => drawn.includes(id) || id === "sp-1") },
  });
  assert.deepEqual(drawn, attempt.questionsOf(fewer, state, quizOf(fewer)).map(({ id }) => id));
});

test("each attempt draws and orders anew, and holds to it", () => {
  const pool = [1, 2, 3, 4, 5, 6].map((number) => single({ number, pool: "p" }));
  const changes = { draws: [{ pool: "p", count: 3 }], shuffle: { questions: true, options: true } };
  const data = course({ quiz: changes, content: { questions: pool } });
  const state = emptyState("AA");
  const asked = () => attempt.questionsOf(data, state, quizOf(data)).map(({ id }) => id);
  const drawn = () => pool.filter((question) => attempt.questionState(state, question).drawn).length;
  const seen = new Set();
  for (let seed = 0; seed < 20; seed += 1) {
    play(data, state, ["0", "1", "0"], seed);
    assert.deepEqual([3, asked()], [drawn(), asked()]);
    seen.add(asked().join());
  }
  assert.ok(seen.size > 10, `${seen.size} of 20`);
});

test("options are in the author's order unless the quiz shuffles, and pinned ones never move", () => {
  const state = emptyState("AA");
  const [question] = course().questions;
  const own = /** @type {never} */ (question);
  assert.deepEqual(["0", "1", "2"], attempt.optionOrder(state, quizOf(course()), own));
  const shuffling = course({ quiz: { shuffle: { questions: false, options: true } } });
  const orders = new Set();
  for (let seed = 0; seed < 20; seed += 1) {
    attempt.begin(shuffling, state, quizOf(shuffling), seed);
    const order = attempt.optionOrder(state, quizOf(shuffling), own);
    assert.equal("2", order[2]);
    orders.add(order.join(""));
  }
  assert.deepEqual(["012", "102"], [...orders].sort());
});

test("a corrected answer key reaches those who have answered", () => {
  const data = course();
  const state = emptyState("AA");
  const question = single({ number: 1 });
  attempt.begin(data, state, quizOf(data), 7);
  attempt.submit(state, question, "1");
  assert.equal(0, attempt.earned(state, question));
  const corrected = question.options.map((option) => ({ ...option, correct: option.key === "1" }));
  assert.equal(1, attempt.earned(state, { ...question, options: corrected }));
});

/** Feedback and solution while answering, after a failed attempt, after a passed one. */
const REVEALED = /** @type {const} */ ([
  [{ feedback: "after-question", solution: "after-pass" }, {}, ["f-", "f-", "fs"]],
  [{ feedback: "after-quiz", solution: "always" }, {}, ["-s", "fs", "fs"]],
  [{ feedback: "never", solution: "never" }, {}, ["--", "--", "--"]],
  [{ feedback: "never", solution: "after-last-attempt" }, { attempts: 1 }, ["--", "-s", "-s"]],
  [{ feedback: "never", solution: "after-last-attempt" }, { attempts: 0 }, ["--", "--", "--"]],
  [{ feedback: "after-question", solution: "after-pass" }, { mode: "practice" }, ["f-", "fs", "fs"]],
  [{ feedback: "after-question", solution: "always" }, { mode: "survey" }, ["f-", "f-", "f-"]],
]);

for (const [reveal, changes, expected] of REVEALED) {
  const title = `${reveal.feedback}, ${reveal.solution} ${JSON.stringify(changes)}`;
  test(`what is revealed with ${title} is ${expected.join(" ")}`, () => {
    const data = course({ quiz: { reveal, ...changes } });
    const told = (/** @type {State} */ state) => {
      const { feedback, solution } = attempt.revealed(quizOf(data), state);
      return (feedback ? "f" : "-") + (solution ? "s" : "-");
    };
    const open = emptyState("AA");
    attempt.begin(data, open, quizOf(data), 7);
    const failed = emptyState("AA");
    play(data, failed, ["1", "1"]);
    const passed = emptyState("AA");
    play(data, passed, ["0", "0"]);
    assert.deepEqual(expected, [told(open), told(failed), told(passed)]);
  });
}
