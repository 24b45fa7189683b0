// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { log, logged } from "../../builder/player/log.js";

test("the log holds the latest hundred lines, each on one line of its own", () => {
  for (let number = 1; number <= 130; number += 1) log(`line ${number}\nand\tmore ${"x".repeat(500)}`);
  const lines = logged();
  assert.equal(100, lines.length);
  assert.match(lines[0] ?? "", /^\d+\.\d line 31 and more x+$/);
  assert.ok(lines.every((line) => line.length < 220));
});
