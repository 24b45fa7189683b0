// @ts-check
/** How a cmi5 AU is launched (cmi5 Quartz, sections 8, 10 and 11), for the tracking that cmi5 and xAPI share. */

import { parsed, patiently, request } from "../../player/tracking/lrs.js";
import { LrsTracking } from "../../player/tracking/lrs_tracking.js";
import { loadXapiCourse } from "../../player/tracking/xapi_course.js";

/** @typedef {import("../../player/tracking/lrs_tracking.js").Launch} Launch */
/** @typedef {import("../../player/tracking/lrs_tracking.js").Entered} Entered */

const SESSION_ID = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
/** @type {Record<string, "browse" | "review">} */
const MODES = { Browse: "browse", Review: "review" };

/** @type {import("../../player/tracking/lrs_tracking.js").Standard} */
export const CMI5 = { launch, authorise, enter };

/** @type {import("../../player/tracking/port.js").CreateTracking} */
export function createTracking(notify, course) {
  return new LrsTracking(CMI5, notify, course, window, loadXapiCourse);
}

/** All five are required (8.1). @param {URLSearchParams} query @returns {Launch | null} */
function launch(query) {
  const [endpoint, fetch, registration, activityId] = ["endpoint", "fetch", "registration", "activityId"].map(
    (name) => query.get(name) ?? "",
  );
  const actor = parsed(query.get("actor") ?? "");
  if (!endpoint || !fetch || !registration || !activityId || !actor) return null;
  return { key: fetch, endpoint, registration, activityId, actor };
}

/**
 * The fetch URL gives the token once, by POST (8.2); its faults are told with status 200 (8.2.2).
 * @param {Launch} launch
 * @param {Window & typeof globalThis} page
 */
async function authorise({ key }, page) {
  const reply = await patiently(() => request(page, key, "POST", {}));
  const said = parsed(reply.text);
  const token = said?.["auth-token"];
  if (token) return `Basic ${token}`;
  if (said?.["error-code"] || [401, 403].includes(reply.status)) return "";
  throw new Error("no token");
}

/**
 * The LMS's own words of the session, and the learner's preferences, before anything is said (10, 11).
 * @param {import("../../player/tracking/lrs.js").Lrs} lrs
 * @returns {Promise<Entered | null>}
 */
async function enter(lrs) {
  const [launched, preferences] = await Promise.all([
    patiently(() => lrs.read("LMS.LaunchData")), lrs.profile("cmi5LearnerPreferences"),
  ]);
  if ([401, 403].includes(launched.status)) return null;
  const data = parsed(launched.text);
  const context = data?.contextTemplate;
  if (launched.status !== 200 || !context) throw new Error("no launch data");
  const { launchMode, masteryScore, moveOn = "", returnURL = "" } = data;
  const languages = preferences.status === 200 ? parsed(preferences.text)?.languagePreference : "";
  return {
    id: context.extensions?.[SESSION_ID] ?? "",
    mode: MODES[launchMode] ?? "normal",
    language: typeof languages === "string" ? languages : "",
    mastery: typeof masteryScore === "number" ? masteryScore : null,
    moveOn,
    returnURL,
    context,
  };
}
