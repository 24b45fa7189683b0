// @ts-check
import assert from "node:assert/strict";
import test from "node:test";

import { setQuestion } from "../../builder/player/attempt.js";
import { typeOf } from "../../builder/player/questions.js";
import { describe } from "../../builder/player/reporting.js";
import { decodeState, emptyState, encodeState } from "../../builder/player/state.js";
import { course, single } from "./sample_data.js";

const list = single({ number: 1, type: "checklist", points: 0, quiz: null });

/** A list on the page with the boxes of `keys`, those of `checked` ticked. @param {string[]} keys @param {string[]} checked */
function onPage(keys, checked) {
  const inputs = keys.map((value) => ({ value, checked: checked.includes(value) }));
  return { inputs, form: /** @type {any} */ ({ querySelectorAll: () => inputs }) };
}

test("ticks are remembered by item, whatever has come and gone", () => {
  const { form } = onPage(["2", "0", "z"], ["z", "0"]);
  const state = emptyState("AA");
  setQuestion(state, list, { response: typeOf(list)?.read(form) ?? null });
  const again = decodeState(encodeState(state).text, { mark: "AA" }).state;
  assert.deepEqual(["0", "z"], again.questions.get(1)?.response);
  const later = onPage(["1", "z"], []);
  typeOf(list)?.show(later.form, again.questions.get(1)?.response ?? null);
  assert.deepEqual([false, true], later.inputs.map(({ checked }) => checked));
});

test("with no tick there is nothing to remember", () => {
  const { form } = onPage(["0", "1"], []);
  assert.equal(null, typeOf(list)?.read(form));
});

test("a checklist is never reported and never judged", () => {
  const data = course({ content: { questions: [list] }, settings: { tracking: "answers" } });
  const state = emptyState("AA");
  setQuestion(state, list, { response: ["0"], final: true });
  assert.equal(null, describe({ data, state }, list, null, 0));
  assert.equal(0, typeOf(list)?.score(list, ["0"]));
});
