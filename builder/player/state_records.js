// @ts-check
/** What each kind of record says (docs/en/state.md, «Records» and «Bodies, by shape»). */

import { DIGITS, Reader, digit, digits, varint } from "./state_envelope.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").QuizState} QuizState */
/** @typedef {import("./state.js").QuestionState} QuestionState */
/** @typedef {import("./state.js").Response} Response */

/** Kinds of record. */
export const KIND = Object.freeze({ settings: 0, seen: 1, quiz: 2, question: 3, text: 4, earned: 5 });

/** Question type → shape of its answer: the one table of state.md. */
export const SHAPES = Object.freeze({
  single: "option",
  multiple: "options",
  "true-false": "truth",
  matching: "matching",
  ordering: "ordering",
  numeric: "text",
  "short-answer": "text",
  cloze: "texts",
  likert: "option",
  hotspot: "option",
  reflection: "note",
  checklist: "options",
});

/** Kinds of text, by their digit. */
export const TEXT_SHAPES = Object.freeze(/** @type {const} */ (["text", "texts", "note"]));

/** Preferences by their number in the settings record. */
export const PREFERENCES = Object.freeze(["textSize", "colourScheme", "motion", "lineSpacing"]);

const OPTION_CHARACTERS = "0123456789abcdefghijklmnopqrstuvwxyz";
const NO_PARTNER = "-";
const UNIT = 27720;
const NO_RESULT = UNIT + 1;
const RESULT_LENGTH = 3;
const MAX_TRIES = 15;
const LANGUAGE = /^[A-Za-z0-9-]{0,35}$/;
const BODY = Object.freeze({
  none: 0,
  option: 1,
  options: 2,
  false: 3,
  true: 4,
  matching: 5,
  ordering: 6,
  typed: 7,
});

/** @param {State} state */
export function writeSettings({ mark, page, heading, language, preferences, edition }) {
  const tag = LANGUAGE.test(language) ? language : "";
  const chosen = Object.entries(preferences).map(
    ([name, value]) => varint(preferenceNumber(name)) + varint(value),
  );
  const place = varint(page ?? 0) + varint(heading);
  return mark + place + varint(tag.length) + tag + varint(chosen.length) + chosen.join("") + edition;
}

/** @param {string} name a known preference, or the number of one this version does not know */
function preferenceNumber(name) {
  const known = PREFERENCES.indexOf(name);
  return known < 0 ? Number(name) : known;
}

/**
 * @param {string} payload
 * @returns {Pick<State, "mark" | "page" | "heading" | "language" | "preferences" | "edition"> | null}
 */
export function readSettings(payload) {
  const reader = new Reader(payload);
  const mark = reader.take(2);
  const page = reader.varint() || null;
  const heading = reader.varint();
  const language = reader.take(reader.varint());
  /** @type {Record<string, number>} */
  const preferences = {};
  for (let left = reader.varint(); left > 0 && !reader.failed; left -= 1) {
    const number = reader.varint();
    preferences[PREFERENCES[number] ?? String(number)] = reader.varint();
  }
  if (reader.failed) return null;
  const edition = reader.take(2);
  return { mark, page, heading, language, preferences, edition: reader.failed ? "" : edition };
}

/** @param {Iterable<number>} numbers from 0 */
export function writeBits(numbers) {
  /** @type {number[]} */
  const bits = [];
  for (const number of numbers) {
    const at = Math.floor(number / 6);
    while (bits.length <= at) bits.push(0);
    bits[at] = Number(bits[at]) | (1 << (number % 6));
  }
  return bits.map(digit).join("");
}

/**
 * @param {string} text
 * @returns {number[] | null} numbers from 0
 */
export function readBits(text) {
  const numbers = [];
  for (let at = 0; at < text.length; at += 1) {
    const bits = DIGITS.indexOf(text.charAt(at));
    if (bits < 0) return null;
    for (let bit = 0; bit < 6; bit += 1) if (bits & (1 << bit)) numbers.push(at * 6 + bit);
  }
  return numbers;
}

/** @param {number | null} fraction 0–1 */
function writeResult(fraction) {
  const units = fraction === null ? NO_RESULT : Math.round(clamp(fraction, 1) * UNIT);
  return digits(units, RESULT_LENGTH);
}

/** @param {Reader} reader at its end when the result was left out */
function readResult(reader) {
  const units = reader.atEnd ? NO_RESULT : reader.digits(RESULT_LENGTH);
  return units >= NO_RESULT ? null : units / UNIT;
}

/**
 * @param {number} value
 * @param {number} most
 */
function clamp(value, most) {
  return Math.min(Math.max(value, 0), most);
}

/** @param {QuizState} quiz */
export function writeQuiz({ tries, seed, open, passed, kept, current }) {
  const flags = clamp(tries, MAX_TRIES) + (open ? 16 : 0) + (passed ? 32 : 0);
  const start = digit(flags) + digits(seed, 2);
  if (current !== null) return start + writeResult(kept) + writeResult(current);
  return kept === null ? start : start + writeResult(kept);
}

/**
 * @param {string} payload
 * @returns {QuizState | null}
 */
export function readQuiz(payload) {
  const reader = new Reader(payload);
  const flags = reader.digit();
  const seed = reader.digits(2);
  const kept = readResult(reader);
  const current = readResult(reader);
  const [open, passed] = [(flags & 16) !== 0, (flags & 32) !== 0];
  return reader.failed ? null : { tries: flags % 16, seed, open, passed, kept, current };
}

/** @param {import("./state.js").Earned} earned */
export function writeEarned({ completed, passed, score }) {
  const flags = digit((completed ? 1 : 0) + (passed ? 2 : 0));
  return score === null ? flags : flags + writeResult(score / 100);
}

/**
 * @param {string} payload
 * @returns {import("./state.js").Earned | null}
 */
export function readEarned(payload) {
  const reader = new Reader(payload);
  const flags = reader.digit();
  const fraction = readResult(reader);
  const score = fraction === null ? null : Math.round(fraction * 10_000) / 100;
  return reader.failed ? null : { completed: (flags & 1) !== 0, passed: (flags & 2) !== 0, score };
}

/** @param {QuestionState} question */
export function writeQuestion(question) {
  const [shape, body] = writeBody(question);
  const flags = (question.final ? 1 : 0) + (question.drawn ? 2 : 0) + (question.hint ? 4 : 0);
  return digit(flags + 8 * shape) + varint(question.slot === null ? 0 : question.slot + 1) + body;
}

/**
 * @param {QuestionState} question
 * @returns {[number, string]} the body's digit and the body
 */
function writeBody({ shape, response, result }) {
  if (isTyped(shape)) {
    const empty = response === null && result === null;
    return empty ? [BODY.none, ""] : [BODY.typed, result === null ? "" : writeResult(result)];
  }
  if (response === null) return [BODY.none, ""];
  if (typeof response === "boolean") return [response ? BODY.true : BODY.false, ""];
  if (typeof response === "string") return [BODY.option, response];
  if (!Array.isArray(response)) return [BODY.matching, writePartners(response)];
  if (shape === "ordering") return [BODY.ordering, response.join("")];
  return [BODY.options, writeBits(response.map(optionNumber))];
}

/** @param {QuestionState["shape"]} shape */
export function isTyped(shape) {
  return shape === "text" || shape === "texts" || shape === "note";
}

/** @param {string} character */
function optionNumber(character) {
  return OPTION_CHARACTERS.indexOf(character);
}

/** @param {Record<string, string | null>} partners left character → right character */
function writePartners(partners) {
  const text = Array.from(OPTION_CHARACTERS, (left) => partners[left] ?? NO_PARTNER).join("");
  return text.replace(/-+$/, "");
}

/**
 * @param {string} payload
 * @returns {QuestionState | null} typed answers without their words
 */
export function readQuestion(payload) {
  const reader = new Reader(payload);
  const flags = reader.digit();
  const slot = reader.varint() - 1;
  const body = BODY_READERS[Math.floor(flags / 8)]?.(reader);
  if (reader.failed || !body) return null;
  return {
    final: (flags & 1) !== 0,
    drawn: (flags & 2) !== 0,
    hint: (flags & 4) !== 0,
    slot: slot < 0 ? null : slot,
    ...body,
  };
}

/** @typedef {Pick<QuestionState, "shape" | "response" | "result">} Body */

/** Readers of bodies, by their digit.
 * @type {((reader: Reader) => Body | null)[]} */
const BODY_READERS = [
  () => answered(null, null),
  (reader) => answered("option", readOptions(reader.take(1))?.[0]),
  (reader) => answered("options", readBits(reader.rest())?.map((at) => OPTION_CHARACTERS[at])),
  () => answered("truth", false),
  () => answered("truth", true),
  (reader) => answered("matching", readPartners(reader.rest())),
  (reader) => answered("ordering", readOptions(reader.rest())),
  (reader) => ({ shape: "text", response: null, result: readResult(reader) }),
];

/**
 * @param {QuestionState["shape"]} shape
 * @param {Response | null | undefined | (string | undefined)[]} response undefined: unreadable
 * @returns {Body | null}
 */
function answered(shape, response) {
  if (response === undefined || (response === null && shape !== null)) return null;
  if (Array.isArray(response) && response.some((part) => part === undefined)) return null;
  return { shape, response: /** @type {Response | null} */ (response), result: null };
}

/** @param {string} text */
function readOptions(text) {
  const characters = Array.from(text);
  return characters.every((character) => optionNumber(character) >= 0) ? characters : null;
}

/** @param {string} text */
function readPartners(text) {
  const pairs = Array.from(text, (right, at) => [OPTION_CHARACTERS[at], right]);
  const chosen = pairs.filter(([, right]) => right !== NO_PARTNER);
  const sound = chosen.every(
    ([left, right]) => left !== undefined && optionNumber(String(right)) >= 0,
  );
  return sound ? Object.fromEntries(chosen) : null;
}
