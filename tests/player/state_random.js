// @ts-check
/** Random states, the same for the same seed. */

import { emptyQuestion, emptyState } from "../../builder/player/state.js";

/** @typedef {(below: number) => number} Chance */
/** @typedef {import("../../builder/player/state.js").QuestionState} QuestionState */

const OPTIONS = Array.from("0123456789abcdefghijklmnopqrstuvwxyz");
const WORDS = Array.from("abc xyzæøåÆØÅ,.!?«»–\n_~/%čđŋ漢😀\u0000é-09");
const SHAPES = /** @type {const} */ ([
  null, "option", "options", "truth", "matching", "ordering", "text", "texts", "note",
]); // prettier-ignore

/**
 * @param {number} seed
 * @returns {Chance} whole numbers from 0
 */
export function chance(seed) {
  let state = seed * 2654435761;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/**
 * @template Value
 * @param {Chance} next
 * @param {readonly Value[]} values
 */
const some = (next, values) => values.filter(() => next(3) === 0);

/** @param {Chance} next */
export function randomText(next) {
  return Array.from({ length: next(40) }, () => WORDS[next(WORDS.length)]).join("");
}

/**
 * @param {Chance} next
 * @param {string} mark
 */
export function randomState(next, mark) {
  const state = emptyState(mark);
  const most = [8, 70, 1500][next(3)] ?? 8;
  state.page = next(4) === 0 ? null : 1 + next(most);
  state.heading = next(40);
  state.language = ["", "nb", "nn", "de-CH-1996"][next(4)] ?? "";
  if (next(2)) state.preferences = { textSize: next(32), 9: next(32) };
  state.seen = new Set(some(next, Array.from({ length: next(most) }, (_, page) => page + 1)));
  for (let left = next(6); left > 0; left -= 1) state.quizzes.set(1 + next(most), quiz(next));
  for (let left = next(40); left > 0; left -= 1) {
    state.questions.set(1 + next(most), randomQuestion(next));
  }
  state.quizzes = sorted(state.quizzes);
  state.questions = sorted(state.questions);
  return state;
}

/**
 * @template Value
 * @param {Map<number, Value>} map
 */
const sorted = (map) => new Map([...map].sort(([a], [b]) => a - b));

/** @param {Chance} next */
function quiz(next) {
  const result = () => (next(3) === 0 ? null : next(13) / 12);
  return {
    tries: next(16),
    seed: next(4096),
    open: next(2) === 0,
    passed: next(2) === 0,
    kept: result(),
    current: result(),
  };
}

/**
 * @param {Chance} next
 * @returns {QuestionState} one that is worth a record
 */
function randomQuestion(next) {
  const shape = SHAPES[next(SHAPES.length)] ?? null;
  const typed = shape === "text" || shape === "texts" || shape === "note";
  return {
    ...emptyQuestion(),
    shape,
    final: true,
    drawn: next(2) === 0,
    hint: next(2) === 0,
    slot: next(2) ? next(400) : null,
    response: response(next, shape),
    result: typed && next(2) ? next(12) / 11 : null,
  };
}

/**
 * @param {Chance} next
 * @param {QuestionState["shape"]} shape
 * @returns {QuestionState["response"]}
 */
function response(next, shape) {
  const one = () => OPTIONS[next(36)] ?? "0";
  if (shape === null) return null;
  if (shape === "option") return one();
  if (shape === "options") return some(next, OPTIONS);
  if (shape === "truth") return next(2) === 0;
  if (shape === "matching") {
    return Object.fromEntries(some(next, OPTIONS).map((left) => [left, one()]));
  }
  if (shape === "ordering") return some(next, OPTIONS).reverse();
  return shape === "texts" ? [randomText(next), randomText(next)] : randomText(next);
}
