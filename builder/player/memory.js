// @ts-check
/** Where only the browser remembers: the question whether it may, asked once, and the way to change the answer. */

import { button, make, part, setShown } from "./dom.js";

/** @typedef {import("./session.js").Session} Session */

/**
 * @param {Session} session
 * @param {() => void} answered
 */
export function askToRemember({ say, tracking, announce }, answered) {
  const notice = part(document, "notice");
  if (!notice) return;
  /** @param {boolean} yes */
  const answer = (yes) => {
    setShown(notice, false);
    tracking.memory?.remember(yes);
    if (yes) announce(say("memory.remembered"));
    document.getElementById("main")?.focus();
    answered();
  };
  notice.replaceChildren(
    make("h2", {}, say("memory.title")),
    make("p", {}, say("memory.text")),
    make(
      "div",
      { class: "actions" },
      button(say("memory.yes"), () => answer(true)),
      button(say("memory.no"), () => answer(false), "secondary"),
    ),
  );
  setShown(notice, true);
}

/**
 * @param {Session} session
 * @param {boolean} asking  the question stands in the page
 * @param {() => void} answered
 */
export function showMemory({ mode, say, tracking, announce }, asking, answered) {
  const box = part(document, "memory");
  const { memory } = tracking;
  const remembered = memory?.remembered() === true;
  const shown = remembered || (memory !== undefined && mode === "normal" && !asking);
  setShown(box, shown);
  if (!box || !shown) return;
  const change = () => {
    memory?.remember(!remembered);
    announce(say(remembered ? "memory.forgotten" : "memory.remembered"));
    answered();
  };
  const [words, offer] = remembered
    ? ["memory.remembered", "memory.forget"]
    : ["memory.not-remembered", "memory.yes"];
  box.replaceChildren(make("p", {}, say(words)), button(say(offer), change, "tertiary"));
}
