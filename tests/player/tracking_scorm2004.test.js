// @ts-check
/** What SCORM 2004 writes in other words than 1.2; the life of a session is shared, and tested with 1.2. */

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { lms2004 } from "../lms/double.js";
import { play2004, played } from "./scorm_harness.js";
import { ANSWER, contract, opened, progress } from "./tracking_contract.js";

/**
 * @typedef {import("../../builder/player/tracking/port.js").Answer} Answer
 * @typedef {import("../../builder/player/tracking/port.js").Outcome} Outcome
 */

contract({ name: "SCORM 2004", start: () => play2004(), watches: true, readOnly: ["review", "browse"] });

after(() => {
  assert.deepEqual(played.flatMap((lms) => lms.faults), [], "a strict LMS finds nothing to refuse");
});

/** @param {import("../lms/double.js").Setup} [setup] */
async function begun(setup) {
  const course = play2004({ lms: lms2004(setup) });
  await opened(course);
  await course.page.pass(2000);
  course.lms.log.length = 0;
  return course;
}

/** @param {ReturnType<typeof play2004>} course @param {Partial<Answer>[]} answers */
async function answered(course, ...answers) {
  for (const answer of answers) course.tracking.answered({ ...ANSWER, ...answer });
  await course.page.pass(2000);
  return record(course, 0);
}

/** @param {ReturnType<typeof play2004>} course @param {number} index */
function record(course, index) {
  const start = `cmi.interactions.${index}.`;
  const values = Object.entries(course.lms.stored).filter(([element]) => element.startsWith(start));
  return Object.fromEntries(values.map(([element, value]) => [element.slice(start.length), value]));
}

test("the first view costs at most 12 calls and 1 commit, its first save included", async () => {
  const course = play2004();
  await opened(course);
  course.tracking.save(progress("1.abc"));
  await course.page.pass(2000);
  assert.equal(course.lms.calls("Commit").length, 1);
  assert.ok(course.lms.log.length <= 12, `${course.lms.log.length} calls`);
});

test("exit is suspend and completion incomplete from the first moment, at every launch", async () => {
  const first = play2004();
  await opened(first);
  await first.page.pass(1000);
  assert.deepEqual([first.lms.stored["cmi.exit"], first.lms.stored["cmi.completion_status"]], ["suspend", "incomplete"]);
  first.tracking.close({ reason: "exit" });
  const again = first.again();
  await opened(again);
  again.tracking.close({ reason: "exit" });
  assert.ok(again.lms.sets().some(([element, value]) => element === "cmi.exit" && value === "suspend"));
  assert.ok(!again.lms.sets().some(([element]) => element === "cmi.completion_status"));
});

/** @type {[stored: [string, string], outcome: Partial<Outcome>, expected: [string, string]][]} */
const STATUSES = [
  [["unknown", "unknown"], {}, ["incomplete", "unknown"]],
  [["not attempted", "unknown"], {}, ["incomplete", "unknown"]],
  [["incomplete", "unknown"], { success: "passed" }, ["incomplete", "passed"]],
  [["incomplete", "unknown"], { completion: "completed" }, ["completed", "unknown"]],
  [["incomplete", "unknown"], { completion: "completed", success: "passed" }, ["completed", "passed"]],
  [["incomplete", "unknown"], { success: "failed" }, ["incomplete", "failed"]],
  [["incomplete", "failed"], { success: "passed" }, ["incomplete", "passed"]],
  [["completed", "passed"], { success: "failed" }, ["completed", "passed"]],
  [["completed", "passed"], {}, ["completed", "passed"]],
];

for (const [stored, outcome, expected] of STATUSES) {
  test(`${stored.join(" and ")} with ${JSON.stringify(outcome)} becomes ${expected.join(" and ")}`, async () => {
    const [completion, success] = stored;
    const course = await begun({ stored: { "cmi.completion_status": completion, "cmi.success_status": success } });
    course.tracking.outcome({ completion: "incomplete", success: "unknown", score: null, ...outcome });
    await course.page.pass(2000);
    const { "cmi.completion_status": completed, "cmi.success_status": passed } = course.lms.stored;
    assert.deepEqual([completed, passed], expected);
  });
}

test("success is not written, nor asked for, while it is undecided", async () => {
  const course = await begun();
  course.tracking.outcome({ completion: "completed", success: "unknown", score: null });
  await course.page.pass(2000);
  assert.deepEqual(course.lms.log.filter(([, [element]]) => element === "cmi.success_status"), []);
});

test("a score is written raw and scaled, within its bounds", async () => {
  for (const [score, raw, scaled] of [[200 / 3, "66.67", "0.6667"], [100, "100", "1"], [-1, "0", "0"], [0.5, "0.5", "0.005"]]) {
    const course = await begun();
    course.tracking.outcome({ completion: "incomplete", success: "unknown", score: Number(score) });
    await course.page.pass(2000);
    const written = ["min", "max", "raw", "scaled"].map((part) => course.lms.stored[`cmi.score.${part}`]);
    assert.deepEqual(written, ["0", "100", raw, scaled]);
  }
});

test("what happens in a moment is written in order in one commit", async () => {
  const course = await begun();
  course.tracking.answered(ANSWER);
  course.tracking.outcome({ completion: "completed", success: "passed", score: 100 });
  course.tracking.save(progress("1.abc"));
  await course.page.pass(2000);
  assert.equal(course.lms.calls("Commit").length, 1);
  const elements = course.lms.sets().map(([element]) => element).filter((element) => !element.includes("interactions"));
  assert.deepEqual(elements, [
    "cmi.suspend_data", "cmi.location", "cmi.score.min", "cmi.score.max", "cmi.score.raw", "cmi.score.scaled",
    "cmi.success_status", "cmi.completion_status", "cmi.session_time",
  ]);
});

test("an answer is a whole record in the words of 2004", async () => {
  const course = await begun();
  const time = Date.UTC(2026, 0, 2, 9, 5, 7, 89);
  assert.deepEqual(await answered(course, { time, latency: 61_500, weight: 2 }), {
    id: "quiz-first", type: "choice", timestamp: "2026-01-02T09:05:07.08Z", weighting: "2",
    "correct_responses.0.pattern": "a", learner_response: "a", result: "correct", latency: "PT0H1M1.5S",
    description: "Which?",
  });
});

/** @type {[title: string, answer: Partial<Answer>, response: string, pattern: string | undefined][]} */
const KINDS = [
  ["one choice", { kind: "choice", response: ["b"], correct: ["a"] }, "b", "a"],
  ["several choices", { kind: "choice", response: ["a", "c"], correct: ["a", "c"] }, "a[,]c", "a[,]c"],
  ["true", { kind: "true-false", response: true, correct: false }, "true", "false"],
  ["text", { kind: "fill-in", response: ["Å være"], correct: [["være"]] }, "Å være", "{case_matters=false}være"],
  ["gaps", { kind: "fill-in", response: ["x", ""], correct: [["x"], ["y"]] }, "x[,]", "{case_matters=false}x[,]y"],
  [
    "matching",
    { kind: "matching", response: [["1", "b"], ["2", "a"]], correct: [["1", "a"], ["2", "b"]] },
    "1[.]b[,]2[.]a",
    "1[.]a[,]2[.]b",
  ],
  ["an order", { kind: "sequencing", response: ["c", "a"], correct: ["a", "c"] }, "c[,]a", "a[,]c"],
  ["a number", { kind: "numeric", response: 8, correct: { min: 3, max: 8 } }, "8", "3[:]8"],
  ["a small number", { kind: "numeric", response: 0.0000012, correct: { min: -1, max: -1 } }, "0.000001", "-1[:]-1"],
  ["a scale point", { kind: "likert", response: "c", correct: null, result: null }, "c", undefined],
  ["something else", { kind: "other", response: "{x}", correct: null }, "(x}", undefined],
];

for (const [title, answer, response, pattern] of KINDS) {
  test(`${title}: ${response}`, async () => {
    const written = await answered(await begun(), answer);
    assert.equal(written.learner_response, response);
    assert.equal(written["correct_responses.0.pattern"], pattern);
    assert.equal(written.type, answer.kind);
  });
}

test("every accepted way to say it is a pattern, five at most", async () => {
  const written = await answered(await begun(), {
    kind: "fill-in", response: ["x", "y"], correct: [["a", "b"], ["1", "2", "3", "4", "5", "6"]],
  });
  const patterns = Object.entries(written).filter(([name]) => name.startsWith("correct")).map(([, value]) => value);
  assert.deepEqual(patterns, ["a[,]1", "b[,]2", "a[,]3", "a[,]4", "a[,]5"].map((text) => `{case_matters=false}${text}`));
});

test("twelve gaps are two records that share the weight", async () => {
  const course = await begun();
  const gaps = Array.from({ length: 12 }, (_, n) => `g${n}`);
  await answered(course, {
    kind: "fill-in", response: gaps, correct: gaps.map((gap) => [gap]), weight: 6,
    result: { fraction: 11 / 12, parts: gaps.map((gap) => (gap === "g11" ? 0 : 1)) },
  });
  const [first, second] = [record(course, 0), record(course, 1)];
  assert.deepEqual([first.id, first.weighting, first.result], ["quiz-first_1", "5", "correct"]);
  assert.deepEqual([second.id, second.weighting, second.result], ["quiz-first_2", "1", "incorrect"]);
  assert.equal(second.learner_response, "g10[,]g11");
});

test("a result is correct, incorrect or neutral", async () => {
  const results = [];
  for (const result of [{ fraction: 1 }, { fraction: 0.5 }, { fraction: 0 }, null]) {
    results.push((await answered(await begun(), { result })).result);
  }
  assert.deepEqual(results, ["correct", "incorrect", "incorrect", "neutral"]);
});

test("a description is one line of 250 characters that no LMS takes for its own marks", async () => {
  const written = await answered(await begun(), { description: `{x} to\nlinjer [,] ${"å".repeat(300)}` });
  assert.ok(written.description.startsWith("(x} to linjer (,) å"));
  assert.equal(written.description.length, 250);
});

test("a question answered in an earlier session is found by its id, and only what is new is written", async () => {
  const first = await begun();
  await answered(first, { id: "c", kind: "fill-in", response: ["x", "y"], correct: [["x"], ["y"]] }, { id: "q", slot: 2 });
  first.page.leave();
  const course = first.again();
  await opened(course);
  await answered(course, { id: "q", slot: 2, response: ["b"], result: { fraction: 0 }, time: ANSWER.time + 1000 });
  assert.deepEqual([0, 1, 2].map((index) => record(course, index).id), ["c", "q", undefined]);
  const sets = course.lms.sets().filter(([element]) => element.includes("interactions"));
  assert.deepEqual(sets.map(([element]) => element.split(".").at(-1)), ["timestamp", "learner_response", "result"]);
});

test("a session of thirty hours is told in hours", async () => {
  const course = play2004();
  await opened(course);
  course.page.now += 30 * 3600 * 1000;
  course.tracking.close({ reason: "exit" });
  assert.equal(course.lms.stored["cmi.session_time"], "PT30H0M0S");
});

test("a session that is gone ends the course instead of promising to try again", async () => {
  const course = await begun();
  course.lms.whims.gone = true;
  course.tracking.save(progress("1.abc"));
  await course.page.pass(1000);
  assert.deepEqual(course.notices.filter(({ type }) => type === "ended"), [{ type: "ended", saved: false }]);
});

test("a pass mark is per cent of what the LMS scales, and none when it is below nothing", async () => {
  for (const [told, expected] of /** @type {[string, number | null][]} */ ([["0.7", 70], ["-0.5", null], ["", null]])) {
    const { passMark } = await opened(play2004({ lms: lms2004({ stored: { "cmi.scaled_passing_score": told } }) }));
    assert.equal(passMark, expected);
  }
});

test("64,000 characters of state are written, one more is told and not written", async () => {
  const course = await begun();
  course.tracking.save(progress("1".repeat(64_000)));
  await course.page.pass(2000);
  course.tracking.save(progress("1".repeat(64_001)));
  await course.page.pass(2000);
  assert.deepEqual(course.notices.at(-1), { type: "unsaved", next: "never" });
  assert.equal(course.kept().length, 64_000);
});

test("a fill-in in which A is not a says so in its pattern", async () => {
  const answer = /** @type {const} */ ({ kind: "fill-in", response: ["Å"], correct: [["Å"]] });
  const written = await answered(await begun(), { ...answer, matchesCase: true });
  assert.equal(written["correct_responses.0.pattern"], "{case_matters=true}Å");
});

test("the question's objective stands with the answer", async () => {
  assert.equal((await answered(await begun(), { objective: "lytte" }))["objectives.0.id"], "lytte");
  assert.equal((await answered(await begun(), {}))["objectives.0.id"], undefined);
});
