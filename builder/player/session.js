// @ts-check
/** What the parts of the player share while a learner is in the course. */

import { log } from "./log.js";

/** @typedef {import("./data.js").Data} Data */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./tracking/port.js").Mode} Mode */
/**
 * @typedef {object} Session
 * @property {Data} data
 * @property {Map<string, HTMLElement>} articles  every page in every language by its id, in the course's order: only
 *   the one that is shown stands in the document
 * @property {State} state
 * @property {Mode} mode
 * @property {import("./tracking/port.js").Tracking} tracking
 * @property {number | null} passMark  per cent, when the LMS has one of its own: the course's counts all the same
 * @property {import("./tracking/port.js").Learner} learner  asked for only when needed
 * @property {string} greeting  the word for one who comes back, or ""
 * @property {string} language  the one shown now
 * @property {import("./words.js").Say} say
 * @property {() => void} changed  the state is another than before: show it and save it soon
 * @property {() => void} noted  only words still being typed are: save them when there is a pause
 * @property {(question: import("./data.js").Question, since: number | null) => void} answered
 * @property {(text: string) => void} announce  to a screen reader, when it has a moment
 */

/**
 * Runs one part of the player. What goes wrong in it is told where it went wrong and goes no further: the rest of
 * the course must not be lost with it.
 * @template Result
 * @param {string} name
 * @param {() => Result} run
 * @param {() => void} [trouble]  shows it to the learner
 * @returns {Result | undefined}
 */
export function isolated(name, run, trouble) {
  try {
    return run();
  } catch (error) {
    log(`${name} failed: ${error}`);
    console.error(`The part «${name}» failed:`, error);
    trouble?.();
    return undefined;
  }
}
