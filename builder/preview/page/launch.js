// @ts-check
/** The course in its frame: opened, opened again, killed. There is one at a time, and each has an LMS of its own. */

import { forgetSession } from "./learner.js";
import { Lms } from "./lms.js";
import { placeIn, restore } from "./place.js";
import { RecordedLms } from "./recorded.js";
import { STANDARDS } from "./standards.js";
import { make } from "../../player/dom.js";

/** @typedef {import("./lms.js").Fault} Fault */
/** @typedef {import("./place.js").Place} Place */
/** @typedef {{name: string, title: string, player: string, recorded: boolean}} Target  recorded: by a record store */
/**
 * @typedef {object} Wish  how the course is to be launched
 * @property {Target} target
 * @property {import("./learner.js").Learner} learner
 * @property {boolean} review
 * @property {string} language
 * @property {Fault} fault
 */

const NOWHERE = { hash: "", above: 0 };

export class Launcher {
  #room;
  #name;
  #heard;
  #lost;
  /** @type {HTMLIFrameElement | null} */
  #frame = null;
  /** @type {Lms | RecordedLms | null} */
  #lms = null;
  /** @type {Document | null} */
  #course = null;

  /**
   * @param {HTMLElement} room  the frame is put here
   * @param {string} name  of the frame
   * @param {string} lost  told in the frame's place when no LMS launches the course
   * @param {(told: import("./lms.js").Told) => void} heard
   */
  constructor(room, name, lost, heard) {
    this.#room = room;
    this.#name = name;
    this.#heard = heard;
    this.#lost = lost;
  }

  /** @returns {Document | null} the course's, once it is whole, and also when the learner has left it */
  get page() {
    const shown = this.#frame?.contentDocument;
    if (shown && shown.readyState !== "loading" && shown.getElementById("course-data")) this.#course = shown;
    return this.#course;
  }

  /** @returns {Window | null} */
  get view() {
    return this.#frame?.contentWindow ?? null;
  }

  /** @returns {Lms | RecordedLms | null} of the launch there is, or was */
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
    this.#course = null;
    this.#room.replaceChildren();
    for (const { object } of Object.values(STANDARDS)) Reflect.deleteProperty(window, object);
    const lms = this.#launch(wish);
    this.#lms = lms;
    if (!(lms instanceof RecordedLms)) return this.#show(`/course/${wish.target.name}/index.html`, place);
    forgetSession(wish.learner.registration.get()); // a launch is another tab, for all a course knows
    lms.address.then(
      (address) => this.#lms === lms && this.#show(address, place),
      () => this.#lms === lms && this.clear(this.#lost),
    );
  }

  /** @param {Wish} wish @returns {Lms | RecordedLms | null} */
  #launch({ target, learner, review, language, fault }) {
    const mode = review ? "review" : "normal";
    if (target.recorded) {
      return new RecordedLms({ target: target.name, registration: learner.registration, mode, language, fault });
    }
    const standard = STANDARDS[target.player];
    if (!standard) return null;
    const { stored, keep } = learner;
    const lms = new Lms(standard, { stored: stored(), mode, language, fault, keep, heard: this.#heard });
    if (fault !== "silent") Object.assign(window, { [standard.object]: lms.api });
    return lms;
  }

  /** @param {string} address @param {Place} place */
  #show(address, place) {
    const frame = make("iframe", { title: this.#name, src: `${address}${place.hash}` });
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
  async kill(words) {
    const lms = this.#lms;
    if (lms instanceof Lms) lms.fault = "gone";
    else await lms?.kill().catch(() => {}); // a server that is gone takes nothing more in either
    if (this.#lms === lms) this.clear(words);
  }

  /** @param {string} words  told in the frame's place */
  clear(words) {
    this.close();
    this.#room.replaceChildren(make("p", { class: "empty" }, words));
  }
}
