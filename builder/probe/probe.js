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

/** What the LMS itself said: shown letter by letter, whatever else the word may mean. */
const QUOTED = ["version", "mode", "credit", "entry", "language", "status", "interactions", "objectives"];

/** @param {Answers} answers */
function show(answers) {
  for (const [key, value] of Object.entries(answers)) {
    const term = document.createElement("dt");
    term.textContent = say(key);
    const description = document.createElement("dd");
    description.dataset.answer = key;
    description.textContent = key === "standard" ? data.title : inWords(key, value);
    part("list").append(term, description);
  }
  const text = /** @type {HTMLTextAreaElement} */ (document.getElementById("text"));
  const lms = /** @type {HTMLInputElement} */ (document.getElementById("lms"));
  const all = () => ({ lms: lms.value.trim(), ...answers });
  const write = () => (text.value = Object.entries(all()).map((line) => line.join(": ")).join("\n"));
  lms.addEventListener("input", write);
  write();
  document.querySelector('[data-action="copy"]')?.addEventListener("click", () => copy(text));
  document.querySelector('[data-action="download"]')?.addEventListener("click", () => download(all()));
  part("result").hidden = false;
}

/** Codes of ours in the administrator's words. @param {string} key @param {string} value */
function inWords(key, value) {
  if (value === "") return say("empty");
  if (QUOTED.includes(key)) return value;
  return data.words[`probe.${value}`] ?? value.replace(/^(refused|cut to|parent|opener)\b/, (code) => say(code.replace(" ", "-")));
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

/** Both launches side by side in one folder. @param {Answers} answers */
function download(answers) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([`${JSON.stringify(answers, null, 2)}\n`], { type: "application/json" }));
  link.download = `${["kursbygger-probe", data.standard, answers.launch ?? "0"].join("-")}.json`;
  link.click();
}
