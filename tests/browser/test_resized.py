"""A window that is resized or turned in the middle of a question takes nothing from the learner."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect

from tests.browser.accessible import fits, resize
from tests.browser.courses import PLAYED
from tests.browser.learner import Learner
from tests.browser.lms import Lms
from tests.browser.session import Session


def test_a_window_resized_in_a_quiz_keeps_question_answer_and_focus(
    learner: Session, build: Callable[[str], Path], lms: Lms
) -> None:
    page = learner.launch(lms.upload(build(PLAYED)), width=1280)
    reader = Learner(page)
    reader.go("Prøve om broer")
    reader.press("quiz.start")
    question = reader.main.locator("form:visible").get_attribute("data-question")
    reader.choose("Saltstraumen bro")
    chosen = reader.main.get_by_label("Saltstraumen bro", exact=True)
    chosen.focus()
    for width in (320, 844, 390, 1280):
        resize(page, width)
        form = reader.main.locator("form:visible")
        assert question == form.get_attribute("data-question")
        expect(chosen).to_be_checked()
        expect(chosen).to_be_focused()
        expect(chosen).to_be_in_viewport()
        assert [] == fits(page, f"{width} px")
    reader.press("quiz.answer")
    expect(reader.main.locator("form:visible [data-part=feedback]")).to_be_visible()
