// @ts-check
/** The calls of SCORM's API object, alike in 1.2 and 2004: every answer checked, nothing ever thrown. */

/**
 * @typedef {object} CallNames
 * @property {string} initialize
 * @property {string} get
 * @property {string} set
 * @property {string} commit
 * @property {string} finish
 * @property {string} lastError
 */

/** @typedef {"true" | "false" | "unsure"} Verdict  `unsure`: neither yes nor no, and no error told */

export class ScormApi {
  #object;
  #names;

  /**
   * @param {any} object the LMS's
   * @param {CallNames} names
   */
  constructor(object, names) {
    this.#object = object;
    this.#names = names;
    /** Code of the latest call that wanted a yes: "0" after one; "thrown" when the call threw. */
    this.error = "0";
  }

  initialize() {
    return this.#verdict(this.#call("initialize", ""));
  }

  /**
   * "" for whatever is not a value: missing, unsupported, or an LMS that answers "" to everything (Open edX).
   * @param {string} element
   */
  get(element) {
    return String(this.#call("get", element) ?? "");
  }

  /**
   * Asked after an unexpected "": what `get` could not tell.
   * @returns {string}
   */
  lastError() {
    return String(this.#call("lastError") ?? "") || "0";
  }

  /**
   * @param {string} element
   * @param {string} value
   */
  set(element, value) {
    return this.#verdict(this.#call("set", element, value)) !== "false";
  }

  commit() {
    return this.#verdict(this.#call("commit", ""));
  }

  finish() {
    return this.#verdict(this.#call("finish", ""));
  }

  /**
   * Real LMSs answer true, "true" or 1 for yes; asking for the error costs a call, so only after anything else.
   * @param {unknown} answer
   * @returns {Verdict}
   */
  #verdict(answer) {
    const yes = /^(true|1)$/i.test(String(answer));
    if (yes) this.error = "0";
    else if (answer !== THROWN) this.error = this.lastError();
    if (yes) return "true";
    return answer === THROWN || /^(false|0)$/i.test(String(answer)) || this.error !== "0" ? "false" : "unsure";
  }

  /**
   * @param {keyof CallNames} name
   * @param {string[]} values
   * @returns {unknown}
   */
  #call(name, ...values) {
    try {
      return this.#object[this.#names[name]](...values);
    } catch {
      this.error = "thrown"; // a frame that was removed, an LMS script with a fault of its own
      return name === "get" ? "" : name === "lastError" ? "thrown" : THROWN;
    }
  }
}

const THROWN = Symbol("thrown");
