// @ts-check
/** The learner's state: docs/en/state.md, held by golden strings and by random states. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
  SHAPES,
  STATE_LIMIT,
  decodeState,
  emptyQuestion,
  emptyState,
  encodeState,
  roomForText,
  textCost,
} from "../../builder/player/state.js";
import { DIGITS, MAX_NUMBER, writeEnvelope } from "../../builder/player/state_envelope.js";
import { stateFromJson } from "./state_json.js";
import { readText } from "../../builder/player/state_text.js";
import { chance, randomState, randomText } from "./state_random.js";

/** @typedef {import("../../builder/player/state.js").State} State */

const MARK = "k9";
const CHARACTERS = /^[A-Za-z0-9._~-]*$/;

/** @param {string} name */
const json = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));

/** @param {Partial<import("../../builder/player/state.js").QuestionState>} entry */
const question = (entry) => ({ ...emptyQuestion(), ...entry });

/** @param {string} text */
const read = (text) => decodeState(text, { mark: MARK });

for (const { name, model, text } of json("state_golden.json")) {
  test(`golden string of format 1 is read and written the same: ${name}`, () => {
    assert.equal(encodeState(stateFromJson(model)).text, text);
    const mark = model.mark;
    assert.deepEqual(decodeState(text, { mark }), { state: stateFromJson(model), problem: null });
  });
}

test("the bound's fixture is what the encoder writes, with the shapes of the build", () => {
  const fixture = json("state_fixture.json");
  assert.deepEqual({ ...SHAPES }, fixture.shapes);
  for (const { name, model, text, bound } of fixture.courses) {
    const written = encodeState(stateFromJson(model));
    assert.equal(written.text, text, name);
    assert.equal(written.length, bound.total, name);
  }
});

test("every random state comes back as it was, in the allowed characters", () => {
  const next = chance(1);
  for (let round = 0; round < 400; round += 1) {
    const state = randomState(next, MARK);
    const { text, dropped, length } = encodeState(state, { limit: Infinity });
    assert.match(text, CHARACTERS);
    assert.equal(length, text.length);
    assert.deepEqual(dropped, []);
    assert.deepEqual(read(text), { state, problem: null });
  }
});

test("no string makes the reader throw", () => {
  const next = chance(2);
  const alphabet = `${DIGITS}.~ æ\u0000\ud800`;
  for (let round = 0; round < 5000; round += 1) {
    const tail = Array.from({ length: next(60) }, () => alphabet.charAt(next(alphabet.length)));
    const sound = writeEnvelope([
      { kind: 0, number: 0, payload: "k9AAAA" },
      { kind: next(5), number: next(9) + 1, payload: tail.join("") },
    ]);
    for (const text of [tail.join(""), `1${tail.join("")}`, sound]) read(text);
  }
  for (const value of [undefined, null, 7, {}]) {
    assert.equal(read(/** @type {any} */ (value)).problem, "empty");
  }
});

test("a state cut anywhere is reported as truncated", () => {
  const next = chance(3);
  for (let round = 0; round < 40; round += 1) {
    const { text } = encodeState(randomState(next, MARK));
    for (let length = 1; length < text.length; length += 1) {
      assert.equal(read(text.slice(0, length)).problem, "truncated");
    }
    assert.equal(read("").problem, "empty");
  }
});

test("a truncated state keeps its whole records, and texts are lost first", () => {
  const state = emptyState(MARK);
  state.seen.add(4);
  state.questions.set(2, question({ shape: "note", response: "lang tekst", final: true }));
  const { text } = encodeState(state);
  const { state: kept } = read(text.slice(0, -6));
  assert.deepEqual(kept.seen, new Set([4]));
  assert.deepEqual(kept.questions.get(2), question({ shape: "text", final: true }));
});

test("changing any one character is reported", () => {
  const next = chance(4);
  for (let round = 0; round < 25; round += 1) {
    const { text } = encodeState(randomState(next, MARK));
    for (let at = 0; at < text.length; at += 1) {
      const other = `${DIGITS}.~`.replace(text.charAt(at), "").charAt(next(65));
      const changed = text.slice(0, at) + other + text.slice(at + 1);
      assert.notEqual(read(changed).problem, null, `${text} at ${at}`);
    }
  }
});

test("a newer format, another course, an empty and a foreign value are told apart", () => {
  const { text } = encodeState(emptyState(MARK));
  const problems = ["", `2${text.slice(1)}`, text, "viewed=1,2,3", "1.AA"].map(
    (value) => decodeState(value, { mark: "zz" }).problem,
  );
  assert.deepEqual(problems, ["empty", "newer", "other-course", "damaged", "damaged"]);
  assert.deepEqual(decodeState(text, { mark: "zz" }).state, emptyState("zz"));
});

test("records a newer package wrote survive this one's reading and writing", () => {
  const state = { ...emptyState(MARK), page: 2 };
  const carried = [
    { kind: 2, number: 8, payload: "A" },
    { kind: 3, number: 7, payload: "JA~zz" },
    { kind: 4, number: 6, payload: "Zz" },
    { kind: 5, number: 0, payload: "" },
    { kind: 6, number: MAX_NUMBER, payload: "a.b~c" },
    { kind: 900, number: 3, payload: "x".repeat(100) },
  ];
  const first = encodeState({ ...state, carried }).text;
  const again = read(first);
  assert.deepEqual(again, { state: { ...state, carried }, problem: null });
  again.state.seen.add(1);
  assert.deepEqual(read(encodeState(again.state).text).state.carried, carried);
});

test("fields at the end of a payload that are not known are skipped", () => {
  const text = writeEnvelope([
    { kind: 0, number: 0, payload: "k9DACnbAzzz" },
    { kind: 2, number: 5, payload: "BAAAAAAAAzzz" },
    { kind: 3, number: 1, payload: "JAazzz" },
  ]);
  const { state, problem } = read(text);
  assert.equal(problem, null);
  assert.equal(state.language, "nb");
  assert.deepEqual(state.quizzes.get(5)?.kept, 0);
  const answered = question({ shape: "option", response: "a", final: true });
  assert.deepEqual(state.questions.get(1), answered);
});

test("the string is never longer than its limit, whatever the state", () => {
  const next = chance(5);
  for (let round = 0; round < 60; round += 1) {
    const state = randomState(next, MARK);
    for (const limit of [60, 200, 1000, STATE_LIMIT]) {
      const { text, dropped } = encodeState(state, { limit });
      assert.ok(text.length <= limit);
      assert.equal(read(text).problem, null);
      assert.equal(dropped.length === 0, encodeState(state, { limit: Infinity }).length <= limit);
    }
  }
});

/** One answer of each group that gives way, each of its own length. */
function crowded() {
  const state = emptyState(MARK);
  state.seen.add(1);
  state.quizzes.set(9, { tries: 1, seed: 5, open: true, passed: false, kept: null, current: null });
  state.questions.set(1, question({ shape: "note", response: "n".repeat(50), final: true }));
  state.questions.set(2, question({ shape: "text", response: "g".repeat(50), result: 0.5 }));
  state.questions.set(3, question({ shape: "text", response: "t".repeat(50) }));
  state.questions.set(4, question({ shape: "text", response: "t".repeat(60) }));
  state.questions.set(5, question({ shape: "option", response: "a" }));
  state.questions.set(6, question({ shape: "note", response: "r".repeat(40) }));
  state.carried = [{ kind: 5, number: 1, payload: "c".repeat(50) }];
  return state;
}

test("what gives way goes in the told order, and all of it is told", () => {
  const course = { pages: new Set([9]), questions: new Set([1, 2, 3, 4]) };
  const { dropped } = encodeState(crowded(), { limit: 15, course });
  assert.deepEqual(
    dropped.map(({ kind, number }) => `${kind} ${number}`),
    [
      "removed 5", "removed 6", "typed 4", "typed 3", "graded 2", "carried 1", "note 1", "note 6",
      "question 2", "question 4", "question 3", "question 1", "quiz 9",
    ],
  ); // prettier-ignore
});

test("a graded answer that gives way keeps its result", () => {
  const { text } = encodeState(crowded(), { limit: 240 });
  const graded = read(text).state.questions.get(2);
  assert.deepEqual(graded, question({ shape: "text", response: null, result: 0.5 }));
});

test("a text that fits the told room makes nothing give way, and the room is not wasted", () => {
  const next = chance(6);
  for (let round = 0; round < 60; round += 1) {
    const state = randomState(next, MARK);
    for (const [number, entry] of state.questions) {
      if (entry.shape === "note") state.questions.set(number, { ...entry, response: "kort" });
    }
    const number = next(3) === 0 ? [...state.questions.keys()][0] ?? 7 : next(900) + 1;
    const room = roomForText(state, STATE_LIMIT, { number });
    const answer = { final: true, drawn: true, hint: true, slot: 250, result: 0.5 };
    state.questions.set(number, question({ ...answer, shape: "text", response: "a".repeat(room) }));
    if (room === 0) continue;
    const written = encodeState(state);
    assert.deepEqual(written.dropped, []);
    assert.ok(written.length > STATE_LIMIT - 64, `${written.length} of ${STATE_LIMIT} used`);
  }
});

test("room is held for the fixed part that the build has bounded", () => {
  const state = emptyState(MARK);
  const held = roomForText(state) - roomForText(state, STATE_LIMIT, { fixed: 3000 });
  assert.equal(held, 3000 - encodeState(state).length);
  assert.equal(roomForText(state, 10), 0);
});

test("Norwegian text costs little, and any text comes back", () => {
  assert.equal(textCost("Vi spør elevrådet. Ja, på fredag!"), 38);
  assert.equal(textCost(["to", "felt"]), 8);
  const next = chance(7);
  for (let round = 0; round < 300; round += 1) {
    const state = emptyState(MARK);
    state.questions.set(1, question({ shape: "note", response: randomText(next) }));
    assert.deepEqual(read(encodeState(state).text).state, state);
  }
});

test("half a surrogate pair is written as the replacement character", () => {
  const state = emptyState(MARK);
  state.questions.set(1, question({ shape: "note", response: "a\ud83d" }));
  assert.equal(read(encodeState(state).text).state.questions.get(1)?.response, "a\ufffd");
});

test("results are exact for halves to twelfths", () => {
  for (let parts = 1; parts <= 12; parts += 1) {
    for (let part = 0; part <= parts; part += 1) {
      const state = emptyState(MARK);
      const kept = part / parts;
      state.quizzes.set(1, { tries: 1, seed: 0, open: false, passed: true, kept, current: null });
      assert.equal(read(encodeState(state).text).state.quizzes.get(1)?.kept, kept);
    }
  }
});

test("the tables of the specification are those of the code", () => {
  const page = readFileSync(new URL("../../docs/en/state.md", import.meta.url), "utf8");
  for (const [type, shape] of Object.entries(SHAPES)) {
    assert.ok(page.includes(`| ${type} | ${shape} |`), type);
  }
  const told = [...page.matchAll(/`~([^u.])` (new line|[^|` ])(?= \|)/g)];
  for (const [, code, character] of told) {
    assert.deepEqual(readText(`~${code}`), [character === "new line" ? "\n" : character]);
  }
  assert.equal(told.length, 42);
});
