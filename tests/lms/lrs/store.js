// @ts-check
/**
 * A learning record store in memory, by the letter of xAPI 1.0.3 (Part Two: Data, Part Three: Communication).
 * Each refusal names its section.
 */

import { createHash } from "node:crypto";

import { statement as validated } from "@learninglocker/xapi-validation/dist/factory.js";
import { Refusal, canonical, json, parsed } from "./request.js";

/** @typedef {import("./request.js").Asked} Asked */
/** @typedef {import("./request.js").Answered} Answered */
/** @typedef {Record<string, any>} Statement */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
/** What a document is found by, beside its own name (Part Three, 2.3, 2.6). */
const KEYS = {
  "activities/state": ["stateId", "activityId", "agent", "registration"],
  "agents/profile": ["profileId", "agent"],
};

export class Store {
  /** @type {Map<string, Statement>} by id, as they arrived */
  statements = new Map();
  /** @type {Map<string, string>} */
  documents = new Map();
  #admit;

  /** @param {(statement: Statement) => void} admit  what else may refuse a statement, by throwing */
  constructor(admit = () => {}) {
    this.#admit = admit;
  }

  /** @param {Asked} asked @param {string} resource  below the endpoint @returns {Answered} */
  answer(asked, resource) {
    if (!/^1\.0(\.\d+)?$/.test(asked.headers["x-experience-api-version"] ?? "")) {
      throw new Refusal(400, "every request says its version (Part Three, 3.3)");
    }
    if (resource === "statements") return this.#statements(asked);
    if (resource in KEYS) return this.#document(asked, /** @type {keyof typeof KEYS} */ (resource));
    throw new Refusal(404, `no resource ${resource}`);
  }

  /** @param {Asked} asked */
  #statements(asked) {
    const query = new URL(asked.url).searchParams;
    if (asked.method === "GET") return this.#found(query.get("statementId"));
    if (asked.method !== "POST" && asked.method !== "PUT") throw new Refusal(405, "not a method of statements");
    if (!asked.headers["content-type"]?.startsWith("application/json")) {
      throw new Refusal(400, "statements are application/json (Part Three, 1.5)");
    }
    const body = parsed(asked.body, 400, "statements are JSON (Part Three, 2.1)");
    const id = query.get("statementId");
    if (asked.method === "PUT" && (Array.isArray(body) || !id || (body.id ?? id) !== id)) {
      throw new Refusal(400, "PUT is one statement, under its statementId (Part Three, 2.1.1)");
    }
    const statements = asked.method === "PUT" ? [{ ...body, id }] : [body].flat();
    this.#keep(statements);
    return asked.method === "PUT" ? { status: 204 } : json(200, statements.map((each) => each.id));
  }

  /** All of them or none (Part Three, 2.1.2). @param {Statement[]} statements */
  #keep(statements) {
    const ids = statements.map(({ id }) => id);
    if (new Set(ids).size < ids.length) throw new Refusal(400, "ids of a batch differ (Part Three, 2.1.2)");
    const fresh = statements.filter((statement) => !this.#known(statement));
    const kept = [...this.statements];
    try {
      for (const statement of fresh) {
        valid(statement);
        this.#admit(statement);
        this.statements.set(statement.id, statement);
      }
    } catch (error) {
      this.statements = new Map(kept);
      throw error;
    }
  }

  /** Nothing is changed by an id that is known; another statement under it is refused (Part Three, 2.1.1, 2.1.2). */
  #known(/** @type {Statement} */ statement) {
    const known = this.statements.get(statement.id);
    if (known && canonical(known) !== canonical(statement)) {
      throw new Refusal(409, "another statement has this id (Part Three, 2.1.1)");
    }
    return known !== undefined;
  }

  /** @param {string | null} id */
  #found(id) {
    if (id === null) return json(200, { statements: [...this.statements.values()].reverse(), more: "" });
    const found = this.statements.get(id);
    if (!found) throw new Refusal(404, "no such statement (Part Three, 2.1.3)");
    return json(200, found);
  }

  /** @param {Asked} asked @param {keyof typeof KEYS} resource */
  #document(asked, resource) {
    const key = documentKey(resource, new URL(asked.url).searchParams);
    const held = this.documents.get(key);
    if (asked.method === "GET") {
      if (held === undefined) throw new Refusal(404, "no such document (Part Three, 2.2)");
      return { ...json(200, null), headers: { "content-type": "application/json", etag: etag(held) }, body: held };
    }
    match(asked, held);
    if (asked.method === "PUT") this.documents.set(key, asked.body);
    else if (asked.method === "DELETE") this.documents.delete(key);
    else throw new Refusal(405, "not a method this double has of documents");
    return { status: 204, headers: asked.method === "PUT" ? { etag: etag(asked.body) } : {} };
  }
}

/**
 * Where a document is kept.
 * @param {keyof typeof KEYS} resource
 * @param {URLSearchParams} query
 */
export function documentKey(resource, query) {
  const values = KEYS[resource].map((name) => {
    const value = query.get(name);
    if (value === null && name !== "registration") throw new Refusal(400, `${name} is required (Part Three, 2.3, 2.6)`);
    return name === "agent" ? canonical(parsed(value, 400, "agent is JSON (Part Three, 2.3)")) : (value ?? "");
  });
  return [resource, ...values].join(" ");
}

/** The SHA-1 of the content, in quotation marks (Part Three, 3.1). @param {string} content */
const etag = (content) => `"${createHash("sha1").update(content).digest("hex")}"`;

/** What one believes to change is what is there (Part Three, 3.1). @param {Asked} asked @param {string | undefined} held */
function match({ headers }, held) {
  const wanted = headers["if-match"];
  if (wanted !== undefined && (held === undefined || etag(held) !== wanted)) {
    throw new Refusal(412, "the document is another (Part Three, 3.1)");
  }
  if (headers["if-none-match"] === "*" && held !== undefined) {
    throw new Refusal(412, "there is a document (Part Three, 3.1)");
  }
}

/** @param {Statement} statement */
function valid(statement) {
  const faults = /** @type {any[]} */ (validated(statement, ["statement"]));
  if (faults.length > 0) throw new Refusal(400, `not a statement (Part Two, 2): ${JSON.stringify(faults)}`);
  if (!UUID.test(statement.id ?? "")) throw new Refusal(400, "an id is a UUID (Part Two, 2.4.1)");
  const scaled = statement.result?.score?.scaled;
  if (scaled !== undefined && Math.abs(scaled) > 1) throw new Refusal(400, "scaled is –1 to 1 (Part Two, 2.4.5.1)");
}
