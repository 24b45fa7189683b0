// @ts-check
import assert from "node:assert/strict";
import test from "node:test";

import { chooseLanguage } from "../../builder/player/language.js";
import { createWords } from "../../builder/player/words.js";

test("the first wish the course has a language for is chosen", () => {
  assert.equal("nn", chooseLanguage(["nb", "nn"], ["", "nn", "nb"]));
  assert.equal("nb", chooseLanguage(["nb", "nn"], ["", "fr-FR", "nb-NO"]));
  assert.equal("nn", chooseLanguage(["nb", "nn"], ["nn_NO"]));
});

test("the old tag for Norwegian is bokmål, and who reads one reads the other", () => {
  assert.equal("nb", chooseLanguage(["nn", "nb"], ["no-NO"]));
  assert.equal("nb", chooseLanguage(["en", "nb"], ["nn"]));
});

test("without a wish that can be met the source language is shown", () => {
  assert.equal("nb", chooseLanguage(["nb", "nn"], ["fr", "de-DE", ""]));
});

test("words are filled in, counted and numbered as the language does it", () => {
  const words = {
    nb: { left: { one: "{count} forsøk igjen", other: "{count} forsøk igjen" }, score: "{percent} prosent" },
    en: { left: { one: "{count} try left", other: "{count} tries left" }, score: "{percent} per cent" },
  };
  let language = "en";
  const say = createWords(words, () => language);
  assert.equal("1 try left", say("left", { count: 1 }));
  assert.equal("2 tries left", say("left", { count: 2 }));
  assert.equal("66.7 per cent", say("score", { percent: 66.666 }));
  language = "nb";
  assert.equal("66,7 prosent", say("score", { percent: 66.666 }));
});

test("a word that is missing stops nobody", () => {
  assert.equal("no.such", createWords({ nb: {} }, () => "nb")("no.such"));
});

test("what writes figures and counts is made once a language, since a menu is full of them", (t) => {
  const made = ["NumberFormat", "PluralRules"].map((name) => t.mock.method(Intl, name, Intl[name]));
  const words = { done: "{done} of {total}", left: { one: "one", other: "{count} left" } };
  let language = "sv";
  const say = createWords({ sv: words, da: words }, () => language);
  for (const tag of ["sv", "da", "sv"]) {
    language = tag;
    for (let count = 0; count < 5; count += 1) say("done", { done: count, total: 5 }), say("left", { count });
  }
  assert.deepEqual([2, 2], made.map(({ mock }) => mock.callCount()));
});
