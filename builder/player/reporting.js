// @ts-check
/** What leaves the player of an answer: nothing unless the course's `tracking` says `answers`. */

import { earned, questionState, setQuestion } from "./attempt.js";
import { typeOf } from "./questions.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./data.js").Question} Question */
/** @typedef {import("./tracking/port.js").Answer} Answer */

/**
 * @param {Session} session
 * @param {Question} question  just answered
 * @param {number | null} since  when it was shown
 */
export function reportAnswer(session, question, since) {
  if (session.data.settings.tracking !== "answers" || session.mode !== "normal") return;
  const answer = describe(session, question, since, now());
  if (answer) session.tracking.answered(answer);
}

let latest = 0;

/** A clock set back must not put an answer before the one that came before it. */
function now() {
  latest = Math.max(latest, Date.now());
  return latest;
}

/**
 * @param {Session} session
 * @param {Question} question
 * @param {number | null} since
 * @param {number} time
 * @returns {Answer | null} null for what is never reported
 */
export function describe({ data, state }, question, since, time) {
  const type = typeOf(question);
  const { response } = questionState(state, question);
  if (!type || type.kind === null || response === null) return null;
  const survey = data.quiz(question.quiz ?? "")?.mode === "survey";
  return {
    id: question.id,
    slot: slotOf(data, state, question),
    kind: type.kind,
    response: type.response(question, response),
    correct: survey ? null : type.correct(question),
    result: survey || type.kind === "likert" ? null : { fraction: earned(state, question), ...partsOf(type, question, response) },
    matchesCase: question.ignore?.includes("case") === false,
    weight: question.points,
    latency: since === null ? null : Math.max(time - since, 0),
    time,
    objective: question.objective,
    description: question.text[data.course.languages[0] ?? ""] ?? "",
  };
}

/**
 * @param {import("./questions.js").QuestionType} type
 * @param {Question} question
 * @param {import("./state.js").Response} response
 */
function partsOf(type, question, response) {
  const parts = type.shares?.(question, response);
  return parts ? { parts } : {};
}

/**
 * The number the question is reported under: its own from the first report on. One that has grown into the next one's
 * takes a new one.
 * @param {import("./data.js").Data} data
 * @param {import("./state.js").State} state
 * @param {Question} question
 */
function slotOf(data, state, question) {
  const own = questionState(state, question).slot;
  const others = spans(data, state).filter(({ number }) => number !== question.number);
  if (own !== null && !others.some(({ from, to }) => from < own + width(question) && own < to)) return own;
  const slot = Math.max(0, ...others.map(({ to }) => to), own === null ? 0 : own + 1);
  setQuestion(state, question, { slot });
  return slot;
}

/**
 * The numbers taken, each `from` up to but not with `to`.
 * @param {import("./data.js").Data} data
 * @param {import("./state.js").State} state
 */
function spans(data, state) {
  const known = new Map(data.questions.map((question) => [question.number, question]));
  return Array.from(state.questions, ([number, { slot, response }]) => {
    const question = known.get(number);
    const left = Array.isArray(response) ? response.length : 1;
    return { number, slot, width: question ? width(question) : left };
  }).flatMap(({ number, slot, width: taken }) => (slot === null ? [] : [{ number, from: slot, to: slot + taken }]));
}

/** How many records a question is reported in: one a gap. @param {Question} question */
function width({ gaps = [] }) {
  return Math.max(gaps.length, 1);
}
