// @ts-check
/** The strict LMS is strict: each rule refuses what it should, or the adapters' tests prove nothing. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Rules } from "../lms/rules.js";
import { GRAMMAR_12 } from "../lms/rules12.js";
import { GRAMMAR_2004 } from "../lms/rules2004.js";

const I = "cmi.interactions.0.";

/** @typedef {[title: string, sets: [string, string][], code: string]} Refused */

/** @type {Refused[]} */
const REFUSED_12 = [
  ["a state of 4,097 characters", [["cmi.suspend_data", "x".repeat(4097)]], "405"],
  ["a location of 256 characters", [["cmi.core.lesson_location", "x".repeat(256)]], "405"],
  ["an empty score", [["cmi.core.score.raw", ""]], "405"],
  ["a score above 100", [["cmi.core.score.raw", "101"]], "405"],
  ["a score with a comma", [["cmi.core.score.raw", "66,7"]], "405"],
  ["a status of 2004", [["cmi.core.lesson_status", "unknown"]], "405"],
  ["not attempted", [["cmi.core.lesson_status", "not attempted"]], "405"],
  ["a time of 2004", [["cmi.core.session_time", "PT1H"]], "405"],
  ["a time of three decimals", [["cmi.core.session_time", "00:00:01.123"]], "405"],
  ["an exit called normal", [["cmi.core.exit", "normal"]], "405"],
  ["the mode", [["cmi.core.lesson_mode", "normal"]], "403"],
  ["an element of 2004", [["cmi.score.scaled", "1"]], "401"],
  ["an interaction's type before its id", [[`${I}type`, "choice"]], "201"],
  ["a response before the type", [[`${I}id`, "q1"], [`${I}student_response`, "a"]], "201"],
  ["an index that leaves a gap", [["cmi.interactions.1.id", "q1"]], "201"],
  ["an id with a space", [[`${I}id`, "q 1"]], "405"],
  ["incorrect", [[`${I}id`, "q1"], [`${I}type`, "choice"], [`${I}result`, "incorrect"]], "405"],
  ["a choice of two characters", [[`${I}id`, "q1"], [`${I}type`, "choice"], [`${I}student_response`, "ab"]], "405"],
  ["a response of two lines", [[`${I}id`, "q1"], [`${I}type`, "fill-in"], [`${I}student_response`, "a\nb"]], "405"],
  ["other", [[`${I}id`, "q1"], [`${I}type`, "other"]], "405"],
  ["a date as the time", [[`${I}id`, "q1"], [`${I}type`, "choice"], [`${I}time`, "2026-01-02"]], "405"],
  [
    "a pattern that leaves a gap",
    [[`${I}id`, "q1"], [`${I}type`, "choice"], [`${I}correct_responses.1.pattern`, "a"]],
    "201",
  ],
  ["a value written again", [["cmi.suspend_data", "x"], ["cmi.suspend_data", "x"]], "0"],
  ["a score after the status", [["cmi.core.lesson_status", "passed"], ["cmi.core.score.raw", "1"]], "0"],
  ["a status lowered", [["cmi.core.lesson_status", "passed"], ["cmi.core.lesson_status", "incomplete"]], "0"],
];

/** @param {string} type @param {string[]} last @returns {[string, string][]} */
const record = (type, ...last) => [[`${I}id`, "q1"], [`${I}type`, type], [`${I}${last[0]}`, last[1]]];

/** @type {Refused[]} */
const REFUSED_2004 = [
  ["a state of 64,001 characters", [["cmi.suspend_data", "x".repeat(64_001)]], "406"],
  ["a location of 1,001 characters", [["cmi.location", "x".repeat(1001)]], "406"],
  ["a scaled score without its zero", [["cmi.score.scaled", ".5"]], "406"],
  ["a scaled score with an exponent", [["cmi.score.scaled", "1e-7"]], "406"],
  ["a scaled score above 1", [["cmi.score.scaled", "1.5"]], "406"],
  ["a status of 1.2 as completion", [["cmi.completion_status", "passed"]], "406"],
  ["a status of completion as success", [["cmi.success_status", "completed"]], "406"],
  ["a time of 1.2", [["cmi.session_time", "0001:00:00"]], "406"],
  ["a time with days", [["cmi.session_time", "P1DT1H0M0S"]], "406"],
  ["a time of three decimals", [["cmi.session_time", "PT0H0M1.123S"]], "406"],
  ["the mode", [["cmi.mode", "normal"]], "404"],
  ["an element of 1.2", [["cmi.core.score.raw", "1"]], "401"],
  ["an interaction's type before its id", [[`${I}type`, "choice"]], "351"],
  ["an index that leaves a gap", [["cmi.interactions.1.id", "q1"]], "351"],
  ["an id with a space", [[`${I}id`, "q 1"]], "406"],
  ["wrong", record("choice", "result", "wrong"), "406"],
  ["a choice with a hyphen", record("choice", "learner_response", "a-b"), "406"],
  ["choices as in 1.2", record("choice", "learner_response", "a,b"), "406"],
  ["pairs as in 1.2", record("matching", "learner_response", "1.b"), "406"],
  ["one letter for true", record("true-false", "learner_response", "t"), "406"],
  ["eleven gaps", record("fill-in", "learner_response", "x[,]".repeat(10)), "406"],
  ["a text that begins with a brace", record("fill-in", "learner_response", "{a}"), "406"],
  ["a number as its own pattern", record("numeric", "correct_responses.0.pattern", "8"), "406"],
  ["a timestamp of three decimals", record("choice", "timestamp", "2026-01-02T12:00:00.000Z"), "406"],
  ["a timestamp without decimals", record("choice", "timestamp", "2026-01-02T12:00:00Z"), "406"],
  ["a timestamp of no zone", record("choice", "timestamp", "2026-01-02T12:00:00.00"), "406"],
  ["a description of two lines", record("choice", "description", "a\nb"), "406"],
  ["a description of 251 characters", record("choice", "description", "x".repeat(251)), "406"],
  ["a pattern that leaves a gap", record("choice", "correct_responses.1.pattern", "a"), "351"],
  ["a value written again", [["cmi.suspend_data", "x"], ["cmi.suspend_data", "x"]], "0"],
  ["a score after the success", [["cmi.success_status", "passed"], ["cmi.score.raw", "1"]], "0"],
  ["success after completion", [["cmi.completion_status", "completed"], ["cmi.success_status", "passed"]], "0"],
  ["completion lowered", [["cmi.completion_status", "completed"], ["cmi.completion_status", "incomplete"]], "0"],
];

for (const { name, grammar, refused } of [
  { name: "1.2", grammar: GRAMMAR_12, refused: REFUSED_12 },
  { name: "2004", grammar: GRAMMAR_2004, refused: REFUSED_2004 },
]) {
  for (const [title, sets, code] of refused) {
    test(`refused in ${name}: ${title}`, () => {
      const rules = new Rules(grammar);
      rules.initialize();
      const faults = sets.map(([element, value]) => rules.set(element, value));
      assert.deepEqual(faults.slice(0, -1).filter(Boolean), []);
      assert.equal(faults.at(-1)?.code, code);
    });
  }
}

test("refused: anything written in review, twice begun, or after the end", () => {
  const review = new Rules(GRAMMAR_12, { mode: "review" });
  review.initialize();
  assert.match(review.set("cmi.suspend_data", "x")?.why ?? "", /review/);
  assert.match(review.commit()?.why ?? "", /review/);
  assert.equal(review.initialize()?.code, "101");
  review.finish();
  const after = [review.finish(), review.get("cmi.suspend_data"), review.commit()];
  assert.deepEqual(after.map((fault) => fault?.code), ["301", "301", "301"]);
});

test("refused: finishing without suspend, and reading what is write-only", () => {
  const rules = new Rules(GRAMMAR_12);
  rules.initialize();
  assert.equal(rules.get("cmi.core.exit")?.code, "404");
  assert.match(rules.finish()?.why ?? "", /suspend/);
});

const LEFT = {
  "cmi.core.lesson_status": "incomplete",
  ...Object.fromEntries([0, 1, 2].map((index) => [`cmi.interactions.${index}.id`, `q${index + 1}`])),
};

test("a whole session is accepted, and an attempt goes on at the next free index", () => {
  const rules = new Rules(GRAMMAR_12, { values: LEFT });
  rules.initialize();
  const sets = [
    ["cmi.interactions.3.id", "q4"],
    ["cmi.interactions.3.type", "choice"],
    ["cmi.interactions.3.student_response", "a,c"],
    ["cmi.suspend_data", "x".repeat(4096)],
    ["cmi.core.score.raw", "66.67"],
    ["cmi.core.lesson_status", "passed"],
    ["cmi.core.session_time", "0030:00:00.00"],
    ["cmi.core.exit", "suspend"],
  ];
  assert.deepEqual(sets.map(([element, value]) => rules.set(element, value)), sets.map(() => null));
  assert.deepEqual([rules.commit(), rules.finish()], [null, null]);
});

test("a whole session of 2004 is accepted", () => {
  const rules = new Rules(GRAMMAR_2004);
  rules.initialize();
  const sets = [
    ["cmi.interactions.0.id", "prove-q1"],
    ["cmi.interactions.0.type", "matching"],
    ["cmi.interactions.0.timestamp", "2026-01-02T12:00:00.00Z"],
    ["cmi.interactions.0.correct_responses.0.pattern", "1[.]b[,]2[.]a"],
    ["cmi.interactions.0.learner_response", "1[.]a[,]2[.]b"],
    ["cmi.suspend_data", "x".repeat(64_000)],
    ["cmi.score.raw", "66.67"],
    ["cmi.score.scaled", "0.6667"],
    ["cmi.success_status", "passed"],
    ["cmi.completion_status", "completed"],
    ["cmi.session_time", "PT30H0M0.5S"],
    ["cmi.exit", "suspend"],
  ];
  assert.deepEqual(sets.map(([element, value]) => rules.set(element, value)), sets.map(() => null));
  assert.equal(rules.get("cmi.interactions.0.id"), null);
  assert.deepEqual([rules.commit(), rules.finish()], [null, null]);
  const after = [rules.get("cmi.mode"), rules.set("cmi.location", "x"), rules.commit(), rules.finish()];
  assert.deepEqual(after.map((fault) => fault?.code), ["123", "133", "143", "113"]);
});
