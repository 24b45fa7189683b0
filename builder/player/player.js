// @ts-check
/** The player, from the first moment to the last: read this first. */

import { part, setShown, setText } from "./dom.js";
import { createChecklists } from "./checklists.js";
import { readData } from "./data.js";
import { createEnding } from "./ending.js";
import { showFolded } from "./folded.js";
import { log, logged } from "./log.js";
import { chooseLanguage, showLanguage } from "./language.js";
import { createMenu } from "./menu.js";
import { createModes, problemWords } from "./modes.js";
import { Navigation } from "./navigation.js";
import { tellOpening } from "./opening.js";
import { createNotes } from "./notes.js";
import { createPractice } from "./practice.js";
import { createQuizzes } from "./quiz.js";
import { showPreferences } from "./preferences.js";
import { receiptText } from "./receipt.js";
import { reportAnswer } from "./reporting.js";
import { outcomeOf } from "./outcome.js";
import { isDone } from "./progress.js";
import { Saving } from "./saving.js";
import { isolated } from "./session.js";
import { keepSheets } from "./sheets.js";
import { decodeState } from "./state.js";
import { keepTables } from "./tables.js";
import { meet } from "./updated.js";
import { createViews } from "./views.js";
import { createWords } from "./words.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./data.js").Data} Data */
/** @typedef {import("./data.js").Page} Page */
/** @typedef {import("./state.js").Problem} Problem */
/** @typedef {import("./tracking/port.js").Notice} Notice */
/** @typedef {import("./tracking/port.js").Notify} Notify */
/** @typedef {import("./tracking/port.js").CreateTracking} CreateTracking */
/** @typedef {ReturnType<typeof createParts>} Parts  what the player is made of */

/** @param {CreateTracking} createTracking  whatever the course is launched by */
export function start(createTracking) {
  begin(createTracking).catch((error) => {
    console.error(error);
    tellFailure();
  });
}

/** @param {CreateTracking} createTracking */
async function begin(createTracking) {
  const data = readData(document);
  /** @type {Notify} */
  let hear = () => {};
  const course = { id: data.course.id, status: data.settings.status };
  const tracking = createTracking((notice) => hear(notice), course);
  const opened = tellOpening(createWords(data.words, () => document.documentElement.lang));
  const opening = await tracking.open();
  opened();
  const { state, problem } = decodeState(opening.state, { mark: data.course.mark });
  const greeting = meet(data, state);
  const wishes = [state.language, ...opening.language.split(","), ...navigator.languages];
  /** @type {Session} */
  const session = {
    data,
    articles: articlesById(),
    state,
    tracking,
    learner: opening.learner,
    passMark: opening.passMark,
    greeting,
    // What a newer player wrote must not be written over.
    mode: problem === "newer" && opening.mode === "normal" ? "browse" : opening.mode,
    language: chooseLanguage(data.course.languages, wishes),
    say: createWords(data.words, () => session.language),
    changed: () => {},
    noted: () => {},
    answered: (question, since) => reportAnswer(session, question, since),
    announce: (text) => setText(part(document, "announcer"), text),
  };
  log(`opened: ${session.mode}, ${session.language}, state ${opening.state.length} characters, ${problem ?? "read"}`);
  showPreferences(session);
  hear = run(session, problem);
}

function articlesById() {
  /** @type {NodeListOf<HTMLElement>} */
  const all = document.querySelectorAll("main > article");
  return new Map(Array.from(all, (one) => [one.id, one]));
}

/**
 * Joins the parts and shows the place where the learner left. Each part stands alone: what fails in one is told
 * and leaves the others be.
 * @param {Session} session
 * @param {Problem} problem
 * @returns {Notify} what hears the adapter
 */
function run(session, problem) {
  const parts = createParts(session);
  session.changed = () => {
    isolated("menu", () => parts.menu.show());
    isolated("navigation", () => parts.navigation.refresh());
    isolated("done", parts.tellDone);
    parts.saving.soon();
  };
  session.noted = () => parts.saving.afterTyping();
  const told = problemWords(problem, session.state);
  if (told) parts.modes.tell(told);
  speak(session, parts);
  isolated("sheets", keepSheets);
  document.body.dataset.ready = "";
  part(document, "waiting")?.remove();
  if (!("waiting" in document.body.dataset)) open(session, parts);
  return (notice) => hear(session, parts, notice);
}

/** @param {Session} session */
function createParts(session) {
  const notes = createNotes(session);
  const checklists = createChecklists(session);
  const practice = createPractice(session);
  const quizzes = createQuizzes(session, { finished: (quiz) => finished(session, quiz) });
  const menu = createMenu(session);
  const views = createViews(session, {
    notes,
    checklists,
    logged,
    status: () => saving.status,
    told: () => outcomeOf(session.data, session.state, saving.told),
    receipt: () => receiptText(session, new Date()),
    speak: (language) => chose(session, parts, language),
    parts: () => parts,
  });
  const navigation = new Navigation(session, {
    asked: (hash) => view(views, menu, hash),
    left: () => {
      const beside = views.leave();
      if (beside) menu.show();
      return beside;
    },
    shown: (article) => {
      turned(session.greeting, parts, article);
      isolated("done", parts.tellDone);
    },
    seen: (page) => {
      if (saw(session, page)) session.changed();
    },
    passed: (page) => saw(session, page),
    languageChosen: (language) => chose(session, parts, language),
  });
  const saving = new Saving(session, {
    beforeSave: () => {
      session.state.heading = navigation.heading;
    },
  });
  const modes = createModes(session, { notes, started: () => open(session, parts), kept: () => keptElsewhere(parts) });
  const ending = createEnding(session, { saving, notes, modes });
  const tellDone = createTellDone(session, modes);
  const parts = { notes, checklists, practice, quizzes, menu, views, navigation, saving, modes, ending, tellDone };
  return parts;
}

/**
 * @param {Session} session
 * @param {Parts} parts
 */
function open({ data, state, mode, greeting, announce, say }, { navigation, modes }) {
  const page = data.pages.find(({ number }) => number === state.page);
  const on = navigation.start((page ?? data.pages[0])?.id ?? "", page ? state.heading : 0);
  // One who looks through the course goes on with nothing, nor does one who followed a link to another place.
  if (mode !== "normal" || !greeting || (greeting === "mode.welcome-back" && !on)) return;
  modes.tell(greeting);
  announce(say(greeting));
}

/**
 * @param {string} greeting
 * @param {Parts} parts
 * @param {HTMLElement} article
 */
function turned(greeting, { menu, views, notes, checklists, practice, quizzes, saving, modes }, article) {
  log(`page ${article.id}`);
  isolated("tables", () => keepTables(article));
  isolated("folded", () => showFolded(article, (picture) => views.enlarge(picture)));
  isolated("modes", () => modes.tell(greeting, false));
  isolated("menu", () => {
    menu.close();
    menu.show();
  });
  isolated("notes", () => notes.show(article));
  isolated("checklists", () => checklists.show(article));
  isolated("practice", () => practice.show(article));
  isolated("quizzes", () => quizzes.show(article));
  saving.soon();
}

/**
 * What tells that all that counts is done: news once, and for one who began with it done only the certificate.
 * @param {Session} session
 * @param {import("./modes.js").Modes} modes
 */
function createTellDone({ data, state, announce, say }, modes) {
  const { certificate } = data.settings;
  let known = isDone(data, state);
  return () => {
    const done = isDone(data, state);
    const key = certificate ? "certificate.ready" : "progress.ready";
    if (modes.tell(key, done && (certificate || !known)) && done && !known) announce(say(key));
    known &&= done;
  };
}

/**
 * @param {Parts["views"]} views
 * @param {Parts["menu"]} menu
 * @param {string} hash
 */
function view(views, menu, hash) {
  const shown = views.route(hash);
  if (!shown) return false;
  menu.close();
  menu.show();
  return true;
}

/**
 * A quiz page is seen when its quiz has been finished, whatever part of it was in view.
 * @param {Session} session
 * @param {Page} page
 * @returns {boolean} whether this is new
 */
function saw(session, page) {
  if (page.kind === "quiz" || session.state.seen.has(page.number)) return false;
  session.state.seen.add(page.number);
  return true;
}

/**
 * @param {Session} session
 * @param {import("./data.js").Quiz} quiz
 */
function finished({ data, state }, quiz) {
  const page = quiz.embedded ? undefined : data.page(quiz.page);
  if (page) state.seen.add(page.number);
}

/**
 * @param {Session} session
 * @param {Parts} parts
 * @param {string} language
 */
function chose(session, parts, language) {
  if (language === session.language) return;
  session.language = language;
  session.state.language = language;
  speak(session, parts);
}

/**
 * Everything around the pages, in the language of the session.
 * @param {Session} session
 * @param {Parts} parts
 */
function speak(session, { modes, saving, ending, views }) {
  isolated("language", () => showLanguage(session));
  isolated("modes", () => modes.show());
  isolated("status", () => saving.say());
  isolated("ending", () => ending.show());
  isolated("views", () => views.refresh());
}

/**
 * @param {Session} session
 * @param {Parts} parts
 * @param {Notice} notice
 */
function hear(session, parts, notice) {
  const { saving, modes, ending } = parts;
  isolated("saving", () => saving.heard(notice));
  log(noted(notice));
  if (notice.type === "ended" && !ending.ended()) {
    session.mode = "ended";
    modes.show();
    keptElsewhere(parts);
  }
  modes.tell("save.unsaved-retry", saving.status === "unsaved");
  const lost = saving.status === "lost" && session.mode === "normal" && !ending.ended();
  modes.tell("save.unsaved-never", lost);
  modes.tell("receipt.offer", saving.failing && session.mode === "normal" && !ending.ended());
  modes.tell("notes.dropped", saving.notesDropped);
  ending.show();
}

/** @param {Parts} parts */
function keptElsewhere({ notes, checklists }) {
  isolated("notes", () => notes.refresh());
  isolated("checklists", () => checklists.refresh());
}

/** @param {Notice} notice */
function noted(notice) {
  return Object.values(notice).join(" ");
}

/** The page as it was built can be read and its links work; so much is left when nothing else is. */
function tellFailure() {
  const notice = part(document, "notice");
  const text = document.getElementById("course-data")?.textContent ?? "{}";
  try {
    const words = JSON.parse(text).words ?? {};
    const said = words[document.documentElement.lang] ?? Object.values(words)[0];
    setText(notice, said?.["mode.failed"] ?? "");
  } finally {
    setShown(notice, true);
  }
}
