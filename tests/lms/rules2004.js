// @ts-check
/**
 * SCORM 2004 to the letter (RTE 4th Edition, section 4.2, and what is narrower in the 3rd), and narrower still where
 * LMSs are: no days in a time, exactly two decimals in a timestamp, plain ids of options.
 */

import { DECIMAL, atMost, oneOf, percent } from "./rules.js";

const TIMESPAN = /^PT\d+H[0-5]?\dM[0-5]?\d(\.\d{1,2})?S$/;
const TIMESTAMP = /^20\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d\dZ$/;
const IDS = /^[A-Za-z0-9_]+(\[,\][A-Za-z0-9_]+)*$/;
const PAIRS = /^[A-Za-z0-9_]+\[\.\][A-Za-z0-9_]+(\[,\][A-Za-z0-9_]+\[\.\][A-Za-z0-9_]+)*$/;
const NUMBER = /^-?\d+(\.\d{1,7})?$/;
/** One line, nothing in it that reads as a delimiter or a `{name=value}` of the standard's. */
const LINE = /^(?!\{)(?!.*\[[.:]\])[^\r\n\t]*$/;
/** @param {string} value @param {RegExp} [start] */
function texts(value, start = /^/) {
  if (!start.test(value)) return false;
  const gaps = value.replace(start, "").split("[,]");
  return gaps.length <= 10 && gaps.every((gap) => LINE.test(gap) && atMost(250)(gap));
}

/** @typedef {(value: string) => boolean} Test */
/** @param {RegExp} form @returns {Test} */
const like = (form) => (value) => form.test(value);
/** @type {Record<string, {response: Test, pattern: Test}>} */
const TYPES = {
  "true-false": { response: like(/^(true|false)$/), pattern: like(/^(true|false)$/) },
  choice: { response: like(IDS), pattern: like(IDS) },
  "fill-in": { response: texts, pattern: (value) => texts(value, /^\{case_matters=(true|false)\}/) },
  "long-fill-in": { response: atMost(4000), pattern: atMost(4000) },
  matching: { response: like(PAIRS), pattern: like(PAIRS) },
  performance: { response: atMost(4000), pattern: atMost(4000) },
  sequencing: { response: like(IDS), pattern: like(IDS) },
  likert: { response: like(/^[A-Za-z0-9_]+$/), pattern: like(/^[A-Za-z0-9_]+$/) },
  numeric: { response: like(NUMBER), pattern: like(/^-?\d+(\.\d{1,7})?\[:\]-?\d+(\.\d{1,7})?$/) },
  other: { response: atMost(4000), pattern: atMost(4000) },
};

/** @type {Test} */
const scaled = (value) => /^-?[01](\.\d{1,7})?$/.test(value) && Math.abs(Number(value)) <= 1;

/** @type {import("./rules.js").Grammar} */
export const GRAMMAR_2004 = {
  api: {
    object: "API_1484_11",
    calls: {
      initialize: "Initialize",
      get: "GetValue",
      set: "SetValue",
      commit: "Commit",
      finish: "Terminate",
      lastError: "GetLastError",
    },
  },
  codes: {
    twice: "103",
    get: "123",
    set: "133",
    commit: "143",
    finish: "113",
    readOnly: "404",
    writeOnly: "405",
    unknown: "401",
    type: "406",
    order: "351",
    empty: "403",
  },
  fresh: { "cmi.completion_status": "unknown", "cmi.success_status": "unknown" },
  given: (mode, language) => ({
    "cmi.learner_id": "17",
    "cmi.learner_name": "Nordmann, Kari",
    "cmi.mode": mode,
    ...(language ? { "cmi.learner_preference.language": language } : {}),
  }),
  writable: {
    "cmi.location": atMost(1000),
    "cmi.completion_status": oneOf("completed", "incomplete", "not attempted", "unknown"),
    "cmi.success_status": oneOf("passed", "failed", "unknown"),
    "cmi.score.scaled": scaled,
    "cmi.score.raw": percent,
    "cmi.score.min": percent,
    "cmi.score.max": percent,
    "cmi.session_time": like(TIMESPAN),
    "cmi.exit": oneOf("time-out", "suspend", "logout", "normal", ""),
    "cmi.suspend_data": atMost(64_000),
  },
  writeOnly: ["cmi.session_time", "cmi.exit"],
  readOnly: ["cmi.learner_id", "cmi.learner_name", "cmi.credit", "cmi.entry", "cmi.total_time", "cmi.mode",
    "cmi.launch_data", "cmi.scaled_passing_score", "cmi.completion_threshold", "cmi.interactions._children",
    "cmi.interactions._count", "cmi.objectives._children", "cmi.objectives._count"],
  readable: true,
  exit: "cmi.exit",
  state: "cmi.suspend_data",
  order: ["cmi.score.", "cmi.success_status", "cmi.completion_status", "cmi.session_time", "cmi.exit"],
  ranks: {
    "cmi.completion_status": ["", "not attempted", "unknown", "incomplete", "completed"],
    "cmi.success_status": ["", "unknown", "failed", "passed"],
  },
  standing: {
    id: like(/^[A-Za-z0-9][A-Za-z0-9._-]{0,249}$/),
    "score.scaled": scaled,
    "score.raw": percent,
    "score.min": percent,
    "score.max": percent,
    success_status: oneOf("passed", "failed", "unknown"),
    completion_status: oneOf("completed", "incomplete", "not attempted", "unknown"),
  },
  parts: {
    id: like(/^[A-Za-z0-9][A-Za-z0-9._-]{0,249}$/),
    type: (value) => value in TYPES,
    objectives: like(/^[A-Za-z0-9][A-Za-z0-9._-]{0,249}$/),
    timestamp: like(TIMESTAMP),
    weighting: like(DECIMAL),
    learner_response: (value, type) => TYPES[type].response(value),
    result: (value) => ["correct", "incorrect", "unanticipated", "neutral"].includes(value) || DECIMAL.test(value),
    latency: like(TIMESPAN),
    description: (value) => LINE.test(value) && atMost(250)(value),
    pattern: (value, type) => TYPES[type].pattern(value),
  },
};
