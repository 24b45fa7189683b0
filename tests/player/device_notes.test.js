// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { deviceNotes } from "../../builder/player/device_notes.js";
import { FakeStorage } from "./fake_page.js";
import { course, single } from "./sample_data.js";

/** What this tab is told of another. @type {(event: {key: string}) => void} */
let heard = () => {};
Object.assign(globalThis, {
  addEventListener: (/** @type {string} */ _, /** @type {typeof heard} */ hear) => void (heard = hear),
});

const KEY = "kursbygger-notes:kurs";
const data = course();
const question = single({ number: 7 });

/** @param {string | null} stored  what the browser has under the key */
function opened(stored) {
  const storage = new FakeStorage();
  if (stored !== null) storage.items.set(KEY.replace("kurs", data.course.id), stored);
  Object.defineProperty(globalThis, "localStorage", { value: storage, configurable: true });
  return { storage, notes: deviceNotes(/** @type {any} */ ({ data }), () => {}) };
}

for (const stored of ["null", "5", '"tekst"', "not json", "[1, 2]", '{"7": {"a": 1}}']) {
  test(`${stored} in the browser is no note, and one can write all the same`, () => {
    const { notes } = opened(stored);
    assert.equal("", notes.read(question));
    notes.write(question, "Min bro");
    assert.equal("Min bro", notes.read(question));
  });
}

test("a note that there is no room for is not said to be kept, until there is", () => {
  const { storage, notes } = opened("{}");
  storage.room = 20;
  notes.write(question, "x".repeat(50));
  assert.equal(true, notes.refused());
  notes.write(question, "x");
  assert.equal(false, notes.refused());
});

test("what another tab has written is not written over, and what it has taken back is not kept again", () => {
  const { storage, notes } = opened("{}");
  const key = [...storage.items.keys()][0] ?? "";
  storage.items.set(key, '{"8": "Sauene"}');
  heard({ key });
  notes.write(question, "Min bro");
  assert.deepEqual({ 7: "Min bro", 8: "Sauene" }, JSON.parse(storage.items.get(key) ?? ""));
  storage.items.delete(key);
  heard({ key });
  notes.write(question, "Min egen bro");
  assert.equal(undefined, storage.items.get(key));
  assert.equal("Min egen bro", notes.read(question));
});
