// @ts-check
/** What the learner is told of how the course is open: banners that last, and questions asked once. */

import { button, icon, make, part, setShown } from "./dom.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./state.js").Problem} Problem */
/** @typedef {import("./notes.js").Notes} Notes */
/**
 * @typedef {object} Modes
 * @property {() => void} show  again, in another language or another mode
 * @property {(key: string, holds?: boolean) => void} tell  one more sentence in the banner, or one that holds no more
 */

/** Sentences that ask for nothing. */
const QUIET = ["mode.review", "mode.browse", "mode.welcome-back"];

/**
 * @param {Session} session
 * @param {{notes: Notes, started: () => void}} parts
 * @returns {Modes}
 */
export function createModes(session, parts) {
  /** @type {Set<string>} */
  const told = new Set();
  const show = () => {
    showBanner(session, parts.notes, told);
    showMemory(session, show);
  };
  if (session.mode === "untracked") askToStart(session, parts.started, show);
  else if (session.tracking.memory && !session.tracking.memory.remembered()) askToRemember(session, show);
  return {
    show,
    tell: (key, holds = true) => {
      if (told.has(key) === holds) return;
      if (holds) told.add(key);
      else told.delete(key);
      show();
    },
  };
}

/**
 * @param {Session} session
 * @param {Notes} notes
 * @param {Set<string>} told
 */
function showBanner({ mode, say, data }, notes, told) {
  const banner = part(document, "banner");
  const keys = [...(mode === "normal" ? [] : [`mode.${mode}`]), ...told];
  if (!banner) return;
  setShown(banner, keys.length > 0 && document.body.dataset.waiting === undefined);
  const quiet = keys.every((key) => QUIET.includes(key));
  banner.dataset.tone = quiet ? "quiet" : "loud";
  const words = keys.map((key) => say(key)).join(" ");
  const lost = told.has("notes.dropped") || told.has("save.unsaved-never");
  const offered = data.settings.notes !== "off" && (mode !== "normal" || lost);
  const actions = offered ? [button(say("mode.download"), notes.download, "secondary")] : [];
  const name = quiet ? (mode === "normal" ? "seen" : "eye") : "important";
  banner.replaceChildren(icon(name), make("p", {}, words), ...actions);
}

/**
 * Nobody keeps anything: the learner starts knowing it.
 * @param {Session} session
 * @param {() => void} started
 * @param {() => void} show
 */
function askToStart({ say }, started, show) {
  const notice = part(document, "notice");
  if (!notice) return started();
  const start = button(say("mode.untracked-start"), () => {
    setShown(notice, false);
    delete document.body.dataset.waiting;
    show();
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
 * @param {Session} session
 * @param {() => void} show
 */
function askToRemember({ say, tracking, announce }, show) {
  const notice = part(document, "notice");
  if (!notice) return;
  /** @param {boolean} yes */
  const answer = (yes) => {
    setShown(notice, false);
    tracking.memory?.remember(yes);
    if (yes) announce(say("memory.remembered"));
    document.getElementById("main")?.focus();
    show();
  };
  notice.replaceChildren(
    make("h2", {}, say("memory.title")),
    make("p", {}, say("memory.text")),
    make(
      "div",
      { class: "actions" },
      button(say("memory.yes"), () => answer(true)),
      button(say("memory.no"), () => answer(false), "secondary"),
    ),
  );
  setShown(notice, true);
}

/**
 * @param {Session} session
 * @param {() => void} show
 */
function showMemory({ say, tracking, announce }, show) {
  const box = part(document, "memory");
  const remembered = tracking.memory?.remembered() === true;
  setShown(box, remembered);
  if (!box || !remembered) return;
  const forget = button(
    say("memory.forget"),
    () => {
      tracking.memory?.forget();
      announce(say("memory.forgotten"));
      show();
    },
    "tertiary",
  );
  box.replaceChildren(make("p", {}, say("memory.remembered")), forget);
}

/**
 * The sentence for what was found instead of a learner's state.
 * @param {Problem} problem
 * @returns {string | null} null when there is nothing to tell
 */
export function problemWords(problem) {
  if (problem === null || problem === "empty") return null;
  return problem === "newer" ? "mode.newer" : "mode.stranger";
}
