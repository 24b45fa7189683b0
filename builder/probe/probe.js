// @ts-check
/** The probe's page: measures, shows, and lets the administrator take the answer along. Nothing is sent anywhere. */

import { findWhere, waitForApi } from "./find.js";
import { measure } from "./measure.js";
import { surroundings } from "./surroundings.js";

/** @typedef {Record<string, string>} Answers */

const data = JSON.parse(document.getElementById("probe-data")?.textContent ?? "{}");

/** @param {string} key */
const say = (key) => String(data.words[`probe.${key}`] ?? key);
/** @param {string} name */
const part = (name) => /** @type {HTMLElement} */ (document.querySelector(`[data-part="${name}"]`));

begin();

async function begin() {
  part("status").textContent = say("working");
  const name = data.standard === "scorm12" ? "API" : "API_1484_11";
  const api = await waitForApi(name, window);
  /** @type {Answers} */
  const answers = {
    probe: data.version,
    standard: data.standard,
    "api-found": api ? "yes" : "no",
    "api-where": findWhere(name, window),
    ...(api ? measure(api, data.standard, () => performance.now()) : {}),
    ...(await surroundings(window)),
  };
  part("status").textContent = say(api ? "done" : "no-api");
  show(answers);
}

/** @param {Answers} answers */
function show(answers) {
  for (const [key, value] of Object.entries(answers)) {
    const term = document.createElement("dt");
    term.textContent = say(key);
    const description = document.createElement("dd");
    description.dataset.answer = key;
    description.textContent = inWords(value);
    part("list").append(term, description);
  }
  const text = /** @type {HTMLTextAreaElement} */ (document.getElementById("text"));
  text.value = Object.entries(answers).map(([key, value]) => `${key}: ${value}`).join("\n");
  document.querySelector('[data-action="copy"]')?.addEventListener("click", () => copy(text));
  document.querySelector('[data-action="download"]')?.addEventListener("click", () => download(answers));
  part("result").hidden = false;
}

/** Codes of ours in the administrator's words; what the LMS answered as it stands. @param {string} value */
function inWords(value) {
  if (value === "") return say("empty");
  const known = data.words[`probe.${value}`];
  if (known && !/^(status|version|language|mode|standard)$/.test(value)) return known;
  return value.replace(/^(refused|cut to|parent|opener)\b/, (code) => say(code.replace(" ", "-")));
}

/** A frame may be refused the clipboard: then the text stands selected. @param {HTMLTextAreaElement} text */
async function copy(text) {
  text.select();
  try {
    await navigator.clipboard.writeText(text.value);
    part("told").textContent = say("copied");
  } catch {
    part("told").textContent = say("selected");
  }
}

/** @param {Answers} answers */
function download(answers) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([`${JSON.stringify(answers, null, 2)}\n`], { type: "application/json" }));
  link.download = `kursbygger-probe-${data.standard}.json`;
  link.click();
}
