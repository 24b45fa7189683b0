// @ts-check
/**
 * Rule R: when the course is done, and what the score is. Pure.
 *
 * A page is seen when its end has been reached; a graded quiz is passed when its kept result reaches its mark. Practice
 * and survey never count.
 */

/** @typedef {import("./data.js").Data} Data */
/** @typedef {import("./data.js").Quiz} Quiz */
/** @typedef {import("./data.js").Page} Page */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./tracking/port.js").Outcome} Outcome */

/**
 * @param {Data} data
 * @param {State} state
 * @returns {{done: number, total: number, complete: boolean, read: boolean}} what counts, and how much of it is done;
 *   whether all of the pages are, or all there is where no page counts
 */
export function progressOf(data, state) {
  const pages = data.pages.filter((page) => page.kind !== "quiz" && page.obligatory);
  const quizzes = data.quizzes.filter((quiz) => quiz.obligatory);
  const seen = pages.filter((page) => state.seen.has(page.number)).length;
  const passed = quizzes.filter((quiz) => isPassed(quiz, state)).length;
  const total = pages.length + quizzes.length;
  const complete = seen + passed === total;
  return { done: seen + passed, total, complete, read: complete || (seen > 0 && seen === pages.length) };
}

/**
 * Whether the course is done, or was once: what is added to it later takes that from nobody.
 * @param {Data} data
 * @param {State} state
 */
export function isDone(data, state) {
  return state.earned?.completed === true || progressOf(data, state).complete;
}

/**
 * Notes that the course is done, for the editions to come.
 * @param {Data} data
 * @param {State} state
 */
export function keepDone(data, state) {
  if (!progressOf(data, state).complete) return;
  const { earned } = state;
  const passed = earned?.passed || successOf(data, state) === "passed";
  state.earned = { completed: true, passed, score: earned?.score ?? null };
}

/**
 * What is still to be done, in course order.
 * @param {Data} data
 * @param {State} state
 * @returns {Page[]} pages; a quiz within a page counts as its page
 */
export function remaining(data, state) {
  const unpassed = data.quizzes.filter((quiz) => quiz.obligatory && !isPassed(quiz, state));
  const withQuiz = new Set(unpassed.map((quiz) => quiz.page));
  return data.pages.filter(
    (page) =>
      withQuiz.has(page.id) ||
      (page.kind !== "quiz" && page.obligatory && !state.seen.has(page.number)),
  );
}

/**
 * The pages that are open: all, or with `navigation: linear` those up to the first obligatory one not yet done.
 * A quiz is no stop for one who has tried it: nobody is locked out of the rest of a course.
 * @param {Data} data
 * @param {State} state
 * @returns {Set<string>} page ids
 */
export function reachable(data, state) {
  const open = new Set();
  for (const page of data.pages) {
    open.add(page.id);
    if (data.settings.navigation === "linear" && !isBehind(page, data, state)) break;
  }
  return open;
}

/**
 * @param {Page} page
 * @param {Data} data
 * @param {State} state
 */
function isBehind(page, data, state) {
  const tried = (/** @type {Quiz} */ quiz) => (state.quizzes.get(quiz.number)?.tries ?? 0) > 0;
  const quizzes = data.quizzes.filter((quiz) => quiz.obligatory && quiz.page === page.id);
  const seen = page.kind === "quiz" || !page.obligatory || state.seen.has(page.number);
  return seen && quizzes.every(tried);
}

/**
 * @param {Quiz} quiz
 * @param {State} state
 */
export function isPassed(quiz, state) {
  return state.quizzes.get(quiz.number)?.passed === true;
}

/**
 * @param {Quiz} quiz
 * @param {State} state
 */
export function isUsedUp(quiz, state) {
  const tries = state.quizzes.get(quiz.number)?.tries ?? 0;
  return quiz.attempts > 0 && tries >= quiz.attempts;
}

/**
 * Points obtainable in one attempt: questions of a drawn pool carry equal points.
 * @param {Data} data
 * @param {Quiz} quiz
 */
export function obtainable(data, quiz) {
  const questions = data.questionsOf(quiz);
  const drawn = new Map(quiz.draws.map(({ pool, count }) => [pool, count]));
  let points = 0;
  for (const question of questions) {
    const left = question.pool === null ? undefined : drawn.get(question.pool);
    if (left === 0) continue;
    points += question.points;
    if (question.pool !== null && left !== undefined) drawn.set(question.pool, left - 1);
  }
  return points;
}

/**
 * @param {Data} data
 * @param {State} state
 * @returns {number | null} 0–100; null until a graded quiz is finished
 */
export function scoreOf(data, state) {
  const graded = data.quizzes.filter((quiz) => quiz.mode === "graded");
  const total = graded.reduce((sum, quiz) => sum + obtainable(data, quiz), 0);
  const kept = graded.map((quiz) => state.quizzes.get(quiz.number)?.kept ?? null);
  if (total === 0 || kept.every((fraction) => fraction === null)) return null;
  const points = graded.map((quiz, at) => (kept[at] ?? 0) * obtainable(data, quiz));
  const score = (100 * points.reduce((sum, value) => sum + value, 0)) / total;
  return Math.round(score * 100) / 100;
}

/**
 * @param {Data} data
 * @param {State} state
 * @returns {Outcome["success"]} failed only when a limited quiz has no tries left: LMSs lock out who has failed
 */
export function successOf(data, state) {
  const counting = data.quizzes.filter((quiz) => quiz.obligatory);
  if (counting.length === 0) return "unknown";
  if (counting.every((quiz) => isPassed(quiz, state))) return "passed";
  const lost = counting.some((quiz) => isUsedUp(quiz, state) && !isPassed(quiz, state));
  return lost ? "failed" : "unknown";
}
