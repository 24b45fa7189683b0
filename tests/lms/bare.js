// @ts-check
/** A course with nothing but its tracking, for tests that need a browser but no player. */

/** @param {import("../../builder/player/tracking/port.js").CreateTracking} createTracking  of the package's target */
export function begin(createTracking) {
  /** @type {object[]} */
  const notices = [];
  const course = /** @type {import("../../builder/player/tracking/port.js").Course} */ ({ id: "bare" });
  const tracking = createTracking((notice) => notices.push(notice), course);
  const opening = tracking.open();
  Object.assign(window, { tracking, notices, opening });
}
