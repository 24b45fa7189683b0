// @ts-check
/** One right place in a picture. The list of places is the question; the picture ticks it. */

import { inputs, lockInputs, ticked } from "../../player/choices.js";
import { show as showList } from "../single/question.js";

/** @typedef {import("../../player/state.js").Response} Response */

export { chosen, correct, options, read, response, score } from "../single/question.js";

export const type = "hotspot";
export const kind = /** @type {const} */ ("choice");
export const lock = lockInputs;

/**
 * @param {HTMLElement} form
 * @param {Response | null} answer
 */
export function show(form, answer) {
  showList(form, answer);
  mark(form);
}

/** The picture shows what the list has ticked. @param {HTMLElement} form */
function mark(form) {
  const keys = ticked(form);
  for (const region of form.querySelectorAll("[data-region]")) {
    region.toggleAttribute("data-chosen", keys.includes(region.getAttribute("data-region") ?? ""));
  }
}

/** @param {HTMLElement} form */
export function wire(form) {
  form.addEventListener("change", () => mark(form));
  form.addEventListener("click", ({ target }) => {
    const region = target instanceof Element ? target.closest("[data-region]") : null;
    const key = region?.getAttribute("data-region");
    const input = inputs(form).find(({ value }) => value === key);
    // The input's own press: it tells everybody that it has changed, and does nothing when locked.
    input?.click();
  });
}
