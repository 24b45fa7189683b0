"""A learner whose LMS launches cmi5 or xAPI, with a record store at another address."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright

from tests.browser.conftest import start
from tests.browser.lms import Lms
from tests.browser.lrs.learner import Student
from tests.browser.lrs.platform import Platform, Platforms


@pytest.fixture(scope="session")
def platforms() -> Iterator[Platforms]:
    assert shutil.which("node"), "Node is missing: run these by make"
    with Platforms() as platforms:
        yield platforms


@pytest.fixture
def target() -> str:
    """What the LMS launches, unless the test plays both."""
    return "cmi5"


@pytest.fixture
def platform(platforms: Platforms, target: str) -> Platform:
    return Platform(platforms, target)


@pytest.fixture
def student(
    chromium: Browser, lms: Lms, platform: Platform, request: pytest.FixtureRequest
) -> Iterator[Student]:
    """Who finds no fault anywhere, nor does the LMS."""
    student = Student(chromium, lms, request.node.name, platform)
    yield student
    student.end()
    assert [] == student.faults()


@pytest.fixture
def power_at_home(
    playwright: Playwright, lms: Lms, platform: Platform, request: pytest.FixtureRequest
) -> Iterator[Callable[[], Student]]:
    """The same learner in a browser of its own each time, whose power may be cut."""
    students: list[Student] = []

    def turn_on() -> Student:
        students.append(Student(start(playwright), lms, request.node.name, platform))
        return students[-1]

    yield turn_on
    for student in students:
        if student.browser.is_connected():
            student.browser.close()
    assert [] == [fault for student in students for fault in student.faults()]


Upload = Callable[..., str]


@pytest.fixture
def upload(build: Callable[..., Path], lms: Lms, platforms: Platforms, target: str) -> Upload:
    """Build a course with other settings; its package's name at the LMS."""

    def uploaded(course: str, **changes: str) -> str:
        package = build(course, target, changes=tuple(sorted(changes.items())))
        return lms.upload(package, connect=platforms.origin)

    return uploaded
