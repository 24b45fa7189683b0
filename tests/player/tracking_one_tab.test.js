// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { claimTab } from "../../builder/player/tracking/one_tab.js";

const channels = /** @type {any} */ ({ navigator: {}, BroadcastChannel });

test("where there are no locks, tabs ask each other", async () => {
  const first = await claimTab("course", channels);
  assert.equal(await claimTab("course", channels), null);
  const other = await claimTab("another course", channels);
  first?.();
  const next = await claimTab("course", channels);
  assert.notEqual(next, null);
  other?.();
  next?.();
});

test("where the browser refuses both, the last writer wins", async () => {
  const refusing = { get locks() { throw new Error("opaque origin"); } };
  assert.notEqual(await claimTab("course", /** @type {any} */ ({ navigator: refusing })), null);
});

test("a page too busy to hear in time that the place is free asks again and gets it", async () => {
  const asked = /** @type {object[]} */ ([]);
  const locks = {
    /** @param {string} _key @param {{ifAvailable?: boolean}} options @param {(lock: object | null) => unknown} hold */
    request: async (_key, options, hold) => {
      asked.push(options);
      if (!options.ifAvailable) throw new DOMException("late", "TimeoutError");
      return hold({});
    },
  };
  const page = /** @type {any} */ ({ navigator: { locks } });
  assert.equal(typeof (await claimTab("kurs", page)), "function");
  assert.equal(asked.length, 2);
});

test("what was given unheard is free when the page asks a second time", async () => {
  const answers = [null, {}];
  const locks = {
    /** @param {string} _key @param {{ifAvailable?: boolean}} options @param {(lock: object | null) => unknown} hold */
    request: async (_key, options, hold) => {
      if (!options.ifAvailable) throw new DOMException("late", "TimeoutError");
      return hold(answers.shift() ?? null);
    },
  };
  assert.equal(typeof (await claimTab("kurs", /** @type {any} */ ({ navigator: { locks } }))), "function");
});

test("a place that another tab holds is not given", async () => {
  const locks = {
    /** @param {string} _key @param {{ifAvailable?: boolean}} options @param {(lock: object | null) => unknown} hold */
    request: async (_key, options, hold) => {
      if (!options.ifAvailable) throw new DOMException("held", "TimeoutError");
      return hold(null);
    },
  };
  assert.equal(await claimTab("kurs", /** @type {any} */ ({ navigator: { locks } })), null);
});
