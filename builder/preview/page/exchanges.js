// @ts-check
/** A request to a record store in words: what was done with what first, then how it was asked, then all of it. */

import { make } from "../../player/dom.js";

/** @typedef {import("./recorded.js").Exchange} Exchange */
/** @typedef {import("./words.js").Say} Say */
/** @typedef {Record<string, any>} Statement */

/** What stands first wherever it stands: the verb, what it is about, how it went. */
const FIRST = ["display", "verb", "object", "definition", "name", "result", "score", "state"];
/** Characters of a body that are shown. */
const LONGEST = 20_000;
const PROGRESS = "https://w3id.org/xapi/cmi5/result/extensions/progress";
const COMPONENTS = ["choices", "scale", "steps", "source", "target"];

/**
 * @param {Exchange} exchange
 * @param {string} language  of the page
 * @param {Say} say
 */
export function exchangeItem(exchange, language, say) {
  const { method, resource, about, status, sent, given } = exchange;
  const wrong = isWrong(exchange);
  const place = about ? `${resource}: ${about}` : resource;
  const said = headlines(exchange, language, say).flatMap((line, at) => (at === 0 ? [line] : [make("br"), line]));
  const fault = make("strong", {}, `${say("error")} ${status} ${why(exchange, say)}`.trim());
  const bodies = [["sent", sent], ["given", given]].filter(([, text]) => text);
  const item = make(
    "li",
    {},
    make("details", {}, make("summary", {}, ...said, " ", wrong ? fault : answered(exchange, say)),
      make("p", {}, make("code", {}, `${method} ${place} → ${status}`)),
      ...bodies.flatMap(([key, text]) => [make("p", { class: "quiet" }, say(`body ${key}`)), body(text ?? "", say)]),
    ),
  );
  item.toggleAttribute("data-fault", wrong);
  return item;
}

/** That there is nothing yet is nobody's fault. @param {Exchange} exchange */
function isWrong({ method, status, rule }) {
  return rule !== "" || (status >= 400 && !(status === 404 && method === "GET"));
}

/** @param {Exchange} exchange @param {Say} say */
function why({ rule, detail }, say) {
  return [rule ? say(rule) : "", detail].filter(Boolean).join(": ");
}

/** @param {Exchange} exchange @param {Say} say */
function answered({ method, status }, say) {
  const key = status === 404 ? "answer none" : method === "GET" ? "answer given" : "answer taken";
  return make("span", { class: "answer" }, `→ ${say(key)}`);
}

/** @param {Exchange} exchange @param {string} language @param {Say} say @returns {string[]} */
function headlines({ method, resource, about, sent }, language, say) {
  if (resource === "statements" && method === "POST") {
    const statements = [parsed(sent)].flat().filter((one) => one?.verb);
    if (statements.length > 0) return statements.map((one) => sentence(one, language, say));
  }
  const key = `asks ${[method, resource, about].filter(Boolean).join(" ")}`;
  const known = say(key);
  return [known === key ? `${method} ${resource}` : known];
}

/** @param {Statement} statement @param {string} language @param {Say} say */
function sentence({ verb, object, result = {} }, language, say) {
  const { definition = {} } = object ?? {};
  const done = wordIn(verb.display, language) || String(verb.id).split("/").at(-1);
  const name = wordIn(definition.name, language) || String(object?.id ?? "");
  const { response, success, score, extensions } = result;
  const share = score?.scaled ?? (extensions?.[PROGRESS] === undefined ? undefined : extensions[PROGRESS] / 100);
  const isAnswer = response !== undefined;
  const parts = [
    ...(isAnswer ? [say("answer words", { text: responseWords(response, definition, language, say) })] : []),
    ...(isAnswer && success !== undefined ? [say(success ? "state right" : "state wrong")] : []),
    ...(share === undefined || (isAnswer && (share === 0 || share === 1)) ? [] : [`${Math.round(share * 100)} %`]),
  ];
  return [`${done} «${name}»`, ...parts].join(" – ");
}

/** @param {string} response @param {Statement} definition @param {string} language @param {Say} say */
function responseWords(response, definition, language, say) {
  if (definition.interactionType === "true-false") return say(`answer ${response}`);
  const known = new Map(
    COMPONENTS.flatMap((name) => definition[name] ?? []).map(({ id, description }) => [id, wordIn(description, language)]),
  );
  const word = (/** @type {string} */ id) => known.get(id) || id;
  return response.split("[,]").map((one) => one.split("[.]").map(word).join(" → ")).join(", ");
}

/** @param {Record<string, string> | undefined} words @param {string} language */
function wordIn(words, language) {
  return words?.[language] ?? Object.values(words ?? {})[0] ?? "";
}

/** @param {string} text @param {Say} say */
function body(text, say) {
  const value = parsed(text);
  const whole = value === undefined ? text : JSON.stringify(ordered(value), null, 2);
  const shown = whole.length > LONGEST ? say("cut", { text: whole.slice(0, LONGEST), n: whole.length }) : whole;
  return make("pre", {}, make("code", {}, shown));
}

/** @param {any} value @returns {any} the same, with what one looks for first */
function ordered(value) {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== "object") return value;
  const rank = (/** @type {string} */ name) => (FIRST.indexOf(name) + 1 || FIRST.length + 1);
  const names = Object.keys(value).sort((one, other) => rank(one) - rank(other));
  return Object.fromEntries(names.map((name) => [name, ordered(value[name])]));
}

/** @param {string} text @returns {any} undefined for what is no JSON */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
