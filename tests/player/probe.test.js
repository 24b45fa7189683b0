// @ts-check
/** Where the probe says that the LMS's object is: where the course itself would find it. */

import assert from "node:assert/strict";
import test from "node:test";

import { findWhere } from "../../builder/probe/find.js";

/** @param {object} own @param {object | null} parent */
function frame(own, parent) {
  const window = /** @type {any} */ ({ ...own });
  window.parent = parent ?? window;
  return window;
}

const ADAPTER = { LMSInitialize: () => "true" };

test("an element that bears the object's name is not where it is", () => {
  const top = frame({ API: ADAPTER }, null);
  assert.equal(findWhere("API", frame({ API: { tagName: "IFRAME" } }, top)), "parent 1");
});

test("an object in the window that opened the course is told as such", () => {
  const opener = frame({ API: ADAPTER }, null);
  assert.equal(findWhere("API", frame({ opener }, null)), "opener 0");
  assert.equal(findWhere("API", frame({}, null)), "none");
});
