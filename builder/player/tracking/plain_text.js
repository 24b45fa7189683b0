// @ts-check
/** Learners' and authors' words made fit for fields of one short line, and numbers for fields that hold decimals. */

/**
 * One line of at most `room` UTF-16 units, never cut inside a character.
 * @param {string} text
 * @param {number} room
 */
export function oneLine(text, room) {
  const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  let end = Math.min(room, line.length);
  if (end < line.length && /[\uD800-\uDBFF]/.test(line.charAt(end - 1))) end -= 1;
  return line.slice(0, end).replace(/[\uD800-\uDFFF]/gu, "\uFFFD");
}

/**
 * The same, with nothing left that SCORM 2004 reads as a delimiter (4th Ed. RTE 4.1.1.6) or 1.2 as a pattern.
 * @param {string} text
 * @param {number} room
 */
export function learnerText(text, room) {
  return oneLine(text, room).replace(/^\{/, "(").replace(/\[([,.:])\]/g, "($1)");
}

/**
 * Plain decimals: no exponent, no grouping, a dot.
 * @param {number} value  of at most 15 digits
 * @param {number} [digits]  most decimals, 6 at the most: `String` writes smaller numbers with an exponent
 */
export function decimal(value, digits = 2) {
  return String(+value.toFixed(digits));
}
