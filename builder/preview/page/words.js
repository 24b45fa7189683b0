// @ts-check
/** The page's words, with their names filled in. */

/** @typedef {(key: string, values?: Record<string, string | number>) => string} Say */

/** @param {Record<string, string>} words @returns {Say} */
export function createSay(words) {
  return (key, values = {}) =>
    (words[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}
