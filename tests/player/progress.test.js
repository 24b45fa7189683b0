// @ts-check
import assert from "node:assert/strict";
import test from "node:test";

import { outcomeOf } from "../../builder/player/outcome.js";
import { progressOf, reachable, remaining, scoreOf, successOf } from "../../builder/player/progress.js";
import { emptyState } from "../../builder/player/state.js";
import { course, page, quiz, single } from "./sample_data.js";

/** @typedef {import("../../builder/player/state.js").QuizState} QuizState */

/**
 * @param {number[]} seen
 * @param {Record<number, Partial<QuizState>>} quizzes
 */
function stateWith(seen = [], quizzes = {}) {
  const state = emptyState("AA");
  for (const number of seen) state.seen.add(number);
  for (const [number, own] of Object.entries(quizzes)) {
    const untouched = { tries: 0, seed: 0, open: false, passed: false, kept: null, current: null };
    state.quizzes.set(Number(number), { ...untouched, ...own });
  }
  return state;
}

const finished = (/** @type {number} */ kept, passed = kept >= 0.7) => ({ tries: 1, kept, current: kept, passed });

test("the course is complete when every obligatory page is seen and every obligatory quiz passed", () => {
  const data = course();
  assert.deepEqual({ done: 0, total: 3, complete: false, read: false }, progressOf(data, stateWith()));
  assert.deepEqual({ done: 2, total: 3, complete: false, read: true }, progressOf(data, stateWith([1, 2])));
  assert.equal(false, progressOf(data, stateWith([1, 2, 3], { 3: finished(0.5) })).complete);
  assert.equal(true, progressOf(data, stateWith([1, 2], { 3: finished(1) })).complete);
});

test("optional pages, practice and survey do not count", () => {
  const data = course({
    content: {
      pages: [page({ number: 1 }), page({ number: 2, obligatory: false })],
      quizzes: [quiz({ number: 3, mode: "practice", obligatory: false })],
    },
  });
  assert.deepEqual({ done: 1, total: 1, complete: true, read: true }, progressOf(data, stateWith([1])));
});

test("a course in which nothing counts is complete from the start", () => {
  const data = course({ content: { pages: [page({ number: 1, obligatory: false })], quizzes: [] } });
  assert.equal(true, progressOf(data, stateWith()).complete);
});

test("what remains is told in course order, a quiz within a page as its page", () => {
  const inPage = course({ quiz: { embedded: true, page: "page-2" }, content: {} });
  assert.deepEqual(["page-1", "page-2"], remaining(inPage, stateWith()).map(({ id }) => id));
  assert.deepEqual(["page-2"], remaining(inPage, stateWith([1, 2])).map(({ id }) => id));
  assert.deepEqual([], remaining(inPage, stateWith([1, 2], { 3: finished(1) })));
});

test("the score is unwritten until a graded quiz is finished, and then of all that can be got", () => {
  const other = [single({ number: 4, points: 2, quiz: "quiz-5", id: "to" })];
  const data = course({
    content: {
      questions: [single({ number: 1 }), single({ number: 2 }), ...other],
      quizzes: [
        quiz({ number: 3, questions: ["sp-1", "sp-2"] }),
        quiz({ number: 5, questions: ["to"], obligatory: false }),
      ],
    },
  });
  assert.equal(null, scoreOf(data, stateWith()));
  assert.equal(null, scoreOf(data, stateWith([], { 3: { open: true } })));
  assert.equal(25, scoreOf(data, stateWith([], { 3: finished(0.5) })));
  assert.equal(75, scoreOf(data, stateWith([], { 3: finished(0.5), 5: finished(1) })));
});

test("a drawn pool counts the questions drawn, not those in it", () => {
  const pool = [1, 2, 3, 4].map((number) => single({ number, pool: "p", points: 2 }));
  const data = course({ quiz: { draws: [{ pool: "p", count: 2 }] }, content: { questions: pool } });
  assert.equal(50, scoreOf(data, stateWith([], { 3: finished(0.5) })));
});

test("failed is told only when a limited quiz has no tries left", () => {
  const unlimited = stateWith([], { 3: { tries: 15, kept: 0, current: 0 } });
  assert.equal("unknown", successOf(course(), unlimited));
  const limited = course({ quiz: { attempts: 2 } });
  assert.equal("unknown", successOf(limited, stateWith([], { 3: { tries: 1, kept: 0 } })));
  assert.equal("failed", successOf(limited, stateWith([], { 3: { tries: 2, kept: 0 } })));
  assert.equal("passed", successOf(limited, stateWith([], { 3: { tries: 2, kept: 1, passed: true } })));
});

test("success stays unknown in a course without graded quizzes that count", () => {
  const data = course({ quiz: { mode: "survey", obligatory: false } });
  assert.equal("unknown", successOf(data, stateWith([1, 2])));
});

test("what leaves the player goes by the course's tracking", () => {
  const state = stateWith([1, 2], { 3: finished(1) });
  const all = { completion: "completed", success: "passed", score: 100 };
  assert.equal(null, outcomeOf(course({ settings: { tracking: "none" } }), state));
  assert.deepEqual({ ...all, score: null }, outcomeOf(course({ settings: { tracking: "completion" } }), state));
  assert.deepEqual(all, outcomeOf(course({ settings: { tracking: "score" } }), state));
  assert.deepEqual(all, outcomeOf(course({ settings: { tracking: "answers" } }), state));
});

test("completed and passed are never taken back", () => {
  const before = /** @type {const} */ ({ completion: "completed", success: "passed", score: 100 });
  assert.deepEqual(before, outcomeOf(course(), stateWith(), before));
});

test("every page is open, but in a linear course only up to the first one left to do", () => {
  assert.equal(3, reachable(course(), stateWith()).size);
  const linear = course({ settings: { navigation: "linear" } });
  assert.deepEqual(["page-1"], [...reachable(linear, stateWith())]);
  assert.deepEqual(["page-1", "page-2", "quiz-3"], [...reachable(linear, stateWith([1, 2]))]);
});

test("a quiz that was tried and not passed locks nobody out of the rest", () => {
  const pages = [page({ number: 3, id: "quiz-3", kind: "quiz" }), page({ number: 1 })];
  const linear = course({ settings: { navigation: "linear" }, content: { pages } });
  assert.equal(false, reachable(linear, stateWith()).has("page-1"));
  assert.equal(true, reachable(linear, stateWith([], { 3: finished(0) })).has("page-1"));
});
