// @ts-check
/** «Meld feil»: whom to tell, what to tell, and the technical log to go with it. Nothing here is sent by the course. */

import { button, make } from "../dom.js";
import { downloadText } from "../notes.js";
import { logText } from "./log_text.js";

/** @typedef {import("../session.js").Session} Session */
/** @typedef {import("../views.js").Course} Course */

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const WEB = /^https?:\/\/\S+$/;

/** @type {import("../views.js").ShowView} */
export function showTrouble(root, session, course) {
  const { say } = session;
  const tell = ["what", "where", "when", "device"].map((key) => make("li", {}, say(`more.trouble.tell-${key}`)));
  root.replaceChildren(
    make("p", {}, ...contactWords(session, course)),
    make("h2", {}, say("more.trouble.tell")),
    make("ul", {}, ...tell),
    make("h2", {}, say("more.trouble.log")),
    make("p", {}, say("more.trouble.log-about")),
    ...logBox(session, course),
    make("h2", {}, say("receipt.title")),
    make("p", {}, say("more.trouble.receipt")),
    make("p", {}, button(say("receipt.download"), () => download(session, course), "secondary")),
  );
}

/**
 * @param {Session} session
 * @param {Course} course
 * @returns {(Node | string)[]}
 */
export function contactWords({ say }, { more }) {
  const { contact } = more().data.about;
  if (!contact) return [say("more.trouble.no-contact")];
  const href = MAIL.test(contact) ? `mailto:${contact}` : WEB.test(contact) ? contact : "";
  return [say("more.trouble.contact"), " ", href ? make("a", { href }, contact) : contact];
}

/**
 * @param {Session} session
 * @param {Course} course
 */
function logBox(session, course) {
  const { say, announce } = session;
  const log = make("textarea", {
    class: "ds-input view-log",
    readonly: "",
    rows: "8",
    spellcheck: "false",
    "aria-label": say("more.trouble.log"),
  });
  log.value = logText(session, course);
  const told = make("p", { class: "view-told" });
  const tell = (/** @type {string} */ key) => {
    told.textContent = say(key);
    announce(say(key));
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(log.value);
      tell("more.trouble.copied");
    } catch {
      // A frame may be refused the clipboard, and file:// has none: the keyboard's own copying is left.
      log.focus();
      log.select();
      tell("more.trouble.selected");
    }
  };
  return [log, make("div", { class: "actions" }, button(say("more.trouble.copy"), () => void copy(), "secondary")), told];
}

/**
 * @param {Session} session
 * @param {Course} course
 */
function download({ data, say }, course) {
  downloadText(`${data.course.id}-${say("receipt.file")}.txt`, course.receipt());
}
