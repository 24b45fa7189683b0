// @ts-check
/** What the learner is told of how the course is open: banners that last, and questions asked once. */

import { button, icon, make, part, setShown } from "./dom.js";
import { downloadReceipt } from "./receipt.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./state.js").Problem} Problem */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./notes.js").Notes} Notes */
/**
 * @typedef {object} Modes
 * @property {() => void} show  again, in another language or another mode
 * @property {(key: string, holds?: boolean) => boolean} tell  one more sentence in the banner, or one that holds no
 *   more; whether it is news
 */

/** Sentences that ask for nothing. */
const QUIET = /\.(review|browse|welcome|updated|ready)/;

/**
 * @param {Session} session
 * @param {{notes: Notes, started: () => void, kept: () => void}} parts  `kept` when where things are kept is another
 * @returns {Modes}
 */
export function createModes(session, parts) {
  /** @type {Set<string>} */
  const told = new Set();
  /** Draws what is asked now, in the language shown. @type {(() => void) | null} */
  let ask = null;
  let asked = session.language;
  const show = () => {
    showBanner(session, parts.notes, told);
    memory?.show(session, ask !== null, answered);
    if (asked !== session.language) ask?.();
    asked = session.language;
  };
  const answered = () => {
    ask = null;
    parts.kept();
    show();
  };
  const begin = () => {
    answered();
    parts.started();
  };
  const { memory } = session.tracking;
  if (session.mode === "untracked") ask = () => askToStart(session, begin);
  else if (memory && !memory.remembered()) ask = () => memory.ask(session, answered);
  ask?.();
  return {
    show,
    tell: (key, holds = true) => {
      if (told.has(key) === holds) return false;
      if (holds) told.add(key);
      else told.delete(key);
      show();
      return true;
    },
  };
}

/**
 * @param {Session} session
 * @param {Notes} notes
 * @param {Set<string>} told
 */
function showBanner(session, notes, told) {
  const { mode, say, data } = session;
  const banner = part(document, "banner");
  const keys = [...(mode === "normal" ? [] : [`mode.${mode}`]), ...told];
  if (!banner) return;
  setShown(banner, keys.length > 0 && !("waiting" in document.body.dataset));
  const quiet = keys.every((key) => QUIET.test(key));
  banner.dataset.tone = quiet ? "quiet" : "loud";
  const words = keys.map((key) => say(key)).join(" ");
  const lost = told.has("notes.dropped") || told.has("save.unsaved-never");
  const offered = data.settings.notes !== "off" && (mode !== "normal" || lost);
  /** @type {HTMLElement[]} */
  const actions = offered ? [button(say("mode.download"), notes.download, "secondary")] : [];
  if (told.has("receipt.offer")) {
    actions.push(button(say("receipt.download"), () => downloadReceipt(session), "secondary"));
  }
  if (told.has("certificate.ready")) {
    actions.push(make("a", { class: "ds-button", "data-variant": "secondary", href: "#_certificate" }, say("view.certificate")));
  }
  const name = quiet ? (mode === "normal" ? "seen" : "eye") : "important";
  banner.replaceChildren(icon(name), make("p", {}, words), ...actions);
}

/**
 * Nobody keeps anything: the learner starts knowing it.
 * @param {Session} session
 * @param {() => void} started
 */
function askToStart({ say }, started) {
  const notice = part(document, "notice");
  if (!notice) return started();
  const start = button(say("mode.untracked-start"), () => {
    setShown(notice, false);
    delete document.body.dataset.waiting;
    started();
  });
  document.body.dataset.waiting = "";
  notice.replaceChildren(
    make("h1", {}, say("mode.untracked-title")),
    make("p", {}, say("mode.untracked")),
    make("p", {}, say("mode.untracked-advice")),
    make("div", { class: "actions" }, start),
  );
  setShown(notice, true);
}

/**
 * The sentence for what was found instead of a learner's state.
 * @param {Problem} problem
 * @param {State} state  what could be read of it
 * @returns {string | null} null when there is nothing to tell
 */
export function problemWords(problem, { seen, quizzes, questions }) {
  if (problem === null || problem === "empty") return null;
  if (problem === "newer") return "mode.newer";
  const kept = seen.size + quizzes.size + questions.size > 0;
  return problem === "truncated" && kept ? "mode.shortened" : "mode.stranger";
}
