// @ts-check
/** What the preview's panel says of the learner's state. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyQuestion, emptyState, encodeState } from "../../builder/player/state.js";
import { showProgress } from "../../builder/preview/page/progress.js";
import { course, single } from "./sample_data.js";

/** As much of an element as the panel uses. */
class FakeElement {
  /** @param {string} tag */
  constructor(tag) {
    this.tag = tag;
  }
  /** @type {(FakeElement | string)[]} */
  children = [];
  setAttribute() {}
  querySelector() {
    return null;
  }
  /** @param {(FakeElement | string)[]} children */
  append(...children) {
    this.children.push(...children);
  }
  /** @param {(FakeElement | string)[]} children */
  replaceChildren(...children) {
    this.children = children;
  }
  /** @param {string} tag @returns {FakeElement[]} */
  all(tag) {
    return this.children.flatMap((child) =>
      typeof child === "string" ? [] : [...(child.tag === tag ? [child] : []), ...child.all(tag)],
    );
  }
}

Object.assign(globalThis, { document: { createElement: (/** @type {string} */ tag) => new FakeElement(tag) } });

test("three answers are counted as three, each with its question", () => {
  const data = course({ content: { questions: [1, 2, 4].map((number) => single({ number })) } });
  const state = emptyState(data.course.mark);
  for (const number of [1, 2, 4]) {
    state.questions.set(number, { ...emptyQuestion(), shape: "option", final: true, response: "0", result: 1 });
  }
  const page = /** @type {Document} */ (
    /** @type {unknown} */ ({ getElementById: () => ({ textContent: JSON.stringify(data) }) })
  );
  const room = new FakeElement("div");
  const told = /** @type {Element} */ (/** @type {unknown} */ (room));
  showProgress(told, page, encodeState(state).text, (key, { n } = {}) => (n === undefined ? key : `${key} ${n}`));
  assert.deepEqual(["state answers 3"], room.all("summary")[0]?.children);
  assert.deepEqual([3, 3], [room.all("dt").length, room.all("dd").length]);
  assert.deepEqual(["2 – state right"], room.all("dd")[0]?.children);
});
