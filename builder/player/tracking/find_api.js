// @ts-check
/**
 * Where the LMS put its API object (SCORM 1.2 RTE 3.3, SCORM 2004 4th Ed. RTE 3.3): windows above, then the opener's.
 */

/** More frames than any LMS nests; a chain that is longer is a loop. */
const DEEPEST = 20;
/** Slow LMS pages make the object after the course has loaded. */
const PATIENCE = 6000;
const PAUSE = 250;

/**
 * The API object, waited for a while where somebody could still make it.
 * @param {string} name
 * @param {string} call a method it must have
 * @param {Window} from
 * @returns {Promise<any | null>}
 */
export async function awaitApi(name, call, from) {
  for (let waited = 0; ; waited += PAUSE) {
    const found = findApi(name, call, from);
    if (found || waited >= PATIENCE || alone(from)) return found;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/**
 * @param {string} name
 * @param {string} call
 * @param {Window} from
 * @returns {any | null}
 */
export function findApi(name, call, from) {
  const above = chain(from);
  const openers = above.map(openerOf).filter((window) => window !== null);
  for (const window of [...above, ...openers.flatMap(chain)]) {
    const found = apiOf(window, name, call);
    if (found) return found;
  }
  return null;
}

/**
 * The window and those it is framed in. A frame of another origin still tells its parent.
 * @param {Window} from
 */
function chain(from) {
  const windows = [from];
  for (let window = from; windows.length < DEEPEST; windows.push(window)) {
    const parent = parentOf(window);
    if (!parent || parent === window) break;
    window = parent;
  }
  return windows;
}

/** @param {Window} window @returns {Window | null} */
function parentOf(window) {
  try {
    return window.parent;
  } catch {
    return null;
  }
}

/** @param {Window} window @returns {Window | null} */
function openerOf(window) {
  try {
    return window.opener ?? null;
  } catch {
    return null; // another origin
  }
}

/**
 * An element with `id="API"` is a property of its window too: only an object that can be called counts.
 * @param {Window} window
 * @param {string} name
 * @param {string} call
 */
export function apiOf(window, name, call) {
  try {
    const found = /** @type {any} */ (window)[name];
    return typeof found?.[call] === "function" ? found : null;
  } catch {
    return null; // another origin
  }
}

/** Opened by itself: nobody will ever make an API. @param {Window} from */
function alone(from) {
  return (parentOf(from) ?? from) === from && !openerOf(from);
}
