// @ts-check
/** The one way from the learner's state to whatever keeps it, and what the learner is told of it. */

import { part, setIcon, setShown, setText } from "./dom.js";
import { outcomeOf, progressOf } from "./progress.js";
import { encodeState } from "./state.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./tracking/port.js").Notice} Notice */
/** @typedef {import("./tracking/port.js").Outcome} Outcome */

/** Turning a page, reaching its end and answering come close together: one save for them all. */
const SOON = 300;
const PAUSE_IN_TYPING = 1500;
/** What has not been told yet: nothing done. @type {Outcome} */
const NOTHING_DONE = { completion: "incomplete", success: "unknown", score: null };

/**
 * @typedef {"" | "saving" | "saved" | "unsaved" | "lost" | "ask"} Status  `lost`: nothing more is
 *   tried; `ask`: it waits for the learner's yes
 */

/** What becomes of what is not saved → how things stand. */
const BECOMES = /** @type {const} */ ({ retry: "unsaved", ask: "ask", never: "lost" });

/** @param {Status} status */
const isTrouble = (status) => status === "unsaved" || status === "lost";

/**
 * @typedef {object} Saving
 * @property {() => void} soon
 * @property {() => void} afterTyping
 * @property {() => void} now  before the page is left
 * @property {(notice: Notice) => void} heard  what the adapter tells
 * @property {() => Status} status
 * @property {() => void} say  the status again, in another language
 * @property {() => boolean} notesDropped  notes did not fit at the last save
 */

/**
 * @param {Session} session
 * @param {{beforeSave: () => void}} parts  `beforeSave` brings the place and what is typed into the state
 * @returns {Saving}
 */
export function createSaving(session, { beforeSave }) {
  let timer = 0;
  let due = Infinity;
  let droppedNotes = false;
  /** @type {Status} */
  let status = "";
  /** @type {Outcome} */
  let told = NOTHING_DONE;

  /** @param {Status} next */
  const become = (next) => {
    const recovered = isTrouble(status) && next === "saved";
    const failed = !isTrouble(status) && isTrouble(next);
    status = next;
    sayStatus(session, status);
    if (failed) session.announce(session.say("save.unsaved"));
    if (recovered) session.announce(session.say("save.saved-again"));
  };

  const now = () => {
    clearTimeout(timer);
    due = Infinity;
    if (session.mode !== "normal") return;
    beforeSave();
    told = tellOutcome(session, told);
    droppedNotes = save(session);
  };

  /** @param {number} delay */
  const within = (delay) => {
    if (session.mode !== "normal") return;
    if (!isTrouble(status) && status !== "ask") become("saving");
    const time = Date.now() + delay;
    if (time >= due) return;
    clearTimeout(timer);
    due = time;
    timer = window.setTimeout(now, delay);
  };

  return {
    soon: () => within(SOON),
    afterTyping: () => {
      // Each stroke puts it off, but what is already due is not put off by typing.
      if (due > Date.now() + SOON) due = Infinity;
      within(PAUSE_IN_TYPING);
    },
    now,
    heard: (notice) => {
      if (notice.type === "leaving") now();
      if (notice.type === "unsaved") become(BECOMES[notice.next]);
      // It speaks for what was given before it; what waits here has not been given yet.
      if (notice.type === "saved" && due === Infinity) become("saved");
      if (notice.type === "ended" && status !== "ask") become(notice.saved ? "saved" : "lost");
    },
    status: () => status,
    say: () => sayStatus(session, status),
    notesDropped: () => droppedNotes,
  };
}

/**
 * Outcome first, then the state, in one turn: the adapter writes them together.
 * @param {Session} session
 * @param {Outcome} told
 * @returns {Outcome} what has now been told
 */
function tellOutcome({ data, state, tracking }, told) {
  const outcome = outcomeOf(data, state, told);
  if (outcome === null || JSON.stringify(outcome) === JSON.stringify(told)) return told;
  tracking.outcome(outcome);
  return outcome;
}

/**
 * @param {Session} session
 * @returns {boolean} whether a note was left out for want of room
 */
function save({ data, state, tracking }) {
  const pages = new Set(data.pages.map(({ number }) => number));
  for (const { number } of data.quizzes) pages.add(number);
  const questions = new Set(data.questions.map(({ number }) => number));
  const { text, dropped } = encodeState(state, { course: { pages, questions } });
  const { done, total } = progressOf(data, state);
  const progress = data.settings.tracking === "none" || total === 0 ? 0 : done / total;
  const page = data.pages.find(({ number }) => number === state.page);
  tracking.save({ state: text, location: page?.id ?? "", progress });
  return dropped.some(({ kind }) => kind === "note");
}

/**
 * @param {Session} session
 * @param {Status} status
 */
function sayStatus(session, status) {
  const element = part(document, "status");
  if (!element || status === "") return;
  element.dataset.state = status;
  const said = status === "ask" || status === "lost" ? "unsaved" : status;
  setIcon(element.querySelector("svg"), said);
  setText(part(element, "status-words"), session.say(`save.${said}`));
  setShown(element, session.mode === "normal");
}
