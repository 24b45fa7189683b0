// @ts-check
/** The learner's state in words: what docs/en/state.md packs into one string, unpacked for who makes the course. */

import { questionState, quizState } from "../../player/attempt.js";
import { readData } from "../../player/data.js";
import { make } from "../../player/dom.js";
import { isDone, isPassed } from "../../player/progress.js";
import { typeOf } from "../../player/questions.js";
import { percent } from "../../player/quiz_result.js";
import { answerWords } from "../../player/receipt.js";
import { STATE_LIMIT, decodeState } from "../../player/state.js";
import { createWords } from "../../player/words.js";

/** @typedef {import("../../player/data.js").Data} Data */
/** @typedef {import("../../player/data.js").Question} Question */
/** @typedef {import("../../player/data.js").Quiz} Quiz */
/** @typedef {import("../../player/state.js").State} State */
/** @typedef {import("./words.js").Say} Say */
/**
 * @typedef {object} Reading
 * @property {Data} data
 * @property {State} state
 * @property {string} language
 * @property {Say} say
 */

/**
 * @param {Element | null} room
 * @param {Document | null} page  the course's
 * @param {string} text  the state as it is stored
 * @param {Say} say
 */
export function showProgress(room, page, text, say) {
  if (!page?.getElementById("course-data")) return;
  const data = readData(page);
  const { state, problem } = decodeState(text, { mark: data.course.mark });
  if (problem === "empty") return void room?.replaceChildren(make("p", { class: "quiet" }, say("state none")));
  const language = data.course.languages.includes(state.language) ? state.language : (data.course.languages[0] ?? "");
  const reading = { data, state, language, say };
  const answers = data.questions.flatMap((question) => answer(reading, question));
  const told = problem ? [make("p", { class: "wrong" }, say(`state ${problem}`, { n: text.length }))] : [];
  room?.replaceChildren(
    ...told,
    make("ul", {}, ...lines(reading).map((line) => make("li", {}, line))),
    ...(answers.length > 0 ? [answerList(reading, answers, isOpen(room))] : []),
    make("p", { class: "quiet" }, say("state size", { n: text.length, limit: STATE_LIMIT })),
    make("p", { class: "raw" }, make("code", {}, text)),
  );
}

/** What the author has unfolded stays so. @param {Element | null} room */
function isOpen(room) {
  return room?.querySelector("details")?.open ?? false;
}

/** @param {Reading} reading @param {HTMLElement[][]} answers  question and answer of each @param {boolean} open */
function answerList({ say }, answers, open) {
  const list = make("details", {}, make("summary", {}, say("state answers", { n: answers.length })), make("dl", {}, ...answers.flat()));
  list.open = open;
  return list;
}

/** @param {Reading} reading */
function lines(reading) {
  const { data, state, language, say } = reading;
  const page = data.pages.find(({ number }) => number === state.page);
  const pages = data.pages.filter(({ kind }) => kind !== "quiz"); // as the learner is told at the end
  const seen = pages.filter(({ number }) => state.seen.has(number)).length;
  const graded = data.quizzes.filter(({ obligatory }) => obligatory);
  const notes = data.questions.filter(({ type }) => type === "reflection");
  const written = notes.reduce((sum, note) => sum + String(questionState(state, note).response ?? "").length, 0);
  return [
    ...(page ? [say("state place", { title: page.title[language] ?? page.id })] : []),
    ...(state.language ? [say("state language", { name: state.language })] : []),
    say("state seen", { done: seen, total: pages.length }),
    ...data.quizzes.flatMap((quiz) => quizLine(reading, quiz)),
    ...(isDone(data, state) ? [say("state done")] : []),
    ...(graded.length > 0 && graded.every((quiz) => isPassed(quiz, state)) ? [say("state passed")] : []),
    ...(written > 0 ? [say("state notes", { n: written })] : []),
  ];
}

/** @param {Reading} reading @param {Quiz} quiz */
function quizLine({ data, state, language, say }, quiz) {
  const { tries, open, kept } = quizState(state, quiz);
  if (tries === 0 && !open) return [];
  const title = quiz.title[language] || data.page(quiz.page)?.title[language] || quiz.id;
  const parts = [say(open ? "state quiz open" : "state quiz", { title, tries })];
  if (kept !== null) parts.push(say(quiz.obligatory ? "state kept" : "state result", { percent: percent(kept) }));
  if (isPassed(quiz, state)) parts.push(say("state quiz passed"));
  return [parts.join(", ")];
}

/** @param {Reading} reading @param {Question} question */
function answer({ data, state, language, say }, question) {
  if (question.type === "reflection") return []; // the learner's own, also here
  const { final, response, result } = questionState(state, question);
  if (response === null && result === null) return [];
  const words = createWords(data.words, () => language);
  const said = response === null ? say("state words gone") : answerWords(question, response, language, words);
  const verdict = judged(question, final, response, result, say);
  return [[make("dt", {}, question.text[language] ?? question.id), make("dd", {}, `${said} – ${verdict}`)]];
}

/**
 * @param {Question} question
 * @param {boolean} final
 * @param {import("../../player/state.js").Response | null} response
 * @param {number | null} result
 * @param {Say} say
 */
function judged(question, final, response, result, say) {
  if (question.type === "checklist" || question.type === "likert") return say("state not judged");
  if (!final) return say("state draft");
  const share = response === null ? result : (typeOf(question)?.score(question, response) ?? null);
  if (share === null) return say("state not judged");
  if (share === 1) return say("state right");
  return share > 0 ? say("state partly", { percent: percent(share) }) : say("state wrong");
}
