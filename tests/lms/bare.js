// @ts-check
/** A course with nothing but its tracking, for tests that need a browser but no player. */

import { createTracking } from "../../builder/targets/scorm12/tracking.js";

/** @type {object[]} */
const notices = [];
const tracking = createTracking((notice) => notices.push(notice), { id: "bare" });
const opening = tracking.open();
Object.assign(window, { tracking, notices, opening });
