// @ts-check
/** The technical log: what the player did and what went wrong, for a report of a fault. Never the learner's words. */

const MOST_LINES = 100;
const LONGEST = 200;

/** @type {string[]} */
const lines = [];

/** @param {string} text  names and numbers only: no text a learner or an LMS holds about a person */
export function log(text) {
  const seconds = (performance.now() / 1000).toFixed(1);
  lines.push(`${seconds} ${text.replace(/\s+/g, " ").slice(0, LONGEST)}`);
  if (lines.length > MOST_LINES) lines.shift();
}

/** @returns {string[]} the latest, oldest first, each with the seconds since the course was opened */
export function logged() {
  return [...lines];
}
