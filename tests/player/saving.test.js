// @ts-check
import assert from "node:assert/strict";
import test from "node:test";

import { Saving } from "../../builder/player/saving.js";
import { decodeState, emptyQuestion, emptyState } from "../../builder/player/state.js";
import { createTracking } from "../../builder/player/tracking/none.js";
import { course, single } from "./sample_data.js";

/** No page to show the status on: what is tested is what is sent, and when. */
const noPage = { querySelector: () => null };
Object.assign(globalThis, { document: noPage, window: globalThis });

/** An adapter answers when the player's own call is over. */
const told = () => new Promise((resolve) => setImmediate(resolve));

/**
 * @param {import("node:test").TestContext} context
 * @param {Parameters<typeof course>[0]} [changes]
 * @param {(state: import("../../builder/player/state.js").State) => void} [opened]  what the LMS had
 */
function begin(context, changes, opened = () => {}) {
  context.mock.timers.enable({ apis: ["setTimeout", "Date"] });
  /** @type {string[]} */
  const announced = [];
  const tracking = createTracking((notice) => saving.heard(notice));
  const session = /** @type {import("../../builder/player/session.js").Session} */ (
    /** @type {unknown} */ ({
      data: course(changes),
      state: emptyState("AA"),
      mode: "normal",
      tracking,
      say: (/** @type {string} */ key) => key,
      announce: (/** @type {string} */ text) => announced.push(text),
    })
  );
  opened(session.state);
  const saving = new Saving(session, { beforeSave: () => {} });
  const calls = () => tracking.calls.map(([name]) => name);
  return { session, tracking, saving, calls, announced, tick: (/** @type {number} */ ms) => context.mock.timers.tick(ms) };
}

test("what happens together is saved once", (context) => {
  const { saving, calls, tick } = begin(context);
  saving.soon();
  saving.soon();
  tick(100);
  saving.soon();
  assert.deepEqual([], calls());
  tick(1000);
  assert.deepEqual(["save"], calls());
});

test("the outcome goes before the state, and only when it is another", (context) => {
  const { session, saving, calls } = begin(context);
  for (const number of [1, 2]) session.state.seen.add(number);
  saving.now();
  assert.deepEqual(["save"], calls());
  session.state.quizzes.set(3, { tries: 1, seed: 0, open: false, passed: true, kept: 1, current: 1 });
  saving.now();
  saving.now();
  assert.deepEqual(["save", "outcome", "save", "save"], calls());
});

test("what is saved is the state, the page and how much is done", (context) => {
  const { session, tracking, saving } = begin(context);
  session.state.page = 2;
  session.state.seen.add(1);
  saving.now();
  assert.deepEqual(["page-2", 1 / 3], [tracking.kept?.location, tracking.kept?.progress]);
  const { state } = decodeState(tracking.kept?.state ?? "", { mark: "AA" });
  assert.deepEqual([1], [...state.seen]);
});

test("with tracking: none not even the progress leaves the player", (context) => {
  const { session, tracking, saving } = begin(context, { settings: { tracking: "none" } });
  for (const number of [1, 2]) session.state.seen.add(number);
  saving.now();
  assert.equal(0, tracking.kept?.progress);
});

test("typing is saved in its pauses, and does not put off what else is due", (context) => {
  const { saving, calls, tick } = begin(context);
  saving.afterTyping();
  tick(1000);
  saving.afterTyping();
  tick(1000);
  assert.deepEqual([], calls());
  tick(600);
  assert.deepEqual(["save"], calls());
  saving.soon();
  saving.afterTyping();
  tick(300);
  assert.deepEqual(["save", "save"], calls());
});

test("one who writes on and on without a pause is saved on the way", (context) => {
  const { saving, calls, tick } = begin(context);
  for (let second = 0; second < 60; second += 1) {
    saving.afterTyping();
    tick(1000);
  }
  assert.deepEqual(["save", "save"], calls());
});

test("«Lagret» is said when everything is, not while something newer waits", async (context) => {
  const { saving, tick } = begin(context);
  saving.soon();
  assert.equal("saving", saving.status);
  saving.heard({ type: "saved" });
  assert.equal("saving", saving.status);
  tick(300);
  await told();
  assert.equal("saved", saving.status);
});

test("a failure is announced once, and so is its end", async (context) => {
  const { saving, tracking, announced } = begin(context);
  tracking.failing = true;
  saving.now();
  saving.now();
  await told();
  assert.deepEqual(["unsaved", ["save.unsaved"]], [saving.status, announced]);
  tracking.failing = false;
  saving.now();
  await told();
  assert.deepEqual(["saved", ["save.unsaved", "save.saved-again"]], [saving.status, announced]);
});

test("what is typed is saved when the page is left", (context) => {
  const { saving, calls } = begin(context);
  saving.afterTyping();
  saving.heard({ type: "leaving" });
  assert.deepEqual(["save"], calls());
});

test("nothing is saved by one who only looks", (context) => {
  const { session, saving, calls, tick } = begin(context);
  session.mode = "review";
  saving.soon();
  saving.afterTyping();
  saving.now();
  tick(5000);
  assert.deepEqual([], calls());
});

test("answers to what has left the course give way before the learner's own", (context) => {
  const { session, saving, tracking } = begin(context);
  const [kept] = session.data.questions;
  const text = { ...emptyQuestion(), shape: /** @type {const} */ ("text") };
  session.state.questions.set(kept?.number ?? 0, { ...text, response: "a".repeat(2500) });
  session.state.questions.set(99, { ...text, response: "b".repeat(2000), result: 1 });
  saving.now();
  const [, sent] = tracking.calls.find(([name]) => name === "save") ?? [];
  const { state } = decodeState(/** @type {{state: string}} */ (sent).state, { mark: "AA" });
  assert.equal("a".repeat(2500), state.questions.get(kept?.number ?? 0)?.response);
  assert.equal(null, state.questions.get(99)?.response ?? null);
});

test("where the LMS has less room than it should, what must go goes in its order", (context) => {
  const { session, saving, tracking, tick } = begin(context);
  const [kept] = session.data.questions;
  const note = { ...emptyQuestion(), shape: /** @type {const} */ ("note"), response: "a".repeat(400) };
  session.state.questions.set(kept?.number ?? 0, note);
  saving.now();
  assert.equal(false, saving.notesDropped);
  saving.heard({ type: "trouble", code: "state-truncated", detail: "", room: 255 });
  tick(1000);
  const sent = tracking.calls.filter(([name]) => name === "save").at(-1)?.[1];
  assert.ok(/** @type {{state: string}} */ (sent).state.length <= 255);
  assert.equal(true, saving.notesDropped);
});

test("a note that has grown too long gives way, but not what was kept of it before", (context) => {
  const { session, saving, tracking, tick } = begin(context, { content: { questions: [single({ number: 4 })] } });
  const note = { ...emptyQuestion(), shape: /** @type {const} */ ("note"), response: "Kort" };
  session.state.questions.set(4, note);
  saving.now();
  saving.heard({ type: "saved" });
  note.response = "Langt ".repeat(20);
  saving.now();
  saving.heard({ type: "trouble", code: "state-truncated", detail: "", room: 40 });
  saving.heard({ type: "saved" }); // as the LMS says of what it cut
  tick(1000);
  const sent = /** @type {{state: string}} */ (tracking.calls.at(-1)?.[1]);
  const kept = decodeState(sent.state, { mark: "AA" }).state;
  assert.equal(kept.questions.get(4)?.response, "Kort");
  assert.equal(saving.notesDropped, true);
});

test("what was kept of a note before the course was opened is kept too", (context) => {
  const note = { ...emptyQuestion(), shape: /** @type {const} */ ("note"), response: "Kort" };
  const { session, saving, tracking, tick } = begin(context, { content: { questions: [single({ number: 4 })] } },
    (state) => state.questions.set(4, note));
  note.response = "Langt ".repeat(20);
  saving.heard({ type: "trouble", code: "state-truncated", detail: "", room: 40 });
  tick(1000);
  const sent = /** @type {{state: string}} */ (tracking.calls.at(-1)?.[1]);
  assert.equal(decodeState(sent.state, { mark: "AA" }).state.questions.get(4)?.response, "Kort");
  assert.equal(session.mode, "normal");
});

test("a note that the learner has deleted does not come back when a longer one has no room", (context) => {
  const note = { ...emptyQuestion(), shape: /** @type {const} */ ("note"), response: "Hemmelig" };
  const { session, saving, tracking, tick } = begin(
    context,
    { content: { questions: [single({ number: 4 })] } },
    (state) => state.questions.set(4, note),
  );
  saving.now();
  saving.heard({ type: "saved" });
  session.state.questions.delete(4); // «Start på nytt»
  saving.now();
  saving.heard({ type: "saved" });
  session.state.questions.set(4, { ...note, response: "Langt ".repeat(20) });
  saving.heard({ type: "trouble", code: "state-truncated", detail: "", room: 40 });
  tick(1000);
  const sent = /** @type {{state: string}} */ (tracking.calls.at(-1)?.[1]);
  assert.equal(decodeState(sent.state, { mark: "AA" }).state.questions.get(4)?.response ?? null, null);
});
