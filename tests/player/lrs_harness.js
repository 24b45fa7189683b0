// @ts-check
/** The adapters of cmi5 and xAPI over the platform double, without a network. */

import { readFileSync } from "node:fs";

import { LrsTracking } from "../../builder/player/tracking/lrs_tracking.js";
import { CMI5 } from "../../builder/targets/cmi5/tracking.js";
import { XAPI } from "../../builder/targets/xapi/tracking.js";
import { documentKey } from "../lms/lrs/store.js";
import { Platform } from "../lms/lrs/platform.js";
import { FakeLocks, FakePage, FakeStorage } from "./fake_page.js";
import { ANSWER } from "./tracking_contract.js";

const COMPILED = JSON.parse(readFileSync(new URL("xapi_course.json", import.meta.url), "utf8"));
const STANDARDS = { cmi5: CMI5, xapi: XAPI };
const MODES = { review: "Review", browse: "Browse" };

/** Every platform played in this process, to look for faults in. @type {Platform[]} */
export const played = [];

/**
 * @typedef {object} Setup
 * @property {Platform} [platform]
 * @property {import("../lms/lrs/platform.js").Launch} [launch]
 * @property {FakeLocks} [locks]
 * @property {FakeStorage} [tab]  what the tab remembers of earlier pages in it
 * @property {string} [query]  of an earlier launch, for a reload
 * @property {import("../lms/lrs/cmi5_rules.js").Session} [session]  that goes with it
 * @property {number} [clock]  milliseconds the learner's clock is wrong
 * @property {string} [level]  of `tracking`
 */
/** @typedef {import("./tracking_contract.js").Played & {platform: Platform, session: import("../lms/lrs/cmi5_rules.js").Session,
 *   again: (mode?: string) => Launched, reload: () => Launched}} Launched */

/** @param {"cmi5" | "xapi"} name @param {Setup} [setup] @returns {Launched} */
export function play(name, setup = {}) {
  const { platform = new Platform(), locks = new FakeLocks(), tab = new FakeStorage(), launch = {} } = setup;
  const publisherId = COMPILED[name].activities.course.id;
  const { query, session } = setup.query && setup.session ? { query: setup.query, session: setup.session }
    : platform.launch({ standard: name, publisherId, ...launch });
  if (!played.includes(platform)) played.push(platform);
  /** @type {import("./tracking_contract.js").Notice[]} */
  const notices = [];
  const page = new FakePage({ locks });
  page.location.search = `?${query}`;
  page.sessionStorage = tab;
  Object.assign(page, { fetch: fetchFrom(platform) });
  const tracking = new LrsTracking(STANDARDS[name], (notice) => notices.push(notice), { id: "kurs" }, page.window,
    async () => compiled(name, setup.level));
  const key = () => documentKey("activities/state", new URLSearchParams({
    stateId: "kursbygger", activityId: session.activityId, agent: JSON.stringify(session.actor), registration: session.registration,
  }));
  return {
    tracking, notices, page, platform, session,
    kept: () => JSON.parse(platform.store.documents.get(key()) ?? "{}").state ?? "",
    fail: (failing) => {
      platform.troubles = failing ? [{ status: 503, match: "PUT " }, { status: 503, match: `POST ${platform.endpoint}` }] : [];
    },
    again: (mode) => play(name, { ...setup, platform, locks, tab: undefined, query: undefined,
      launch: { ...launch, registration: session.registration, mode: MODES[/** @type {keyof typeof MODES} */ (mode)] ?? "Normal" } }),
    reload: () => play(name, { ...setup, platform, locks, tab, query, session }),
  };
}

/** What a package tells at a level, and a question of the contract's name. @param {string} name @param {string} [level] */
function compiled(name, level = "answers") {
  const { activities, templates, levels } = COMPILED[name];
  const question = Object.keys(activities).find((key) => key.startsWith("prove-")) ?? "";
  const sent = Object.entries(templates).filter(([template]) => levels[level].includes(template));
  return { activities: { ...activities, [ANSWER.id]: activities[question] }, templates: Object.fromEntries(sent) };
}

/** As the browser's, but that a request has arrived when the call returns. @param {Platform} platform */
function fetchFrom(platform) {
  return (/** @type {string} */ url, /** @type {any} */ { method, headers, body = "" }) => {
    const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
    const answered = platform.answer({ method, url, headers: lower, body });
    if (!answered) return Promise.reject(new TypeError("Failed to fetch"));
    return Promise.resolve(new Response(answered.status === 204 ? null : answered.body, answered));
  };
}
