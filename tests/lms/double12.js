// @ts-check
/** A SCORM 1.2 LMS in memory: strict by `Rules12`, and able to misbehave as real ones do. */

import { Rules12 } from "./rules12.js";

/**
 * @typedef {object} Whims
 * @property {unknown} [initialize]  what Initialize answers
 * @property {unknown} [everything]  what every call answers
 * @property {boolean} [emptyGets]  "" to every GetValue (Open edX)
 * @property {number} [commitsFail]  so many commits answer "false", then true
 * @property {unknown} [commit]  what Commit answers
 * @property {RegExp} [refuse]  elements that are refused
 * @property {string} [refuseCode]
 * @property {Record<string, number>} [cut]  element → characters kept, without a word
 * @property {string} [children]  of cmi.interactions; "" for an LMS without
 * @property {boolean} [gone]  the session died: every call fails with 301
 */

const LEARNER = { "cmi.core.student_id": "17", "cmi.core.student_name": "Nordmann, Kari" };
const CHILDREN = "id,objectives,time,type,correct_responses,weighting,student_response,result,latency";

export class Lms12 {
  /** @param {{stored?: Record<string, string>, mode?: string, whims?: Whims}} [setup] */
  constructor({ stored = {}, mode = "normal", whims = {} } = {}) {
    this.whims = whims;
    /** @type {Record<string, string>} what a relaunch finds */
    this.stored = { ...stored };
    /** @type {Record<string, string>} */
    this.values = { ...stored, ...LEARNER, "cmi.core.lesson_mode": mode };
    this.values["cmi.core.lesson_status"] ??= "not attempted";
    /** @type {[name: string, args: string[], answer: unknown][]} */
    this.log = [];
    /** @type {string[]} what no LMS need stand */
    this.faults = [];
    this.error = "0";
    this.rules = new Rules12({ mode, status: this.values["cmi.core.lesson_status"], interactions: this.#count() });
    this.api = this.#object();
  }

  /** The LMS opens the course again, with what was committed. @param {{mode?: string, whims?: Whims}} [setup] */
  relaunch(setup = {}) {
    return new Lms12({ stored: this.stored, ...setup });
  }

  /** @param {string} name */
  calls(name) {
    return this.log.filter(([called]) => called === name);
  }

  /** Values set, in order. */
  sets() {
    return this.calls("LMSSetValue").map(([, [element, value]]) => [element, value]);
  }

  #object() {
    return {
      LMSInitialize: () => {
        const act = () => this.whims.initialize ?? "true";
        return this.#answer("LMSInitialize", [], () => this.rules.initialize(), act);
      },
      LMSGetValue: (/** @type {string} */ element) =>
        this.#answer("LMSGetValue", [element], () => this.rules.get(element), () => this.#get(element), ""),
      LMSSetValue: (/** @type {string} */ element, /** @type {string} */ value) =>
        this.#answer(
          "LMSSetValue",
          [element, value],
          () => this.#judge(element, value),
          () => this.#set(element, value),
        ),
      LMSCommit: () => this.#answer("LMSCommit", [], () => this.rules.commit(), () => this.#commit()),
      LMSFinish: () => this.#answer("LMSFinish", [], () => this.rules.finish(), () => this.#finish()),
      LMSGetLastError: () => this.#lastError(),
    };
  }

  /**
   * @param {string} name
   * @param {string[]} args
   * @param {() => import("./rules12.js").Fault | null} judge
   * @param {() => unknown} act
   * @param {string} [failed]
   */
  #answer(name, args, judge, act, failed = "false") {
    const fault = judge();
    if (fault) this.faults.push(`${name}(${args.join(", ").slice(0, 80)}): ${fault.why} [${fault.code}]`);
    this.error = this.whims.gone ? "301" : (fault?.code ?? "0");
    const answer = this.error === "0" ? act() : failed;
    const told = "everything" in this.whims ? this.whims.everything : answer;
    this.log.push([name, args, told]);
    return told;
  }

  /** @param {string} element */
  #get(element) {
    if (this.whims.emptyGets) return "";
    if (element === "cmi.interactions._children") return this.whims.children ?? CHILDREN;
    if (element === "cmi.interactions._count") return String(this.#count());
    return this.values[element] ?? "";
  }

  /** What this LMS refuses has not happened. @param {string} element @param {string} value */
  #judge(element, value) {
    return this.whims.refuse?.test(element) ? null : this.rules.set(element, value);
  }

  /** @param {string} element @param {string} value */
  #set(element, value) {
    if (this.whims.refuse?.test(element)) {
      this.error = this.whims.refuseCode ?? "101";
      return "false";
    }
    this.values[element] = value.slice(0, this.whims.cut?.[element] ?? value.length);
    return "true";
  }

  #commit() {
    if (this.whims.commitsFail) {
      this.whims.commitsFail -= 1;
      this.error = "101";
      return "false";
    }
    if ("commit" in this.whims) return this.whims.commit;
    this.stored = { ...this.values };
    return "true";
  }

  #finish() {
    if (this.rules.mode === "normal" && !this.whims.commitsFail) this.stored = { ...this.values };
    return "true";
  }

  /** Asking when nothing failed costs a call for nothing. */
  #lastError() {
    const [name, , answer] = this.log.at(-1) ?? [];
    const got = name === "LMSGetValue" && answer !== "" && answer !== null;
    if (answer === "true" || got) this.faults.push(`GetLastError after ${name} = ${answer}`);
    this.log.push(["LMSGetLastError", [], this.error]);
    return "everything" in this.whims ? this.whims.everything : this.error;
  }

  #count() {
    const indexes = Object.keys(this.values).map((element) => /^cmi\.interactions\.(\d+)\./.exec(element)?.[1]);
    return Math.max(0, ...indexes.map((index) => Number(index ?? -1) + 1));
  }
}
