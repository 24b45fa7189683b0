// @ts-check
/** Answers as JSON in, the statements that the player tells of them out: the whole way from the form's answer. */

import { readFileSync } from "node:fs";

import { submit } from "../../builder/player/attempt.js";
import { describe } from "../../builder/player/reporting.js";
import { emptyState } from "../../builder/player/state.js";
import { Notebook } from "../../builder/player/tracking/lrs_notebook.js";
import { recall } from "../../builder/player/tracking/session_memory.js";
import { FakePage } from "../player/fake_page.js";

const { compiled, launch, answers } = JSON.parse(readFileSync(0, "utf-8"));

/** @param {any} asked @returns {object | null} null when nothing is told */
function told({ question, mode, answer }) {
  const { window: page } = new FakePage();
  const memory = recall(page, "");
  const entered = { id: "", mode: "normal", moveOn: "NotApplicable", mastery: null, context: undefined };
  const notebook = new Notebook({ compiled, launch, entered: /** @type {never} */ (entered), memory, page });
  const data = { course: { languages: ["nb"] }, questions: [question], quiz: () => ({ mode }) };
  const session = /** @type {never} */ ({ data, state: emptyState("AA"), mode: "normal" });
  submit(/** @type {any} */ (session).state, question, answer);
  const described = describe(session, question, 0, 1500);
  if (described) notebook.answered(described);
  return JSON.parse(memory.queue.at(-1) ?? "null");
}

console.log(JSON.stringify(answers.map(told)));
