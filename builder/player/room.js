// @ts-check
/** Room for what the learner writes, with what the rest of the course may come to need held back. */

import { STATE_LIMIT, roomForText } from "./state.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./data.js").Question} Question */

/**
 * @param {Pick<Session, "state" | "data">} session
 * @param {Question} question  the one being written in: its present words are not counted
 * @returns {number} characters, as `textCost` counts them
 */
export function roomFor({ state, data }, { number }) {
  return roomForText(state, STATE_LIMIT, { number, fixed: data.settings.stateBound });
}
