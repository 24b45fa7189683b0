// @ts-check
/** What one session knows, kept in the tab so that a reload goes on with it: the token, and all that is not sent yet. */

/**
 * @typedef {object} Document  the learner's state, as the LRS has it under the registration
 * @property {1} format
 * @property {string} session  that wrote it
 * @property {number} serial  the higher the later
 * @property {string} state
 * @property {string} location
 * @property {Record<string, string>} once  verb → id of the one statement that may say it in this registration
 * @property {string[]} tried  those of them that some session has tried to say
 * @property {string[]} said  those that the store has taken
 * @property {number} progress  per cent told last
 *
 * @typedef {object} Memory
 * @property {string} id  of the session, for an LMS that gives it none
 * @property {string} auth
 * @property {string[]} queue  statements, as they will be sent
 * @property {string[]} said  verbs of this session
 * @property {number} began  when it was initialized; 0 when it was not
 * @property {number} latest  the time of what was said last
 * @property {string[]} again  ids that an earlier session may have said
 * @property {Document | null} document  as last changed here
 */

/** @param {Window & typeof globalThis} page @returns {Memory} */
const fresh = (page) => ({ id: uuid(page), auth: "", queue: [], said: [], again: [], began: 0, latest: 0, document: null });

/**
 * @param {Window & typeof globalThis} page
 * @param {string} key
 * @returns {Memory}
 */
export function recall(page, key) {
  try {
    return { ...fresh(page), ...JSON.parse(page.sessionStorage.getItem(key) ?? "{}") };
  } catch {
    return fresh(page); // refused by the browser: a reload starts anew
  }
}

/**
 * @param {Window} page
 * @param {string} key
 * @param {Memory | null} memory  null forgets it
 */
export function remember(page, key, memory) {
  try {
    if (memory) page.sessionStorage.setItem(key, JSON.stringify(memory));
    else page.sessionStorage.removeItem(key);
  } catch {
    // full or refused: all goes on but for a reload
  }
}

/** A random UUID, also where `crypto.randomUUID` is not: an LMS without https. @param {Window & typeof globalThis} page */
export function uuid(page) {
  const bytes = page.crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = "89ab"[Number(bytes[8]) & 3];
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, `$1-$2-4$3-${variant}$4-$5`);
}
