// @ts-check
/** The strict LMS is strict: each rule refuses what it should, or the adapters' tests prove nothing. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Rules12 } from "../lms/rules12.js";

const I = "cmi.interactions.0.";

/** @type {[title: string, sets: [string, string][], code: string][]} */
const REFUSED = [
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

for (const [title, sets, code] of REFUSED) {
  test(`refused: ${title}`, () => {
    const rules = new Rules12();
    rules.initialize();
    const faults = sets.map(([element, value]) => rules.set(element, value));
    assert.deepEqual(faults.slice(0, -1).filter(Boolean), []);
    assert.equal(faults.at(-1)?.code, code);
  });
}

test("refused: anything written in review, twice begun, or after the end", () => {
  const review = new Rules12({ mode: "review" });
  review.initialize();
  assert.match(review.set("cmi.suspend_data", "x")?.why ?? "", /review/);
  assert.match(review.commit()?.why ?? "", /review/);
  assert.equal(review.initialize()?.code, "101");
  review.finish();
  const after = [review.finish(), review.get("cmi.suspend_data"), review.commit()];
  assert.deepEqual(after.map((fault) => fault?.code), ["301", "301", "301"]);
});

test("refused: finishing without suspend, and reading what is write-only", () => {
  const rules = new Rules12();
  rules.initialize();
  assert.equal(rules.get("cmi.core.exit")?.code, "404");
  assert.match(rules.finish()?.why ?? "", /suspend/);
});

test("a whole session is accepted, and an attempt goes on at the next free index", () => {
  const rules = new Rules12({ status: "incomplete", interactions: 3 });
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
