// @ts-check
/** Reflections: private texts, kept as they are written, with the room there is for them. */

import { questionState, setQuestion } from "./attempt.js";
import { button, part, setShown, setText } from "./dom.js";
import { deviceNotes } from "./device_notes.js";
import { roomFor } from "./room.js";
import { textCost } from "./state.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./data.js").Question} Question */
/**
 * @typedef {object} Notes
 * @property {(article: HTMLElement) => void} show
 * @property {() => void} refresh  where the texts are kept is another than before
 * @property {() => {title: string, text: string}[]} written
 * @property {(question: Question) => string} text  what is written, whether there was room to keep it or not
 * @property {() => string} where  the key of what is said of where they are kept
 * @property {() => void} forget  those kept outside the state are gone
 * @property {() => void} download
 */

/** From here on the room left is told while one writes. */
const LITTLE_ROOM = 600;

/**
 * @param {Session} session
 * @returns {Notes}
 */
export function createNotes(session) {
  /** @type {WeakSet<HTMLElement>} */
  const wired = new WeakSet();
  const device = session.data.settings.notes === "device" ? deviceNotes(session, () => tellKept()) : null;
  const where = () => (device?.refused() ? "notes.device-refused" : privacy(session));
  /** What there was no room for, by question: the learner's all the same. @type {Map<number, string>} */
  const unkept = new Map();
  const textOf = (/** @type {Question} */ question) =>
    unkept.get(question.number) ?? device?.read(question) ?? String(questionState(session.state, question).response ?? "");
  const written = () => writtenNotes(session, textOf);
  const download = () => downloadText(fileName(session), asText(session, written()));
  /** @type {HTMLElement | null} */
  let current = null;
  const show = (/** @type {HTMLElement} */ article) => {
    current = article;
    for (const form of forms(article)) {
      const question = session.data.question(form.dataset.question ?? "");
      const field = form.querySelector("textarea");
      if (!question || !field) continue;
      showNote(session, form, field, question, textOf(question));
      showWhere(session, form, field, where(), download);
      if (wired.has(form)) continue;
      wired.add(form);
      device?.ask(form);
      field.addEventListener("input", () => {
        for (const other of fieldsOf(question)) if (other !== field) other.value = field.value;
        unkept.delete(question.number);
        if (device) device.write(question, field.value);
        else if (!write(session, form, field, question)) unkept.set(question.number, field.value);
        showWhere(session, form, field, where(), download);
      });
    }
  };
  const tellKept = () => {
    const words = session.say(where());
    if (current) show(current);
    setText(document.querySelector("[data-where]"), words); // among all notes it is said once
    session.announce(words);
  };
  return {
    show,
    refresh: () => void (current && show(current)),
    written,
    text: textOf,
    where,
    download,
    forget: () => {
      device?.forget();
      unkept.clear();
      for (const field of document.querySelectorAll('[data-type="reflection"] textarea')) {
        /** @type {HTMLTextAreaElement} */ (field).value = "";
      }
    },
  };
}

/** Where nothing is kept. */
const NOWHERE = /session|refused/;

/**
 * Where the text is kept; what is kept nowhere can be taken along, once there is something to take.
 * @param {Session} session
 * @param {HTMLElement} form
 * @param {HTMLTextAreaElement} field
 * @param {string} where
 * @param {() => void} download
 */
function showWhere(session, form, { value }, where, download) {
  setText(part(form, "privacy")?.querySelector("span") ?? null, session.say(where));
  const needed = NOWHERE.test(where) && value !== "";
  let press = part(form, "download");
  if (!press && needed) {
    press = button("", download, "secondary");
    press.dataset.part = "download";
    form.append(press);
  }
  setText(press, session.say("mode.download"));
  setShown(press, needed);
}

/**
 * @param {HTMLElement} article
 * @returns {HTMLElement[]}
 */
function forms(article) {
  return Array.from(article.querySelectorAll('[data-type="reflection"]'));
}

/**
 * @param {Session} session
 * @param {HTMLElement} form
 * @param {HTMLTextAreaElement} field
 * @param {Question} question
 * @param {string} text
 */
function showNote(session, form, field, question, text) {
  if (field.value !== text && document.activeElement !== field) field.value = text;
  showRoom(session, form, field, question);
}

/**
 * Where what is written here is kept, in truth and now.
 * @param {Session} session
 */
function privacy({ mode, tracking, data }) {
  if (data.settings.notes === "device") return "notes.device";
  if (mode !== "normal") return "notes.session";
  return tracking.memory?.where() ?? "notes.lms";
}

/**
 * @param {Session} session
 * @param {HTMLElement} form
 * @param {HTMLTextAreaElement} field
 * @param {Question} question
 * @returns {boolean} whether there was room: what does not fit would push out what is there
 */
function write(session, form, field, question) {
  if (showRoom(session, form, field, question) < 0) return false;
  setQuestion(session.state, question, { response: field.value || null });
  session.noted();
  return true;
}

/**
 * @param {Session} session
 * @param {HTMLElement} form
 * @param {HTMLTextAreaElement} field
 * @param {Question} question
 * @returns {number} room left, below 0 when the text does not fit
 */
function showRoom(session, form, field, question) {
  const { say, data, mode, announce } = session;
  if (data.settings.notes !== "lms" || mode !== "normal") return 0;
  const left = roomFor(session, question) - textCost(field.value);
  const line = part(form, "room");
  const full = left < 0;
  const words = say(full ? "notes.full" : "notes.room", { count: Math.abs(left) });
  if (full && line?.dataset.state !== "full") announce(words);
  if (full) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
  setShown(line, left < LITTLE_ROOM);
  if (line) line.dataset.state = full ? "full" : "room";
  setText(line, words);
  return left;
}

/**
 * @param {Session} session
 * @param {(question: Question) => string} textOf
 */
function writtenNotes({ data, language }, textOf) {
  return data.questions
    .filter(({ type }) => type === "reflection")
    .map((question) => ({ title: question.text[language] ?? "", text: textOf(question) }))
    .filter(({ text }) => text !== "");
}

/**
 * The same note stands in every language of its page, and among all notes.
 * @param {Question} question
 * @returns {HTMLTextAreaElement[]}
 */
function fieldsOf({ id }) {
  return Array.from(document.querySelectorAll(`[data-question="${id}"] textarea`));
}

/**
 * @param {Session} session
 * @param {{title: string, text: string}[]} notes
 */
function asText({ data, language, say }, notes) {
  const parts = notes.map(({ title, text }) => `${title}\n\n${text}\n`);
  const body = parts.length > 0 ? parts : [say("notes.none")];
  return [`${data.course.title[language] ?? ""}\n`, ...body].join("\n");
}

/** @param {Session} session */
function fileName({ data, say }) {
  return `${data.course.id}-${say("notes.file")}.txt`;
}

/**
 * @param {string} name
 * @param {string} text
 */
export function downloadText(name, text) {
  // Windows programs take a text file without a byte order mark for something else than UTF-8.
  const url = URL.createObjectURL(new Blob(["\ufeff", text], { type: `text/${name.endsWith(".html") ? "html" : "plain"};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
