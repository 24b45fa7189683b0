// @ts-check
/**
 * The fake: keeps everything in memory, records each call, and fails when told to. So small that it proves the port
 * thin.
 */

/**
 * @typedef {object} Fake
 * @property {[name: string, value: unknown][]} calls  every call, in order
 * @property {boolean} failing  set it: nothing is kept while it is true
 * @property {Partial<import("./port.js").Opening>} opening  what `open` answers with
 * @property {import("./port.js").Progress | null} kept
 */

/**
 * @param {import("./port.js").Notify} notify
 * @returns {import("./port.js").Tracking & Fake}
 */
export function createTracking(notify) {
  let closed = false;
  /** @param {string} name @param {unknown} value */
  const record = (name, value) => {
    fake.calls.push([name, value]);
    if (closed || (fake.opening.mode ?? "normal") !== "normal") return false;
    /** @type {import("./port.js").Notice} */
    const notice = fake.failing ? { type: "unsaved", next: "retry", after: 5000 } : { type: "saved" };
    queueMicrotask(() => closed || notify(notice));
    return !fake.failing;
  };
  /** @type {import("./port.js").Tracking & Fake} */
  const fake = {
    calls: [],
    failing: false,
    opening: {},
    kept: null,
    open: async () => ({
      learner: { id: () => "", name: () => "" },
      state: fake.kept?.state ?? "",
      mode: "normal",
      language: "",
      passMark: null,
      ...fake.opening,
    }),
    save(progress) {
      if (record("save", progress)) fake.kept = progress;
    },
    answered: (answer) => void record("answered", answer),
    outcome: (outcome) => void record("outcome", outcome),
    close(closing) {
      if (closed) return;
      fake.calls.push(["close", closing]);
      closed = true;
      notify({ type: "ended", saved: !fake.failing });
    },
  };
  return fake;
}
