// @ts-check
/**
 * What a strict LMS allows: its standard to the letter, and the habits that good and bad LMSs in the wild need. No call
 * is answered here; each is judged. The same rules stand around the double in memory (node) and around scorm-again
 * (Chromium), which takes 4,097 characters and ids with spaces.
 */

/** @typedef {{code: string, why: string}} Fault  `code` is the LMS's error code; "0": allowed, but a bad habit */

/**
 * @typedef {object} Grammar  one standard: data for `Rules`
 * @property {Record<"twice" | "get" | "set" | "commit" | "finish" | "readOnly" | "writeOnly" | "unknown" | "type" |
 *   "order" | "empty", string>} codes  of its errors; `get` to `finish` when there is no session, `empty` for asking
 *   what nobody has set yet
 * @property {Record<string, string>} fresh  what stands there before anybody has come
 * @property {(mode: string, language: string) => Record<string, string>} given  what the LMS itself tells
 * @property {{object: string, calls: import("../../builder/player/tracking/scorm_api.js").CallNames}} api
 * @property {Record<string, (value: string) => boolean>} writable  elements that may be set
 * @property {string[]} writeOnly
 * @property {string[]} readOnly
 * @property {boolean} readable  whether interactions may be read
 * @property {string} exit
 * @property {string} state
 * @property {string[]} order  what comes in one batch comes in this order (Cornerstone, D2L)
 * @property {Record<string, string[]>} ranks  status elements → their words, from low to high
 * @property {Record<string, (value: string, type: string) => boolean>} parts  of an interaction
 * @property {Record<string, (value: string) => boolean>} standing  parts of an objective, `score.raw` and its like too
 */

/** @param {...string} words */
export const oneOf = (...words) => (/** @type {string} */ value) => words.includes(value);
/** @param {number} room */
export const atMost = (room) => (/** @type {string} */ value) => value.length <= room && !/\p{Surrogate}/u.test(value);
export const DECIMAL = /^-?\d{1,4}(\.\d{1,7})?$/;
/** @param {string} value */
export const percent = (value) => DECIMAL.test(value) && Number(value) >= 0 && Number(value) <= 100;

/** @param {Record<string, string>} values @returns how many interactions they hold */
export function interactionsIn(values) {
  const indexes = Object.keys(values).map((element) => /^cmi\.interactions\.(\d+)\./.exec(element)?.[1]);
  return Math.max(0, ...indexes.map((index) => Number(index ?? -1) + 1));
}

export class Rules {
  /**
   * @param {Grammar} grammar
   * @param {{mode?: string, values?: Record<string, string>}} [attempt] as it was left
   */
  constructor(grammar, { mode = "normal", values = {} } = {}) {
    this.grammar = grammar;
    this.mode = mode;
    this.statuses = new Map(Object.keys(grammar.ranks).map((element) => [element, values[element] ?? ""]));
    /** @type {Map<number, {id: string, type: string, patterns: number}>} */
    this.records = new Map();
    for (let index = 0; index < interactionsIn(values); index += 1) this.#recall(index, values);
    /** @type {Map<string, string>} what is known of the objectives */
    this.standings = new Map(Object.entries(values).filter(([element]) => element.startsWith("cmi.objectives.")));
    this.stage = "before";
    this.rank = 0;
    /** @type {Map<string, string>} */
    this.written = new Map();
  }

  /** @returns {Fault | null} */
  initialize() {
    if (this.stage !== "before") return this.#fault("twice", "Initialize twice in one API object");
    this.stage = "running";
    return null;
  }

  /** @param {string} element @returns {Fault | null} */
  get(element) {
    if (this.stage !== "running") return this.#fault("get", `GetValue ${this.stage} the session`);
    const record = /^cmi\.interactions\.\d/.test(element) && !element.endsWith("._count");
    const closed = this.grammar.writeOnly.includes(element) || (record && !this.grammar.readable);
    return closed ? this.#fault("writeOnly", `${element} is write-only`) : null;
  }

  /** @param {string} element @param {string} value @returns {Fault | null} */
  set(element, value) {
    if (this.stage !== "running") return this.#fault("set", `SetValue ${this.stage} the session`);
    if (typeof value !== "string") return this.#fault("type", `${element}: ${typeof value}, not a string`);
    if (this.mode !== "normal") return habit(`${element} written in ${this.mode}`);
    if (this.grammar.readOnly.includes(element)) return this.#fault("readOnly", `${element} is read-only`);
    const fault = this.#listed(element, value);
    return fault ?? this.#habit(element, value);
  }

  /** @returns {Fault | null} */
  commit() {
    this.rank = 0;
    if (this.stage !== "running") return this.#fault("commit", `Commit ${this.stage} the session`);
    return this.mode === "normal" ? null : habit(`Commit in ${this.mode}`);
  }

  /** @returns {Fault | null} */
  finish() {
    if (this.stage !== "running") return this.#fault("finish", `Finish ${this.stage} the session`);
    this.stage = "after";
    const open = this.mode === "normal" && this.written.get(this.grammar.exit) !== "suspend";
    return open ? habit("Finish without exit suspend") : null;
  }

  /** @param {string} element @param {string} value */
  #listed(element, value) {
    if (element.startsWith("cmi.interactions.")) return this.#interaction(element, value);
    return element.startsWith("cmi.objectives.") ? this.#objective(element, value) : this.#plain(element, value);
  }

  /** An id first, which nobody else has, and nothing lowered. @param {string} element @param {string} value */
  #objective(element, value) {
    const [, index = "", part = ""] = /^cmi\.objectives\.(\d+)\.([\w.]+)$/.exec(element) ?? [];
    const accepts = this.grammar.standing[part];
    if (!accepts) return this.#fault("unknown", `${element} is not implemented`);
    const own = this.standings.get(`cmi.objectives.${index}.id`);
    const ids = [...this.standings].filter(([name]) => name.endsWith(".id")).map(([, id]) => id);
    if (part === "id" ? own === undefined && (Number(index) !== ids.length || ids.includes(value)) : !own) {
      return this.#fault("order", `${element} = ${value}: next free index, own id, id first`);
    }
    if (!accepts(value) || (part === "id" && own !== undefined && own !== value)) {
      return this.#fault("type", `${element} = ${JSON.stringify(value)}`);
    }
    const before = this.standings.get(element) ?? "";
    this.standings.set(element, value);
    return isLowered(before, value) ? habit(`${element} lowered: ${before} → ${value}`) : null;
  }

  /** @param {keyof Grammar["codes"]} code @param {string} why @returns {Fault} */
  #fault(code, why) {
    return { code: this.grammar.codes[code], why };
  }

  /** @param {string} element @param {string} value @returns {Fault | null} */
  #plain(element, value) {
    const accepts = this.grammar.writable[element];
    if (!accepts) return this.#fault("unknown", `${element} is not implemented`);
    if (!accepts(value)) return this.#fault("type", `${element} = ${JSON.stringify(value).slice(0, 80)}`);
    const ranks = this.grammar.ranks[element];
    if (!ranks) return null;
    const before = this.statuses.get(element) ?? "";
    if (ranks.indexOf(value) < ranks.indexOf(before)) return habit(`status lowered: ${before} → ${value}`);
    this.statuses.set(element, value);
    return null;
  }

  /** @param {string} element @param {string} value @returns {Fault | null} */
  #interaction(element, value) {
    const parts = /^cmi\.interactions\.(\d+)\.(\w+)(?:\.(\d+)\.(\w+))?$/.exec(element) ?? [];
    const [, number, name, below, last] = parts;
    const part = name === "correct_responses" ? last : name;
    const listed = part === "pattern" || (part === "objectives" && last === "id");
    if (!this.grammar.parts[part] || (below !== undefined) !== listed) {
      return this.#fault("unknown", `${element} is not implemented`);
    }
    const index = Number(number);
    const count = Math.max(0, ...[...this.records.keys()].map((key) => key + 1));
    if (index > count) return this.#fault("order", `${element}: the next free index is ${count}`);
    const record = this.records.get(index);
    const early = tooEarly(part, Number(below ?? 0), record);
    if (early) return this.#fault("order", `${element}: ${early}`);
    if (!this.grammar.parts[part](value, record?.type ?? "")) {
      return this.#fault("type", `${element} = ${JSON.stringify(value).slice(0, 80)}`);
    }
    this.#remember(index, part, value);
    return null;
  }

  /** What an earlier session wrote. @param {number} index @param {Record<string, string>} values */
  #recall(index, values) {
    const start = `cmi.interactions.${index}`;
    const patterns = Object.keys(values).filter((name) => name.startsWith(`${start}.correct_responses.`)).length;
    this.records.set(index, { id: values[`${start}.id`] ?? "", type: values[`${start}.type`] ?? "", patterns });
  }

  /** @param {number} index @param {string} part @param {string} value */
  #remember(index, part, value) {
    const record = this.records.get(index) ?? { id: value, type: "", patterns: 0 };
    this.records.set(index, record);
    if (part === "id" && record.id !== value) this.records.set(index, { id: value, type: "", patterns: 0 });
    if (part === "type") record.type = value;
    if (part === "pattern") record.patterns += 1;
  }

  /** @param {string} element @param {string} value @returns {Fault | null} */
  #habit(element, value) {
    if (this.written.get(element) === value) return habit(`${element} written again unchanged`);
    this.written.set(element, value);
    const before = this.rank;
    const rank = 1 + this.grammar.order.findIndex((start) => element.startsWith(start));
    this.rank = Math.max(before, rank);
    return rank < before ? habit(`${element} out of order`) : null;
  }
}

const WORDS = ["unknown", "not attempted", "browsed", "incomplete", "failed", "completed", "passed"];

/** @param {string} before @param {string} value */
function isLowered(before, value) {
  if (WORDS.includes(value)) return WORDS.indexOf(value) < WORDS.indexOf(before);
  return before !== "" && Number(value) < Number(before);
}

/** Allowed, and still wrong. @param {string} why @returns {Fault} */
function habit(why) {
  return { code: "0", why };
}

/**
 * Id, then type, then the rest; patterns one after the other.
 * @param {string} part
 * @param {number} pattern
 * @param {{type: string, patterns: number} | undefined} record
 */
function tooEarly(part, pattern, record) {
  if (part === "id") return null;
  if (!record) return "before its id";
  if (part !== "type" && !record.type) return "before its type";
  return part === "pattern" && pattern > record.patterns ? "not the next free pattern" : null;
}
