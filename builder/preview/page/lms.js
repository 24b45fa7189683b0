// @ts-check
/** One launch at an LMS: every call is answered by scorm-again's data model, told, and kept when it is committed. */

/** @typedef {import("./standards.js").Standard} Standard */
/** @typedef {{call: string, args: string[], answer: string, code: string, why: string}} Told */
/**
 * What is wrong with the LMS: nothing · Commit fails · the session is over at the LMS · the state is cut without a
 * word · "" to every GetValue (Open edX) · Initialize is refused · there is no API · answers come late (where the course
 * waits for them: `recorded.js`)
 * @typedef {"" | "commit" | "gone" | "short" | "empty" | "initialize" | "silent" | "slow"} Fault
 */
/**
 * @typedef {object} Launch
 * @property {Record<string, string>} stored  what the LMS has of the learner
 * @property {string} mode
 * @property {string} language
 * @property {Fault} fault
 * @property {(values: Record<string, string>) => void} keep  what is committed
 * @property {(told: Told) => void} heard  of every call
 */

/** Characters of the state that an LMS which cuts it keeps. */
const SHORT = 40;

export class Lms {
  #standard;
  #launch;
  #model;
  #running = false;
  /** The code of the call before this one, when it is ours and not the model's. @type {string | null} */
  #code = null;

  /**
   * @param {Standard} standard
   * @param {Launch} launch
   */
  constructor(standard, launch) {
    this.#standard = standard;
    this.#launch = launch;
    /** What is wrong now: it may come and go in the middle of a session. @type {Fault} */
    this.fault = launch.fault;
    /** @type {Record<string, string>} set so far, on top of what was stored */
    this.values = { ...launch.stored };
    this.#model = standard.model();
    const { [standard.exit]: exit, ...rest } = launch.stored;
    const kept = Object.entries(rest).filter(([element]) => !standard.sessionOnly.includes(element));
    const { mode, language } = launch;
    this.given = standard.given({ mode, language, resumed: exit === "suspend" });
    this.#model.loadFromFlattenedJSON({ ...Object.fromEntries(kept), ...this.given });
    this.api = this.#object();
  }

  /** The learner's state as it is now. */
  get state() {
    return this.values[this.#standard.state] ?? "";
  }

  #object() {
    const { calls } = this.#standard;
    return {
      [calls.initialize]: () => this.#answer(calls.initialize, [], () => this.#initialize()),
      /** @param {string} element */
      [calls.get]: (element) => this.#answer(calls.get, [element], () => this.#get(element)),
      /** @param {string} element @param {string} value */
      [calls.set]: (element, value) => this.#answer(calls.set, [element, value], () => this.#set(element, value)),
      [calls.commit]: () => this.#answer(calls.commit, [], () => this.#commit()),
      [calls.finish]: () => this.#answer(calls.finish, [], () => this.#finish()),
      [calls.lastError]: () => this.#asked(calls.lastError, [], this.#code ?? String(this.#model[calls.lastError]())),
      /** @param {string} code */
      [calls.errorString]: (code) => this.#asked(calls.errorString, [code], this.#why(code)),
      /** @param {string} code */
      [calls.diagnostic]: (code) => this.#asked(calls.diagnostic, [code], this.#why(code)),
    };
  }

  /**
   * @param {string} call
   * @param {unknown[]} args
   * @param {() => unknown} act
   */
  #answer(call, args, act) {
    this.#code = null;
    const answer = String(act());
    const failed = answer === "false" || (answer === "" && call === this.#standard.calls.get);
    const code = this.#code ?? (failed ? String(this.#model[this.#standard.calls.lastError]()) : "0");
    // 2004 has a code for what has not been set yet, which is nobody's fault.
    this.#code = code === this.#standard.codes.empty ? "0" : code;
    this.#launch.heard({ call, args: args.map(String), answer, code: this.#code, why: this.#why(this.#code) });
    return answer;
  }

  /** @param {string} call @param {string[]} args @param {string} answer */
  #asked(call, args, answer) {
    this.#launch.heard({ call, args, answer, code: "0", why: "" });
    return answer;
  }

  /** @param {string} code */
  #why(code) {
    return code === "0" ? "" : String(this.#model[this.#standard.calls.errorString](code));
  }

  /** @param {string} [code] @param {string} [answer] */
  #refuse(code = this.#standard.codes.general, answer = "false") {
    this.#code = code;
    return answer;
  }

  #initialize() {
    if (this.fault === "initialize" || this.fault === "gone") return this.#refuse();
    const answer = this.#model[this.#standard.calls.initialize]("");
    this.#running = answer === "true";
    return answer;
  }

  /** @param {string} element */
  #get(element) {
    if (this.fault === "gone") return this.#refuse(this.#standard.codes.notRunning, "");
    return this.fault === "empty" ? this.#refuse("0", "") : this.#model[this.#standard.calls.get](element);
  }

  /** @param {string} element @param {string} value */
  #set(element, value) {
    if (this.fault === "gone") return this.#refuse(this.#standard.codes.notRunning);
    const cut = this.fault === "short" && element === this.#standard.state;
    const taken = cut ? String(value).slice(0, SHORT) : String(value);
    const answer = this.#model[this.#standard.calls.set](element, taken);
    if (answer === "true") this.values = { ...this.values, [element]: taken };
    return answer;
  }

  #commit() {
    if (this.fault === "gone") return this.#refuse(this.#standard.codes.notRunning);
    if (this.fault === "commit") return this.#refuse();
    const answer = this.#model[this.#standard.calls.commit]("");
    if (answer === "true") this.#launch.keep(this.values);
    return answer;
  }

  #finish() {
    if (this.fault === "gone") return this.#refuse(this.#standard.codes.notRunning);
    if (this.fault === "commit") return this.#refuse();
    const answer = this.#model[this.#standard.calls.finish]("");
    if (this.#running && answer === "true") this.#launch.keep(this.values);
    this.#running = false;
    return answer;
  }
}
