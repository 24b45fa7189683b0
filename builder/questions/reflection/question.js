// @ts-check
/** A question to oneself: never judged, never reported. */

/** @typedef {import("../../player/data.js").Question} Question */
/** @typedef {import("../../player/state.js").Response} Response */

export const type = "reflection";
export const kind = null;

/** @param {HTMLElement} form */
const field = (form) => form.querySelector("textarea");

/** @param {HTMLElement} form */
export function read(form) {
  return field(form)?.value || null;
}

/**
 * @param {HTMLElement} form
 * @param {Response | null} answer
 */
export function show(form, answer) {
  const area = field(form);
  const text = answer === null ? "" : String(answer);
  // Writing the same text again would move the caret.
  if (area && area.value !== text) area.value = text;
}

/**
 * @param {HTMLElement} form
 * @param {boolean} locked
 */
export function lock(form, locked) {
  const area = field(form);
  if (area) area.readOnly = locked;
}

/**
 * What is written counts, also where there was no room to keep it.
 * @param {Question} question
 * @param {Response | null} _answer
 * @param {HTMLElement} form
 */
export function problem({ min_words: least = 0 }, _answer, form) {
  const area = field(form);
  const words = area?.value.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)) ?? [];
  return area && words.length < least ? "quiz.error-words" : "";
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
