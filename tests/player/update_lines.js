// @ts-check
/**
 * For each line `{first, second, who}` a learner works in the first edition of a course, half-way or to the end, and meets
 * the second with what was saved. Answers with how things stood and how they stand.
 */

import { createInterface } from "node:readline";

import * as attempt from "../../builder/player/attempt.js";
import { indexed } from "../../builder/player/data.js";
import { outcomeOf } from "../../builder/player/outcome.js";
import { keepDone, remaining } from "../../builder/player/progress.js";
import { decodeState, emptyState, encodeState } from "../../builder/player/state.js";
import { meet } from "../../builder/player/updated.js";

/** @typedef {import("../../builder/player/data.js").Data} Data */
/** @typedef {import("../../builder/player/data.js").Question} Question */
/** @typedef {import("../../builder/player/data.js").Quiz} Quiz */
/** @typedef {import("../../builder/player/state.js").State} State */

/** The first word of a text tells what it is, in every edition. @param {import("../../builder/player/data.js").Said} said */
const tag = (said) => (said.nb ?? "").split(" ")[0] ?? "";

/** @param {Question} question @param {boolean} right */
function answerTo(question, right) {
  if (question.type === "true-false") return question.answer === right;
  const keys = question.options.filter(({ correct }) => correct === right).map(({ key }) => key);
  return question.type === "multiple" ? keys : (keys[0] ?? "");
}

/** @param {Data} data @param {State} state @param {Quiz} quiz @param {(question: Question, at: number) => boolean | null} right null: not answered */
function take(data, state, quiz, right) {
  attempt.begin(data, state, quiz, 7);
  for (const [at, question] of attempt.questionsOf(data, state, quiz).entries()) {
    const wanted = right(question, at);
    if (wanted !== null) attempt.submit(state, question, answerTo(question, wanted));
  }
}

/** Half-way: one page read, a quiz finished but not passed, another begun. @param {Data} data @param {boolean} whole */
function learner(data, whole) {
  const state = emptyState(data.course.mark);
  meet(data, state);
  state.page = 1;
  const pages = data.pages.filter(({ kind }) => kind !== "quiz");
  for (const { number } of whole ? pages : pages.slice(0, 2)) state.seen.add(number);
  const [first, second] = /** @type {[Quiz, Quiz]} */ (/** @type {unknown} */ (data.quizzes));
  take(data, state, first, (question) => whole || question.type !== "multiple");
  attempt.finish(data, state, first);
  take(data, state, second, (_question, at) => (whole || at === 0 ? true : null));
  if (whole) attempt.finish(data, state, second);
  keepDone(data, state);
  return state;
}

/** @param {Data} data @param {State} state */
function standing(data, state) {
  const answered = data.questions.filter((question) => attempt.questionState(state, question).response !== null);
  return {
    pages: Object.fromEntries(data.pages.map((page) => [tag(page.title), state.seen.has(page.number)])),
    questions: data.questions.map(({ text }) => tag(text)),
    options: data.questions.flatMap(({ options }) => options.map(({ text }) => tag(text))),
    answers: Object.fromEntries(answered.map((question) => [tag(question.text), words(state, question)])),
    asked: data.quizzes.map((quiz) => attempt.questionsOf(data, state, quiz).length),
    quizzes: Object.fromEntries(data.quizzes.map((quiz) => [quiz.number, attempt.quizState(state, quiz)])),
    left: remaining(data, state).length,
    outcome: outcomeOf(data, state),
  };
}

/** @param {State} state @param {Question} question */
function words(state, question) {
  const { response } = attempt.questionState(state, question);
  if (typeof response === "boolean") return [String(response)];
  const keys = Array.isArray(response) ? response : [response];
  return question.options.filter(({ key }) => keys.includes(key)).map(({ text }) => tag(text));
}

for await (const line of createInterface({ input: process.stdin })) {
  const { first, second, who } = JSON.parse(line);
  const [before, after] = [indexed(first), indexed(second)];
  const old = learner(before, who === "passed");
  const { state, problem } = decodeState(encodeState(old).text, { mark: after.course.mark });
  const told = problem === "other-course" ? "mode.stranger" : meet(after, state);
  console.log(JSON.stringify({ told, before: standing(before, old), after: standing(after, state) }));
}
