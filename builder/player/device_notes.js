// @ts-check
/** Notes kept in this browser alone, after a yes (`notes: device`): they never come near the LMS. */

import { make, part } from "./dom.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./data.js").Question} Question */
/**
 * @typedef {object} DeviceNotes
 * @property {(question: Question) => string} read
 * @property {(question: Question, text: string) => void} write
 * @property {() => void} forget  all of them; the yes stays
 * @property {() => boolean} refused  whether the browser would not keep what there is a yes for
 * @property {(form: HTMLElement) => void} ask  puts the question of keeping under a field
 */

/**
 * @param {Session} session
 * @param {() => void} changed  whether the browser keeps them is another than before
 * @returns {DeviceNotes}
 */
export function deviceNotes(session, changed) {
  const key = `kursbygger-notes:${session.data.course.id}`;
  const stored = readStored(key);
  const notes = stored ?? {};
  let keeping = stored !== null;
  let refused = false;
  /** Also on the pages that stand outside the document. @type {HTMLInputElement[]} */
  const boxes = [];
  const keep = () => {
    const before = refused;
    refused = keeping && !store(key, notes);
    if (refused !== before) changed();
  };
  const showKeeping = () => {
    for (const box of boxes) box.checked = keeping;
  };
  // What another tab has written or taken back must not be written over by this one.
  addEventListener("storage", (event) => {
    if (event.key !== key) return;
    const now = readStored(key);
    keeping = now !== null;
    if (now) {
      for (const number of Object.keys(notes)) delete notes[number];
      Object.assign(notes, now);
    }
    showKeeping();
  });
  return {
    read: (question) => notes[question.number] ?? "",
    write: (question, text) => {
      if (text) notes[question.number] = text;
      else delete notes[question.number];
      keep();
    },
    forget: () => {
      for (const number of Object.keys(notes)) delete notes[number];
      keep();
    },
    refused: () => refused,
    ask: (form) => {
      const box = make("input", { type: "checkbox", class: "ds-input" });
      const label = make("label", { class: "keep-note" }, box, session.say("notes.device-yes"));
      boxes.push(box);
      box.checked = keeping;
      box.addEventListener("change", () => {
        keeping = box.checked;
        showKeeping();
        if (!keeping) store(key, null);
        keep();
      });
      part(form, "room")?.after(label);
    },
  };
}

/**
 * @param {string} key
 * @returns {Record<string, string> | null} null without a yes, where the browser refuses, and for what is not ours
 */
function readStored(key) {
  try {
    const stored = JSON.parse(localStorage.getItem(key) ?? "null");
    if (typeof stored !== "object" || stored === null) return null;
    return Object.fromEntries(Object.entries(stored).filter(([, text]) => typeof text === "string"));
  } catch {
    return null;
  }
}

/**
 * @param {string} key
 * @param {Record<string, string> | null} notes
 * @returns {boolean} false where the browser refuses (blocked cookies, some frames of other sites, no room)
 */
function store(key, notes) {
  try {
    if (notes) localStorage.setItem(key, JSON.stringify(notes));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}
