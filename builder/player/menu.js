// @ts-check
/** The menu, the lists of pages and the progress: what is seen, what is left. */

import { part, setAttribute, setIcon, setShown, setText } from "./dom.js";
import { isPassed, progressOf, reachable } from "./progress.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./data.js").Page} Page */
/** @typedef {Map<Page, {seen: boolean, word: string}>} Standings  of every page, judged once a turn */

/** A menu of this many pages is still taken in at a glance. */
const ALL_LISTED = 20;

/**
 * @param {Session} session
 * @returns {{show: () => void, close: () => void}}
 */
export function createMenu(session) {
  const nav = part(document, "menu");
  const toggle = document.querySelector('[data-action="menu"]');
  /** @param {boolean} open */
  const setOpen = (open) => {
    toggle?.setAttribute("aria-expanded", String(open));
    nav?.toggleAttribute("data-open", open);
  };
  toggle?.addEventListener("click", () => {
    setOpen(toggle.getAttribute("aria-expanded") !== "true");
  });
  const links = linksByPage();
  return {
    show: () => {
      const open = reachable(session.data, session.state);
      const standings = new Map(session.data.pages.map((page) => [page, standing(session, page)]));
      for (const [page] of standings) showPage(session, page, open.has(page.id), standings, links);
      showModules(session);
      showProgress(session);
      showLeft(session, standings);
    },
    close: () => setOpen(false),
  };
}

/**
 * @typedef {{elements: Element[], shown: string}} Links  to one page, and what they say of it
 */

/** Sought once: a course of 300 pages has some thousand links. @returns {Map<string, Links>} */
function linksByPage() {
  /** @type {Map<string, Links>} */
  const found = new Map();
  for (const link of document.querySelectorAll(":is(.menu, .contents) a[data-page]")) {
    const page = /** @type {HTMLElement} */ (link).dataset.page ?? "";
    const links = found.get(page) ?? { elements: [], shown: "" };
    links.elements.push(link);
    found.set(page, links);
  }
  return found;
}

/**
 * @param {Session} session
 * @param {Page} page
 * @returns {{seen: boolean, word: string}}
 */
function standing({ data, state }, page) {
  const quiz = page.kind === "quiz" ? data.quizzes.find((one) => one.page === page.id) : null;
  if (quiz?.mode === "graded") {
    const passed = isPassed(quiz, state);
    return { seen: passed, word: passed ? "menu.passed" : "menu.not-passed" };
  }
  const seen = state.seen.has(page.number);
  const [yes, no] = quiz ? ["menu.done", "menu.not-done"] : ["menu.seen", "menu.unseen"];
  return { seen, word: seen ? yes : no };
}

/**
 * Only links that are to say something new are touched.
 * @param {Session} session
 * @param {Page} page
 * @param {boolean} open
 * @param {Standings} standings
 * @param {Map<string, Links>} links
 */
function showPage(session, page, open, standings, links) {
  const own = links.get(page.id);
  const { seen = false, word = "" } = standings.get(page) ?? {};
  const whole = page.kind === "front" ? ` · ${moduleWords(session, page, standings)}` : "";
  // A view beside the pages is itself where one is.
  const here = page.number === session.state.page && !("view" in document.body.dataset);
  const shown = `${session.language} ${open} ${seen} ${here}${whole}`;
  if (!own || own.shown === shown) return;
  own.shown = shown;
  const words = session.say(open ? word : "menu.locked") + whole;
  for (const link of own.elements) showLink(link, page, { open, seen, here, words });
}

/**
 * @param {Element} link
 * @param {Page} page
 * @param {{open: boolean, seen: boolean, here: boolean, words: string}} standing
 */
function showLink(link, { obligatory }, { open, seen, here, words }) {
  const unseen = obligatory ? "unseen" : "unseen-optional";
  link.toggleAttribute("data-seen", seen);
  setIcon(link.querySelector(".mark"), !open ? "lock" : seen ? "seen" : unseen);
  setText(part(link, "item-state"), ` · ${words}`);
  setAttribute(link, "aria-current", here ? "page" : null);
  setAttribute(link, "aria-disabled", open ? null : "true");
}

/**
 * How much of a module is done, the front page with it.
 * @param {Session} session
 * @param {Page} front
 * @param {Standings} standings
 */
function moduleWords({ data, say }, front, standings) {
  const pages = data.pages.filter(({ module }) => module === front.module);
  return say("menu.module", { done: pages.filter((page) => standings.get(page)?.seen).length, total: pages.length });
}

/**
 * About how long what is still to be done takes.
 * @param {Session} session
 * @param {Standings} standings
 */
function showLeft({ data, say }, standings) {
  const left = data.pages.filter((page) => page.obligatory && !standings.get(page)?.seen);
  const count = left.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  const line = part(document, "left");
  setText(line, say("menu.left", { count }));
  setShown(line, count > 0);
}

/**
 * In a large course the pages of the module one is in; the others are a title each, whose front page lists their
 * pages.
 * @param {Session} session
 */
function showModules({ data, state }) {
  if (data.pages.length <= ALL_LISTED) return;
  const current = data.pages.find(({ number }) => number === state.page)?.module;
  for (const module of part(document, "menu")?.querySelectorAll("[data-module]") ?? []) {
    const pages = module.querySelector("ol");
    if (pages) setShown(pages, /** @type {HTMLElement} */ (module).dataset.module === current);
  }
}

/** @param {Session} session */
function showProgress({ data, state, say }) {
  const { key, done, total, complete } = counted(data, state);
  const element = part(document, "progress");
  const bar = element?.querySelector("progress");
  if (!element || !bar) return;
  const words = say(key, { done, total });
  bar.max = total;
  bar.value = done;
  bar.setAttribute("aria-label", words);
  setText(part(element, "progress-words"), complete ? say("progress.complete") : words);
  setShown(element, total > 0);
}

/**
 * What counts; where nothing does, every page.
 * @param {import("./data.js").Data} data
 * @param {import("./state.js").State} state
 */
function counted(data, state) {
  const progress = progressOf(data, state);
  if (progress.total > 0) return { ...progress, key: "progress.obligatory" };
  const done = data.pages.filter((page) => state.seen.has(page.number)).length;
  return { key: "progress.all", done, total: data.pages.length, complete: false };
}
