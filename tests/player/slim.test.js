// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { slim } from "../../builder/player/slim.mjs";

test("a custom property that nothing reads is taken out, and what only it read with it", () => {
  const css = ":root{--a:1px;--b:var(--c);--c:2px;--d:var(--a)}p{margin:var(--d)}";
  assert.equal(slim(css), ":root{--a:1px;--d:var(--a)}p{margin:var(--d)}");
});

test("a fallback and a calculation count as reading", () => {
  const css = ":root{--a:1;--b:2}p{margin:var(--a, calc(var( --b) * 2))}";
  assert.equal(slim(css), css);
});

test("values with semicolons and braces in them are left whole", () => {
  const css = ':root{--icon:url("data:image/svg+xml;a}b")}p{mask:var(--icon)}';
  assert.equal(slim(css), css);
  assert.equal(slim(css.replace("mask:var(--icon)", "color:red")), "p{color:red}");
});

test("rules left empty are gone, in layers too, but the order of layers stands", () => {
  assert.equal(slim("@layer a,b;@layer a{:root{--x:1}}p{color:red}"), "@layer a,b;p{color:red}");
  assert.equal(slim("@media print{:root{--x:1}p{color:red}}"), "@media print{p{color:red}}");
});
