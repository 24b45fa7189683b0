// @ts-check
/** «Mine notater»: what the learner has written and ticked off, gathered; changed here as on its page. */

import { button, make, part } from "../dom.js";
import { downloadText } from "../notes.js";
import { gathered } from "./gathered.js";
import { notesAsHtml, notesAsText } from "./notes_file.js";

/** @typedef {import("../session.js").Session} Session */
/** @typedef {import("../views.js").Course} Course */
/** @typedef {import("./gathered.js").Gathered} Gathered */
/** @typedef {import("./gathered.js").PageNotes} PageNotes */

/** @type {import("../views.js").ShowView} */
export function showNotes(root, session, course) {
  const { modules, waiting } = gathered(session, course.notes);
  const some = modules.length > 0;
  root.classList.add("view-notes");
  root.replaceChildren(
    ...intro(session, course, some),
    ...(some ? [tools(session, course)] : []),
    ...modules.flatMap(({ title, pages }) => [
      make("h2", {}, title),
      ...pages.flatMap((page) => pageNotes(session, page)),
    ]),
    ...waitingPages(session, waiting, some),
  );
  course.notes.show(root);
  course.checklists.show(root);
}

/**
 * @param {Session} session
 * @param {Course} course
 * @param {boolean} some
 */
function intro({ say, data }, { notes }, some) {
  const off = data.settings.notes === "off";
  if (!some) return [make("p", {}, say(off ? "more.notes.none-off" : "more.notes.none"))];
  const where = off ? "more.notes.off" : notes.where();
  return [make("p", { class: "view-lead" }, say("more.notes.about")), make("p", { id: WHERE, "data-where": "" }, say(where))];
}

/**
 * @param {Session} session
 * @param {Course} course
 */
function tools(session, { notes }) {
  const { say, data } = session;
  const name = `${data.course.id}-${say("notes.file")}`;
  const as = (/** @type {string} */ ending, /** @type {typeof notesAsText} */ write) => () =>
    downloadText(`${name}.${ending}`, write(session, gathered(session, notes).modules));
  return make(
    "div",
    { class: "actions view-tools" },
    button(say("more.notes.print"), () => print(), "secondary"),
    button(say("more.notes.text"), as("txt", notesAsText), "secondary"),
    button(say("more.notes.html"), as("html", notesAsHtml), "secondary"),
  );
}

/**
 * @param {Session} session
 * @param {PageNotes} page
 */
function pageNotes(session, { page, notes }) {
  const { language } = session;
  const link = make("a", { href: `#${page.id}_${language}` }, page.title[language] ?? "");
  return [make("h3", {}, link), ...notes.map((note) => block(session, page, note))];
}

/**
 * The page's own field, so that it looks, speaks and keeps to its room as it does there. What was written in a quiz
 * is part of an answer, and only read here.
 * @param {Session} session
 * @param {import("../data.js").Page} page
 * @param {Gathered} note
 */
function block(session, page, { question, text }) {
  const article = session.articles.get(`${page.id}_${session.language}`);
  const own = article?.querySelector(`[data-question="${question.id}"]`);
  if (!own || question.quiz !== null) {
    const title = question.text[session.language] ?? "";
    return make("div", { class: "view-note" }, make("h4", {}, title), make("p", { class: "view-words" }, text));
  }
  return copied(/** @type {HTMLElement} */ (own));
}

/** Attributes that hold ids. */
const REFERRING = ["id", "for", "aria-describedby", "aria-labelledby"];
/** Where what is written is kept, said once for all of them. */
const WHERE = "_notes_where";

/**
 * With ids of its own.
 * @param {HTMLElement} own
 */
function copied(own) {
  const copy = /** @type {HTMLElement} */ (own.cloneNode(true));
  const said = part(copy, "privacy")?.id;
  for (const extra of copy.querySelectorAll('.keep-note, [data-part="download"], [data-part="privacy"]')) extra.remove();
  for (const element of [copy, ...copy.querySelectorAll("*")]) {
    for (const name of REFERRING) {
      const ids = element.getAttribute(name)?.split(" ") ?? [];
      if (ids.length > 0) element.setAttribute(name, ids.map((id) => (id === said ? WHERE : `_notes_${id}`)).join(" "));
    }
  }
  copy.classList.add("view-note");
  return copy;
}

/**
 * Folded, since a long course has many: the learner looks for it, or has no need of it.
 * @param {Session} session
 * @param {import("../data.js").Page[]} pages
 * @param {boolean} some
 */
function waitingPages({ say, language, data }, pages, some) {
  if (pages.length === 0) return [];
  const lists = data.modules.flatMap(({ id, title }) => {
    const own = pages.filter(({ module }) => module === id);
    const items = own.map((page) => make("li", {}, make("a", { href: `#${page.id}_${language}` }, page.title[language] ?? "")));
    return own.length > 0 ? [make("h2", {}, title[language] ?? ""), make("ul", {}, ...items)] : [];
  });
  const words = `${say(some ? "more.notes.waiting" : "more.notes.where")} (${pages.length})`;
  return [make("details", { class: "ds-details view-waiting" }, make("summary", {}, words), make("div", { class: "details-body" }, ...lists))];
}
