// @ts-check
/** Steps to put in the right order, by two buttons a step. */

import { part, setShown, setText } from "../../player/dom.js";
import { tellRows } from "../../player/row_verdicts.js";

/** @typedef {import("../../player/data.js").Question} Question */
/** @typedef {import("../../player/state.js").Response} Response */
/** @typedef {import("../../player/session.js").Session} Session */

export const type = "ordering";
export const kind = /** @type {const} */ ("sequencing");

/** @param {HTMLElement} form @returns {HTMLElement[]} in the order they stand */
function items(form) {
  return Array.from(form.querySelectorAll("[data-option]"));
}

/** @param {HTMLElement} item @returns {HTMLElement[]} */
function buttons(item) {
  return Array.from(item.querySelectorAll("[data-move]"));
}

/** @param {HTMLElement} form */
export function read(form) {
  return items(form).map((item) => item.dataset.option ?? "");
}

/** The player has put the items in order: the places are told. @param {HTMLElement} form */
export function show(form) {
  const all = items(form);
  for (const [at, item] of all.entries()) {
    setText(part(item, "place"), String(at + 1));
    for (const button of buttons(item)) {
      const stuck = at === (button.dataset.move === "up" ? 0 : all.length - 1);
      // Not `disabled`: the item that has come to an end would lose its focus.
      button.setAttribute("aria-disabled", String(stuck));
    }
  }
}

/**
 * @param {HTMLElement} form
 * @param {Session} session
 */
export function wire(form, session) {
  form.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("[data-move]") : null;
    const item = button?.closest("[data-option]");
    if (button instanceof HTMLElement && item instanceof HTMLElement) move(form, item, button, session);
  });
}

/**
 * The neighbour is what moves: the item keeps its focus.
 * @param {HTMLElement} form
 * @param {HTMLElement} item
 * @param {HTMLElement} button
 * @param {Session} session
 */
function move(form, item, { dataset }, { say }) {
  if (dataset.move === "up") {
    const before = item.previousElementSibling;
    if (before) item.after(before);
  } else {
    const after = item.nextElementSibling;
    if (after) item.before(after);
  }
  show(form);
  const all = items(form);
  const words = { item: part(item, "text")?.textContent ?? "", number: all.indexOf(item) + 1, total: all.length };
  setText(part(form, "moved"), say("quiz.moved", words));
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * @param {HTMLElement} form
 * @param {boolean} locked
 */
export function lock(form, locked) {
  for (const item of items(form)) setShown(part(item, "moves"), !locked);
  setText(part(form, "moved"), "");
}

/** @param {Response | null} answer */
const order = (answer) => (Array.isArray(answer) ? answer : []);

/** @param {Question} question */
export function correct(question) {
  return question.options.map(({ key }) => key);
}

/**
 * The order is right or it is not. A step that has left the course since is no part of it.
 * @param {Question} question
 * @param {Response} answer
 */
export function score(question, answer) {
  const right = correct(question);
  const given = order(answer).filter((key) => right.includes(key));
  return given.join() === right.join() ? 1 : 0;
}

/**
 * @param {Question} _question
 * @param {Response} answer
 */
export function response(_question, answer) {
  return order(answer);
}

export const options = () => [];
export const chosen = () => [];

/**
 * @param {HTMLElement} form
 * @param {import("../../player/questions.js").Telling} telling
 */
export function tell(form, telling) {
  const given = order(telling.answer);
  const rows = correct(telling.question).map((key, at) => {
    const solution = telling.say("quiz.right-place", { number: at + 1 });
    return { key, correct: given[at] === key, solution };
  });
  tellRows(form, telling, rows);
}
