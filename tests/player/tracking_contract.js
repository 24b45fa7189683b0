// @ts-check
/** What every tracking adapter promises the player, whatever it is launched by. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { settle } from "./fake_page.js";

/**
 * @typedef {import("../../builder/player/tracking/port.js").Notice} Notice
 *
 * @typedef {object} Played  one launch of a course
 * @property {import("../../builder/player/tracking/port.js").Tracking} tracking
 * @property {Notice[]} notices
 * @property {import("./fake_page.js").FakePage} page
 * @property {() => string} kept  the state as it would be found again
 * @property {(failing: boolean) => void} fail  whatever keeps, no longer does
 * @property {(mode?: string) => Played} again  another launch of the same, later
 *
 * @typedef {object} Harness
 * @property {string} name
 * @property {() => Played} start
 * @property {boolean} watches  whether it knows pages, tabs and their ends (all but the fake)
 * @property {string[]} readOnly  modes of looking only
 */

/** @param {string} state */
export const progress = (state) => ({ state, location: "page-2", progress: 0.5 });

/** @type {import("../../builder/player/tracking/port.js").Answer} */
export const ANSWER = {
  id: "quiz-first", slot: 0, kind: "choice", response: ["a"], correct: ["a"], result: { fraction: 1 }, weight: 1,
  latency: 1500, time: Date.UTC(2026, 0, 2, 12, 0, 0), description: "Which?",
};

/** @type {import("../../builder/player/tracking/port.js").Outcome} */
export const OUTCOME = { completion: "incomplete", success: "unknown", score: 50 };

/** @type {import("../../builder/player/tracking/port.js").Outcome} */
const WITH_OBJECTIVES = { ...OUTCOME, objectives: [{ id: "lytte", score: 50, success: "unknown" }] };

/** Long enough for any adapter to write what it was given. */
const A_MOMENT = 1500;

/** @param {Harness} harness */
export function contract(harness) {
  describe(`${harness.name} keeps the contract`, () => {
    keeping(harness);
    failing(harness);
    ending(harness);
    if (harness.watches) pages(harness);
    for (const mode of harness.readOnly) looking(harness, mode);
  });
}

/** @param {Played} played */
export async function opened(played) {
  const opening = played.tracking.open();
  await settle();
  await played.page.pass(250);
  return opening;
}

/** @param {Played} played @param {string} type */
const told = (played, type) => played.notices.filter((notice) => notice.type === type).length;

/** @param {Harness} harness */
function keeping(harness) {
  test("the first launch is normal and finds nothing", async () => {
    const { mode, state, passMark, language } = await opened(harness.start());
    assert.deepEqual({ mode, state, passMark, language }, { mode: "normal", state: "", passMark: null, language: "" });
  });

  test("what was told saved is found at the next launch", async () => {
    const played = harness.start();
    await opened(played);
    played.tracking.save(progress("1.abc"));
    await played.page.pass(A_MOMENT);
    assert.equal(told(played, "saved"), 1);
    played.page.leave();
    const { state, mode } = await opened(played.again());
    assert.deepEqual([state, mode], ["1.abc", "normal"]);
  });

  test("no notice comes from inside a call", async () => {
    const played = harness.start();
    await opened(played);
    played.tracking.save(progress("1.abc"));
    played.tracking.answered(ANSWER);
    played.tracking.outcome(WITH_OBJECTIVES);
    assert.deepEqual(played.notices, []);
  });

  test("saving the same again is told saved again", async () => {
    const played = harness.start();
    await opened(played);
    for (const _ of [1, 2]) {
      played.tracking.save(progress("1.abc"));
      await played.page.pass(A_MOMENT);
    }
    assert.equal(told(played, "saved"), 2);
  });
}

/** @param {Harness} harness */
function failing(harness) {
  test("what is not kept is told unsaved, never saved", async () => {
    const played = harness.start();
    await opened(played);
    await played.page.pass(A_MOMENT);
    played.fail(true);
    played.tracking.save(progress("1.abc"));
    await played.page.pass(A_MOMENT);
    assert.equal(told(played, "saved"), 0);
    assert.equal(told(played, "unsaved"), 1);
    assert.equal(played.kept(), "");
  });

  test("after a failure the next saves are kept", async () => {
    const played = harness.start();
    await opened(played);
    played.fail(true);
    played.tracking.save(progress("1.abc"));
    await played.page.pass(A_MOMENT);
    played.fail(false);
    played.tracking.save(progress("1.abd"));
    await played.page.pass(10_000);
    assert.equal(played.notices.at(-1)?.type, "saved");
    assert.equal(played.kept(), "1.abd");
  });

  test("no call throws when nothing works", async () => {
    const played = harness.start();
    played.fail(true);
    await opened(played);
    played.tracking.save(progress("1.abc"));
    played.tracking.answered(ANSWER);
    played.tracking.outcome(WITH_OBJECTIVES);
    await played.page.pass(A_MOMENT);
    played.tracking.close({ reason: "exit" });
    await played.page.pass(300_000);
    assert.equal(told(played, "ended"), 1);
    assert.equal(told(played, "saved"), 0);
  });
}

/** @param {Harness} harness */
function ending(harness) {
  test("closing keeps what was given just before, at once", async () => {
    const played = harness.start();
    await opened(played);
    played.tracking.save(progress("1.abc"));
    played.tracking.close({ reason: "exit" });
    assert.equal(played.kept(), "1.abc");
    await played.page.pass(A_MOMENT); // what goes over a network is not answered at once
    assert.deepEqual(played.notices.filter(({ type }) => type === "ended"), [{ type: "ended", saved: true }]);
  });

  test("nothing is told after the end", async () => {
    const played = harness.start();
    await opened(played);
    played.tracking.save(progress("1.abc"));
    played.tracking.close({ reason: "exit" });
    await played.page.pass(A_MOMENT);
    assert.equal(played.notices.at(-1)?.type, "ended");
  });

  test("closing twice closes once", async () => {
    const played = harness.start();
    await opened(played);
    played.tracking.close({ reason: "exit" });
    played.tracking.close({ reason: "exit" });
    played.tracking.close({ reason: "hidden" });
    await played.page.pass(A_MOMENT);
    assert.equal(told(played, "ended"), 1);
  });

  test("nothing is kept after closing", async () => {
    const played = harness.start();
    await opened(played);
    played.tracking.save(progress("1.abc"));
    played.tracking.close({ reason: "exit" });
    played.tracking.save(progress("1.later"));
    await played.page.pass(A_MOMENT);
    assert.equal(played.kept(), "1.abc");
  });
}

/** @param {Harness} harness */
function pages(harness) {
  test("what is typed when the page is hidden is asked for and kept at once", async () => {
    const played = harness.start();
    await opened(played);
    await played.page.pass(A_MOMENT);
    const { length } = played.notices;
    played.notices.push = (notice) => {
      if (notice.type === "leaving") played.tracking.save(progress("1.typed"));
      return Array.prototype.push.call(played.notices, notice);
    };
    played.page.hide();
    assert.equal(played.notices[length].type, "leaving");
    assert.equal(played.kept(), "1.typed");
  });

  test("what is saved in a hidden page is kept before anything else can run", async () => {
    const played = harness.start();
    await opened(played);
    await played.page.pass(A_MOMENT);
    played.page.hide();
    played.tracking.save(progress("1.hidden"));
    await settle();
    assert.equal(played.kept(), "1.hidden");
  });

  test("what is typed when the page is left is kept", async () => {
    const played = harness.start();
    await opened(played);
    played.notices.push = (notice) => {
      if (notice.type === "leaving") played.tracking.save(progress("1.typed"));
      return Array.prototype.push.call(played.notices, notice);
    };
    played.page.leave();
    assert.equal(played.kept(), "1.typed");
  });

  test("a second tab may look but not write, until the first is gone", async () => {
    const first = harness.start();
    await opened(first);
    first.tracking.save(progress("1.first"));
    await first.page.pass(A_MOMENT);
    const second = first.again();
    assert.equal((await opened(second)).mode, "elsewhere");
    second.tracking.save(progress("1.second"));
    second.tracking.answered(ANSWER);
    second.page.leave();
    await second.page.pass(A_MOMENT);
    assert.equal(first.kept(), "1.first");
    first.page.leave();
    assert.equal((await opened(first.again())).mode, "normal");
  });
}

/** @param {Harness} harness @param {string} mode */
function looking(harness, mode) {
  test(`in ${mode} nothing is kept and the state can be looked at`, async () => {
    const played = harness.start();
    await opened(played);
    played.tracking.save(progress("1.abc"));
    played.tracking.close({ reason: "exit" });
    const looked = played.again(mode);
    const opening = await opened(looked);
    looked.tracking.save(progress("1.new"));
    looked.tracking.answered(ANSWER);
    looked.tracking.outcome(WITH_OBJECTIVES);
    looked.page.hide();
    await looked.page.pass(A_MOMENT);
    looked.tracking.close({ reason: "exit" });
    await looked.page.pass(A_MOMENT);
    assert.deepEqual([opening.mode, opening.state], [mode, "1.abc"]);
    assert.equal(looked.kept(), "1.abc");
    assert.deepEqual(looked.notices, [{ type: "ended", saved: true }]);
  });
}
