// @ts-check
/**
 * Where only the browser remembers: the question whether it may, asked once, and the way to change the answer. It is asked
 * at the foot of every page, where one who has read is about to go on; until then nothing is kept, and nothing is in the way.
 */

import { button, focusOn, make, part, setShown } from "./dom.js";

/** @typedef {import("./session.js").Session} Session */

/**
 * @param {Session} session
 * @param {() => void} answered
 */
export function askToRemember(session, answered) {
  const { say, tracking } = session;
  const asking = part(document, "asking");
  if (!asking) return;
  /** @param {boolean} yes */
  const answer = (yes) => {
    setShown(asking, false);
    tracking.memory?.remember(yes);
    if (yes) tellOutcome(session);
    /** @type {HTMLElement | null} */ (document.querySelector(".paging > [rel=next]:not([hidden]), .paging > button"))?.focus();
    answered();
  };
  asking.replaceChildren(
    make("h2", {}, say("memory.title")),
    make("p", {}, say("memory.text")),
    make(
      "div",
      { class: "actions" },
      button(say("memory.yes"), () => answer(true), "secondary"),
      button(say("memory.no"), () => answer(false), "tertiary"),
    ),
  );
  setShown(asking, true);
}

/** How far one who wants it deleted has come. @type {"" | "asked" | "deleted"} */
let deleting = "";

/**
 * @param {Session} session
 * @param {boolean} asking  the question stands in the page
 * @param {() => void} answered
 */
export function showMemory(session, asking, answered) {
  const { mode, say, tracking } = session;
  const box = part(document, "memory");
  const { memory } = tracking;
  const remembered = memory?.remembered() === true;
  const shown = remembered || (memory !== undefined && mode === "normal" && !asking);
  setShown(box, shown);
  if (!box || !shown) return;
  const held = box.contains(document.activeElement);
  /** @param {typeof deleting} stage @param {boolean} [yes] */
  const go = (stage, yes) => {
    deleting = stage;
    if (yes !== undefined) memory?.remember(yes);
    if (yes) tellOutcome(session);
    answered();
  };
  const words = outcome(memory);
  const offer = button(say(OFFERS[words]), () => (remembered ? go("asked") : go("", true)), "tertiary");
  if (remembered && deleting === "asked") {
    box.replaceChildren(
      make("p", {}, say("memory.sure")),
      button(say("memory.delete"), () => go("deleted", false), "tertiary"),
      button(say("memory.keep"), () => go(""), "tertiary"),
    );
  } else {
    const told = !remembered && deleting === "deleted" ? [say("memory.forgotten"), " "] : [];
    box.replaceChildren(make("p", {}, ...told, say(words)), offer);
  }
  // What was pressed is gone: what it led to is read, and what can be pressed now comes after it.
  if (held) focusOn(box.querySelector("p"));
}

/**
 * After what the saving has to say: «Ikke lagret» alone does not tell why.
 * @param {Session} session
 */
function tellOutcome({ say, tracking, announce }) {
  queueMicrotask(() => announce(say(outcome(tracking.memory))));
}

/** How it is → the way to change it. */
const OFFERS = /** @type {const} */ ({
  "memory.remembered": "memory.forget",
  "memory.not-remembered": "memory.yes",
  "memory.refused": "quiz.again",
});

/**
 * How it is, whatever the learner answered: a browser may refuse.
 * @param {import("./tracking/port.js").Memory | undefined} memory
 * @returns {keyof typeof OFFERS}
 */
function outcome(memory) {
  if (memory?.remembered()) return "memory.remembered";
  return memory?.refused() ? "memory.refused" : "memory.not-remembered";
}
