// @ts-check
/** The one way from the learner's state to whatever keeps it, and what the learner is told of it. */

import { part, setIcon, setShown, setText } from "./dom.js";
import { outcomeOf } from "./outcome.js";
import { keepDone, progressOf } from "./progress.js";
import { encodeState } from "./state.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./tracking/port.js").Notice} Notice */
/** @typedef {import("./tracking/port.js").Outcome} Outcome */

/** Turning a page, reaching its end and answering come close together: one save for them all. */
const SOON = 300;
const PAUSE_IN_TYPING = 1500;
/** One who writes without a pause is saved all the same: so much can be lost with the power. */
const LONGEST_TYPING = 20_000;
/** After so many failures in a row it is no hiccup any more. */
const OFTEN = 3;
/** What has not been told yet: nothing done. @type {Outcome} */
const NOTHING_DONE = { completion: "incomplete", success: "unknown", score: null };

/**
 * @typedef {"" | "saving" | "saved" | "unsaved" | "lost" | "ask"} Status  `lost`: nothing more is
 *   tried; `ask`: it waits for the learner's yes
 *
 * @typedef {Map<number, import("./state.js").QuestionState["response"]>} Notes  number → as last given whole
 */

/** What becomes of what is not saved → how things stand. */
const BECOMES = /** @type {const} */ ({ retry: "unsaved", ask: "ask", never: "lost" });

/** @param {Status} status */
const isTrouble = (status) => status === "unsaved" || status === "lost";

export class Saving {
  #session;
  #beforeSave;
  #timer = 0;
  /** When the next save is due. */
  #due = Infinity;
  /** When the first stroke was typed that is not saved. */
  #typing = Infinity;
  #notesDropped = false;
  /** As the LMS has them. @type {Notes} */
  #notes = new Map();
  /** As last given to it. @type {Notes} */
  #given = new Map();
  /** @type {number | undefined} characters of state, where the LMS has less room than it should */
  #limit;
  /** @type {Status} */
  #status = "";
  /** Notices in a row that tell of trouble. */
  #failures = 0;
  /** @type {Outcome} */
  #told = NOTHING_DONE;

  /**
   * @param {Session} session
   * @param {{beforeSave: () => void}} parts  `beforeSave` brings the place and what is typed into the state
   */
  constructor(session, { beforeSave }) {
    this.#session = session;
    this.#beforeSave = beforeSave;
    this.#notes = notesOf(session.state);
  }

  get status() {
    return this.#status;
  }

  /** What the LMS has been told. */
  get told() {
    return this.#told;
  }

  /** Whether it is time to take along what may never be kept. */
  get failing() {
    return this.#status === "lost" || (this.#status === "unsaved" && this.#failures >= OFTEN);
  }

  /** Whether notes did not fit at the last save. */
  get notesDropped() {
    return this.#notesDropped;
  }

  soon() {
    this.#within(SOON);
  }

  /** Each stroke puts it off for a time, but what is already due is not put off by typing. */
  afterTyping() {
    const now = Date.now();
    this.#typing = Math.min(this.#typing, now);
    if (this.#due > now + SOON && now < this.#typing + LONGEST_TYPING) this.#due = Infinity;
    this.#within(PAUSE_IN_TYPING);
  }

  /** Before the page is left. */
  now() {
    clearTimeout(this.#timer);
    this.#due = this.#typing = Infinity;
    if (this.#session.mode !== "normal") return;
    this.#beforeSave();
    keepDone(this.#session.data, this.#session.state);
    this.#told = tellOutcome(this.#session, this.#told);
    const { dropped, given } = save(this.#session, this.#notes, this.#limit);
    this.#notesDropped = dropped;
    this.#given = given;
  }

  /** @param {Notice} notice  what the adapter tells */
  heard(notice) {
    if (notice.type === "leaving") this.now();
    if (notice.type === "trouble" && notice.room !== undefined) {
      this.#limit = notice.room; // what must go goes in its order, rather than the end of it all
      this.#given = new Map(this.#notes); // what was given last has not arrived whole
      this.soon();
    }
    if (notice.type === "unsaved") this.#failures += 1;
    if (notice.type === "saved") this.#failures = 0;
    if (notice.type === "saved") this.#notes = new Map(this.#given);
    if (notice.type === "unsaved") this.#become(BECOMES[notice.next]);
    // It speaks for what was given before it; what waits here has not been given yet.
    if (notice.type === "saved" && this.#due === Infinity) this.#become("saved");
    if (notice.type === "ended" && this.#status !== "ask") {
      this.#become(notice.saved ? "saved" : "lost");
    }
  }

  /** The status again, in another language. */
  say() {
    sayStatus(this.#session, this.#status);
  }

  /** @param {number} delay */
  #within(delay) {
    if (this.#session.mode !== "normal") return;
    const kept = this.#session.tracking.memory?.remembered() ?? true;
    if (kept && !isTrouble(this.#status) && this.#status !== "ask") this.#become("saving");
    const time = Date.now() + delay;
    if (time >= this.#due) return;
    clearTimeout(this.#timer);
    this.#due = time;
    this.#timer = window.setTimeout(() => this.now(), delay);
  }

  /** @param {Status} next */
  #become(next) {
    const { announce, say } = this.#session;
    const recovered = isTrouble(this.#status) && next === "saved";
    const failed = !isTrouble(this.#status) && isTrouble(next);
    this.#status = next;
    this.say();
    if (failed) announce(say("save.unsaved"));
    if (recovered) announce(say("save.saved-again"));
  }
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
 * @param {Notes} notes  as the LMS has them
 * @param {number} [limit]  characters of state
 * @returns {{dropped: boolean, given: Notes}} whether a note was left out for want of room; the notes that were not
 */
function save({ data, state, tracking }, notes, limit) {
  const pages = new Set(data.pages.map(({ number }) => number));
  for (const { number } of data.quizzes) pages.add(number);
  const questions = new Set(data.questions.map(({ number }) => number));
  const room = { limit, course: { pages, questions } };
  let { text, dropped } = encodeState(state, room);
  const left = notesAmong(dropped);
  const told = left.size > 0 ? withEarlier(state, notes, left) : state;
  if (told !== state) ({ text, dropped } = encodeState(told, room));
  const { done, total, read } = progressOf(data, state);
  const progress = data.settings.tracking === "none" || total === 0 ? 0 : done / total;
  const page = data.pages.find(({ number }) => number === state.page);
  tracking.save({ state: text, location: page?.id ?? "", progress, read });
  return { dropped: left.size > 0, given: notesOf(told, notesAmong(dropped)) };
}

/** The numbers of the notes. @param {ReturnType<typeof encodeState>["dropped"]} dropped */
function notesAmong(dropped) {
  return new Set(dropped.filter(({ kind }) => kind === "note").map(({ number }) => number));
}

/**
 * @param {import("./state.js").State} state
 * @param {Set<number>} [left]  what there was no room for
 * @returns {Notes}
 */
function notesOf({ questions }, left) {
  const notes = [...questions].filter(([number, { shape }]) => shape === "note" && !left?.has(number));
  return new Map(notes.map(([number, { response }]) => [number, response]));
}

/**
 * A note that has grown too long gives way, but not what was kept of it before.
 * @param {import("./state.js").State} state
 * @param {Notes} notes
 * @param {Set<number>} left  the notes that there is no room for
 */
function withEarlier(state, notes, left) {
  const questions = new Map(state.questions);
  for (const number of left) {
    const question = questions.get(number);
    if (question) questions.set(number, { ...question, response: notes.get(number) ?? null });
  }
  return { ...state, questions };
}

/**
 * @param {Session} session
 * @param {Status} status
 */
function sayStatus(session, status) {
  const element = part(document, "status");
  if (!element || status === "") return;
  element.dataset.state = status;
  // Nothing is wrong for one who has not said yes: the course tells of that where it can be changed.
  if (status === "ask") return setShown(element, false);
  const said = status === "lost" ? "unsaved" : status;
  setIcon(element.querySelector("svg"), said);
  setText(part(element, "status-words"), session.say(`save.${said}`));
  setShown(element, session.mode === "normal");
}
