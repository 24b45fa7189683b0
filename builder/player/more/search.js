// @ts-check
/** Search in the whole course: the index says which pages, the pages themselves give heading and excerpt. */

import { button, make, setShown, setText } from "../dom.js";
import { fetched } from "../fetched.js";
import { reachable } from "../progress.js";
import { folded, searchWords, writtenWords } from "./folding.js";
import { passagesOf } from "./passages.js";
import { countTerms, excerpt, pieces, readIndex } from "./searching.js";

/** @typedef {import("../session.js").Session} Session */
/** @typedef {import("../data.js").Page} Page */
/** @typedef {import("./searching.js").Index} Index */
/** @typedef {import("./passages.js").Passage} Passage */
/** @typedef {Passage & {words: string[]}} Read */

/** Milliseconds of rest before what is typed is looked up. */
const REST = 150;
/** Pages shown before one asks for more, and pages read in one go: a slow phone must keep up with the typing. */
const SHOWN = 20;
const AT_ONCE = 4;
/** Places shown of one page. */
const PLACES = 3;

/** What was last searched for: there again for one who comes back from a result. */
let asked = "";
/** @type {Map<string, Promise<Index>>} */
const indexes = new Map();
/** @type {WeakMap<HTMLElement, Read[]>} */
const read = new WeakMap();

/** @type {import("../views.js").ShowView} */
export function showSearch(root, session) {
  const { say } = session;
  const field = make("input", {
    class: "ds-input", type: "search", id: "search-field", maxlength: "200",
    autocomplete: "off", spellcheck: "false", enterkeyhint: "search",
  });
  const count = make("p");
  const near = make("p", { class: "search-near" });
  const list = make("ol", { class: "search-results" });
  const more = button(say("more.search.show-more"), () => {}, "secondary");
  const advice = make("ul", {}, ...["spelling", "fewer", "start"].map((key) => make("li", {}, say(`more.search.${key}`))));
  const form = make("form", { role: "search", class: "search-form" },
    make("label", { class: "ds-label", for: "search-field" }, say("more.search.label")), field);
  for (const later of [near, advice, more]) setShown(later, false);
  root.replaceChildren(form, make("div", { class: "search-count", role: "status" }, count, near), advice, list, more);
  field.value = asked;
  const instead = (/** @type {string} */ query) => {
    field.value = query;
    field.focus();
    look();
  };
  const parts = { root, list, more, count, advice, near, instead };
  let last = 0;
  const look = () => {
    clearTimeout(last);
    asked = field.value;
    indexOf(session.language).then(
      (index) => field.value === asked && show(session, index, asked, parts),
      () => setText(count, say("view.failed")),
    );
  };
  field.addEventListener("input", () => {
    clearTimeout(last);
    last = window.setTimeout(look, REST);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    look();
  });
  look();
  if (document.activeElement === document.body || document.activeElement?.tagName === "H1") {
    field.focus({ preventScroll: true });
  }
}

/**
 * @param {string} language
 * @returns {Promise<Index>} fails when the file could not be had; asked again, it is fetched again
 */
function indexOf(language) {
  const known = indexes.get(language);
  if (known) return known;
  const made = fetched(`search-${language.toLowerCase()}.js`).then(() => {
    const shared = /** @type {Record<string, any>} */ (/** @type {unknown} */ (window));
    return readIndex(shared.kursbygger.search[language]);
  });
  indexes.set(language, made);
  made.catch(() => indexes.delete(language));
  return made;
}

/**
 * @param {Session} session
 * @param {Index} index
 * @param {string} query
 * @param {{root: HTMLElement, list: HTMLElement, more: HTMLElement, count: HTMLElement, advice: HTMLElement,
 *   near: HTMLElement, instead: (query: string) => void}} parts
 */
function show(session, index, query, { root, list, more, count, advice, near, instead }) {
  const terms = index.terms(query);
  const { open, closed } = found(session, index.pages(terms));
  const empty = terms.length === 0;
  setText(count, empty ? "" : resultWords(session, query, open.length, closed));
  setShown(advice, !empty && open.length === 0);
  const ways = empty || open.length > 0 ? [] : nearWays(session, index, query);
  const offered = ways.map((way) => button(way, () => instead(way), "tertiary"));
  near.replaceChildren(...(offered.length > 0 ? [session.say("more.search.near"), ...offered] : []));
  setShown(near, offered.length > 0);
  list.replaceChildren();
  root.dataset.query = query;
  let shown = 0;
  const isStill = () => root.isConnected && root.dataset.query === query;
  const add = (/** @type {number} */ until) => {
    if (!isStill()) return;
    const next = Math.min(shown + AT_ONCE, until, open.length);
    list.append(...open.slice(shown, next).map((page) => result(session, page, terms, index)));
    shown = next;
    setShown(more, shown < open.length && shown >= until);
    if (shown < Math.min(until, open.length)) setTimeout(add, 0, until);
  };
  more.onclick = () => {
    const first = shown;
    add(shown + SHOWN);
    /** @type {HTMLElement | null} */ (list.children[first]?.querySelector("a"))?.focus();
  };
  setShown(more, false);
  add(SHOWN);
}

/**
 * What may have been meant, in words as the course writes them, where it leads to a page that is open.
 * @param {Session} session
 * @param {Index} index
 * @param {string} query
 */
function nearWays(session, index, query) {
  const { data, language, articles } = session;
  const ways = index.near(query).map((way) => {
    const written = way.map(({ word, page }) =>
      page === null ? word : asWritten(word, articles.get(`${data.pages[page]?.id}_${language}`), index.folding));
    return written.includes("") ? "" : written.join(" ");
  });
  return ways.filter((way) => way && found(session, index.pages(index.terms(way))).open.length > 0);
}

/**
 * @param {string} word  folded
 * @param {HTMLElement | undefined} article
 * @param {Record<string, string>} folding
 * @returns {string} as the page writes it, with a small letter where it does; "" where its text has it not
 */
function asWritten(word, article, folding) {
  const text = article?.textContent ?? "";
  const forms = writtenWords(text).filter((one) => folded(one, folding) === word);
  return forms.find((one) => one === one.toLowerCase()) ?? forms[0] ?? "";
}

/**
 * The pages found; those that are not open yet are counted and not shown.
 * @param {Session} session
 * @param {readonly number[]} pages
 */
function found({ data, state }, pages) {
  const reached = reachable(data, state);
  const all = pages.flatMap((at) => data.pages[at] ?? []);
  const open = all.filter(({ id }) => reached.has(id));
  return { open, closed: all.length - open.length };
}

/**
 * @param {Session} session
 * @param {string} query
 * @param {number} count
 * @param {number} closed
 */
function resultWords({ say }, query, count, closed) {
  const shown = query.trim().slice(0, 60);
  const words = count > 0 ? say("more.search.found", { count, query: shown }) : say("more.search.none", { query: shown });
  return closed > 0 ? `${words} ${say("more.search.closed", { count: closed })}` : words;
}

/**
 * @param {Session} session
 * @param {Page} page
 * @param {readonly string[]} terms
 * @param {Index} index
 */
function result({ data, language, articles }, page, terms, { folding }) {
  const address = `${page.id}_${language}`;
  const marked = (/** @type {string} */ text) => withMarks(pieces(text, terms, folding));
  const module = data.modules.find(({ id }) => id === page.module)?.title[language] ?? "";
  const title = make("h2", {}, make("a", { href: `#${address}` }, ...marked(page.title[language] ?? "")));
  const items = placesOf(articles.get(address), terms, folding).map(({ heading, title, text, isHeading }) => {
    const link = heading ? [make("a", { href: `#${heading}` }, ...marked(title))] : [];
    const shown = excerpt(pieces(text, terms, folding));
    const words = isHeading ? [] : [make("p", {}, ...withMarks(shown))];
    return make("li", {}, ...link, ...words);
  });
  const about = module === page.title[language] ? [] : [make("p", { class: "kicker" }, module)];
  const places = items.length > 0 ? [make("ul", {}, ...items)] : [];
  return make("li", { lang: language }, ...about, title, ...places);
}

/** @param {import("./searching.js").Piece[]} shown */
function withMarks(shown) {
  return shown.map(({ text, hit }) => (hit ? make("mark", {}, text) : text));
}

/**
 * The places of a page that have most of the terms, one a heading, in the page's order.
 * @param {HTMLElement | undefined} article
 * @param {readonly string[]} terms
 * @param {Record<string, string>} folding
 * @returns {Passage[]}
 */
function placesOf(article, terms, folding) {
  const counted = readPage(article, folding).map((passage) => ({ passage, terms: countTerms(passage.words, terms) }));
  const most = Math.max(...counted.map((one) => one.terms), 1);
  /** @type {Map<string, Passage>} */
  const best = new Map();
  for (const { passage, terms: own } of counted) {
    const before = best.get(passage.heading);
    if (own === most && (!before || (before.isHeading && !passage.isHeading))) best.set(passage.heading, passage);
  }
  return [...best.values()].slice(0, PLACES);
}

/**
 * @param {HTMLElement | undefined} article
 * @param {Record<string, string>} folding
 * @returns {Read[]}
 */
function readPage(article, folding) {
  if (!article) return [];
  const known = read.get(article);
  if (known) return known;
  const made = passagesOf(article).map((passage) => ({ ...passage, words: searchWords(passage.text, folding) }));
  read.set(article, made);
  return made;
}
