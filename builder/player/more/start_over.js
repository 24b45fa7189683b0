// @ts-check
/** The learner's state as it is after «Start på nytt»: emptied, but for what must not be had anew. Pure. */

import { emptyQuestion, emptyState } from "../state.js";

/** @typedef {import("../data.js").Data} Data */
/** @typedef {import("../data.js").Quiz} Quiz */
/** @typedef {import("../state.js").State} State */
/** @typedef {import("../tracking/port.js").Outcome} Outcome */

/**
 * What stays: how the course looks, the numbers questions are reported under (an LMS keeps its records by them), what a
 * newer package left, quizzes whose tries are counted, and what has been told to the LMS.
 * @param {Data} data
 * @param {State} state
 * @param {Outcome | null} told  by `tracking`; null when nothing is
 * @returns {State}
 */
export function startedOver(data, state, told) {
  const { mark, language, edition, preferences, carried } = state;
  const kept = countedQuizzes(data).filter((quiz) => state.quizzes.has(quiz.number));
  const fresh = { ...emptyState(mark), language, edition, preferences, carried, earned: earnedBy(told) };
  for (const [number, { slot }] of state.questions) {
    if (slot !== null) fresh.questions.set(number, { ...emptyQuestion(), slot });
  }
  for (const quiz of kept) {
    fresh.quizzes.set(quiz.number, /** @type {import("../state.js").QuizState} */ (state.quizzes.get(quiz.number)));
    for (const { number } of data.questionsOf(quiz)) {
      const own = state.questions.get(number);
      if (own) fresh.questions.set(number, own);
    }
  }
  return fresh;
}

/**
 * Quizzes that must not be begun anew: a new start would be a way round the author's limit.
 * @param {Data} data
 * @returns {Quiz[]}
 */
export function countedQuizzes({ quizzes }) {
  return quizzes.filter(({ mode, attempts, keep }) => mode === "graded" && (attempts > 0 || keep === "first"));
}

/** @param {Outcome | null} told */
function earnedBy(told) {
  if (told === null) return null;
  const [completed, passed] = [told.completion === "completed", told.success === "passed"];
  return completed || passed || told.score !== null ? { completed, passed, score: told.score } : null;
}
