// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { slim } from "../../builder/player/slim.mjs";

const USED = {
  names: new Set(["box", "data-color", "data-open", "aria-invalid", "my-tag"]),
  values: new Set(["danger", "true"]),
};

/** @param {string} css @param {string[]} [variables] */
const slimmed = (css, variables = []) => slim(css, { ...USED, variables }).replace(/\s+/g, " ").trim();

test("a class that nothing wears goes, with what is nested in it", () => {
  assert.equal(slimmed(".box { top: 0 } .float { top: 0; &:hover { top: 1px } }"), ".box { top: 0 }");
});

test("of several selectors only those in use are left", () => {
  assert.equal(slimmed(".box, .float, a { top: 0 }"), ".box, a { top: 0 }");
});

test("of what :is() may be, only what is worn is left; with nothing left the rule goes", () => {
  const css = ":is(.box, .float) { top: 0 } :is(.float, .sink) { top: 0 } a:has(.float) { top: 0 }";
  assert.equal(slimmed(css), ":is(.box) { top: 0 }");
});

test("what weighs most within :is() stays, for the rule would weigh less without it", () => {
  const css = ":is(a, .float) { top: 0 } :where(a, .float) { top: 0 }";
  assert.equal(slimmed(css), ":is(a, .float) { top: 0 } :where(a) { top: 0 }");
});

test("a class within :not() is meant absent, and is left", () => {
  const css = "a:not(.float) { top: 0 }";
  assert.equal(slimmed(css), css);
});

test("an attribute goes when nothing has it, or nothing has it so", () => {
  const css = "[data-open] { top: 0 } [data-shut] { top: 0 } [aria-invalid=true] { top: 0 } [aria-invalid=spelling] { top: 0 }";
  assert.equal(slimmed(css), "[data-open] { top: 0 } [aria-invalid=true] { top: 0 }");
});

test("an element of another's making goes unless the pages have it; HTML's own are left", () => {
  assert.equal(slimmed("summary, u-summary, my-tag { top: 0 }"), "summary, my-tag { top: 0 }");
});

test("a state that only a script can give goes when none does", () => {
  assert.equal(slimmed("a:indeterminate { top: 0 } a:checked { top: 0 }"), "a:checked { top: 0 }");
});

test("a colour of the theme that nothing names goes", () => {
  assert.equal(slimmed('[data-color="danger"] { top: 0 } [data-color="info"] { top: 0 }'), '[data-color="danger"] { top: 0 }');
});

test("custom properties nobody asks for go, and then those only they asked for", () => {
  const css = "a { --first: 1; --second: var(--first); --third: 3; --fourth: 4; top: var(--third) }";
  assert.equal(slimmed(css, ["--fourth"]), "a { --third:3; --fourth:4; top: var(--third) }");
});

test("an older browser's name goes where today's stands beside it", () => {
  const css = "a { width: -moz-fit-content; width: fit-content; -moz-column-break-inside: avoid; break-inside: avoid; -moz-osx: 1 }";
  assert.equal(slimmed(css), "a { width: fit-content; break-inside: avoid; -moz-osx: 1 }");
});

test("a rule that is left empty goes, with what held it", () => {
  assert.equal(slimmed("@media print { a { --unasked: 1 } } .box { top: 0 }"), ".box { top: 0 }");
});
