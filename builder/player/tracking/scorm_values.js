// @ts-check
/** Values that SCORM 1.2 and 2004 write alike. */

import { decimal } from "./plain_text.js";

/** @typedef {import("./scorm_writer.js").Entry} Entry */

/**
 * A status gives way only to one that stands after it: an LMS shows the latest, and earned is earned.
 * @param {string[]} ranks
 * @param {string} element
 * @param {string} current
 * @param {string} wanted
 * @returns {Entry[]}
 */
export function raised(ranks, element, current, wanted) {
  return ranks.indexOf(wanted) > ranks.indexOf(current) ? [[element, wanted]] : [];
}

/**
 * D2L counts a score only with raw and max; Open edX drops the whole batch over one that is no number.
 * @param {string} element
 * @param {number | null} score
 * @param {(score: number) => Entry[]} [more]
 * @returns {Entry[]}
 */
export function scored(element, score, more = () => []) {
  if (score === null || !Number.isFinite(score)) return [];
  const raw = Math.min(100, Math.max(0, score));
  return [[`${element}.min`, "0"], [`${element}.max`, "100"], [`${element}.raw`, decimal(raw)], ...more(raw)];
}

/** Printable ASCII without space. @param {string} id @param {number} room */
export function identifier(id, room) {
  return id.replace(/[^\x21-\x7e]/g, "_").slice(0, room);
}
