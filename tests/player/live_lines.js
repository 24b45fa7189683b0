// @ts-check
/**
 * For each line `{data, seed, rounds}` a learner goes through the whole course by the player's own rules: every page,
 * and every quiz as many times, with answers by the seed. Answers with what the state then takes.
 */

import { createInterface } from "node:readline";

import * as attempt from "../../builder/player/attempt.js";
import { indexed } from "../../builder/player/data.js";
import { describe } from "../../builder/player/reporting.js";
import { decodeState, emptyState, encodeState, isTyped, SHAPES } from "../../builder/player/state.js";

/** @typedef {import("../../builder/player/data.js").Data} Data */
/** @typedef {import("../../builder/player/data.js").Question} Question */
/** @typedef {import("../../builder/player/state.js").State} State */
/** @typedef {import("../../builder/player/state.js").Response} Response */
/** @typedef {(below: number) => number} Chance */

/** @param {number} seed @returns {Chance} mulberry32 */
function chanceOf(seed) {
  let at = seed | 0;
  return (below) => {
    at = (at + 0x6d2b79f5) | 0;
    let mixed = Math.imul(at ^ (at >>> 15), at | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** @param {Question} question @param {Chance} chance @returns {Response} */
function answerTo(question, chance) {
  const keys = question.options.map(({ key }) => key);
  const one = () => /** @type {string} */ (keys[chance(keys.length)]);
  switch (SHAPES[/** @type {keyof typeof SHAPES} */ (question.type)]) {
    case "option": return one();
    case "options": return [...new Set([one(), one(), one(), one()])].sort();
    case "truth": return chance(2) === 1;
    case "matching": return Object.fromEntries(keys.map((key) => [key, one()]));
    case "ordering": return keys.map((key) => [chance(99), key]).sort().map(([, key]) => String(key));
    case "text": return chance(2) === 1 ? "20" : "utsjekk";
    case "texts": return (question.gaps ?? []).map(() => (chance(2) === 1 ? "utsjekk" : "å"));
    default: return "En tanke.";
  }
}

/** @param {Data} data @param {State} state @param {Chance} chance */
function goThrough(data, state, chance) {
  const session = /** @type {any} */ ({ data, state });
  for (const quiz of data.quizzes) {
    attempt.begin(data, state, quiz, chance(4096));
    for (const question of attempt.questionsOf(data, state, quiz)) {
      attempt.setQuestion(state, question, { hint: true });
      attempt.submit(state, question, answerTo(question, chance));
      describe(session, question, null, 0);
    }
    attempt.finish(data, state, quiz);
  }
  for (const question of data.questions.filter(({ quiz }) => quiz === null)) {
    attempt.setQuestion(state, question, { response: answerTo(question, chance) });
  }
}

/** The words taken out: what is left is the fixed part. @param {State} state */
function wordless(state) {
  const bare = Array.from(state.questions, ([number, own]) => /** @type {const} */ ([
    number,
    isTyped(own.shape) ? { ...own, response: null, result: own.result ?? 0 } : own,
  ]));
  return { ...state, questions: new Map(bare) };
}

for await (const line of createInterface({ input: process.stdin })) {
  const { data: content, seed, rounds } = JSON.parse(line);
  const data = indexed(content);
  const state = { ...emptyState(data.course.mark), language: "nb", page: data.pages.length };
  for (const { number } of data.pages) state.seen.add(number);
  const chance = chanceOf(seed);
  for (let round = 0; round < rounds; round += 1) goThrough(data, state, chance);
  const { text, dropped } = encodeState(state);
  const again = encodeState(decodeState(text, { mark: data.course.mark }).state).text;
  console.log(JSON.stringify({
    fixed: encodeState(wordless(state), { limit: Infinity }).text.length,
    length: text.length,
    same: again === text,
    dropped: dropped.map(({ kind }) => kind),
  }));
}
