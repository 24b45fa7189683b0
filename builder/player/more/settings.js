// @ts-check
/** Text size, colours, motion and line spacing. */

import { make } from "../dom.js";
import { PREFERENCE_VALUES, showPreferences } from "../preferences.js";

/** @typedef {import("../session.js").Session} Session */

/** @type {import("../views.js").ShowView} */
export function showSettings(root, session) {
  const groups = Object.entries(PREFERENCE_VALUES).map(([name, { values }]) => group(session, name, values));
  root.replaceChildren(make("p", {}, session.say(keptWhere(session))), ...groups);
}

/** @param {Session} session */
function keptWhere({ mode, tracking }) {
  const kept = mode === "normal" && (tracking.memory?.remembered() ?? true);
  return kept ? "more.settings.kept" : "more.settings.not-kept";
}

/**
 * @param {Session} session
 * @param {string} name
 * @param {readonly string[]} values
 */
function group(session, name, values) {
  const key = `more.settings.${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const choices = values.map((value, number) => choice(session, name, number, session.say(`${key}-${value}`)));
  const legend = make("legend", { class: "ds-label" }, session.say(key));
  return make("fieldset", { class: "ds-fieldset" }, legend, ...choices);
}

/**
 * @param {Session} session
 * @param {string} name
 * @param {number} number
 * @param {string} words
 */
function choice(session, name, number, words) {
  const input = make("input", { type: "radio", class: "ds-input", name: `preference-${name}` });
  input.checked = (session.state.preferences[name] ?? 0) === number;
  input.addEventListener("change", () => {
    session.state.preferences[name] = number;
    showPreferences(session);
    session.changed();
  });
  return make("label", { class: "view-choice" }, input, make("span", {}, words));
}
