// @ts-check
/** The menu, the lists of pages and the progress: what is seen, what is left. */

import { part, setAttribute, setIcon, setShown, setText } from "./dom.js";
import { isPassed, progressOf, reachable } from "./progress.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./data.js").Page} Page */

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
  return {
    show: () => {
      const open = reachable(session.data, session.state);
      for (const page of session.data.pages) showPage(session, page, open.has(page.id));
      showModules(session);
      showProgress(session);
    },
    close: () => setOpen(false),
  };
}

/**
 * @param {Session} session
 * @param {Page} page
 * @returns {{seen: boolean, words: string}}
 */
export function standing({ data, state, say }, page) {
  const quiz = data.quizzes.find((one) => one.page === page.id && !one.embedded);
  if (quiz?.mode === "graded") {
    const passed = isPassed(quiz, state);
    return { seen: passed, words: say(passed ? "menu.passed" : "menu.not-passed") };
  }
  const seen = state.seen.has(page.number);
  const [yes, no] = quiz ? ["menu.done", "menu.not-done"] : ["menu.seen", "menu.unseen"];
  return { seen, words: say(seen ? yes : no) };
}

/**
 * @param {Session} session
 * @param {Page} page
 * @param {boolean} open
 */
function showPage(session, page, open) {
  const { seen, words } = standing(session, page);
  const unseen = page.obligatory ? "unseen" : "unseen-optional";
  const said = open ? words : session.say("menu.locked");
  const links = `:is(.menu, .contents) a[data-page="${page.id}"]`;
  for (const link of document.querySelectorAll(links)) {
    link.toggleAttribute("data-seen", seen);
    setIcon(link.querySelector(".mark"), !open ? "lock" : seen ? "seen" : unseen);
    setText(part(link, "item-state"), ` · ${said}`);
    // A view beside the pages is itself where one is.
    const here = page.number === session.state.page && document.body.dataset.view === undefined;
    setAttribute(link, "aria-current", here ? "page" : null);
    setAttribute(link, "aria-disabled", open ? null : "true");
  }
}

/**
 * In a large course the pages of the module one is in; the others are a title each, whose front page lists their
 * pages.
 * @param {Session} session
 */
function showModules({ data, state }) {
  if (data.pages.length <= ALL_LISTED) return;
  const current = data.pages.find(({ number }) => number === state.page)?.module;
  for (const module of document.querySelectorAll(".menu [data-module]")) {
    const pages = module.querySelector("ol");
    if (pages) setShown(pages, /** @type {HTMLElement} */ (module).dataset.module === current);
  }
}

/** @param {Session} session */
function showProgress({ data, state, say }) {
  const { done, total, complete } = counted(data, state);
  const element = part(document, "progress");
  const bar = element?.querySelector("progress");
  if (!element || !bar) return;
  const key = progressOf(data, state).total > 0 ? "progress.obligatory" : "progress.all";
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
  if (progress.total > 0) return progress;
  const done = data.pages.filter((page) => state.seen.has(page.number)).length;
  return { done, total: data.pages.length, complete: false };
}
