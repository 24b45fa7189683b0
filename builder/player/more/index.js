// @ts-check
/**
 * The second script: every view beside the pages. Loaded when the first of them is asked for, so that the first view
 * of the course stays light. A new view is a file, a line here and a line in `pages/views.py`.
 */

import { showAccessibility } from "./accessibility.js";
import { showCertificate } from "./certificate.js";
import { showNotes } from "./notes.js";
import { enlarge } from "./picture.js";
import { showRestart } from "./restart.js";
import { showSearch } from "./search.js";
import { showSettings } from "./settings.js";
import { showStored } from "./stored.js";
import { showTrouble } from "./trouble.js";

/** @type {Record<string, import("../views.js").ShowView>} */
const VIEWS = {
  search: showSearch,
  notes: showNotes,
  certificate: showCertificate,
  settings: showSettings,
  stored: showStored,
  restart: showRestart,
  accessibility: showAccessibility,
  trouble: showTrouble,
};

const shared = /** @type {Record<string, any>} */ (/** @type {unknown} */ (window));
shared.kursbygger = { ...shared.kursbygger, views: VIEWS, enlarge };
