// @ts-check
/** How a learner stands at each learning objective that graded questions name. Pure. */

import { earned, questionState, quizState, reaches } from "./attempt.js";
import { isUsedUp } from "./progress.js";
import { isSame } from "./rejudged.js";

/** @typedef {import("./data.js").Data} Data */
/** @typedef {import("./data.js").Quiz} Quiz */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./tracking/port.js").Objective} Objective */

/**
 * @param {Data} data
 * @param {State} state
 * @returns {Objective[]} those there is something to tell of, in course order
 */
export function objectivesOf(data, state) {
  const named = data.questions.flatMap(({ objective }) => objective ?? []);
  return [...new Set(named)].flatMap((id) => standing(data, state, id));
}

/**
 * Told when every quiz that counts and asks about it is finished: half of it could look passed, and nothing told is ever
 * taken back.
 * @param {Data} data
 * @param {State} state
 * @param {string} id
 * @returns {Objective[]} it, or none
 */
function standing(data, state, id) {
  const asking = data.quizzes.filter(
    (quiz) =>
      quiz.mode === "graded" &&
      data.questionsOf(quiz).some(({ objective }) => objective === id) &&
      (quiz.obligatory || quizState(state, quiz).kept !== null),
  );
  let [total, points, needed] = [0, 0, 0];
  for (const quiz of asking) {
    for (const question of data.questionsOf(quiz)) {
      const own = question.objective === id && questionState(state, question).final ? question.points : 0;
      total += own;
      points += own * earned(state, question);
      needed += own * quiz.pass;
    }
  }
  if (total === 0 || !asking.every((quiz) => isAtHand(state, quiz))) return [];
  const lost = asking.every((quiz) => isUsedUp(quiz, state));
  const success = reaches(points / total, needed / total) ? "passed" : lost ? "failed" : "unknown";
  return [{ id, score: (100 * points) / total, success }];
}

/**
 * Whether the answers in the state are those of the attempt whose result is kept.
 * @param {State} state
 * @param {Quiz} quiz
 */
function isAtHand(state, quiz) {
  const { current, kept } = quizState(state, quiz);
  return current !== null && isSame(current, kept ?? -1);
}
