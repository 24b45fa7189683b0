// @ts-check
/** What a cmi5 AU may say in a session and a registration: cmi5 Quartz, 1st Edition, a section to each rule. */

import { Refusal, canonical } from "./request.js";

/** @typedef {Record<string, any>} Statement */
/**
 * @typedef {object} Session  one launch
 * @property {string} id
 * @property {Record<string, any>} actor
 * @property {string} registration
 * @property {string} activityId
 * @property {Record<string, any>} data  LMS.LaunchData as the AU reads it
 * @property {Set<string>} read  documents that were asked for
 * @property {Statement[]} said
 * @property {boolean} abandoned
 */

const ADL = "http://adlnet.gov/expapi/verbs/";
/** Those that an AU sends (9.3). */
const DEFINED = ["initialized", "completed", "passed", "failed", "terminated"];
const CATEGORIES = "https://w3id.org/xapi/cmi5/context/categories/";
const EXTENSIONS = "https://w3id.org/xapi/cmi5/context/extensions/";
const VOIDED = `${ADL}voided`;

/** The cmi5-defined verb of a statement; "" for one that is only allowed (7.1.3). @param {Statement} statement */
export function verbOf({ verb, context }) {
  const name = verb.id.startsWith(ADL) ? verb.id.slice(ADL.length) : "";
  return DEFINED.includes(name) && categories(context).includes(`${CATEGORIES}cmi5`) ? name : "";
}

/** @param {any} context @returns {string[]} */
const categories = (context) => [context?.contextActivities?.category ?? []].flat().map(({ id }) => id);

/**
 * Refuses what the AU may not say now.
 * @param {Statement} statement
 * @param {Session} session
 * @param {Statement[]} registered  all that was said of this AU in the registration
 */
export function admit(statement, session, registered) {
  const verb = verbOf(statement);
  whole(statement, session);
  ordered(statement, verb, session);
  if (verb === "") return allowed(statement);
  defined(statement, verb, session);
  once(verb, session, registered);
  result(statement, verb, session);
}

/** @param {boolean} holds @param {string} rule */
function must(holds, rule) {
  if (!holds) throw new Refusal(403, rule);
}

/** Of statements of any kind. @param {Statement} statement @param {Session} session */
function whole(statement, session) {
  must(!session.abandoned, "nothing after abandoned (9.3.6)");
  must(statement.id !== undefined, "an id is given by the AU (9.1)");
  must(statement.verb.id !== VOIDED, "an AU voids nothing (6.3)");
  must(canonical(statement.actor) === canonical(session.actor), "the actor is the launch's (9.2)");
  must(/Z$|[+-]00:?00$/.test(statement.timestamp ?? ""), "a timestamp in UTC (9.7)");
  must(statement.context?.registration === session.registration, "the registration is the launch's (9.6.1)");
  must(contains(statement.context, session.data.contextTemplate), "the context template stands whole in it (10)");
}

/** @param {Statement} statement @param {string} verb @param {Session} session */
function ordered(statement, verb, session) {
  const times = session.said.map(({ timestamp }) => Date.parse(timestamp));
  const time = Date.parse(statement.timestamp);
  const end = session.said.find((said) => verbOf(said) === "terminated");
  if (session.said.length === 0) {
    must(verb === "initialized", "initialized is the first (9.3.2)");
    must(session.read.has("LMS.LaunchData"), "LMS.LaunchData is read first (10)");
    must(session.read.has("cmi5LearnerPreferences"), "the learner's preferences are read at startup (11)");
  } else must(time >= /** @type {number} */ (times[0]), "initialized is the first, by time (9.3)");
  must(!end, "nothing after terminated (9.3.8)");
  if (verb === "terminated") must(time >= Math.max(...times), "terminated is the last, by time (9.3)");
}

/** @param {Statement} statement */
function allowed({ context }) {
  must(!categories(context).includes(`${CATEGORIES}cmi5`), "the cmi5 category is for cmi5-defined statements (7.1.3)");
  must(!categories(context).includes(`${CATEGORIES}moveon`), "the moveOn category is for cmi5-defined statements (9.6.2.2)");
}

/** @param {Statement} statement @param {string} verb @param {Session} session */
function defined(statement, verb, session) {
  must(statement.object.id === session.activityId, "the object is the launch's activityId (9.4)");
  must(statement.actor.account !== undefined && (statement.actor.objectType ?? "Agent") === "Agent", "the actor is an Agent with an account (9.2)");
  const normal = session.data.launchMode === "Normal";
  must(normal || ["initialized", "terminated"].includes(verb), `in ${session.data.launchMode} only initialized and terminated (10)`);
}

/** @param {string} verb @param {Session} session @param {Statement[]} registered */
function once(verb, session, registered) {
  const now = session.said.map(verbOf);
  const ever = registered.map(verbOf);
  must(!now.includes(verb), `${verb} once a session (9.3)`);
  const judged = ["passed", "failed"];
  must(!judged.includes(verb) || !now.some((said) => judged.includes(said)), "passed or failed, one of them a session (9.3)");
  must(!["completed", "passed"].includes(verb) || !ever.includes(verb), `${verb} once a registration (9.3)`);
  must(verb !== "failed" || !ever.includes("passed"), "no failed after passed in a registration (9.3)");
}

/** @param {Statement} statement @param {string} verb @param {Session} session */
function result({ result = {}, context }, verb, session) {
  const { score, success, completion, duration } = result;
  must(success === { passed: true, failed: false }[verb], "success is of passed and failed alone (9.5.2)");
  must(completion === { completed: true }[verb], "completion is of completed alone (9.5.3)");
  must(verb === "initialized" || /^P/.test(duration ?? ""), `${verb} has a duration (9.5.4.1)`);
  const moves = success !== undefined || completion !== undefined;
  must(categories(context).includes(`${CATEGORIES}moveon`) === moves, "the moveOn category goes with success and completion (9.6.2.2)");
  if (score !== undefined) scored(score, verb, session.data.masteryScore, context);
}

/** @param {Record<string, number>} score @param {string} verb @param {number | undefined} mastery @param {any} context */
function scored({ scaled, raw, min, max }, verb, mastery, context) {
  must(["passed", "failed"].includes(verb), "a score is of passed and failed alone (9.5.1)");
  must(scaled === undefined || (scaled >= 0 && scaled <= 1), "scaled is 0 to 1 (9.5.1)");
  const whole = [raw, min, max].every((value) => value === undefined || Number.isInteger(value));
  must(raw === undefined || (whole && min !== undefined && max !== undefined && raw >= min && raw <= max),
    "raw is a whole number between min and max (9.5.1)");
  if (mastery === undefined || scaled === undefined) return;
  must(verb === "passed" ? scaled >= mastery : scaled < mastery, `${verb} is consistent with masteryScore (9.3.4, 9.3.5)`);
  must(context.extensions?.[`${EXTENSIONS}masteryscore`] === mastery, "masteryScore stands in the context (9.6.3.2)");
}

/**
 * Whether all of a template is in a value: objects by key, lists of activities by id.
 * @param {any} value
 * @param {any} template
 * @returns {boolean}
 */
function contains(value, template) {
  if (Array.isArray(template)) return template.every((each) => [value ?? []].flat().some((own) => contains(own, each)));
  if (template === null || typeof template !== "object") return value === template;
  return Object.entries(template).every(([key, each]) => contains(value?.[key], each));
}

/** Whether the LMS counts the AU as done (13.1.4). @param {string} moveOn @param {string[]} verbs */
export function isSatisfied(moveOn, verbs) {
  const [completed, passed] = ["completed", "passed"].map((verb) => verbs.includes(verb));
  return { NotApplicable: true, Completed: completed, Passed: passed, CompletedAndPassed: completed && passed,
    CompletedOrPassed: completed || passed }[moveOn] === true;
}
