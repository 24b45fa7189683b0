// @ts-check
import assert from "node:assert/strict";
import test from "node:test";

import { outcomeOf } from "../../builder/player/outcome.js";
import { isDone, keepDone } from "../../builder/player/progress.js";
import { score as multiple } from "../../builder/questions/multiple/question.js";
import { score as ordering } from "../../builder/questions/ordering/question.js";
import { decodeState, emptyState, encodeState } from "../../builder/player/state.js";
import { meet } from "../../builder/player/updated.js";
import { course, page, single } from "./sample_data.js";

const READ = course({ content: { quizzes: [], questions: [], pages: [page({ number: 1 })] } });
const LONGER = { ...READ, course: { ...READ.course, edition: "e2" }, pages: [page({ number: 1 }), page({ number: 2 })] };

/** One who has read the first page, as saved. */
function reader() {
  const state = emptyState("AA");
  meet(READ, state);
  Object.assign(state, { page: 1, seen: new Set([1]) });
  keepDone(READ, state);
  return decodeState(encodeState(state).text, { mark: "AA" }).state;
}

test("who was done stays done when a page comes, and is told so once", () => {
  const state = reader();
  assert.equal(meet(LONGER, state), "mode.updated-done");
  assert.equal(meet(LONGER, state), "mode.welcome-back");
  assert.equal(isDone(LONGER, state), true);
  assert.equal(outcomeOf(LONGER, state)?.completion, "completed");
});

test("who was not done is told that there is more to see", () => {
  const state = emptyState("AA");
  meet(LONGER, state);
  assert.equal(meet(READ, state), "mode.updated");
});

test("a state of before editions were noted tells of no change", () => {
  assert.equal(meet(LONGER, { ...emptyState("AA"), page: 1 }), "mode.welcome-back");
  assert.equal(meet(LONGER, emptyState("AA")), "");
});

test("a choice that has left the course counts neither for nor against", () => {
  const [right, wrong] = single({ number: 1 }).options;
  const question = single({ number: 1, type: "multiple", options: [/** @type {never} */ (right), /** @type {never} */ (wrong)] });
  assert.equal(multiple(question, ["0", "7"]), 1);
  assert.equal(multiple(question, ["0", "1"]), 0);
});

test("a step that has left the course is no part of an order that was given", () => {
  const question = single({ number: 1, type: "ordering" });
  assert.equal(ordering(question, ["0", "7", "1", "2"]), 1);
  assert.equal(ordering(question, ["0", "7", "2", "1"]), 0);
  assert.equal(ordering(question, ["0", "1"]), 0);
});
