// @ts-check
import assert from "node:assert/strict";
import test from "node:test";

import { questionState, submit } from "../../builder/player/attempt.js";
import { describe, reportAnswer } from "../../builder/player/reporting.js";
import { emptyState } from "../../builder/player/state.js";
import { course, single } from "./sample_data.js";

/** @param {Parameters<typeof course>[0]} changes */
function sessionOf(changes) {
  /** @type {unknown[]} */
  const answers = [];
  const session = /** @type {never} */ ({
    data: course(changes),
    state: emptyState("AA"),
    mode: "normal",
    tracking: { answered: (/** @type {unknown} */ answer) => answers.push(answer) },
  });
  return { session: /** @type {import("../../builder/player/session.js").Session} */ (session), answers };
}

test("answers leave the player only when the course says so", () => {
  for (const [tracking, expected] of /** @type {const} */ ([["none", 0], ["completion", 0], ["score", 0], ["answers", 1]])) {
    const { session, answers } = sessionOf({ settings: { tracking } });
    const question = single({ number: 1 });
    submit(session.state, question, "0");
    reportAnswer(session, question, null);
    assert.equal(expected, answers.length, tracking);
  }
});

test("nothing is reported by one who only looks", () => {
  const { session, answers } = sessionOf({ settings: { tracking: "answers" } });
  session.mode = "review";
  submit(session.state, single({ number: 1 }), "0");
  reportAnswer(session, single({ number: 1 }), null);
  assert.deepEqual([], answers);
});

test("an answer is told in the port's words", () => {
  const { session } = sessionOf({});
  const question = { ...single({ number: 1, points: 2 }), objective: "regne" };
  submit(session.state, question, "1");
  assert.deepEqual(
    {
      id: "sp-1",
      slot: 0,
      kind: "choice",
      response: ["1"],
      correct: ["0"],
      result: { fraction: 0 },
      matchesCase: false,
      weight: 2,
      latency: 2500,
      time: 12_500,
      objective: "regne",
      description: "Hva er 1 + 1?",
    },
    describe(session, question, 10_000, 12_500),
  );
});

test("whether capitals count goes with what is written, and with nothing else", () => {
  const { session } = sessionOf({});
  const told = [undefined, ["case"], ["accents"]].map((ignore) => {
    const question = single({ number: 1, ...(ignore && { type: "short-answer", accept: ["Bru"], ignore }) });
    submit(session.state, question, ignore ? "bru" : "0");
    return describe(session, question, null, 0)?.matchesCase;
  });
  assert.deepEqual(told, [false, false, true]);
});

test("a question keeps the number it was first reported under", () => {
  const { session } = sessionOf({});
  const [first, second] = [single({ number: 1 }), single({ number: 2 })];
  for (const question of [second, first, second]) {
    submit(session.state, question, "0");
    describe(session, question, null, 0);
  }
  assert.equal(0, questionState(session.state, second).slot);
  assert.equal(1, questionState(session.state, first).slot);
});

test("a survey answer is neutral, and a reflection is never described", () => {
  const { session } = sessionOf({ quiz: { mode: "survey" } });
  const question = single({ number: 1 });
  submit(session.state, question, "0");
  assert.equal(null, describe(session, question, null, 0)?.result);
  const note = single({ number: 2, type: "reflection" });
  submit(session.state, note, "En tanke");
  assert.equal(null, describe(session, note, null, 0));
});

test("a clock set back puts no answer before an earlier one", (context) => {
  const { session, answers } = sessionOf({ settings: { tracking: "answers" } });
  const later = Date.now() + 10_000;
  for (const clock of [later, later - 3_600_000]) {
    context.mock.method(Date, "now", () => clock);
    submit(session.state, single({ number: 1 }), "0");
    reportAnswer(session, single({ number: 1 }), null);
  }
  assert.deepEqual([later, later], answers.map((answer) => /** @type {{time: number}} */ (answer).time));
});
