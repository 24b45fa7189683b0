// @ts-check
/** What question types with text to write have in common: the fields, and how words and numbers are read. */

/** @typedef {HTMLInputElement | HTMLSelectElement} Field */

/** Characters of an answer: what SCORM keeps of one. */
const LONGEST = 250;
/** More digits than a number can tell apart. */
const MOST_DIGITS = 15;

/**
 * @param {HTMLElement} form
 * @returns {Field[]} in the order they stand
 */
export function fields(form) {
  return Array.from(form.querySelectorAll("[data-answer]"));
}

/**
 * What is written, as it stands: trimmed it would move the caret of one who is still writing.
 * @param {Field | undefined} field
 */
export function written(field) {
  const text = (field?.value ?? "").slice(0, LONGEST);
  return text.replace(/[\uD800-\uDBFF]$/, "");
}

/**
 * @param {Field | undefined} field
 * @param {string} text
 */
export function write(field, text) {
  if (field && field.value !== text) field.value = text;
}

/**
 * What is written in the one field there is.
 * @param {HTMLElement} form
 */
export function readField(form) {
  const text = written(fields(form)[0]);
  return text.trim() === "" ? null : text;
}

/**
 * @param {HTMLElement} form
 * @param {import("./state.js").Response | null} answer
 */
export function showField(form, answer) {
  write(fields(form)[0], typeof answer === "string" ? answer : "");
}

/**
 * Text that is locked can still be read and copied; a list cannot be read-only.
 * @param {HTMLElement} form
 * @param {boolean} locked
 */
export function lockFields(form, locked) {
  for (const field of fields(form)) {
    if (field instanceof HTMLSelectElement) field.disabled = locked;
    else field.readOnly = locked;
  }
}

/**
 * A text as it is compared: `folded` in `questions/typed.py` gives the very same.
 * @param {string} text
 * @param {readonly string[]} ignore
 * @param {string} [letters]  those that keep their marks: é is an e, å no a
 */
export function folded(text, ignore, letters = "å") {
  let found = text.normalize("NFKC").replace(/\p{Cf}/gu, "");
  if (ignore.includes("case")) found = found.toLowerCase();
  if (ignore.includes("accents")) found = withoutAccents(found, letters);
  if (ignore.includes("punctuation")) found = found.replace(/\p{P}/gu, "");
  return found.replace(/[\s\x1c-\x1f\x85]+/g, " ").trim();
}

/**
 * @param {string} text
 * @param {string} letters
 */
function withoutAccents(text, letters) {
  const kept = (/** @type {string} */ mark, /** @type {number} */ at, /** @type {string} */ whole) =>
    letters.includes((whole[at - 1] + mark).normalize().toLowerCase()) ? mark : "";
  return text.normalize("NFD").replace(/\p{Mn}/gu, kept).normalize("NFC");
}

/**
 * @param {string} text
 * @param {readonly string[]} accept
 * @param {readonly string[]} ignore
 * @param {string} [letters]
 */
export function accepted(text, accept, ignore, letters) {
  const own = folded(text, ignore, letters);
  return own !== "" && accept.some((each) => folded(each, ignore, letters) === own);
}

/**
 * The number someone wrote: 1,5 or 1.5, 1 000 or 1.000.000, wide or Arabic digits, and with the unit after it.
 * @param {string} text
 * @param {readonly string[]} [units]
 * @returns {number | null} null when it is no number, or one too long to be kept
 */
export function numberOf(text, units = []) {
  const plain = withoutUnit(asciiDigits(folded(text, ["case"])), units)
    .replace(/\s/g, "")
    .replace(/^[\u2212\u2012-\u2014\ufe63]/, "-")
    .replace(/^\+/, "");
  const digits = plain.replace(/\D/g, "").length;
  if (digits > MOST_DIGITS || !/^-?(\d+([.,]\d+)*|[.,]\d+)$/.test(plain)) return null;
  const number = Number(withPoint(plain));
  return Number.isFinite(number) ? number : null;
}

/** @param {string} text */
function asciiDigits(text) {
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.charCodeAt(0) & 0xf) % 16))
    .replace(/\u066b/g, ",")
    .replace(/[\u066c'’](?=\d{3})/g, "");
}

/**
 * @param {string} text
 * @param {readonly string[]} units
 */
function withoutUnit(text, units) {
  const unit = units.map((each) => folded(each, ["case"])).find((each) => each !== "" && text.endsWith(each));
  return (unit ? text.slice(0, -unit.length) : text).trim();
}

/**
 * One separator is the decimal one; of two kinds the last is; one that comes again parts thousands.
 * @param {string} plain
 */
function withPoint(plain) {
  const marks = plain.replace(/[^.,]/g, "");
  const last = marks.slice(-1);
  if (marks.length > 1 && marks === last.repeat(marks.length)) return grouped(plain, last) ?? "none";
  if (marks.length < 2) return plain.replace(",", ".");
  const at = plain.lastIndexOf(last);
  const whole = grouped(plain.slice(0, at), marks.charAt(0));
  return whole === null ? "none" : `${whole}.${plain.slice(at + 1)}`;
}

/**
 * @param {string} whole
 * @param {string} mark
 * @returns {string | null} null when the groups are not of three
 */
function grouped(whole, mark) {
  const [first, ...rest] = whole.split(mark);
  const sound = /^-?\d{1,3}$/.test(first ?? "") && rest.every((group) => /^\d{3}$/.test(group));
  return sound ? [first, ...rest].join("") : null;
}

/**
 * @param {number} value
 * @param {string} language
 */
export function numberText(value, language) {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 10, numberingSystem: "latn" }).format(value);
}

/**
 * The right answer below the field, when it may be told and was not given.
 * @param {HTMLElement} form
 * @param {import("./questions.js").Telling} telling
 * @param {string} solution  "" when there is none
 */
export function tellSolution(form, { say, fraction, final, revealed }, solution) {
  const line = /** @type {HTMLElement | null} */ (form.querySelector('[data-part="solution"]'));
  if (!line) return;
  line.hidden = !(final && revealed.solution && fraction < 1 && solution !== "");
  const text = line.hidden ? "" : `${say("quiz.right-answer")}: ${solution}`;
  if (line.textContent !== text) line.textContent = text;
}
