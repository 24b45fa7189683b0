// @ts-check
/** What the notebook holds, on its way to the store: one request after the other, each answer told apart. */

import { isDone, parsed } from "./lrs.js";

/** Of one batch: small enough to outlive the page. */
const MOST_STATEMENTS = 25;
const MOST_CHARACTERS = 16_000;
/** That the browser lets outlive the page together. */
const MOST_BATCHES = 3;
const MOST_CONFLICTS = 3;
/** The name of the learner's state among the documents of the activity. */
export const STATE = "kursbygger";

/** @typedef {"more" | "done" | "failed" | "gone"} Step  how it goes on; `gone`: the session is, for good */

export class Writer {
  #lrs;
  #notebook;
  #trouble;
  #etag;
  /** Serial of the document the store has. */
  #written;
  /** @type {Set<string>} statements on their way */
  #sent = new Set();
  /** Statements that a batch was refused for go one by one. */
  #single = 0;
  /** In a row: a store that never takes the document is not asked without end. */
  #conflicts = 0;
  /** Milliseconds the store asks to be left alone for. */
  after = 0;
  /** @type {Set<"state" | "statement">} what was refused and nobody will take later */
  lost = new Set();

  /**
   * @param {import("./lrs.js").Lrs} lrs
   * @param {import("./lrs_notebook.js").Notebook} notebook
   * @param {{etag: string, written: number}} found  the document that the store has
   * @param {(code: import("./port.js").Trouble["code"], detail: string) => void} trouble
   */
  constructor(lrs, notebook, { etag, written }, trouble) {
    this.#lrs = lrs;
    this.#notebook = notebook;
    this.#etag = etag;
    this.#written = written;
    this.#trouble = trouble;
  }

  /** Whether there is anything the store does not have. */
  get waiting() {
    return this.#notebook.queue.length > 0 || this.#notebook.serial > this.#written;
  }

  /** One request; the state first, since it holds the ids of what is said once. @returns {Promise<Step>} */
  async step() {
    if (this.#notebook.serial > this.#written) return this.#write();
    return this.#notebook.queue.length > 0 ? this.#post() : "done";
  }

  /** What is not on its way goes, beside what is; the answers come too late for anybody. */
  rush() {
    const { serial, text, queue } = this.#notebook;
    // Which of the two arrives first is unknown: it is written once more if the page lives.
    if (serial > this.#written) this.#lrs.write(STATE, text, "");
    let left = queue.filter((statement) => !this.#sent.has(statement));
    for (let batches = 0; left.length > 0 && batches < MOST_BATCHES; batches += 1) {
      const batch = batchOf(left);
      this.#lrs.post(batch);
      left = left.slice(batch.length);
    }
  }

  /** @returns {Promise<Step>} */
  async #write() {
    const { serial, text } = this.#notebook;
    const reply = await this.#lrs.write(STATE, text, this.#etag);
    const conflict = reply.status === 412 || reply.status === 409;
    if (conflict) return this.#reconcile();
    if (isDone(reply)) this.#etag = reply.etag;
    else if (reply.status === 0) this.#etag = ""; // a store may let no other origin say If-Match
    if (isDone(reply) || reply.status === 400 || reply.status === 403 || reply.status === 413) {
      this.#written = serial;
      this.#conflicts = 0;
      if (isDone(reply)) this.lost.delete("state");
      else this.#refuse(reply, "state");
      return "more";
    }
    return this.#failed(reply, "state");
  }

  /** The document is not the one we read: perhaps our own, whose answer was lost. @returns {Promise<Step>} */
  async #reconcile() {
    const reply = await this.#lrs.read(STATE);
    if (reply.status !== 404 && !isDone(reply)) return this.#failed(reply, "state");
    this.#conflicts += 1;
    if (this.#conflicts > MOST_CONFLICTS) return this.#failed(reply, "state");
    this.#etag = reply.etag;
    return reply.status === 404 || this.#notebook.wrote(parsed(reply.text)) ? "more" : "gone";
  }

  /** @returns {Promise<Step>} */
  async #post() {
    const batch = this.#single > 0 ? this.#notebook.queue.slice(0, 1) : batchOf(this.#notebook.queue);
    for (const statement of batch) this.#sent.add(statement);
    const reply = await this.#lrs.post(batch);
    for (const statement of batch) this.#sent.delete(statement);
    const taken = reply.status === 204 || (isDone(reply) && Array.isArray(parsed(reply.text)));
    // Another of the same id is there: it is ours (xAPI Part Three, 2.1.1).
    const there = reply.status === 409 && batch.length === 1;
    const refuses = [400, 403, 409, 413].includes(reply.status);
    if (refuses && batch.length > 1) {
      this.#single = batch.length; // all of it was refused for one: which?
      return "more";
    }
    if (!taken && !refuses) return this.#failed(reply, "statements");
    this.#single = Math.max(0, this.#single - 1);
    const lost = refuses && !there ? this.#notebook.lost(String(batch[0])) : "nothing";
    if (lost === "session") return "gone";
    if (lost === "statement") this.#refuse(reply, lost);
    this.#notebook.done(batch);
    return "more";
  }

  /** @param {import("./lrs.js").Reply} reply @param {string} what @returns {Step} */
  #failed(reply, what) {
    if (reply.status === 401) return "gone";
    this.after = reply.after;
    this.#trouble("call-failed", `${what}: ${reply.status}`);
    return "failed";
  }

  /** @param {import("./lrs.js").Reply} reply @param {"state" | "statement"} what */
  #refuse({ status }, what) {
    this.lost.add(what);
    this.#trouble("value-refused", `${what}: ${status}`);
  }
}

/** As many as go together, and always one. @param {string[]} queue */
function batchOf(queue) {
  let size = 0;
  return queue.slice(0, MOST_STATEMENTS).filter((statement, at) => (size += statement.length) <= MOST_CHARACTERS || at === 0);
}
