// @ts-check
/** The double's own tests: what is right is taken, and each rule refuses what breaks it. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Au } from "./au.js";

const WHOLE = ["initialized", "completed", "passed", "terminated"];

test("a session by the book is taken whole and satisfies its moveOn", () => {
  const au = new Au({ mastery: 0.7 }).start();
  const score = { scaled: 0.8, raw: 80, min: 0, max: 100 };
  const { contextTemplate } = au.session.data;
  const extensions = { ...contextTemplate.extensions, "https://w3id.org/xapi/cmi5/context/extensions/masteryscore": 0.7 };
  const statuses = WHOLE.map((verb) => au.say(verb, verb === "passed" ? { result: { score }, context: { extensions } } : {}));
  assert.deepEqual(statuses, [200, 200, 200, 200]);
  assert.deepEqual(au.platform.faults, []);
  assert.deepEqual(au.platform.verbs(au.session.registration), WHOLE);
  assert.equal(au.platform.satisfied(au.session), true);
});

for (const [moveOn, needs] of Object.entries({
  NotApplicable: [], Completed: ["completed"], Passed: ["passed"], CompletedAndPassed: ["completed", "passed"], CompletedOrPassed: ["passed"],
})) {
  test(`${moveOn} is satisfied by ${needs.join(" and ") || "nothing"}`, () => {
    const au = new Au({ moveOn }).start();
    au.say("initialized");
    if (needs.length > 0) assert.equal(au.platform.satisfied(au.session), false);
    for (const verb of needs) au.say(verb);
    assert.equal(au.platform.satisfied(au.session), true);
  });
}

/** What is said before, what is said, how it is spoilt, and the rule that refuses it. @type {Record<string, [string[], string, any, RegExp]>} */
const REFUSED = {
  "a first statement that is not initialized": [[], "completed", {}, /9\.3\.2/],
  "initialized twice": [["initialized"], "initialized", {}, /9\.3\)/],
  "completed twice": [["initialized", "completed"], "completed", {}, /9\.3\)/],
  "failed after passed": [["initialized", "passed"], "failed", {}, /9\.3\)/],
  "anything after terminated": [["initialized", "terminated"], "completed", {}, /9\.3\.8/],
  "another object": [[], "initialized", { statement: { object: { id: "https://x.example/other" } } }, /9\.4/],
  "another actor": [[], "initialized", { statement: { actor: { account: { homePage: "https://lms.example", name: "18" } } } }, /9\.2/],
  "no session id": [[], "initialized", { context: { extensions: {} } }, /10\)/],
  "another registration": [[], "initialized", { context: { registration: "22222222-2222-4222-8222-222222222222" } }, /9\.6\.1/],
  "no timestamp": [[], "initialized", { statement: { timestamp: undefined } }, /9\.7/],
  "a timestamp that is not UTC": [[], "initialized", { statement: { timestamp: "2026-01-02T12:00:00+01:00" } }, /9\.7/],
  "a score of completed": [["initialized"], "completed", { result: { score: { scaled: 1 } } }, /9\.5\.1/],
  "a raw score that is no whole number": [["initialized"], "passed", { result: { score: { scaled: 0.5, raw: 50.5, min: 0, max: 100 } } }, /9\.5\.1/],
  "passed without success": [["initialized"], "passed", { result: { success: undefined } }, /9\.5\.2/],
  "completed without completion": [["initialized"], "completed", { result: { completion: undefined } }, /9\.5\.3/],
  "terminated without duration": [["initialized"], "terminated", { result: { duration: undefined } }, /9\.5\.4/],
  "completed before initialized by time": [["initialized"], "completed", { statement: { timestamp: "2025-01-01T00:00:00Z" } }, /9\.3\)/],
  "a voiding statement": [["initialized"], "voided", { statement: { object: { objectType: "StatementRef", id: "33333333-3333-4333-8333-333333333333" } } }, /6\.3/],
};

for (const [name, [before, verb, changes, rule]] of Object.entries(REFUSED)) {
  test(`${name} is refused`, () => {
    const au = new Au().start();
    for (const earlier of before) assert.equal(au.say(earlier), 200);
    assert.equal(au.say(verb, changes), 403);
    assert.match(au.platform.faults.join(), rule);
  });
}

test("a score goes with the verdict of masteryScore, which stands beside it", () => {
  const au = new Au({ mastery: 0.7 }).start();
  au.say("initialized");
  assert.equal(au.say("passed", { result: { score: { scaled: 0.6 } } }), 403);
  assert.equal(au.say("passed", { result: { score: { scaled: 0.8 } } }), 403);
  assert.match(au.platform.faults.join(), /9\.3\.4.*9\.6\.3\.2/);
});

test("passed and failed do not stand in one session, and passed only once in a registration", () => {
  const first = new Au().start();
  first.say("initialized");
  first.say("failed");
  assert.equal(first.say("passed"), 403);
  const { registration } = first.session;
  const again = new Au({ registration }, first.platform).start();
  assert.deepEqual(["initialized", "passed"].map((verb) => again.say(verb)), [200, 200]);
  const third = new Au({ registration }, first.platform).start();
  assert.deepEqual(["initialized", "passed", "failed"].map((verb) => third.say(verb)), [200, 403, 403]);
});

test("a session that another has taken the place of is abandoned", () => {
  const first = new Au().start();
  first.say("initialized");
  new Au({ registration: first.session.registration }, first.platform).start();
  assert.equal(first.say("completed"), 403);
  assert.match(first.platform.faults.join(), /9\.3\.6/);
});

test("launch data and preferences are read before the first statement", () => {
  const au = new Au();
  au.authorise();
  assert.equal(au.say("initialized"), 403);
  au.ask("GET", au.state("LMS.LaunchData"));
  assert.equal(au.say("initialized"), 403);
  assert.match(au.platform.faults.join(), /\(10\).*\(11\)/);
});

for (const mode of ["Browse", "Review"]) {
  test(`in ${mode} only initialized and terminated are taken`, () => {
    const au = new Au({ mode }).start();
    assert.deepEqual(["initialized", "completed", "terminated"].map((verb) => au.say(verb)), [200, 403, 200]);
  });
}

test("the fetch URL gives its token once, by POST", () => {
  const au = new Au();
  assert.equal(au.ask("GET", au.query.get("fetch") ?? "").status, 405);
  assert.ok(au.authorise()["auth-token"]);
  assert.equal(au.authorise()["error-code"], "1");
});

test("without the token there is nothing to be had", () => {
  const au = new Au();
  assert.equal(au.ask("GET", au.state("LMS.LaunchData")).status, 401);
});

test("LMS.LaunchData is not the AU's to change", () => {
  const au = new Au().start();
  assert.equal(au.ask("PUT", au.state("LMS.LaunchData"), {}).status, 403);
});

test("a known id with the same statement changes nothing, with another it is a conflict, and a batch is all or nothing", () => {
  const au = new Au().start();
  const first = au.statement("initialized");
  const post = (/** @type {unknown} */ body) => au.ask("POST", "statements", body).status;
  assert.deepEqual([post(first), post(first), post([{ ...first, timestamp: "2026-01-03T00:00:00Z" }])], [200, 200, 409]);
  assert.equal(post([au.statement("completed"), { ...au.statement("passed"), verb: {} }]), 400);
  assert.deepEqual(au.platform.verbs(au.session.registration), ["initialized"]);
});

test("a statement put under its id is kept; under another it is refused", () => {
  const au = new Au().start();
  const first = au.statement("initialized");
  assert.equal(au.ask("PUT", `statements?statementId=${first.id}`, first).status, 204);
  assert.equal(au.ask("PUT", "statements?statementId=44444444-4444-4444-8444-444444444444", first).status, 400);
});

test("a request without version or with a body that is no JSON is refused", () => {
  const au = new Au().start();
  assert.equal(au.ask("GET", "statements", undefined, { "x-experience-api-version": "" }).status, 400);
  assert.equal(au.ask("POST", "statements", "text", { "content-type": "text/plain" }).status, 400);
});

test("a document is changed by one who knows what is there", () => {
  const au = new Au().start();
  const state = au.state("own");
  assert.equal(au.ask("GET", state).status, 404);
  assert.equal(au.ask("PUT", state, { a: 1 }, { "if-none-match": "*" }).status, 204);
  assert.equal(au.ask("PUT", state, { a: 2 }, { "if-none-match": "*" }).status, 412);
  const { headers, body } = au.ask("GET", state);
  assert.deepEqual(body, { a: 1 });
  assert.equal(au.ask("PUT", state, { a: 2 }, { "if-match": headers.etag ?? "" }).status, 204);
  assert.equal(au.ask("PUT", state, { a: 3 }, { "if-match": headers.etag ?? "" }).status, 412);
  assert.equal(au.ask("DELETE", state).status, 204);
});

test("it misbehaves when it is told to, and only then", () => {
  const au = new Au().start();
  au.platform.troubles = [{ status: 503, match: "POST", times: 1, retryAfter: "3" }, { status: 0, match: "POST", times: 1 }];
  const first = au.statement("initialized");
  const refused = au.ask("POST", "statements", first);
  assert.deepEqual([refused.status, refused.headers["retry-after"]], [503, "3"]);
  assert.throws(() => au.ask("POST", "statements", first), /no answer/);
  assert.equal(au.ask("POST", "statements", first).status, 200);
  au.platform.cors = false;
  assert.equal(au.ask("GET", "statements").headers["access-control-allow-origin"], undefined);
});
