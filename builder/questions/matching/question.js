// @ts-check
/** Things on the left, each with the one it belongs to on the right: one list to open for each. */

import { part, setShown, setText } from "../../player/dom.js";
import { tellRows } from "../../player/row_verdicts.js";

/** @typedef {import("../../player/data.js").Question} Question */
/** @typedef {import("../../player/state.js").Response} Response */

export const type = "matching";
export const kind = /** @type {const} */ ("matching");

const CHARACTERS = "0123456789abcdefghijklmnopqrstuvwxyz";
/** What a pair's two sides are called in reports, by its permanent number: pair 0 is `1.a`. */
const LEFT = "123456789abcdefghijklmnopqrstuvwxyz0";
const RIGHT = "abcdefghijklmnopqrstuvwxyz0123456789";
/** A closed list on a phone shows about so many characters. */
const SHORT = 24;

/** @param {HTMLElement} form @returns {[key: string, select: HTMLSelectElement][]} */
function lists(form) {
  return Array.from(form.querySelectorAll("[data-option] > select"), (select) => [
    select.parentElement?.dataset.option ?? "",
    /** @type {HTMLSelectElement} */ (select),
  ]);
}

/** @param {HTMLElement} form */
export function read(form) {
  const chosen = lists(form).filter(([, select]) => select.value !== "");
  return chosen.length > 0 ? Object.fromEntries(chosen.map(([key, { value }]) => [key, value])) : null;
}

/**
 * @param {HTMLElement} form
 * @param {Response | null} answer
 */
export function show(form, answer) {
  const chosen = partners(answer);
  for (const [key, select] of lists(form)) {
    const wanted = chosen[key] ?? "";
    if (select.value !== wanted) select.value = wanted;
    // A choice that has left the course leaves nothing selected at all.
    if (select.selectedIndex < 0) select.value = "";
    showWhole(select);
  }
}

/** @param {HTMLSelectElement} select */
function showWhole(select) {
  const text = select.value === "" ? "" : (select.selectedOptions[0]?.text ?? "");
  const line = select.parentElement && part(select.parentElement, "chosen");
  setText(line, text);
  setShown(line, text.length > SHORT);
}

/** @param {HTMLElement} form */
export function wire(form) {
  for (const [, select] of lists(form)) select.addEventListener("change", () => showWhole(select));
}

/**
 * @param {HTMLElement} form
 * @param {boolean} locked
 */
export function lock(form, locked) {
  for (const [, select] of lists(form)) select.disabled = locked;
}

/** @param {Question} question */
const pairs = (question) => question.options.filter((option) => option.correct);

/** @param {Response | null} answer @returns {Record<string, string | null>} */
function partners(answer) {
  return answer !== null && typeof answer === "object" && !Array.isArray(answer) ? answer : {};
}

/**
 * Each must have got something.
 * @param {Question} question
 * @param {Response | null} answer
 */
export function problem(question, answer) {
  return pairs(question).every(({ key }) => partners(answer)[key]) ? "" : "quiz.error-part";
}

/**
 * The share of the pairs that are right.
 * @param {Question} question
 * @param {Response} answer
 */
export function score(question, answer) {
  const own = pairs(question);
  const hits = own.filter(({ key }) => partners(answer)[key] === key).length;
  return own.length > 0 ? hits / own.length : 0;
}

/** @param {Question} question */
export function correct(question) {
  return pairs(question).map(({ key }) => named(key, key));
}

/**
 * @param {Question} question
 * @param {Response} answer
 */
export function response(question, answer) {
  return pairs(question).flatMap(({ key }) => {
    const right = partners(answer)[key];
    return right ? [named(key, right)] : [];
  });
}

/** @param {string} left @param {string} right @returns {[string, string]} */
function named(left, right) {
  return [LEFT[CHARACTERS.indexOf(left)] ?? "0", RIGHT[CHARACTERS.indexOf(right)] ?? "0"];
}

export const options = () => [];
export const chosen = () => [];

/**
 * @param {HTMLElement} form
 * @param {import("../../player/questions.js").Telling} telling
 */
export function tell(form, telling) {
  const given = partners(telling.answer);
  const rows = lists(form).map(([key, select]) => {
    const right = Array.from(select.options).find(({ value }) => value === key)?.text ?? "";
    const solution = `${telling.say("quiz.right-answer")}: ${right}`;
    return { key, correct: given[key] === key, solution };
  });
  tellRows(form, telling, rows);
}
