// @ts-check
/** The preview's page: read this first in this folder. It shows what the server tells, and plays the LMS. */

import { action, make, part, setShown, setText } from "../../player/dom.js";
import { Findings } from "./findings.js";
import { Launcher } from "./launch.js";
import { forgetLearner, learnerOf, registrations, setting } from "./learner.js";
import { Panel } from "./panel.js";
import { showProgress } from "./progress.js";
import { RecordedLms, forget } from "./recorded.js";
import { createSay } from "./words.js";

/** @typedef {import("./launch.js").Target} Target */
/** @typedef {import("./lms.js").Fault} Fault */
/**
 * @typedef {object} Showing  how it stands, as `showing.py` tells it
 * @property {number} number  of the latest reading
 * @property {number} good  of the latest that could be shown; 0 for none
 * @property {import("./findings.js").Finding[]} findings
 * @property {{id: string, title: string, languages: {tag: string, name: string}[]} | null} course
 */
/** @typedef {{language: string, target: string, targets: Target[], words: Record<string, string>, showing: Showing}} Start */

/** Faults of the LMS that show when it opens a course, and no later. @type {string[]} */
const AT_LAUNCH = ["empty", "initialize", "silent"];
/** What can be wrong with an LMS of SCORM, and with one that has a record store. */
const FAULTS = ["", "commit", "gone", "short", "empty", "initialize", "silent"];
const RECORDED_FAULTS = ["", "commit", "gone", "slow", "empty", "initialize", "silent"];
/** Milliseconds in which the calls of one save are one change of the panel. */
const BREATH = 60;

/** @type {Start} */
const start = JSON.parse(document.getElementById("preview-data")?.textContent ?? "{}");
const say = createSay(start.words);
const findings = new Findings(say);
const panel = new Panel(say, start.language);
const room = /** @type {HTMLElement} */ (part(document, "frame"));
const launcher = new Launcher(room, say("course"), say("not launched"), (told) => {
  panel.heard(told);
  refreshSoon();
});
/** How it stands; `shown` is the good one in the frame. */
let showing = start.showing;
let shown = 0;
let waiting = 0;

const tools = {
  target: select("target"),
  language: select("language"),
  width: select("width"),
  fault: select("fault"),
  review: /** @type {HTMLInputElement} */ (document.getElementById("review")),
};

fillTargets();
listen();
follow();
tell(showing);

/** @param {string} id */
function select(id) {
  return /** @type {HTMLSelectElement} */ (document.getElementById(id));
}

function fillTargets() {
  const wanted = setting("target").get() || start.target;
  tools.target.replaceChildren(...start.targets.map(({ name, title }) => make("option", { value: name }, title)));
  tools.target.value = start.targets.some(({ name }) => name === wanted) ? wanted : start.target;
  tools.width.value = setting("width").get() || "full";
  showWidth();
}

function target() {
  return /** @type {Target} */ (start.targets.find(({ name }) => name === tools.target.value));
}

function learner() {
  return learnerOf(showing.course?.id ?? "", target().player);
}

/** @param {import("./place.js").Place} [place] */
function open(place) {
  if (!showing.course) return launcher.clear(say("not yet"));
  launcher.close();
  panel.clear(); // of what the course that was closed said on its way out, too
  const fault = fillFaults();
  launcher.open(
    { target: target(), learner: learner(), review: tools.review.checked, language: tools.language.value, fault },
    place,
  );
  shown = showing.good;
  const { lms } = launcher;
  for (const tool of document.querySelectorAll('[data-part^="lms-"]')) setShown(tool, lms !== null);
  setShown(part(document, "lms-modes"), lms !== null && target().player !== "xapi"); // whose launch has none
  if (lms instanceof RecordedLms) lms.address.then(refreshSoon, () => {});
  refreshSoon();
}

/** Those there are in the standard that is shown. @returns {Fault} the one that is chosen */
function fillFaults() {
  const names = target().recorded ? RECORDED_FAULTS : FAULTS;
  const before = tools.fault.value;
  tools.fault.replaceChildren(...names.map((name) => make("option", { value: name }, say(`fault ${name || "none"}`))));
  tools.fault.value = names.includes(before) ? before : "";
  return /** @type {Fault} */ (tools.fault.value);
}

/** What the panel says of the learner, from the launch there is; until then it is said to be busy. */
function refreshSoon() {
  if (waiting) return;
  part(document, "values")?.setAttribute("aria-busy", "true");
  waiting = window.setTimeout(() => {
    waiting = 0;
    refresh();
  }, BREATH);
}

function refresh() {
  const { lms, page } = launcher;
  part(document, "values")?.removeAttribute("aria-busy");
  if (lms) panel.values(lms instanceof RecordedLms ? lms.values : { ...lms.given, ...lms.values });
  const state = lms ? lms.state : remembered();
  showProgress(part(document, "progress"), page, state, say);
  const about = part(document, "progress");
  if (!lms && state === "") about?.replaceChildren(make("p", { class: "quiet" }, say("no lms")));
}

/** What a course without an LMS has laid in the browser. */
function remembered() {
  try {
    return String(JSON.parse(localStorage.getItem(`kursbygger:${showing.course?.id}`) ?? "{}").state ?? "");
  } catch {
    return "";
  }
}

/** @param {Showing} news */
function tell(news) {
  showing = news;
  const stale = news.good > 0 && news.good !== news.number;
  findings.tell(news.findings, stale);
  setText(part(document, "course-title"), news.course ? `: ${news.course.title}` : "");
  document.title = [news.course?.title, say("title")].filter(Boolean).join(" – ");
  fillLanguages(news.course?.languages ?? []);
  setText(part(document, "status"), stale ? "" : say("following"));
  if (news.good === 0) return launcher.clear(say("not yet"));
  if (news.good === shown) return;
  const again = shown > 0;
  open(again ? launcher.place : undefined);
  if (again) setText(part(document, "status"), say("reloaded", { time: new Date().toLocaleTimeString(start.language) }));
}

/** @param {{tag: string, name: string}[]} languages */
function fillLanguages(languages) {
  const before = tools.language.value;
  tools.language.replaceChildren(...languages.map(({ tag, name }) => make("option", { value: tag }, name)));
  tools.language.value = languages.some(({ tag }) => tag === before) ? before : (languages[0]?.tag ?? "");
  setShown(part(document, "language-tool"), languages.length > 1);
}

/** Turns the page that is shown; an LMS that is asked later prefers the language too. */
function turnLanguage() {
  const page = launcher.page?.querySelector("main > article:not([hidden])")?.getAttribute("data-page");
  const { view } = launcher;
  if (view && page) view.location.hash = `#${page}_${tools.language.value}`;
}

function showWidth() {
  part(document, "stage")?.setAttribute("data-width", tools.width.value);
}

function listen() {
  action(document, "relaunch")?.addEventListener("click", () => open(launcher.place));
  action(document, "kill")?.addEventListener("click", () => launcher.kill(say("killed")));
  action(document, "learner")?.addEventListener("click", () => {
    launcher.close(); // its last words must not outlive the learner
    for (const registration of registrations()) forget(registration).catch(() => {}); // as one that has gone by itself
    forgetLearner();
    open();
  });
  tools.target.addEventListener("change", () => {
    setting("target").set(tools.target.value);
    open(launcher.place);
  });
  tools.width.addEventListener("change", () => {
    setting("width").set(tools.width.value);
    showWidth();
  });
  tools.review.addEventListener("change", () => open(launcher.place));
  tools.language.addEventListener("change", turnLanguage);
  tools.fault.addEventListener("change", changeFault);
  addEventListener("storage", refreshSoon);
}

function changeFault() {
  const { lms } = launcher;
  const before = lms?.fault ?? "";
  const fault = /** @type {Fault} */ (tools.fault.value);
  if (lms) lms.fault = fault;
  if (AT_LAUNCH.includes(fault) || AT_LAUNCH.includes(before)) open(launcher.place);
}

/** The browser connects again by itself when the server has been away. */
function follow() {
  const news = new EventSource("/preview/news");
  news.addEventListener("message", ({ data }) => {
    setShown(part(document, "lost"), false);
    tell(JSON.parse(data));
  });
  news.addEventListener("exchange", ({ data }) => {
    const exchange = JSON.parse(data);
    if (!(launcher.lms instanceof RecordedLms) || !launcher.lms.hear(exchange)) return;
    panel.exchange(exchange);
    refreshSoon();
  });
  news.addEventListener("error", () => {
    setText(part(document, "lost"), say("lost"));
    setShown(part(document, "lost"), true);
  });
}
