// @ts-check
/**
 * What happens to the page a course lives in. Never `unload` or `beforeunload`: phones do not send them, and they
 * keep the page out of the back-forward cache.
 *
 * @param {Window} page
 * @param {object} on
 * @param {() => void} on.hidden  another tab or app came in front; on phones often the last thing heard
 * @param {() => void} on.left  the page goes away, perhaps into the back-forward cache
 * @param {() => void} on.returned  it came back from there
 */
export function watchPage(page, on) {
  page.document.addEventListener("visibilitychange", () => {
    if (page.document.visibilityState === "hidden") on.hidden();
  });
  page.addEventListener("pagehide", () => on.left());
  page.addEventListener("pageshow", (event) => {
    if (event.persisted) on.returned();
  });
}
