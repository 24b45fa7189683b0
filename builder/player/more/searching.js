// @ts-check
/** Looking up in the index of `pages/search.py`, and finding the words again in a text. Pure. */

import { folded, searchWords, writtenWords } from "./folding.js";
import { nearest } from "./near.js";

/** @typedef {{folding: Record<string, string>, words: string, pages: string}} Content  as it stands in the file */
/** @typedef {{text: string, hit: boolean}} Piece */
/**
 * @typedef {object} Index
 * @property {Record<string, string>} folding
 * @property {(query: string) => string[]} terms  what is looked for
 * @property {(terms: readonly string[]) => number[]} pages  those with every term, the likeliest first
 * @property {(query: string) => Meant[]} near  what may have been meant by a query that finds nothing, the likeliest first
 */
/** @typedef {{word: string, page: number | null}[]} Meant  a word as it was typed, or a folded one that stands on the page */

/** A query has no use for more. */
const MOST_TERMS = 8;
/** From so many letters a term is also found inside a word: «møte» in «samskapingsmøte». */
const INSIDE_FROM = 4;
/** What a find is worth by where it stands on the page, and by how much of the word it is. @type {Record<string, number>} */
const PLACES = { ":": 20, ";": 5, ",": 1 };
const KINDS = { whole: 4, start: 2, inside: 1 };
const EXCERPT = 180;
const MOST_MEANT = 3;
const BEFORE_HIT = 60;

/**
 * @param {Content} content
 * @returns {Index}
 */
export function readIndex({ folding, words, pages: places }) {
  const vocabulary = words.split(" ");
  const standing = places.split(" ");
  /** @type {Map<string, Map<number, number>>} */
  const known = new Map();
  const worth = (/** @type {string} */ term) => {
    const found = known.get(term) ?? worthOf(term, vocabulary, standing);
    known.set(term, found);
    return found;
  };
  const pages = (/** @type {readonly string[]} */ terms) => ranked(terms.map(worth));
  return {
    folding,
    terms: (query) => [...new Set(searchWords(query.slice(0, 200), folding))].slice(0, MOST_TERMS),
    pages,
    near: (query) => meant(query, folding, vocabulary, pages),
  };
}

/**
 * The words that are not found are put right, one of them in more than one way.
 * @param {string} query
 * @param {Record<string, string>} folding
 * @param {readonly string[]} vocabulary
 * @param {(terms: readonly string[]) => number[]} pages
 * @returns {Meant[]}
 */
function meant(query, folding, vocabulary, pages) {
  const typed = writtenWords(query.slice(0, 200)).slice(0, MOST_TERMS);
  /** @type {Meant[]} */
  let ways = [[]];
  for (const word of typed) {
    const own = folded(word, folding);
    const known = pages([own]).length > 0;
    const near = known ? [] : nearest(own, vocabulary).map((at) => vocabulary[at] ?? "");
    const put = known ? [{ word, page: null }] : near.map((one) => ({ word: one, page: pages([one])[0] ?? null }));
    const room = ways.length > 1 ? 1 : MOST_MEANT;
    ways = ways.flatMap((way) => put.slice(0, room).map((one) => [...way, one]));
  }
  const found = (/** @type {Meant} */ way) => pages(way.map(({ word }) => folded(word, folding))).length > 0;
  return typed.length > 0 ? ways.filter(found) : [];
}

/**
 * @param {string} term
 * @param {readonly string[]} vocabulary
 * @param {readonly string[]} standing
 * @returns {Map<number, number>} page → what the term is worth there
 */
function worthOf(term, vocabulary, standing) {
  const worth = new Map();
  vocabulary.forEach((word, at) => {
    const kind = kindOf(word, term);
    if (!kind) return;
    let page = 0;
    for (const [, distance, place] of (standing[at] ?? "").matchAll(/(\w+)(\W)/g)) {
      page += parseInt(distance ?? "0", 36);
      const here = (PLACES[place ?? ""] ?? 0) * KINDS[kind];
      worth.set(page, Math.max(worth.get(page) ?? 0, here));
    }
  });
  return worth;
}

/**
 * @param {string} word
 * @param {string} term
 * @returns {"whole" | "start" | "inside" | null}
 */
function kindOf(word, term) {
  if (word === term) return "whole";
  if (term.length < 2 && term.charCodeAt(0) < 0x250) return null; // one letter is the start of too much
  if (word.startsWith(term)) return "start";
  return term.length >= INSIDE_FROM && word.includes(term) ? "inside" : null;
}

/**
 * @param {Map<number, number>[]} found  for each term
 * @returns {number[]}
 */
function ranked([first, ...others]) {
  if (!first) return [];
  const inAll = [...first.keys()].filter((page) => others.every((one) => one.has(page)));
  const worth = (/** @type {number} */ page) =>
    others.reduce((sum, one) => sum + (one.get(page) ?? 0), first.get(page) ?? 0);
  return inAll.map((page) => ({ page, worth: worth(page) }))
    .sort((one, other) => other.worth - one.worth || one.page - other.page)
    .map(({ page }) => page);
}

/**
 * How many of the terms a text has.
 * @param {readonly string[]} words  of the text, folded
 * @param {readonly string[]} terms
 */
export function countTerms(words, terms) {
  return terms.filter((term) => words.some((word) => kindOf(word, term))).length;
}

/**
 * The text in pieces, those that are a hit apart.
 * @param {string} text
 * @param {readonly string[]} terms
 * @param {Record<string, string>} folding
 * @returns {Piece[]}
 */
export function pieces(text, terms, folding) {
  /** @type {Piece[]} */
  const made = [];
  for (const part of text.split(/([\p{L}\p{M}\p{N}]+)/u)) {
    const word = folded(part, folding);
    const hit = word !== "" && terms.some((term) => kindOf(word, term));
    const last = made.at(-1);
    if (last?.hit === hit) last.text += part;
    else if (part) made.push({ text: part, hit });
  }
  return made;
}

/**
 * So much of a long text as shows the first hit where it stands.
 * @param {Piece[]} all
 * @returns {Piece[]}
 */
export function excerpt(all) {
  const length = all.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= EXCERPT) return all;
  const at = all.findIndex(({ hit }) => hit);
  const [before, rest] = at < 0 ? ["", all] : [all.slice(0, at).map(({ text }) => text).join(""), all.slice(at)];
  const start = before.length <= BEFORE_HIT ? before : `… ${fromWord(before.slice(-BEFORE_HIT))}`;
  return [{ text: start, hit: false }, ...shortened(rest, EXCERPT - start.length)].filter(({ text }) => text);
}

/**
 * @param {Piece[]} all
 * @param {number} room
 * @returns {Piece[]}
 */
function shortened(all, room) {
  const kept = [];
  for (const piece of all) {
    if (piece.text.length >= room) {
      const cut = piece.hit ? piece.text : toWord(piece.text.slice(0, Math.max(room, 0)));
      return [...kept, { ...piece, text: cut }, { text: " …", hit: false }];
    }
    kept.push(piece);
    room -= piece.text.length;
  }
  return kept;
}

/** @param {string} text */
function fromWord(text) {
  return text.replace(/^\S*\s+/, "");
}

/** @param {string} text */
function toWord(text) {
  return text.replace(/\s+\S*$/, "");
}
