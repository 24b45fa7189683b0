// @ts-check
/**
 * One attempt at a quiz: draw, order, tries, what is kept, what may be shown. Pure but for the state it is given.
 */

import { drawn, shuffled } from "./shuffle.js";
import { emptyQuestion, isTyped, SHAPES } from "./state.js";
import { typeOf } from "./questions.js";

/** @typedef {import("./data.js").Data} Data */
/** @typedef {import("./data.js").Quiz} Quiz */
/** @typedef {import("./data.js").Question} Question */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").QuizState} QuizState */
/** @typedef {import("./state.js").QuestionState} QuestionState */
/** @typedef {import("./state.js").Response} Response */

const MAX_TRIES = 15;
const BASE = 36;
/** A result is kept in units of 1⁄27,720: nearer to the mark than this is at the mark. */
const CLOSE = 1e-4;

/** @returns {QuizState} of a quiz nobody has begun */
const untouched = () => ({
  tries: 0,
  seed: 0,
  open: false,
  passed: false,
  kept: null,
  current: null,
});

/**
 * @param {State} state
 * @param {Quiz} quiz
 */
export function quizState(state, quiz) {
  return state.quizzes.get(quiz.number) ?? untouched();
}

/**
 * @param {State} state
 * @param {Question} question
 */
export function questionState(state, question) {
  return state.questions.get(question.number) ?? emptyQuestion();
}

/**
 * @param {State} state
 * @param {Question} question
 * @param {Partial<QuestionState>} change
 */
export function setQuestion(state, question, change) {
  const shape = SHAPES[/** @type {keyof typeof SHAPES} */ (question.type)] ?? null;
  state.questions.set(question.number, { ...questionState(state, question), shape, ...change });
}

/**
 * @param {Quiz} quiz
 * @param {State} state
 * @returns {number} Infinity when unlimited
 */
export function triesLeft(quiz, state) {
  if (quiz.attempts === 0) return Infinity;
  return Math.max(quiz.attempts - quizState(state, quiz).tries, 0);
}

/**
 * A new attempt: the answers of the last one go; notes, and the numbers answers are reported under, stay.
 * @param {Data} data
 * @param {State} state
 * @param {Quiz} quiz
 * @param {number} seed  0–4095
 */
export function begin(data, state, quiz, seed) {
  const old = quizState(state, quiz);
  state.quizzes.set(quiz.number, { ...old, seed, open: true, current: null });
  for (const question of data.questionsOf(quiz)) {
    const { slot, response } = questionState(state, question);
    const own = typeOf(question)?.kind === null ? { slot, response } : { slot };
    setQuestion(state, question, { ...emptyQuestion(), ...own });
  }
  const asked = new Set(questionsOf(data, state, quiz));
  for (const question of asked) {
    if (isDrawn(quiz, question)) setQuestion(state, question, { drawn: true });
  }
}

/**
 * @param {Quiz} quiz
 * @param {Question} question
 */
function isDrawn(quiz, question) {
  return quiz.draws.some(({ pool }) => pool === question.pool);
}

/**
 * The attempt's questions in its order.
 * @param {Data} data
 * @param {State} state
 * @param {Quiz} quiz
 * @returns {Question[]}
 */
export function questionsOf(data, state, quiz) {
  const { seed } = quizState(state, quiz);
  const all = data.questionsOf(quiz);
  const chosen = new Set(all.filter((question) => !isDrawn(quiz, question)).map(numberOf));
  for (const { pool, count } of quiz.draws) {
    const candidates = all.filter((question) => question.pool === pool);
    const already = candidates.filter((question) => questionState(state, question).drawn);
    const numbers = drawn(seed, candidates.map(numberOf), count, new Set(already.map(numberOf)));
    for (const number of numbers) chosen.add(number);
  }
  const asked = all.filter((question) => chosen.has(question.number));
  if (!quiz.shuffle.questions) return asked;
  const order = shuffled(seed, 0, asked.map(numberOf));
  return [...asked].sort((a, b) => order.indexOf(a.number) - order.indexOf(b.number));
}

/** @param {Question} question */
function numberOf(question) {
  return question.number;
}

/**
 * The characters of a question's options in the attempt's order.
 * @param {State} state
 * @param {Quiz} quiz
 * @param {Question} question
 * @returns {string[]}
 */
export function optionOrder(state, quiz, question) {
  const keys = question.options.map(({ key }) => key);
  const { response } = questionState(state, question);
  if (typeOf(question)?.kind === "sequencing") return sequence(state, quiz, question, response);
  if (!quiz.shuffle.options) return keys;
  return shuffledKeys(state, quiz, question, keys);
}

/**
 * Things to put in order stand as the learner left them; before that never in the right order, which is the author's.
 * @param {State} state
 * @param {Quiz} quiz
 * @param {Question} question
 * @param {Response | null} response
 * @returns {string[]}
 */
function sequence(state, quiz, question, response) {
  const keys = question.options.map(({ key }) => key);
  const mixed = shuffledKeys(state, quiz, question, keys);
  const order = mixed.join() === keys.join() ? [...keys.slice(1), ...keys.slice(0, 1)] : mixed;
  const left = Array.isArray(response) ? response.filter((key) => keys.includes(key)) : [];
  return [...left, ...order.filter((key) => !left.includes(key))];
}

/**
 * @param {State} state
 * @param {Quiz} quiz
 * @param {Question} question
 * @param {string[]} keys
 */
function shuffledKeys(state, quiz, question, keys) {
  const { seed } = quizState(state, quiz);
  const number = (/** @type {string} */ key) => Number.parseInt(key, BASE);
  const pinned = question.options.filter(({ pin }) => pin).map(({ key }) => number(key));
  const order = shuffled(seed, question.number, keys.map(number), new Set(pinned));
  return order.map((value) => value.toString(BASE));
}

/**
 * What a final answer earned. Judged from the answer each time, so a mended key reaches those who have answered.
 * @param {State} state
 * @param {Question} question
 * @returns {number} 0–1; an unanswered question earns nothing
 */
export function earned(state, question) {
  const { final, response, result } = questionState(state, question);
  if (!final || response === null) return result ?? 0;
  return typeOf(question)?.score(question, response) ?? 0;
}

/**
 * @param {State} state
 * @param {Question} question
 * @param {Response} response  typed ones have their result kept too, should the words have to give way
 */
export function submit(state, question, response) {
  const shape = SHAPES[/** @type {keyof typeof SHAPES} */ (question.type)] ?? null;
  const judged = isTyped(shape) && question.points > 0;
  const result = judged ? (typeOf(question)?.score(question, response) ?? null) : null;
  setQuestion(state, question, { response, result, final: true });
}

/**
 * @param {Data} data
 * @param {State} state
 * @param {Quiz} quiz
 * @returns {Question | null} null when every question is answered
 */
export function firstUnanswered(data, state, quiz) {
  const left = questionsOf(data, state, quiz).filter(
    (question) => !questionState(state, question).final,
  );
  return left[0] ?? null;
}

/**
 * Ends the attempt: counts the try and keeps the result by the quiz's rule.
 * @param {Data} data
 * @param {State} state
 * @param {Quiz} quiz
 */
export function finish(data, state, quiz) {
  const old = quizState(state, quiz);
  if (!old.open) return;
  const current = quiz.mode === "survey" ? null : result(data, state, quiz);
  const kept = keep(quiz, old.kept, current);
  const passed = passes(quiz, old, kept);
  const tries = Math.min(old.tries + 1, MAX_TRIES);
  state.quizzes.set(quiz.number, { ...old, tries, open: false, current, kept, passed });
}

/**
 * @param {Data} data
 * @param {State} state
 * @param {Quiz} quiz
 * @returns {number | null} 0–1 of the attempt's points; null when it has none
 */
export function result(data, state, quiz) {
  const questions = questionsOf(data, state, quiz);
  const total = questions.reduce((sum, question) => sum + question.points, 0);
  const points = questions.reduce((sum, one) => sum + one.points * earned(state, one), 0);
  return total > 0 ? points / total : null;
}

/**
 * @param {Quiz} quiz
 * @param {number | null} before
 * @param {number | null} now
 */
function keep(quiz, before, now) {
  if (before === null || now === null) return now ?? before;
  if (quiz.keep === "first") return before;
  return quiz.keep === "last" ? now : Math.max(before, now);
}

/**
 * Who has passed stays so.
 * @param {Quiz} quiz
 * @param {QuizState} old
 * @param {number | null} kept
 */
export function passes(quiz, old, kept) {
  return old.passed || (quiz.mode === "graded" && reaches(kept, quiz.pass));
}

/**
 * @param {number | null} fraction
 * @param {number} mark  per cent
 */
export function reaches(fraction, mark) {
  return fraction !== null && fraction >= mark / 100 - CLOSE;
}

/**
 * What may be shown of a question that is answered.
 * @param {Quiz} quiz
 * @param {State} state
 * @returns {{feedback: boolean, solution: boolean}}
 */
export function revealed(quiz, state) {
  const { open, passed } = quizState(state, quiz);
  const { feedback, solution } = quiz.reveal;
  // What has no mark to reach is passed by being finished.
  const done = passed || (quiz.mode !== "graded" && !open);
  const last = !open && quiz.attempts > 0 && triesLeft(quiz, state) === 0;
  return {
    feedback: feedback === "after-question" || (feedback === "after-quiz" && !open),
    solution:
      quiz.mode !== "survey" &&
      (solution === "always" ||
        (solution === "after-pass" && done) ||
        (solution === "after-last-attempt" && last)),
  };
}
