// @ts-check
/** «Start på nytt»: the learner's own progress wiped, asked twice. */

import { button, focusOn, make } from "../dom.js";
import { countedQuizzes, startedOver } from "./start_over.js";

/** @typedef {import("../session.js").Session} Session */
/** @typedef {import("../views.js").Course} Course */

/** @type {import("../views.js").ShowView} */
export function showRestart(root, session, course) {
  const { say, mode } = session;
  if (mode !== "normal") return root.replaceChildren(make("p", {}, say("more.restart.not-now")));
  const about = session.tracking.memory ? "more.restart.here" : "more.restart.lms";
  const saveFirst = course.notes.written().length > 0;
  const asked = make("div", { class: "view-ask" });
  asked.append(button(say("more.restart.begin"), () => askAgain(asked, session, course)));
  root.replaceChildren(
    make("p", {}, say("more.restart.what")),
    make("p", {}, say(about)),
    ...counted(session),
    ...(saveFirst ? takeAlong(session, course) : []),
    asked,
  );
}

/** @param {Session} session */
function counted({ data, state, say, language }) {
  const quizzes = countedQuizzes(data).filter(({ number }) => state.quizzes.has(number));
  if (quizzes.length === 0) return [];
  const titles = quizzes.map(({ title }) => make("li", {}, title[language] ?? ""));
  return [make("p", {}, say("more.restart.counted")), make("ul", {}, ...titles)];
}

/**
 * @param {Session} session
 * @param {Course} course
 */
function takeAlong({ say }, { notes }) {
  return [make("p", {}, say("more.restart.notes")), make("p", {}, button(say("mode.download"), notes.download, "secondary"))];
}

/**
 * @param {HTMLElement} asked
 * @param {Session} session
 * @param {Course} course
 */
function askAgain(asked, session, course) {
  const { say } = session;
  const heading = make("h2", { tabindex: "-1" }, say("more.restart.sure"));
  const begin = button(say("more.restart.begin"), () => askAgain(asked, session, course));
  const keep = () => {
    asked.replaceChildren(begin);
    begin.focus();
  };
  asked.replaceChildren(
    heading,
    make("p", {}, say("more.restart.no-way-back")),
    make(
      "div",
      { class: "actions" },
      button(say("more.restart.yes"), () => wipe(session, course), "danger"),
      button(say("more.restart.no"), keep, "secondary"),
    ),
  );
  focusOn(heading);
}

/**
 * @param {Session} session
 * @param {Course} course
 */
function wipe(session, course) {
  Object.assign(session.state, startedOver(session.data, session.state, course.told()));
  toFirstPage(session, course.parts());
  session.announce(session.say("more.restart.done"));
}

/**
 * Of a course whose state is another than before.
 * @param {Session} session
 * @param {import("../player.js").Parts} parts
 */
function toFirstPage(session, { notes, quizzes, views, navigation, saving }) {
  const first = session.data.pages[0]?.id ?? "";
  notes.forget();
  quizzes.reset();
  views.leave();
  history.replaceState(null, "", `#${first}_${session.language}`);
  navigation.start(first, 0);
  focusOn(document.querySelector("main > article:not([hidden]) h1"));
  saving.soon();
  session.changed();
}
