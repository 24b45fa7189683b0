// @ts-check
/** A claim that is right or not. */

import { lockInputs, tick, ticked } from "../../player/choices.js";

/** @typedef {import("../../player/data.js").Question} Question */
/** @typedef {import("../../player/state.js").Response} Response */

export const type = "true-false";
export const kind = /** @type {const} */ ("true-false");
export const lock = lockInputs;

/** @param {HTMLElement} form */
export function read(form) {
  const [value] = ticked(form);
  return value === undefined ? null : value === "true";
}

/**
 * @param {HTMLElement} form
 * @param {Response | null} answer
 */
export function show(form, answer) {
  tick(form, answer === null ? [] : chosen(answer));
}

/**
 * @param {Question} question
 * @param {Response} answer
 */
export function score(question, answer) {
  return answer === correct(question) ? 1 : 0;
}

/** @param {Question} question */
export function correct(question) {
  return question.answer === true;
}

/**
 * @param {Question} _question
 * @param {Response} answer
 */
export function response(_question, answer) {
  return answer === true;
}

/** @param {Question} question */
export function options(question) {
  return ["true", "false"].map((key) => ({
    key,
    correct: key === String(correct(question)),
    feedback: {},
  }));
}

/** @param {Response} answer */
export function chosen(answer) {
  return [String(answer)];
}
