// @ts-check
/** Learning objectives in the LMS's own list, in 1.2 and 2004. */

import assert from "node:assert/strict";
import { after, describe, test } from "node:test";

import { lms12, lms2004 } from "../lms/double.js";
import { play, play2004, played } from "./scorm_harness.js";
import { ANSWER, OUTCOME, opened, progress } from "./tracking_contract.js";

/** @typedef {import("../../builder/player/tracking/port.js").Objective} Objective */
/** @typedef {import("../lms/double.js").Setup} Setup */

after(() => {
  assert.deepEqual(played.flatMap((lms) => lms.faults), [], "a strict LMS finds nothing to refuse");
});

const SUCCESS = { unknown: "unknown", failed: "failed", passed: "passed" };
const STANDARDS = [
  {
    name: "SCORM 1.2",
    /** @param {Setup} [setup] */
    start: (setup) => play({ lms: lms12(setup) }),
    get: "LMSGetValue",
    /** @param {Objective} one */
    record: ({ id, score, success }) => ({
      id, "score.min": "0", "score.max": "100", "score.raw": String(score),
      status: success === "unknown" ? "incomplete" : success,
    }),
    done: { status: "passed" },
  },
  {
    name: "SCORM 2004",
    /** @param {Setup} [setup] */
    start: (setup) => play2004({ lms: lms2004(setup) }),
    get: "GetValue",
    /** @param {Objective} one */
    record: ({ id, score, success }) => ({
      id, "score.min": "0", "score.max": "100", "score.raw": String(score), "score.scaled": String(score / 100),
      success_status: SUCCESS[success], completion_status: success === "passed" ? "completed" : "incomplete",
    }),
    done: { success_status: "passed", completion_status: "completed" },
  },
];

for (const { name, start, get, record, done } of STANDARDS) {
  describe(`objectives in ${name}`, () => {
    /** @param {Setup} [setup] */
    async function begun(setup) {
      const course = start(setup);
      await opened(course);
      await course.page.pass(2000);
      course.lms.log.length = 0;
      return course;
    }

    /** @param {Awaited<ReturnType<typeof begun>>} course @param {Objective[]} objectives */
    async function tell(course, ...objectives) {
      course.tracking.outcome({ ...OUTCOME, objectives });
      await course.page.pass(2000);
      return standings(course);
    }

    /** @param {Awaited<ReturnType<typeof begun>>} course */
    function standings(course) {
      /** @type {Record<string, string>[]} */
      const found = [];
      for (const [element, value] of Object.entries(course.lms.stored)) {
        const [, index, part] = /^cmi\.objectives\.(\d+)\.(.+)$/.exec(element) ?? [];
        if (part) (found[Number(index)] ??= {})[part] = value;
      }
      return found;
    }

    /** @type {Objective} */
    const half = { id: "lytte", score: 50, success: "unknown" };
    /** @type {Objective} */
    const whole = { id: "skrive", score: 100, success: "passed" };
    /** @type {Objective} */
    const lost = { id: "lese", score: 25, success: "failed" };

    test("each has its id, its score and its status", async () => {
      assert.deepEqual(await tell(await begun(), half, whole, lost), [half, whole, lost].map(record));
    });

    test("the list is asked about once, and only when there is something to tell", async () => {
      const course = await begun();
      course.tracking.outcome(OUTCOME);
      await course.page.pass(2000);
      const asked = () => course.lms.calls(get).filter(([, [element]]) => element.startsWith("cmi.objectives"));
      assert.deepEqual(asked(), []);
      await tell(course, half);
      await tell(course, { ...half, score: 60 }, whole);
      assert.deepEqual(asked().map(([, [element]]) => element), ["cmi.objectives._children", "cmi.objectives._count"]);
    });

    test("one told in an earlier session is found by its id and raised where it stands", async () => {
      const first = await begun();
      await tell(first, whole, half);
      first.page.leave();
      const course = first.again();
      await opened(course);
      const better = /** @type {const} */ ({ ...half, score: 80, success: "passed" });
      assert.deepEqual(await tell(course, better), [whole, better].map(record));
    });

    test("neither a score nor a status is lowered, in this session or a later one", async () => {
      const first = await begun();
      await tell(first, whole);
      await tell(first, { ...whole, score: 30, success: "failed" });
      first.page.leave();
      const course = first.again();
      await opened(course);
      assert.deepEqual(await tell(course, { ...whole, score: 0, success: "unknown" }), [record(whole)]);
    });

    test("those an LMS has filled in from its manifest are found by id, a new one comes after them", async () => {
      const stored = { "cmi.objectives.0.id": "annet", "cmi.objectives.1.id": "skrive" };
      assert.deepEqual(await tell(await begun({ stored }), whole, half), [{ id: "annet" }, record(whole), record(half)]);
    });

    test("an LMS without objectives is asked once and never written to", async () => {
      const course = await begun({ whims: { objectives: "" } });
      await tell(course, half);
      assert.deepEqual(await tell(course, whole), []);
      assert.equal(course.lms.calls(get).filter(([, [element]]) => element.includes("objectives")).length, 1);
      assert.equal(course.notices.at(-1)?.type, "saved");
    });

    test("only the parts the LMS lists are written", async () => {
      const words = Object.keys(done).join(",");
      assert.deepEqual(await tell(await begun({ whims: { objectives: `id,${words}` } }), whole), [{ id: "skrive", ...done }]);
    });

    test("an LMS that refuses them keeps state, score and answers all the same", async () => {
      const course = await begun({ whims: { refuse: /^cmi\.objectives/ } });
      course.tracking.save(progress("1.abc"));
      course.tracking.answered({ ...ANSWER, objective: "lytte" });
      assert.deepEqual(await tell(course, half), []);
      assert.equal(course.notices.at(-1)?.type, "saved");
      assert.equal(course.kept(), "1.abc");
      assert.equal(course.lms.stored["cmi.interactions.0.id"], ANSWER.id);
      assert.equal(course.lms.sets().filter(([element]) => element.startsWith("cmi.objectives")).length, 1);
    });

    test("what could not be committed is committed later", async () => {
      const course = await begun();
      course.fail(true);
      assert.deepEqual(await tell(course, half), []);
      course.fail(false);
      await course.page.pass(10_000);
      assert.deepEqual(standings(course), [record(half)]);
    });
  });
}
