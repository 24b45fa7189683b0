// @ts-check
/**
 * An LMS in a page: scorm-again as the data model, `Rules` as the strict judge before it, and a store on the server,
 * so that killing the page loses nothing that was committed. `lms.html` is one of SCORM 1.2, `lms2004.html` of 2004.
 *
 * Query: `package` and `attempt` (required), `mode`, `language`, `width`, `api` (`late-3000`, `none`, `opener`,
 * `stranger`: above a frame of another origin, `abroad`: the course itself is of another), `initialize=false`, `commits-fail` (so many), `refuse` (a pattern of
 * elements), `everything` (JSON: what every call answers), `says` (JSON: element → what it answers), `cut` (characters
 * of state kept without a word), `forgets` (the state, unless exit is suspend). `lms.whims.gone` ends the session.
 */

import { Rules } from "./rules.js";
import { GRAMMAR_12 } from "./rules12.js";
import { GRAMMAR_2004 } from "./rules2004.js";

/** @type {any} the page's globals: scorm-again of one standard */
const page = window;
const grammar = page.Scorm2004API ? GRAMMAR_2004 : GRAMMAR_12;
const { object, calls } = grammar.api;

const query = new URLSearchParams(location.search);
const STORE = `/store/${query.get("attempt")}`;
const mode = query.get("mode") ?? "normal";
const width = query.get("width") ?? "650";

/** @type {Record<string, string>} */
const stored = load();
const values = { ...stored };
/** @type {{name: string, args: string[], answer: string, code: string}[]} */
const log = [];
/** Of this launch; its posts are numbered, for beacons overtake each other. */
const session = crypto.randomUUID();
let posts = 0;
/** Of the log, how much the server has: it weighs nothing in a real LMS, and browsers lose beacons of 64 kB. */
let logged = 0;
/** @type {string[]} */
const faults = [];
let error = "0";
let commitsToFail = Number(query.get("commits-fail") ?? 0);

const whims = { gone: false };
const says = JSON.parse(query.get("says") ?? "{}");
const rules = new Rules(grammar, { mode, values: stored });
const options = { autocommit: false, logLevel: 5, mastery_override: false };
const model = page.Scorm2004API ? new page.Scorm2004API(options) : new page.Scorm12API(options);
const writeOnly = new Set(grammar.writeOnly);
model.loadFromFlattenedJSON({
  ...Object.fromEntries(Object.entries(stored).filter(([element]) => !writeOnly.has(element))),
  ...grammar.given(mode, query.get("language") ?? ""),
});

const api = {
  [calls.initialize]: () => answer("initialize", [], () => rules.initialize(), () => initialize()),
  /** @param {string} element */
  [calls.get]: (element) => answer("get", [element], () => rules.get(element), () => get(element), ""),
  /** @param {string} element @param {string} value */
  [calls.set]: (element, value) => answer("set", [element, value], () => judge(element, value), () => set(element, value)),
  [calls.commit]: () => answer("commit", [], () => rules.commit(), () => commit()),
  [calls.finish]: () => answer("finish", [], () => rules.finish(), () => finish()),
  [calls.lastError]() {
    log.push({ name: calls.lastError, args: [], answer: error, code: "0" });
    return error;
  },
};

Object.assign(window, { lms: { log, faults, values, model, whims } });
offer();
frame();

/**
 * @param {"initialize" | "get" | "set" | "commit" | "finish"} call
 * @param {string[]} args
 * @param {() => import("./rules.js").Fault | null} judged
 * @param {() => string} act
 * @param {string} [failed]
 */
function answer(call, args, judged, act, failed = "false") {
  const name = calls[call];
  const fault = judged();
  if (fault) faults.push(`${name}(${args.join(", ").slice(0, 120)}): ${fault.why}`);
  error = whims.gone ? grammar.codes[call === "initialize" ? "twice" : call] : (fault?.code ?? "0");
  const acted = error === "0" ? act() : failed;
  const told = query.has("everything") ? JSON.parse(query.get("everything") ?? "") : acted;
  if (error === "0" && told !== "true") error = String(model[calls.lastError]());
  if (call === "get" && error === grammar.codes.empty) error = "0";
  log.push({ name, args, answer: told, code: error });
  return told;
}

function initialize() {
  return query.get("initialize") === "false" ? refused() : model[calls.initialize]("");
}

/** @param {string} element */
function get(element) {
  if (element in says) return says[element];
  return String(model[calls.get](element));
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
  const room = query.has("cut") && element === grammar.state ? Number(query.get("cut")) : value.length;
  const told = model[calls.set](element, value.slice(0, room));
  if (told === "true") values[element] = value.slice(0, room);
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
  if (query.has("everything")) return refused();
  model[calls.commit]("");
  return send({ values }) ? "true" : refused();
}

function finish() {
  const told = model[calls.finish]("");
  if (query.has("everything")) return "false";
  if (query.has("forgets") && values[grammar.exit] !== "suspend") delete values[grammar.state];
  send(mode === "normal" ? { values, finished: true } : { finished: true });
  return told;
}

/**
 * As Moodle and Open edX post: blocking, and by beacon where a page that is going may not block.
 * @param {object} news
 */
function send(news) {
  posts += 1;
  const body = JSON.stringify({ ...news, session, number: posts, log: log.slice(logged), from: logged, faults });
  logged = log.length;
  try {
    const request = new XMLHttpRequest();
    request.open("POST", STORE, false);
    request.setRequestHeader("Content-Type", "application/json"); // which a beacon cannot say
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
  if (how === "now") Object.assign(window, { [object]: api });
  if (["opener", "stranger", "abroad"].includes(how)) Object.assign(window, { [object]: api });
  if (how === "late") setTimeout(() => Object.assign(window, { [object]: api }), Number(after));
}

function frame() {
  const course = `${location.origin}/package/${query.get("package")}/index.html`;
  if (query.get("api") === "opener") return void window.open(course);
  const element = document.createElement("iframe");
  element.title = "Kurset";
  element.width = width;
  element.height = "700";
  const elsewhere = `http://localhost:${location.port}`;
  const places = new Map([
    ["stranger", `${elsewhere}/lms/stranger.html?${course}`],
    ["abroad", course.replace(location.origin, elsewhere)],
  ]);
  element.src = places.get(query.get("api") ?? "") ?? course;
  document.body.append(element);
}
