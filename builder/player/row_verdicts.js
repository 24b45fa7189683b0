// @ts-check
/** Right or wrong told row by row, where an answer is made of several rows (matching, ordering). */

import { icon, make, part, setShown } from "./dom.js";

/** @typedef {import("./questions.js").Telling} Telling */
/** @typedef {{key: string, correct: boolean, solution: string}} Row  `solution` in words */

/**
 * @param {HTMLElement} form
 * @param {Telling} telling
 * @param {readonly Row[]} rows
 */
export function tellRows(form, { question, final, revealed, say }, rows) {
  for (const { key, correct, solution } of rows) {
    const element = /** @type {HTMLElement | null} */ (form.querySelector(`[data-option="${key}"]`));
    if (!element) continue;
    const judged = final && question.points > 0 && revealed.feedback;
    const lines = judged ? [verdict(correct, say(correct ? "quiz.option-right" : "quiz.option-wrong"))] : [];
    if (final && question.points > 0 && revealed.solution && !correct) lines.push(make("p", {}, solution));
    if (judged) element.dataset.result = correct ? "right" : "wrong";
    else delete element.dataset.result;
    const box = part(element, "option-feedback");
    box?.replaceChildren(...lines);
    setShown(box, lines.length > 0);
  }
}

/**
 * @param {boolean} correct
 * @param {string} words
 */
function verdict(correct, words) {
  const name = correct ? "right" : "wrong";
  return make("p", { class: "verdict", "data-result": name }, icon(name), words);
}
