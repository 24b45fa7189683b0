// @ts-check
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import test from "node:test";

import { QUESTION_TYPES, typeOf } from "../../builder/player/questions.js";
import { SHAPES } from "../../builder/player/state.js";
import { single } from "./sample_data.js";

const question = single({ number: 1 });
const several = {
  ...question,
  type: "multiple",
  options: ["0", "1", "2", "3"].map((key) => ({
    key,
    correct: key < "2",
    pin: false,
    text: {},
    feedback: {},
  })),
};

/** @param {{type: string}} of */
const type = (of) => /** @type {import("../../builder/player/questions.js").QuestionType} */ (typeOf(of));

test("every type has its folder and its shape in the learner's state", () => {
  for (const { type: name } of QUESTION_TYPES) {
    const folder = new URL(`../../builder/questions/${name.replace("-", "_")}/`, import.meta.url);
    assert.ok(existsSync(new URL("question.html", folder)), name);
    assert.ok(name in SHAPES, name);
  }
});

test("a single choice earns all or nothing", () => {
  assert.equal(1, type(question).score(question, "0"));
  assert.equal(0, type(question).score(question, "1"));
  assert.deepEqual(["0"], type(question).correct(question));
  assert.deepEqual(["1"], type(question).response(question, "1"));
});

test("several choices earn all or nothing unless the author says otherwise", () => {
  const { score } = type(several);
  assert.equal(1, score(several, ["0", "1"]));
  assert.equal(0, score(several, ["0"]));
  assert.equal(0, score(several, ["0", "1", "2"]));
});

test("counted by option, a wrong choice takes away what a right one gives, never below 0", () => {
  const counted = { ...several, scoring: /** @type {const} */ ("per-option") };
  const { score } = type(several);
  assert.equal(1, score(counted, ["0", "1"]));
  assert.equal(0.5, score(counted, ["0"]));
  assert.equal(0, score(counted, ["0", "2"]));
  assert.equal(0, score(counted, ["2", "3"]));
});

test("the choices are reported in the author's order", () => {
  assert.deepEqual(["0", "3"], type(several).response(several, ["3", "0"]));
});

test("right and wrong of a claim is a truth value, not an option", () => {
  const claim = { ...question, type: "true-false", options: [], answer: false };
  assert.equal(1, type(claim).score(claim, false));
  assert.equal(0, type(claim).score(claim, true));
  assert.equal(false, type(claim).correct(claim));
  assert.equal("true-false", type(claim).kind);
  assert.deepEqual([false, true], type(claim).options(claim).map(({ correct }) => correct));
});

test("a reflection is never reported and never judged", () => {
  const note = { ...question, type: "reflection" };
  assert.equal(null, type(note).kind);
  assert.equal(0, type(note).score(note, "En tanke"));
});
