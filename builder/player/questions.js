// @ts-check
/** Every question type the player knows. A new type is its folder and one line here. */

import * as multiple from "../questions/multiple/question.js";
import * as reflection from "../questions/reflection/question.js";
import * as single from "../questions/single/question.js";
import * as trueFalse from "../questions/true_false/question.js";

/** @typedef {import("./data.js").Question} Question */
/** @typedef {import("./data.js").Said} Said */
/** @typedef {import("./state.js").Response} Response */
/** @typedef {import("./tracking/port.js").Kind} Kind */
/**
 * @typedef {object} QuestionType
 * @property {string} type  as in `data-type`
 * @property {Kind | null} kind  what adapters encode; null is never reported
 * @property {(form: HTMLElement) => Response | null} read  null when nothing is chosen
 * @property {(form: HTMLElement, response: Response | null) => void} show
 * @property {(form: HTMLElement, locked: boolean) => void} lock
 * @property {(question: Question, response: Response) => number} score  0–1
 * @property {(question: Question) => import("./tracking/port.js").Correct} correct  as the port has it
 * @property {(question: Question, response: Response) => import("./tracking/port.js").Response} response
 * @property {(question: Question) => {key: string, correct: boolean, feedback: Said}[]} options  what can be marked
 *   right or wrong one by one
 * @property {(response: Response) => string[]} chosen  the keys of the options in a response
 */

/** @type {readonly QuestionType[]} */
export const QUESTION_TYPES = [single, multiple, trueFalse, reflection];

/**
 * @param {{type: string}} question
 * @returns {QuestionType | undefined}
 */
export function typeOf({ type }) {
  return QUESTION_TYPES.find((known) => known.type === type);
}
