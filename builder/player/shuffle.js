// @ts-check
/**
 * Order and draws made from an attempt's seed, so that neither has to be stored
 * (docs/en/state.md, «Order and draws are not stored»).
 */

/** Seeds run from 0 to this. */
export const MAX_SEED = 4095;
/** The group of whole questions; options have their question's number, which is never 0. */
const QUESTIONS = 0;

/** @param {number} value */
function mix(value) {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/**
 * @param {number} seed
 * @param {number} group a question's number for its options, 0 for questions
 * @param {number} number
 * @returns {number} 0 to 2³² − 1, different for different numbers
 */
export function hash(seed, group, number) {
  return mix(mix(mix((seed + 0x9e3779b9) | 0) ^ group) ^ number) >>> 0;
}

/**
 * @param {number} seed
 * @param {number} group
 * @param {readonly number[]} numbers
 */
function byHash(seed, group, numbers) {
  return [...numbers].sort((a, b) => hash(seed, group, a) - hash(seed, group, b));
}

/**
 * The options of a question in an attempt's order; `numbers` is left alone.
 * @param {number} seed
 * @param {number} questionNumber 0 when `numbers` are a quiz's questions
 * @param {readonly number[]} numbers in the author's order
 * @param {ReadonlySet<number>} [pinned] those that keep their place
 * @returns {number[]}
 */
export function shuffled(seed, questionNumber, numbers, pinned = new Set()) {
  const loose = byHash(
    seed,
    questionNumber,
    numbers.filter((number) => !pinned.has(number)),
  );
  return numbers.map((number) =>
    pinned.has(number) ? number : /** @type {number} */ (loose.shift()),
  );
}

/**
 * The questions of a pool that an attempt uses: those already drawn, then by lowest hash.
 * @param {number} seed
 * @param {readonly number[]} candidates question numbers in the author's order
 * @param {number} count how many to draw; more only when more were drawn already
 * @param {ReadonlySet<number>} [alreadyDrawn]
 * @returns {number[]} in the author's order
 */
export function drawn(seed, candidates, count, alreadyDrawn = new Set()) {
  const kept = candidates.filter((number) => alreadyDrawn.has(number));
  const others = candidates.filter((number) => !alreadyDrawn.has(number));
  const missing = Math.max(count - kept.length, 0);
  const chosen = new Set([...kept, ...byHash(seed, QUESTIONS, others).slice(0, missing)]);
  return candidates.filter((number) => chosen.has(number));
}
