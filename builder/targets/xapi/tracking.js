// @ts-check
/** How an xAPI activity is launched (Rustici's launch of tincan.xml), for the tracking that cmi5 and xAPI share. */

import { parsed } from "../../player/tracking/lrs.js";
import { LrsTracking } from "../../player/tracking/lrs_tracking.js";
import { loadXapiCourse } from "../../player/tracking/xapi_course.js";

/** @typedef {import("../../player/tracking/lrs_tracking.js").Launch} Launch */

/** @type {import("../../player/tracking/lrs_tracking.js").Standard} */
export const XAPI = { launch, authorise, enter };

/** @type {import("../../player/tracking/port.js").CreateTracking} */
export function createTracking(notify, course) {
  return new LrsTracking(XAPI, notify, course, window, loadXapiCourse);
}

/** An LMS may leave the registration out. @param {URLSearchParams} query @returns {Launch | null} */
function launch(query) {
  const [endpoint, auth, registration, activityId] = ["endpoint", "auth", "registration", "activity_id"].map(
    (name) => query.get(name) ?? "",
  );
  const actor = agent(parsed(query.get("actor") ?? ""));
  if (!endpoint || !auth || !activityId || !actor) return null;
  return { key: auth, endpoint, registration, activityId, actor };
}

/** The credentials stand in the address. @param {Launch} launch */
async function authorise({ key }) {
  return key;
}

/** Nobody says more of the session than the address. */
async function enter() {
  /** @type {import("../../player/tracking/lrs_tracking.js").Entered} */
  const entered = { id: "", mode: "normal", language: "", mastery: null, moveOn: "", returnURL: "" };
  return entered;
}

/**
 * As xAPI 1.0.3 has it: launches of 0.9, which some LMSs still make, have every value in a list (Rustici's launch).
 * @param {any} actor
 */
function agent(actor) {
  if (!actor || typeof actor !== "object") return null;
  const first = (/** @type {any} */ value) => (Array.isArray(value) ? value[0] : value);
  const { accountServiceHomePage, accountName, ...account } = first(actor.account) ?? {};
  const made = { ...actor, name: first(actor.name), mbox: first(actor.mbox), account: undefined };
  if (actor.account) made.account = accountName ? { homePage: accountServiceHomePage, name: accountName } : account;
  return made;
}
