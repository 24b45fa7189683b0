// @ts-check
/** Another's AU library (npm `@xapi/cmi5`) at the double: it is not only right with us. */

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";

import { Platform } from "./platform.js";

let platform = new Platform();

/** As much of a browser's as that library asks for; the platform answers. */
class Asking {
  /** @type {Record<string, string>} */
  headers = {};
  status = 0;
  statusText = "";
  responseText = "";
  readyState = 0;
  onloadend = () => {};

  /** @param {string} method @param {string} url */
  open(method, url) {
    Object.assign(this, { method, url, responseURL: url });
  }

  /** @param {string} name @param {string} value */
  setRequestHeader(name, value) {
    this.headers[name.toLowerCase()] = value;
  }

  getAllResponseHeaders() {
    return "content-type: application/json";
  }

  /** @param {string | null} body */
  send(body) {
    const { method, url } = /** @type {any} */ (this);
    const answered = platform.answer({ method, url, headers: this.headers, body: body ?? "" });
    Object.assign(this, { status: answered?.status, responseText: answered?.body ?? "", readyState: 4 });
    queueMicrotask(() => this.onloadend());
  }
}

Object.assign(globalThis, { XMLHttpRequest: Asking, window: globalThis });
const Cmi5 = createRequire(import.meta.url)("@xapi/cmi5/dist/Cmi5.umd.js");

/** @param {import("./platform.js").Launch} [launch] */
function launched(launch) {
  const { query, session } = platform.launch(launch);
  Object.assign(globalThis, { location: { search: `?${query}`, href: `https://lms.example/au.html?${query}` } });
  Cmi5.clearInstance?.();
  return { au: new Cmi5(), session };
}

test("its sessions are taken, and satisfy what the LMS waits for", async () => {
  platform = new Platform();
  const { au, session } = launched({ languages: "nb" });
  await au.initialize();
  await au.complete();
  await au.pass({ scaled: 0.8 });
  await au.terminate();
  assert.deepEqual(platform.faults, []);
  assert.deepEqual(platform.verbs(session.registration), ["initialized", "completed", "passed", "terminated"]);
  assert.ok(platform.satisfied(session));
});

test("what it says after the end, or a second time, is refused as ours is", async () => {
  platform = new Platform();
  const { au } = launched();
  await au.initialize();
  await au.complete();
  await assert.rejects(au.complete());
  await au.terminate();
  await assert.rejects(au.pass({ scaled: 1 }));
  assert.match(platform.faults.join(), /completed once a session \(9\.3\).*nothing after terminated \(9\.3\.8\)/);
});
