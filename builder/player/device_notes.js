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
 * @property {(form: HTMLElement) => void} ask  puts the question of keeping under a field
 */

/**
 * @param {Session} session
 * @returns {DeviceNotes}
 */
export function deviceNotes(session) {
  const key = `kursbygger-notes:${session.data.course.id}`;
  /** @type {Record<string, string>} */
  const notes = readStored(key) ?? {};
  let keeping = readStored(key) !== null;
  const keep = () => void (keeping && store(key, notes));
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
    ask: (form) => {
      const box = make("input", { type: "checkbox", class: "ds-input" });
      const label = make("label", { class: "keep-note" }, box, session.say("notes.device-yes"));
      box.checked = keeping;
      box.addEventListener("change", () => {
        keeping = box.checked;
        for (const other of document.querySelectorAll(".keep-note input")) {
          /** @type {HTMLInputElement} */ (other).checked = keeping;
        }
        if (keeping) keep();
        else store(key, null);
      });
      part(form, "room")?.after(label);
    },
  };
}

/**
 * @param {string} key
 * @returns {Record<string, string> | null} null without a yes, and where the browser refuses
 */
function readStored(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

/**
 * @param {string} key
 * @param {Record<string, string> | null} notes
 */
function store(key, notes) {
  try {
    if (notes) localStorage.setItem(key, JSON.stringify(notes));
    else localStorage.removeItem(key);
  } catch {
    // The text stays in the field for the session, which is what the learner was told without a yes.
  }
}
