// @ts-check
/** Several right answers. */

import { lockInputs, tick, ticked } from "../../player/choices.js";
import { correct } from "../single/question.js";

/** @typedef {import("../../player/data.js").Question} Question */
/** @typedef {import("../../player/state.js").Response} Response */

export { correct, options } from "../single/question.js";

export const type = "multiple";
export const kind = /** @type {const} */ ("choice");
export const lock = lockInputs;

/** @param {HTMLElement} form */
export function read(form) {
  const keys = ticked(form);
  return keys.length > 0 ? keys.sort() : null;
}

/**
 * @param {HTMLElement} form
 * @param {Response | null} answer
 */
export function show(form, answer) {
  tick(form, answer === null ? [] : chosen(answer));
}

/**
 * All or nothing; or each right choice earns its part and each wrong one takes as much away, never below 0.
 * @param {Question} question
 * @param {Response} answer
 */
export function score(question, answer) {
  const right = correct(question);
  // A choice that has left the course counts neither for nor against.
  const keys = response(question, answer);
  const hits = keys.filter((key) => right.includes(key)).length;
  const misses = keys.length - hits;
  if (question.scoring === "per-option") return Math.max(hits - misses, 0) / right.length;
  return hits === right.length && misses === 0 ? 1 : 0;
}

/**
 * @param {Question} question
 * @param {Response} answer
 */
export function response(question, answer) {
  const keys = chosen(answer);
  return question.options.map(({ key }) => key).filter((key) => keys.includes(key));
}

/** @param {Response} answer */
export function chosen(answer) {
  return Array.isArray(answer) ? answer : [];
}
