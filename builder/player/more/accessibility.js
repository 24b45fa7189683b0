// @ts-check
/** «Tilgjengelighet»: known faults, what has been tried and what nobody has. It never says that all is well. */

import { make } from "../dom.js";
import { contactWords } from "./trouble.js";

/** @typedef {import("../session.js").Session} Session */
/** @typedef {import("../views.js").Accessibility} Accessibility */

/** @type {import("../views.js").ShowView} */
export function showAccessibility(root, session, course) {
  const { say } = session;
  const { faults, trials, untried } = course.more().data.accessibility;
  root.replaceChildren(
    make("p", {}, say("more.accessibility.about")),
    make("h2", {}, say("more.accessibility.faults")),
    ...knownFaults(session, faults),
    make("h2", {}, say("more.accessibility.tried")),
    ...(trials.length > 0 ? triedWith(session, trials) : [make("p", {}, say("more.accessibility.nothing-tried"))]),
    make("h2", {}, say("more.accessibility.untried")),
    make("ul", {}, ...untried.map((kind) => make("li", {}, say(`more.accessibility.with-${kind}`)))),
    make("h2", {}, say("more.accessibility.tell")),
    make("p", {}, ...contactWords(session, course)),
  );
}

/**
 * @param {Session} session
 * @param {Accessibility["faults"]} faults
 */
function knownFaults({ say, language }, faults) {
  if (faults.length === 0) return [make("p", {}, say("more.accessibility.no-faults"))];
  const items = faults.map(({ what, where }) => {
    const place = where[language] ? ` (${where[language]})` : "";
    return make("li", {}, `${what[language] ?? ""}${place}`);
  });
  return [make("ul", {}, ...items)];
}

/**
 * @param {Session} session
 * @param {Accessibility["trials"]} trials
 */
function triedWith({ say, language }, trials) {
  return trials.flatMap(({ kind, tool, by, date, result }) => {
    const day = new Intl.DateTimeFormat([language, "nb"], { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));
    const who = say("more.accessibility.by", { by, date: day });
    return [
      make("h3", {}, say(`more.accessibility.with-${kind}`)),
      make("p", {}, result[language] ?? ""),
      make("p", { class: "view-quiet" }, tool ? `${tool}. ${who}` : who),
    ];
  });
}
