// @ts-check
/** Fills templates as the player does: cases as JSON in, statements as JSON out. */

import { readFileSync } from "node:fs";
import { fill } from "../../builder/player/tracking/templates.js";

const cases = JSON.parse(readFileSync(0, "utf-8"));
const filled = cases.map((/** @type {any} */ one) =>
  fill(one.course, one.name, one.key, one.values, one.context ?? undefined),
);
console.log(JSON.stringify(filled));
