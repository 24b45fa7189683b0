// @ts-check
import assert from "node:assert/strict";
import test from "node:test";

import * as attempt from "../../builder/player/attempt.js";
import { typeOf } from "../../builder/player/questions.js";
import { emptyState } from "../../builder/player/state.js";
import { course, single } from "./sample_data.js";

const options = ["0", "1", "2"].map((key) => ({ key, correct: false, pin: false, text: {}, feedback: {} }));
const steps = single({ number: 1, type: "ordering", options });

for (const shuffle of [true, false]) {
  test(`things to put in order never stand in the right one at first, with shuffling ${shuffle}`, () => {
    const data = course({ quiz: { shuffle: { questions: false, options: shuffle } }, content: { questions: [steps] } });
    const quiz = data.quizzes[0];
    assert.ok(quiz);
    for (let seed = 0; seed < 64; seed += 1) {
      const state = emptyState("AA");
      attempt.begin(data, state, quiz, seed);
      const order = attempt.optionOrder(state, quiz, steps);
      assert.deepEqual(["0", "1", "2"], [...order].sort());
      assert.notDeepEqual(["0", "1", "2"], order, String(seed));
    }
  });
}

test("they stand as the learner left them; what came later stands last, what went is gone", () => {
  const data = course({ content: { questions: [steps] } });
  const quiz = data.quizzes[0];
  assert.ok(quiz);
  const state = emptyState("AA");
  attempt.begin(data, state, quiz, 1);
  attempt.setQuestion(state, steps, { response: ["2", "9", "0"] });
  assert.deepEqual(["2", "0", "1"], attempt.optionOrder(state, quiz, steps));
});

test("a matching wants something for each, and half of it earns half", () => {
  const pairs = single({
    number: 1,
    type: "matching",
    options: options.map((option) => ({ ...option, correct: option.key < "2" })),
  });
  const type = typeOf(pairs);
  assert.equal("quiz.error-part", type?.problem?.(pairs, { 0: "0" }));
  assert.equal("", type?.problem?.(pairs, { 0: "0", 1: "2" }));
  assert.equal(0.5, type?.score(pairs, { 0: "0", 1: "2" }));
  assert.deepEqual([["1", "a"], ["2", "c"]], type?.response(pairs, { 0: "0", 1: "2" }));
  assert.deepEqual([["1", "a"], ["2", "b"]], type?.correct(pairs));
});
