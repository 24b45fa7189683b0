// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { BrowserTracking } from "../../builder/player/tracking/browser.js";
import { FakeLocks, FakePage, FakeStorage, settle } from "./fake_page.js";
import { contract, opened, progress } from "./tracking_contract.js";

const KEY = "kursbygger:kurs";

/** @param {{locks?: FakeLocks, storage?: FakeStorage, yes?: boolean}} [setup] */
function play({ locks = new FakeLocks(), storage = new FakeStorage(), yes = true } = {}) {
  /** @type {import("./tracking_contract.js").Notice[]} */
  const notices = [];
  const page = new FakePage({ locks, storage });
  if (yes && !storage.items.has(KEY)) storage.items.set(KEY, "{}");
  const tracking = new BrowserTracking((notice) => notices.push(notice), { id: "kurs" }, page.window);
  const kept = () => JSON.parse(storage.items.get(KEY) ?? "{}").state ?? "";
  const fail = (/** @type {boolean} */ failing) => void (storage.room = failing ? 0 : 1000);
  return { tracking, notices, page, storage, kept, fail, again: () => play({ locks, storage, yes }) };
}

contract({ name: "the browser's memory", start: () => play(), watches: true, readOnly: [] });

test("before the yes nothing is stored, and the learner is asked", async () => {
  const played = play({ yes: false });
  await opened(played);
  played.tracking.save(progress("1.abc"));
  await settle();
  assert.deepEqual(played.notices, [{ type: "unsaved", next: "ask" }]);
  assert.equal(played.storage.items.size, 0);
});

test("the yes keeps what was done before it", async () => {
  const played = play({ yes: false });
  await opened(played);
  played.tracking.save(progress("1.abc"));
  played.tracking.memory?.remember(true);
  await settle();
  assert.equal(played.tracking.memory?.remembered(), true);
  assert.deepEqual([...played.storage.items.keys()], [KEY]);
  assert.equal(played.kept(), "1.abc");
});

test("«Slett» deletes everything and withdraws the yes", async () => {
  const played = play();
  await opened(played);
  played.tracking.save(progress("1.abc"));
  played.tracking.memory?.forget();
  played.tracking.save(progress("1.abd"));
  await settle();
  assert.equal(played.tracking.memory?.remembered(), false);
  assert.equal(played.storage.items.size, 0);
});

test("a browser that refuses storage is told of, and the course goes on", async () => {
  const played = play({ yes: false });
  played.storage.refused = true;
  assert.equal((await opened(played)).mode, "normal");
  played.tracking.memory?.remember(true);
  await settle();
  assert.equal(played.tracking.memory?.refused(), true);
  played.tracking.save(progress("1.abc"));
  await settle();
  assert.deepEqual(played.notices.at(-1), { type: "unsaved", next: "never" });
  played.tracking.memory?.forget();
  await settle();
  assert.equal(played.tracking.memory?.refused(), false);
  assert.equal(played.notices.find(({ type }) => type === "trouble")?.type, "trouble");
  assert.equal(played.notices.some(({ type }) => type === "saved"), false);
});

test("a full storage is told by its name", async () => {
  const played = play();
  await opened(played);
  played.fail(true);
  played.tracking.save(progress("1.abc"));
  const told = played.notices.map((notice) => (notice.type === "trouble" ? notice.code : notice.type));
  assert.deepEqual(told, ["storage-full"]);
});

test("what another program left under the key is no state", async () => {
  const played = play();
  played.storage.items.set(KEY, "not json");
  assert.equal((await opened(played)).state, "");
});

test("a page that comes back goes on where nobody else has taken over", async () => {
  const played = play();
  await opened(played);
  played.page.leave();
  played.page.comeBack();
  await settle();
  played.tracking.save(progress("1.back"));
  assert.equal(played.kept(), "1.back");
});

test("only «Avslutt» ends anything: a page that was hidden goes on", async () => {
  const played = play();
  await opened(played);
  played.tracking.close({ reason: "hidden" });
  played.tracking.save(progress("1.abc"));
  assert.equal(played.kept(), "1.abc");
});

test("a page that comes back while another tab writes is at its end", async () => {
  const played = play();
  await opened(played);
  played.page.leave();
  await opened(played.again());
  played.page.comeBack();
  await settle();
  assert.equal(played.notices.at(-1)?.type, "ended");
});
