// @ts-check
/** Requests to a learning record store (xAPI 1.0.3, Part Three): nothing thrown, nothing sent twice by itself. */

/**
 * @typedef {object} Reply
 * @property {number} status  0 when there was no answer: offline, refused by the browser, or too late
 * @property {string} text
 * @property {string} etag  "" when there is none, or the store lets no other origin read it
 * @property {number} after  milliseconds it asks to be left alone for
 */

/** A slow store has been seen to take half a minute. */
const PATIENCE = 45_000;
/** Browsers let 64 KiB in all outlive the page (Fetch, 4.7); there may be two or three on their way. */
const SMALL = 20_000;
/** At the start: what answers with these may answer otherwise in a moment. */
const PASSING = (/** @type {number} */ status) => status === 0 || status === 408 || status === 429 || status >= 500;
const PAUSES = [1000, 3000];

/**
 * One request; it is on its way when this returns, and outlives the page if it is small.
 * @param {Window & typeof globalThis} page
 * @param {string} url
 * @param {string} method
 * @param {Record<string, string>} headers
 * @param {string} [body]
 * @returns {Promise<Reply>}
 */
export async function request(page, url, method, headers, body) {
  try {
    const reply = await page.fetch(url, {
      method,
      headers,
      body,
      credentials: "omit",
      cache: "no-store",
      keepalive: body !== undefined && body.length < SMALL,
      signal: AbortSignal.timeout(PATIENCE),
    });
    const after = Number(reply.headers.get("Retry-After")) * 1000;
    return { status: reply.status, text: await reply.text(), etag: reply.headers.get("ETag") ?? "", after: after || 0 };
  } catch {
    return { status: 0, text: "", etag: "", after: 0 };
  }
}

/**
 * At the start, where a hiccup must not cost a whole session.
 * @param {() => Promise<Reply>} ask
 */
export async function patiently(ask) {
  let reply = await ask();
  for (const pause of PAUSES) {
    if (!PASSING(reply.status)) break;
    await new Promise((resolve) => setTimeout(resolve, pause));
    reply = await ask();
  }
  return reply;
}

/** @param {Reply} reply */
export const isDone = ({ status }) => status >= 200 && status < 300;

/** @param {string} text @returns {any} undefined for what is no JSON */
export function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export class Lrs {
  #page;
  #launch;
  #auth;

  /**
   * @param {Window & typeof globalThis} page
   * @param {import("./lrs_tracking.js").Launch} launch
   * @param {string} auth  the header's value
   */
  constructor(page, launch, auth) {
    this.#page = page;
    this.#launch = launch;
    this.#auth = auth;
  }

  /** Some or one, as one batch. @param {string[]} statements */
  post(statements) {
    return this.#ask("statements", {}, "POST", `[${statements.join()}]`);
  }

  /** A document of this learner, activity and registration. @param {string} stateId */
  read(stateId) {
    return this.#ask("activities/state", this.#state(stateId), "GET");
  }

  /** @param {string} stateId @param {string} body @param {string} etag  of what it takes the place of; "" when unknown */
  write(stateId, body, etag) {
    return this.#ask("activities/state", this.#state(stateId), "PUT", body, etag ? { "If-Match": etag } : {});
  }

  /** A document of this learner, whatever the course. @param {string} profileId */
  profile(profileId) {
    return this.#ask("agents/profile", { profileId, agent: JSON.stringify(this.#launch.actor) }, "GET");
  }

  /** @param {string} stateId */
  #state(stateId) {
    const { activityId, actor, registration } = this.#launch;
    return { stateId, activityId, agent: JSON.stringify(actor), ...(registration && { registration }) };
  }

  /**
   * @param {string} resource
   * @param {Record<string, string>} query
   * @param {string} method
   * @param {string} [body]
   * @param {Record<string, string>} [more]
   */
  #ask(resource, query, method, body, more) {
    const url = new URL(this.#launch.endpoint.replace(/\/*$/, "/") + resource);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const type = body === undefined ? undefined : { "Content-Type": "application/json" };
    const headers = { "X-Experience-API-Version": "1.0.3", Authorization: this.#auth, ...type, ...more };
    return request(this.#page, url.href, method, headers, body);
  }
}
