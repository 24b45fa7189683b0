// @ts-check
/** What is said in a session and under a registration of cmi5, each time to an LMS that refuses what it may not. */

import assert from "node:assert/strict";
import { after, describe, test } from "node:test";

import { play, played } from "./lrs_harness.js";
import { ANSWER, opened, progress } from "./tracking_contract.js";

/** @typedef {import("./lrs_harness.js").Launched} Launched */
/** @typedef {import("../../builder/player/tracking/port.js").Outcome} Outcome */

const MOVE_ON = ["NotApplicable", "Passed", "Completed", "CompletedAndPassed", "CompletedOrPassed"];
/** @type {Outcome} */
const DONE = { completion: "completed", success: "passed", score: 80 };
/** @type {Outcome} */
const READ = { completion: "completed", success: "unknown", score: null };
/** @type {Outcome} */
const FAILED = { completion: "incomplete", success: "failed", score: 40 };

/** A session from its first word to its last. @param {Launched} launched @param {...Outcome} outcomes */
async function through(launched, ...outcomes) {
  const opening = await opened(launched);
  for (const outcome of outcomes) launched.tracking.outcome(outcome);
  launched.tracking.save(progress("1.abc"));
  launched.tracking.close({ reason: "exit" });
  await launched.page.pass(5000);
  return opening;
}

/** @param {Launched} launched */
const verbs = ({ platform, session }) => platform.verbs(session.registration);

/** @param {Launched} launched @param {string} verb */
const said = ({ platform }, verb) => platform.statements.filter((one) => one.verb.id.endsWith(`/${verb}`));

for (const moveOn of MOVE_ON) {
  describe(`where the LMS waits for ${moveOn}`, () => {
    test("what is done is said in order, and is enough", async () => {
      const launched = play("cmi5", { launch: { moveOn } });
      await through(launched, DONE);
      assert.deepEqual(verbs(launched), ["initialized", "completed", "passed", "terminated"]);
      assert.ok(launched.platform.satisfied(launched.session));
    });

    test("a course with nothing to pass is enough too", async () => {
      const launched = play("cmi5", { launch: { moveOn } });
      await through(launched, READ);
      const waits = ["Passed", "CompletedAndPassed"].includes(moveOn);
      assert.deepEqual(verbs(launched), ["initialized", "completed", ...(waits ? ["passed"] : []), "terminated"]);
      assert.ok(launched.platform.satisfied(launched.session));
    });

    test("completed and passed are said once in a registration, in whatever session", async () => {
      const first = play("cmi5", { launch: { moveOn } });
      await through(first, READ);
      const second = first.again();
      await through(second, DONE);
      await through(second.again(), DONE);
      const [completed, passed] = ["completed", "passed"].map((verb) => said(second, verb).length);
      assert.deepEqual([completed, passed], [1, 1]);
      assert.equal(verbs(second).filter((verb) => verb === "initialized").length, 3);
      assert.ok(second.platform.satisfied(second.session));
    });
  });
}

test("a new registration starts empty and says all again", async () => {
  const first = play("cmi5");
  await through(first, DONE);
  const other = play("cmi5", { platform: first.platform });
  const { state } = await through(other, DONE);
  assert.equal(state, "");
  assert.deepEqual(verbs(other), ["initialized", "completed", "passed", "terminated"]);
});

test("state and place are found again in the next session of a registration", async () => {
  const first = play("cmi5");
  await through(first);
  const { state, mode } = await opened(first.again());
  assert.deepEqual([state, mode], ["1.abc", "normal"]);
});

test("one who has failed can pass in a later session, and never fails after that", async () => {
  const first = play("cmi5");
  await through(first, FAILED);
  const second = first.again();
  await through(second, DONE);
  await through(second.again(), FAILED);
  assert.equal(said(first, "failed").length, 1);
  assert.equal(said(first, "passed").length, 1);
});

describe("a masteryScore of the LMS", () => {
  /** @type {[string, number, Outcome, string, number | undefined][]} */
  const verdicts = [
    ["below the score of one who passed: the score goes with it", 0.8, DONE, "passed", 0.8],
    ["above the score of one who passed: no score", 0.81, DONE, "passed", undefined],
    ["above the score of one who failed: the score goes with it", 0.7, FAILED, "failed", 0.4],
    ["below the score of one who failed: no score", 0.4, FAILED, "failed", undefined],
  ];
  for (const [name, mastery, outcome, verb, scaled] of verdicts) {
    test(name, async () => {
      const launched = play("cmi5", { launch: { mastery } });
      const { passMark } = await through(launched, outcome);
      const [statement] = said(launched, verb);
      assert.equal(statement?.result.score?.scaled, scaled);
      assert.equal(passMark, mastery * 100);
    });
  }

  test("a whole raw score stands between 0 and 100", async () => {
    const launched = play("cmi5");
    await through(launched, { ...DONE, score: 72.46 });
    assert.deepEqual(said(launched, "passed")[0]?.result.score, { scaled: 0.7246, raw: 72, min: 0, max: 100 });
  });
});

for (const mode of ["Review", "Browse"]) {
  test(`in ${mode} nothing is said but that it was opened and closed, and nothing is stored`, async () => {
    const first = play("cmi5");
    await through(first);
    const kept = first.kept();
    const looking = first.again(mode.toLowerCase());
    const opening = await opened(looking);
    looking.tracking.answered(ANSWER);
    looking.tracking.outcome(DONE);
    looking.tracking.save(progress("1.other"));
    looking.tracking.close({ reason: "exit" });
    await looking.page.pass(5000);
    assert.equal(opening.mode, mode.toLowerCase());
    assert.deepEqual(verbs(looking).slice(2), ["initialized", "terminated"]);
    assert.equal(looking.kept(), kept);
  });
}

describe("returnURL", () => {
  const returnURL = "https://lms.example/courses/7";

  test("is where «Avslutt» leads", async () => {
    const launched = play("cmi5", { launch: { returnURL } });
    await through(launched);
    assert.deepEqual(launched.page.visited, [returnURL]);
  });

  test("leads nowhere while something is not saved", async () => {
    const launched = play("cmi5", { launch: { returnURL } });
    await opened(launched);
    launched.tracking.save(progress("1.abc"));
    launched.fail(true);
    launched.tracking.close({ reason: "exit" });
    await launched.page.pass(600_000);
    assert.deepEqual(launched.page.visited, []);
    assert.deepEqual(launched.notices.at(-1), { type: "ended", saved: false });
  });

  test("is not followed when it is a script", async () => {
    const launched = play("cmi5", { launch: { returnURL: "javascript:alert(1)" } });
    await through(launched);
    assert.deepEqual(launched.page.visited, []);
  });
});

test("the languages the learner prefers are told, the dearest first", async () => {
  const launched = play("cmi5", { launch: { languages: "nn-NO,nb" } });
  assert.equal((await opened(launched)).language, "nn-NO,nb");
});

describe("a reload", () => {
  test("asks for the token once and says nothing twice", async () => {
    const first = play("cmi5");
    await opened(first);
    first.tracking.answered(ANSWER);
    first.tracking.outcome(READ);
    first.tracking.save(progress("1.abc"));
    first.page.leave();
    await first.page.pass(3000);
    const again = first.reload();
    const { state, mode } = await opened(again);
    again.tracking.outcome(READ);
    again.tracking.close({ reason: "exit" });
    await again.page.pass(5000);
    assert.deepEqual([state, mode], ["1.abc", "normal"]);
    assert.equal(again.platform.asked.filter(({ url }) => url.includes("/fetch/")).length, 1);
    assert.deepEqual(verbs(again), ["initialized", "completed", "passed", "terminated"]);
    assert.equal(said(again, "answered").length, 1);
  });

  test("before the first word has been answered says it once", async () => {
    const first = play("cmi5");
    const ask = first.page.fetch;
    first.page.fetch = (/** @type {string} */ url, /** @type {any} */ options) => {
      const answer = ask(url, options);
      return options.method === "GET" || url.includes("/fetch/") ? answer : new Promise(() => {});
    };
    await opened(first);
    await first.page.pass(2000);
    first.page.leave();
    const again = first.reload();
    await opened(again);
    await again.page.pass(3000);
    assert.deepEqual(verbs(again), ["initialized"]);
  });

  test("sends again what nobody said had arrived, byte for byte, and it counts once", async () => {
    const first = play("cmi5");
    await opened(first);
    await first.page.pass(2000);
    first.platform.troubles = [{ lost: true, match: `POST ${first.platform.endpoint}` }];
    first.tracking.answered(ANSWER);
    first.tracking.save(progress("1.abc"));
    await first.page.pass(2000);
    const posts = () => first.platform.asked.filter(({ method, url }) => method === "POST" && url.endsWith("/statements"));
    const tried = posts().at(-1)?.body;
    first.page.leave();
    first.platform.troubles = [];
    const again = first.reload();
    const { state } = await opened(again);
    await again.page.pass(3000);
    assert.equal(state, "1.abc");
    assert.deepEqual(posts().map(({ body }) => body === tried), [false, true, true, true]); // tried, left, reloaded
    assert.equal(said(again, "answered").length, 1);
  });
});

test("two sessions in one registration: the older is over and takes nothing with it", async () => {
  const first = play("cmi5");
  await opened(first);
  first.tracking.save(progress("1.first"));
  await first.page.pass(3000);
  const second = play("cmi5", { platform: first.platform, launch: { registration: first.session.registration } });
  await opened(second);
  second.tracking.save(progress("1.second"));
  await second.page.pass(3000);
  const before = first.platform.faults.length;
  first.tracking.save(progress("1.late"));
  await first.page.pass(5000);
  first.platform.faults.length = before; // an LMS refuses what an abandoned session says: it is asked once
  assert.equal(second.kept(), "1.second");
  assert.deepEqual(first.notices.at(-1), { type: "ended", saved: false });
});

after(() => {
  assert.deepEqual(played.flatMap(({ faults }) => faults), [], "a strict LMS finds nothing to refuse");
});
