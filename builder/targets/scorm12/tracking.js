// @ts-check
/** SCORM 1.2's elements and value rules (Run-Time Environment 1.2, section 3.4) for the shared SCORM tracking. */

import { partsOf, SENT_12 } from "../../player/tracking/interaction_values.js";
import { decimal } from "../../player/tracking/plain_text.js";
import { ScormTracking } from "../../player/tracking/scorm_tracking.js";
import { identifier, raised, scored } from "../../player/tracking/scorm_values.js";

/**
 * @typedef {import("../../player/tracking/port.js").Answer} Answer
 * @typedef {import("../../player/tracking/port.js").Outcome} Outcome
 * @typedef {import("../../player/tracking/scorm_writer.js").Entry} Entry
 * @typedef {import("../../player/tracking/interactions.js").Interaction} Interaction
 */

const STATUS = "cmi.core.lesson_status";
const STATE = "cmi.suspend_data";
const LOCATION = "cmi.core.lesson_location";
const SCORE = "cmi.core.score";
const TIME = "cmi.core.session_time";
const EXIT = "cmi.core.exit";
/** CMIString255: locations, responses, patterns and ids. */
const ROOM = 255;

/** @type {import("../../player/tracking/scorm_writer.js").Standard} */
export const SCORM_12 = {
  object: "API",
  calls: {
    initialize: "LMSInitialize",
    get: "LMSGetValue",
    set: "LMSSetValue",
    commit: "LMSCommit",
    finish: "LMSFinish",
    lastError: "LMSGetLastError",
  },
  elements: {
    mode: "cmi.core.lesson_mode",
    status: STATUS,
    state: STATE,
    location: LOCATION,
    language: "cmi.student_preference.language",
    passMark: "cmi.student_data.mastery_score",
    learnerId: "cmi.core.student_id",
    learnerName: "cmi.core.student_name",
  },
  room: { state: 4096, location: ROOM },
  recalls: false,
  // Score before status, status before time, time before exit: Cornerstone and D2L take the score with the status.
  order: [STATE, LOCATION, `${SCORE}.min`, `${SCORE}.max`, `${SCORE}.raw`, STATUS, TIME, EXIT],
  needed: [STATE, STATUS],
  gone: ["301"],
  begin,
  outcome,
  interactions,
  objective: ({ id, score, success }) => [
    ["id", id],
    ...scored("score", score),
    ["status", success === "unknown" ? "incomplete" : success],
  ],
  time: (milliseconds) => [[TIME, timespan(milliseconds)]],
  passMark: (value) => value,
};

/** @type {import("../../player/tracking/port.js").CreateTracking} */
export function createTracking(notify, course) {
  return new ScormTracking(SCORM_12, notify, course, window);
}

/**
 * Exit is `suspend` in every session, also after the course is passed: anything else makes LMSs throw the state away,
 * and it must stand before the connection or the tab is lost.
 * @param {string} status
 * @returns {Entry[]}
 */
function begin(status) {
  return [[EXIT, "suspend"], ...raised(STATUS, status, "incomplete")];
}

/**
 * @param {Outcome} outcome
 * @param {(element: string) => string} current
 * @param {import("../../player/tracking/port.js").Course} course
 * @returns {Entry[]}
 */
function outcome({ completion, success, score }, current, course) {
  const done = success === "passed" && course.status !== "completed" ? "passed" : "completed";
  const open = success === "failed" ? "failed" : "incomplete";
  const wanted = completion === "completed" ? done : open;
  return [...scored(SCORE, score), ...raised(STATUS, current(STATUS), wanted)];
}

/** An answer partly right is not right; 1.2 says `wrong`, not `incorrect`. @param {boolean | null} right */
const resultOf = (right) => (right === null ? "neutral" : right ? "correct" : "wrong");

/**
 * @param {Answer} answer
 * @returns {Interaction[]}
 */
function interactions(answer) {
  return partsOf(answer, SENT_12, 1).map((part) => {
    const id = identifier(part.id, ROOM);
    return {
      id,
      slot: part.slot,
      parts: [
        ["id", id],
        ["type", answer.kind],
        .../** @type {Entry[]} */ (answer.objective ? [["objectives.0.id", answer.objective]] : []),
        ["time", timeOfDay(answer.time)],
        ["weighting", decimal(part.weight)],
        .../** @type {Entry[]} */ (part.patterns.map((text, n) => [`correct_responses.${n}.pattern`, text.slice(0, ROOM)])),
        ["student_response", part.response.slice(0, ROOM)],
        ["result", resultOf(part.right)],
        .../** @type {Entry[]} */ (answer.latency === null ? [] : [["latency", timespan(answer.latency)]]),
      ],
    };
  });
}

/** CMITime, local as RTE 1.2 has no zones. @param {number} time */
function timeOfDay(time) {
  const date = new Date(time);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => String(part).padStart(2, "0")).join(":");
}

/** CMITimespan, HHHH:MM:SS.SS. @param {number} milliseconds */
function timespan(milliseconds) {
  const hundredths = Math.max(0, Math.floor(milliseconds / 10));
  const seconds = Math.floor(hundredths / 100);
  const two = (/** @type {number} */ part) => String(part).padStart(2, "0");
  const hours = Math.min(9999, Math.floor(seconds / 3600));
  const clock = [String(hours).padStart(4, "0"), two(Math.floor(seconds / 60) % 60), two(seconds % 60)].join(":");
  return `${clock}.${two(hundredths % 100)}`;
}
