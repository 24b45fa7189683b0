// @ts-check
/** Sending well, in cmi5 and xAPI alike: nothing lost, nothing twice, and what goes wrong is told for what it is. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { play } from "./lrs_harness.js";
import { ANSWER, OUTCOME, opened, progress } from "./tracking_contract.js";

/** @typedef {import("./lrs_harness.js").Launched} Launched */

const STANDARDS = /** @type {const} */ (["cmi5", "xapi"]);
const MINUTE = 60_000;
const POST = "POST https://lms.example/lrs/statements";
const STATE = "stateId=kursbygger";

/** @param {Launched} launched */
const answers = ({ platform }) => platform.statements.filter((one) => one.verb.id.endsWith("/answered"));
/** @param {Launched} launched */
const posts = ({ platform }) => platform.asked.filter(({ method, url }) => `${method} ${url}` === POST);
/** @param {Launched} launched */
const last = ({ notices }) => notices.at(-1);

/** @param {Launched} launched @param {number} number */
function answer({ tracking }, number) {
  tracking.answered({ ...ANSWER, latency: number * 1000 });
  tracking.save(progress(`1.${number}`));
}

/** One that is open and has told so. @param {"cmi5" | "xapi"} standard @param {import("./lrs_harness.js").Setup} [setup] */
async function running(standard, setup) {
  const launched = play(standard, setup);
  const opening = await opened(launched);
  await launched.page.pass(2000);
  return { launched, opening };
}

for (const standard of STANDARDS) {
  describe(standard, () => {
    test("ten minutes without a network: all arrives, once, in its order", async () => {
      const { launched } = await running(standard);
      launched.platform.troubles = [{ status: 0 }];
      for (let minute = 0; minute < 10; minute += 1) {
        answer(launched, minute);
        await launched.page.pass(MINUTE);
      }
      assert.equal(answers(launched).length, 0);
      assert.equal(last(launched)?.type, "unsaved");
      launched.platform.troubles = [];
      launched.page.dispatchEvent(new Event("online"));
      await launched.page.pass(5000);
      assert.deepEqual(answers(launched).map(({ result }) => result.duration), Array.from({ length: 10 }, (_, second) => `PT0H0M${second}S`));
      assert.deepEqual([launched.kept(), last(launched)?.type], ["1.9", "saved"]);
    });

    test("what is asked for grows rarer while nobody answers, and never stops", async () => {
      const { launched } = await running(standard);
      launched.platform.troubles = [{ status: 0 }];
      answer(launched, 1);
      const before = launched.platform.asked.length;
      await launched.page.pass(10 * MINUTE);
      const tried = launched.platform.asked.length - before;
      assert.ok(tried >= 5 && tried <= 12, `${tried} requests in ten minutes`);
      launched.platform.troubles = [];
      await launched.page.pass(3 * MINUTE);
      assert.equal(launched.kept(), "1.1");
    });

    test("many at once go in few and small requests", async () => {
      const { launched } = await running(standard);
      const before = posts(launched).length;
      for (let number = 0; number < 100; number += 1) answer(launched, number);
      await launched.page.pass(10_000);
      const sent = posts(launched).slice(before);
      assert.equal(answers(launched).length, 100);
      assert.ok(sent.length <= 20 && sent.every(({ body }) => body.length < 20_000));
    });

    for (const status of [408, 429, 500, 503]) {
      test(`${status} is tried again, and kept`, async () => {
        const { launched } = await running(standard);
        launched.platform.troubles = [{ status, match: POST, times: 2 }, { status, match: STATE, times: 1 }];
        answer(launched, 1);
        await launched.page.pass(MINUTE);
        assert.deepEqual([answers(launched).length, launched.kept(), last(launched)?.type], [1, "1.1", "saved"]);
      });
    }

    test("a store that asks for peace gets it", async () => {
      const { launched } = await running(standard);
      launched.platform.troubles = [{ status: 429, match: POST, times: 1, retryAfter: "60" }];
      answer(launched, 1);
      await launched.page.pass(2000);
      const before = launched.platform.asked.length;
      await launched.page.pass(50_000);
      assert.equal(launched.platform.asked.length, before);
      await launched.page.pass(20_000);
      assert.equal(answers(launched).length, 1);
    });

    test("an answer that is lost on its way counts once", async () => {
      const { launched } = await running(standard);
      launched.platform.troubles = [{ lost: true, match: POST, times: 1 }, { lost: true, match: STATE, times: 1 }];
      answer(launched, 1);
      await launched.page.pass(MINUTE);
      assert.deepEqual([answers(launched).length, launched.kept(), last(launched)?.type], [1, "1.1", "saved"]);
    });

    test("an answer that is a web page of a proxy is no answer", async () => {
      const { launched } = await running(standard);
      launched.platform.troubles = [{ status: 200, body: "<html>Logg inn", match: POST, times: 1 }];
      answer(launched, 1);
      await launched.page.pass(MINUTE);
      assert.deepEqual([answers(launched).length, last(launched)?.type], [1, "saved"]);
    });

    test("of a batch in which one is refused, the others arrive, and the loss is told", async () => {
      const { launched } = await running(standard);
      for (let number = 0; number < 3; number += 1) answer(launched, number);
      const { answer: whole } = launched.platform;
      launched.platform.answer = function answered(asked) {
        const refuses = asked.method === "POST" && asked.body.includes("PT0H0M1S");
        return refuses ? { status: 400, body: "" } : whole.call(this, asked);
      };
      await launched.page.pass(MINUTE);
      assert.deepEqual(answers(launched).map(({ result }) => result.duration), ["PT0H0M0S", "PT0H0M2S"]);
      assert.deepEqual(last(launched), { type: "unsaved", next: "never" });
      assert.ok(launched.notices.some((notice) => notice.type === "trouble" && notice.code === "value-refused"));
    });

    test("401 in the middle ends the session, and says that the last was not saved", async () => {
      const { launched } = await running(standard);
      launched.platform.troubles = [{ status: 401 }];
      answer(launched, 1);
      await launched.page.pass(5000);
      assert.deepEqual(last(launched), { type: "ended", saved: false });
    });

    test("a state that is refused for good is told, and the answers go on", async () => {
      const { launched } = await running(standard);
      launched.platform.troubles = [{ status: 413, match: `PUT ${launched.platform.endpoint}activities/state` }];
      answer(launched, 1);
      await launched.page.pass(5000);
      assert.equal(answers(launched).length, 1);
      assert.deepEqual(last(launched), { type: "unsaved", next: "never" });
    });

    test("412: what another wrote meanwhile in this session is taken into account", async () => {
      const { launched } = await running(standard);
      answer(launched, 1);
      await launched.page.pass(3000);
      launched.platform.troubles = [{ status: 412, match: `PUT ${launched.platform.endpoint}activities/state`, times: 1 }];
      answer(launched, 2);
      await launched.page.pass(MINUTE);
      assert.deepEqual([launched.kept(), last(launched)?.type], ["1.2", "saved"]);
    });

    test("a store that takes half a minute is waited for", async () => {
      const launched = play(standard);
      const ask = launched.page.fetch;
      launched.page.fetch = async (/** @type {string} */ url, /** @type {any} */ options) => {
        await new Promise((resolve) => setTimeout(resolve, 30_000));
        return ask(url, options);
      };
      const opening = launched.tracking.open();
      await launched.page.pass(2 * MINUTE);
      assert.equal((await opening).mode, "normal");
      answer(launched, 1);
      await launched.page.pass(3 * MINUTE);
      assert.deepEqual([answers(launched).length, launched.kept(), last(launched)?.type], [1, "1.1", "saved"]);
    });

    test("a clock that is set back puts nothing before what was said before it", async (context) => {
      const { launched } = await running(standard);
      answer(launched, 1);
      await launched.page.pass(5000);
      const now = Date.now();
      context.mock.method(Date, "now", () => now - 60 * MINUTE);
      answer(launched, 2);
      await launched.page.pass(5000);
      launched.page.leave();
      const again = launched.reload();
      await opened(again);
      answer(again, 3);
      await again.page.pass(5000);
      const times = again.platform.statements.map(({ timestamp }) => Date.parse(timestamp));
      assert.deepEqual(times, times.toSorted((one, other) => one - other));
      assert.equal(answers(again).length, 3);
    });

    test("a browser that dies leaves what was told saved, and nothing is said twice", async () => {
      const { launched: first } = await running(standard);
      answer(first, 1);
      first.tracking.outcome({ ...OUTCOME, completion: "completed", success: "passed" });
      await first.page.pass(3000);
      assert.equal(last(first)?.type, "saved");
      const again = first.again(); // no page event: the power is gone, and with it the tab
      first.page.navigator.locks.held.clear();
      const { state } = await opened(again);
      again.tracking.outcome({ ...OUTCOME, completion: "completed", success: "passed" });
      await again.page.pass(3000);
      assert.equal(state, "1.1");
      for (const verb of ["completed", "passed"]) {
        assert.equal(again.platform.statements.filter((one) => one.verb.id.endsWith(`/${verb}`)).length, 1, verb);
      }
    });

    /** @type {Record<string, string[]>} */
    const levels = {
      none: ["initialized", "terminated"],
      completion: ["initialized", "progressed", "completed", "passed", "terminated"],
      score: ["initialized", "progressed", "completed", "passed", "terminated"],
      answers: ["initialized", "answered", "progressed", "completed", "passed", "terminated"],
    };
    for (const [level, verbs] of Object.entries(levels)) {
      test(`tracking: ${level} says ${verbs.join(", ")} and no more`, async () => {
        const { launched } = await running(standard, { level });
        answer(launched, 1);
        launched.tracking.outcome({ completion: "completed", success: "passed", score: level === "completion" ? null : 80 });
        launched.tracking.close({ reason: "exit" });
        await launched.page.pass(5000);
        const said = launched.platform.statements;
        assert.deepEqual(said.map(({ verb }) => verb.id.split("/").at(-1)), verbs);
        const scored = said.some(({ verb, result }) => verb.id.endsWith("/passed") && result.score);
        assert.equal(scored, ["score", "answers"].includes(level));
        assert.equal(launched.kept(), "1.1");
      });
    }
  });
}

describe("what cannot be opened is told for what it is", () => {
  test("no launch parameters: nobody keeps anything", async () => {
    for (const standard of STANDARDS) {
      const launched = play(standard);
      launched.page.location.search = "";
      assert.equal((await opened(launched)).mode, "untracked");
      assert.deepEqual(launched.platform.asked, []);
    }
  });

  test("an actor that is no JSON", async () => {
    const launched = play("cmi5");
    launched.page.location.search = launched.page.location.search.replace(/actor=[^&]*/, "actor=%7Bnavn");
    assert.equal((await opened(launched)).mode, "untracked");
  });

  test("a fetch URL that was used before", async () => {
    const first = play("cmi5");
    await opened(first);
    first.page.leave();
    const stolen = play("cmi5", { platform: first.platform, query: first.page.location.search.slice(1), session: first.session });
    assert.equal((await opened(stolen)).mode, "ended");
  });

  test("a fetch URL that leads nowhere", async () => {
    const launched = play("cmi5");
    launched.platform.troubles = [{ status: 404, match: "/fetch/" }];
    assert.equal((await opened(launched)).mode, "untracked");
  });

  for (const [status, mode] of /** @type {[number, string][]} */ ([[401, "ended"], [403, "ended"], [404, "untracked"], [500, "untracked"]])) {
    test(`LMS.LaunchData answered by ${status}`, async () => {
      const launched = play("cmi5");
      launched.platform.troubles = [{ status, match: "LMS.LaunchData" }];
      const opening = launched.tracking.open();
      await launched.page.pass(10_000);
      assert.equal((await opening).mode, mode);
    });
  }

  test("LMS.LaunchData that is no JSON", async () => {
    const launched = play("cmi5");
    launched.platform.troubles = [{ status: 200, body: "<html>", match: "LMS.LaunchData" }];
    assert.equal((await opened(launched)).mode, "untracked");
  });

  for (const standard of STANDARDS) {
    test(`${standard}: a state that is no JSON is not written over`, async () => {
      const launched = play(standard);
      launched.platform.troubles = [{ status: 200, body: "<html>", match: STATE }];
      assert.equal((await opened(launched)).mode, "untracked");
      assert.ok(launched.platform.asked.every(({ method }) => method !== "PUT"));
    });

    test(`${standard}: a store that is away at first is tried again`, async () => {
      const launched = play(standard);
      launched.platform.troubles = [{ status: 503, match: STATE, times: 2 }];
      const opening = launched.tracking.open();
      await launched.page.pass(10_000);
      assert.equal((await opening).mode, "normal");
    });

    test(`${standard}: a store that never answers`, async () => {
      const launched = play(standard);
      launched.platform.troubles = [{ status: 0 }];
      const opening = launched.tracking.open();
      await launched.page.pass(30_000);
      assert.equal((await opening).mode, "untracked");
    });
  }
});

test("xAPI without a registration keeps the state under activity and actor alone", async () => {
  const first = play("xapi");
  const query = new URLSearchParams(first.page.location.search);
  query.delete("registration");
  first.page.location.search = `?${query}`;
  first.platform.sessions.forEach((session) => Object.assign(session, { registration: "" }));
  await opened(first);
  answer(first, 1);
  await first.page.pass(3000);
  const states = first.platform.asked.filter(({ url }) => url.includes(STATE));
  assert.ok(states.length > 0 && states.every(({ url }) => !url.includes("registration")));
  assert.equal(answers(first)[0]?.context.registration, undefined);
});
