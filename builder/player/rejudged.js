// @ts-check
/**
 * What a corrected answer key means for one who has answered: docs/en/state.md, «When an answer key is corrected». Pure
 * but for the state it is given.
 */

import { earned, passes, questionState, quizState } from "./attempt.js";

/** @typedef {import("./data.js").Data} Data */
/** @typedef {import("./data.js").Quiz} Quiz */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").QuizState} QuizState */

/** Results nearer to each other than this are the same, rounded to be kept (1⁄27,720). */
const CLOSE = 1e-4;

/**
 * Judges the finished attempts again, at launch.
 * @param {Data} data
 * @param {State} state
 * @returns {boolean} whether a result is another than before
 */
export function rejudge(data, state) {
  let changed = false;
  for (const quiz of data.quizzes) {
    const old = quizState(state, quiz);
    if (old.kept === null) continue;
    const now = old.open || old.current === null ? null : finishedResult(data, state, quiz);
    const other = now !== null && old.current !== null && !isSame(now, old.current);
    const [current, kept] = other ? [now, keptAfter(quiz, old, now)] : [old.current, old.kept];
    // The mark may be another too.
    const passed = passes(quiz, old, kept);
    changed ||= other || passed !== old.passed;
    state.quizzes.set(quiz.number, { ...old, current, kept, passed });
  }
  return changed;
}

/**
 * The result of the attempt that was finished: a question that has come since is not part of it.
 * @param {Data} data
 * @param {State} state
 * @param {Quiz} quiz
 * @returns {number | null} null when nothing of it is left in the course
 */
function finishedResult(data, state, quiz) {
  const answered = data.questionsOf(quiz).filter((question) => questionState(state, question).final);
  const total = answered.reduce((sum, { points }) => sum + points, 0);
  const points = answered.reduce((sum, question) => sum + question.points * earned(state, question), 0);
  return total > 0 ? points / total : null;
}

/**
 * The answers of the latest attempt are all there is: a result of an earlier one stands, and so does one that has been
 * passed with.
 * @param {Quiz} quiz
 * @param {QuizState} old
 * @param {number} now
 */
function keptAfter(quiz, { tries, passed, kept, current }, now) {
  if (kept === null || current === null) return now;
  if (quiz.keep === "first" && tries > 1) return kept;
  const ofThis = quiz.keep === "last" || isSame(kept, current);
  return ofThis && !passed ? now : Math.max(kept, now);
}

/** @param {number} one @param {number} other */
export function isSame(one, other) {
  return Math.abs(one - other) < CLOSE;
}
