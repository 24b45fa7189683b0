// @ts-check
/** While the LMS takes its time to answer: a line that says who is waited for. The page can be read meanwhile. */

import { part, setIcon, setShown, setText } from "./dom.js";

/** Milliseconds. Most answer at once, and a line that comes and goes says nothing. */
const PATIENCE = 1500;

/**
 * @param {import("./words.js").Say} say
 * @returns {() => void} to be called when the course is open
 */
export function tellOpening(say) {
  const status = part(document, "status");
  const timer = setTimeout(() => {
    setIcon(status?.querySelector("svg") ?? null, "saving");
    setText(part(document, "status-words"), say("save.opening"));
    setText(part(document, "announcer"), say("save.opening"));
    setShown(status, true);
  }, PATIENCE);
  return () => {
    clearTimeout(timer);
    setShown(status, false);
  };
}
