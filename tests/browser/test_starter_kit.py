"""The course that ships with Kursbygger, every page and every question of it, by keyboard alone.

One learner goes through it module by module, coming back for each: a test for each module, so that
what fails is told by its name and no test is long.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, expect

from tests.browser.courses import STARTER_KIT
from tests.browser.learner import Keyboard, Learner, data
from tests.browser.lms import ROOT, Lms
from tests.browser.session import Session

pytestmark = pytest.mark.audit
"""All of it before a release: `make browser` has 15 minutes with the rest of CI."""

COURSE = yaml.safe_load((ROOT / STARTER_KIT / "course.yaml").read_text("utf-8"))
MODULES: list[str] = COURSE["modules"]


class Walk:
    """The learner's way through the course, of which any part can be asked for first."""

    def __init__(self, learner: Session, package: str) -> None:
        self.learner = learner
        self.package = package
        self.done: set[str] = set()
        """Modules played."""

    def through(self, module: str) -> None:
        """From the module's front page to its last, with all that is to be done."""
        page = self.learner.launch(self.package)
        reader = Keyboard(page)
        course = data(page)
        pages = [each for each in course["pages"] if each["module"] == module]
        if reader.title() != pages[0]["title"]["nb"]:
            reader.open(pages[0]["id"])
        for current in pages:
            assert reader.title() == current["title"]["nb"]
            self._do(reader, course, current["id"])
            if current is not course["pages"][-1]:
                reader.turn()
        reader.saved()
        self.learner.leave(page)
        self.done.add(module)

    def _do(self, reader: Keyboard, course: dict[str, Any], page: str) -> None:
        for quiz in (each for each in course["quizzes"] if each["page"] == page):
            reader.play(course, quiz["id"])
            if quiz["mode"] == "graded":
                reader.shows("Du har bestått")


@pytest.fixture(scope="module")
def walk(chromium: Browser, lms: Lms, build: Callable[[str], Path]) -> Iterator[Walk]:
    learner = Session(chromium, lms, "starter-kit")
    yield Walk(learner, lms.upload(build(STARTER_KIT)))
    learner.end()
    assert learner.faults() == []


@pytest.mark.parametrize("module", MODULES)
def test_a_module_is_done_by_keyboard_alone(walk: Walk, module: str) -> None:
    walk.through(module)


def test_the_starter_kit_is_then_passed_and_found_again(walk: Walk) -> None:
    for module in MODULES:
        if module not in walk.done:
            walk.through(module)
    learner = walk.learner
    page = learner.launch(walk.package)
    reader = Keyboard(page)
    expect(reader.course.get_by_text(reader.say("progress.complete")).first).to_be_visible()
    last = data(page)["pages"][-1]
    reader.end()
    reader.shows("Du har gjort alt det obligatoriske.")
    page.close()
    assert learner.status == "passed"
    assert learner.value("score") == "100"
    assert learner.attempt.largest < 35_000
    again = Learner(learner.launch(walk.package))
    assert again.title() == last["title"]["nb"]
