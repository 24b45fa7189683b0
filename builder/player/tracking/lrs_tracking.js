// @ts-check
/**
 * The tracking port over a learning record store: the life of one session, alike in cmi5 and plain xAPI.
 *
 * The learner's state is one document under the registration; what is to be told waits in a queue, as it will be sent,
 * until the store has it. A page that is left says no last word, since it may be a reload: «Avslutt» does, and the LMS
 * for one that never comes back (cmi5 9.3.6).
 */

import { Lrs, isDone, parsed, patiently } from "./lrs.js";
import { Notebook } from "./lrs_notebook.js";
import { STATE, Writer } from "./lrs_writer.js";
import { claimTab } from "./one_tab.js";
import { watchPage } from "./page_life.js";
import { recall, remember } from "./session_memory.js";

/** What happens within a moment goes together. */
const SOON = 400;
/** Between two writes while the learner goes on. */
const APART = 2000;
/** After failures, growing; the last for as long as something is unsaved. */
const PAUSES = [5_000, 10_000, 20_000, 40_000, 80_000, 150_000];
/** How often «Avslutt» tries to reach a store that does not answer, before it lets go. */
const LAST_TRIES = 6;
/**
 * @typedef {object} Launch  what stands in the address the LMS opened
 * @property {string} key  tells this launch from another of the same course in the same tab
 * @property {string} endpoint
 * @property {string} registration  "" when there is none
 * @property {string} activityId
 * @property {any} actor
 *
 * @typedef {object} Entered  what the LMS says of the session
 * @property {string} id
 * @property {"normal" | "review" | "browse"} mode
 * @property {string} language  tags by comma, the dearest first
 * @property {number | null} mastery  0–1
 * @property {string} moveOn
 * @property {string} returnURL
 * @property {any} [context]  that goes with every statement
 *
 * @typedef {object} Standard  what cmi5 and plain xAPI do not share; each target's `tracking.js` has one
 * @property {(query: URLSearchParams) => Launch | null} launch  null when the address says none
 * @property {(launch: Launch, page: Window & typeof globalThis) => Promise<string>} authorise
 *   the header's value; "" when the session is over or refused; rejects when nobody answers
 * @property {(lrs: Lrs, launch: Launch) => Promise<Entered | null>} enter  null when it is refused; rejects when
 *   nobody answers
 *
 * @typedef {"new" | "opening" | "open" | "looking" | "closing" | "over"} Phase  `looking`: review and browse
 */

/** @typedef {import("./port.js").Tracking} Tracking */

/** @implements {Tracking} */
export class LrsTracking {
  #standard;
  #notify;
  #course;
  #page;
  #load;
  /** @type {Phase} */
  #phase = "new";
  /** @type {Notebook | null} null until there is a session */
  #notebook = null;
  /** @type {Writer | null} */
  #writer = null;
  #returnURL = "";
  #key = "";
  #release = () => {};
  #busy = false;
  #failures = 0;
  #wrote = Number.NEGATIVE_INFINITY;
  #untold = false;
  #saved = true;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {Standard} standard
   * @param {import("./port.js").Notify} notify
   * @param {import("./port.js").Course} course
   * @param {Window & typeof globalThis} page
   * @param {() => Promise<import("./templates.js").XapiCourse>} load  what the package may tell
   */
  constructor(standard, notify, course, page, load) {
    this.#standard = standard;
    this.#notify = notify;
    this.#course = course;
    this.#page = page;
    this.#load = load;
  }

  /** @returns {Promise<import("./port.js").Opening>} */
  async open() {
    if (this.#phase !== "new") return opening("ended");
    this.#phase = "opening";
    this.#watch();
    const launch = this.#standard.launch(new URLSearchParams(this.#page.location.search));
    if (!launch) return opening("untracked");
    const release = await claimTab(`kursbygger ${this.#course.id} ${this.#page.location.pathname}`, this.#page);
    if (!release) return opening("elsewhere");
    this.#release = release;
    try {
      const opened = await this.#enter(launch);
      if (opened.mode === "ended") this.#letGo();
      return opened;
    } catch {
      this.#letGo();
      return opening("untracked"); // nobody answers, or not as a store does
    }
  }

  /** @param {import("./port.js").Progress} progress */
  save(progress) {
    this.#given((notebook) => notebook.save(progress));
  }

  /** @param {import("./port.js").Answer} answer */
  answered(answer) {
    this.#given((notebook) => notebook.answered(answer));
  }

  /** @param {import("./port.js").Outcome} outcome */
  outcome(outcome) {
    this.#given((notebook) => notebook.outcome(outcome));
  }

  /** @param {import("./port.js").Closing} closing */
  close({ reason }) {
    const session = this.#phase === "open" || this.#phase === "looking" || this.#phase === "closing";
    if (!session && this.#phase !== "over" && reason === "exit") {
      this.#letGo();
      this.#phase = "over";
      this.#notify({ type: "ended", saved: false });
    }
    if (!session || (this.#phase === "closing" && reason === "exit")) return;
    if (reason === "exit") this.#phase = "closing";
    this.#rush();
  }

  /**
   * @param {Launch} launch
   * @returns {Promise<import("./port.js").Opening>}
   */
  async #enter(launch) {
    const [page, key] = [this.#page, `kursbygger ${launch.registration} ${launch.key}`];
    const memory = recall(page, key);
    memory.auth ||= await this.#standard.authorise(launch, page);
    if (!memory.auth) return opening("ended");
    remember(page, key, memory);
    const lrs = new Lrs(page, launch, memory.auth);
    const [compiled, entered, document] = await Promise.all([
      this.#load(), this.#standard.enter(lrs, launch), patiently(() => lrs.read(STATE)),
    ]);
    if (!entered || refused(document.status)) return opening("ended");
    if (!isAnswer(document)) throw new Error("no state");
    if (/** @type {Phase} */ (this.#phase) === "over") return opening("ended");
    this.#key = key;
    this.#returnURL = entered.returnURL;
    this.#notebook = new Notebook({ compiled, launch, entered, memory, page });
    const written = this.#notebook.begin(document.status === 404 ? null : parsed(document.text));
    this.#writer = new Writer(lrs, this.#notebook, { etag: document.etag, written }, (code, detail) =>
      this.#notify({ type: "trouble", code, detail }),
    );
    remember(page, key, memory);
    this.#phase = entered.mode === "normal" ? "open" : "looking";
    this.#schedule(SOON);
    return opening(entered.mode, this.#notebook.state, entered, launch.actor);
  }

  /** @param {(notebook: Notebook) => void} put */
  #given(put) {
    if (this.#phase !== "open" || !this.#notebook) return;
    put(this.#notebook);
    this.#untold = true;
    remember(this.#page, this.#key, this.#notebook.memory);
    // A hidden page may never run again.
    if (this.#page.document.visibilityState === "hidden") queueMicrotask(() => this.#rush());
    else this.#schedule(Math.max(SOON, this.#wrote + APART - this.#page.performance.now()));
  }

  /** @param {number} after milliseconds; an earlier appointment stands */
  #schedule(after) {
    if (this.#timer === undefined) this.#timer = setTimeout(() => this.#flush(), after);
  }

  /** Writes all there is, one request after the other. */
  async #flush() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const [writer, notebook] = [this.#writer, this.#notebook];
    if (this.#busy || !writer || !notebook) return;
    this.#busy = true;
    notebook.greet();
    remember(this.#page, this.#key, notebook.memory);
    /** @type {import("./lrs_writer.js").Step} */
    let step = "more";
    while (step === "more" && this.#phase !== "over") {
      step = await writer.step();
      remember(this.#page, this.#key, notebook.memory);
      if (step === "done" && this.#phase === "closing" && notebook.end()) step = "more";
    }
    this.#busy = false;
    this.#wrote = this.#page.performance.now();
    if (this.#phase !== "over") this.#tell(step);
  }

  /**
   * Now, whatever is on its way: the page may be gone in a moment.
   * @param {boolean} [last]  the last word too
   */
  #rush(last = false) {
    if (this.#phase === "over") return;
    if (last && this.#phase === "closing") this.#notebook?.end();
    if (this.#busy) this.#writer?.rush();
    else this.#flush();
  }

  /** @param {import("./lrs_writer.js").Step} step */
  #tell(step) {
    if (step === "gone") return this.#finish(false);
    if (step === "failed") return this.#unsaved();
    this.#failures = 0;
    this.#saved = this.#writer?.lost.size === 0;
    if (this.#phase === "closing") return this.#finish(this.#saved);
    if (this.#untold) this.#notify(this.#saved ? { type: "saved" } : { type: "unsaved", next: "never" });
    this.#untold = false;
  }

  #unsaved() {
    this.#failures += 1;
    this.#saved = false;
    if (this.#phase === "closing" && this.#failures >= LAST_TRIES) return this.#finish(false);
    const after = Math.max(PAUSES[Math.min(this.#failures, PAUSES.length) - 1] ?? 0, this.#writer?.after ?? 0);
    this.#schedule(after);
    this.#notify({ type: "unsaved", next: "retry", after });
  }

  /** @param {boolean} saved */
  #finish(saved) {
    const back = saved && this.#phase === "closing" && /^https?:/.test(this.#returnURL);
    this.#phase = "over";
    clearTimeout(this.#timer);
    this.#saved = saved;
    remember(this.#page, this.#key, null);
    this.#letGo();
    this.#notify({ type: "ended", saved });
    if (back) this.#page.location.assign(this.#returnURL);
  }

  #letGo() {
    this.#release();
    this.#release = () => {};
  }

  #watch() {
    watchPage(this.#page, {
      hidden: () => this.#leaving(false),
      left: () => {
        this.#leaving(true);
        this.#release(); // a page that holds a lock cannot go into the back-forward cache
      },
      returned: () => this.#return(),
    });
    this.#page.addEventListener("online", () => this.#failures > 0 && this.#flush());
  }

  /** @param {boolean} last */
  #leaving(last) {
    if (this.#phase === "open") this.#notify({ type: "leaving" });
    if (this.#untold || this.#phase === "closing" || this.#writer?.waiting) this.#rush(last);
  }

  async #return() {
    if (this.#phase === "over") return this.#notify({ type: "ended", saved: this.#saved });
    if (this.#phase !== "open" && this.#phase !== "looking") return;
    const release = await claimTab(`kursbygger ${this.#course.id} ${this.#page.location.pathname}`, this.#page);
    if (release) this.#release = release;
    else this.#finish(this.#saved); // another tab went on meanwhile
  }
}

/** @param {number} status the session is over, or was never ours */
const refused = (status) => status === 401 || status === 403;

/** @param {import("./lrs.js").Reply} reply */
const isAnswer = (reply) => reply.status === 404 || (isDone(reply) && parsed(reply.text) !== undefined);

/**
 * @param {import("./port.js").Mode} mode
 * @param {string} [state]
 * @param {Entered} [entered]
 * @param {any} [actor]
 * @returns {import("./port.js").Opening}
 */
function opening(mode, state = "", entered, actor) {
  const mastery = entered?.mastery ?? null;
  return {
    learner: { id: () => actor?.account?.name ?? actor?.mbox ?? "", name: () => actor?.name ?? "" },
    state,
    mode,
    language: entered?.language ?? "",
    passMark: mastery === null ? null : Math.round(mastery * 10_000) / 100,
  };
}
