// @ts-check
/** The frame and the browser around a course: sizes, storage, other tabs. */

/** @param {Window} window @returns {Promise<Record<string, string>>} */
export async function surroundings(window) {
  return {
    framed: window.parent === window ? "no" : "yes",
    "frame-size": `${window.innerWidth} × ${window.innerHeight}`,
    "local-storage": stores(() => window.localStorage),
    "session-storage": stores(() => window.sessionStorage),
    cookies: window.navigator.cookieEnabled ? "yes" : "no",
    locks: window.navigator.locks ? "yes" : "no",
    "other-tabs": await otherTabs(window),
  };
}

/** @param {() => Storage} storage */
function stores(storage) {
  try {
    storage().setItem("kursbygger-probe", "1");
    storage().removeItem("kursbygger-probe");
    return "yes";
  } catch {
    return "no";
  }
}

/** How many other tabs of this browser have the probe open. @param {Window} window */
async function otherTabs(window) {
  if (!("BroadcastChannel" in window)) return "unknown";
  const channel = new BroadcastChannel("kursbygger-probe");
  let count = 0;
  channel.addEventListener("message", ({ data }) => {
    if (data === "here") count += 1;
    else channel.postMessage("here");
  });
  channel.postMessage("anyone?");
  await new Promise((resolve) => setTimeout(resolve, 300));
  return String(count);
}
