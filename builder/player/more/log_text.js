// @ts-check
/** The technical log as it is copied: the course, the machine and what happened. No person, no text, no answer. */

import { encodeState } from "../state.js";

/** @typedef {import("../session.js").Session} Session */
/** @typedef {import("../views.js").Course} Course */

/**
 * @param {Session} session
 * @param {Course} course
 */
export function logText({ data, state, mode, language }, { status, logged, more }) {
  const { id, version } = data.course;
  const facts = {
    course: `${id} ${version}`,
    target: more().target.name,
    mode,
    language,
    saving: status() || "nothing yet",
    state: `${encodeState(state).length} characters, bound ${data.settings.stateBound}`,
    settings: `tracking ${data.settings.tracking}, notes ${data.settings.notes}, navigation ${data.settings.navigation}`,
    size: `${data.pages.length} pages, ${data.questions.length} questions`,
    browser: navigator.userAgent,
    window: `${innerWidth} x ${innerHeight}, ${devicePixelRatio} pixels a point, ${parent === window ? "alone" : "in a frame"}`,
    network: navigator.onLine ? "online" : "offline",
  };
  return [...Object.entries(facts).map(([name, fact]) => `${name}: ${fact}`), "", ...logged()].join("\n");
}
