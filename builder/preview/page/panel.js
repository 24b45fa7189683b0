// @ts-check
/** What passes between the course and the LMS, call by call, and what the LMS has by now. */

import { exchangeItem } from "./exchanges.js";
import { make, part, setText } from "../../player/dom.js";

/** @typedef {import("./lms.js").Told} Told */
/** @typedef {import("./recorded.js").Exchange} Exchange */
/** @typedef {import("./words.js").Say} Say */

/** Calls that stay in the list: older ones go, so that a long session does not slow the page. */
const KEPT = 400;
/** Characters of a value that are shown in a row. */
const LONGEST = 120;

export class Panel {
  #say;
  #language;
  #count = 0;

  /** @param {Say} say @param {string} language  of the page */
  constructor(say, language) {
    this.#say = say;
    this.#language = language;
    const only = /** @type {HTMLInputElement} */ (document.getElementById("only-faults"));
    only.addEventListener("change", () => {
      part(document, "calls")?.toggleAttribute("data-only-faults", only.checked);
    });
    this.clear();
  }

  /** A new launch begins an empty list. */
  clear() {
    this.#count = 0;
    part(document, "calls")?.replaceChildren(make("p", { class: "quiet" }, this.#say("no calls")));
    setText(part(document, "call-count"), "");
  }

  /** A call to the API of an LMS. @param {Told} told */
  heard({ call, args, answer, code, why }) {
    const wrong = code !== "0" || (answer === "false" && why !== "");
    this.#add(this.#item(call, args, answer, wrong ? `${code} ${why}`.trim() : ""));
  }

  /** A request to a record store. @param {Exchange} exchange */
  exchange(exchange) {
    this.#add(exchangeItem(exchange, this.#language, this.#say));
  }

  /** @param {HTMLElement} item */
  #add(item) {
    const room = part(document, "calls");
    if (!room) return;
    if (this.#count === 0) room.replaceChildren(make("ol"));
    this.#count += 1;
    const list = room.firstElementChild;
    list?.append(item);
    while ((list?.childElementCount ?? 0) > KEPT) list?.firstElementChild?.remove();
    list?.setAttribute("start", String(this.#count - list.childElementCount + 1));
    setText(part(document, "call-count"), `(${this.#count})`);
    room.scrollTop = room.scrollHeight;
  }

  /** @param {Record<string, string>} values */
  values(values) {
    const rows = Object.entries(values).map(([element, value]) =>
      make("tr", {}, make("th", { scope: "row" }, make("code", {}, element)), make("td", {}, make("code", {}, this.#cut(value)))),
    );
    const heads = ["element", "value"].map((key) => make("th", { scope: "col" }, this.#say(key)));
    const table = make("table", {}, make("thead", {}, make("tr", {}, ...heads)), make("tbody", {}, ...rows));
    const none = make("p", { class: "quiet" }, this.#say("no values"));
    part(document, "values")?.replaceChildren(rows.length > 0 ? table : none);
  }

  /** @param {string} call @param {string[]} args @param {string} answer @param {string} fault */
  #item(call, args, answer, fault) {
    const called = make("code", {}, `${call}(${args.map((arg) => JSON.stringify(this.#cut(arg))).join(", ")})`);
    const told = make("code", { class: "answer" }, `→ ${JSON.stringify(this.#cut(answer))}`);
    const item = make("li", {}, called, " ", told);
    if (fault) {
      item.setAttribute("data-fault", "");
      item.append(" ", make("strong", {}, `${this.#say("error")} ${fault}`));
    }
    return item;
  }

  /** @param {string} text */
  #cut(text) {
    return text.length > LONGEST ? this.#say("cut", { text: text.slice(0, LONGEST), n: text.length }) : text;
  }
}
