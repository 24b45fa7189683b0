// @ts-check
/**
 * One launch at an LMS with a record store. The course reaches that over HTTP, so it plays on the server
 * (`launching.py`): what it is to do is asked for here, and what passes is heard of by the page's news.
 */

import { STATE } from "../../player/tracking/lrs_writer.js";

/** @typedef {import("./lms.js").Fault} Fault */
/**
 * @typedef {object} Exchange  one request of the course and its answer
 * @property {string} launch
 * @property {string} method
 * @property {string} resource  behind the endpoint; `fetch` for the key to the session
 * @property {string} about  the document's name
 * @property {number} status
 * @property {string} sent
 * @property {string} given  the answer's body
 * @property {string} rule  why it is refused; "" when it is not
 * @property {string} detail
 * @property {Stands} stands
 *
 * @typedef {Record<string, string | number | boolean>} Stands  what the LMS has by now
 * @typedef {{launch: string, registration: string, address: string, given: Record<string, string>, state: string,
 *   stands: Stands}} Launched
 * @typedef {object} Wish
 * @property {string} target
 * @property {{get: () => string, set: (registration: string) => void}} registration  the learner's, at this LMS
 * @property {"normal" | "review"} mode
 * @property {string} language
 * @property {Fault} fault
 */

const DOCUMENTS = "activities/state";

export class RecordedLms {
  /** @type {Launched | null} null until it has been launched */
  #launched = null;
  #fault;
  #document = "";
  /** @type {Stands} */
  #stands = {};

  /** @param {Wish} wish */
  constructor(wish) {
    this.#fault = wish.fault;
    /** What the course is opened by; rejects when nobody launches it. */
    this.address = this.#launch(wish);
  }

  /** @param {Wish} wish */
  async #launch({ registration, ...wish }) {
    const launched = await ask({ do: "launch", registration: registration.get(), ...wish });
    registration.set(launched.registration);
    this.#launched = launched;
    this.#document = launched.state;
    this.#stands = launched.stands;
    const meanwhile = this.#fault !== wish.fault;
    if (meanwhile) await ask({ do: "fault", launch: launched.launch, fault: this.#fault });
    return launched.address;
  }

  get fault() {
    return this.#fault;
  }

  /** May come and go in the middle of a session. */
  set fault(fault) {
    this.#fault = fault;
    if (this.#launched) this.#ask("fault");
  }

  /** From when this is done nothing more reaches the LMS. */
  async kill() {
    await this.#ask("kill");
  }

  /** What the LMS has, and then what it tells the course. */
  get values() {
    const stands = Object.entries(this.#stands).map(([name, value]) => [name, String(value)]);
    const document = this.#document ? { [`${DOCUMENTS}: ${STATE}`]: this.#document } : {};
    return { ...Object.fromEntries(stands), ...document, ...this.#launched?.given };
  }

  /** The learner's state as it is now. */
  get state() {
    try {
      return String(JSON.parse(this.#document || "{}").state ?? "");
    } catch {
      return this.#document; // damaged, and told to be
    }
  }

  /** @param {Exchange} exchange @returns {boolean} whether it belongs to this launch */
  hear(exchange) {
    if (exchange.launch !== this.#launched?.launch) return false;
    const { method, resource, about, status, sent, stands } = exchange;
    this.#stands = stands;
    if (method === "PUT" && resource === DOCUMENTS && about === STATE && status === 204) this.#document = sent;
    return true;
  }

  /** @param {"kill" | "fault"} what */
  async #ask(what) {
    await this.address; // there is nothing to ask of before
    await ask({ do: what, launch: this.#launched?.launch, fault: this.#fault });
  }
}

/** @param {string} registration  of a learner who is to be forgotten */
export function forget(registration) {
  return ask({ do: "forget", registration });
}

/** @param {Record<string, unknown>} wish @returns {Promise<any>} */
async function ask(wish) {
  const headers = { "Content-Type": "application/json" };
  const reply = await fetch("/preview/lms", { method: "POST", headers, body: JSON.stringify(wish) });
  if (!reply.ok) throw new Error(`not done: ${reply.status}`);
  return reply.json();
}
