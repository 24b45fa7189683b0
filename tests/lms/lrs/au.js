// @ts-check
/** A well-behaved AU for the double's own tests, one request at a time; each test spoils one thing. */

import { Platform } from "./platform.js";

const VERBS = "http://adlnet.gov/expapi/verbs/";
const CATEGORIES = "https://w3id.org/xapi/cmi5/context/categories/";

export class Au {
  #made = 0;

  /** @param {import("./platform.js").Launch} [launch] @param {Platform} [platform] */
  constructor(launch, platform = new Platform()) {
    this.platform = platform;
    const { query, session } = platform.launch(launch);
    this.query = new URLSearchParams(query);
    this.session = session;
    this.auth = "";
  }

  /**
   * @param {string} method
   * @param {string} url  or what stands below the endpoint
   * @param {unknown} [body]
   * @param {Record<string, string>} [more]
   * @returns {{status: number, body: any, headers: Record<string, string>}}
   */
  ask(method, url, body, more) {
    const headers = {
      authorization: this.auth, "x-experience-api-version": "1.0.3",
      ...(body === undefined ? {} : { "content-type": "application/json" }), ...more,
    };
    const whole = url.startsWith("http") ? url : `${this.query.get("endpoint")}${url}`;
    const answered = this.platform.answer({ method, url: whole, headers, body: body === undefined ? "" : JSON.stringify(body) });
    if (!answered) throw new Error("no answer");
    return { headers: {}, ...answered, body: answered.body ? JSON.parse(answered.body) : null };
  }

  authorise() {
    const { body } = this.ask("POST", this.query.get("fetch") ?? "");
    this.auth = `Basic ${body["auth-token"]}`;
    return body;
  }

  /** @param {string} stateId */
  state(stateId) {
    const { activityId, actor, registration } = this.session;
    return `activities/state?${new URLSearchParams({ stateId, activityId, agent: JSON.stringify(actor), registration })}`;
  }

  /** All that comes before the first statement. */
  start() {
    this.authorise();
    this.ask("GET", this.state("LMS.LaunchData"));
    this.ask("GET", `agents/profile?${new URLSearchParams({ profileId: "cmi5LearnerPreferences", agent: JSON.stringify(this.session.actor) })}`);
    return this;
  }

  /** @param {string} verb @param {any} [changes] @returns {any} */
  statement(verb, changes = {}) {
    this.#made += 1;
    const result = { completed: { completion: true }, passed: { success: true }, failed: { success: false } }[verb];
    const own = verb === "initialized" ? undefined : { ...result, duration: "PT1S", ...changes.result };
    const { contextActivities, ...rest } = this.session.data.contextTemplate;
    const category = [{ id: `${CATEGORIES}cmi5` }, ...(result ? [{ id: `${CATEGORIES}moveon` }] : [])];
    return {
      id: `11111111-1111-4111-8111-${String(this.#made + 1000 * this.platform.sessions.length).padStart(12, "0")}`,
      actor: this.session.actor,
      verb: { id: VERBS + verb, display: { en: verb } },
      object: { id: this.session.activityId },
      ...(own ? { result: own } : {}),
      timestamp: new Date(Date.UTC(2026, 0, 2, 12, 0, this.#made)).toISOString(),
      ...changes.statement,
      context: { ...rest, registration: this.session.registration, contextActivities: { ...contextActivities, category }, ...changes.context },
    };
  }

  /** The status of what is answered. @param {string} verb @param {any} [changes] */
  say(verb, changes) {
    return this.ask("POST", "statements", this.statement(verb, changes)).status;
  }
}
