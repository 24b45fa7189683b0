// @ts-check
/** Values that SCORM 1.2 and 2004 write alike. */

import { decimal } from "./plain_text.js";

/** @typedef {import("./scorm_writer.js").Entry} Entry */

/** The words for how far one has come, of both standards and all their elements, from low to high. */
const RANKS = ["not attempted", "unknown", "browsed", "incomplete", "failed", "completed", "passed"];

/** Whether a value is a lower number, or a word further down. @param {string} value @param {string} [held] */
export function isLower(value, held = "") {
  return Number(held) > Number(value) || RANKS.indexOf(held) > RANKS.indexOf(value);
}

/**
 * A status gives way only to one that stands after it: an LMS shows the latest, and earned is earned.
 * @param {string} element
 * @param {string} current
 * @param {string} wanted
 * @returns {Entry[]}
 */
export function raised(element, current, wanted) {
  return RANKS.indexOf(wanted) > RANKS.indexOf(current) ? [[element, wanted]] : [];
}

/**
 * D2L counts a score only with raw and max; Open edX drops the whole batch over one that is no number.
 * @param {string} element
 * @param {number | null} score
 * @param {boolean} [scaled]  as a share of one too
 * @returns {Entry[]}
 */
export function scored(element, score, scaled = false) {
  if (!Number.isFinite(score)) return [];
  const raw = Math.min(100, Math.max(0, Number(score)));
  /** @type {Entry[]} */
  const entries = [[`${element}.min`, "0"], [`${element}.max`, "100"], [`${element}.raw`, decimal(raw)]];
  if (scaled) entries.push([`${element}.scaled`, decimal(raw / 100, 4)]);
  return entries;
}

/** Printable ASCII without space. @param {string} id @param {number} room */
export function identifier(id, room) {
  return id.replace(/[^\x21-\x7e]/g, "_").slice(0, room);
}
