// @ts-check
/** What an LMS is told of how far a learner has come. Pure. */

import { objectivesOf } from "./objectives.js";
import { isDone, scoreOf, successOf } from "./progress.js";

/** @typedef {import("./data.js").Data} Data */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./tracking/port.js").Outcome} Outcome */

/**
 * What may leave the player, by the course's `tracking`, never lower than what was told before.
 * @param {Data} data
 * @param {State} state
 * @param {Outcome} [before]  what was told last
 * @returns {Outcome | null} null when nothing leaves
 */
export function outcomeOf(data, state, before) {
  const { tracking } = data.settings;
  if (tracking === "none") return null;
  const { earned } = state;
  const complete = isDone(data, state) || before?.completion === "completed";
  const success = earned?.passed || before?.success === "passed" ? "passed" : successOf(data, state);
  const score = tracking === "completion" ? null : better(scoreOf(data, state), earned?.score ?? null);
  const objectives = tracking === "completion" ? [] : objectivesOf(data, state);
  return {
    completion: complete ? "completed" : "incomplete",
    success,
    score: score ?? before?.score ?? null,
    ...(objectives.length > 0 && { objectives }),
  };
}

/**
 * @param {number | null} score
 * @param {number | null} floor  what was told before the learner started over
 */
function better(score, floor) {
  return score === null || floor === null ? (score ?? floor) : Math.max(score, floor);
}
