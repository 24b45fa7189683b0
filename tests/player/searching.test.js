// @ts-check
/** What is found, in which order, and how much of the text is shown. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { countTerms, excerpt, pieces, readIndex } from "../../builder/player/more/searching.js";

const folding = { æ: "ae", ø: "oe", å: "aa" };
/** Page 0 «Møte», page 1 with both words in its text, page 2 with a heading «Samskapingsmøte», page 40 far off. */
const index = readIndex({
  folding,
  words: "aapen bibliotek i moete samskapingsmoete",
  pages: "2,12, 0,1,1, 0,2, 0:1, 1,1;",
});
/** @param {string} query */
const found = (query) => index.pages(index.terms(query));

test("a title comes before a heading, and a heading before the text", () => {
  assert.deepEqual(found("møte"), [0, 2, 1]);
});

test("a word is found by its start, its inside, other letters and other case", () => {
  assert.deepEqual(found("SAMSKAP"), [2, 1]);
  assert.deepEqual(found("skapings"), [2, 1]);
  assert.deepEqual(found("moete"), found("Møte"));
  assert.deepEqual(found("åpen"), [2, 40]);
});

test("a page has all the words", () => {
  assert.deepEqual(found("bibliotek åpen"), [2]);
  assert.deepEqual(found("bibliotek finnesikke"), []);
});

test("one letter is itself and no more; three letters are a start and no more", () => {
  assert.deepEqual(found("i"), [0, 2]);
  assert.deepEqual(found("b"), []);
  assert.deepEqual(found("ete"), []);
});

test("nothing, signs, emoji and ten thousand letters are no trouble", () => {
  for (const query of ["", "   ", "(.*)+[", "🙂", "\\", "a".repeat(10_000), "مرحبا"]) {
    assert.deepEqual(found(query), [], query.slice(0, 20));
  }
  assert.equal(index.terms("en to tre fire fem seks sju åtte ni ti").length, 8);
});

test("what was found is marked in the text as it is written there", () => {
  const made = pieces("Et samskapingsmøte, og et MØTE.", ["moete"], folding);
  assert.deepEqual(made.filter(({ hit }) => hit).map(({ text }) => text), ["samskapingsmøte", "MØTE"]);
  assert.equal(made.map(({ text }) => text).join(""), "Et samskapingsmøte, og et MØTE.");
  assert.equal(countTerms(["samskapingsmoete"], ["moete", "ikke"]), 1);
});

test("an excerpt is short, begins and ends at a word, and shows the first hit", () => {
  const long = `${"ord ".repeat(100)}møtet ${"slutt ".repeat(100)}`;
  const shown = excerpt(pieces(long, ["moete"], folding));
  const text = shown.map((piece) => piece.text).join("");
  assert.ok(text.length < 200, String(text.length));
  assert.match(text, /^… ord .* møtet slutt .* slutt …$/);
  assert.deepEqual(shown.filter(({ hit }) => hit).map((piece) => piece.text), ["møtet"]);
  const short = pieces("Et møte.", ["moete"], folding);
  assert.deepEqual(excerpt(short), short);
});

/** @param {string} query */
const meant = (query) => index.near(query).map((way) => way.map(({ word }) => word).join(" "));

test("a slip is told what the course has, by the words as they are kept", () => {
  assert.deepEqual(meant("bibloitek"), ["bibliotek"], "two letters swapped");
  assert.deepEqual(meant("biblioteket"), ["bibliotek"], "an ending the course has not");
  assert.deepEqual(meant("samskpaing"), ["samskapingsmoete"], "the start of a word");
  assert.deepEqual(meant("møøte"), ["moete"]);
});

test("a word the course has stands as it was typed beside one put right", () => {
  assert.deepEqual(index.near("Åpen bibliotk"), [[{ word: "Åpen", page: null }, { word: "bibliotek", page: 0 }]]);
});

test("nothing is meant by what is short, far off, or leads nowhere", () => {
  for (const query of ["", "xyz", "fotball", "møtt fotball", "a".repeat(10_000)]) {
    assert.deepEqual(meant(query), [], query.slice(0, 30));
  }
});
