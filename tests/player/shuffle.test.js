// @ts-check
/** Order and draws: docs/en/state.md, «Order and draws are not stored». */

import assert from "node:assert/strict";
import { test } from "node:test";
import { MAX_SEED, drawn, hash, shuffled } from "../../builder/player/shuffle.js";

const SEEDS = Array.from({ length: MAX_SEED + 1 }, (_, seed) => seed);
const SIX = [0, 1, 2, 3, 4, 5];

test("the hash is the one that learners' orders were made with", () => {
  assert.deepEqual(
    [hash(0, 0, 1), hash(1, 7, 0), hash(4095, 300, 35)],
    [4215923267, 2939001401, 553670385],
  );
});

test("the order is the same for the same seed and leaves the given list alone", () => {
  const given = Object.freeze([...SIX]);
  assert.deepEqual(shuffled(17, 3, given), shuffled(17, 3, given));
  assert.deepEqual(shuffled(17, 3, [...SIX].reverse()), shuffled(17, 3, given));
});

test("every option comes first about equally often", () => {
  const first = SIX.map((option) => SEEDS.filter((seed) => shuffled(seed, 9, SIX)[0] === option));
  for (const seeds of first) assert.ok(Math.abs(seeds.length - 4096 / 6) < 100, `${seeds.length}`);
});

test("two questions of one attempt are shuffled differently", () => {
  const same = SEEDS.filter((seed) => `${shuffled(seed, 1, SIX)}` === `${shuffled(seed, 2, SIX)}`);
  assert.ok(same.length < 30, `${same.length}`);
});

test("adding or removing an option keeps the others' order", () => {
  for (const seed of SEEDS) {
    const without = shuffled(seed, 5, [0, 1, 2, 4, 5]);
    assert.deepEqual(shuffled(seed, 5, SIX).filter((option) => option !== 3), without);
  }
});

test("pinned options keep their place", () => {
  for (const seed of SEEDS) {
    const order = shuffled(seed, 5, SIX, new Set([0, 5]));
    assert.deepEqual([order[0], order[5]], [0, 5]);
    assert.deepEqual([...order].sort(), SIX);
  }
});

test("a draw takes the told number, in the author's order, each about equally often", () => {
  const pool = [31, 4, 18, 9, 77];
  const draws = SEEDS.map((seed) => drawn(seed, pool, 2));
  for (const draw of draws) assert.deepEqual(draw, pool.filter((number) => draw.includes(number)));
  for (const number of pool) {
    const times = draws.filter((draw) => draw.includes(number)).length;
    assert.ok(Math.abs(times - 4096 * 0.4) < 130, `${times}`);
  }
  assert.ok(draws.every((draw) => draw.length === 2));
});

test("a draw stays what it was when questions come to the pool", () => {
  for (const seed of SEEDS) {
    const before = drawn(seed, [1, 2, 3], 2);
    assert.deepEqual(drawn(seed, [1, 2, 3, 4, 5, 6], 2, new Set(before)), before);
  }
});

test("a drawn question that is gone is replaced, and more than enough are all kept", () => {
  assert.equal(drawn(5, [2, 3, 4], 2, new Set([1, 3])).length, 2);
  assert.ok(drawn(5, [2, 3, 4], 2, new Set([1, 3])).includes(3));
  assert.deepEqual(drawn(5, [1, 2, 3], 1, new Set([1, 3])), [1, 3]);
  assert.deepEqual(drawn(5, [1, 2], 9), [1, 2]);
});
