// @ts-check
/**
 * What the standards are sent of an answer: the one table, a row a kind of interaction, response and pattern apart. The
 * last line of each question type's README is its row; `tests/questions/rows.py` holds both to what an LMS receives.
 */

import { decimal, learnerText } from "./plain_text.js";

/**
 * @typedef {import("./port.js").Answer} Answer
 * @typedef {import("./port.js").Kind} Kind
 */
/**
 * @typedef {object} Row
 * @property {(given: any) => string} response
 * @property {(correct: any, given: any, matchesCase?: boolean) => string[]} patterns  of what is right, when anything is;
 *   none for likert
 */
/** @typedef {Partial<Record<Kind, Row>>} Table  a kind that is not in it is not sent */
/**
 * @typedef {object} Part  an answer, or as many of its gaps as go into one record
 * @property {string} id
 * @property {number} slot
 * @property {number} weight
 * @property {string} response
 * @property {string[]} patterns
 * @property {boolean | null} right  all of it; null is neutral
 */

/** @type {Kind[]} */
const KINDS = ["choice", "true-false", "fill-in", "matching", "sequencing", "numeric", "likert", "other"];
/** Of short texts: CMIString255 in 1.2 and the least 2004 promises. */
const ROOM_12 = 255;
const ROOM_2004 = 250;
const ROOM_LONG = 4000;
/** More ways to say the same in a report than anybody reads. */
const MOST_PATTERNS = 5;
const DIGITS = 6;

const none = () => [];
/** @param {number} value */
const number = (value) => decimal(value, DIGITS);
/** @param {string} within @param {string} [between] */
const matches = (within, between = "") => (/** @type {[string, string][]} */ pairs) =>
  pairs.map((pair) => pair.join(within)).join(between);
const pairs12 = /* @__PURE__ */ matches(".", ",");
const pairs2004 = /* @__PURE__ */ matches("[.]", "[,]");
/** @param {string[]} keys */
const list12 = (keys) => keys.join(",");
/** @param {string[]} keys */
const list2004 = (keys) => keys.join("[,]");
/** @param {string} text */
const text12 = (text) => learnerText(text, ROOM_12);
/** @param {string[]} gaps */
const texts2004 = (gaps) => list2004(gaps.map((text) => learnerText(text, ROOM_2004)));

/** SCORM 1.2 (RTE 3.4.4): one gap to a fill-in, and no `other`. @type {Table} */
export const SENT_12 = {
  // Braces: all of them together are the answer, not any of them.
  choice: { response: list12, patterns: (keys) => [keys.length > 1 ? `{${list12(keys)}}` : list12(keys)] },
  "true-false": { response: (given) => (given ? "t" : "f"), patterns: (right) => [right ? "t" : "f"] },
  "fill-in": {
    response: ([text]) => text12(text),
    patterns: ([accepted]) => accepted.slice(0, MOST_PATTERNS).map(text12),
  },
  matching: { response: pairs12, patterns: (pairs) => [pairs12(pairs)] },
  sequencing: { response: list12, patterns: (keys) => [list12(keys)] },
  // One number is all there is room for: of those that are right the one nearest to what was answered.
  numeric: { response: number, patterns: ({ min, max }, given) => [number(Math.min(Math.max(given, min), max))] },
  likert: { response: String, patterns: none },
};

/**
 * What was answered, as SCORM 2004 and xAPI write it alike (RTE 4.2.9.1; xAPI Part Two, 2.4.4.1).
 * @type {Record<Kind, (given: any) => string>}
 */
export const RESPONSES = {
  choice: list2004,
  "true-false": String,
  "fill-in": texts2004,
  matching: pairs2004,
  sequencing: list2004,
  numeric: number,
  likert: String,
  other: (given) => learnerText(String(given), ROOM_LONG),
};

/** What is right, in SCORM 2004, 3rd and 4th Edition (RTE 4.2.9.2). @type {Record<Kind, Row["patterns"]>} */
const PATTERNS_2004 = {
  choice: (keys) => [list2004(keys)],
  "true-false": (right) => [String(right)],
  "fill-in": (gaps, _, matchesCase = false) => ways(gaps, matchesCase),
  matching: (pairs) => [pairs2004(pairs)],
  sequencing: (keys) => [list2004(keys)],
  numeric: ({ min, max }) => [`${number(min)}[:]${number(max)}`],
  likert: none,
  other: none,
};

/** @type {Table} */
export const SENT_2004 = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ KINDS.map((kind) => [kind, { response: RESPONSES[kind], patterns: PATTERNS_2004[kind] }]),
);

/**
 * The first way for every gap, then the second where there is one, and so on.
 * @param {string[][]} gaps  what each accepts
 * @param {boolean} matchesCase
 */
function ways(gaps, matchesCase) {
  const count = Math.min(MOST_PATTERNS, Math.max(...gaps.map((gap) => gap.length)));
  const start = `{case_matters=${matchesCase}}`;
  return Array.from({ length: count }, (_, n) => start + texts2004(gaps.map((gap) => gap[n] ?? gap[0])));
}

/**
 * An answer as the records it is reported in: a fill-in with more gaps than one can hold is several, sharing the weight.
 * No author's id has an underscore, so that of a part is never another question's.
 * @param {Answer} answer
 * @param {Table} table
 * @param {number} mostGaps  in one record
 * @returns {Part[]}
 */
export function partsOf(answer, table, mostGaps) {
  const row = table[answer.kind];
  if (!row) return [];
  const gaps = answer.kind === "fill-in" ? /** @type {string[]} */ (answer.response).length : 1;
  const count = Math.ceil(gaps / mostGaps);
  return Array.from({ length: count }, (_, at) => {
    const [from, to] = [at * mostGaps, Math.min((at + 1) * mostGaps, gaps)];
    const own = (/** @type {any} */ value) => (answer.kind === "fill-in" ? value?.slice(from, to) : value);
    const [given, correct] = [own(answer.response), own(answer.correct)];
    return {
      id: count > 1 ? `${answer.id}_${at + 1}` : answer.id,
      slot: answer.slot + from,
      weight: (answer.weight * (to - from)) / gaps,
      response: row.response(given),
      patterns: isTold(correct) ? row.patterns(correct, given, answer.matchesCase) : [],
      right: answer.result && (answer.result.parts?.slice(from, to) ?? [answer.result.fraction]).every((share) => share >= 1),
    };
  });
}

/** Whether there is anything right to tell: for every gap, where there are some. @param {any} correct */
function isTold(correct) {
  if (!Array.isArray(correct)) return correct !== null && correct !== undefined;
  return correct.length > 0 && correct.every((one) => one.length > 0);
}
