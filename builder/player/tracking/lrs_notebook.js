// @ts-check
/**
 * What is to be told in one session, and what the learner's state is: from the port's words to statements of
 * `xapi-course.js` and the document under the registration. Sends nothing.
 */

import { RESPONSES } from "./interaction_values.js";
import { uuid } from "./session_memory.js";
import { UNIT, fill } from "./templates.js";

/** @typedef {import("./session_memory.js").Memory} Memory */
/** @typedef {import("./session_memory.js").Document} Document */

/** Per cent between two tellings of progress: one a page would be a hundred. */
const STRIDE = 10;
/** Said once under a registration (cmi5 9.3). */
const ONCE = ["completed", "passed"];
const NEEDS_PASSED = ["Passed", "CompletedAndPassed"];

export class Notebook {
  #compiled;
  #launch;
  #entered;
  #page;
  /** @type {number} between the clock and what counts from the page's start: set once, so that time never goes back */
  #offset;
  #session;
  /** @type {Document} */
  #document;

  /**
   * @param {object} session
   * @param {import("./templates.js").XapiCourse} session.compiled
   * @param {import("./lrs_tracking.js").Launch} session.launch
   * @param {import("./lrs_tracking.js").Entered} session.entered
   * @param {Memory} session.memory
   * @param {Window & typeof globalThis} session.page
   */
  constructor({ compiled, launch, entered, memory, page }) {
    this.memory = memory;
    this.#compiled = compiled;
    this.#launch = launch;
    this.#entered = entered;
    this.#page = page;
    this.#offset = Date.now() - page.performance.now();
    const once = Object.fromEntries(ONCE.map((verb) => [verb, uuid(page)]));
    this.#session = entered.id || memory.id;
    this.#document = { format: 1, session: this.#session, serial: 0, state: "", location: "", once, tried: [], said: [], progress: 0 };
  }

  get queue() {
    return this.memory.queue;
  }

  get state() {
    return this.#document.state;
  }

  get serial() {
    return this.#document.serial;
  }

  /** The document, as it will be written. */
  get text() {
    return JSON.stringify(this.#document);
  }

  /**
   * @param {any} found  what the store has; null when it has nothing
   * @returns {number} serial of the document it has
   */
  begin(found) {
    // Before a reload more may have been done than has arrived.
    const newest = [found, this.memory.document].filter(isDocument).sort((one, other) => other.serial - one.serial)[0];
    Object.assign(this.#document, newest, { session: this.#session });
    // The ids of what is said once stand in the store before any of it is said.
    if (!newest && this.#entered.mode === "normal") this.#changed({});
    return isDocument(found) ? found.serial : 0;
  }

  /**
   * Whether a document that the store has is of this session; it is written over then.
   * @param {any} found
   */
  wrote(found) {
    if (!isDocument(found)) return true;
    this.#document.serial = Math.max(this.#document.serial, found.serial) + 1;
    return found.session === this.#session;
  }

  /** The first word, before any other and not before the page has its language. */
  greet() {
    this.#say("initialized", "initialized");
  }

  /** @param {import("./port.js").Progress} progress */
  save({ state, location, progress, read }) {
    if (read) this.#once("completed", "completed");
    const percent = Math.floor(progress * 100);
    const { progress: told, tried } = this.#document;
    const far = percent >= told + STRIDE && !tried.includes("completed"); // that says all of it (cmi5 9.5.5.1)
    const tells = far && this.#say("progressed", "", { progress: percent });
    this.#changed({ state, location, progress: tells ? percent : told });
  }

  /** @param {import("./port.js").Outcome} outcome */
  outcome({ completion, success, score }) {
    const done = completion === "completed";
    if (done) this.#once("completed", "completed");
    // A course without graded quizzes has nothing to pass; an LMS that waits for it all the same is not left waiting.
    const passed = success === "passed" || (done && success === "unknown" && NEEDS_PASSED.includes(this.#entered.moveOn));
    const { said } = this.memory;
    if (this.#entered.context && (said.includes("passed") || said.includes("failed"))) return; // one a session (cmi5 9.3)
    if (passed) this.#judged("passed", score);
    else if (success === "failed" && !this.#document.tried.includes("passed")) this.#judged("failed", score);
  }

  /** @param {import("./port.js").Answer} answer */
  answered({ id, kind, response, result, latency }) {
    const duration = latency === null ? undefined : timespan(latency);
    const values = { response: RESPONSES[kind](response), duration };
    if (result === null) return this.#say("answered-unjudged", "", values, id);
    const scaled = rounded(result.fraction);
    this.#say("answered", "", { ...values, success: scaled >= 1, scaled }, id);
  }

  /** The last word. @returns {boolean} whether it had not been said */
  end() {
    return this.#say("terminated", "terminated");
  }

  /** @param {string[]} batch  that the store has */
  done(batch) {
    this.memory.queue = this.queue.filter((statement) => !batch.includes(statement));
    const { said, once } = this.#document;
    const now = ONCE.filter((verb) => !said.includes(verb) && batch.some((one) => one.includes(String(once[verb]))));
    if (now.length > 0) this.#changed({ said: [...said, ...now] });
  }

  /**
   * What it means that a statement is refused: of one that an earlier session may have said, that it did.
   * @param {string} statement
   * @returns {"session" | "statement" | "nothing"} what is lost
   */
  lost(statement) {
    const { verb, id } = JSON.parse(statement);
    if (this.memory.again.includes(id)) return "nothing";
    return verb.id.endsWith("/initialized") ? "session" : "statement";
  }

  /**
   * A score goes with it only where the LMS would judge alike (cmi5 9.3.4, 9.3.5).
   * @param {"passed" | "failed"} verb
   * @param {number | null} score
   */
  #judged(verb, score) {
    const { mastery } = this.#entered;
    const scaled = rounded((score ?? 0) / 100);
    const alike = score !== null && (mastery === null || scaled >= mastery === (verb === "passed"));
    const values = { scaled, raw: Math.round(score ?? 0), masteryScore: mastery };
    const name = alike && this.#compiled.templates[`${verb}-scored`] ? `${verb}-scored` : verb;
    const told = name === verb ? {} : values;
    if (verb === "passed") this.#once(verb, name, told);
    else this.#say(name, verb, told);
  }

  /**
   * Under one id for ever: whatever becomes of this page, no other statement can say it.
   * @param {string} verb @param {string} name @param {object} [values]
   */
  #once(verb, name, values) {
    const { said, tried, once } = this.#document;
    const id = String(once[verb]);
    if (said.includes(verb) || !this.#say(name, verb, { id, ...values })) return;
    if (tried.includes(verb)) this.memory.again.push(id);
    else this.#changed({ tried: [...tried, verb] });
  }

  /**
   * @param {string} name  of the template
   * @param {string} verb  that is said once a session; "" for one that may come again
   * @param {Record<string, any>} [values]
   * @param {string} [key]  of the activity
   * @returns {boolean} whether it is said, now
   */
  #say(name, verb, values, key = UNIT) {
    const { memory } = this;
    if (memory.said.includes(verb)) return false;
    if (!memory.said.includes("initialized") && verb !== "initialized") this.greet();
    const { actor, registration, activityId } = this.#launch;
    const now = this.#now();
    memory.began ||= now;
    const known = {
      id: uuid(this.#page),
      actor,
      registration: registration || undefined,
      activityId,
      language: this.#page.document.documentElement?.lang || "und",
      timestamp: new Date(now).toISOString(),
      duration: timespan(now - memory.began),
      ...values,
    };
    const statement = fill(this.#compiled, name, key, known, this.#entered.context);
    if (!statement) return false;
    if (verb) memory.said.push(verb);
    memory.queue.push(JSON.stringify(statement));
    return true;
  }

  /** @param {Partial<Document>} change */
  #changed(change) {
    Object.assign(this.#document, change, { serial: this.#document.serial + 1 });
    this.memory.document = this.#document;
  }

  /** A clock set back must not put what is said before what was said before it. */
  #now() {
    const { memory } = this;
    memory.latest = Math.max(memory.latest, Math.round(this.#offset + this.#page.performance.now()));
    return memory.latest;
  }
}

/** @param {any} found @returns {found is Document} */
const isDocument = (found) => found?.format === 1 && typeof found.state === "string" && typeof found.serial === "number";

/** @param {number} value */
const rounded = (value) => Math.round(value * 10_000) / 10_000;

/** ISO 8601, to the hundredth (xAPI Part Two, 4.6). @param {number} milliseconds */
function timespan(milliseconds) {
  const hundredths = Math.max(0, Math.round(milliseconds / 10));
  const minutes = Math.floor(hundredths / 6000);
  return `PT${Math.floor(minutes / 60)}H${minutes % 60}M${(hundredths % 6000) / 100}S`;
}
