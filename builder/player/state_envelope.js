// @ts-check
/**
 * The envelope of the learner's state: digits, varints, records and the checksum
 * (docs/en/state.md, «Grammar»). Knows nothing of what the records say.
 */

export const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** The largest number a record may have. */
export const MAX_NUMBER = 2 ** 20 - 1;
export const FORMAT = "1";

const EXTENDED_KIND = 7;
const LONG_PAYLOAD = 7;
const MAX_VARINT_DIGITS = 5;
const CRC_POLYNOMIAL = 0x80f;

/**
 * @typedef {object} StateRecord
 * @property {number} kind
 * @property {number} number 0 to MAX_NUMBER
 * @property {string} payload
 */

/**
 * @typedef {"whole" | "truncated" | "damaged"} Ending
 */

/** @param {number} value 0–63 */
export function digit(value) {
  return DIGITS.charAt(value);
}

/**
 * @param {number} value a whole number ≥ 0
 * @param {number} count how many digits, high first
 */
export function digits(value, count) {
  let text = "";
  for (let rest = value, left = count; left > 0; left -= 1, rest = Math.floor(rest / 64)) {
    text = digit(rest % 64) + text;
  }
  return text;
}

/** @param {number} value a whole number ≥ 0 */
export function varint(value) {
  let text = "";
  let rest = value;
  for (; rest >= 32; rest = Math.floor(rest / 32)) text += digit(32 + (rest % 32));
  return text + digit(rest);
}

/** Reads a text from the left; `failed` tells that it ran out or held a wrong character. */
export class Reader {
  /**
   * @param {string} text
   * @param {number} [at]
   */
  constructor(text, at = 0) {
    this.text = text;
    this.at = at;
    this.ranOut = false;
    this.wrong = false;
  }

  get failed() {
    return this.ranOut || this.wrong;
  }

  get atEnd() {
    return this.at >= this.text.length;
  }

  /** @param {number} count how many characters */
  take(count) {
    if (this.at + count > this.text.length) {
      this.ranOut = true;
      this.at = this.text.length;
      return "";
    }
    this.at += count;
    return this.text.slice(this.at - count, this.at);
  }

  rest() {
    return this.take(this.text.length - this.at);
  }

  digit() {
    const character = this.take(1);
    const value = character === "" ? -1 : DIGITS.indexOf(character);
    if (value < 0 && !this.ranOut) this.wrong = true;
    return Math.max(value, 0);
  }

  /** @param {number} count how many digits, high first */
  digits(count) {
    let value = 0;
    for (let left = count; left > 0; left -= 1) value = value * 64 + this.digit();
    return value;
  }

  varint() {
    let value = 0;
    for (let group = 0; group < MAX_VARINT_DIGITS; group += 1) {
      const next = this.digit();
      value += (next % 32) * 32 ** group;
      if (next < 32) return value;
    }
    this.wrong = true;
    return 0;
  }
}

/** @param {string} text */
export function checksum(text) {
  let crc = 0;
  for (let at = 0; at < text.length; at += 1) {
    crc ^= (text.charCodeAt(at) & 0xff) << 4;
    for (let bit = 0; bit < 8; bit += 1) {
      crc = crc & 0x800 ? ((crc << 1) ^ CRC_POLYNOMIAL) & 0xfff : crc << 1;
    }
  }
  return digits(crc, 2);
}

/** @param {StateRecord[]} records */
export function inOrder(records) {
  return [...records].sort((a, b) => a.kind - b.kind || a.number - b.number);
}

/**
 * One whole state.
 * @param {StateRecord[]} records in order, each kind and number once
 */
export function writeEnvelope(records) {
  let text = FORMAT;
  let kind = -1;
  let previous = -1;
  for (const record of records) {
    if (record.kind !== kind) previous = -1;
    text += writeRecord(record, record.number - previous - 1);
    kind = record.kind;
    previous = record.number;
  }
  return `${text}.${checksum(text)}`;
}

/**
 * @param {StateRecord} record
 * @param {number} delta
 */
function writeRecord({ kind, payload }, delta) {
  const headKind = Math.min(kind, EXTENDED_KIND);
  const headLength = Math.min(payload.length, LONG_PAYLOAD);
  let head = digit(headKind + 8 * headLength);
  if (headKind === EXTENDED_KIND) head += varint(kind - EXTENDED_KIND);
  if (headLength === LONG_PAYLOAD) head += varint(payload.length - LONG_PAYLOAD);
  return head + varint(delta) + payload;
}

/**
 * The records of a state, as far as they can be read.
 * @param {string} text begins with the format digit
 * @returns {{records: StateRecord[], ending: Ending}}
 */
export function readEnvelope(text) {
  const reader = new Reader(text, FORMAT.length);
  /** @type {StateRecord[]} */
  const records = [];
  while (!reader.atEnd && text.charAt(reader.at) !== ".") {
    const record = readRecord(reader, records.at(-1));
    if (record === null) return { records, ending: reader.wrong ? "damaged" : "truncated" };
    records.push(record);
  }
  if (text.length - reader.at < 3) return { records, ending: "truncated" };
  const sound =
    text.length - reader.at === 3 && checksum(text.slice(0, reader.at)) === text.slice(-2);
  return { records, ending: sound ? "whole" : "damaged" };
}

/**
 * @param {Reader} reader
 * @param {StateRecord | undefined} previous
 * @returns {StateRecord | null}
 */
function readRecord(reader, previous) {
  const head = reader.digit();
  const kind = head % 8 === EXTENDED_KIND ? EXTENDED_KIND + reader.varint() : head % 8;
  const headLength = Math.floor(head / 8);
  const length = headLength === LONG_PAYLOAD ? LONG_PAYLOAD + reader.varint() : headLength;
  const delta = reader.varint();
  if (reader.failed) return null;
  const before = previous?.kind === kind ? previous.number : -1;
  const number = before + delta + 1;
  const misplaced = previous !== undefined && kind < previous.kind;
  if (misplaced || number > MAX_NUMBER) reader.wrong = true;
  const payload = reader.take(length);
  return reader.failed ? null : { kind, number, payload };
}
