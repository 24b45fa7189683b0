"""The course that ships with Kursbygger, every page and every question of it, by keyboard alone.

One learner goes through it module by module, coming back for each: a test for each module, so that
what fails is told by its name and no test is long. Half-way the learner goes over to nynorsk. The
same in the package that every LMS takes, and in that of cmi5.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from tests.browser.courses import STARTER_KIT
from tests.browser.learner import Keyboard, Learner, data
from tests.browser.lms import ROOT, Lms
from tests.browser.lrs.learner import Student
from tests.browser.lrs.platform import Platform, Platforms
from tests.browser.session import Session

pytestmark = pytest.mark.audit
"""All of it before a release: `make browser` has 15 minutes with the rest of CI."""

COURSE = yaml.safe_load((ROOT / STARTER_KIT / "course.yaml").read_text("utf-8"))
MODULES: list[str] = COURSE["modules"]
IN_NYNORSK = MODULES[len(MODULES) // 2 :]


class Way(Protocol):
    """How the course is opened and left, and what the LMS knows in the end."""

    framed: bool

    def open(self) -> Page: ...

    def leave(self, page: Page) -> None: ...

    def check(self) -> None: ...


class AtScorm:
    """SCORM 1.2."""

    framed = True

    def __init__(self, learner: Session, package: str) -> None:
        self.learner, self.package = learner, package

    def open(self) -> Page:
        return self.learner.launch(self.package)

    def leave(self, page: Page) -> None:
        self.learner.leave(page)

    def check(self) -> None:
        assert "passed" == self.learner.status
        assert "100" == self.learner.value("score")
        assert self.learner.attempt.largest < 35_000


class AtCmi5:
    """A session for each time the course is opened, all in one registration."""

    framed = False

    def __init__(self, student: Student, package: str) -> None:
        self.student, self.package = student, package

    def open(self) -> Page:
        return self.student.open(self.package, mastery=0.7)

    def leave(self, page: Page) -> None:
        page.close()

    def check(self) -> None:
        (passed,) = self.student.said("passed")
        assert 1 == passed["result"]["score"]["scaled"]
        assert 1 == len(self.student.said("completed"))
        assert self.student.platform.satisfied(self.student.registration)


class Walk:
    """The learner's way through the course, of which any part can be asked for first."""

    def __init__(self, way: Way) -> None:
        self.way = way
        self.language = "nb"
        self.done: set[str] = set()
        """Modules played."""

    def through(self, module: str) -> None:
        """From the module's front page to its last, with all that is to be done."""
        page = self.way.open()
        reader = Keyboard(page, self.language, framed=self.way.framed)
        if module in IN_NYNORSK and self.language == "nb":
            reader.switch("nn")
            self.language = "nn"
        course = data(page)
        pages = [each for each in course["pages"] if each["module"] == module]
        if reader.title() != pages[0]["title"][self.language]:
            reader.open(pages[0]["id"])
        for current in pages:
            assert reader.title() == current["title"][self.language]
            self._do(reader, course, current["id"])
            if current is not course["pages"][-1]:
                reader.turn()
        reader.saved()
        self.way.leave(page)
        self.done.add(module)

    def _do(self, reader: Keyboard, course: dict[str, Any], page: str) -> None:
        for quiz in (each for each in course["quizzes"] if each["page"] == page):
            reader.play(course, quiz["id"])
            if quiz["mode"] == "graded":
                reader.shows(reader.say("quiz.passed"))


@pytest.fixture(scope="module", params=["scorm12", "cmi5"])
def walk(
    request: pytest.FixtureRequest, chromium: Browser, lms: Lms, build: Callable[..., Path]
) -> Iterator[Walk]:
    package = build(STARTER_KIT, request.param)
    if request.param == "scorm12":
        learner = Session(chromium, lms, "starter-kit")
        yield Walk(AtScorm(learner, lms.upload(package)))
        learner.end()
        assert learner.faults() == []
        return
    with Platforms() as platforms:
        student = Student(chromium, lms, "starter-kit", Platform(platforms, "cmi5"))
        yield Walk(AtCmi5(student, lms.upload(package, connect=platforms.origin)))
        student.end()
        assert student.faults() == []


@pytest.mark.parametrize("module", MODULES)
def test_a_module_is_done_by_keyboard_alone(walk: Walk, module: str) -> None:
    walk.through(module)


def test_the_starter_kit_is_then_passed_and_found_again(walk: Walk) -> None:
    for module in MODULES:
        if module not in walk.done:
            walk.through(module)
    page = walk.way.open()
    reader = Keyboard(page, walk.language, framed=walk.way.framed)
    expect(reader.course.get_by_text(reader.say("progress.complete")).first).to_be_visible()
    last = data(page)["pages"][-1]
    reader.end()
    reader.shows(reader.say("end.complete"))
    page.close()
    walk.way.check()
    again = Learner(walk.way.open(), walk.language, framed=walk.way.framed)
    assert again.title() == last["title"][walk.language]
