// @ts-check
/** A quiz on the page: its start, one question at a time, its result. The rules are in attempt.js. */

import { wireAnswer } from "./answering.js";
import * as attempt from "./attempt.js";
import { action, focusOn, lasting, part, setAttribute, setShown } from "./dom.js";
import { showQuestion } from "./question_view.js";
import { showIntro, showResult } from "./quiz_result.js";
import { isolated } from "./session.js";
import { MAX_SEED } from "./shuffle.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./data.js").Quiz} Quiz */
/** @typedef {import("./data.js").Question} Question */
/**
 * What a quiz shows now: one of its questions, or null for its start, or "result".
 * @typedef {Question | "result" | null} Screen
 */

/**
 * @param {Session} session
 * @param {{finished: (quiz: Quiz) => void}} parts
 * @returns {{show: (article: HTMLElement) => void, reset: () => void}} `show` to be called whenever an article is
 *   shown, `reset` before it when the state is another
 */
export function createQuizzes(session, { finished }) {
  /** Quiz id → its part of the player, shared by its sections in all languages. @type {Map<string, QuizPart>} */
  const known = new Map();
  return {
    show: (article) => {
      for (const section of sections(article)) {
        const quiz = session.data.quiz(section.dataset.quiz ?? "");
        if (!quiz) continue;
        const own = known.get(quiz.id) ?? new QuizPart(session, quiz, finished);
        known.set(quiz.id, own);
        isolated(`quiz ${quiz.id}`, () => own.showIn(section), () => trouble(session, section));
      }
      stepBack(article);
    },
    reset: () => known.forEach((own) => own.reset()),
  };
}

/**
 * @param {HTMLElement} article
 * @returns {HTMLElement[]}
 */
function sections(article) {
  return Array.from(article.querySelectorAll("[data-quiz]"));
}

/**
 * @param {Session} session
 * @param {HTMLElement} section
 */
function trouble({ say }, section) {
  section.replaceChildren(say("save.trouble"));
}

/**
 * While a question waits, or another try, that is the one thing to do, and the way on steps back. Said by an attribute: a selector
 * that looked for the quiz would have the whole document styled anew at every turn.
 * @param {HTMLElement | null} article
 */
function stepBack(article) {
  const waits = (/** @type {HTMLElement} */ { dataset: { state } }) =>
    state === "open" || (state !== "done" && article?.dataset.kind === "quiz");
  const next = lasting('[data-paging="next"]');
  if (next) setAttribute(next, "data-variant", article && sections(article).some(waits) ? "secondary" : null);
}

/** One quiz, in whichever section of it is on the screen. */
class QuizPart {
  /** @type {Screen} */
  #screen = null;
  /** @type {number | null} when the question was put */
  #since = null;
  /** @type {HTMLElement | null} */
  #section = null;
  #resumed = false;
  /** @type {WeakSet<HTMLElement>} */
  #wired = new WeakSet();

  /**
   * @param {Session} session
   * @param {Quiz} quiz
   * @param {(quiz: Quiz) => void} finished
   */
  constructor(session, quiz, finished) {
    this.session = session;
    this.quiz = quiz;
    this.finished = finished;
  }

  /** @param {HTMLElement} section */
  showIn(section) {
    this.#section = section;
    if (!this.#wired.has(section)) this.#wire(section);
    this.#wired.add(section);
    if (!this.#resumed) this.#screen = this.#whereLeft();
    this.#resumed = true;
    this.#render();
  }

  reset() {
    this.#resumed = false;
  }

  /** @returns {Screen} an attempt that was left goes on at its first unanswered question */
  #whereLeft() {
    const { data, state } = this.session;
    if (!attempt.quizState(state, this.quiz).open) return null;
    const last = attempt.questionsOf(data, state, this.quiz).at(-1) ?? null;
    return attempt.firstUnanswered(data, state, this.quiz) ?? last;
  }

  /** @param {HTMLElement} section */
  #wire(section) {
    action(section, "start")?.addEventListener("click", () => this.#start());
    action(section, "again")?.addEventListener("click", () => this.#start());
    action(section, "see-result")?.addEventListener("click", () => this.#go("result"));
    for (const form of this.#forms(section)) this.#wireForm(form);
  }

  /** @param {HTMLFormElement} form */
  #wireForm(form) {
    const question = this.session.data.question(form.dataset.question ?? "");
    if (!question) return;
    wireAnswer(this.session, form, question, () => this.#since, () => this.#render());
    action(form, "next")?.addEventListener("click", () => this.#next(question));
    action(form, "hint")?.addEventListener("click", () => this.#hint(question));
  }

  /**
   * @param {ParentNode} section
   * @returns {HTMLFormElement[]}
   */
  #forms(section) {
    return Array.from(section.querySelectorAll("form[data-question]"));
  }

  #start() {
    const { data, state } = this.session;
    if (!attempt.quizState(state, this.quiz).open) {
      attempt.begin(data, state, this.quiz, Math.floor(Math.random() * (MAX_SEED + 1)));
      this.session.changed();
    }
    this.#go(attempt.firstUnanswered(data, state, this.quiz) ?? this.#end());
  }

  /** @param {Question} question */
  #next(question) {
    const { data, state } = this.session;
    if (!attempt.quizState(state, this.quiz).open) return this.#go("result");
    const questions = attempt.questionsOf(data, state, this.quiz);
    const later = questions.slice(questions.indexOf(question) + 1);
    const open = later.find((one) => !attempt.questionState(state, one).final);
    this.#go(open ?? attempt.firstUnanswered(data, state, this.quiz) ?? this.#end());
  }

  /** @param {Question} question */
  #hint(question) {
    const { hint } = attempt.questionState(this.session.state, question);
    attempt.setQuestion(this.session.state, question, { hint: !hint });
    this.session.noted();
    this.#render();
  }

  /** @returns {"result"} */
  #end() {
    attempt.finish(this.session.data, this.session.state, this.quiz);
    this.finished(this.quiz);
    this.session.changed();
    return "result";
  }

  /** @param {Exclude<Screen, null>} screen */
  #go(screen) {
    this.#screen = screen;
    this.#since = Date.now();
    this.#render();
    const section = this.#section;
    if (!section) return;
    const form = screen === "result" ? null : this.#formOf(screen);
    const target = form ? form.querySelector("legend") : section.querySelector(".quiz-result :is(h2, h3, h4, h5, h6)");
    focusOn(/** @type {HTMLElement | null} */ (target));
    target?.scrollIntoView({ block: "nearest" });
  }

  /** @param {Question} question */
  #formOf(question) {
    return this.#forms(this.#section ?? document).find(
      (form) => form.dataset.question === question.id,
    );
  }

  #render() {
    const section = this.#section;
    if (!section) return;
    const { data, state } = this.session;
    const questions = attempt.questionsOf(data, state, this.quiz);
    const screen = this.#screen;
    section.dataset.state = screen === null ? "ready" : screen === "result" ? "done" : "open";
    setShown(part(section, "quiz-intro"), screen === null);
    setShown(part(section, "quiz-result"), screen === "result");
    for (const form of this.#forms(section)) {
      const at = questions.findIndex(({ id }) => id === form.dataset.question);
      const shown = at >= 0 && questions[at] === screen;
      if (shown) this.#showQuestion(form, questions, at);
      setShown(form, shown);
    }
    if (screen === null) showIntro(this.session, this.quiz, section);
    if (screen === "result" && showResult(this.session, this.quiz, section, (one) => this.#go(one))) {
      section.dataset.state = "again";
    }
    stepBack(section.closest("article"));
  }

  /**
   * @param {HTMLElement} form
   * @param {Question[]} questions
   * @param {number} at
   */
  #showQuestion(form, questions, at) {
    const { state } = this.session;
    const question = /** @type {Question} */ (questions[at]);
    const { open } = attempt.quizState(state, this.quiz);
    const left = questions.some((one) => !attempt.questionState(state, one).final);
    showQuestion(this.session, form, {
      question,
      state: attempt.questionState(state, question),
      order: attempt.optionOrder(state, this.quiz, question),
      revealed: attempt.revealed(this.quiz, state),
      fraction: attempt.earned(state, question),
      number: at + 1,
      total: questions.length,
      next: open ? (left ? "quiz.next" : "quiz.finish") : "quiz.back",
    });
  }
}
