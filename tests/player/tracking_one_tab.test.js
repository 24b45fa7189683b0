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
