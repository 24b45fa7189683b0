// @ts-check
/** Questions that stand on a page: told at once, tried as often as one likes, never counted. */

import { wireAnswer } from "./answering.js";
import { earned, questionState, setQuestion } from "./attempt.js";
import { action, focusOn } from "./dom.js";
import { showQuestion } from "./question_view.js";
import { emptyQuestion } from "./state.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./data.js").Question} Question */

/**
 * @param {Session} session
 * @returns {{show: (article: HTMLElement) => void}} to be called whenever an article is shown
 */
export function createPractice(session) {
  /** @type {WeakSet<HTMLElement>} */
  const wired = new WeakSet();
  return {
    show: (article) => {
      for (const form of forms(article)) {
        const question = session.data.question(form.dataset.question ?? "");
        if (!question) continue;
        if (!wired.has(form)) wire(session, form, question);
        wired.add(form);
        show(session, form, question);
      }
    },
  };
}

/**
 * @param {HTMLElement} article
 * @returns {HTMLElement[]}
 */
function forms(article) {
  return Array.from(article.querySelectorAll("form[data-practice]"));
}

/**
 * @param {Session} session
 * @param {HTMLElement} form
 * @param {Question} question
 */
function wire(session, form, question) {
  // A page is read before its questions are answered: how long that took says nothing of the answer.
  wireAnswer(session, form, question, () => null, () => show(session, form, question));
  action(form, "next")?.addEventListener("click", () => {
    const { slot } = questionState(session.state, question);
    setQuestion(session.state, question, { ...emptyQuestion(), slot });
    session.changed();
    show(session, form, question);
    focusOn(form.querySelector("legend"));
  });
}

/**
 * @param {Session} session
 * @param {HTMLElement} form
 * @param {Question} question
 */
function show(session, form, question) {
  const fraction = earned(session.state, question);
  showQuestion(session, form, {
    question,
    state: questionState(session.state, question),
    order: question.options.map(({ key }) => key),
    // One who may try again is not told the answer before it has been found.
    revealed: { feedback: true, solution: fraction >= 1 },
    fraction,
    number: 1,
    total: 1,
    next: "quiz.again",
  });
}
