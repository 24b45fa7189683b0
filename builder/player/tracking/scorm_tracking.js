// @ts-check
/** The tracking port over a SCORM API: the life of one session, alike in 1.2 and 2004. */

import { awaitApi } from "./find_api.js";
import { claimTab } from "./one_tab.js";
import { watchPage } from "./page_life.js";
import { ScormApi } from "./scorm_api.js";
import { Writer } from "./scorm_writer.js";

/**
 * What happens within a moment goes in one commit: one blocks the page for 20–470 ms (Moodle 4.5, Open edX). Longer
 * than the player waits before it saves, so that an answer and the state that holds it go together.
 */
const SOON = 400;
/** The commit that opens the session waits for the first view, whose own save goes with it. */
const FIRST = 600;
/** Between two commits while the learner goes on. */
const APART = 1000;
/**
 * After failures, growing; the last for as long as something is unsaved (LMSs drop sessions after some idle minutes).
 */
const PAUSES = [5_000, 10_000, 20_000, 40_000, 80_000, 150_000];
/** How often «Avslutt» tries to reach an LMS that does not answer, before it lets go. */
const LAST_TRIES = 4;

/** @typedef {"new" | "opening" | "open" | "looking" | "closing" | "over"} Phase  `looking`: review and browse */

/** @typedef {import("./port.js").Tracking} Tracking */

/** @implements {Tracking} */
export class ScormTracking {
  #standard;
  #notify;
  #course;
  #page;
  /** @type {Phase} */
  #phase = "new";
  /** @type {ScormApi | null} null until there is a session */
  #api = null;
  /** @type {Writer | null} null when nothing may be written */
  #writer = null;
  #release = () => {};
  #began = 0;
  #failures = 0;
  #committed = Number.NEGATIVE_INFINITY;
  #untold = false;
  #saved = true;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {import("./scorm_writer.js").Standard} standard
   * @param {import("./port.js").Notify} notify
   * @param {import("./port.js").Course} course
   * @param {Window & typeof globalThis} page
   */
  constructor(standard, notify, course, page) {
    this.#standard = standard;
    this.#notify = notify;
    this.#course = course;
    this.#page = page;
  }

  /** @returns {Promise<import("./port.js").Opening>} */
  async open() {
    if (this.#phase !== "new") return this.#opening("ended");
    this.#phase = "opening";
    this.#watch();
    const { object, calls } = this.#standard;
    const found = await awaitApi(object, calls.initialize, this.#page);
    if (!found) return this.#opening("untracked");
    const release = await claimTab(`kursbygger ${this.#course.id} ${this.#page.location.pathname}`, this.#page);
    if (!release) return this.#opening("elsewhere");
    this.#release = release;
    return this.#initialize(new ScormApi(found, calls));
  }

  /** @param {import("./port.js").Progress} progress */
  save(progress) {
    this.#given((writer) => writer.putProgress(progress));
  }

  /** @param {import("./port.js").Answer} answer */
  answered(answer) {
    this.#given((writer) => writer.putAnswer(answer));
  }

  /** @param {import("./port.js").Outcome} outcome */
  outcome(outcome) {
    this.#given((writer) => writer.putOutcome(outcome, this.#course));
  }

  /** @param {import("./port.js").Closing} closing */
  close({ reason }) {
    if (this.#phase === "over" || (this.#phase === "closing" && reason === "exit")) return;
    if (this.#phase === "open") this.#phase = "closing";
    const kept = this.#phase === "closing" ? this.#flush() : "true";
    // Finishing now would end the only session in which what is unsaved can still be saved.
    if (kept === "false" && reason === "exit" && !this.#lost()) return this.#unsaved();
    this.#finish(kept);
    if (!this.#api && reason === "exit") this.#notify({ type: "ended", saved: false });
  }

  /**
   * A session that was refused is never asked for again in the same API object: LMSs answer as if all were well and
   * keep nothing.
   * @param {ScormApi} api
   */
  #initialize(api) {
    if (/** @type {Phase} */ (this.#phase) === "over" || api.initialize() === "false") return this.#opening("ended");
    this.#api = api;
    this.#began = this.#now();
    const mode = api.get(this.#standard.elements.mode);
    if (mode === "review" || mode === "browse") return this.#look(mode);
    return this.#begin(api);
  }

  /** @param {"review" | "browse"} mode whatever `credit` says: a credited review must not change a result either */
  #look(mode) {
    this.#phase = "looking";
    return this.#opening(mode, this.#api?.get(this.#standard.elements.state));
  }

  /** @param {ScormApi} api */
  #begin(api) {
    const { elements, begin } = this.#standard;
    const status = api.get(elements.status);
    const state = api.get(elements.state);
    const fresh = ["", "not attempted", "unknown"].includes(status);
    if (state === "" && !fresh && this.#standard.gone.includes(api.lastError())) return this.#opening("ended");
    this.#writer = new Writer(api, this.#standard, this.#notify);
    this.#writer.learn(elements.status, status);
    this.#writer.learn(elements.state, state);
    this.#writer.put(begin(status));
    this.#phase = "open";
    this.#schedule(FIRST);
    return this.#opening("normal", state);
  }

  /**
   * @param {import("./port.js").Mode} mode
   * @param {string} [state]
   * @returns {import("./port.js").Opening}
   */
  #opening(mode, state = "") {
    const { elements, passMark } = this.#standard;
    const session = this.#phase === "open" || this.#phase === "looking" ? this.#api : null;
    if (!session) this.#letGo();
    const language = session?.get(elements.language) ?? "";
    const mark = session?.get(elements.passMark).trim() ?? "";
    return {
      learner: { id: () => this.#ask(elements.learnerId), name: () => this.#ask(elements.learnerName) },
      state,
      mode,
      language: /^[a-z]{2,3}([-_][a-z0-9]+)*$/i.test(language) ? language.replaceAll("_", "-") : "",
      passMark: mark === "" || Number.isNaN(Number(mark)) ? null : passMark(Number(mark)),
    };
  }

  /** @param {string} element */
  #ask(element) {
    return this.#phase === "over" ? "" : (this.#api?.get(element) ?? "");
  }

  /** @param {(writer: Writer) => void} put */
  #given(put) {
    if (this.#phase !== "open" || !this.#writer) return;
    put(this.#writer);
    this.#untold = true;
    // A hidden page may never run again: what comes together still goes in one commit.
    if (this.#page.document.visibilityState === "hidden") queueMicrotask(() => this.#keepHidden());
    // While the LMS does not answer, its pause stands: each try holds the page up until it times out.
    else this.#schedule(Math.max(SOON, this.#committed + APART - this.#now()));
  }

  /** @param {number} after milliseconds; an earlier appointment stands */
  #schedule(after) {
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => this.#keep(), after);
  }

  #keep() {
    const kept = this.#flush();
    if (kept === "true") return this.#phase === "closing" && this.#finish(kept);
    const last = this.#phase === "closing" && (this.#failures >= LAST_TRIES || this.#lost());
    if (last || this.#writer?.sessionGone) this.#finish(kept);
    else this.#unsaved();
  }

  /**
   * Write and commit all there is.
   * @returns {import("./scorm_api.js").Verdict}
   */
  #flush() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const writer = this.#writer;
    if (!writer) return "true";
    const kept = writer.waiting || this.#phase === "closing" ? this.#commit(writer) : "true";
    this.#saved = kept === "true";
    this.#failures = this.#saved ? 0 : this.#failures + 1;
    if (this.#saved && this.#untold) this.#notify({ type: "saved" });
    if (this.#saved) this.#untold = false;
    return kept;
  }

  /** @param {Writer} writer @returns {import("./scorm_api.js").Verdict} */
  #commit(writer) {
    writer.put(this.#standard.time(this.#now() - this.#began));
    const whole = writer.write();
    const verdict = writer.commit();
    this.#committed = this.#now();
    return whole ? verdict : "false";
  }

  #unsaved() {
    const after = PAUSES[Math.min(this.#failures, PAUSES.length) - 1];
    if (this.#writer?.hopeless) return this.#notify({ type: "unsaved", next: "never" });
    this.#schedule(after);
    this.#notify({ type: "unsaved", next: "retry", after });
  }

  /** Whether no further try can help. */
  #lost() {
    return !this.#writer || this.#writer.sessionGone || this.#writer.hopeless;
  }

  /** @param {import("./scorm_api.js").Verdict} kept */
  #finish(kept) {
    const session = this.#phase === "looking" || this.#phase === "closing" || this.#phase === "open";
    this.#phase = "over";
    clearTimeout(this.#timer);
    const finished = session ? this.#api?.finish() : undefined;
    this.#saved = kept === "true" || (kept === "unsure" && finished === "true");
    this.#letGo();
    if (session) this.#notify({ type: "ended", saved: this.#saved });
  }

  #letGo() {
    this.#release();
    this.#release = () => {};
  }

  #watch() {
    watchPage(this.#page, {
      hidden: () => this.#hidden(),
      left: () => {
        if (this.#phase === "open") this.#notify({ type: "leaving" });
        this.close({ reason: "hidden" });
      },
      returned: () => this.#api && this.#notify({ type: "ended", saved: this.#saved }),
    });
    this.#page.addEventListener("online", () => this.#failures > 0 && this.#keep());
  }

  #hidden() {
    if (this.#phase === "open") this.#notify({ type: "leaving" });
    this.#keepHidden();
  }

  #keepHidden() {
    if (this.#writer?.waiting && this.#phase !== "over") this.#keep();
  }

  #now() {
    return this.#page.performance.now(); // monotone: a clock set back must not shorten a session
  }
}
