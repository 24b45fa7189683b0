// @ts-check
/** SCORM 1.2 to the letter: RTE 1.2, section 3.4. */

import { DECIMAL, atMost, oneOf, percent } from "./rules.js";

const TIMESPAN = /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
const CHOICE = /^[a-z0-9](,[a-z0-9])*$/;
const PAIRS = /^[a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*$/;
const TEXT = /^(?!\{)[^\r\n\t]*$/;
const NUMBER = /^-?\d+(\.\d+)?$/;
/** @type {Record<string, {response: RegExp, pattern: RegExp}>} */
const TYPES = {
  "true-false": { response: /^[tf01]$/, pattern: /^[tf01]$/ },
  choice: { response: CHOICE, pattern: /^([a-z0-9](,[a-z0-9])*|\{[a-z0-9](,[a-z0-9])*\})$/ },
  "fill-in": { response: TEXT, pattern: TEXT },
  matching: { response: PAIRS, pattern: PAIRS },
  performance: { response: /^.*$/s, pattern: /^.*$/s },
  likert: { response: /^[a-z0-9]?$/, pattern: /^$/ },
  sequencing: { response: CHOICE, pattern: CHOICE },
  numeric: { response: NUMBER, pattern: NUMBER },
};

/** @type {import("./rules.js").Grammar} */
export const GRAMMAR_12 = {
  api: {
    object: "API",
    calls: {
      initialize: "LMSInitialize",
      get: "LMSGetValue",
      set: "LMSSetValue",
      commit: "LMSCommit",
      finish: "LMSFinish",
      lastError: "LMSGetLastError",
    },
  },
  codes: {
    twice: "101",
    get: "301",
    set: "301",
    commit: "301",
    finish: "301",
    readOnly: "403",
    writeOnly: "404",
    unknown: "401",
    type: "405",
    order: "201",
    empty: "0",
  },
  fresh: { "cmi.core.lesson_status": "not attempted" },
  given: (mode, language) => ({
    "cmi.core.student_id": "17",
    "cmi.core.student_name": "Nordmann, Kari",
    "cmi.core.lesson_mode": mode,
    ...(language ? { "cmi.student_preference.language": language } : {}),
  }),
  writable: {
    "cmi.core.lesson_location": atMost(255),
    "cmi.core.lesson_status": oneOf("passed", "completed", "failed", "incomplete", "browsed"),
    "cmi.core.score.raw": percent,
    "cmi.core.score.min": percent,
    "cmi.core.score.max": percent,
    "cmi.core.session_time": (value) => TIMESPAN.test(value),
    "cmi.core.exit": oneOf("time-out", "suspend", "logout", ""),
    "cmi.suspend_data": atMost(4096),
  },
  writeOnly: ["cmi.core.session_time", "cmi.core.exit"],
  readOnly: ["cmi.core.student_id", "cmi.core.student_name", "cmi.core.credit", "cmi.core.entry",
    "cmi.core.total_time", "cmi.core.lesson_mode", "cmi.launch_data", "cmi.student_data.mastery_score",
    "cmi.interactions._children", "cmi.interactions._count", "cmi.objectives._children",
    "cmi.objectives._count"],
  readable: false,
  exit: "cmi.core.exit",
  state: "cmi.suspend_data",
  order: ["cmi.core.score.", "cmi.core.lesson_status", "cmi.core.session_time", "cmi.core.exit"],
  ranks: {
    "cmi.core.lesson_status": ["", "not attempted", "browsed", "incomplete", "failed", "completed", "passed"],
  },
  standing: {
    id: (value) => /^[\x21-\x7e]{1,255}$/.test(value),
    "score.raw": percent,
    "score.min": percent,
    "score.max": percent,
    status: oneOf("passed", "completed", "failed", "incomplete", "browsed", "not attempted"),
  },
  parts: {
    id: (value) => /^[\x21-\x7e]{1,255}$/.test(value),
    type: (value) => value in TYPES,
    objectives: (value) => /^[\x21-\x7e]{1,255}$/.test(value),
    time: (value) => /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value),
    weighting: (value) => DECIMAL.test(value),
    student_response: (value, type) => atMost(255)(value) && TYPES[type].response.test(value),
    result: (value) => ["correct", "wrong", "unanticipated", "neutral"].includes(value) || DECIMAL.test(value),
    latency: (value) => TIMESPAN.test(value),
    pattern: (value, type) => atMost(255)(value) && TYPES[type].pattern.test(value),
  },
};
