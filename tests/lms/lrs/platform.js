// @ts-check
/**
 * An LMS that launches cmi5 AUs and xAPI activities, with its LRS: strict by the letter, and able to misbehave. All in
 * memory; `answer` takes a request and gives the answer, so that it plays with a network and without.
 */

import { admit, isSatisfied, verbOf } from "./cmi5_rules.js";
import { Refusal, json, parsed } from "./request.js";
import { Store, documentKey } from "./store.js";

/** @typedef {import("./request.js").Asked} Asked */
/** @typedef {import("./request.js").Answered} Answered */
/** @typedef {import("./cmi5_rules.js").Session} Session */
/**
 * @typedef {object} Trouble  what this platform does wrong, until it is told otherwise
 * @property {number} [status]  this status; 0 for no answer at all
 * @property {string} [match]  only requests whose method and address have this in them
 * @property {number} [times]  so many requests, then no more
 * @property {string} [body]  this body, with status 200
 * @property {boolean} [lost]  the request is carried out and its answer is lost
 * @property {number} [slow]  milliseconds before an answer; only over a network
 * @property {string} [retryAfter]
 *
 * @typedef {object} Launch
 * @property {string} [standard]  "cmi5" or "xapi"
 * @property {string} [registration]  of an earlier launch, or a new one
 * @property {string} [mode]
 * @property {string} [moveOn]
 * @property {number} [mastery]
 * @property {string} [returnURL]
 * @property {string} [languages]
 * @property {string} [publisherId]
 */

const SESSION_ID = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
const PERSON = { objectType: "Agent", account: { homePage: "https://lms.example", name: "17" } };

export class Platform {
  /** @type {Session[]} */
  sessions = [];
  /** @type {string[]} what was refused, and by which rule */
  faults = [];
  /** @type {(Asked & {status: number})[]} */
  asked = [];
  /** @type {Trouble[]} */
  troubles = [];
  /** Whether pages of other origins may ask. */
  cors = true;
  /** @type {Map<string, {session: Session, used: boolean}>} fetch URL → the session it opens */
  #fetches = new Map();
  /** @type {Map<string, Session>} */
  #tokens = new Map();
  /** @type {Session | null} whose request is being answered */
  #asking = null;
  #made = 0;

  /** @param {string} origin */
  constructor(origin = "https://lms.example") {
    this.origin = origin;
    this.endpoint = `${origin}/lrs/`;
    this.store = new Store((statement) => this.#admit(statement));
  }

  get statements() {
    return [...this.store.statements.values()];
  }

  /** cmi5-defined verbs, in the order they arrived, of a registration. @param {string} registration */
  verbs(registration) {
    return this.statements.filter(({ context }) => context?.registration === registration).map(verbOf).filter(Boolean);
  }

  /** Whether the LMS counts the AU as done. @param {Session} session */
  satisfied({ registration, data }) {
    return isSatisfied(data.moveOn, this.verbs(registration));
  }

  /**
   * Opens a session. Once it is heard of, one that is open in the same registration is abandoned (9.3.6).
   * @param {Launch} [launch]
   * @returns {{query: string, session: Session}}
   */
  launch({ standard = "cmi5", registration = this.#uuid(), mode = "Normal", moveOn = "CompletedAndPassed", mastery,
    returnURL, languages, publisherId = "https://publisher.example/au" } = {}) {
    const contextTemplate = { contextActivities: { grouping: [{ id: publisherId }] }, extensions: { [SESSION_ID]: this.#uuid() } };
    /** @type {Record<string, any>} */
    const data = { contextTemplate, launchMode: mode, moveOn, ...(mastery === undefined ? {} : { masteryScore: mastery }), ...(returnURL ? { returnURL } : {}) };
    const id = contextTemplate.extensions[SESSION_ID];
    /** @type {Session} */
    const session = { id: String(id), actor: PERSON, registration, activityId: `${this.origin}/au/1`, data, read: new Set(), said: [], abandoned: false };
    this.sessions.push(session);
    const query = standard === "cmi5" ? this.#cmi5(session, languages) : this.#xapi(session, publisherId);
    return { query: new URLSearchParams(query).toString(), session };
  }

  /** @param {Session} session @param {string | undefined} languages */
  #cmi5(session, languages) {
    const fetch = `${this.origin}/fetch/${session.id}`;
    this.#fetches.set(fetch, { session, used: false });
    const { actor, registration, activityId } = session;
    this.#write("activities/state", { stateId: "LMS.LaunchData", activityId, registration }, actor, session.data);
    if (languages) this.#write("agents/profile", { profileId: "cmi5LearnerPreferences" }, actor, { languagePreference: languages, audioPreference: "on" });
    return { endpoint: this.endpoint, fetch, actor: JSON.stringify(actor), registration, activityId };
  }

  /** As Rustici's launch has it: the credentials in the address. @param {Session} session @param {string} activityId */
  #xapi(session, activityId) {
    const { actor, registration } = session;
    session.data.contextTemplate = {};
    session.data.launchMode = "xapi";
    session.activityId = activityId;
    this.#tokens.set(`Basic ${session.id}`, session);
    return { endpoint: this.endpoint, auth: `Basic ${session.id}`, actor: JSON.stringify(actor), registration, activity_id: activityId };
  }

  /** @param {"activities/state" | "agents/profile"} resource @param {Record<string, string>} query @param {object} agent @param {object} document */
  #write(resource, query, agent, document) {
    const key = documentKey(resource, new URLSearchParams({ ...query, agent: JSON.stringify(agent) }));
    this.store.documents.set(key, JSON.stringify(document));
  }

  /**
   * @param {Asked} asked
   * @returns {Answered | null} null when there is no answer
   */
  answer(asked) {
    const trouble = asked.method === "OPTIONS" ? undefined : this.#trouble(asked);
    let answered = /** @type {Answered} */ ({ status: trouble?.status ?? 200, body: trouble?.body ?? "" });
    if (trouble?.retryAfter) answered.headers = { "retry-after": trouble.retryAfter };
    if (!trouble || trouble.lost || (trouble.slow && !trouble.status)) answered = this.#answer(asked);
    const lost = trouble?.lost || trouble?.status === 0;
    this.asked.push({ ...asked, status: lost ? 0 : answered.status });
    return lost ? null : { ...answered, headers: { ...answered.headers, ...this.#crossOrigin() } };
  }

  /** How long an answer to this takes; whether one may ask is answered at once. @param {Asked} asked */
  delay({ method, url }) {
    if (method === "OPTIONS") return 0;
    return this.troubles.find(({ match = "" }) => `${method} ${url}`.includes(match))?.slow ?? 0;
  }

  /** @param {Asked} asked */
  #trouble({ method, url }) {
    const trouble = this.troubles.find(({ match = "", times = 1 }) => times > 0 && `${method} ${url}`.includes(match));
    if (trouble?.times !== undefined) trouble.times -= 1;
    return trouble;
  }

  #crossOrigin() {
    return this.cors ? { "access-control-allow-origin": "*", "access-control-expose-headers": "ETag, Retry-After" } : {};
  }

  /** @param {Asked} asked @returns {Answered} */
  #answer(asked) {
    try {
      if (asked.method === "OPTIONS") return this.#preflight();
      if (asked.url.startsWith(`${this.origin}/fetch/`)) return this.#fetch(asked);
      return this.#lrs(asked);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // Not there and not the same are answers, which one must reckon with.
      if (error.status !== 404 && error.status !== 412) this.faults.push(`${error.status} ${error.message}`);
      return json(error.status, { error: error.message });
    }
  }

  /** @returns {Answered} */
  #preflight() {
    return { status: 204, headers: {
      "access-control-allow-methods": "GET, PUT, POST, DELETE",
      "access-control-allow-headers": "Authorization, Content-Type, X-Experience-API-Version, If-Match, If-None-Match",
      "access-control-max-age": "600",
    } };
  }

  /** One time, by POST (8.2). @param {Asked} asked */
  #fetch({ method, url }) {
    const found = this.#fetches.get(url);
    if (!found) throw new Refusal(404, "no such fetch URL");
    if (method !== "POST") throw new Refusal(405, "the fetch URL is asked by POST (8.2.1)");
    if (found.used) return json(200, { "error-code": "1", "error-text": "The authorization token has already been returned." });
    found.used = true;
    for (const session of this.sessions) {
      if (session !== found.session && session.registration === found.session.registration) session.abandoned = true;
    }
    const token = Buffer.from(`au:${found.session.id}`).toString("base64");
    this.#tokens.set(`Basic ${token}`, found.session);
    return json(200, { "auth-token": token });
  }

  /** @param {Asked} asked */
  #lrs(asked) {
    if (!asked.url.startsWith(this.endpoint)) throw new Refusal(404, "not the endpoint");
    const session = this.#tokens.get(asked.headers.authorization ?? "");
    if (!session) throw new Refusal(401, "the token that the fetch URL gave (8.2.1)");
    const { pathname, searchParams } = new URL(asked.url);
    const resource = decodeURIComponent(pathname.slice(new URL(this.endpoint).pathname.length));
    const document = searchParams.get("stateId") ?? searchParams.get("profileId") ?? "";
    if (document === "LMS.LaunchData" && asked.method !== "GET") throw new Refusal(403, "an AU changes no LMS.LaunchData (10)");
    if (asked.method === "GET") session.read.add(document);
    this.#asking = session;
    return this.store.answer(asked, resource);
  }

  /** @param {Record<string, any>} statement */
  #admit(statement) {
    const session = /** @type {Session} */ (this.#asking);
    if (session.data.launchMode === "xapi") return;
    const said = this.statements.filter(({ context }) => context?.registration === session.registration);
    admit(statement, { ...session, said: said.filter(({ context }) => context.extensions?.[SESSION_ID] === session.id) }, said);
  }

  #uuid() {
    this.#made += 1;
    return `00000000-0000-4000-8000-${String(this.#made).padStart(12, "0")}`;
  }
}
