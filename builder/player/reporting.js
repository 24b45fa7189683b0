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
  const answer = describe(session, question, since, Date.now());
  if (answer) session.tracking.answered(answer);
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
    slot: slotOf(state, question),
    kind: type.kind,
    response: type.response(question, response),
    correct: type.correct(question),
    result: survey ? null : { fraction: earned(state, question) },
    weight: question.points,
    latency: since === null ? null : Math.max(time - since, 0),
    time,
    description: question.text[data.course.languages[0] ?? ""] ?? "",
  };
}

/**
 * The number the question is reported under: its own from the first report on.
 * @param {import("./state.js").State} state
 * @param {Question} question
 */
function slotOf(state, question) {
  const own = questionState(state, question).slot;
  if (own !== null) return own;
  const taken = Array.from(state.questions.values(), ({ slot }) => slot ?? -1);
  const slot = Math.max(-1, ...taken) + 1;
  setQuestion(state, question, { slot });
  return slot;
}
