// @ts-check
/** How a learner stands at each learning objective that graded questions name. Pure. */

import { earned, questionState, quizState, reaches, triesLeft } from "./attempt.js";
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
  const graded = data.quizzes.filter(({ mode }) => mode === "graded");
  const named = graded.flatMap((quiz) => data.questionsOf(quiz).flatMap(({ objective }) => objective ?? []));
  return [...new Set(named)].flatMap((id) => standing(data, state, graded, id) ?? []);
}

/**
 * Told when every quiz that counts and asks about it is finished: half of it could look passed, and nothing told is ever
 * taken back.
 * @param {Data} data
 * @param {State} state
 * @param {Quiz[]} graded
 * @param {string} id
 * @returns {Objective | null}
 */
function standing(data, state, graded, id) {
  const asking = graded.filter(
    (quiz) =>
      data.questionsOf(quiz).some(({ objective }) => objective === id) &&
      (quiz.obligatory || quizState(state, quiz).kept !== null),
  );
  if (!asking.every((quiz) => isAtHand(state, quiz))) return null;
  let [total, points, needed] = [0, 0, 0];
  for (const quiz of asking) {
    for (const question of data.questionsOf(quiz)) {
      if (question.objective !== id || !questionState(state, question).final) continue;
      total += question.points;
      points += question.points * earned(state, question);
      needed += question.points * quiz.pass;
    }
  }
  if (total === 0) return null;
  const passed = reaches(points / total, needed / total);
  const lost = asking.every((quiz) => triesLeft(quiz, state) === 0);
  return {
    id,
    score: Math.round((10_000 * points) / total) / 100,
    success: passed ? "passed" : lost ? "failed" : "unknown",
  };
}

/**
 * Whether the answers in the state are those of the attempt whose result is kept.
 * @param {State} state
 * @param {Quiz} quiz
 */
function isAtHand(state, quiz) {
  const { open, current, kept } = quizState(state, quiz);
  return !open && current !== null && kept !== null && isSame(current, kept);
}
