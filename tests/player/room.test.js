// @ts-check
import assert from "node:assert/strict";
import test from "node:test";

import { setQuestion } from "../../builder/player/attempt.js";
import { roomFor } from "../../builder/player/room.js";
import { STATE_LIMIT, emptyState, encodeState } from "../../builder/player/state.js";
import { course, single } from "./sample_data.js";

const BOUND = 2900;

/** A course of one note and so many choices that its fixed part is near the bound. */
function long() {
  const note = single({ number: 1, type: "reflection", points: 0, options: [] });
  const choices = Array.from({ length: 400 }, (_, at) => single({ number: at + 2 }));
  const data = course({ content: { questions: [note, ...choices] }, settings: { stateBound: BOUND } });
  return { data, state: emptyState("AA"), note, choices };
}

test("a note at the start leaves room for all that is yet to be answered", () => {
  const { data, state, note, choices } = long();
  const room = roomFor({ data, state }, note);
  setQuestion(state, note, { response: "x".repeat(room) });
  for (const choice of choices) setQuestion(state, choice, { response: "0", final: true, slot: 40 });
  const { dropped, length } = encodeState(state);
  assert.deepEqual([], dropped);
  assert.ok(length <= STATE_LIMIT);
});

test("what is answered already is not held room for twice", () => {
  const { data, state, note, choices } = long();
  const before = roomFor({ data, state }, note);
  for (const choice of choices.slice(0, 100)) setQuestion(state, choice, { response: "0", final: true });
  assert.equal(before, roomFor({ data, state }, note));
  assert.ok(before < STATE_LIMIT - BOUND);
});
