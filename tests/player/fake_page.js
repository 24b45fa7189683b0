// @ts-check
/** A window for adapters in node: its own clock, storage, locks and page events. */

import { mock } from "node:test";

mock.timers.enable({ apis: ["setTimeout"] });

/** Locks of one browser: shared by the pages of one test. */
export class FakeLocks {
  held = new Set();

  /**
   * @param {string} key
   * @param {{ifAvailable?: boolean}} options
   * @param {(lock: object | null) => Promise<void> | undefined} use
   */
  async request(key, { ifAvailable }, use) {
    if (this.held.has(key) && ifAvailable) return use(null);
    await settle(); // as the real one waits for the page that a reload replaces
    if (this.held.has(key)) throw Object.assign(new Error("held"), { name: "TimeoutError" });
    this.held.add(key);
    await use({});
    this.held.delete(key);
  }
}

/** As localStorage, with room for `room` characters. */
export class FakeStorage {
  /** @type {Map<string, string>} */
  items = new Map();
  room = 1_000_000;
  refused = false;

  /** @param {string} key */
  getItem(key) {
    if (this.refused) throw Object.assign(new Error("denied"), { name: "SecurityError" });
    return this.items.get(key) ?? null;
  }

  /** @param {string} key @param {string} value */
  setItem(key, value) {
    if (this.refused) throw Object.assign(new Error("denied"), { name: "SecurityError" });
    if (value.length > this.room) throw Object.assign(new Error("full"), { name: "QuotaExceededError" });
    this.items.set(key, value);
  }

  /** @param {string} key */
  removeItem(key) {
    if (this.refused) throw Object.assign(new Error("denied"), { name: "SecurityError" });
    this.items.delete(key);
  }
}

export class FakePage extends EventTarget {
  /** @param {{above?: object, opener?: object, locks?: FakeLocks, storage?: FakeStorage}} [setup] */
  constructor({ above, opener, locks = new FakeLocks(), storage = new FakeStorage() } = {}) {
    super();
    this.now = 0;
    /** @type {object} */
    this.parent = above ?? this;
    this.opener = opener ?? null;
    this.navigator = { locks };
    this.localStorage = storage;
    this.sessionStorage = new FakeStorage();
    this.location = {
      pathname: "/course/index.html",
      search: "",
      assign: (/** @type {string} */ url) => void this.visited.push(url),
    };
    /** @type {string[]} addresses gone to from here */
    this.visited = [];
    this.crypto = crypto;
    this.performance = { now: () => this.now };
    this.document = Object.assign(new EventTarget(), { visibilityState: "visible", documentElement: { lang: "nb" } });
  }

  /** Time passes: timers run, and what they set going. @param {number} milliseconds */
  async pass(milliseconds) {
    for (let left = milliseconds; left > 0; left -= 250) {
      const step = Math.min(250, left);
      this.now += step;
      mock.timers.tick(step);
      await settle();
    }
  }

  hide() {
    this.document.visibilityState = "hidden";
    this.document.dispatchEvent(new Event("visibilitychange"));
  }

  show() {
    this.document.visibilityState = "visible";
    this.document.dispatchEvent(new Event("visibilitychange"));
  }

  leave() {
    this.dispatchEvent(new Event("pagehide"));
    this.hide();
  }

  comeBack() {
    this.show();
    this.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
  }

  /** @returns {Window & typeof globalThis} */
  get window() {
    return /** @type {any} */ (this);
  }
}

/** Everything that waits only for its turn runs. */
export async function settle() {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
