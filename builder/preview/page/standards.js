// @ts-check
/** What an LMS of each standard calls things, and the data model behind it: scorm-again's. */

import { Scorm12API, Scorm2004API } from "scorm-again";

/**
 * @typedef {object} Standard
 * @property {string} object  the API's name in the window
 * @property {Record<"initialize" | "get" | "set" | "commit" | "finish" | "lastError" | "errorString" | "diagnostic",
 *   string>} calls
 * @property {string} state  the element that holds the learner's state
 * @property {string} exit
 * @property {string[]} sessionOnly  written for one session, not kept for the next
 * @property {Record<"general" | "notRunning" | "empty", string>} codes
 * @property {(launch: {mode: string, language: string, resumed: boolean}) => Record<string, string>} given
 * @property {() => any} model
 */

/** The model judges nothing by itself, and nothing is sent anywhere. */
const OPTIONS = { autocommit: false, logLevel: 5, mastery_override: false };

/** @type {Standard} */
const SCORM_12 = {
  object: "API",
  calls: {
    initialize: "LMSInitialize",
    get: "LMSGetValue",
    set: "LMSSetValue",
    commit: "LMSCommit",
    finish: "LMSFinish",
    lastError: "LMSGetLastError",
    errorString: "LMSGetErrorString",
    diagnostic: "LMSGetDiagnostic",
  },
  state: "cmi.suspend_data",
  exit: "cmi.core.exit",
  sessionOnly: ["cmi.core.exit", "cmi.core.session_time"],
  codes: { general: "101", notRunning: "301", empty: "0" },
  given: ({ mode, language, resumed }) => ({
    "cmi.core.student_id": "17",
    "cmi.core.student_name": "Nordmann, Kari",
    "cmi.core.lesson_mode": mode,
    "cmi.core.credit": mode === "normal" ? "credit" : "no-credit",
    "cmi.core.entry": resumed ? "resume" : "ab-initio",
    ...(language ? { "cmi.student_preference.language": language } : {}),
  }),
  model: () => new Scorm12API(OPTIONS),
};

/** @type {Standard} */
const SCORM_2004 = {
  object: "API_1484_11",
  calls: {
    initialize: "Initialize",
    get: "GetValue",
    set: "SetValue",
    commit: "Commit",
    finish: "Terminate",
    lastError: "GetLastError",
    errorString: "GetErrorString",
    diagnostic: "GetDiagnostic",
  },
  state: "cmi.suspend_data",
  exit: "cmi.exit",
  sessionOnly: ["cmi.exit", "cmi.session_time"],
  codes: { general: "101", notRunning: "142", empty: "403" },
  given: ({ mode, language, resumed }) => ({
    "cmi.learner_id": "17",
    "cmi.learner_name": "Nordmann, Kari",
    "cmi.mode": mode,
    "cmi.credit": mode === "normal" ? "credit" : "no-credit",
    "cmi.entry": resumed ? "resume" : "ab-initio",
    ...(language ? { "cmi.learner_preference.language": language } : {}),
  }),
  model: () => new Scorm2004API(OPTIONS),
};

/** By the player's name; a target without one has no LMS. @type {Record<string, Standard>} */
export const STANDARDS = { scorm12: SCORM_12, scorm2004: SCORM_2004 };
