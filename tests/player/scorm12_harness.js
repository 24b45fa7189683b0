// @ts-check
/** The SCORM 1.2 adapter over the strict LMS double. */

import { ScormTracking } from "../../builder/player/tracking/scorm_tracking.js";
import { SCORM_12 } from "../../builder/targets/scorm12/tracking.js";
import { Lms12 } from "../lms/double12.js";
import { FakeLocks, FakePage } from "./fake_page.js";

/** @typedef {import("./tracking_contract.js").Played & {lms: Lms12, again: (mode?: string) => Launched}} Launched */

/** Every LMS played in this process, to look for faults in. @type {Lms12[]} */
export const played = [];

/**
 * @param {object} [setup]
 * @param {Lms12} [setup.lms]
 * @param {FakeLocks} [setup.locks]
 * @param {FakePage} [setup.page]
 * @param {"passed" | "completed"} [setup.status]
 * @returns {Launched}
 */
export function play({ lms = new Lms12(), locks = new FakeLocks(), page, status } = {}) {
  /** @type {import("./tracking_contract.js").Notice[]} */
  const notices = [];
  played.push(lms);
  const above = { API: lms.api, parent: null };
  const launched = page ?? new FakePage({ above, locks });
  const course = { id: "kurs", status };
  const tracking = new ScormTracking(SCORM_12, (notice) => notices.push(notice), course, launched.window);
  return {
    tracking,
    notices,
    lms,
    page: launched,
    kept: () => lms.stored["cmi.suspend_data"] ?? "",
    fail: (/** @type {boolean} */ failing) => void (lms.whims.commitsFail = failing ? 1000 : 0),
    again: (mode) => play({ lms: lms.relaunch({ mode }), locks, status }),
  };
}
