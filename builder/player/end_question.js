// @ts-check
/** «Avslutt» before the course is done: what is left is shown first, in place of the page, and nothing has ended. */

import { button, focusOn, make, part, setShown } from "./dom.js";
import { isDone, remaining } from "./progress.js";

/** @typedef {import("./session.js").Session} Session */

/** So much of what is left is shown unfolded. */
const AT_ONCE = 5;

/** @param {Session} session */
export function isUnfinished({ data, state, mode }) {
  return (mode === "normal" || mode === "untracked") && !isDone(data, state);
}

/**
 * @param {Session} session
 * @param {HTMLElement} pressed  gets the focus back
 * @param {() => void} end
 */
export function askToEnd(session, pressed, end) {
  const box = part(document, "ending");
  if (!box) return end();
  const place = scrollY;
  const stopped = new AbortController();
  const stop = () => {
    stopped.abort();
    delete document.body.dataset.asking;
    setShown(box, false);
  };
  const resume = () => {
    stop();
    scrollTo(0, place);
    focusOn(pressed, { preventScroll: true });
  };
  const finish = () => {
    stop();
    end();
  };
  box.replaceChildren(...content(session, resume, finish));
  document.body.dataset.asking = "";
  setShown(box, true);
  focusOn(box.querySelector("h1"));
  document.documentElement.scrollIntoView();
  // Whoever goes to a page, by whatever way, goes on with the course; before the link is followed, since no heading
  // takes the focus while the question stands in its place.
  const leave = (/** @type {Event} */ { target }) => {
    if (target instanceof Element && target.closest('a[href^="#"]')) stop();
  };
  addEventListener("click", leave, { signal: stopped.signal, capture: true });
  addEventListener("popstate", stop, { signal: stopped.signal });
}

/**
 * What there is to press comes first: one who has to leave need not read what is left.
 * @param {Session} session
 * @param {() => void} resume
 * @param {() => void} finish
 */
function content({ data, state, say, language }, resume, finish) {
  const links = remaining(data, state).map((page) =>
    make("li", {}, make("a", { href: `#${page.id}_${language}` }, page.title[language] ?? "")),
  );
  const first = links.splice(0, AT_ONCE);
  return [
    make("h1", { tabindex: "-1" }, say("end.ask-title")),
    make("p", {}, say("end.ask")),
    make(
      "div",
      { class: "actions" },
      button(say("end.continue"), resume),
      button(say("end.anyway"), finish, "secondary"),
    ),
    make("h2", {}, say("end.remains")),
    make("ul", {}, ...first),
    ...(links.length > 0 ? [foldedList(say("end.more", { count: links.length }), links)] : []),
  ];
}

/**
 * @param {string} words
 * @param {HTMLElement[]} items
 */
export function foldedList(words, items) {
  const body = make("div", { class: "details-body" }, make("ul", {}, ...items));
  return make("details", { class: "ds-details" }, make("summary", {}, words), body);
}
