// @ts-check
/**
 * SCORM 2004's elements and value rules (Run-Time Environment, 3rd and 4th Edition, section 4.2) for the shared SCORM
 * tracking. What we write is the same in both editions.
 */

import { decimal, learnerText, oneLine } from "../../player/tracking/plain_text.js";
import { ScormTracking } from "../../player/tracking/scorm_tracking.js";
import { identifier, raised, scored } from "../../player/tracking/scorm_values.js";

/**
 * @typedef {import("../../player/tracking/port.js").Answer} Answer
 * @typedef {import("../../player/tracking/port.js").Outcome} Outcome
 * @typedef {import("../../player/tracking/scorm_writer.js").Entry} Entry
 * @typedef {import("../../player/tracking/interactions.js").Interaction} Interaction
 */

const COMPLETION = "cmi.completion_status";
const SUCCESS = "cmi.success_status";
const STATE = "cmi.suspend_data";
const LOCATION = "cmi.location";
const SCORE = "cmi.score";
const TIME = "cmi.session_time";
const EXIT = "cmi.exit";
/** Characters of an id, a description and a learner's short text. */
const ROOM = 250;

const COMPLETIONS = ["", "not attempted", "unknown", "incomplete", "completed"];
const SUCCESSES = ["", "unknown", "failed", "passed"];

/** @type {import("../../player/tracking/scorm_writer.js").Standard} */
export const SCORM_2004 = {
  object: "API_1484_11",
  calls: {
    initialize: "Initialize",
    get: "GetValue",
    set: "SetValue",
    commit: "Commit",
    finish: "Terminate",
    lastError: "GetLastError",
  },
  elements: {
    mode: "cmi.mode",
    status: COMPLETION,
    state: STATE,
    location: LOCATION,
    language: "cmi.learner_preference.language",
    passMark: "cmi.scaled_passing_score",
    learnerId: "cmi.learner_id",
    learnerName: "cmi.learner_name",
    interactions: "cmi.interactions",
  },
  room: { state: 64_000, location: 1000 },
  recalls: true,
  // As in 1.2: score before status, status before time, time before exit.
  order: [
    STATE,
    LOCATION,
    ...["min", "max", "raw", "scaled"].map((part) => `${SCORE}.${part}`),
    SUCCESS,
    COMPLETION,
    TIME,
    EXIT,
  ],
  needed: [STATE, SUCCESS, COMPLETION],
  // Get, Set and Commit before Initialize and after Terminate.
  gone: ["122", "123", "132", "133", "142", "143"],
  // Exit is `suspend` at every Terminate: anything else ends the attempt, and the next one starts empty.
  begin: (status) => [[EXIT, "suspend"], ...raised(COMPLETIONS, COMPLETION, status, "incomplete")],
  progress: ({ state, location }) => [
    [STATE, state],
    [LOCATION, oneLine(location, 1000)],
  ],
  outcome,
  interactions,
  time: (milliseconds) => [[TIME, timespan(milliseconds)]],
  passMark: (value) => (value < 0 ? null : value * 100),
};

/** @type {import("../../player/tracking/port.js").CreateTracking} */
export function createTracking(notify, course) {
  return new ScormTracking(SCORM_2004, notify, course, window);
}

/**
 * Success is left alone until it is decided: without graded quizzes it stays unknown.
 * @param {Outcome} outcome
 * @param {(element: string) => string} current
 * @returns {Entry[]}
 */
function outcome({ completion, success, score }, current) {
  return [
    // Moodle's gradebook reads raw, other LMSs scaled.
    ...scored(SCORE, score, (raw) => [[`${SCORE}.scaled`, decimal(raw / 100, 4)]]),
    ...(success === "unknown" ? [] : raised(SUCCESSES, SUCCESS, current(SUCCESS), success)),
    ...raised(COMPLETIONS, COMPLETION, current(COMPLETION), completion),
  ];
}

/** The most gaps one fill-in can hold (RTE 4.2.9.1). */
const MOST_GAPS = 10;

/**
 * One record; a fill-in with more gaps than one can hold is several, sharing the weight.
 * @param {Answer} answer
 * @returns {Interaction[]}
 */
function interactions(answer) {
  const gaps = answer.kind === "fill-in" ? /** @type {string[]} */ (answer.response).length : 1;
  const records = Math.ceil(gaps / MOST_GAPS);
  return Array.from({ length: records }, (_, at) => {
    const from = at * MOST_GAPS;
    const to = Math.min(from + MOST_GAPS, gaps);
    return interaction(answer, identifier(records > 1 ? `${answer.id}-${at + 1}` : answer.id, ROOM), from, to, gaps);
  });
}

/**
 * @param {Answer} answer
 * @param {string} id
 * @param {number} from  the first gap of this record
 * @param {number} to  the one after its last
 * @param {number} gaps  of all records
 * @returns {Interaction}
 */
function interaction(answer, id, from, to, gaps) {
  const { response, patterns } = ENCODERS[answer.kind](answer, from, to);
  return {
    id,
    slot: answer.slot + from,
    parts: [
      ["id", id],
      ["type", answer.kind],
      ["timestamp", timestamp(answer.time)],
      ["weighting", decimal((answer.weight * (to - from)) / gaps)],
      .../** @type {Entry[]} */ (patterns.map((text, n) => [`correct_responses.${n}.pattern`, text])),
      ["learner_response", response],
      ["result", result(answer.result, from, to)],
      .../** @type {Entry[]} */ (answer.latency === null ? [] : [["latency", timespan(answer.latency)]]),
      .../** @type {Entry[]} */ (answer.description ? [["description", learnerText(answer.description, ROOM)]] : []),
    ],
  };
}

/**
 * An answer partly right is not right.
 * @param {Answer["result"]} outcome
 * @param {number} from
 * @param {number} to
 */
function result(outcome, from, to) {
  if (!outcome) return "neutral";
  const shares = outcome.parts?.slice(from, to) ?? [outcome.fraction];
  return shares.every((share) => share >= 1) ? "correct" : "incorrect";
}

/** More ways to say the same in a report than anybody reads. */
const MOST_PATTERNS = 5;

/**
 * Response and patterns by kind (RTE 4.2.9.1 and 4.2.9.2).
 * @type {Record<Answer["kind"], (answer: any, from: number, to: number) => {response: string, patterns: string[]}>}
 */
const ENCODERS = {
  choice: listed,
  sequencing: listed,
  "true-false": ({ response, correct }) => ({
    response: String(response),
    patterns: typeof correct === "boolean" ? [String(correct)] : [],
  }),
  "fill-in": ({ response, correct }, from, to) => ({
    response: texts(response.slice(from, to)),
    patterns: accepted((correct ?? []).slice(from, to)),
  }),
  matching: ({ response, correct }) => ({
    response: pairs(response),
    patterns: correct?.length ? [pairs(correct)] : [],
  }),
  numeric: ({ response, correct }) => ({
    response: decimal(response, 6),
    patterns: correct ? [`${decimal(correct.min, 6)}[:]${decimal(correct.max, 6)}`] : [],
  }),
  likert: ({ response }) => ({ response, patterns: [] }),
  other: ({ response }) => ({ response: learnerText(String(response), 4000), patterns: [] }),
};

/** @param {{response: string[], correct?: string[]}} answer */
function listed({ response, correct }) {
  return { response: response.join("[,]"), patterns: correct?.length ? [correct.join("[,]")] : [] };
}

/** @param {[string, string][]} matches */
function pairs(matches) {
  return matches.map((pair) => pair.join("[.]")).join("[,]");
}

/** @param {string[]} gaps */
function texts(gaps) {
  return gaps.map((text) => learnerText(text, ROOM)).join("[,]");
}

/**
 * The first way for every gap, then the second where there is one, and so on.
 * @param {string[][]} gaps  what each accepts
 */
function accepted(gaps) {
  if (gaps.length === 0 || gaps.some((gap) => gap.length === 0)) return [];
  const ways = Math.min(MOST_PATTERNS, Math.max(...gaps.map((gap) => gap.length)));
  return Array.from({ length: ways }, (_, n) => `{case_matters=false}${texts(gaps.map((gap) => gap[n] ?? gap[0]))}`);
}

/**
 * UTC with exactly two decimals: LMSs refuse none and three.
 * @param {number} time
 */
function timestamp(time) {
  return `${new Date(time).toISOString().slice(0, 22)}Z`;
}

/** PT#H#M#S: no days, which some LMSs cannot add up. @param {number} milliseconds */
function timespan(milliseconds) {
  const hundredths = Math.max(0, Math.floor(milliseconds / 10));
  const minutes = Math.floor(hundredths / 6000);
  return `PT${Math.floor(minutes / 60)}H${minutes % 60}M${decimal((hundredths % 6000) / 100)}S`;
}
