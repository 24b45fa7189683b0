// @ts-check
/** The course in its frame: opened, opened again, killed. There is one at a time, and each has an LMS of its own. */

import { Lms } from "./lms.js";
import { placeIn, restore } from "./place.js";
import { STANDARDS } from "./standards.js";
import { make } from "../../player/dom.js";

/** @typedef {import("./lms.js").Fault} Fault */
/** @typedef {import("./place.js").Place} Place */
/** @typedef {{name: string, title: string, player: string}} Target */
/**
 * @typedef {object} Wish  how the course is to be launched
 * @property {Target} target
 * @property {{stored: () => Record<string, string>, keep: (values: Record<string, string>) => void}} learner
 * @property {boolean} review
 * @property {string} language
 * @property {Fault} fault
 */

const NOWHERE = { hash: "", above: 0 };

export class Launcher {
  #room;
  #name;
  #heard;
  /** @type {HTMLIFrameElement | null} */
  #frame = null;
  /** @type {Lms | null} */
  #lms = null;

  /**
   * @param {HTMLElement} room  the frame is put here
   * @param {string} name  of the frame
   * @param {(told: import("./lms.js").Told) => void} heard
   */
  constructor(room, name, heard) {
    this.#room = room;
    this.#name = name;
    this.#heard = heard;
  }

  /** @returns {Document | null} the course's, while it is there */
  get page() {
    return this.#frame?.contentDocument ?? null;
  }

  /** @returns {Window | null} */
  get view() {
    return this.#frame?.contentWindow ?? null;
  }

  /** @returns {Lms | null} of the launch there is, or was */
  get lms() {
    return this.#lms;
  }

  get place() {
    return placeIn(this.#frame);
  }

  /**
   * Closes what is open as a learner does, and opens the course anew.
   * @param {Wish} wish
   * @param {Place} [place]
   */
  open(wish, place = NOWHERE) {
    this.close();
    const standard = STANDARDS[wish.target.player];
    this.#lms = standard
      ? new Lms(standard, {
          stored: wish.learner.stored(),
          mode: wish.review ? "review" : "normal",
          language: wish.language,
          fault: wish.fault,
          keep: wish.learner.keep,
          heard: this.#heard,
        })
      : null;
    for (const { object } of Object.values(STANDARDS)) Reflect.deleteProperty(window, object);
    if (standard && wish.fault !== "silent") Object.assign(window, { [standard.object]: this.#lms?.api });
    const frame = make("iframe", { title: this.#name, src: `/course/${wish.target.name}/index.html${place.hash}` });
    this.#room.replaceChildren(frame);
    this.#frame = frame;
    if (place.hash) restore(frame, place);
  }

  /** What the course does on its way out happens here, and reaches the LMS it was opened by. */
  close() {
    this.#frame?.remove();
    this.#frame = null;
  }

  /**
   * As when the power goes: what is on its way never reaches the LMS.
   * @param {string} words  told in the frame's place
   */
  kill(words) {
    if (this.#lms) this.#lms.fault = "gone";
    this.close();
    this.#room.replaceChildren(make("p", { class: "empty" }, words));
  }

  /** @param {string} words  told in the frame's place */
  clear(words) {
    this.close();
    this.#room.replaceChildren(make("p", { class: "empty" }, words));
  }
}
