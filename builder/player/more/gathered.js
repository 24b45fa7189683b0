// @ts-check
/** Reflections and checklists by module and page, in course order. */

import { questionState } from "../attempt.js";

/** @typedef {import("../session.js").Session} Session */
/** @typedef {import("../data.js").Page} Page */
/** @typedef {import("../data.js").Question} Question */
/**
 * @typedef {{question: Question, text: string, ticks: {text: string, ticked: boolean}[]}} Gathered  `ticks` are a
 *   checklist's, `text` is a reflection's
 */
/** @typedef {{page: Page, notes: Gathered[]}} PageNotes */
/** @typedef {{title: string, pages: PageNotes[]}} ModuleNotes */

/**
 * @param {Session} session
 * @param {Pick<import("../notes.js").Notes, "text">} texts
 * @returns {{modules: ModuleNotes[], waiting: Page[]}} what holds something, and the pages where more can be written
 */
export function gathered(session, texts) {
  const { data, language } = session;
  /** @type {Page[]} */
  const waiting = [];
  const pagesOf = (/** @type {string} */ module) =>
    data.pages
      .filter((page) => page.module === module)
      .flatMap((page) => {
        const all = notesOf(session, texts, page);
        const notes = all.filter(({ text, ticks }) => text !== "" || ticks.some(({ ticked }) => ticked));
        if (all.some((one) => one.question.quiz === null && !notes.includes(one))) waiting.push(page);
        return notes.length > 0 ? [{ page, notes }] : [];
      });
  const modules = data.modules
    .map(({ id, title }) => ({ title: title[language] ?? "", pages: pagesOf(id) }))
    .filter(({ pages }) => pages.length > 0);
  return { modules, waiting };
}

/**
 * @param {Session} session
 * @param {Pick<import("../notes.js").Notes, "text">} texts
 * @param {Page} page
 * @returns {Gathered[]}
 */
function notesOf({ data, state, language }, texts, page) {
  const kinds = data.settings.notes === "off" ? ["checklist"] : ["checklist", "reflection"];
  return data.questions
    .filter((question) => question.page === page.id && kinds.includes(question.type))
    .map((question) => {
      if (question.type === "reflection") return { question, text: texts.text(question), ticks: [] };
      const { response } = questionState(state, question);
      const chosen = Array.isArray(response) ? response : [];
      const ticks = question.options.map(({ key, text }) => ({
        text: text[language] ?? "",
        ticked: chosen.includes(key),
      }));
      return { question, text: "", ticks };
    });
}
