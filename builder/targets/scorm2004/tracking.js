// @ts-check
/**
 * SCORM 2004's elements and value rules (Run-Time Environment, 3rd and 4th Edition, section 4.2) for the shared SCORM
 * tracking. What we write is the same in both editions.
 */

import { partsOf, SENT_2004 } from "../../player/tracking/interaction_values.js";
import { decimal, learnerText } from "../../player/tracking/plain_text.js";
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
  },
  room: { state: 64_000, location: 1000 },
  recalls: true,
  // As in 1.2: score before status, status before time, time before exit.
  order: [
    STATE,
    LOCATION,
    `${SCORE}.min`,
    `${SCORE}.max`,
    `${SCORE}.raw`,
    `${SCORE}.scaled`,
    SUCCESS,
    COMPLETION,
    TIME,
    EXIT,
  ],
  needed: [STATE, SUCCESS, COMPLETION],
  // Get, Set and Commit before Initialize and after Terminate.
  gone: ["122", "123", "132", "133", "142", "143"],
  // Exit is `suspend` at every Terminate: anything else ends the attempt, and the next one starts empty.
  begin: (status) => [[EXIT, "suspend"], ...raised(COMPLETION, status, "incomplete")],
  outcome,
  interactions,
  objective: ({ id, score, success }) => [
    ["id", id],
    ...scored("score", score, true),
    ["success_status", success],
    ["completion_status", success === "passed" ? "completed" : "incomplete"],
  ],
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
    ...scored(SCORE, score, true),
    ...(success === "unknown" ? [] : raised(SUCCESS, current(SUCCESS), success)),
    ...raised(COMPLETION, current(COMPLETION), completion),
  ];
}

/** The most gaps one fill-in can hold (RTE 4.2.9.1). */
const MOST_GAPS = 10;

/** An answer partly right is not right. @param {boolean | null} right */
const resultOf = (right) => (right === null ? "neutral" : right ? "correct" : "incorrect");

/**
 * @param {Answer} answer
 * @returns {Interaction[]}
 */
function interactions(answer) {
  return partsOf(answer, SENT_2004, MOST_GAPS).map((part) => {
    const id = identifier(part.id, ROOM);
    return {
      id,
      slot: part.slot,
      parts: [
        ["id", id],
        ["type", answer.kind],
        .../** @type {Entry[]} */ (answer.objective ? [["objectives.0.id", answer.objective]] : []),
        ["timestamp", timestamp(answer.time)],
        ["weighting", decimal(part.weight)],
        .../** @type {Entry[]} */ (part.patterns.map((text, n) => [`correct_responses.${n}.pattern`, text])),
        ["learner_response", part.response],
        ["result", resultOf(part.right)],
        .../** @type {Entry[]} */ (answer.latency === null ? [] : [["latency", timespan(answer.latency)]]),
        .../** @type {Entry[]} */ (answer.description ? [["description", learnerText(answer.description, ROOM)]] : []),
      ],
    };
  });
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
