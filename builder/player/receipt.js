// @ts-check
/** The receipt: what was done, for one whose LMS does not keep it. Made here and now, sent nowhere. */

import { questionState } from "./attempt.js";
import { doneLines } from "./ending.js";
import { downloadText } from "./notes.js";
import { scoreOf } from "./progress.js";
import { percent } from "./quiz_result.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./data.js").Question} Question */
/** @typedef {import("./state.js").Response} Response */

/** @param {Session} session */
export function downloadReceipt(session) {
  const { data, say } = session;
  downloadText(`${data.course.id}-${say("receipt.file")}.txt`, receiptText(session, new Date()));
}

/**
 * @param {Session} session
 * @param {Date} now
 */
export function receiptText(session, now) {
  const { data, state, say, language } = session;
  const score = scoreOf(data, state);
  const time = new Intl.DateTimeFormat([language, "nb"], { dateStyle: "long", timeStyle: "short" }).format(now);
  const answers = data.questions.flatMap((question) => answerLines(session, question));
  return [
    say("receipt.title"),
    "",
    `${data.course.title[language] ?? ""} (${data.course.id}, ${data.course.version})`,
    time,
    say("receipt.about"),
    "",
    `${say("end.done")}:`,
    ...doneLines(session).map((line) => `– ${line}`),
    ...(score === null ? [] : [`– ${say("receipt.score", { percent: percent(score / 100) })}`]),
    ...(answers.length > 0 ? ["", `${say("receipt.answers")}:`, ...answers] : []),
    "",
  ].join("\n");
}

/**
 * @param {Session} session
 * @param {Question} question
 */
function answerLines({ state, language, say }, question) {
  const { final, response } = questionState(state, question);
  if (!final || response === null) return [];
  return [`– ${question.text[language] ?? ""}`, `  ${answerWords(question, response, language, say)}`];
}

/**
 * @param {Question} question
 * @param {Response} response
 * @param {string} language
 * @param {import("./words.js").Say} say
 * @returns {string}
 */
export function answerWords(question, response, language, say) {
  const option = (/** @type {string} */ key) =>
    question.options.find((one) => one.key === key)?.text[language] ?? key;
  const right = (/** @type {string | null} */ key) => {
    const at = question.options.findIndex((one) => one.key === key);
    return question.rights?.[at]?.[language]?.plain ?? "–";
  };
  if (typeof response === "boolean") return say(response ? "quiz.true" : "quiz.false");
  if (typeof response === "string") return option(response);
  if (Array.isArray(response)) return response.map(option).join("; ");
  return Object.entries(response).map(([key, partner]) => `${option(key)}: ${right(partner)}`).join("; ");
}
