// @ts-check
/** The web target: no LMS, the browser's own memory. */

import { BrowserTracking } from "../../player/tracking/browser.js";

/** @type {import("../../player/tracking/port.js").CreateTracking} */
export function createTracking(notify, course) {
  return new BrowserTracking(notify, course, window);
}
