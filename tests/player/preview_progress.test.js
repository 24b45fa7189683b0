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

for (const [mode, obligatory, told] of /** @type {const} */ ([
  ["graded", true, "state kept 66"],
  ["practice", false, "state result 66"],
])) {
  test(`a result of two thirds in a ${mode} quiz is told as the learner is told it, and pages without the quiz's`, () => {
    const data = course({ quiz: { mode, obligatory } });
    const state = emptyState(data.course.mark);
    state.seen.add(1);
    state.quizzes.set(3, { tries: 1, seed: 0, open: false, passed: false, kept: 2 / 3, current: null });
    const page = /** @type {Document} */ (
      /** @type {unknown} */ ({ getElementById: () => ({ textContent: JSON.stringify(data) }) })
    );
    const room = new FakeElement("div");
    const shown = /** @type {Element} */ (/** @type {unknown} */ (room));
    showProgress(shown, page, encodeState(state).text, (key, { percent, done, total } = {}) =>
      [key, percent, done, total].filter((one) => one !== undefined).join(" "),
    );
    const lines = room.all("li").flatMap(({ children }) => children);
    assert.ok(lines.includes("state seen 1 2"), String(lines));
    assert.ok(lines.some((line) => String(line).includes(told)), String(lines));
  });
}
