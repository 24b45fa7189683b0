// @ts-check
/** Learners' texts in the characters of the state (docs/en/state.md, «Text»). */

import { Reader, varint } from "./state_envelope.js";

const PLAIN = /^[A-Za-z0-9.-]$/;
const FIELD_END = "~.";
const REPLACEMENT = "\ufffd";

/** What follows `~`, and the character it stands for. Closed: see state.md. */
const ESCAPES = /** @type {const} */ ([
  ["a", "å"], ["e", "æ"], ["o", "ø"], ["A", "Å"], ["E", "Æ"], ["O", "Ø"], ["n", "\n"],
  ["c", ","], ["q", "?"], ["x", "!"], ["k", ":"], ["s", ";"], ["l", "("], ["r", ")"],
  ["d", '"'], ["p", "'"], ["L", "«"], ["R", "»"], ["h", "–"], ["f", "/"], ["P", "%"],
  ["m", "&"], ["i", "+"], ["g", "="], ["t", "*"], ["b", "@"], ["H", "#"], ["S", "§"],
  ["D", "…"], ["j", "é"], ["0", "ä"], ["1", "ö"], ["2", "á"], ["3", "č"], ["4", "đ"],
  ["5", "ŋ"], ["6", "š"], ["7", "ŧ"], ["8", "ž"], ["9", "’"], ["_", "_"], ["~", "~"],
]); // prettier-ignore

/** @type {Map<string, string>} */
const CODE_OF = new Map(ESCAPES.map(([code, character]) => [character, `~${code}`]));
/** @type {Map<string, string>} */
const CHARACTER_OF = new Map(ESCAPES.map(([code, character]) => [code, character]));

/**
 * @param {readonly string[]} fields
 * @returns {string} only state characters; several fields parted by `~.`
 */
export function writeText(fields) {
  return fields.map((field) => Array.from(field, writeCharacter).join("")).join(FIELD_END);
}

/** @param {string} character one code point */
function writeCharacter(character) {
  if (PLAIN.test(character)) return character;
  if (character === " ") return "_";
  const code = /** @type {number} */ (character.codePointAt(0));
  const halfPair = code >= 0xd800 && code <= 0xdfff;
  return CODE_OF.get(character) ?? `~u${varint(halfPair ? 0xfffd : code)}`;
}

/**
 * @param {string} text as `writeText` made it; what it cannot have made reads as U+FFFD
 * @returns {string[]} at least one field
 */
export function readText(text) {
  const reader = new Reader(text);
  const fields = [""];
  while (!reader.atEnd) {
    const character = readCharacter(reader);
    if (character === FIELD_END) fields.push("");
    else fields[fields.length - 1] += character;
  }
  return fields;
}

/** @param {Reader} reader */
function readCharacter(reader) {
  const first = reader.take(1);
  if (first === "_") return " ";
  if (first !== "~") return first;
  const code = reader.take(1);
  if (code === ".") return FIELD_END;
  if (code === "u") return readCodePoint(reader);
  return CHARACTER_OF.get(code) ?? REPLACEMENT;
}

/** @param {Reader} reader */
function readCodePoint(reader) {
  const code = reader.varint();
  const halfPair = code >= 0xd800 && code <= 0xdfff;
  if (reader.failed || halfPair || code > 0x10ffff) {
    reader.wrong = false;
    return REPLACEMENT;
  }
  return String.fromCodePoint(code);
}

/**
 * How many characters of the state a text takes.
 * @param {string | readonly string[]} text one text, or the fields of a cloze
 */
export function textCost(text) {
  return writeText(typeof text === "string" ? [text] : text).length;
}
