// @ts-check
/** Values on their way to the LMS: each written once, all in the order LMSs need, then one commit for all of them. */

import { Interactions, sizeOf } from "./interactions.js";
import { oneLine } from "./plain_text.js";
import { isLower } from "./scorm_values.js";

/**
 * @typedef {[element: string, value: string]} Entry
 *
 * @typedef {object} Standard  what 1.2 and 2004 do not share; each target's `tracking.js` has one
 * @property {string} object  name of the API object
 * @property {import("./scorm_api.js").CallNames} calls
 * @property {{mode: string, status: string, state: string, location: string, language: string, passMark: string,
 *   learnerId: string, learnerName: string}} elements
 * @property {{state: number, location: number}} room  characters
 * @property {boolean} recalls  whether answers of earlier sessions can be read again
 * @property {string[]} order  elements in the order they are written
 * @property {string[]} needed  elements whose refusal means that work is not kept
 * @property {string[]} gone  error codes that say: not initialised, or finished already
 * @property {(status: string) => Entry[]} begin  at every Initialize
 * @property {(outcome: import("./port.js").Outcome, current: (element: string) => string,
 *   course: import("./port.js").Course) => Entry[]} outcome
 * @property {(answer: import("./port.js").Answer) => import("./interactions.js").Interaction[]} interactions
 * @property {(objective: import("./port.js").Objective) => Entry[]} objective  name → value, the id first
 * @property {(milliseconds: number) => Entry[]} time  of this session
 * @property {(value: number) => number | null} passMark  per cent from the LMS's own scale
 */

/** Characters of the longest state the player writes, whatever the standard has room for. */
const STATE_ROOM = 4096;
/** Shorter states have never been seen cut: reading one back costs a call. */
const NEVER_CUT = 255;

export class Writer {
  #api;
  #standard;
  #trouble;
  #interactions;
  #objectives;
  /** @type {Map<string, string>} what the LMS holds, so far as we know */
  #known = new Map();
  /** @type {Map<string, string>} */
  #pending = new Map();
  /** @type {Map<string, string>} */
  #refused = new Map();
  #uncommitted = false;
  #fits = true;
  /** Characters of state: the standard's, or fewer where the LMS has been seen to cut. */
  #room;
  #longestRead = NEVER_CUT;
  /** @type {Set<string>} */
  #told = new Set();

  /**
   * @param {import("./scorm_api.js").ScormApi} api
   * @param {Standard} standard
   * @param {(trouble: import("./port.js").Trouble) => void} trouble
   */
  constructor(api, standard, trouble) {
    this.#api = api;
    this.#standard = standard;
    this.#trouble = trouble;
    this.#room = standard.room.state;
    this.#interactions = new Interactions(api, "cmi.interactions", standard.recalls);
    this.#objectives = new Interactions(api, "cmi.objectives", true);
  }

  /** What the LMS said at the start. @param {string} element @param {string} value */
  learn(element, value) {
    this.#known.set(element, value);
  }

  /** As it will be once everything is written; the LMS is asked once. @param {string} element */
  current(element) {
    const value = this.#pending.get(element) ?? this.#known.get(element) ?? this.#api.get(element);
    if (!this.#pending.has(element)) this.learn(element, value);
    return value;
  }

  /** @param {Entry[]} entries */
  put(entries) {
    for (const [element, value] of entries) {
      if (this.#known.get(element) === value) this.#pending.delete(element);
      else this.#pending.set(element, value);
    }
  }

  /** @param {import("./port.js").Progress} progress */
  putProgress(progress) {
    this.#fits = progress.state.length <= this.#room;
    if (!this.#fits) this.#tell("state-too-large", `${progress.state.length} characters`, this.#room);
    const { elements, room } = this.#standard;
    if (this.#fits) this.put([[elements.state, progress.state]]);
    this.put([[elements.location, oneLine(progress.location, room.location)]]);
  }

  /** @param {import("./port.js").Outcome} outcome @param {import("./port.js").Course} course */
  putOutcome(outcome, course) {
    this.put(this.#standard.outcome(outcome, (element) => this.current(element), course));
    for (const one of outcome.objectives ?? []) {
      // Its place is known by its id alone: the learner has no number for it.
      this.#objectives.put({ id: one.id, slot: Infinity, parts: this.#standard.objective(one) });
    }
  }

  /** @param {import("./port.js").Answer} answer */
  putAnswer(answer) {
    for (const record of this.#standard.interactions(answer)) this.#interactions.put(record);
  }

  /** Whether the LMS does not have everything yet. */
  get waiting() {
    return this.#pending.size > 0 || this.#interactions.left.size + this.#objectives.left.size > 0 || this.#uncommitted || !this.#fits;
  }

  /** Whether trying again can help at all. */
  get hopeless() {
    return !this.#fits && this.#pending.size === 0 && !this.#uncommitted;
  }

  /** @returns {boolean} whether everything needed is in the LMS's hands, to be committed */
  write() {
    this.#writeRecords();
    const elements = [...this.#pending.keys()].sort((a, b) => this.#rank(a) - this.#rank(b));
    const results = elements.map((element) => this.#write(element));
    return this.#fits && !results.includes(false);
  }

  /** One commit for everything written. */
  commit() {
    const verdict = this.#api.commit();
    if (verdict === "true") this.#uncommitted = false;
    else if (verdict === "false") this.#tell("call-failed", `commit: ${this.#api.error}`);
    return verdict;
  }

  /** The session is gone for good: the LMS says that it was never begun, or is over. */
  get sessionGone() {
    return this.#standard.gone.includes(this.#api.error);
  }

  /** @param {string} element */
  #write(element) {
    const value = /** @type {string} */ (this.#pending.get(element));
    const before = this.#known.get(element) ?? "";
    const accepted = this.#set(element, value);
    const needed = this.#standard.needed.includes(element);
    if (!accepted && needed) return false;
    this.#pending.delete(element);
    return element === this.#standard.elements.state ? this.#wasWhole(value, before) : true;
  }

  /**
   * A refused value is not offered again unless it is needed.
   * @param {string} element
   * @param {string} value
   */
  #set(element, value) {
    if (this.#refused.get(element) === value) return false;
    const accepted = this.#api.set(element, value);
    if (accepted) this.#known.set(element, value);
    else this.#refuse(element, value);
    this.#uncommitted ||= accepted;
    return accepted;
  }

  /** @param {string} element @param {string} value */
  #refuse(element, value) {
    this.#tell("value-refused", `${element}: ${this.#api.error}`);
    if (!this.#standard.needed.includes(element)) this.#refused.set(element, value);
  }

  /**
   * Some LMSs cut long values without a word. One that answers "" to everything (Open edX) cannot be asked.
   * @param {string} written
   * @param {string} before  what stood there whole, and shall again: half a state is worth less than an older one
   */
  #wasWhole(written, before) {
    if (written.length <= this.#longestRead) return true;
    const read = this.#api.get(this.#standard.elements.state);
    const cut = read !== "" && read.length < written.length && written.startsWith(read);
    if (cut) {
      this.#fits = false;
      this.#room = read.length;
      if (before.length <= read.length) this.#set(this.#standard.elements.state, before);
      this.#tell("state-truncated", `${written.length} characters became ${read.length}`, read.length);
    } else this.#longestRead = written.length;
    return !cut;
  }

  #writeRecords() {
    for (const list of [this.#objectives, this.#interactions]) {
      for (const record of list.left.values()) this.#writeRecord(list, record);
      list.left.clear();
    }
  }

  /** @param {Interactions} list @param {import("./interactions.js").Interaction} record */
  #writeRecord(list, record) {
    const entries = list.entries(record, this.#postSize());
    const recalled = list.recalled(record);
    for (const [element, value] of entries) {
      const held = recalled ? this.current(element) : this.#known.get(element);
      if (held === value || (list === this.#objectives && isLower(value, held))) continue;
      const accepted = this.#set(element, value);
      if (!accepted && element.endsWith(".id")) return;
      if (element.endsWith(".id")) list.kept(record);
    }
  }

  /** What an LMS's post of everything may come to weigh: answers must leave room for a state that grows. */
  #postSize() {
    const values = new Map([...this.#known, ...this.#pending]);
    const grows = STATE_ROOM - (values.get(this.#standard.elements.state) ?? "").length;
    return sizeOf(values) + Math.max(grows, 0);
  }

  /** @param {string} element */
  #rank(element) {
    return this.#standard.order.indexOf(element);
  }

  /**
   * Each fault once: an LMS that refuses something refuses it every time.
   * @param {import("./port.js").Trouble["code"]} code
   * @param {string} detail
   * @param {number} [room]
   */
  #tell(code, detail, room) {
    const key = `${code} ${detail}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#trouble({ type: "trouble", code, detail, ...(room === undefined ? {} : { room }) });
  }
}
