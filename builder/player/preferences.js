// @ts-check
/** How the learner wants the course to look: kept with the learner's state, so it follows to the next machine. */

import { setAttribute } from "./dom.js";

/** @typedef {import("./session.js").Session} Session */

/**
 * Each preference's attribute on the document and its values, by the number kept; the first is what nobody chose.
 * @type {Readonly<Record<string, {attribute: string, values: readonly string[]}>>}
 */
export const PREFERENCE_VALUES = Object.freeze({
  textSize: { attribute: "data-text", values: ["normal", "large", "larger"] },
  colourScheme: { attribute: "data-color-scheme", values: ["auto", "light", "dark"] },
  motion: { attribute: "data-motion", values: ["auto", "none"] },
  lineSpacing: { attribute: "data-spacing", values: ["normal", "wide"] },
});

/** @param {Session} session */
export function showPreferences({ state }) {
  for (const [name, { attribute, values }] of Object.entries(PREFERENCE_VALUES)) {
    const value = values[state.preferences[name] ?? 0] ?? values[0] ?? "";
    setAttribute(document.documentElement, attribute, value);
  }
}
