// @ts-check
/**
 * An LMS in a page: scorm-again as the data model, `Rules12` as the strict judge before it, and a store on the server,
 * so that killing the page loses nothing that was committed.
 *
 * Query: `package` and `attempt` (required), `mode`, `language`, `width`, `api` (`late-3000`, `none`),
 * `initialize=false`, `commits-fail` (so many), `refuse` (a pattern of elements).
 */

import { Rules12 } from "./rules12.js";

const query = new URLSearchParams(location.search);
const STORE = `/store/${query.get("attempt")}`;
const mode = query.get("mode") ?? "normal";
const width = query.get("width") ?? "650";

/** @type {Record<string, string>} */
const stored = load();
const values = { ...stored };
/** @type {{name: string, args: string[], answer: string, code: string}[]} */
const log = [];
/** @type {string[]} */
const faults = [];
let error = "0";
let commitsToFail = Number(query.get("commits-fail") ?? 0);

const indexes = Object.keys(stored).map((element) => /^cmi\.interactions\.(\d+)\./.exec(element)?.[1] ?? -1);
const rules = new Rules12({
  mode,
  status: stored["cmi.core.lesson_status"] ?? "not attempted",
  interactions: Math.max(0, ...indexes.map((index) => Number(index) + 1)),
});
// @ts-ignore -- a global of the script before this one
const model = new window.Scorm12API({ autocommit: false, logLevel: 5, mastery_override: false });
const { "cmi.core.session_time": _time, ...restored } = stored;
model.loadFromFlattenedJSON({
  ...restored,
  "cmi.core.lesson_mode": mode,
  "cmi.core.student_id": "17",
  "cmi.core.student_name": "Nordmann, Kari",
  ...(query.has("language") ? { "cmi.student_preference.language": query.get("language") } : {}),
});

const api = {
  LMSInitialize: () => answer("LMSInitialize", [], () => rules.initialize(), () => initialize()),
  /** @param {string} element */
  LMSGetValue: (element) =>
    answer("LMSGetValue", [element], () => rules.get(element), () => model.LMSGetValue(element), ""),
  /** @param {string} element @param {string} value */
  LMSSetValue: (element, value) =>
    answer("LMSSetValue", [element, value], () => judge(element, value), () => set(element, value)),
  LMSCommit: () => answer("LMSCommit", [], () => rules.commit(), () => commit()),
  LMSFinish: () => answer("LMSFinish", [], () => rules.finish(), () => finish()),
  LMSGetLastError() {
    log.push({ name: "LMSGetLastError", args: [], answer: error, code: "0" });
    return error;
  },
  /** @param {string} code */
  LMSGetErrorString: (code) => model.LMSGetErrorString(code),
  /** @param {string} code */
  LMSGetDiagnostic: (code) => model.LMSGetDiagnostic(code),
};

Object.assign(window, { lms: { log, faults, values, model } });
offer();
frame();

/**
 * @param {string} name
 * @param {string[]} args
 * @param {() => import("./rules12.js").Fault | null} judged
 * @param {() => string} act
 * @param {string} [failed]
 */
function answer(name, args, judged, act, failed = "false") {
  const fault = judged();
  if (fault) faults.push(`${name}(${args.join(", ").slice(0, 120)}): ${fault.why}`);
  error = fault?.code ?? "0";
  const told = error === "0" ? act() : failed;
  if (error === "0" && told !== "true") error = String(model.LMSGetLastError());
  log.push({ name, args, answer: told, code: error });
  return told;
}

function initialize() {
  return query.get("initialize") === "false" ? refused() : model.LMSInitialize("");
}

/** @param {string} element @param {string} value */
function judge(element, value) {
  return refuses(element) ? null : rules.set(element, value);
}

/** @param {string} element */
function refuses(element) {
  return query.has("refuse") && new RegExp(query.get("refuse") ?? "").test(element);
}

/** @param {string} element @param {string} value */
function set(element, value) {
  if (refuses(element)) return refused();
  const told = model.LMSSetValue(element, value);
  if (told === "true") values[element] = value;
  return told;
}

function refused() {
  error = "101";
  return "false";
}

function commit() {
  if (commitsToFail > 0) {
    commitsToFail -= 1;
    return refused();
  }
  model.LMSCommit("");
  return send({ values }) ? "true" : refused();
}

function finish() {
  const told = model.LMSFinish("");
  send(mode === "normal" ? { values, finished: true } : { finished: true });
  return told;
}

/**
 * As Moodle and Open edX post: blocking, and by beacon where a page that is going may not block.
 * @param {object} news
 */
function send(news) {
  const body = JSON.stringify({ ...news, log, faults });
  try {
    const request = new XMLHttpRequest();
    request.open("POST", STORE, false);
    request.send(body);
    return request.status === 200;
  } catch {
    return navigator.sendBeacon(STORE, body);
  }
}

function load() {
  const request = new XMLHttpRequest();
  request.open("GET", STORE, false);
  request.send();
  return JSON.parse(request.responseText);
}

function offer() {
  const [how, after] = (query.get("api") ?? "now").split("-");
  if (how === "now") Object.assign(window, { API: api });
  if (how === "late") setTimeout(() => Object.assign(window, { API: api }), Number(after));
}

function frame() {
  const element = document.createElement("iframe");
  element.title = "Kurset";
  element.width = width;
  element.height = "700";
  element.src = `/package/${query.get("package")}/index.html`;
  document.body.append(element);
}
