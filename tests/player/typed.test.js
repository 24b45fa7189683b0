// @ts-check
import assert from "node:assert/strict";
import test from "node:test";

import { questionState, setQuestion, submit } from "../../builder/player/attempt.js";
import { describe } from "../../builder/player/reporting.js";
import { typeOf } from "../../builder/player/questions.js";
import { decodeState, emptyState, encodeState } from "../../builder/player/state.js";
import { accepted, numberOf } from "../../builder/player/typed.js";
import { course, single } from "./sample_data.js";

const gap = (/** @type {string} */ id, /** @type {string[]} */ ...accept) => ({ id, accept, options: [] });
const cloze = { ...single({ number: 2 }), type: "cloze", options: [], ignore: ["case"], gaps: [gap("a", "ideen"), gap("b", "deg")] };
const number = { ...single({ number: 3 }), type: "numeric", options: [], min: 0.6, max: 0.8, unit: { nb: "liter" } };
const word = { ...single({ number: 4 }), type: "short-answer", options: [], accept: ["utsjekk"], ignore: ["case"] };
/** Right, wrong and hostile things learners write. */
const HOSTILE = ["x".repeat(10_000), "</script>", "[,]", "{", "🙂", "\ud83d", "שלום", "\u0000", "1e400", "NaN"];

test("a number is read however it is written", () => {
  const read = { "1,5": 1.5, "1.5": 1.5, " \u00a01 000": 1000, "１０８": 108, "٣٫٥": 3.5, "−3": -3, "+4": 4, ",5": 0.5, "5 Liter": 5, "1.000.000,5": 1000000.5, "1,000,000": 1000000 };
  for (const [text, value] of Object.entries(read)) assert.equal(value, numberOf(text, ["liter"]), text);
});

test("what is no number is none", () => {
  for (const text of ["", "-", "1e5", "1,2,3", "1.00.000,5", "tre", "3-8", "1".repeat(16), "Infinity", "0x10", ...HOSTILE]) {
    assert.equal(null, numberOf(text), text);
  }
});

test("å, æ and ø are letters of their own when accents are overlooked", () => {
  assert.ok(accepted("Idedugnad PÅ båtøl!", ["idédugnad på båtøl"], ["case", "punctuation", "accents"]));
  for (const wrong of ["idédugnad pa båtøl", "idédugnad på båtol"]) assert.ok(!accepted(wrong, ["idédugnad på båtøl"], ["accents"]));
});

test("nothing a learner writes breaks scoring, the state or the report", () => {
  for (const question of [cloze, number, word]) {
    for (const text of HOSTILE) {
      const state = emptyState("AA");
      const answer = question === cloze ? [text, text] : text;
      submit(state, question, answer);
      assert.equal(0, questionState(state, question).result, text);
      const { text: kept } = encodeState(state);
      assert.ok(kept.length <= 4096 && /^[\w.~-]*$/.test(kept), text);
      assert.equal(0, decodeState(kept, { mark: "AA" }).state.questions.get(question.number)?.result, text);
      assert.ok(typeOf(question)?.response(question, answer) !== undefined);
    }
  }
});

test("the result outlives the words", () => {
  const state = emptyState("AA");
  submit(state, cloze, ["Ideen", "x".repeat(9000)]);
  const { state: read } = decodeState(encodeState(state).text, { mark: "AA" });
  assert.equal(null, questionState(read, cloze).response);
  assert.equal(0.5, questionState(read, cloze).result);
});

test("a text with gaps holds a number for each of them, and says which are right", () => {
  const questions = [single({ number: 1 }), cloze, word];
  const session = /** @type {never} */ ({ data: course({ content: { questions } }), state: emptyState("AA") });
  const { state } = /** @type {import("../../builder/player/session.js").Session} */ (session);
  const answers = /** @type {const} */ ([["ideen", "x"], "utsjekk", "0"]);
  const told = [cloze, word, questions[0]].map((question, at) => {
    submit(state, /** @type {never} */ (question), /** @type {never} */ (answers[at]));
    return describe(session, /** @type {never} */ (question), null, 0);
  });
  assert.deepEqual([0, 2, 3], told.map((answer) => answer?.slot));
  assert.deepEqual({ fraction: 0.5, parts: [1, 0] }, told[0]?.result);
});

test("a text that has got more gaps than it had room for takes new numbers", () => {
  const questions = [cloze, word];
  const session = /** @type {never} */ ({ data: course({ content: { questions } }), state: emptyState("AA") });
  const { state } = /** @type {import("../../builder/player/session.js").Session} */ (session);
  setQuestion(state, word, { slot: 1 });
  submit(state, cloze, ["ideen", "deg"]);
  setQuestion(state, cloze, { slot: 0 });
  assert.equal(2, describe(session, cloze, null, 0)?.slot);
});

test("an answer that is no number, or lacks a gap, cannot be sent", () => {
  assert.equal("quiz.error-number", typeOf(number)?.problem?.(number, "tre"));
  assert.equal("quiz.error-empty", typeOf(word)?.problem?.(word, null));
  assert.equal("quiz.error-gaps", typeOf(cloze)?.problem?.(cloze, ["ideen", " "]));
  assert.equal("", typeOf(cloze)?.problem?.(cloze, ["ideen", "deg"]));
});

test("a reflection asks for as many words as its author does, wherever they are kept", () => {
  const note = { ...single({ number: 5 }), type: "reflection", options: [], min_words: 3 };
  const problem = (/** @type {object} */ asked, /** @type {string | null} */ text) => {
    const form = { querySelector: () => text === null ? null : { value: text } };
    return typeOf(note)?.problem?.(/** @type {any} */ (asked), null, /** @type {any} */ (form));
  };
  assert.equal("quiz.error-words", problem(note, "En  – tanke!"));
  assert.equal("", problem(note, "En ny tanke"));
  assert.equal("", problem(note, "ٱكتب ثلاث كلمات"));
  assert.equal("", problem({ ...note, min_words: 0 }, ""));
  assert.equal("", problem(note, null), "with `notes: off` there is nowhere to write");
});

test("letters of their own keep their marks when accents do not count", () => {
  const ignore = ["case", "accents"];
  assert.equal(accepted("Malmö", ["malmo"], ignore), true);
  assert.equal(accepted("Malmö", ["malmo"], ignore, "åäö"), false);
  assert.equal(accepted("MALMÖ", ["malmö"], ignore, "åäö"), true);
  assert.equal(accepted("å", ["a"], ignore), false);
  assert.equal(accepted("على الشَّجَرة", ["على الشجرة"], ignore), true);
});
