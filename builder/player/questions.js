// @ts-check
/** Every question type the player knows. A new type is its folder and one line here. */

import * as checklist from "../questions/checklist/question.js";
import * as cloze from "../questions/cloze/question.js";
import * as hotspot from "../questions/hotspot/question.js";
import * as likert from "../questions/likert/question.js";
import * as matching from "../questions/matching/question.js";
import * as multiple from "../questions/multiple/question.js";
import * as numeric from "../questions/numeric/question.js";
import * as ordering from "../questions/ordering/question.js";
import * as reflection from "../questions/reflection/question.js";
import * as shortAnswer from "../questions/short_answer/question.js";
import * as single from "../questions/single/question.js";
import * as trueFalse from "../questions/true_false/question.js";

/** @typedef {import("./data.js").Question} Question */
/** @typedef {import("./data.js").Said} Said */
/** @typedef {import("./state.js").Response} Response */
/** @typedef {import("./tracking/port.js").Kind} Kind */
/**
 * @typedef {object} Telling
 * @property {Question} question
 * @property {Response | null} answer
 * @property {boolean} final
 * @property {number} fraction  earned
 * @property {{feedback: boolean, solution: boolean}} revealed
 * @property {string} language
 * @property {import("./words.js").Say} say
 */
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
 * @property {(question: Question, response: Response | null, form: HTMLElement) => string} [problem]  the key of what is said of an answer
 *   that cannot be sent, "" of one that can; without it every answer can
 * @property {(question: Question, response: Response) => number[]} [shares]  0–1 for each part that is reported by itself
 * @property {(form: HTMLElement, telling: Telling) => void} [tell]  what the type itself says of an answer
 * @property {(form: HTMLElement, session: import("./session.js").Session) => void} [wire]  listens to what only this
 *   type has; a change is told by an `input` event
 */

/** @type {readonly QuestionType[]} */
export const QUESTION_TYPES = [
  single,
  multiple,
  trueFalse,
  matching,
  ordering,
  numeric,
  shortAnswer,
  cloze,
  likert,
  hotspot,
  reflection,
  checklist,
];

/**
 * @param {{type: string}} question
 * @returns {QuestionType | undefined}
 */
export function typeOf({ type }) {
  return QUESTION_TYPES.find((known) => known.type === type);
}
