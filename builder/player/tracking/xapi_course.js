// @ts-check
/** `xapi-course.js`, which lies beside the page: all that a package may tell. */

import { fetched } from "../fetched.js";

/** @returns {Promise<import("./templates.js").XapiCourse>} */
export async function loadXapiCourse() {
  await fetched("xapi-course.js");
  return /** @type {any} */ (globalThis).kursbygger.xapi;
}
