// @ts-check
/** Which language the course is shown in, and its words outside the pages. */

import { part, setAttribute } from "./dom.js";

/** @typedef {import("./session.js").Session} Session */

/** Languages read by those who read another, in the order they are tried. @type {Record<string, string[]>} */
const NEAR = { no: ["nb", "nn"], nb: ["no", "nn"], nn: ["no", "nb"], se: ["nb"] };

/**
 * @param {readonly string[]} languages  the course's, the source first
 * @param {readonly string[]} wishes  tags, the strongest first; "" is no wish
 * @returns {string}
 */
export function chooseLanguage(languages, wishes) {
  for (const wish of wishes) {
    const tag = wish.toLowerCase().replace(/_/g, "-");
    const base = tag.split("-")[0] ?? "";
    const tried = [tag, base, ...(NEAR[base] ?? [])];
    const found = tried.map((one) => languages.find((known) => known.toLowerCase() === one));
    const chosen = found.find((one) => one !== undefined);
    if (chosen) return chosen;
  }
  return languages[0] ?? "";
}

/**
 * Puts everything around the pages into the session's language.
 * @param {Session} session
 */
export function showLanguage({ language, say, data }) {
  const { words, direction, own } = data.course.tongues[language] ?? { words: language };
  const root = document.documentElement;
  root.lang = words;
  root.dir = direction ?? "";
  for (const element of document.querySelectorAll("[data-word]")) {
    const key = /** @type {HTMLElement} */ (element).dataset.word ?? "";
    element.textContent = say(key);
    setAttribute(element, "lang", own?.includes(key) ? language : null);
  }
  for (const element of document.querySelectorAll("[data-word-label]")) {
    const key = /** @type {HTMLElement} */ (element).dataset.wordLabel ?? "";
    element.setAttribute("aria-label", say(key));
  }
  for (const title of document.querySelectorAll('[data-part="course-title"], [data-part="paging-title"]')) {
    title.setAttribute("lang", language);
  }
  for (const list of document.querySelectorAll(".menu > ol[data-language]")) {
    const own = /** @type {HTMLElement} */ (list);
    own.hidden = own.dataset.language !== language;
  }
  showTitle(data.course.title[language] ?? "", data.pages[0]?.id ?? "", language);
}

/**
 * @param {string} title
 * @param {string} first
 * @param {string} language
 */
function showTitle(title, first, language) {
  const link = document.querySelector('[data-part="course-title"]');
  if (!link) return;
  link.textContent = title;
  link.setAttribute("href", `#${first}_${language}`);
}

/**
 * The switch leads to the page the learner is on.
 * @param {string} page
 * @param {string} language
 */
export function showSwitch(page, language) {
  for (const link of part(document, "languages")?.querySelectorAll("a") ?? []) {
    const own = /** @type {HTMLElement} */ (link).dataset.language ?? "";
    link.setAttribute("href", `#${page}_${own}`);
    setAttribute(link, "aria-current", own === language ? "true" : null);
  }
}
