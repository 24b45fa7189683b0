// @ts-check
/** What is typed is folded as the index was: one list of cases for both. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { searchWords } from "../../builder/player/more/folding.js";

const { folding, cases } = JSON.parse(readFileSync(new URL("./folding.json", import.meta.url), "utf8"));

test("words are folded as the index folds them", () => {
  for (const [text, words] of cases) assert.deepEqual(searchWords(text, folding), words, text);
});
