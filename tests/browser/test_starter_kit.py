"""The course that ships with Kursbygger, from its first page to its last."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect

from tests.browser.courses import STARTER_KIT
from tests.browser.learner import Keyboard, Learner, data, right_answers
from tests.browser.lms import Lms
from tests.browser.session import Session


def test_the_starter_kit_is_completed_by_keyboard_alone(
    learner: Session, build: Callable[[str], Path], lms: Lms
) -> None:
    package = lms.upload(build(STARTER_KIT))
    page = learner.launch(package)
    reader = Keyboard(page)
    course = data(page)
    *others, last = course["pages"]
    for current in others:
        assert reader.title() == current["title"]["nb"]
        if current["kind"] == "quiz":
            reader.take(right_answers(course, current["id"], "nb"))
            reader.shows("Du har bestått")
        reader.turn()
    assert reader.title() == last["title"]["nb"]
    reader.end()
    reader.shows("Du har gjort alt det obligatoriske.")
    assert learner.values["cmi.core.lesson_status"] == "passed"
    assert learner.values["cmi.core.score.raw"] == "100"
    assert learner.attempt.largest < 35_000
    page.close()
    again = Learner(learner.launch(package))
    assert again.title() == last["title"]["nb"]
    expect(again.course.get_by_text(again.say("progress.complete")).first).to_be_visible()
