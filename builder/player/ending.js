// @ts-check
/** «Avslutt»: the session is closed, and the learner sees what was done and whether it is kept. */

import { askToEnd, foldedList, isUnfinished } from "./end_question.js";
import { button, focusOn, icon, make, part, setShown } from "./dom.js";
import { progressOf, remaining } from "./progress.js";
import { percent } from "./quiz_result.js";
import { downloadReceipt } from "./receipt.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {{saving: import("./saving.js").Saving, notes: import("./notes.js").Notes, modes: import("./modes.js").Modes}} Parts */
/**
 * @typedef {object} Ending
 * @property {() => void} show  again: the saving went on, or the language is another
 * @property {() => boolean} ended
 */

/**
 * @param {Session} session
 * @param {Parts} parts
 * @returns {Ending}
 */
export function createEnding(session, parts) {
  let ended = false;
  const show = () => {
    const line = part(document, "ending")?.querySelector("[role=status]");
    if (ended && line) {
      keptLine(session, parts.saving.status, /** @type {HTMLElement} */ (line));
      setShown(part(document, "receipt"), isAtRisk(parts.saving.status));
    } else if (ended) render(session, parts);
  };
  const end = () => {
    if (ended) return;
    ended = true;
    parts.saving.now();
    session.tracking.close({ reason: "exit" });
    lock();
    show();
    focusOn(part(document, "ending")?.querySelector("h1") ?? null);
    document.documentElement.scrollIntoView();
  };
  for (const press of document.querySelectorAll('[data-action="end"]')) {
    press.addEventListener("click", () => {
      for (const said of [session.greeting, "progress.ready"]) parts.modes.tell(said, false);
      if (!ended && isUnfinished(session)) askToEnd(session, /** @type {HTMLElement} */ (press), end);
      else end();
    });
  }
  setShown(document.querySelector('.bar [data-action="end"]'), session.mode !== "ended");
  return { show, ended: () => ended };
}

/** What may be gone, or is when one closes; `ask`: nobody has said yes. @param {string} status */
const isAtRisk = (status) => /ask|un|lost/.test(status);

/** The session is over for good in this page: what is left to press would do nothing. */
function lock() {
  document.body.dataset.ended = "";
  delete document.body.dataset.view;
  for (const element of document.querySelectorAll("main > *, .menu, .paging, .bar-row, .languages")) {
    setShown(element, false);
  }
  setShown(part(document, "ending"), true);
}

/**
 * @param {Session} session
 * @param {Parts} parts
 */
function render(session, { saving, notes }) {
  const { say } = session;
  const some = notes.written().length > 0;
  const actions = some ? [button(say("mode.download"), notes.download, "secondary")] : [];
  const receipt = button(say("receipt.download"), () => downloadReceipt(session), "secondary");
  receipt.hidden = !isAtRisk(saving.status);
  receipt.dataset.part = "receipt";
  actions.push(receipt);
  // Where no LMS has closed the session there is a way back.
  const open = session.tracking.memory !== undefined || session.mode === "untracked";
  if (open) actions.unshift(button(say("end.back"), () => location.reload(), "secondary"));
  part(document, "ending")?.replaceChildren(
    make("h1", { tabindex: "-1" }, say("end.title")),
    keptLine(session, saving.status),
    make("h2", {}, say("end.done")),
    make("ul", {}, ...doneLines(session).map((line) => make("li", {}, line))),
    ...completeness(session),
    make("div", { class: "actions" }, ...actions),
  );
}

/**
 * Told anew in the same element: a screen reader hears it, and the focus stays where it is.
 * @param {Session} session
 * @param {string} status
 * @param {HTMLElement} [line]
 */
function keptLine({ mode, say }, status, line = make("p", { class: "verdict", role: "status" })) {
  const kept = status !== "ask" && (mode === "normal" || mode === "ended");
  const key = kept ? `end.${status || "saved"}` : "end.untracked";
  const saved = key === "end.saved";
  line.dataset.result = saved ? "right" : "neutral";
  line.replaceChildren(icon(saved ? "saved" : "important"), say(key));
  return line;
}

/** @param {Session} session */
function completeness({ data, state, say, language }) {
  const { total, complete } = progressOf(data, state);
  if (total === 0) return [];
  if (complete) return [make("p", {}, say("end.complete"))];
  const items = remaining(data, state).map((page) => make("li", {}, page.title[language] ?? ""));
  return [foldedList(say("end.incomplete", { count: items.length }), items)];
}

/**
 * @param {Session} session
 * @returns {string[]}
 */
export function doneLines({ data, state, say, language }) {
  const done = data.pages.filter(({ number }) => state.seen.has(number)).length;
  const quizzes = data.quizzes.flatMap((quiz) => {
    const own = state.quizzes.get(quiz.number);
    if (!own || own.kept === null) return [];
    const result = say("end.percent", { percent: percent(own.kept) });
    return [say("end.quiz", { title: quiz.title[language] ?? "", result })];
  });
  return [say("end.pages", { done, total: data.pages.length }), ...quizzes];
}
