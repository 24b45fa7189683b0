// @ts-check
/** Writes each state that comes as a line of JSON; answers with a line of JSON. */

import { createInterface } from "node:readline";
import { encodeState } from "../../builder/player/state.js";
import { stateFromJson } from "./state_json.js";

for await (const line of createInterface({ input: process.stdin })) {
  const written = encodeState(stateFromJson(JSON.parse(line)), { limit: Infinity });
  process.stdout.write(`${JSON.stringify(written)}\n`);
}
