// @ts-check
import assert from "node:assert/strict";
import { after, test } from "node:test";

import { lms12 } from "../lms/double.js";
import { FakePage, settle } from "./fake_page.js";
import { play, played } from "./scorm_harness.js";
import { ANSWER, OUTCOME, contract, opened, progress } from "./tracking_contract.js";

contract({ name: "SCORM 1.2", start: () => play(), watches: true, readOnly: ["review", "browse"] });

after(() => {
  assert.deepEqual(played.flatMap((lms) => lms.faults), [], "a strict LMS finds nothing to refuse");
});

/** @param {import("../lms/double.js").Whims} whims @param {Record<string, string>} [stored] */
const whimsical = (whims, stored) => play({ lms: lms12({ whims, stored }) });

/** @param {ReturnType<typeof play>} course @param {string} [type] */
const told = (course, type) =>
  course.notices.filter((notice) => !type || notice.type === type).map((notice) => ({ ...notice }));

test("the first view costs at most 12 calls and 1 commit, its first save included", async () => {
  const course = play();
  await opened(course);
  course.tracking.save(progress("1.abc"));
  await course.page.pass(2000);
  assert.equal(course.lms.calls("LMSCommit").length, 1);
  assert.ok(course.lms.log.length <= 12, `${course.lms.log.length} calls`);
});

test("exit is suspend and status incomplete from the first moment", async () => {
  const course = play();
  await opened(course);
  await course.page.pass(1000);
  assert.deepEqual(course.lms.sets().map(([element]) => element), [
    "cmi.core.lesson_status", "cmi.core.session_time", "cmi.core.exit",
  ]);
  assert.equal(course.lms.stored["cmi.core.exit"], "suspend");
  assert.equal(course.lms.stored["cmi.core.lesson_status"], "incomplete");
});

test("exit is suspend after passing too, and the status is left alone", async () => {
  const course = whimsical({}, { "cmi.core.lesson_status": "passed", "cmi.suspend_data": "1.abc" });
  await opened(course);
  course.tracking.outcome({ completion: "incomplete", success: "unknown", score: null });
  course.tracking.close({ reason: "exit" });
  assert.equal(course.lms.stored["cmi.core.exit"], "suspend");
  assert.equal(course.lms.stored["cmi.core.lesson_status"], "passed");
});

test("what happens in a moment is written in order in one commit", async () => {
  const course = play();
  await opened(course);
  await course.page.pass(2000);
  course.lms.log.length = 0;
  course.tracking.answered(ANSWER);
  course.tracking.outcome({ completion: "completed", success: "passed", score: 100 });
  course.tracking.save(progress("1.abc"));
  await course.page.pass(2000);
  assert.equal(course.lms.calls("LMSCommit").length, 1);
  assert.equal(course.lms.log.at(-1)?.[0], "LMSCommit");
  const elements = course.lms.sets().map(([element]) => element).filter((element) => !element.includes("interactions"));
  assert.deepEqual(elements, [
    "cmi.suspend_data", "cmi.core.lesson_location", "cmi.core.score.min", "cmi.core.score.max", "cmi.core.score.raw",
    "cmi.core.lesson_status", "cmi.core.session_time",
  ]);
});

test("a learner in a hurry costs one commit a second", async () => {
  const course = play();
  await opened(course);
  for (let page = 0; page < 40; page += 1) {
    course.tracking.save(progress(`1.${page}`));
    await course.page.pass(100);
  }
  assert.ok(course.lms.calls("LMSCommit").length <= 6, `${course.lms.calls("LMSCommit").length} commits`);
});

test("a commit refused three times is tried again with growing pauses, then saved", async () => {
  const course = whimsical({ commitsFail: 3 });
  await opened(course);
  course.tracking.save(progress("1.abc"));
  await course.page.pass(40_000);
  assert.deepEqual(told(course).filter(({ type }) => type !== "trouble"), [
    { type: "unsaved", next: "retry", after: 5000 },
    { type: "unsaved", next: "retry", after: 10_000 },
    { type: "unsaved", next: "retry", after: 20_000 },
    { type: "saved" },
  ]);
  assert.equal(course.kept(), "1.abc");
});

test("an LMS out of reach is tried every two and a half minutes for as long as something is unsaved", async () => {
  const course = whimsical({ commitsFail: 1000 });
  await opened(course);
  course.tracking.save(progress("1.abc"));
  await course.page.pass(160_000);
  const before = course.lms.calls("LMSCommit").length;
  await course.page.pass(600_000);
  assert.equal(course.lms.calls("LMSCommit").length - before, 4);
});

test("nothing is committed while nothing is unsaved", async () => {
  const course = play();
  await opened(course);
  course.tracking.save(progress("1.abc"));
  await course.page.pass(2000);
  const calls = course.lms.log.length;
  await course.page.pass(600_000);
  assert.equal(course.lms.log.length, calls);
});

test("saving what is saved already costs no call", async () => {
  const course = play();
  await opened(course);
  course.tracking.save(progress("1.abc"));
  await course.page.pass(2000);
  const calls = course.lms.log.length;
  course.tracking.save(progress("1.abc"));
  await course.page.pass(2000);
  assert.deepEqual([course.lms.log.length, told(course, "saved").length], [calls, 2]);
});

test("while the LMS does not answer a new save waits for the pause", async () => {
  const course = whimsical({ commitsFail: 1 });
  await opened(course);
  await course.page.pass(1000);
  course.tracking.save(progress("1.abc"));
  await course.page.pass(2000);
  assert.equal(course.lms.calls("LMSCommit").length, 1);
  await course.page.pass(3000);
  assert.equal(course.kept(), "1.abc");
});

test("the connection coming back is used at once", async () => {
  const course = whimsical({ commitsFail: 1 });
  await opened(course);
  course.tracking.save(progress("1.abc"));
  await course.page.pass(1000);
  course.page.dispatchEvent(new Event("online"));
  assert.equal(course.kept(), "1.abc");
});

for (const everything of ["", null, "false", undefined, false]) {
  test(`an LMS that always answers ${JSON.stringify(everything)} is survived, nothing called saved`, async () => {
    const course = whimsical({ everything });
    const { mode } = await opened(course);
    course.tracking.save(progress("1.abc"));
    course.tracking.answered(ANSWER);
    course.tracking.outcome(OUTCOME);
    await course.page.pass(10_000);
    course.tracking.close({ reason: "exit" });
    await course.page.pass(60_000);
    assert.equal(mode, String(everything) === "false" ? "ended" : "normal");
    assert.deepEqual(told(course, "saved"), []);
    assert.deepEqual(told(course, "ended"), [{ type: "ended", saved: false }]);
  });
}

test("an LMS that answers nothing to every GetValue is a first launch in normal mode (Open edX)", async () => {
  const course = whimsical({ emptyGets: true });
  const { mode, state, passMark } = await opened(course);
  course.tracking.save(progress("1.".padEnd(3000, "a")));
  course.tracking.answered(ANSWER);
  await course.page.pass(1000);
  assert.deepEqual([mode, state, passMark], ["normal", "", null]);
  assert.deepEqual(told(course), [{ type: "saved" }]);
});

test("a refused Initialize is the end, and nothing more is asked", async () => {
  const course = whimsical({ initialize: "false" });
  const { mode } = await opened(course);
  course.tracking.save(progress("1.abc"));
  course.page.leave();
  await course.page.pass(10_000);
  assert.equal(mode, "ended");
  assert.deepEqual(course.lms.log.map(([name]) => name), ["LMSInitialize", "LMSGetLastError"]);
});

test("a tab that was refused leaves the course to others", async () => {
  const course = whimsical({ initialize: "false" });
  await opened(course);
  course.lms.whims = {};
  assert.equal((await opened(course.again())).mode, "normal");
});

test("opening twice initialises once", async () => {
  const course = play();
  await opened(course);
  assert.equal((await opened(course)).mode, "ended");
  assert.equal(course.lms.calls("LMSInitialize").length, 1);
});

test("leaving the page commits and finishes once, whatever the browser sends", async () => {
  const course = play();
  await opened(course);
  course.tracking.save(progress("1.abc"));
  course.page.leave();
  course.tracking.close({ reason: "hidden" });
  course.tracking.close({ reason: "exit" });
  await course.page.pass(5000);
  assert.equal(course.kept(), "1.abc");
  assert.equal(course.lms.calls("LMSFinish").length, 1);
  assert.deepEqual(told(course, "ended"), [{ type: "ended", saved: true }]);
});

test("a page out of the back-forward cache is told again that the session is over", async () => {
  const course = play();
  await opened(course);
  course.page.leave();
  const calls = course.lms.log.length;
  course.page.comeBack();
  course.tracking.save(progress("1.abc"));
  await course.page.pass(5000);
  assert.deepEqual(told(course, "ended"), [{ type: "ended", saved: true }, { type: "ended", saved: true }]);
  assert.equal(course.lms.log.length, calls);
});

test("«Avslutt» without connection goes on trying, and finishes when it is back", async () => {
  const course = whimsical({ commitsFail: 2 });
  await opened(course);
  course.tracking.save(progress("1.abc"));
  course.tracking.close({ reason: "exit" });
  course.tracking.close({ reason: "exit" });
  assert.deepEqual(told(course, "unsaved"), [{ type: "unsaved", next: "retry", after: 5000 }]);
  assert.deepEqual(told(course, "ended"), []);
  assert.equal(course.lms.calls("LMSFinish").length, 0);
  await course.page.pass(20_000);
  assert.equal(course.kept(), "1.abc");
  assert.deepEqual(told(course, "ended"), [{ type: "ended", saved: true }]);
});

test("«Avslutt» lets go of an LMS that never answers, and says that it was not saved", async () => {
  const course = whimsical({ commitsFail: 1000 });
  await opened(course);
  course.tracking.save(progress("1.abc"));
  course.tracking.close({ reason: "exit" });
  await course.page.pass(60_000);
  assert.deepEqual(told(course, "ended"), [{ type: "ended", saved: false }]);
  assert.equal(course.lms.calls("LMSFinish").length, 1);
});

test("leaving while «Avslutt» is trying finishes at once", async () => {
  const course = whimsical({ commitsFail: 1 });
  await opened(course);
  course.tracking.save(progress("1.abc"));
  course.tracking.close({ reason: "exit" });
  course.page.leave();
  assert.equal(course.kept(), "1.abc");
  assert.deepEqual(told(course, "ended"), [{ type: "ended", saved: true }]);
});

test("a session that is gone ends the course instead of promising to try again", async () => {
  const course = play();
  await opened(course);
  await course.page.pass(1000);
  course.lms.whims.gone = true;
  course.tracking.save(progress("1.abc"));
  await course.page.pass(1000);
  assert.deepEqual(told(course, "ended"), [{ type: "ended", saved: false }]);
  const calls = course.lms.log.length;
  await course.page.pass(600_000);
  assert.equal(course.lms.log.length, calls);
});

test("a frame whose LMS is torn down throws, and nothing reaches the player", async () => {
  const course = play();
  await opened(course);
  for (const name of Object.keys(course.lms.api)) {
    Object.assign(course.lms.api, {
      [name]: () => {
        throw new Error("gone");
      },
    });
  }
  course.tracking.save(progress("1.abc"));
  await course.page.pass(1000);
  course.page.leave();
  assert.ok(told(course).some((notice) => notice.type === "trouble" && notice.detail === "commit: thrown"));
  assert.deepEqual(told(course, "saved"), []);
  assert.deepEqual(told(course, "ended"), [{ type: "ended", saved: false }]);
});

test("a session of thirty hours is told whole, whatever the clock on the wall does", async (context) => {
  const course = play();
  await opened(course);
  course.page.now += 30 * 3600 * 1000;
  context.mock.method(Date, "now", () => 0);
  course.tracking.close({ reason: "exit" });
  assert.equal(course.lms.stored["cmi.core.session_time"], "0030:00:00.00");
});

test("an API that comes after three seconds is found", async () => {
  const above = { API: undefined, parent: null };
  const course = play({ page: new FakePage({ above }) });
  const opening = course.tracking.open();
  await settle();
  await course.page.pass(3000);
  Object.assign(above, { API: course.lms.api });
  await course.page.pass(500);
  assert.equal((await opening).mode, "normal");
});

test("without an API the course is untracked after some seconds, and the calls do nothing", async () => {
  const course = play({ page: new FakePage({ above: { parent: null } }) });
  const opening = course.tracking.open();
  await settle();
  await course.page.pass(6500);
  assert.equal((await opening).mode, "untracked");
  course.tracking.save(progress("1.abc"));
  course.tracking.close({ reason: "exit" });
  assert.deepEqual(told(course), [{ type: "ended", saved: false }]);
});

test("a course opened by itself does not wait for an LMS", async () => {
  const course = play({ page: new FakePage() });
  const opening = course.tracking.open();
  await settle();
  assert.equal((await opening).mode, "untracked");
});

test("leaving while the API is still sought asks nothing of it afterwards", async () => {
  const above = { API: undefined, parent: null };
  const course = play({ page: new FakePage({ above }) });
  const opening = course.tracking.open();
  await settle();
  course.page.leave();
  Object.assign(above, { API: course.lms.api });
  await course.page.pass(500);
  assert.equal((await opening).mode, "ended");
  assert.deepEqual(course.lms.log, []);
});

test("an API is found in the opener, and above a frame of another origin", async () => {
  const lms = lms12();
  const stranger = new Proxy({}, { get: (_, name) => {
    if (name === "parent") return { API: lms.api, parent: null };
    throw new Error("another origin");
  } });
  assert.equal((await opened(play({ lms, page: new FakePage({ above: stranger }) }))).mode, "normal");
  const other = lms12();
  const opener = { API: other.api, parent: null };
  assert.equal((await opened(play({ lms: other, page: new FakePage({ opener }) }))).mode, "normal");
});

test("neither an endless chain of frames nor an element called API misleads the search", async () => {
  const endless = {};
  Object.defineProperty(endless, "parent", { get: () => Object.create(endless, {}) });
  const course = play({ page: new FakePage({ above: Object.assign(endless, { API: { tagName: "DIV" } }) }) });
  const opening = course.tracking.open();
  await settle();
  await course.page.pass(7000);
  assert.equal((await opening).mode, "untracked");
});
