// @ts-check
/**
 * What a strict SCORM 1.2 LMS allows: RTE 1.2 section 3.4 to the letter, and the habits that good and bad LMSs in the
 * wild need. No call is answered here; each is judged. The same rules stand around the double in memory (node) and
 * around scorm-again (Chromium), which takes 4,097 characters and ids with spaces.
 */

/** @typedef {{code: string, why: string}} Fault  `code` is the LMS's error code; "0": allowed, but a bad habit */

const DECIMAL = /^-?\d{1,4}(\.\d{1,7})?$/;
const TIMESPAN = /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
const IDENTIFIER = /^[\x21-\x7e]{1,255}$/;
const TYPES = ["true-false", "choice", "fill-in", "matching", "performance", "likert", "sequencing", "numeric"];

/** @param {string} value */
const score = (value) => DECIMAL.test(value) && Number(value) >= 0 && Number(value) <= 100;
/** @param {...string} words */
const oneOf = (...words) => (/** @type {string} */ value) => words.includes(value);
/** @param {number} room */
const atMost = (room) => (/** @type {string} */ value) => value.length <= room && !/\p{Surrogate}/u.test(value);

/** Elements that may be set. @type {Record<string, (value: string) => boolean>} */
const WRITABLE = {
  "cmi.core.lesson_location": atMost(255),
  "cmi.core.lesson_status": oneOf("passed", "completed", "failed", "incomplete", "browsed"),
  "cmi.core.score.raw": score,
  "cmi.core.score.min": score,
  "cmi.core.score.max": score,
  "cmi.core.session_time": (value) => TIMESPAN.test(value),
  "cmi.core.exit": oneOf("time-out", "suspend", "logout", ""),
  "cmi.suspend_data": atMost(4096),
};
const WRITE_ONLY = ["cmi.core.session_time", "cmi.core.exit"];
const READ_ONLY = ["cmi.core.student_id", "cmi.core.student_name", "cmi.core.credit", "cmi.core.entry",
  "cmi.core.total_time", "cmi.core.lesson_mode", "cmi.launch_data", "cmi.student_data.mastery_score",
  "cmi.interactions._children", "cmi.interactions._count"];

const CHOICE = /^[a-z0-9](,[a-z0-9])*$/;
const PAIRS = /^[a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*$/;
/** @type {Record<string, {response: RegExp, pattern: RegExp}>} */
const BY_TYPE = {
  "true-false": { response: /^[tf01]$/, pattern: /^[tf01]$/ },
  choice: { response: CHOICE, pattern: /^([a-z0-9](,[a-z0-9])*|\{[a-z0-9](,[a-z0-9])*\})$/ },
  "fill-in": { response: /^(?!\{)[^\r\n\t]*$/, pattern: /^(?!\{)[^\r\n\t]*$/ },
  matching: { response: PAIRS, pattern: PAIRS },
  performance: { response: /^.*$/s, pattern: /^.*$/s },
  likert: { response: /^[a-z0-9]?$/, pattern: /^$/ },
  sequencing: { response: CHOICE, pattern: CHOICE },
  numeric: { response: /^-?\d+(\.\d+)?$/, pattern: /^-?\d+(\.\d+)?$/ },
};

/** @type {Record<string, (value: string, type: string) => boolean>} */
const PARTS = {
  id: (value) => IDENTIFIER.test(value),
  type: (value) => TYPES.includes(value),
  time: (value) => /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value),
  weighting: (value) => DECIMAL.test(value),
  student_response: (value, type) => atMost(255)(value) && BY_TYPE[type].response.test(value),
  result: (value) => ["correct", "wrong", "unanticipated", "neutral"].includes(value) || DECIMAL.test(value),
  latency: (value) => TIMESPAN.test(value),
  pattern: (value, type) => atMost(255)(value) && BY_TYPE[type].pattern.test(value),
};

/** What comes in one batch comes in this order (Cornerstone, D2L). @param {string} element */
const rank = (element) => 1 + ORDER.findIndex((start) => element.startsWith(start));
const ORDER = ["cmi.core.score.", "cmi.core.lesson_status", "cmi.core.session_time", "cmi.core.exit"];
const STATUS_RANKS = ["", "not attempted", "browsed", "incomplete", "failed", "completed", "passed"];

export class Rules12 {
  /** @param {{mode?: string, status?: string, interactions?: number}} [attempt] as it was left */
  constructor({ mode = "normal", status = "not attempted", interactions = 0 } = {}) {
    this.mode = mode;
    this.status = status;
    this.earlier = interactions;
    /** @type {Map<number, {id: string, type: string, patterns: number}>} */
    this.records = new Map();
    this.stage = "before";
    this.rank = 0;
    /** @type {Map<string, string>} */
    this.written = new Map();
  }

  /** @returns {Fault | null} */
  initialize() {
    if (this.stage !== "before") return { code: "101", why: "Initialize twice in one API object" };
    this.stage = "running";
    return null;
  }

  /** @param {string} element @returns {Fault | null} */
  get(element) {
    if (this.stage !== "running") return { code: "301", why: `GetValue ${this.stage} the session` };
    const record = /^cmi\.interactions\.\d/.test(element) && !element.endsWith("._count");
    if (WRITE_ONLY.includes(element) || record) return { code: "404", why: `${element} is write-only` };
    return null;
  }

  /** @param {string} element @param {string} value @returns {Fault | null} */
  set(element, value) {
    if (this.stage !== "running") return { code: "301", why: `SetValue ${this.stage} the session` };
    if (typeof value !== "string") return { code: "405", why: `${element}: ${typeof value}, not a string` };
    if (this.mode !== "normal") return { code: "0", why: `${element} written in ${this.mode}` };
    if (READ_ONLY.includes(element)) return { code: "403", why: `${element} is read-only` };
    const record = element.startsWith("cmi.interactions.");
    const fault = record ? this.#interaction(element, value) : this.#plain(element, value);
    return fault ?? this.#habit(element, value);
  }

  /** @returns {Fault | null} */
  commit() {
    this.rank = 0;
    if (this.stage !== "running") return { code: "301", why: `Commit ${this.stage} the session` };
    return this.mode === "normal" ? null : { code: "0", why: `Commit in ${this.mode}` };
  }

  /** @returns {Fault | null} */
  finish() {
    if (this.stage !== "running") return { code: "301", why: `Finish ${this.stage} the session` };
    this.stage = "after";
    const open = this.mode === "normal" && this.written.get("cmi.core.exit") !== "suspend";
    return open ? { code: "0", why: "Finish without exit suspend" } : null;
  }

  /** @param {string} element @param {string} value @returns {Fault | null} */
  #plain(element, value) {
    const accepts = WRITABLE[element];
    if (!accepts) return { code: "401", why: `${element} is not implemented` };
    if (!accepts(value)) return { code: "405", why: `${element} = ${JSON.stringify(value).slice(0, 80)}` };
    if (element !== "cmi.core.lesson_status") return null;
    const lowered = STATUS_RANKS.indexOf(value) < STATUS_RANKS.indexOf(this.status);
    if (lowered) return { code: "0", why: `status lowered: ${this.status} → ${value}` };
    this.status = value;
    return null;
  }

  /** @param {string} element @param {string} value @returns {Fault | null} */
  #interaction(element, value) {
    const [, number, name, pattern] = /^cmi\.interactions\.(\d+)\.(\w+)(?:\.(\d+)\.pattern)?$/.exec(element) ?? [];
    const part = name === "correct_responses" ? "pattern" : name;
    const known = PARTS[part] && (part === "pattern") === (pattern !== undefined);
    if (!known) return { code: "401", why: `${element} is not implemented` };
    const index = Number(number);
    const count = Math.max(this.earlier, ...[...this.records.keys()].map((key) => key + 1));
    if (index > count) return { code: "201", why: `${element}: the next free index is ${count}` };
    const record = this.records.get(index);
    const early = tooEarly(part, Number(pattern ?? 0), record);
    if (early) return { code: "201", why: `${element}: ${early}` };
    const fits = PARTS[part](value, record?.type ?? "");
    if (!fits) return { code: "405", why: `${element} = ${JSON.stringify(value).slice(0, 80)}` };
    this.#remember(index, part, value);
    return null;
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
    if (this.written.get(element) === value) return { code: "0", why: `${element} written again unchanged` };
    this.written.set(element, value);
    const before = this.rank;
    this.rank = Math.max(before, rank(element));
    return rank(element) < before ? { code: "0", why: `${element} out of order` } : null;
  }
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
