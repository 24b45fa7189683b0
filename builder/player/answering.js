// @ts-check
/** From what is chosen in a form to an answer that is kept: the same in a quiz and on a page. */

import { questionState, setQuestion, submit } from "./attempt.js";
import { focusOn, part } from "./dom.js";
import { clearError, showError } from "./question_view.js";
import { typeOf } from "./questions.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./data.js").Question} Question */

/**
 * Listens to a question's form.
 * @param {Session} session
 * @param {HTMLElement} form
 * @param {Question} question
 * @param {() => number | null} since  when it was put
 * @param {() => void} show  shows the question as it now is
 */
export function wireAnswer(session, form, question, since, show) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    answer(session, form, question, since, show);
  });
  typeOf(question)?.wire?.(form, session);
  form.addEventListener("input", () => choose(session, form, question));
}

/**
 * @param {Session} session
 * @param {HTMLElement} form
 * @param {Question} question
 */
function choose({ state, noted }, form, question) {
  if (questionState(state, question).final) return;
  clearError(form);
  if (typeOf(question)?.kind === null) return;
  setQuestion(state, question, { response: typeOf(question)?.read(form) ?? null });
  noted();
}

/**
 * @param {Session} session
 * @param {HTMLElement} form
 * @param {Question} question
 * @param {() => number | null} since
 * @param {() => void} show
 */
function answer(session, form, question, since, show) {
  // Enter in a locked field asks to send it again.
  if (questionState(session.state, question).final) return;
  const response = read(session, form, question);
  const problem = typeOf(question)?.problem?.(question, response, form) ?? "";
  if (response === null || problem) return showError(session, form, question, problem || "quiz.error-none");
  submit(session.state, question, response);
  session.answered(question, since());
  session.changed();
  show();
  focusOn(part(form, "feedback"));
}

/**
 * @param {Session} session
 * @param {HTMLElement} form
 * @param {Question} question
 */
function read({ state }, form, question) {
  const type = typeOf(question);
  if (type?.kind !== null) return type?.read(form) ?? null;
  // A note is in the state already, as far as there is room for it, and may be left empty.
  return questionState(state, question).response ?? "";
}
