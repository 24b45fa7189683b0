// @ts-check
/** Whatever a learner writes: judged, kept and reported within each LMS's rules. */
import assert from "node:assert/strict";
import { after, test } from "node:test";

import { submit } from "../../builder/player/attempt.js";
import { describe } from "../../builder/player/reporting.js";
import { decodeState, emptyState, encodeState } from "../../builder/player/state.js";
import { typeOf } from "../../builder/player/questions.js";
import { written } from "../../builder/player/typed.js";
import { course, single } from "./sample_data.js";
import { play, play2004, played } from "./scorm_harness.js";
import { opened } from "./tracking_contract.js";

const accept = ["1,5"];
const SHARED = { options: [], ignore: ["case"], accept, min: 1.5, max: 1.5 };
const QUESTIONS = [
  { ...single({ number: 1 }), ...SHARED, type: "short-answer" },
  { ...single({ number: 2 }), ...SHARED, type: "numeric" },
  { ...single({ number: 3 }), ...SHARED, type: "cloze", gaps: ["a", "b"].map((id) => ({ id, accept, options: [] })) },
];
/** What is written → what the number question and the others make of it: right, or not. */
const RIGHT = { "1,5": [1, 1], "1.5": [1, 0], "１，５": [1, 1], "  1,5": [1, 1], "\u200f1,5": [1, 1] };
const WRONG = [
  "x".repeat(10_000), "å".repeat(10_000), "🙂".repeat(200), `${"x".repeat(249)}🙂`, "مرحبا بالعالم", "שלום {", "</script><b>", "[,]", "a[,]b[.]c[:]d",
  "{", "{case_matters=true}x", "\u0000\u0007", "a\r\nb\tc", "\ud83d", "~.", "~u", "=1+1", "%00", "&amp;", "null", "1e400", "NaN",
];

after(() => {
  assert.deepEqual(played.flatMap((lms) => lms.faults), [], "a strict LMS finds nothing to refuse");
});

/** As the field gives it. @param {string} value */
const typed = (value) => written(/** @type {any} */ ({ value }));

/** @param {string} text @param {boolean} asNumber  also to the question that takes numbers alone */
async function lived(text, asNumber) {
  const data = course({ content: { questions: QUESTIONS } });
  const state = emptyState("AA");
  const session = /** @type {any} */ ({ data, state });
  const lived = QUESTIONS.filter(({ type }) => asNumber || type !== "numeric");
  for (const question of lived) {
    submit(state, question, question.type === "cloze" ? [typed(text), typed(text)] : typed(text));
  }
  const answers = lived.map((question) => /** @type {any} */ (describe(session, question, 0, Date.now())));
  for (const launch of [play, play2004]) {
    const launched = launch();
    await opened(launched);
    const { text: kept } = encodeState(state);
    launched.tracking.save({ state: kept, location: "side", progress: 0 });
    for (const answer of answers) launched.tracking.answered(answer);
    await launched.page.pass(2000);
    assert.equal(launched.notices.at(-1)?.type, "saved", text);
    assert.equal(launched.kept(), kept);
    const again = decodeState(kept, { mark: "AA" }).state;
    for (const { number } of lived) {
      const [own, read] = [state.questions.get(number), again.questions.get(number)];
      assert.deepEqual(JSON.stringify(read?.response), JSON.stringify(own?.response).replace(/\\ud83d/g, "\ufffd"), text);
    }
    const ids = Object.keys(launched.lms.stored).filter((element) => /^cmi\.interactions\.\d+\.id$/.test(element));
    assert.equal(ids.length, lived.length + (launch === play ? 1 : 0), text);
  }
  return answers.map(({ result }) => result.fraction);
}

for (const [text, [number, word]] of Object.entries(RIGHT)) {
  test(`«${text}» is judged as ${number} and ${word}`, async () => {
    assert.deepEqual(await lived(text, true), [word, number, word]);
  });
}

for (const text of WRONG) {
  test(`${JSON.stringify(text.slice(0, 12))}… breaks nothing, and is no number`, async () => {
    assert.deepEqual(await lived(text, false), [0, 0]);
    const number = /** @type {any} */ (QUESTIONS[1]);
    assert.equal(typeOf(number)?.problem?.(number, typed(text)), "quiz.error-number");
  });
}
