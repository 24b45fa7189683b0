// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { slim } from "../../builder/player/slim.mjs";

const NAMES = new Set(["box", "danger"]);

/** @param {string} css @param {string[]} [variables] */
const slimmed = (css, variables = []) => slim(css, { names: NAMES, variables }).replace(/\s+/g, " ").trim();

test("a class that nothing wears goes, with what is nested in it", () => {
  assert.equal(slimmed(".box { top: 0 } .float { top: 0; &:hover { top: 1px } }"), ".box { top: 0 }");
});

test("of several selectors only those in use are left", () => {
  assert.equal(slimmed(".box, .float, a { top: 0 }"), ".box, a { top: 0 }");
});

test("a class within :is() or :not() is not judged", () => {
  const css = ":is(.box, .float) { top: 0 } a:not(.float) { top: 0 }";
  assert.equal(slimmed(css), css);
});

test("a colour of the theme that nothing names goes", () => {
  assert.equal(slimmed('[data-color="danger"] { top: 0 } [data-color="info"] { top: 0 }'), '[data-color="danger"] { top: 0 }');
});

test("custom properties nobody asks for go, and then those only they asked for", () => {
  const css = "a { --first: 1; --second: var(--first); --third: 3; --fourth: 4; top: var(--third) }";
  assert.equal(slimmed(css, ["--fourth"]), "a { --third: 3; --fourth: 4; top: var(--third) }");
});
