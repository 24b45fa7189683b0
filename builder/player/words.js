// @ts-check
/** The player's words, in whatever language the course is shown in. */

/** @typedef {import("./data.js").Word} Word */
/** @typedef {(key: string, values?: Record<string, string | number>) => string} Say */

/**
 * @param {Record<string, Record<string, Word>>} words  by language
 * @param {() => string} language  the one shown now
 * @returns {Say} a key that does not exist is said as itself: a fault in a word must not stop the learner
 */
export function createWords(words, language) {
  return (key, values = {}) => {
    const word = words[language()]?.[key] ?? key;
    const text = typeof word === "string" ? word : plural(word, Number(values.count), language());
    return text.replace(/\{(\w+)\}/g, (whole, name) =>
      name in values ? written(values[name], language()) : whole,
    );
  };
}

/**
 * @param {Record<string, string>} forms
 * @param {number} count
 * @param {string} language
 */
function plural(forms, count, language) {
  return forms[new Intl.PluralRules(language).select(count)] ?? forms.other ?? "";
}

/**
 * @param {string | number} value
 * @param {string} language
 */
function written(value, language) {
  if (typeof value === "string") return value;
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1, numberingSystem: "latn" }).format(value);
}
