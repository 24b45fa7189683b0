// @ts-check
/**
 * The second script: every view beside the pages. Loaded when the first of them is asked for, so that the first view
 * of the course stays light. A new view is a file, a line here and a line in `pages/views.py`.
 */

import { enlarge } from "./picture.js";
import { showSettings } from "./settings.js";

/** @type {Record<string, import("../views.js").ShowView>} */
const VIEWS = {
  settings: showSettings,
};

const shared = /** @type {Record<string, any>} */ (/** @type {unknown} */ (window));
shared.kursbygger = { ...shared.kursbygger, views: VIEWS, enlarge };
