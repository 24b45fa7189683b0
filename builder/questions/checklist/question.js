// @ts-check
/** Things to tick off: never judged, never reported. */

import { lockInputs, tick, ticked } from "../../player/choices.js";

/** @typedef {import("../../player/state.js").Response} Response */

export const type = "checklist";
export const kind = null;
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
  tick(form, chosen(answer));
}

export const score = () => 0;
export const correct = () => null;

/**
 * @param {unknown} _question
 * @param {Response} answer
 */
export const response = (_question, answer) => chosen(answer);
export const options = () => [];

/** @param {Response | null} answer */
export function chosen(answer) {
  return Array.isArray(answer) ? answer : [];
}
