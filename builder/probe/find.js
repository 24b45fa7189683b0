// @ts-check
/** Where the LMS put its API object, told in words; the search itself is the player's. */

import { apiOf, awaitApi } from "../player/tracking/find_api.js";

/** @param {string} name  the object's, and with it the method it must have */
const callOf = (name) => (name === "API" ? "LMSInitialize" : "Initialize");

/** @param {string} name @param {Window} from @returns {Promise<any | null>} */
export function waitForApi(name, from) {
  return awaitApi(name, callOf(name), from);
}

/** @param {string} name @param {Window} from  `window`, `parent 1`, `opener 0`, `none` */
export function findWhere(name, from) {
  for (const [way, start] of /** @type {[string, Window | null][]} */ ([["parent", from], ["opener", opener(from)]])) {
    let window = start;
    for (let level = 0; window && level < 20; level += 1) {
      if (apiOf(window, name, callOf(name))) return level === 0 && way === "parent" ? "window" : `${way} ${level}`;
      window = window.parent === window ? null : window.parent;
    }
  }
  return "none";
}

/** @param {Window} window */
function opener(window) {
  try {
    return window.opener ?? window.top?.opener ?? null;
  } catch {
    return null; // another origin
  }
}
