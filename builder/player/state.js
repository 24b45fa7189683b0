// @ts-check
/**
 * The learner's state as a string of at most 4,096 characters, and back. The specification is
 * docs/en/state.md. Pure: no page, no clock, no network.
 */

import { FORMAT, Reader, digit, inOrder, readEnvelope, writeEnvelope } from "./state_envelope.js";
import {
  KIND,
  TEXT_SHAPES,
  isTyped,
  readBits,
  readEarned,
  readQuestion,
  readQuiz,
  readSettings,
  writeBits,
  writeEarned,
  writeQuestion,
  writeQuiz,
  writeSettings,
} from "./state_records.js";
import { readText, writeText } from "./state_text.js";

export { isTyped, PREFERENCES, SHAPES } from "./state_records.js";
export { textCost } from "./state_text.js";

/** SCORM 1.2's `cmi.suspend_data`: the least any standard promises. */
export const STATE_LIMIT = 4096;

/**
 * `"a"` for one option, `["a", "c"]` for several, `true`/`false`, left → right characters for
 * matching (null or absent: not matched), characters in order for ordering, text, or texts.
 * @typedef {string | string[] | boolean | Record<string, string | null>} Response
 */
/**
 * @typedef {"option" | "options" | "truth" | "matching" | "ordering" | "text" | "texts" | "note"
 * } Shape
 */
/**
 * @typedef {object} QuizState
 * @property {number} tries finished or begun attempts, 0–15; 15 means 15 or more
 * @property {number} seed 0–4095, of the current attempt
 * @property {boolean} open an attempt is under way
 * @property {boolean} passed
 * @property {number | null} kept 0–1
 * @property {number | null} current 0–1
 */
/**
 * @typedef {object} QuestionState
 * @property {Shape | null} shape `SHAPES[type]`; may be null while nothing is answered
 * @property {boolean} final submitted
 * @property {boolean} drawn part of the current attempt's draw
 * @property {boolean} hint the hint was opened
 * @property {number | null} slot its number among the questions reported to the LMS, from 0
 * @property {Response | null} response null when unanswered, or when its words gave way
 * @property {number | null} result 0–1, stored for typed answers only
 */
/** @typedef {import("./state_envelope.js").StateRecord} StateRecord */
/**
 * What is never lowered: that the course was done once, and what the LMS had been told when the learner started over.
 * @typedef {{completed: boolean, passed: boolean, score: number | null}} Earned  `score` 0–100
 */
/**
 * @typedef {object} State
 * @property {string} mark two characters, the course's
 * @property {number | null} page number of the current page
 * @property {number} heading index of the nearest heading, 0 for the title
 * @property {string} language tag; empty until chosen
 * @property {string} edition two characters, of the course as it was when last saved; empty before that
 * @property {Record<string, number>} preferences names of PREFERENCES → 0–31
 * @property {Set<number>} seen page numbers
 * @property {Map<number, QuizState>} quizzes by page number
 * @property {Map<number, QuestionState>} questions by question number
 * @property {Earned | null} earned null for one who has never been done nor started over
 * @property {StateRecord[]} carried a newer package's records, kept for it
 */
/** @typedef {null | "empty" | "newer" | "truncated" | "damaged" | "other-course"} Problem */
/**
 * @typedef {"removed" | "typed" | "graded" | "carried" | "note" | "question" | "quiz" | "seen"
 * } DroppedKind
 */
/** @typedef {{number: number, kind: DroppedKind}} Dropped */
/**
 * The numbers the course has now: records of other questions and quizzes give way first.
 * @typedef {{pages: ReadonlySet<number>, questions: ReadonlySet<number>}} CourseNumbers
 */
/** @typedef {StateRecord & {giving: DroppedKind | "never"}} RankedRecord */

/** What gives way first comes first. @type {readonly DroppedKind[]} */
const GIVING_WAY = [
  "removed",
  "typed",
  "graded",
  "carried",
  "note",
  "question",
  "quiz",
  "seen",
];

/** Kept free beside a text for its records: head, length, number, kind, and its question's. */
const TEXT_ALLOWANCE = 24;

/**
 * @param {string} mark two characters of the state's 64
 * @returns {State}
 */
export function emptyState(mark) {
  return {
    mark,
    page: null,
    heading: 0,
    language: "",
    edition: "",
    preferences: {},
    seen: new Set(),
    quizzes: new Map(),
    questions: new Map(),
    earned: null,
    carried: [],
  };
}

/** @returns {QuestionState} of a question nobody has touched */
export function emptyQuestion() {
  return {
    shape: null,
    final: false,
    drawn: false,
    hint: false,
    slot: null,
    response: null,
    result: null,
  };
}

/**
 * @param {State} state
 * @param {{limit?: number, course?: CourseNumbers}} [options] `limit` in characters
 * @returns {{text: string, dropped: Dropped[], length: number}} `dropped` in the order they went
 */
export function encodeState(state, { limit = STATE_LIMIT, course } = {}) {
  let records = writeRecords(state, course);
  let text = writeEnvelope(records);
  const candidates = text.length > limit ? byGivingWay(records) : [];
  /** @type {Dropped[]} */
  const dropped = [];
  while (text.length > limit && candidates.length > 0) {
    const gone = /** @type {RankedRecord} */ (candidates.shift());
    records = records.filter((record) => record !== gone);
    text = writeEnvelope(records);
    dropped.push({ number: gone.number, kind: /** @type {DroppedKind} */ (gone.giving) });
  }
  return { text, dropped, length: text.length };
}

/** @param {RankedRecord[]} records */
function byGivingWay(records) {
  const rank = (/** @type {RankedRecord} */ { giving }) =>
    GIVING_WAY.indexOf(/** @type {DroppedKind} */ (giving));
  return records
    .filter((record) => record.giving !== "never")
    .sort(
      (a, b) =>
        rank(a) - rank(b) || b.payload.length - a.payload.length || b.number - a.number,
    );
}

/**
 * @param {State} state
 * @param {CourseNumbers} [course]
 * @returns {RankedRecord[]} in order
 */
function writeRecords(state, course) {
  /** @type {RankedRecord[]} */
  const records = [
    { kind: KIND.settings, number: 0, payload: writeSettings(state), giving: "never" },
  ];
  if (state.seen.size > 0) {
    const payload = writeBits(Array.from(state.seen, (page) => page - 1));
    records.push({ kind: KIND.seen, number: 0, payload, giving: "seen" });
  }
  for (const [number, quiz] of state.quizzes) {
    const giving = course?.pages.has(number) === false ? "removed" : "quiz";
    records.push({ kind: KIND.quiz, number, payload: writeQuiz(quiz), giving });
  }
  for (const [number, question] of state.questions) {
    const removed = course?.questions.has(number) === false;
    records.push(...writeQuestionRecords(number, question, removed));
  }
  if (state.earned) {
    records.push({ kind: KIND.earned, number: 0, payload: writeEarned(state.earned), giving: "never" });
  }
  const own = new Set(records.map(({ kind, number }) => `${kind} ${number}`));
  const carried = state.carried.filter(({ kind, number }) => !own.has(`${kind} ${number}`));
  const giving = /** @type {const} */ ("carried");
  records.push(...carried.map((record) => ({ ...record, giving })));
  return /** @type {RankedRecord[]} */ (inOrder(records));
}

/**
 * @param {number} number
 * @param {QuestionState} question
 * @param {boolean} removed no longer in the course
 * @returns {RankedRecord[]} none when there is nothing to remember
 */
function writeQuestionRecords(number, question, removed) {
  /** @type {RankedRecord[]} */
  const records = [];
  const payload = writeQuestion(question);
  if (payload !== NOTHING) {
    const giving = removed ? "removed" : "question";
    records.push({ kind: KIND.question, number, payload, giving });
  }
  const { shape, response, result } = question;
  if (isTyped(shape) && response !== null) {
    const fields = Array.isArray(response) ? response : [String(response)];
    const kind = TEXT_SHAPES.indexOf(/** @type {"text"} */ (shape));
    const typed = result === null ? "typed" : "graded";
    const giving = shape === "note" ? "note" : removed ? "removed" : typed;
    const text = digit(kind) + writeText(fields);
    records.push({ kind: KIND.text, number, payload: text, giving });
  }
  return records;
}

/** The payload of a question nobody has touched. */
const NOTHING = writeQuestion(emptyQuestion());

/**
 * @param {string} text as the LMS gave it; anything at all
 * @param {{mark: string}} course
 * @returns {{state: State, problem: Problem}} what could be read, and a fresh state where
 *   nothing can be trusted
 */
export function decodeState(text, { mark }) {
  const fresh = (/** @type {Problem} */ problem) => ({ state: emptyState(mark), problem });
  if (typeof text !== "string" || text === "") return fresh("empty");
  if (!text.startsWith(FORMAT)) return fresh(/^[2-9]/.test(text) ? "newer" : "damaged");
  const { records, ending } = readEnvelope(text);
  if (ending === "damaged") return fresh("damaged");
  const settings = records[0]?.kind === KIND.settings ? readSettings(records[0].payload) : null;
  if (settings === null) return fresh(ending === "truncated" ? "truncated" : "damaged");
  if (settings.mark !== mark) return fresh("other-course");
  const state = { ...emptyState(mark), ...settings };
  const rest = records.slice(1);
  state.carried = rest.filter((record) => !readRecordInto(state, record));
  return { state, problem: ending === "truncated" ? "truncated" : null };
}

/**
 * @param {State} state
 * @param {StateRecord} record
 * @returns {boolean} whether this version could read it
 */
function readRecordInto(state, { kind, number, payload }) {
  if (kind === KIND.seen && number === 0) {
    const pages = readBits(payload);
    state.seen = new Set(pages?.map((bit) => bit + 1));
    return pages !== null;
  }
  if (kind === KIND.earned && number === 0) {
    state.earned = readEarned(payload);
    return state.earned !== null;
  }
  if (kind === KIND.quiz) return put(state.quizzes, number, readQuiz(payload));
  if (kind === KIND.question) return put(state.questions, number, readQuestion(payload));
  return kind === KIND.text && readTextInto(state, number, payload);
}

/**
 * @template Value
 * @param {Map<number, Value>} map
 * @param {number} number
 * @param {Value | null} value
 */
function put(map, number, value) {
  if (value !== null) map.set(number, value);
  return value !== null;
}

/**
 * @param {State} state
 * @param {number} number
 * @param {string} payload
 */
function readTextInto(state, number, payload) {
  const question = state.questions.get(number) ?? emptyQuestion();
  const shape = TEXT_SHAPES[new Reader(payload).digit()];
  const fits = question.shape === null || question.shape === "text";
  if (payload === "" || shape === undefined || !fits) return false;
  const fields = readText(payload.slice(1));
  const response = shape === "texts" ? fields : fields.join("");
  state.questions.set(number, { ...question, shape, response });
  return true;
}

/**
 * How many characters (as `textCost` counts) a text may take without anything giving way.
 * @param {State} state
 * @param {number} [limit]
 * @param {{number?: number, fixed?: number}} [options] `number`: the question being answered,
 *   whose present words are not counted; `fixed`: the build's bound of the fixed part, to
 *   hold room for what the learner has yet to do
 * @returns {number} 0 when there is none
 */
export function roomForText(state, limit = STATE_LIMIT, { number, fixed = 0 } = {}) {
  const others = writeRecords(state).filter(
    (record) => record.kind !== KIND.text || record.number !== number,
  );
  const whole = writeEnvelope(others).length;
  // What was earned before a new start is no part of the bound: it comes on top of it.
  const bounded = others.filter(({ kind }) => kind !== KIND.text && kind !== KIND.earned);
  const present = writeEnvelope(bounded).length;
  const unspent = Math.max(fixed - present, 0);
  return Math.max(limit - whole - unspent - TEXT_ALLOWANCE, 0);
}
