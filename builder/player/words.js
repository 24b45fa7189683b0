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
 * Made once a language: to make one takes longer than all that it then writes, and a menu is full of figures.
 * @template Format
 * @param {(language: string) => Format} make
 */
function kept(make) {
  /** @type {Map<string, Format>} */
  const made = new Map();
  return (/** @type {string} */ language) => {
    const format = made.get(language) ?? make(language);
    made.set(language, format);
    return format;
  };
}

const counting = kept((language) => new Intl.PluralRules(language));
const figures = kept(
  (language) => new Intl.NumberFormat(language, { maximumFractionDigits: 1, numberingSystem: "latn" }),
);

/**
 * @param {Record<string, string>} forms
 * @param {number} count
 * @param {string} language
 */
function plural(forms, count, language) {
  return forms[counting(language).select(count)] ?? forms.other ?? "";
}

/**
 * @param {string | number} value
 * @param {string} language
 */
function written(value, language) {
  return typeof value === "string" ? value : figures(language).format(value);
}
