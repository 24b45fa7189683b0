// @ts-check
/** One question on the page: what is chosen, whether it is locked, and what may be told of it. */

import { action, fromHtml, icon, make, part, setShown, setText } from "./dom.js";
import { typeOf } from "./questions.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./data.js").Question} Question */
/** @typedef {import("./state.js").QuestionState} QuestionState */
/** @typedef {"right" | "wrong" | "partly" | "neutral"} Verdict */
/**
 * @typedef {object} View
 * @property {Question} question
 * @property {QuestionState} state
 * @property {string[]} order  its options' characters
 * @property {{feedback: boolean, solution: boolean}} revealed
 * @property {number} fraction  earned
 * @property {number} number
 * @property {number} total
 * @property {string} next  the word on the button that leads on
 */

/** What an answer is given in. */
const ANSWERS = "input, select";

/** Verdict → the word for it. */
const SAID = {
  right: "quiz.right",
  wrong: "quiz.wrong",
  partly: "quiz.partly",
  neutral: "quiz.received",
};

/**
 * @param {View} view
 * @returns {Verdict}
 */
export function verdictOf({ question, revealed, fraction }) {
  if (!revealed.feedback || question.points === 0 || typeOf(question)?.kind === null) {
    return "neutral";
  }
  return fraction >= 1 ? "right" : fraction > 0 ? "partly" : "wrong";
}

/**
 * @param {Verdict} verdict
 * @param {string} words
 */
export function verdictLine(verdict, words) {
  const name = verdict === "neutral" ? "chosen" : verdict;
  return make("p", { class: "verdict", "data-result": verdict }, icon(name), words);
}

/**
 * Makes the form show the view, whatever it showed before.
 * @param {Session} session
 * @param {HTMLElement} form
 * @param {View} view
 */
export function showQuestion(session, form, view) {
  const type = typeOf(view.question);
  const { final, response } = view.state;
  orderOptions(form, view.order);
  type?.show(form, response);
  type?.lock(form, final);
  form.toggleAttribute("data-locked", final);
  setText(part(form, "number"), session.say("quiz.number", { number: view.number, total: view.total }));
  showHint(session, form, view);
  showOptions(session, form, view);
  showFeedback(session, form, view);
  showOwn(session, form, view);
  clearError(form);
  setShown(action(form, "answer"), !final);
  const next = action(form, "next");
  setText(next, session.say(view.next));
  setShown(next, final);
}

/**
 * @param {HTMLElement} form
 * @param {string[]} order
 */
function orderOptions(form, order) {
  const options = Array.from(form.querySelectorAll("[data-option]"));
  const keyOf = (/** @type {Element} */ option) => option.getAttribute("data-option") ?? "";
  const wanted = order.flatMap((key) => options.find((option) => keyOf(option) === key) ?? []);
  // Moving what stands right already would take its focus.
  if (wanted.every((option, at) => option === options[at])) return;
  options[0]?.before(...wanted);
}

/**
 * @param {Session} session
 * @param {HTMLElement} form
 * @param {View} view
 */
function showHint({ language, say }, form, { question, state }) {
  const html = question.hint?.[language] ?? "";
  const box = part(form, "hint");
  const opened = state.hint && html !== "";
  setShown(part(form, "help"), html !== "" && (!state.final || opened));
  action(form, "hint")?.setAttribute("aria-expanded", String(opened));
  setShown(action(form, "hint"), !state.final);
  setShown(box, opened);
  const name = make("strong", {}, icon("tip"), say("quiz.hint-title"));
  if (opened) box?.replaceChildren(name, make("div", {}, fromHtml(html)));
}

/**
 * @param {Session} session
 * @param {HTMLElement} form
 * @param {View} view
 */
function showOptions(session, form, view) {
  const type = typeOf(view.question);
  if (!type) return;
  const { final, response } = view.state;
  const chosen = response === null ? [] : type.chosen(response);
  for (const option of type.options(view.question)) {
    const element = /** @type {HTMLElement | null} */ (
      form.querySelector(`[data-option="${option.key}"]`)
    );
    if (!element) continue;
    const lines = final ? tell(session, view, option, chosen.includes(option.key)) : [];
    mark(element, lines.length > 0 ? (option.correct ? "right" : "wrong") : "");
    const box = part(element, "option-feedback");
    box?.replaceChildren(...lines);
    setShown(box, lines.length > 0);
  }
}

/**
 * What is told of one option: of what was chosen when feedback is given, of what is right when the solution is.
 * @param {Session} session
 * @param {View} view
 * @param {{correct: boolean, feedback: import("./data.js").Said}} option
 * @param {boolean} chosen
 * @returns {Node[]}
 */
function tell({ say, language }, { revealed, question }, option, chosen) {
  if (question.points === 0 && !option.correct) return [];
  const missed = !chosen && option.correct && revealed.solution;
  if (!missed && !(chosen && revealed.feedback)) return [];
  const words = missed
    ? say("quiz.right-answer")
    : `${say("quiz.your-answer")}: ${say(option.correct ? "quiz.option-right" : "quiz.option-wrong")}`;
  const line = verdictLine(option.correct ? "right" : "wrong", words);
  const html = chosen ? option.feedback[language] : undefined;
  return html ? [line, make("div", {}, fromHtml(html))] : [line];
}

/**
 * @param {HTMLElement} element
 * @param {string} result
 */
function mark(element, result) {
  if (result) element.dataset.result = result;
  else delete element.dataset.result;
}

/**
 * @param {Session} session
 * @param {HTMLElement} form
 * @param {View} view
 */
function showFeedback({ say, language }, form, view) {
  const box = part(form, "feedback");
  if (!box) return;
  setShown(box, view.state.final);
  if (!view.state.final) return;
  const verdict = verdictOf(view);
  const { correct, incorrect } = view.question.feedback;
  const said = verdict === "right" ? correct : incorrect;
  const html = verdict === "neutral" ? "" : (said?.[language] ?? "");
  box.dataset.result = verdict;
  box.replaceChildren(verdictLine(verdict, say(SAID[verdict])), make("div", {}, fromHtml(html)));
}

/**
 * @param {Session} session
 * @param {HTMLElement} form
 * @param {View} view
 */
function showOwn({ language, say }, form, { question, state, fraction, revealed }) {
  const { final, response: answer } = state;
  typeOf(question)?.tell?.(form, { question, answer, final, fraction, revealed, language, say });
}

/**
 * @param {Session} session
 * @param {HTMLElement} form
 * @param {Question} question
 * @param {string} word  the key of what is wrong
 */
export function showError({ say }, form, { min_words: count = 0 }, word) {
  const error = part(form, "error");
  const fieldset = form.querySelector("fieldset");
  if (!error || !fieldset) return;
  error.textContent = say(word, { count });
  setShown(error, true);
  fieldset.setAttribute("aria-describedby", error.id);
  const inputs = Array.from(form.querySelectorAll(ANSWERS));
  for (const input of inputs) input.setAttribute("aria-invalid", "true");
  const empty = inputs.find((input) => input.matches("[data-answer]") && "value" in input && input.value === "");
  /** @type {HTMLElement | null | undefined} */ (empty ?? inputs[0] ?? form.querySelector("textarea"))?.focus();
}

/** A note that has no room left keeps its mark: it is not of this. @param {HTMLElement} form */
export function clearError(form) {
  setShown(part(form, "error"), false);
  form.querySelector("fieldset")?.removeAttribute("aria-describedby");
  for (const input of form.querySelectorAll(ANSWERS)) input.removeAttribute("aria-invalid");
}
