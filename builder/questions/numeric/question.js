// @ts-check
/** A number. */

import { fields, lockFields, numberOf, numberText, tellSolution } from "../../player/typed.js";

/** @typedef {import("../../player/data.js").Question} Question */
/** @typedef {import("../../player/state.js").Response} Response */

export { readField as read, showField as show } from "../../player/typed.js";

export const type = "numeric";
export const kind = /** @type {const} */ ("numeric");
export const lock = lockFields;
export const options = () => [];
export const chosen = () => [];

/**
 * @param {Question} question
 * @param {Response | null} answer
 */
export function problem(question, answer) {
  if (answer === null) return "quiz.error-empty";
  return number(question, answer) === null ? "quiz.error-number" : "";
}

/**
 * @param {Question} question
 * @param {Response} answer
 */
function number(question, answer) {
  return numberOf(String(answer), Object.values(question.unit ?? {}));
}

/**
 * @param {Question} question
 * @param {Response} answer
 */
export function score(question, answer) {
  const range = correct(question);
  const value = number(question, answer);
  return range !== null && value !== null && range.min <= value && value <= range.max ? 1 : 0;
}

/** @param {Question} question */
export function correct({ min, max }) {
  return typeof min === "number" && typeof max === "number" ? { min, max } : null;
}

/**
 * @param {Question} question
 * @param {Response} answer
 */
export function response(question, answer) {
  return number(question, answer) ?? 0;
}

/**
 * @param {HTMLElement} form
 * @param {import("../../player/questions.js").Telling} telling
 */
export function tell(form, telling) {
  const { question, language } = telling;
  const range = correct(question);
  const right = typeof question.answer === "number" ? [question.answer] : range ? [range.min, range.max] : [];
  const text = right.map((value) => numberText(value, language)).join("–");
  tellSolution(form, telling, `${text} ${question.unit?.[language] ?? ""}`.trim());
}
