// @ts-check
/** Text size, colours, motion, line spacing and language. */

import { make } from "../dom.js";
import { PREFERENCE_VALUES, showPreferences } from "../preferences.js";

/** @typedef {import("../session.js").Session} Session */

/** @type {import("../views.js").ShowView} */
export function showSettings(root, session) {
  const groups = Object.entries(PREFERENCE_VALUES).map(([name, { values }]) => group(session, name, values));
  root.replaceChildren(make("p", {}, session.say(keptWhere(session))), ...groups, ...languages(session));
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

/**
 * The same way to the page in each language as in the header's switch, for those who look for all their choices here.
 * @param {Session} session
 */
function languages({ data, state, language, say }) {
  const page = data.pages.find(({ number }) => number === state.page) ?? data.pages[0];
  if (data.course.languages.length < 2 || !page) return [];
  const links = data.course.languages.map((other) => {
    const name = String(data.words[other]?.["language.name"] ?? other);
    const link = make("a", { href: `#${page.id}_${other}`, lang: other, hreflang: other }, name);
    if (other === language) link.setAttribute("aria-current", "true");
    return link;
  });
  return [
    make("h2", {}, say("page.languages")),
    make("p", {}, say("more.settings.language-leads", { title: page.title[language] ?? "" })),
    make("p", { class: "languages" }, ...links),
  ];
}
