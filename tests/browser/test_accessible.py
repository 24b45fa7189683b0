"""axe-core finds nothing: on every page, and in every state, scheme, width and language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.accessible import in_both_schemes, shown, violations
from tests.browser.courses import PLAYED, STARTER_KIT
from tests.browser.learner import Learner
from tests.browser.lms import Lms
from tests.browser.session import Session

SAMPLE = 8
"""One page of so many of the starter kit; `make audit` looks at every one (test_matrix.py)."""
TITLES = {
    "nb": {"read": "En side å lese", "quiz": "Prøve om broer", "notes": "Egne tanker"},
    "nn": {"read": "Ei side å lese", "quiz": "Prøve om bruer", "notes": "Eigne tankar"},
}
ANSWERS = {
    "nb": [["Saltstraumen bro"], ["Ønsker", "Pilarer"], ["Sant"]],
    "nn": [["Saltstraumen bru"], ["Ønske", "Pilarar"], ["Sant"]],
}


@pytest.mark.parametrize(("course", "every"), [(STARTER_KIT, SAMPLE), (PLAYED, 1)])
def test_every_page_is_accessible(
    learner: Session, build: Callable[[str], Path], lms: Lms, course: str, every: int
) -> None:
    page = learner.launch(lms.upload(build(course)))
    Learner(page)
    assert [] == shown(page, "nb", lambda name: violations(page, name), every)


def gallery(reader: Learner) -> Iterator[str]:
    """Every state of the player in turn, by its name."""
    titles, answers = TITLES[reader.language], ANSWERS[reader.language]
    yield "front page"
    reader.go(titles["read"])
    yield "page"
    reader.go(titles["quiz"])
    yield "quiz, not begun"
    reader.press("quiz.start")
    yield "question"
    reader.press("quiz.answer")
    yield "question, nothing chosen"
    reader.press("quiz.hint")
    yield "question with hint"
    for number, chosen in enumerate(answers, 1):
        reader.answer(*chosen)
        yield f"feedback {number}"
        reader.press("quiz.next" if number < len(answers) else "quiz.finish")
    yield "result"
    reader.go(titles["notes"])
    reader.main.get_by_role("textbox").fill("Hm")
    yield "notes"
    menu = reader.course.get_by_role("button", name=reader.say("page.menu"))
    if menu.is_visible():
        menu.click()
        yield "menu"
        menu.click()
    reader.end()
    yield "ended"


@pytest.fixture(params=[390, 1280])
def width(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture(params=["nb", "nn"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def reading(
    chromium: Browser, lms: Lms, request: pytest.FixtureRequest, width: int
) -> Iterator[Session]:
    """A learner at a screen of some width."""
    viewport = {"width": width, "height": 800}
    session = Session(chromium, lms, request.node.name, viewport=viewport)
    yield session
    session.end()
    assert session.faults() == []


def test_the_gallery_is_accessible_in_light_and_dark(
    reading: Session, build: Callable[[str], Path], lms: Lms, width: int, language: str
) -> None:
    package = lms.upload(build(PLAYED))
    page = reading.launch(package, language=language, width=width - 24)
    reader = Learner(page, language)
    found = [fault for state in gallery(reader) for fault in in_both_schemes(page, state)]
    assert found == []


@pytest.mark.parametrize("query", [{"mode": "review"}, {"api": "none"}])
def test_what_stands_in_the_way_is_accessible_in_light_and_dark(
    reading: Session, build: Callable[[str], Path], lms: Lms, width: int, query: dict[str, str]
) -> None:
    page = reading.launch(lms.upload(build(PLAYED)), width=width - 24, **query)
    Learner(page)
    assert in_both_schemes(page, str(query)) == []
