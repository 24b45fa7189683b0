// @ts-check
/**
 * Tabs and flashcards: all is on the page from the build, and the script folds away what is not asked for yet.
 * On paper everything is there.
 */

import { action, part, setShown } from "./dom.js";

/** Marks what the script has folded; css/parts.css hides it on the screen alone. */
const FOLDED = "data-folded";

/** @type {WeakSet<Element>} */
const wired = new WeakSet();

/**
 * @param {HTMLElement} article  may be shown for the first time
 * @param {(picture: HTMLImageElement) => void} enlarge
 */
export function showFolded(article, enlarge) {
  for (const button of article.querySelectorAll('[data-action="enlarge"]')) {
    if (isNew(button)) startFigure(button, enlarge);
  }
  for (const film of parts(article, "film")) if (isNew(film)) startFilm(film);
  for (const tabs of parts(article, "tabs")) if (isNew(tabs)) startTabs(tabs);
  for (const card of parts(article, "card")) if (isNew(card)) startCard(card);
}

/**
 * Opens whatever the element is folded away in.
 * @param {Element} element
 */
export function unfold(element) {
  for (let at = element.parentElement; at; at = at.parentElement) {
    const tab = at.dataset.part === "tab-panel" && document.getElementById(`${at.id}_tab`);
    if (tab) choose(tab);
    if (at instanceof HTMLDetailsElement) at.open = true;
    if (at.dataset.part === "card-back" && at.hasAttribute(FOLDED)) {
      action(/** @type {HTMLElement} */ (at.parentElement), "turn-card")?.click();
    }
  }
}

/** @param {Element} element */
function isNew(element) {
  const known = wired.has(element);
  wired.add(element);
  return !known;
}

/**
 * @param {ParentNode} root
 * @param {string} name
 * @returns {HTMLElement[]}
 */
function parts(root, name) {
  return Array.from(root.querySelectorAll(`[data-part="${name}"]`));
}

/**
 * @param {Element | null} row
 * @returns {HTMLElement[]}
 */
function tabsOf(row) {
  return Array.from(row?.children ?? []).map((tab) => /** @type {HTMLElement} */ (tab));
}

/**
 * The still lies behind the film until its page is shown: a browser fetches posters and captions at once, also those of
 * pages that nobody has turned to. Chromium covers what lies behind, and wants it as a poster.
 * @param {HTMLElement} film
 */
function startFilm(film) {
  const [video] = film.getElementsByTagName("video");
  const [still] = film.getElementsByTagName("img");
  if (video && still) video.poster = still.src;
  for (const track of video?.textTracks ?? []) track.mode = "showing";
}

/**
 * @param {Element} button
 * @param {(picture: HTMLImageElement) => void} enlarge
 */
function startFigure(button, enlarge) {
  const picture = button.parentElement?.querySelector("img");
  setShown(button, picture !== null);
  if (picture) button.addEventListener("click", () => enlarge(picture));
}

/** @param {HTMLElement} tabs */
function startTabs(tabs) {
  const row = part(tabs, "tab-row");
  if (!row) return;
  setShown(row, true);
  row.setAttribute("role", "tablist");
  tabs.dataset.started = "";
  for (const tab of tabsOf(row)) {
    const panel = panelOf(tab);
    tab.setAttribute("role", "tab");
    panel?.setAttribute("role", "tabpanel");
    panel?.setAttribute("aria-labelledby", tab.id);
    tab.addEventListener("click", () => choose(tab));
  }
  row.addEventListener("keydown", (event) => move(event, row));
  const [first] = tabsOf(row);
  if (first) choose(first);
}

/** @param {HTMLElement} tab */
function panelOf(tab) {
  return document.getElementById(tab.getAttribute("aria-controls") ?? "");
}

/** @param {HTMLElement} chosen */
function choose(chosen) {
  for (const tab of tabsOf(chosen.parentElement)) {
    const own = tab === chosen;
    tab.setAttribute("aria-selected", String(own));
    tab.tabIndex = own ? 0 : -1;
    const panel = panelOf(tab);
    panel?.toggleAttribute(FOLDED, !own);
  }
}

/**
 * @param {KeyboardEvent} event
 * @param {HTMLElement} row
 */
function move(event, row) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const tabs = tabsOf(row);
  const at = tabs.findIndex((tab) => tab === event.target);
  const forwards = getComputedStyle(row).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const backwards = forwards === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
  const to = { [forwards]: at + 1, [backwards]: at - 1 + tabs.length, Home: 0, End: tabs.length - 1 }[event.key];
  const wanted = to === undefined ? undefined : tabs[to % tabs.length];
  if (at < 0 || !wanted) return;
  event.preventDefault();
  choose(wanted);
  wanted.focus();
}

/** @param {HTMLElement} card */
function startCard(card) {
  const back = part(card, "card-back");
  const button = action(card, "turn-card");
  if (!back || !button) return;
  const turn = (/** @type {boolean} */ shown) => {
    back.toggleAttribute(FOLDED, !shown);
    card.toggleAttribute("data-turned", shown);
    button.setAttribute("aria-expanded", String(shown));
  };
  setShown(button, true);
  turn(false);
  button.addEventListener("click", () => turn(back.hasAttribute(FOLDED)));
}
