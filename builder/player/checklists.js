// @ts-check
/** Checklists on a page: ticks kept as they are set. */

import { questionState, setQuestion } from "./attempt.js";
import { inputs } from "./choices.js";
import { part, setText } from "./dom.js";
import { typeOf } from "./questions.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./data.js").Question} Question */

/**
 * @param {Session} session
 * @returns {{show: (article: HTMLElement) => void, refresh: () => void}} `show` to be called whenever an article is
 *   shown, `refresh` when whether ticks are kept is another than before
 */
export function createChecklists(session) {
  /** @type {WeakSet<HTMLElement>} */
  const wired = new WeakSet();
  /** @type {HTMLElement | null} */
  let current = null;
  return {
    refresh: () => {
      for (const list of current ? lists(current) : []) tell(session, list);
    },
    show: (article) => {
      current = article;
      for (const list of lists(article)) {
        const question = session.data.question(list.dataset.question ?? "");
        if (!question) continue;
        typeOf(question)?.show(list, questionState(session.state, question).response);
        tell(session, list);
        if (wired.has(list)) continue;
        wired.add(list);
        list.addEventListener("change", () => keep(session, list, question));
      }
    },
  };
}

/**
 * @param {HTMLElement} article
 * @returns {HTMLElement[]}
 */
function lists(article) {
  return Array.from(article.querySelectorAll('[data-type="checklist"]'));
}

/**
 * @param {Session} session
 * @param {HTMLElement} list
 * @param {Question} question
 */
function keep(session, list, question) {
  const response = typeOf(question)?.read(list) ?? null;
  setQuestion(session.state, question, { response });
  // The same list stands in every language of its page, and among all notes.
  for (const one of document.querySelectorAll(`[data-question="${question.id}"]`)) {
    const other = /** @type {HTMLElement} */ (one);
    if (other !== list) typeOf(question)?.show(other, response);
    tell(session, other);
  }
  session.changed();
}

/**
 * @param {Session} session
 * @param {HTMLElement} list
 */
function tell({ say, mode, tracking }, list) {
  const all = inputs(list);
  const done = all.filter(({ checked }) => checked).length;
  const count = say("checklist.count", { done, total: all.length });
  const kept = mode === "normal" && (tracking.memory?.remembered() ?? true);
  setText(part(list, "count"), `${count} ${say(kept ? "checklist.private" : "checklist.session")}`);
}
