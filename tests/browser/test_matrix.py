"""The audit's matrix: axe-core finds nothing in any page, state, scheme, width or language.

Looked at whole, at 320 px: every page of the gallery in every state of the LMS, every page of the
starter kit unseen. At both widths: every question of the gallery and of the starter kit when it is
answered, every result, and the end. Sampled, one page in ``SAMPLE``: the starter kit's pages in
other states of the LMS, and unanswered pages at 1280 px. Pages without a quiz are not looked at
again when the quizzes are answered. In dark only colours are looked at, since only they differ.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser import answers
from tests.browser.accessible import (
    SPACED,
    TALLY,
    cut,
    fits,
    in_both_schemes,
    resize,
    shown,
)
from tests.browser.answers import Answer, Question
from tests.browser.courses import GALLERY, KIT_ONE_TRY, ONE_TRY, STARTER_KIT
from tests.browser.learner import Hurried, Learner, data
from tests.browser.lms import Lms
from tests.browser.session import Session, course_frame

pytestmark = pytest.mark.audit
NARROW, WIDE = 320, 1280
WAYS: dict[str, dict[str, str]] = {
    "unseen": {},
    "read-only": {"mode": "review"},
    "unsaved": {"commits_fail": "1000"},
    "no LMS": {"api": "none"},
}
"""What the LMS is told to do in each state."""
SAMPLE = 5
ENDED = {"passed": "quiz.passed", "tries used up": "quiz.failed"}
"""What the result of a quiz that counts says then."""


def look(
    page: Page, course: str, language: str, state: str, width: int
) -> Callable[[str], list[str]]:
    """Both schemes, and room, at a width; counted."""

    def see(name: str) -> list[str]:
        TALLY.pages.add((course, name, language))
        TALLY.states.add(state)
        TALLY.conditions.update({("light", width), ("dark", width)})
        where = f"{course} {name} {language} {state} {width} px"
        return in_both_schemes(page, where) + fits(page, where)

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
    if state == "unsaved":
        learner.expected = ("error",)
        reader.turn()
        reader.course.locator("[data-part=status][data-state=unsaved]").wait_for()
    whole = course == GALLERY or state == "unseen"
    found = []
    for width, every in ((NARROW, 1 if whole else SAMPLE), (WIDE, SAMPLE)):
        resize(page, width)
        found += shown(page, language, look(page, course, language, state, width), every)
    assert found == []


def partly(question: Question) -> Answer:
    """Partly right where there is such a thing."""
    return answers.partly(question) or answers.wrong(question)


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
    found: list[str] = []

    def see(name: str) -> None:
        for width in (WIDE, NARROW):
            resize(page, width)
            found.extend(look(page, course, language, state, width)(name))

    for quiz in data(page)["quizzes"]:
        course_frame(page).evaluate(f"location.hash = '{quiz['page']}_{language}'")
        reader.play(data(page), quiz["id"], answer, told=lambda question, form: see(question["id"]))
        if quiz["mode"] == "graded" and state in ENDED:
            reader.shows(reader.say(ENDED[state]))
        see(quiz["id"])
    reader.end()
    see("the end")
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
