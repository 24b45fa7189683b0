// @ts-check
/**
 * Tracking where there is no LMS: progress stays in this browser, and only after the learner's yes («Husk på denne
 * maskinen»), since library and school machines are shared. Nothing is sent anywhere.
 */

import { askToRemember, showMemory } from "../memory.js";
import { claimTab } from "./one_tab.js";
import { watchPage } from "./page_life.js";

/** @typedef {import("./port.js").Tracking} Tracking */

/** @implements {Tracking} */
export class BrowserTracking {
  #notify;
  #key;
  #page;
  /** @type {import("./port.js").Mode | "closed" | "new"} */
  #mode = "new";
  #state = "";
  /** @type {import("./port.js").Notice | null} what is to be told in a moment */
  #news = null;
  #saved = false;
  /** The browser keeps nothing, though the learner said yes (blocked cookies, some `file://`, no room). */
  #refused = false;
  /** The question at the foot of the pages is answered: now the way to a yes is in the menu. */
  #declined = false;
  #release = () => {};

  /**
   * @param {import("./port.js").Notify} notify
   * @param {import("./port.js").Course} course
   * @param {Window & typeof globalThis} page
   */
  constructor(notify, course, page) {
    this.#notify = notify;
    this.#key = `kursbygger:${course.id}`;
    this.#page = page;
    /** @type {import("./port.js").Memory} */
    this.memory = {
      ask: askToRemember,
      show: showMemory,
      remembered: () => this.#stored() !== null,
      refused: () => this.#refused,
      where: () => this.#where(),
      remember: (yes) => {
        this.#declined = !yes;
        if (yes) this.#keep();
        else this.#forget();
      },
      forget: () => this.#forget(),
    };
  }

  /** @returns {Promise<import("./port.js").Opening>} */
  async open() {
    this.#watch();
    this.#state = readState(this.#stored());
    this.#mode = (await this.#claim()) ? "normal" : "elsewhere";
    return {
      learner: { id: () => "", name: () => "" },
      state: this.#state,
      mode: this.#mode,
      language: "",
      passMark: null,
    };
  }

  /** @param {import("./port.js").Progress} progress */
  save({ state }) {
    if (this.#mode !== "normal") return;
    this.#state = state;
    if (this.memory.remembered() || this.#refused) this.#keep();
    else this.#tell({ type: "unsaved", next: "ask" });
  }

  /** Everything an answer changes is in the state. */
  answered() {}

  outcome() {}

  /**
   * A page that is left may come back: only «Avslutt» ends anything here.
   * @param {import("./port.js").Closing} closing
   */
  close({ reason }) {
    if (reason === "hidden" || this.#mode === "closed") return;
    this.#mode = "closed";
    this.#release();
    this.#telling(); // nothing comes after the end
    this.#notify({ type: "ended", saved: this.#saved });
  }

  #keep() {
    if (this.#mode !== "normal") return;
    try {
      this.#page.localStorage.setItem(this.#key, JSON.stringify({ format: 1, state: this.#state }));
      [this.#saved, this.#refused] = [true, false];
      this.#tell({ type: "saved" });
    } catch (error) {
      [this.#saved, this.#refused] = [false, true];
      const full = /** @type {Error} */ (error).name === "QuotaExceededError";
      this.#notify({ type: "trouble", code: full ? "storage-full" : "storage-refused", detail: String(error) });
      this.#tell({ type: "unsaved", next: "never" });
    }
  }

  #forget() {
    [this.#saved, this.#refused] = [false, false];
    try {
      this.#page.localStorage.removeItem(this.#key);
      this.#tell({ type: "unsaved", next: "ask" });
    } catch (error) {
      this.#notify({ type: "trouble", code: "storage-refused", detail: String(error) });
    }
  }

  #where() {
    if (this.memory.remembered()) return "notes.web";
    if (this.#refused) return "notes.session";
    return this.#declined ? "notes.session-menu" : "notes.session-ask";
  }

  /** @returns {string | null} null also where the browser refuses (blocked cookies, some `file://`) */
  #stored() {
    try {
      return this.#page.localStorage.getItem(this.#key);
    } catch {
      return null;
    }
  }

  async #claim() {
    const release = await claimTab(`${this.#key} ${this.#page.location.pathname}`, this.#page);
    this.#release = release ?? (() => {});
    return release !== null;
  }

  #watch() {
    watchPage(this.#page, {
      hidden: () => this.#mode === "normal" && this.#notify({ type: "leaving" }),
      left: () => {
        if (this.#mode === "normal") this.#notify({ type: "leaving" });
        this.#release(); // a page that holds a lock cannot go into the back-forward cache
      },
      returned: () => this.#return(),
    });
  }

  async #return() {
    if (this.#mode !== "normal" || (await this.#claim())) return;
    this.#mode = "ended"; // another tab went on meanwhile
    this.#notify({ type: "ended", saved: this.#saved });
  }

  /**
   * Not from inside the player's own call; of several in one breath the last is the truth.
   * @param {import("./port.js").Notice} notice
   */
  #tell(notice) {
    if (!this.#news) queueMicrotask(() => this.#telling());
    this.#news = notice;
  }

  #telling() {
    if (this.#news) this.#notify(this.#news);
    this.#news = null;
  }
}

/** @param {string | null} stored */
function readState(stored) {
  try {
    const { state } = JSON.parse(stored ?? "{}");
    return typeof state === "string" ? state : "";
  } catch {
    return ""; // not ours
  }
}
