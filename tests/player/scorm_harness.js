// @ts-check
/** The SCORM adapters over the strict LMS double. */

import { ScormTracking } from "../../builder/player/tracking/scorm_tracking.js";
import { SCORM_12 } from "../../builder/targets/scorm12/tracking.js";
import { SCORM_2004 } from "../../builder/targets/scorm2004/tracking.js";
import { lms12, lms2004 } from "../lms/double.js";
import { FakeLocks, FakePage } from "./fake_page.js";

/** @typedef {import("../lms/double.js").Lms} Lms */
/** @typedef {import("./tracking_contract.js").Played & {lms: Lms, again: (mode?: string) => Launched}} Launched */

/** Every LMS played in this process, to look for faults in. @type {Lms[]} */
export const played = [];

/**
 * @typedef {object} Setup
 * @property {Lms} [lms]
 * @property {FakeLocks} [locks]
 * @property {FakePage} [page]
 * @property {"passed" | "completed"} [status]
 */

/** @param {Setup} [setup] @returns {Launched} */
export const play = ({ lms = lms12(), ...setup } = {}) => launch(SCORM_12, { lms, ...setup });

/** @param {Setup} [setup] @returns {Launched} */
export const play2004 = ({ lms = lms2004(), ...setup } = {}) => launch(SCORM_2004, { lms, ...setup });

/**
 * @param {import("../../builder/player/tracking/scorm_writer.js").Standard} standard
 * @param {Setup & {lms: Lms}} setup
 * @returns {Launched}
 */
function launch(standard, { lms, locks = new FakeLocks(), page, status }) {
  /** @type {import("./tracking_contract.js").Notice[]} */
  const notices = [];
  played.push(lms);
  const above = { [standard.object]: lms.api, parent: null };
  const launched = page ?? new FakePage({ above, locks });
  const course = { id: "kurs", status };
  const tracking = new ScormTracking(standard, (notice) => notices.push(notice), course, launched.window);
  return {
    tracking,
    notices,
    lms,
    page: launched,
    kept: () => lms.stored[lms.grammar.state] ?? "",
    fail: (/** @type {boolean} */ failing) => void (lms.whims.commitsFail = failing ? 1000 : 0),
    again: (mode) => launch(standard, { lms: lms.relaunch({ mode }), locks, status }),
  };
}
