"""The audit's matrix: axe-core finds nothing in any page, state, scheme, width or language.

Looked at whole: every page of the gallery and of the starter kit in every state of the LMS; and, as
each is answered, every question, every result, the menu and the end. When all is answered, every
page that has changed by it is looked at again: the others are as they were when they were unseen,
but for the figure that says how much room is left for notes.
Each is looked at in both languages, at both widths, light and dark. In dark only the rules on
colours are run, since nothing else differs. A state is only looked at where the page tells of it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import answers
from tests.browser.accessible import (
    SPACED,
    TALLY,
    cut,
    fits,
    in_both_schemes,
    resize,
    show,
    shown,
)
from tests.browser.answers import Answer, Question
from tests.browser.courses import GALLERY, KIT_ONE_TRY, ONE_TRY, STARTER_KIT
from tests.browser.learner import Hurried, Learner, data
from tests.browser.lms import Lms
from tests.browser.session import Session, course_frame

pytestmark = pytest.mark.audit
NARROW, WIDE = 320, 1280
WAYS: dict[str, dict[str, Any]] = {
    "unseen": {},
    "read-only": {"mode": "review"},
    "unsaved": {"commits_fail": "1000"},
    "no LMS": {"api": "none"},
}
"""What the LMS is told to do in each state."""
SIGNS = {
    "unseen": ("[data-part=banner]", ""),
    "read-only": ("[data-part=banner]", "mode.review"),
    "unsaved": ("[data-part=status-words]", "save.unsaved"),
    "no LMS": ("[data-part=banner]", "mode.untracked"),
}
"""Where every page tells of the state, and the words for it; none where there is nothing to say."""
RESULTS = {"passed": "quiz.passed", "tries used up": "quiz.failed"}
"""What the result of a quiz that counts says when it is not «not passed yet»."""
EXPECTED = {
    "answered right": "quiz.right",
    "answered wrong": "quiz.wrong",
    "answered partly": "quiz.partly",
    "passed": "quiz.right",
    "tries used up": "quiz.wrong",
}
"""The word for at least one of the answers."""
DRAWN = """() => {
  const copy = document.querySelector('main > article').cloneNode(true);
  for (const room of copy.querySelectorAll('[data-part=room]')) room.remove();
  return copy.innerHTML;
}"""


def look(
    page: Page, course: str, language: str, state: str, *widths: int
) -> Callable[[str], list[str]]:
    """Both schemes, and room, at both widths or those given; counted."""

    def see(name: str) -> list[str]:
        found = []
        TALLY.places.add((state, course, name, language))
        for width in widths or (WIDE, NARROW):
            resize(page, width)
            TALLY.conditions.update({("light", width), ("dark", width)})
            where = f"{course} {name} {language} {state} {width} px"
            found += in_both_schemes(page, where) + fits(page, where)
        return found

    return see


@pytest.mark.parametrize("language", ["nb", "nn"])
@pytest.mark.parametrize("state", WAYS)
@pytest.mark.parametrize("course", [GALLERY, STARTER_KIT])
def test_every_page_is_accessible_in_every_state_of_the_lms(
    learner: Session,
    build: Callable[[str], Path],
    lms: Lms,
    course: str,
    language: str,
    state: str,
) -> None:
    page = learner.launch(lms.upload(build(course)), language=language, **WAYS[state])
    reader = Learner(page, language)
    see = look(page, course, language, state)
    found = []
    if state == "unsaved":
        learner.expected = ("error",)
        reader.turn()
    if state == "no LMS":  # nobody says which language; nothing is shown before a yes
        reader.switch(language)
        reader.shows(reader.say("mode.untracked-title"))
        found += see("the question before the course")
        reader.press("mode.untracked-start")
    place, word = SIGNS[state]

    def told(name: str) -> list[str]:
        sign = reader.course.locator(place)
        expect(sign).to_be_visible(visible=bool(word))
        expect(sign).to_contain_text(reader.say(word) if word else "")
        return see(name)

    assert found + shown(page, language, told) == []


def partly(question: Question) -> Answer:
    """Partly right where there is such a thing."""
    return answers.partly(question) or answers.wrong(question)


def verdict(question: Question, answer: Answer) -> str:
    """The word for what such an answer is worth."""
    if question["type"] in ("likert", "reflection"):
        return "quiz.received"
    if answer == answers.right(question):
        return "quiz.right"
    return "quiz.partly" if answer == answers.partly(question) else "quiz.wrong"


def drawn(page: Page, language: str) -> dict[str, str]:
    """Every page of the course as it is drawn now, but for the room that is left for notes."""
    pages: dict[str, str] = {}

    def keep(name: str) -> list[str]:
        pages[name] = course_frame(page).evaluate(DRAWN)
        return []

    shown(page, language, keep)
    return pages


def take_all(
    reader: Hurried,
    state: str,
    answer: Callable[[Question], Answer],
    see: Callable[[str], list[str]],
) -> list[str]:
    """What is found in every quiz: at each question when the page has told of the answer, and at
    the result when it says what it is to say in this state."""
    found: list[str] = []
    verdicts: set[str] = set()

    def told(question: Question, form: Locator) -> None:
        word = verdict(question, answer(question))
        verdicts.add(word)
        expect(form.locator("[data-part=feedback] > .verdict")).to_have_text(reader.say(word))
        expect(form.locator("[data-part=feedback]")).to_be_visible()
        found.extend(see(question["id"]))

    for quiz in data(reader.page)["quizzes"]:
        show(reader.page, quiz["page"], reader.language)
        reader.play(data(reader.page), quiz["id"], answer, told=told)
        counts = quiz["mode"] == "graded"
        word = RESULTS.get(state, "quiz.not-passed") if counts else f"quiz.{quiz['mode']}"
        reader.shows(reader.say(word))
        if counts and state == "tries used up":
            explained = reader.main.locator("[data-part=explained]:visible")
            expect(explained).to_contain_text(reader.say("quiz.none-left"))
        found += see(quiz["id"])
    assert EXPECTED[state] in verdicts
    return found


@pytest.mark.parametrize("language", ["nb", "nn"])
@pytest.mark.parametrize(
    ("course", "state", "answer"),
    [
        (GALLERY, "answered right", answers.right),
        (GALLERY, "answered wrong", answers.wrong),
        (GALLERY, "answered partly", partly),
        (ONE_TRY, "passed", answers.right),
        (ONE_TRY, "tries used up", answers.wrong),
        (STARTER_KIT, "passed", answers.right),
        (STARTER_KIT, "answered wrong", answers.wrong),
        (STARTER_KIT, "answered partly", partly),
        (KIT_ONE_TRY, "tries used up", answers.wrong),
    ],
)
def test_every_question_result_and_end_is_accessible_when_answered(
    learner: Session,
    build: Callable[[str], Path],
    lms: Lms,
    course: str,
    state: str,
    answer: Callable[[Question], Answer],
    language: str,
) -> None:
    page = learner.launch(lms.upload(build(course)), width=NARROW, language=language)
    reader = Hurried(page, language)
    before = drawn(page, language)
    see = look(page, course, language, state)
    found = take_all(reader, state, answer, see)
    after = drawn(page, language)
    again = [name for name in after if after[name] != before[name]]
    assert {quiz["page"] for quiz in data(page)["quizzes"]} <= set(again)
    for name in again:
        show(page, name, language)
        found += see(name)
    reader.press_menu()
    found += look(page, course, language, state, NARROW)("the menu")
    reader.press_end()
    reader.shows(reader.say("end.ask-title"))
    found += see("the question before the end")
    reader.end_anyway()
    reader.shows(reader.say("end.title"))
    found += see("the end")
    assert found == []


@pytest.mark.parametrize("language", ["nb", "nn"])
@pytest.mark.parametrize("course", [GALLERY, STARTER_KIT])
def test_every_page_bears_the_widest_text_spacing_at_400_percent(
    learner: Session, build: Callable[[str], Path], lms: Lms, course: str, language: str
) -> None:
    """1280 px at 400 % are 320 px (WCAG 1.4.10), and the text spaced as in 1.4.12 meanwhile."""
    page = learner.launch(lms.upload(build(course)), width=NARROW, language=language)
    Learner(page, language)
    course_frame(page).evaluate(SPACED)
    assert [] == shown(page, language, lambda name: fits(page, name) + cut(page, name))
