// @ts-check
/** A text with gaps to write or choose in. */

import { icon, make, part, setShown } from "../../player/dom.js";
import { accepted, fields, lockFields, write, written } from "../../player/typed.js";

/** @typedef {import("../../player/data.js").Question} Question */
/** @typedef {import("../../player/data.js").Gap} Gap */
/** @typedef {import("../../player/state.js").Response} Response */
/** @typedef {import("../../player/questions.js").Telling} Telling */

export const type = "cloze";
export const kind = /** @type {const} */ ("fill-in");
export const lock = lockFields;
export const options = () => [];
export const chosen = () => [];

/**
 * @param {HTMLElement} form
 * @param {number} at  in the author's list: a text may have the gaps in another order
 */
function field(form, at) {
  return fields(form).find(({ dataset }) => Number(dataset.answer) === at);
}

/** @param {HTMLElement} form */
export function read(form) {
  const texts = fields(form).map((_, at) => written(field(form, at)));
  return texts.every((text) => text.trim() === "") ? null : texts;
}

/**
 * @param {HTMLElement} form
 * @param {Response | null} answer
 */
export function show(form, answer) {
  const texts = textsOf(answer);
  fields(form).forEach((_, at) => write(field(form, at), texts[at] ?? ""));
}

/**
 * @param {Response | null} answer
 * @returns {string[]}
 */
function textsOf(answer) {
  return Array.isArray(answer) ? answer : [];
}

/**
 * @param {Question} question
 * @param {Response | null} answer
 */
export function problem({ gaps = [] }, answer) {
  const texts = textsOf(answer);
  return gaps.every((_, at) => (texts[at] ?? "").trim() !== "") ? "" : "quiz.error-gaps";
}

/**
 * @param {Question} question
 * @param {Response} answer
 * @returns {number[]} 1 for each gap that is right, 0 for each that is not
 */
export function shares({ gaps = [], ignore = [], letters }, answer) {
  const texts = textsOf(answer);
  return gaps.map((gap, at) => (isRight(gap, texts[at] ?? "", ignore, letters) ? 1 : 0));
}

/**
 * @param {Gap} gap
 * @param {string} text
 * @param {readonly string[]} ignore
 * @param {string} [letters]
 */
function isRight({ accept, options: choices }, text, ignore, letters) {
  if (choices.length === 0) return accepted(text, accept, ignore, letters);
  return choices.some(({ value, correct: right }) => right && value === text);
}

/**
 * @param {Question} question
 * @param {Response} answer
 */
export function score(question, answer) {
  const right = shares(question, answer);
  return right.length > 0 ? right.reduce((sum, one) => sum + one, 0) / right.length : 0;
}

/** @param {Question} question */
export function correct({ gaps = [] }) {
  return gaps.map(({ accept }) => accept);
}

/**
 * What was chosen is reported in the course's first language, whichever it was chosen in.
 * @param {Question} question
 * @param {Response} answer
 */
export function response({ gaps = [] }, answer) {
  const texts = textsOf(answer);
  return gaps.map(({ options: choices }, at) => {
    const picked = choices.find(({ value }) => value === texts[at]);
    return picked ? (Object.values(picked.text)[0] ?? "") : (texts[at] ?? "").trim();
  });
}

/**
 * @param {HTMLElement} form
 * @param {Telling} telling
 */
export function tell(form, telling) {
  const { question, answer, final, revealed } = telling;
  const told = final && answer !== null && question.points > 0;
  const right = answer === null ? [] : shares(question, answer);
  for (const gap of form.querySelectorAll("[data-gap]")) {
    const at = Number(/** @type {HTMLElement} */ (gap).dataset.gap);
    mark(/** @type {HTMLElement} */ (gap), told && revealed.feedback ? right[at] : undefined, telling);
  }
  const missed = (question.gaps ?? []).flatMap((gap, at) => (right[at] === 0 ? [solution(gap, at, telling)] : []));
  const list = part(form, "solution");
  list?.replaceChildren(...(told && revealed.solution ? missed : []));
  setShown(list, told && revealed.solution && missed.length > 0);
}

/**
 * @param {HTMLElement} gap
 * @param {number | undefined} right  undefined: nothing is told
 * @param {Telling} telling
 */
function mark(gap, right, { say }) {
  const result = right === 1 ? "right" : "wrong";
  if (right === undefined) delete gap.dataset.result;
  else gap.dataset.result = result;
  const words = right === undefined ? [] : [icon(result), say(right ? "quiz.option-right" : "quiz.option-wrong")];
  part(gap, "mark")?.replaceChildren(...words);
  setShown(part(gap, "mark"), right !== undefined);
}

/**
 * @param {Gap} gap
 * @param {number} at
 * @param {Telling} telling
 */
function solution({ accept, options: choices }, at, { say, language }) {
  const right = choices.find((option) => option.correct)?.text[language] ?? accept[0] ?? "";
  return make("li", {}, `${say("quiz.gap", { number: at + 1 })}. ${say("quiz.right-answer")}: ${right}`);
}
