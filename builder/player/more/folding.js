// @ts-check
/** Words as they are searched: the same as `pages/folding.py`, which makes the index. */

/**
 * @param {string} text
 * @param {Record<string, string>} folding  the language's own letters
 */
export function folded(text, folding) {
  const lowered = text.normalize("NFC").toLowerCase();
  const own = lowered.replace(/[^\0-\x7f]/gu, (letter) => folding[letter] ?? letter);
  return own.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
}

/**
 * @param {string} text
 * @param {Record<string, string>} folding
 * @returns {string[]} folded, in order
 */
export function searchWords(text, folding) {
  return folded(text, folding).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * @param {string} text
 * @returns {string[]} its words as they are written, in order
 */
export function writtenWords(text) {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
