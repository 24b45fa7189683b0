// @ts-check
import assert from "node:assert/strict";
import { after, test } from "node:test";

import { play, played } from "./lrs_harness.js";
import { contract } from "./tracking_contract.js";

contract({ name: "xAPI", start: () => play("xapi"), watches: true, readOnly: [] });

after(() => {
  assert.deepEqual(played.flatMap(({ faults }) => faults), [], "a strict LMS finds nothing to refuse");
});
