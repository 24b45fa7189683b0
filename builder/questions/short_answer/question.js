// @ts-check
/** A word or a few, compared with the answers accepted. */

import { accepted, fields, lockFields, tellSolution } from "../../player/typed.js";

/** @typedef {import("../../player/data.js").Question} Question */
/** @typedef {import("../../player/state.js").Response} Response */

export { readField as read, showField as show } from "../../player/typed.js";

export const type = "short-answer";
export const kind = /** @type {const} */ ("fill-in");
export const lock = lockFields;
export const options = () => [];
export const chosen = () => [];

/**
 * @param {Question} _question
 * @param {Response | null} answer
 */
export function problem(_question, answer) {
  return answer === null ? "quiz.error-empty" : "";
}

/**
 * @param {Question} question
 * @param {Response} answer
 */
export function score({ accept = [], ignore = [], letters }, answer) {
  return accepted(String(answer), accept, ignore, letters) ? 1 : 0;
}

/** @param {Question} question */
export function correct({ accept = [] }) {
  return [accept];
}

/**
 * @param {Question} _question
 * @param {Response} answer
 */
export function response(_question, answer) {
  return [String(answer).trim()];
}

/**
 * @param {HTMLElement} form
 * @param {import("../../player/questions.js").Telling} telling
 */
export function tell(form, telling) {
  tellSolution(form, telling, telling.question.accept?.[0] ?? "");
}
