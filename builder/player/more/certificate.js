// @ts-check
/** «Kursbevis»: made and printed here by one who has done what is required. Nothing of it is kept or sent. */

import { button, focusOn, make } from "../dom.js";
import { isDone, remaining } from "../progress.js";
import { percent } from "../quiz_result.js";

/** @typedef {import("../session.js").Session} Session */
/** @typedef {import("../views.js").Course} Course */

/** @type {import("../views.js").ShowView} */
export function showCertificate(root, session, course) {
  const { data, state, say, language } = session;
  if (!isDone(data, state)) {
    const items = remaining(data, state).map((page) => {
      const link = make("a", { href: `#${page.id}_${language}` }, page.title[language] ?? "");
      return make("li", {}, link);
    });
    return root.replaceChildren(make("p", {}, say("more.certificate.not-yet")), make("ul", {}, ...items));
  }
  const name = make("p", { class: "certificate-name" });
  const date = make("p", { class: "certificate-date" });
  root.replaceChildren(
    make("p", {}, say("more.certificate.about")),
    paper(session, course, name, date),
    ...nameTools(session, name),
    make("p", { class: "actions" }, button(say("more.certificate.print"), () => printNow(session, date))),
    make("p", { class: "view-quiet" }, say(session.tracking.memory ? "more.certificate.not-kept" : "more.certificate.not-kept-lms")),
  );
}

/**
 * @param {Session} session
 * @param {Course} course
 * @param {HTMLElement} name
 * @param {HTMLElement} date
 */
function paper(session, course, name, date) {
  const { data, say, language } = session;
  const owners = course.more().data.about.owners.join(", ");
  const part = course.more().data.about.part[language];
  const lines = done(session).map((line) => make("li", {}, line));
  return make(
    "section",
    { class: "certificate" },
    make("h2", {}, say("view.certificate")),
    name,
    make("p", {}, say("more.certificate.has-done")),
    make("p", { class: "certificate-course" }, data.course.title[language] ?? ""),
    ...(part ? [make("p", {}, say("more.certificate.part", { title: part }))] : []),
    make("ul", {}, ...lines),
    make("p", {}, say("more.certificate.version", { version: data.course.version })),
    ...(owners ? [make("p", {}, owners)] : []),
    date,
  );
}

/** @param {Session} session */
function done({ data, state, say, language }) {
  const pages = data.pages.filter(({ kind, obligatory }) => kind !== "quiz" && obligatory);
  const quizzes = data.quizzes.filter(({ obligatory }) => obligatory);
  return [
    ...(pages.length > 0 ? [say("more.certificate.pages", { count: pages.length })] : []),
    ...quizzes.map((quiz) => {
      const result = say("end.percent", { percent: percent(state.quizzes.get(quiz.number)?.kept ?? 0) });
      return say("end.quiz", { title: quiz.title[language] ?? "", result });
    }),
  ];
}

/**
 * The name is the LMS's, and asked for only when the learner wants it there.
 * @param {Session} session
 * @param {HTMLElement} name
 */
function nameTools({ say, learner, announce, tracking }, name) {
  if (tracking.memory) return [make("p", {}, say("more.certificate.no-name"))]; // there is no LMS to ask
  const told = make("p", { class: "view-told" });
  const ask = button(
    say("more.certificate.with-name"),
    () => {
      const given = inOrder(learner.name());
      name.textContent = given;
      told.textContent = given ? "" : say("more.certificate.no-name");
      announce(given || told.textContent);
      if (!given) return;
      const take = button(say("more.certificate.without-name"), () => {
        name.textContent = "";
        take.replaceWith(ask);
        focusOn(ask);
      }, "secondary");
      ask.replaceWith(take);
      focusOn(take);
    },
    "secondary",
  );
  return [make("p", { class: "actions" }, ask), told];
}

/** SCORM has names as «Nordmann, Kari». @param {string} name */
function inOrder(name) {
  const parts = name.split(",").map((part) => part.trim());
  return parts.length === 2 ? `${parts[1]} ${parts[0]}`.trim() : name.trim();
}

/**
 * The date is the day it is printed, and gone again when it has been.
 * @param {Session} session
 * @param {HTMLElement} date
 */
function printNow({ language }, date) {
  date.textContent = new Intl.DateTimeFormat([language, "nb"], { dateStyle: "long" }).format(new Date());
  addEventListener("afterprint", () => void (date.textContent = ""), { once: true });
  print();
}
