// @ts-check
import assert from "node:assert/strict";
import { after, test } from "node:test";

import { learnerText, oneLine } from "../../builder/player/tracking/plain_text.js";
import { lms12 } from "../lms/double.js";
import { play, played } from "./scorm_harness.js";
import { ANSWER, opened, progress } from "./tracking_contract.js";

/**
 * @typedef {import("../../builder/player/tracking/port.js").Answer} Answer
 * @typedef {import("../../builder/player/tracking/port.js").Outcome} Outcome
 */

after(() => {
  assert.deepEqual(played.flatMap((lms) => lms.faults), [], "a strict LMS finds nothing to refuse");
});

/**
 * @param {object} [setup]
 * @param {import("../lms/double.js").Whims} [setup.whims]
 * @param {Record<string, string>} [setup.stored]
 * @param {"passed" | "completed"} [setup.status]
 */
async function begun({ status, ...setup } = {}) {
  const course = play({ lms: lms12(setup), status });
  await opened(course);
  await course.page.pass(2000);
  course.lms.log.length = 0;
  return course;
}

/** @param {ReturnType<typeof play>} course @param {Partial<Answer>[]} answers */
async function answered(course, ...answers) {
  for (const answer of answers) course.tracking.answered({ ...ANSWER, ...answer });
  await course.page.pass(2000);
  return record(course, 0);
}

/** @param {ReturnType<typeof play>} course @param {number} index */
function record(course, index) {
  const start = `cmi.interactions.${index}.`;
  const values = Object.entries(course.lms.stored).filter(([element]) => element.startsWith(start));
  return Object.fromEntries(values.map(([element, value]) => [element.slice(start.length), value]));
}

/** @type {[stored: string, status: "passed" | "completed", outcome: Partial<Outcome>, expected: string][]} */
const STATUSES = [
  ["not attempted", "passed", {}, "incomplete"],
  ["incomplete", "passed", { success: "passed" }, "incomplete"],
  ["incomplete", "passed", { completion: "completed", success: "passed" }, "passed"],
  ["incomplete", "completed", { completion: "completed", success: "passed" }, "completed"],
  ["incomplete", "passed", { completion: "completed" }, "completed"],
  ["incomplete", "passed", { success: "failed" }, "failed"],
  ["passed", "passed", { success: "failed" }, "passed"],
  ["passed", "completed", { completion: "completed", success: "passed" }, "passed"],
  ["completed", "passed", {}, "completed"],
  ["completed", "passed", { completion: "completed", success: "passed" }, "passed"],
  ["failed", "passed", {}, "failed"],
  ["failed", "passed", { completion: "completed", success: "passed" }, "passed"],
  ["browsed", "passed", {}, "incomplete"],
];

for (const [stored, status, outcome, expected] of STATUSES) {
  test(`${stored} with ${JSON.stringify(outcome)} and \`status: ${status}\` becomes ${expected}`, async () => {
    const course = await begun({ stored: { "cmi.core.lesson_status": stored }, status });
    course.tracking.outcome({ completion: "incomplete", success: "unknown", score: null, ...outcome });
    await course.page.pass(2000);
    assert.equal(course.lms.stored["cmi.core.lesson_status"], expected);
  });
}

/** @type {[score: number, raw: string | undefined][]} */
const SCORES = [
  [0, "0"],
  [200 / 3, "66.67"],
  [100, "100"],
  [120, "100"],
  [-0.001, "0"],
  [1e-9, "0"],
  [Number.NaN, undefined],
];

for (const [score, raw] of SCORES) {
  test(`a score of ${score} is written as ${raw}`, async () => {
    const course = await begun();
    course.tracking.outcome({ completion: "incomplete", success: "unknown", score });
    await course.page.pass(2000);
    assert.equal(course.lms.stored["cmi.core.score.raw"], raw);
  });
}

test("a score an LMS refuses is told once and holds nothing up", async () => {
  const course = await begun({ whims: { refuse: /score/ } });
  for (const state of ["1.abc", "1.abd"]) {
    course.tracking.outcome({ completion: "incomplete", success: "unknown", score: 40 });
    course.tracking.save(progress(state));
    await course.page.pass(2000);
  }
  const elements = course.lms.sets().map(([element]) => element);
  assert.equal(elements.filter((element) => element.includes("score")).length, 3);
  assert.equal(course.notices.filter(({ type }) => type === "trouble").length, 3);
  assert.equal(course.notices.at(-1)?.type, "saved");
  assert.equal(course.kept(), "1.abd");
});

test("a status that is refused counts as unsaved", async () => {
  const course = play({ lms: lms12({ whims: { refuse: /lesson_status/ } }) });
  await opened(course);
  course.tracking.save(progress("1.abc"));
  await course.page.pass(1000);
  assert.equal(course.notices.at(-1)?.type, "unsaved");
  assert.equal(course.kept(), "1.abc");
});

test("a state of 4,096 characters is written, one more is told and not written", async () => {
  const course = await begun();
  course.tracking.save(progress("1".repeat(4096)));
  await course.page.pass(2000);
  course.tracking.save(progress("1".repeat(4097)));
  await course.page.pass(2000);
  assert.deepEqual(course.notices, [
    { type: "saved" },
    { type: "trouble", code: "state-too-large", detail: "4097 characters", room: 4096 },
    { type: "unsaved", next: "never" },
  ]);
  assert.equal(course.kept().length, 4096);
});

test("a state the LMS cuts without a word is not called saved", async () => {
  const course = await begun({ whims: { cut: { "cmi.suspend_data": 255 } } });
  course.tracking.save(progress("1".repeat(300)));
  await course.page.pass(2000);
  assert.deepEqual(course.notices, [
    { type: "trouble", code: "state-truncated", detail: "300 characters became 255", room: 255 },
    { type: "unsaved", next: "never" },
  ]);
  course.tracking.save(progress("1".repeat(200)));
  await course.page.pass(2000);
  assert.equal(course.notices.at(-1)?.type, "saved");
});

test("a state that is cut leaves the one that stood there whole", async () => {
  const course = await begun({ whims: { cut: { "cmi.suspend_data": 255 } } });
  course.tracking.save(progress("1".repeat(200)));
  await course.page.pass(2000);
  course.tracking.save(progress("2".repeat(300)));
  await course.page.pass(2000);
  assert.equal(course.kept(), "1".repeat(200));
  course.tracking.save(progress("3".repeat(256)));
  await course.page.pass(2000);
  assert.deepEqual(course.notices.at(-1), { type: "unsaved", next: "never" });
  assert.equal(course.kept(), "1".repeat(200));
});

test("closing does not wait for a state that can never be kept", async () => {
  const course = await begun();
  course.tracking.save(progress("1".repeat(5000)));
  course.tracking.close({ reason: "exit" });
  assert.deepEqual(course.notices.at(-1), { type: "ended", saved: false });
});

test("a location of any length fits", async () => {
  const course = await begun();
  course.tracking.save({ ...progress("1.abc"), location: "a".repeat(300) });
  await course.page.pass(2000);
  assert.equal(course.lms.stored["cmi.core.lesson_location"].length, 255);
});

test("an answer is a whole record in the words of 1.2", async () => {
  const course = await begun();
  const time = new Date(2026, 0, 2, 9, 5, 7).getTime();
  assert.deepEqual(await answered(course, { time, latency: 61_500, weight: 2 }), {
    id: "quiz-first", type: "choice", time: "09:05:07", weighting: "2", "correct_responses.0.pattern": "a",
    student_response: "a", result: "correct", latency: "0000:01:01.50",
  });
});

/** @type {[title: string, answer: Partial<Answer>, response: string, pattern: string | undefined][]} */
const KINDS = [
  ["one choice", { kind: "choice", response: ["b"], correct: ["a"] }, "b", "a"],
  ["several choices", { kind: "choice", response: ["a", "c"], correct: ["a", "c"] }, "a,c", "{a,c}"],
  ["true", { kind: "true-false", response: true, correct: false }, "t", "f"],
  ["text", { kind: "fill-in", response: ["Å være"], correct: [["være"]] }, "Å være", "være"],
  [
    "matching",
    { kind: "matching", response: [["1", "b"], ["2", "a"]], correct: [["1", "a"], ["2", "b"]] },
    "1.b,2.a",
    "1.a,2.b",
  ],
  ["an order", { kind: "sequencing", response: ["c", "a"], correct: ["a", "c"] }, "c,a", "a,c"],
  ["a number", { kind: "numeric", response: 8, correct: { min: 7.5, max: 8.5 } }, "8", "8"],
  ["a small number", { kind: "numeric", response: 0.0000012, correct: { min: -1, max: -1 } }, "0.000001", "-1"],
  ["a scale point", { kind: "likert", response: "c", correct: null, result: null }, "c", undefined],
];

for (const [title, answer, response, pattern] of KINDS) {
  test(`${title}: ${response}`, async () => {
    const written = await answered(await begun(), answer);
    assert.equal(written.student_response, response);
    assert.equal(written["correct_responses.0.pattern"], pattern);
    assert.equal(written.type, answer.kind);
  });
}

test("a kind that 1.2 has no word for is not sent", async () => {
  assert.deepEqual(await answered(await begun(), { kind: "other", response: "x" }), {});
});

test("a result is correct, wrong or neutral", async () => {
  const results = [];
  for (const result of [{ fraction: 1 }, { fraction: 0.5 }, { fraction: 0 }, null]) {
    results.push((await answered(await begun(), { result })).result);
  }
  assert.deepEqual(results, ["correct", "wrong", "wrong", "neutral"]);
});

test("a fill-in with two gaps is two records that share the weight and take two slots", async () => {
  const course = await begun();
  await answered(course, { kind: "fill-in", response: ["x", "y"], correct: [["x"], ["z"]], weight: 1 });
  assert.deepEqual([record(course, 0).id, record(course, 1).id], ["quiz-first_1", "quiz-first_2"]);
  assert.deepEqual([record(course, 1).student_response, record(course, 1).weighting], ["y", "0.5"]);
});

test("a fill-in with two gaps is updated where it stood in an earlier session", async () => {
  const first = await begun();
  /** @type {Partial<Answer>} */
  const cloze = { id: "c", kind: "fill-in", response: ["x", "y"], correct: [["x"], ["y"]] };
  await answered(first, cloze, { id: "q", slot: 2 });
  first.page.leave();
  const course = first.again();
  await opened(course);
  await answered(course, { ...cloze, response: ["x", "z"] });
  assert.deepEqual([0, 1, 2, 3].map((index) => record(course, index).id), ["c_1", "c_2", "q", undefined]);
});

/** @type {[text: string, expected: string][]} */
const TEXTS = [
  ["{lang=nb}x", "(lang=nb}x"],
  ["a[,]b[.]c[:]d", "a(,)b(.)c(:)d"],
  ["to\r\nlinjer\t her ", "to linjer her"],
  ["\u0000\u0007x", "x"],
  ["half \uD83D", "half \uFFFD"],
];

for (const [text, expected] of TEXTS) {
  test(`a learner's ${JSON.stringify(text)} becomes ${JSON.stringify(expected)}`, () => {
    assert.equal(learnerText(text, 255), expected);
  });
}

test("a text is cut between characters", () => {
  assert.equal(oneLine("a".repeat(254) + "🙂", 255), "a".repeat(254));
  assert.equal(oneLine("a".repeat(253) + "🙂", 255), `${"a".repeat(253)}🙂`);
});

test("a question answered again is updated where it stands", async () => {
  const course = await begun();
  await answered(course, { id: "q1", slot: 0 }, { id: "q2", slot: 1 });
  course.lms.log.length = 0;
  await answered(course, { id: "q1", slot: 0, response: ["b"], result: { fraction: 0 } });
  assert.deepEqual(course.lms.sets().filter(([element]) => element.includes("interactions")), [
    ["cmi.interactions.0.student_response", "b"],
    ["cmi.interactions.0.result", "wrong"],
  ]);
});

test("a question answered in an earlier session is updated at the learner's number for it", async () => {
  const first = await begun();
  await answered(first, { id: "q1", slot: 0 }, { id: "q2", slot: 1 });
  first.page.leave();
  const course = first.again();
  await opened(course);
  await answered(course, { id: "q2", slot: 1, response: ["b"] }, { id: "q3", slot: 2 });
  assert.deepEqual([0, 1, 2, 3].map((index) => record(course, index).id), ["q1", "q2", "q3", undefined]);
  assert.equal(record(course, 1).student_response, "b");
});

test("where the LMS has forgotten the list, records start at the next free place and never mix", async () => {
  const course = await begun();
  await answered(course, { id: "q5", slot: 5 }, { id: "q0", slot: 0 }, { id: "q5", slot: 5, response: ["c"] });
  assert.deepEqual([record(course, 0).id, record(course, 1).id], ["q0", "q5"]);
  await answered(course, { id: "q1", slot: 1 });
  assert.deepEqual([1, 2].map((index) => record(course, index).id), ["q5", "q1"]);
});

test("an LMS without interactions is asked once and never written to", async () => {
  const course = await begun({ whims: { children: "" } });
  await answered(course, { id: "q1" }, { id: "q2", slot: 1 });
  assert.equal(course.lms.calls("LMSGetValue").length, 1);
  assert.deepEqual(course.lms.sets().filter(([element]) => element.includes("interactions")), []);
});

test("only the parts the LMS lists are written", async () => {
  const course = await begun({ whims: { children: "id,type,student_response,result" } });
  assert.deepEqual(Object.keys(await answered(course, {})), ["id", "type", "student_response", "result"]);
});

test("interactions that are refused block neither state nor score", async () => {
  const course = await begun({ whims: { refuse: /interactions/, refuseCode: "401" } });
  course.tracking.save(progress("1.abc"));
  await answered(course, { id: "q1" }, { id: "q2", slot: 1 });
  assert.equal(course.notices.at(-1)?.type, "saved");
  assert.equal(course.kept(), "1.abc");
});

test("what an LMS sends at the end stays under 35 kB, answers giving way bit by bit", async () => {
  const course = await begun();
  course.tracking.save(progress("1".repeat(4000)));
  for (let slot = 0; slot < 300; slot += 1) {
    course.tracking.answered({ ...ANSWER, id: `en-lang-quiz-nummer-${slot}`, slot });
  }
  await course.page.pass(2000);
  const form = new URLSearchParams(Object.entries(course.lms.stored)).toString();
  assert.ok(form.length > 30_000 && form.length < 36_000, `${form.length} bytes`);
  const count = Object.keys(course.lms.stored).filter((element) => element.endsWith(".id")).length;
  assert.deepEqual(Object.keys(record(course, count - 1)), ["id", "type", "student_response", "result"]);
  assert.equal(course.notices.at(-1)?.type, "saved");
});

test("an id is printable ASCII without spaces", async () => {
  assert.equal((await answered(await begun(), { id: "rød grøt-1" })).id, "r_d_gr_t-1");
});

test("the question's objective stands with the answer", async () => {
  assert.equal((await answered(await begun(), { objective: "lytte" }))["objectives.0.id"], "lytte");
  assert.equal((await answered(await begun(), {}))["objectives.0.id"], undefined);
});
