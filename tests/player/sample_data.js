// @ts-check
/** A small course as the player knows it, for tests. */

import { indexed } from "../../builder/player/data.js";

/** @typedef {import("../../builder/player/data.js").Content} Content */
/** @typedef {import("../../builder/player/data.js").Page} Page */
/** @typedef {import("../../builder/player/data.js").Quiz} Quiz */
/** @typedef {import("../../builder/player/data.js").Question} Question */

/** @param {Partial<Page> & {number: number}} page @returns {Page} */
export const page = (page) => ({
  id: `page-${page.number}`,
  module: "modul",
  kind: "page",
  obligatory: true,
  minutes: null,
  title: { nb: `Side ${page.number}` },
  ...page,
});

/** @param {Partial<Quiz> & {number: number}} quiz @returns {Quiz} */
export const quiz = (quiz) => ({
  id: `quiz-${quiz.number}`,
  mode: "graded",
  pass: 70,
  attempts: 0,
  keep: "best",
  obligatory: true,
  embedded: false,
  page: `quiz-${quiz.number}`,
  title: { nb: "Test deg selv" },
  reveal: { feedback: "after-question", solution: "after-pass" },
  shuffle: { questions: false, options: false },
  draws: [],
  questions: [],
  ...quiz,
});

/** @param {Partial<Question> & {number: number}} question @returns {Question} */
export const single = (question) => ({
  id: `sp-${question.number}`,
  type: "single",
  points: 1,
  pool: null,
  quiz: "quiz-3",
  page: "quiz-3",
  text: { nb: "Hva er 1 + 1?" },
  feedback: {},
  options: [
    { key: "0", correct: true, pin: false, text: { nb: "2" }, feedback: {} },
    { key: "1", correct: false, pin: false, text: { nb: "3" }, feedback: {} },
    { key: "2", correct: false, pin: true, text: { nb: "Ingen av dem" }, feedback: {} },
  ],
  ...question,
});

/**
 * Two pages and a quiz of two questions, with what a test needs otherwise.
 * @param {{quiz?: Partial<Quiz>, settings?: Partial<Content["settings"]>, content?: Partial<Content>}} [changes]
 */
export function course({ quiz: changed = {}, settings = {}, content = {} } = {}) {
  const questions = content.questions ?? [single({ number: 1 }), single({ number: 2 })];
  const own = quiz({ number: 3, questions: questions.map(({ id }) => id), ...changed });
  return indexed({
    format: 1,
    course: { id: "kurs", version: "1", mark: "AA", edition: "e1", title: { nb: "Kurs" }, languages: ["nb", "nn"] },
    settings: {
      pass: 70,
      navigation: "free",
      tracking: "score",
      notes: "lms",
      status: "passed",
      stateBound: 60,
      ...settings,
    },
    modules: [{ id: "modul", title: { nb: "Modul" } }],
    pages: [page({ number: 1 }), page({ number: 2 }), ...quizPages(own)],
    quizzes: [own],
    questions,
    words: {},
    ...content,
  });
}

/** @param {Quiz} own */
const quizPages = (own) => (own.embedded ? [] : [page({ number: 3, id: own.page, kind: "quiz" })]);
