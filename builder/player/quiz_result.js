// @ts-check
/** Before and after an attempt: what it takes, and how it went. */

import * as attempt from "./attempt.js";
import { action, make, part, setAttribute, setShown, setText } from "./dom.js";
import { verdictLine, verdictOf } from "./question_view.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./data.js").Quiz} Quiz */
/** @typedef {import("./data.js").Question} Question */
/** @typedef {import("./state.js").QuizState} QuizState */

const HUNDRED = 100;

/**
 * @param {Session} session
 * @param {Quiz} quiz
 * @param {HTMLElement} section
 */
export function showIntro(session, quiz, section) {
  const { say, state } = session;
  const own = attempt.quizState(state, quiz);
  const left = attempt.triesLeft(quiz, state);
  if (quiz.attempts > 0) setText(part(section, "tries"), triesWords(session, quiz));
  const start = action(section, "start");
  setText(start, say(own.open ? "quiz.resume" : own.tries > 0 ? "quiz.again" : "quiz.start"));
  setShown(start, own.open || left > 0);
  preferLess(start, own.passed && !own.open);
  setShown(action(section, "see-result"), own.tries > 0 && !own.open);
  const standing = part(section, "standing");
  const known = own.tries > 0 ? [outcomeWords(session, quiz), keptWords(session, own)] : [];
  const words = [...known, otherMark(session, quiz)].filter((each) => each !== "").join(" ");
  setShown(standing, words !== "");
  setText(standing, words);
}

/**
 * An LMS may judge by a mark of its own; whoever reads both numbers is told which one counts here.
 * @param {Session} session
 * @param {Quiz} quiz
 */
function otherMark({ say, passMark }, quiz) {
  const differs = quiz.mode === "graded" && passMark !== null && passMark !== quiz.pass;
  return differs ? say("quiz.other-mark", { percent: passMark }) : "";
}

/**
 * @param {Session} session
 * @param {Quiz} quiz
 */
function triesWords({ say, state }, quiz) {
  const left = attempt.triesLeft(quiz, state);
  if (left === 0) return say("quiz.none-left");
  return say(left < quiz.attempts ? "quiz.attempts-left" : "quiz.attempts", { count: left });
}

/**
 * @param {Session} session
 * @param {Quiz} quiz
 */
function outcomeWords({ say, state }, quiz) {
  if (quiz.mode !== "graded") return "";
  if (attempt.quizState(state, quiz).passed) return `${say("quiz.passed")}.`;
  return `${say(attempt.triesLeft(quiz, state) === 0 ? "quiz.failed" : "quiz.not-passed")}.`;
}

/**
 * @param {Session} session
 * @param {QuizState} own
 */
function keptWords({ say }, { kept }) {
  return kept === null ? "" : say("quiz.kept", { percent: percent(kept) });
}

/**
 * Down to whole per cents, so that nobody reads «70» and has not passed.
 * @param {number} fraction
 */
export function percent(fraction) {
  return Math.floor(fraction * HUNDRED + 0.01);
}

/**
 * @param {Session} session
 * @param {Quiz} quiz
 * @param {HTMLElement} section
 * @param {(question: Question) => void} look
 * @returns {boolean} whether the learner is asked to try again
 */
export function showResult(session, quiz, section, look) {
  const own = attempt.quizState(session.state, quiz);
  showVerdict(session, quiz, section, own);
  showScore(session, quiz, section, own);
  const questions = attempt.questionsOf(session.data, session.state, quiz);
  const items = questions.map((question, at) => answerItem(session, quiz, section, { question, number: at + 1, look }));
  part(section, "answers")?.replaceChildren(...items);
  const again = action(section, "again");
  const left = attempt.triesLeft(quiz, session.state) > 0;
  const wanted = left && quiz.mode === "graded" && !own.passed;
  setShown(again, left);
  preferLess(again, !wanted);
  return wanted;
}

/**
 * Trying again is not what one who has passed, or practises, is asked to do.
 * @param {HTMLElement | null} button
 * @param {boolean} less
 */
function preferLess(button, less) {
  if (button) setAttribute(button, "data-variant", less ? "secondary" : null);
}

/**
 * @param {Session} session
 * @param {Quiz} quiz
 * @param {HTMLElement} section
 * @param {QuizState} own
 */
function showVerdict({ say, state }, quiz, section, own) {
  const line = part(section, "verdict");
  const missed = own.current !== null && !attempt.reaches(own.current, quiz.pass);
  const passed = missed ? "quiz.passed-before" : "quiz.passed";
  const lost = attempt.triesLeft(quiz, state) === 0;
  const words = own.passed ? passed : lost ? "quiz.failed" : "quiz.not-passed";
  const made = verdictLine(own.passed ? "right" : "partly", say(words));
  if (line && quiz.mode === "graded") {
    line.dataset.result = own.passed ? "right" : "partly";
    line.replaceChildren(...made.childNodes);
  }
  setShown(line, quiz.mode === "graded");
}

/**
 * @param {Session} session
 * @param {Quiz} quiz
 * @param {HTMLElement} section
 * @param {QuizState} own
 */
function showScore(session, quiz, section, own) {
  const { say } = session;
  const meter = /** @type {HTMLProgressElement | null} */ (part(section, "meter"));
  const shown = own.current !== null;
  setShown(meter, shown);
  if (meter && shown) meter.value = percent(own.current ?? 0);
  const score = shown ? say("quiz.score", { percent: percent(own.current ?? 0) }) : "";
  setText(part(section, "score"), score || say("quiz.thanks"));
  setText(part(section, "explained"), explained(session, quiz, own));
}

/**
 * @param {Session} session
 * @param {Quiz} quiz
 * @param {QuizState} own
 */
function explained(session, quiz, own) {
  const { say } = session;
  if (quiz.mode !== "graded") return say(`quiz.${quiz.mode}`);
  const other = own.kept !== null && own.kept !== own.current;
  return [
    own.passed ? "" : say("quiz.need", { percent: quiz.pass }),
    otherMark(session, quiz),
    other ? keptWords(session, own) : "",
    quiz.attempts > 0 ? triesWords(session, quiz) : own.passed ? "" : say("quiz.unlimited"),
  ]
    .filter((words) => words !== "")
    .join(" ");
}

/**
 * @param {Session} session
 * @param {Quiz} quiz
 * @param {HTMLElement} section
 * @param {{question: Question, number: number, look: (question: Question) => void}} item
 */
function answerItem({ say, state, language }, quiz, section, { question, number, look }) {
  const own = attempt.questionState(state, question);
  const view = {
    question,
    state: own,
    order: [],
    revealed: attempt.revealed(quiz, state),
    fraction: attempt.earned(state, question),
    number,
    total: 0,
    next: "",
  };
  const verdict = own.final ? verdictOf(view) : "neutral";
  const words = { right: "quiz.right", wrong: "quiz.wrong", partly: "quiz.partly" };
  const said = verdict === "neutral" ? (own.final ? "quiz.received" : "quiz.unanswered") : words[verdict];
  const line = verdictLine(verdict, `${say("quiz.look-back", { number })}: ${say(said)}`);
  const text = asked(section, question, language);
  // New since the attempt was finished: it is answered in the next one.
  if (!own.final) return make("li", {}, line, make("p", {}, ...text));
  const press = make("button", { type: "button" }, ...text);
  press.addEventListener("click", () => look(question));
  return make("li", {}, line, press);
}

/**
 * The question's words, with the languages that are marked where it is asked. What can be pressed has no place in a button.
 * @param {HTMLElement} section
 * @param {Question} question
 * @param {string} language
 * @returns {(Node | string)[]}
 */
function asked(section, { id, text }, language) {
  const plain = text[language] ?? "";
  const lead = section.querySelector(`[data-question="${id}"] .question-lead`);
  if (!lead?.querySelector("[lang]") || lead.querySelector("a, button, img")) return [plain];
  return lead.textContent?.trim() === plain ? Array.from(lead.cloneNode(true).childNodes) : [plain];
}
