// @ts-check
/** An LMS in memory: strict by `Rules`, and able to misbehave as real ones do. */

import { Rules, interactionsIn } from "./rules.js";
import { GRAMMAR_12 } from "./rules12.js";
import { GRAMMAR_2004 } from "./rules2004.js";

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
 * @property {string} [objectives]  `_children` of cmi.objectives; "" for an LMS without
 * @property {boolean} [gone]  the session died: every call fails as without one
 *
 * @typedef {{stored?: Record<string, string>, mode?: string, whims?: Whims}} Setup
 */

const GENERAL = "101";
/** In the words of both standards: what an LMS lists beyond its own does no harm. */
const CHILDREN =
  "id,type,objectives,time,timestamp,correct_responses,weighting,student_response,learner_response,result,latency," +
  "description";
const STANDING = "id,score,status,success_status,completion_status,progress_measure,description";

export class Lms {
  /** @param {import("./rules.js").Grammar} grammar @param {Setup} [setup] */
  constructor(grammar, { stored = {}, mode = "normal", whims = {} } = {}) {
    this.grammar = grammar;
    this.whims = whims;
    /** @type {Record<string, string>} what a relaunch finds */
    this.stored = { ...stored };
    /** @type {Record<string, string>} */
    this.values = { ...grammar.fresh, ...stored, ...grammar.given(mode, "") };
    /** @type {[name: string, args: string[], answer: unknown][]} */
    this.log = [];
    /** @type {string[]} what no LMS need stand */
    this.faults = [];
    this.error = "0";
    this.rules = new Rules(grammar, { mode, values: this.values });
    this.api = this.#object();
  }

  /** The LMS opens the course again, with what was committed. @param {{mode?: string, whims?: Whims}} [setup] */
  relaunch(setup = {}) {
    return new Lms(this.grammar, { stored: this.stored, ...setup });
  }

  /** @param {string} name */
  calls(name) {
    return this.log.filter(([called]) => called === name);
  }

  /** Values set, in order. */
  sets() {
    return this.calls(this.grammar.api.calls.set).map(([, [element, value]]) => [element, value]);
  }

  #object() {
    const { calls } = this.grammar.api;
    const { rules } = this;
    return {
      [calls.initialize]: () =>
        this.#answer("initialize", [], () => rules.initialize(), () => this.whims.initialize ?? "true"),
      [calls.get]: (/** @type {string} */ element) =>
        this.#answer("get", [element], () => rules.get(element), () => this.#get(element), ""),
      [calls.set]: (/** @type {string} */ element, /** @type {string} */ value) =>
        this.#answer("set", [element, value], () => this.#judge(element, value), () => this.#set(element, value)),
      [calls.commit]: () => this.#answer("commit", [], () => rules.commit(), () => this.#commit()),
      [calls.finish]: () => this.#answer("finish", [], () => rules.finish(), () => this.#finish()),
      [calls.lastError]: () => this.#lastError(),
    };
  }

  /**
   * @param {"initialize" | "get" | "set" | "commit" | "finish"} call
   * @param {string[]} args
   * @param {() => import("./rules.js").Fault | null} judge
   * @param {() => unknown} act
   * @param {string} [failed]
   */
  #answer(call, args, judge, act, failed = "false") {
    const name = this.grammar.api.calls[call];
    const fault = judge();
    if (fault) this.faults.push(`${name}(${args.join(", ").slice(0, 80)}): ${fault.why} [${fault.code}]`);
    const gone = call === "initialize" ? "twice" : call;
    this.error = this.whims.gone ? this.grammar.codes[gone] : (fault?.code ?? "0");
    const answer = this.error === "0" ? act() : failed;
    const told = "everything" in this.whims ? this.whims.everything : answer;
    this.log.push([name, args, told]);
    return told;
  }

  /** @param {string} element */
  #get(element) {
    if (this.whims.emptyGets) return "";
    if (element === "cmi.interactions._children") return this.whims.children ?? CHILDREN;
    if (element === "cmi.interactions._count") return String(interactionsIn(this.values));
    if (element === "cmi.objectives._children") return this.whims.objectives ?? STANDING;
    if (element === "cmi.objectives._count") return String(objectivesIn(this.values));
    return this.values[element] ?? "";
  }

  /** What this LMS refuses has not happened. @param {string} element @param {string} value */
  #judge(element, value) {
    return this.whims.refuse?.test(element) ? null : this.rules.set(element, value);
  }

  /** @param {string} element @param {string} value */
  #set(element, value) {
    if (this.whims.refuse?.test(element)) {
      this.error = this.whims.refuseCode ?? GENERAL;
      return "false";
    }
    this.values[element] = value.slice(0, this.whims.cut?.[element] ?? value.length);
    return "true";
  }

  #commit() {
    if (this.whims.commitsFail) {
      this.whims.commitsFail -= 1;
      this.error = GENERAL;
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
    const { calls } = this.grammar.api;
    const [name, , answer] = this.log.at(-1) ?? [];
    const got = name === calls.get && answer !== "" && answer !== null;
    if (answer === "true" || got) this.faults.push(`GetLastError after ${name} = ${answer}`);
    this.log.push([calls.lastError, [], this.error]);
    return "everything" in this.whims ? this.whims.everything : this.error;
  }
}

/** @param {Record<string, string>} values */
function objectivesIn(values) {
  return Object.keys(values).filter((element) => /^cmi\.objectives\.\d+\.id$/.test(element)).length;
}

/** @param {Setup} [setup] */
export const lms12 = (setup) => new Lms(GRAMMAR_12, setup);

/** @param {Setup} [setup] */
export const lms2004 = (setup) => new Lms(GRAMMAR_2004, setup);
