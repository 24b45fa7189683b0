// @ts-check
import assert from "node:assert/strict";
import { after, test } from "node:test";

import { play, played } from "./lrs_harness.js";
import { ANSWER, OUTCOME, contract, opened, progress } from "./tracking_contract.js";

contract({ name: "cmi5", start: () => play("cmi5"), watches: true, readOnly: ["review", "browse"] });

after(() => {
  assert.deepEqual(played.flatMap(({ faults }) => faults), [], "a strict LMS finds nothing to refuse");
});
