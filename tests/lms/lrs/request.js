// @ts-check
/** What comes to a platform, and what it answers: plain values, so that it can be asked with or without a network. */

/**
 * @typedef {object} Asked
 * @property {string} method
 * @property {string} url  whole
 * @property {Record<string, string>} headers  by lower-case name
 * @property {string} body
 *
 * @typedef {object} Answered
 * @property {number} status
 * @property {Record<string, string>} [headers]
 * @property {string} [body]
 */

/** A refusal, and the rule it follows. */
export class Refusal extends Error {
  /** @param {number} status @param {string} rule  with its section */
  constructor(status, rule) {
    super(rule);
    this.status = status;
  }
}

/** @param {number} status @param {unknown} value @returns {Answered} */
export const json = (status, value) => ({
  status, headers: { "content-type": "application/json" }, body: JSON.stringify(value),
});

/**
 * The same text for the same value, however its keys stand.
 * @param {unknown} value
 * @returns {string}
 */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join()}}`;
}

/** @param {string | null} text @param {number} status @param {string} rule @returns {any} */
export function parsed(text, status, rule) {
  try {
    return JSON.parse(text ?? "");
  } catch {
    throw new Refusal(status, rule);
  }
}
