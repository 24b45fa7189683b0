// @ts-check
import assert from "node:assert/strict";
import test from "node:test";

import { problemWords } from "../../builder/player/modes.js";
import { decodeState, emptyState, encodeState } from "../../builder/player/state.js";

const MARK = "kb";
const state = { ...emptyState(MARK), seen: new Set([1, 2, 5]) };
const { text } = encodeState(state);

/** @param {string} stored  what the LMS gives back @param {string} [mark] */
function told(stored, mark = MARK) {
  const read = decodeState(stored, { mark });
  return problemWords(read.problem, read.state);
}

test("who has nothing stored, or all of it, is told nothing", () => {
  assert.equal(told(""), null);
  assert.equal(told(text), null);
});

test("who begins anew because what was stored is another's or damaged is told so", () => {
  assert.equal(told(text, "zz"), "mode.stranger");
  assert.equal(told(`${text.slice(0, -1)}~`), "mode.stranger");
  assert.equal(told("viewed=1,2,3"), "mode.stranger");
  assert.equal(told(text.slice(0, 3)), "mode.stranger");
});

test("who has lost the end of it alone is not told that all is gone", () => {
  assert.equal(told(text.slice(0, -2)), "mode.shortened");
});

test("who has been in a newer edition of the player is told why nothing is saved", () => {
  assert.equal(told(`2${text.slice(1)}`), "mode.newer");
});
