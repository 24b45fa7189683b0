// @ts-check
/** What is wrong with the course, over the page it is wrong on. */

import { action, make, part, setShown, setText } from "../../player/dom.js";

/**
 * @typedef {object} Finding
 * @property {string} code
 * @property {"error" | "warning" | "note"} severity
 * @property {string} path
 * @property {number | null} line
 * @property {number | null} column
 * @property {string} message
 * @property {string} hint
 * @property {string} source  the line it is about; "" when it is about no line
 */
/** @typedef {import("./words.js").Say} Say */

const SEVERITIES = /** @type {const} */ (["error", "warning", "note"]);

export class Findings {
  #say;
  #open = false;
  #hadErrors = false;

  /** @param {Say} say */
  constructor(say) {
    this.#say = say;
    action(document, "findings")?.addEventListener("click", () => this.#show(!this.#open));
  }

  /**
   * Errors open the list by themselves, and close it when they are mended; the rest waits to be asked for.
   * @param {Finding[]} findings
   * @param {boolean} stale  what is shown beneath is older than these
   */
  tell(findings, stale) {
    const ordered = SEVERITIES.flatMap((severity) => findings.filter((one) => one.severity === severity));
    const errors = ordered.some(({ severity }) => severity === "error");
    part(document, "findings")?.setAttribute("data-tone", ordered[0]?.severity ?? "");
    setShown(part(document, "findings"), ordered.length > 0);
    setText(part(document, "summary"), this.#summary(ordered, stale));
    part(document, "findings-list")?.replaceChildren(...ordered.map((one) => this.#item(one)));
    if (errors !== this.#hadErrors) this.#show(errors);
    this.#hadErrors = errors;
  }

  /** @param {Finding[]} findings @param {boolean} stale */
  #summary(findings, stale) {
    const counts = SEVERITIES.flatMap((severity) => {
      const n = findings.filter((one) => one.severity === severity).length;
      return n > 0 ? [this.#say(n === 1 ? `${severity}s one` : `${severity}s`, { n })] : [];
    });
    return [counts.join(", "), ...(stale ? [this.#say("last good")] : [])].join(". ");
  }

  /** @param {Finding} finding */
  #item({ severity, path, line, message, hint, source, code }) {
    const place = [path === "." ? "" : path, ...(line === null ? [] : [line])].filter(Boolean).join(":");
    const kind = make("strong", { class: "kind", "data-severity": severity }, this.#say(severity));
    const where = place ? [make("code", { class: "where" }, place), " "] : [];
    return make(
      "li",
      {},
      make("p", {}, kind, " ", ...where, message, " ", make("code", { class: "quiet" }, code)),
      ...(source ? [make("pre", {}, make("code", {}, source))] : []),
      ...hint.split("\n").map((text) => make("p", { class: "hint" }, text)),
    );
  }

  /** @param {boolean} open */
  #show(open) {
    this.#open = open;
    const button = action(document, "findings");
    button?.setAttribute("aria-expanded", String(open));
    setText(button, this.#say(open ? "hide findings" : "show findings"));
    setShown(part(document, "findings-list"), open);
  }
}
