// @ts-check
/** How far one agrees, on a scale: nothing is right or wrong. */

import { lockInputs, tick, ticked } from "../../player/choices.js";

/** @typedef {import("../../player/state.js").Response} Response */

export const type = "likert";
export const kind = /** @type {const} */ ("likert");
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
  tick(form, answer === null ? [] : [String(answer)]);
}

export const score = () => 0;
export const correct = () => null;

/**
 * @param {unknown} _question
 * @param {Response} answer
 */
export const response = (_question, answer) => String(answer);
export const options = () => [];
export const chosen = () => [];
