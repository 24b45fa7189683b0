// @ts-check
/** States as JSON, for the fixtures: sets and maps as lists. */

/** @typedef {import("../../builder/player/state.js").State} State */

import { emptyQuestion, emptyState } from "../../builder/player/state.js";

/**
 * @param {any} json what differs from an empty state
 * @returns {State}
 */
export function stateFromJson(json) {
  const { seen = [], quizzes = [], questions = [], ...rest } = json;
  return {
    ...emptyState(json.mark),
    ...rest,
    seen: new Set(seen),
    quizzes: new Map(quizzes),
    questions: new Map(
      questions.map((/** @type {any} */ [number, question]) => [
        number,
        { ...emptyQuestion(), ...question },
      ]),
    ),
  };
}
