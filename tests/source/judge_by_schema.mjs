// @ts-check
// Reads {schema, documents: {name: value}} and prints {name: [faults]} of those that do not fit.
import { readFileSync } from "node:fs";

import Ajv from "ajv";

const { schema, documents } = JSON.parse(readFileSync(0, "utf8"));
// @ts-expect-error -- the types say that the module is the class; Node gives it as `default`
const ajv = new (Ajv.default ?? Ajv)({ strict: false, validateFormats: false, allErrors: true });
const fits = ajv.compile(schema);
const faults = {};
for (const [name, document] of Object.entries(documents)) {
  if (!fits(document)) faults[name] = fits.errors;
}
console.log(JSON.stringify(faults));
