// @ts-check
/** The words of a course that are nearest to one it does not have. Pure. */

/** Fewer letters are near too much. */
const LEAST = 4;
/** Letters of a word for each slip in it. */
const LETTERS_A_SLIP = 3;
const MOST_SLIPS = 3;

/**
 * @param {string} term  folded
 * @param {readonly string[]} vocabulary  folded
 * @returns {number[]} where in the vocabulary they stand, the nearest first; a word that begins with one of them is not
 *   told beside it, for a search finds it too
 */
export function nearest(term, vocabulary) {
  if (term.length < LEAST) return [];
  const most = Math.min(Math.floor(term.length / LETTERS_A_SLIP), MOST_SLIPS);
  const found = vocabulary.flatMap((word, at) => {
    if (word.length < term.length - most) return [];
    const slips = slipsTo(term, word);
    return slips <= most ? [{ at, word, slips, longer: Math.abs(word.length - term.length) }] : [];
  });
  found.sort((one, other) => one.slips - other.slips || one.longer - other.longer || one.at - other.at);
  /** @type {typeof found} */
  const kept = [];
  for (const one of found) {
    if (!kept.some(({ word }) => one.word.startsWith(word))) kept.push(one);
  }
  return kept.map(({ at }) => at);
}

/**
 * How many letters were left out, put in, mistaken or swapped, from what the word begins with: what follows is an
 * ending, which nobody has to write.
 * @param {string} term
 * @param {string} word
 */
function slipsTo(term, word) {
  /** @type {number[]} */
  let before = [];
  let last = Array.from({ length: word.length + 1 }, (_, at) => at);
  for (let row = 1; row <= term.length; row += 1) {
    const next = [row];
    for (let at = 1; at <= word.length; at += 1) {
      const same = term[row - 1] === word[at - 1];
      const swapped = row > 1 && at > 1 && term[row - 1] === word[at - 2] && term[row - 2] === word[at - 1];
      next[at] = Math.min(
        (last[at] ?? 0) + 1,
        (next[at - 1] ?? 0) + 1,
        (last[at - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[at - 2] ?? 0) + 1 : Infinity,
      );
    }
    before = last;
    last = next;
  }
  return Math.min(...last);
}
