// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { startedOver } from "../../builder/player/more/start_over.js";
import { outcomeOf } from "../../builder/player/outcome.js";
import { decodeState, emptyQuestion, emptyState, encodeState, roomForText } from "../../builder/player/state.js";
import { course } from "./sample_data.js";

/** @type {import("../../builder/player/tracking/port.js").Outcome} */
const PASSED = { completion: "completed", success: "passed", score: 66.67 };

function used() {
  const state = emptyState("k9");
  Object.assign(state, { page: 3, heading: 2, language: "nn", preferences: { textSize: 2 } });
  state.seen.add(1).add(3);
  state.quizzes.set(5, { tries: 1, seed: 7, open: false, passed: true, kept: 1, current: 1 });
  state.questions.set(1, { ...emptyQuestion(), shape: "note", response: "Mitt eget" });
  state.questions.set(2, { ...emptyQuestion(), shape: "option", response: "a", final: true, slot: 4 });
  return state;
}

const data = course({ settings: { tracking: "score" } });

test("a new start leaves the look, the language and the numbers in the report", () => {
  const fresh = startedOver(data, used(), null);
  assert.deepEqual(new Map([[2, { ...emptyQuestion(), slot: 4 }]]), fresh.questions);
  assert.deepEqual([0, 0, null], [fresh.seen.size, fresh.quizzes.size, fresh.page]);
  assert.deepEqual(["nn", { textSize: 2 }], [fresh.language, fresh.preferences]);
});

test("what the LMS was told is in the state, and is told again and never less", () => {
  const { text } = encodeState(startedOver(data, used(), PASSED));
  const { state, problem } = decodeState(text, { mark: "k9" });
  assert.equal(problem, null);
  assert.deepEqual({ completed: true, passed: true, score: 66.67 }, state.earned);
  assert.deepEqual(PASSED, outcomeOf(data, state));
});

test("one who had nothing to lose starts with nothing to keep", () => {
  const told = outcomeOf(data, emptyState("k9"));
  assert.equal(null, startedOver(data, emptyState("k9"), told)?.earned?.score ?? null);
});

test("what was earned before takes no room that the course has been promised", () => {
  const before = startedOver(data, used(), null);
  const after = startedOver(data, used(), PASSED);
  const promised = { fixed: 1000 };
  const earned = encodeState(after).length - encodeState(before).length;
  assert.equal(roomForText(before, 4096, promised) - earned, roomForText(after, 4096, promised));
});

test("a quiz whose tries are counted is not begun anew", () => {
  const quiz = { id: "prove", number: 5, mode: "graded", attempts: 2, keep: "best", questions: [], draws: [], page: "p" };
  const limited = course({ content: { quizzes: [/** @type {any} */ (quiz)] } });
  assert.equal(1, startedOver(limited, used(), null).quizzes.get(5)?.tries);
});
