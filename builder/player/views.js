// @ts-check
/**
 * What stands beside the pages – settings, notes, search …: each is a view shown in the page's place, at its own
 * address. They live in the second script, which is fetched when one of them is first asked for.
 */

import { focusOn, icon, make, part, setAttribute, setShown } from "./dom.js";
import { fetched } from "./fetched.js";
import { isolated } from "./session.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./data.js").Word} Word */
/**
 * @typedef {object} Course  what a view may use of the player, beside the session
 * @property {import("./notes.js").Notes} notes
 * @property {{show: (article: HTMLElement) => void}} checklists
 * @property {() => import("./saving.js").Status} status  how the saving goes
 * @property {() => string[]} logged  the technical log
 * @property {() => string} receipt  what was done, as a text
 * @property {() => import("./tracking/port.js").Outcome | null} told  what the LMS is told, or would be; null for nothing
 * @property {(language: string) => void} speak  the view, and the course around it, in another language
 * @property {() => Second} more  the second script's own data
 * @property {() => import("./player.js").Parts} parts  of the player
 */
/** @typedef {(root: HTMLElement, session: Session, course: Course) => void} ShowView  fills the empty root */
/**
 * @typedef {object} Second  what the second script and its data leave for the player
 * @property {Record<string, ShowView>} views
 * @property {(picture: HTMLImageElement, session: Session) => void} enlarge
 * @property {{words: Record<string, Record<string, Word>>, about: About,
 *   accessibility: Accessibility}} data
 * @property {Target} target
 */
/**
 * @typedef {object} Accessibility
 * @property {{what: Record<string, string>, where: Record<string, string>}[]} faults
 * @property {{kind: string, tool: string, by: string, date: string, result: Record<string, string>}[]} trials
 * @property {string[]} untried
 */
/**
 * @typedef {{contact: string, owners: string[], part: Record<string, string>}} About  contact "" without one; `part`, by
 *   language, the title of the only module that the unit holds of its course, and empty where it holds it all
 */
/** @typedef {"none" | "completion" | "score" | "answers"} Level */
/** @typedef {{element: string, holds: string, tracking: Level, asked: boolean}} Sent  as `targets/sent.py` has it */
/** @typedef {{name: string, title: string, sent: Sent[]}} Target  what the package is made for */
/**
 * @typedef {object} Views
 * @property {(hash: string) => boolean} route  whether the address is a view's: it is shown then
 * @property {() => boolean} leave  back to the page; whether a view stood there
 * @property {() => void} refresh  again, in another language
 * @property {(picture: HTMLImageElement) => void} enlarge  shows a picture of the page as large as there is room for
 */

/** What `course-more.js` and `more-data.js` write into, since a script from file:// can export nothing. */
const GLOBAL = "kursbygger";

/**
 * @param {Session} session
 * @param {Omit<Course, "more">} parts
 * @returns {Views}
 */
export function createViews(session, parts) {
  const root = make("section", { "data-part": "view" });
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !isOwn(event)) root.querySelector("a")?.click();
  });
  let shown = "";
  let from = 0;
  const draw = () => {
    const name = shown;
    const title = make("h1", { tabindex: "-1" }, session.say(`view.${name}`));
    const body = make("div", { class: "view" });
    root.replaceChildren(backLink(session), title, body);
    document.title = `${title.textContent} – ${session.data.course.title[session.language] ?? ""}`;
    const failed = () => void body.replaceChildren(make("p", { role: "alert" }, session.say("view.failed")));
    load(session).then((second) => {
      const course = { ...parts, more: () => second };
      if (shown === name) isolated(name, () => second.views[name]?.(body, session, course), failed);
    }, failed);
    return title;
  };
  const stand = (/** @type {string} */ name) => {
    shown = name;
    setAttribute(document.body, "data-view", name || null);
    setShown(root, name !== "");
    for (const link of document.querySelectorAll("[data-view-link]")) {
      const own = /** @type {HTMLElement} */ (link).dataset.viewLink === name;
      setAttribute(link, "aria-current", own ? "page" : null);
    }
  };
  return {
    route: (hash) => {
      const name = hash.slice(2);
      if (!hash.startsWith("#_") || !document.querySelector(`[data-view-link="${CSS.escape(name)}"]`)) return false;
      if (!shown) from = scrollY;
      if (!root.isConnected) part(document, "ending")?.before(root);
      stand(name);
      focusOn(draw(), { preventScroll: true });
      document.documentElement.scrollIntoView();
      return true;
    },
    leave: () => {
      if (!shown) return false;
      stand("");
      scrollTo(0, from);
      return true;
    },
    refresh: () => void (shown && draw()),
    enlarge: (picture) =>
      void load(session).then(
        ({ enlarge }) => enlarge(picture, session),
        () => session.announce(session.say("view.failed")),
      ),
  };
}

/**
 * What Escape empties, shuts or takes back where it is pressed is not the view.
 * @param {KeyboardEvent} event
 */
function isOwn({ target, defaultPrevented, isComposing }) {
  const typed = target instanceof HTMLInputElement && target.type === "search" && target.value !== "";
  return defaultPrevented || isComposing || typed || (target instanceof Element && target.matches("textarea, select"));
}

/** @param {Session} session */
function backLink({ data, state, language, say }) {
  const page = data.pages.find(({ number }) => number === state.page) ?? data.pages[0];
  const words = say("view.back", { title: page?.title[language] ?? "" });
  return make("p", { class: "view-back" }, make("a", { href: `#${page?.id}_${language}` }, icon("previous"), words));
}

/** @type {Promise<Second> | null} */
let loading = null;

/**
 * @param {Session} session
 * @returns {Promise<Second>} fails when a file could not be had; asked again, it is fetched again
 */
function load({ data }) {
  const files = ["course-more.css", "course-more.js", "more-data.js", "more-target.js"];
  loading ??= Promise.all(files.map(fetched)).then(() => {
    const second = /** @type {Record<string, any>} */ (/** @type {unknown} */ (window))[GLOBAL];
    for (const [language, words] of Object.entries(second.data.words)) {
      Object.assign(data.words[language] ?? {}, words);
    }
    return second;
  });
  loading.catch(() => {
    loading = null;
  });
  return loading;
}
