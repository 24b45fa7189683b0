// @ts-check
/** A learner who meets another edition of the course than the one they left: docs/en/state.md, «When the course has changed». */

import { rejudge } from "./rejudged.js";

/** @typedef {import("./data.js").Data} Data */
/** @typedef {import("./state.js").State} State */

/**
 * At launch: answers are judged by the key of today, and the edition is noted.
 * @param {Data} data
 * @param {State} state
 * @returns {string} the word for one who comes back: one line; "" for one who has not been here
 */
export function meet(data, state) {
  const before = state.edition;
  const judged = rejudge(data, state);
  state.edition = data.course.edition;
  if (before === "" || before === state.edition) return state.page ? "mode.welcome-back" : "";
  if (state.earned?.completed) return "mode.updated-done";
  return judged ? "mode.updated-result" : "mode.updated";
}
