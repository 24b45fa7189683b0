// @ts-check
/**
 * One writer at a time: a course open in two tabs of one browser is written by the first.
 *
 * Where the browser offers neither locks nor channels (plain http, opaque origins) the last writer wins.
 */

/** A reload meets the lock of the page it replaces for a moment. */
const PATIENCE = 1500;
const ANSWER_TIME = 200;

/**
 * @param {string} key
 * @param {Window & typeof globalThis} page
 * @returns {Promise<(() => void) | null>} what gives the place up; null when another tab has it
 */
export async function claimTab(key, page) {
  try {
    if (page.navigator.locks) return await claimLock(page.navigator.locks, key);
    if (page.BroadcastChannel) return await claimChannel(new page.BroadcastChannel(key));
  } catch {
    // refused by the browser for this origin
  }
  return () => {};
}

/**
 * @param {LockManager} locks
 * @param {string} key
 * @returns {Promise<(() => void) | null>}
 */
function claimLock(locks, key) {
  return new Promise((resolve, reject) => {
    /** @param {Lock | null} lock @returns {Promise<void> | undefined} */
    const hold = (lock) => (lock ? new Promise((release) => resolve(release)) : void resolve(null));
    locks
      .request(key, { signal: AbortSignal.timeout(PATIENCE) }, hold)
      .catch((error) => {
        if (!["TimeoutError", "AbortError"].includes(error.name)) throw error;
        // A large course on a slow machine keeps the page too busy to hear the answer in time. What it was given and
        // did not hear of is given back while it asks the first time, and free when it asks the second.
        return locks.request(key, { ifAvailable: true }, (lock) =>
          lock ? hold(lock) : locks.request(key, { ifAvailable: true }, hold),
        );
      })
      .catch(reject);
  });
}

/**
 * @param {BroadcastChannel} channel
 * @returns {Promise<(() => void) | null>}
 */
async function claimChannel(channel) {
  let taken = false;
  let mine = false;
  channel.onmessage = ({ data }) => {
    if (data === "taken") taken = true;
    else if (mine) channel.postMessage("taken");
  };
  channel.postMessage("anyone?");
  await new Promise((resolve) => setTimeout(resolve, ANSWER_TIME));
  mine = !taken;
  if (taken) channel.close();
  return taken ? null : () => channel.close();
}
