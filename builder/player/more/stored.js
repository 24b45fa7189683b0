// @ts-check
/** «Hva lagres om meg»: what the course exchanges with the LMS, from the target's own list, and what is kept now. */

import { questionState, quizState } from "../attempt.js";
import { make } from "../dom.js";

/** @typedef {import("../session.js").Session} Session */
/** @typedef {import("../views.js").Course} Course */
/** @typedef {import("../views.js").Sent} Sent */

const LEVELS = ["none", "completion", "score", "answers"];

/** @type {import("../views.js").ShowView} */
export function showStored(root, session, course) {
  const { say } = session;
  const { sent, title } = course.more().target;
  const current = sent.filter(({ tracking }) => LEVELS.indexOf(tracking) <= LEVELS.indexOf(session.data.settings.tracking));
  root.replaceChildren(
    ...(sent.length > 0 ? exchanged(session, title, current) : [make("p", {}, say("more.stored.nobody"))]),
    make("h2", {}, say("more.stored.notes")),
    make("p", {}, say(session.data.settings.notes === "off" ? "more.notes.off" : course.notes.where())),
    make("h2", {}, say("more.stored.now")),
    ...keptNow(session, course),
    make("h2", {}, say("more.stored.rights")),
    make("p", {}, say("more.stored.delete"), " ", make("a", { href: "#_restart" }, say("view.restart"))),
    make("p", {}, say(sent.length > 0 ? "more.stored.ask" : "more.stored.ask-web"), " ", make("a", { href: "#_trouble" }, say("view.trouble"))),
  );
}

/**
 * @param {Session} session
 * @param {string} standard
 * @param {Sent[]} sent
 */
function exchanged({ say, mode }, standard, sent) {
  return [
    make("p", {}, say(mode === "normal" ? "more.stored.to-lms" : "more.stored.nothing-now")),
    make("h2", {}, say("more.stored.sent")),
    list(say, sent.filter(({ asked }) => !asked)),
    make("h2", {}, say("more.stored.asked")),
    make("p", {}, say("more.stored.asked-about")),
    list(say, sent.filter(({ asked }) => asked)),
    make("p", { class: "view-quiet" }, say("more.stored.standard", { standard })),
  ];
}

/**
 * One line for each thing told, with the names the standard has for it.
 * @param {import("../words.js").Say} say
 * @param {Sent[]} sent
 */
function list(say, sent) {
  const things = [...new Set(sent.map(({ holds }) => holds))];
  const items = things.map((thing) => {
    const names = sent.filter(({ holds }) => holds === thing).map(({ element }) => element);
    const technical = make("span", { class: "view-technical", lang: "en" }, names.join(", "));
    return make("li", {}, say(`more.stored.${thing}`), " ", technical);
  });
  return make("ul", { class: "view-stored" }, ...items);
}

/**
 * @param {Session} session
 * @param {Course} course
 */
function keptNow(session, course) {
  const { data, state, mode, tracking, say, language } = session;
  const kept = mode === "normal" && (tracking.memory?.remembered() ?? true);
  const page = data.pages.find(({ number }) => number === state.page);
  const seen = data.pages.filter(({ number }) => state.seen.has(number)).length;
  const answered = data.questions.filter((question) => question.type !== "reflection" && question.type !== "checklist");
  const count = answered.filter((question) => questionState(state, question).response !== null).length;
  const characters = course.notes.written().reduce((sum, { text }) => sum + text.length, 0);
  const look = Object.values(state.preferences).filter((value) => value > 0).length;
  const lines = [
    say("more.stored.now-place", { title: page?.title[language] ?? "" }),
    say("more.stored.now-seen", { done: seen, total: data.pages.length }),
    say("more.stored.now-answers", { count }),
    ...data.quizzes.flatMap((quiz) => {
      const { tries } = quizState(state, quiz);
      return tries > 0 ? [say("more.stored.now-tries", { title: quiz.title[language] ?? "", count: tries })] : [];
    }),
    say("more.stored.now-notes", { count: characters }),
    ...(look > 0 ? [say("more.stored.now-look", { count: look })] : []),
  ];
  return [
    make("p", {}, say(kept ? "more.stored.now-kept" : "more.stored.now-not-kept")),
    make("ul", {}, ...lines.map((line) => make("li", {}, line))),
  ];
}
