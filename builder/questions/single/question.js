// @ts-check
/** One right answer among several. */

import { lockInputs, tick, ticked } from "../../player/choices.js";

/** @typedef {import("../../player/data.js").Question} Question */
/** @typedef {import("../../player/state.js").Response} Response */

export const type = "single";
export const kind = /** @type {const} */ ("choice");
export const lock = lockInputs;

/** @param {HTMLElement} form */
export function read(form) {
  return ticked(form)[0] ?? null;
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
  return question.options.some(({ key, correct: right }) => right && key === answer) ? 1 : 0;
}

/** @param {Question} question */
export function correct(question) {
  return question.options.filter((option) => option.correct).map(({ key }) => key);
}

/**
 * @param {Question} _question
 * @param {Response} answer
 */
export function response(_question, answer) {
  return chosen(answer);
}

/** @param {Question} question */
export function options(question) {
  return question.options;
}

/** @param {Response} answer */
export function chosen(answer) {
  return [String(answer)];
}
