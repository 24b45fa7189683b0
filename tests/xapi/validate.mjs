// @ts-check
/** What @learninglocker/xapi-validation has to say: statements as JSON in, a list of warnings for each out. */

import { readFileSync } from "node:fs";
import { statement } from "@learninglocker/xapi-validation/dist/factory.js";

const given = JSON.parse(readFileSync(0, "utf-8"));
const found = given.map((/** @type {unknown} */ one) =>
  statement(one, ["statement"]).map((/** @type {any} */ warning) => JSON.stringify(warning)),
);
console.log(JSON.stringify(found));
