"""Questions on a page: told at once, tried again, kept and reported, and never counted."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.accessible import in_both_schemes
from tests.browser.learner import Keyboard, Learner
from tests.browser.lms import Lms
from tests.browser.session import Session

PRACTICE = "tests/courses/practice"
LARGER = """(form) => {
  const size = (name) => parseFloat(getComputedStyle(form.querySelector(name)).fontSize);
  return size('.question-text') / size('.option > label');
}"""
"""How much larger a question is than what one may answer."""
RIGHT = "De som kjenner utfordringen på kroppen"
WRONG = "Bare ledelsen"
KNOWN_BEST = "De det gjelder, kjenner problemet best."


@pytest.fixture
def package(build: Callable[[str], Path], lms: Lms) -> str:
    return lms.upload(build(PRACTICE))


class Asked(Keyboard):
    """One question of the page at a time, by keyboard."""

    asks = ""

    def about(self, question: str) -> Asked:
        """Look at the question that begins so and nothing else; at the whole page for ""."""
        self.asks = question
        return self

    @property
    def main(self) -> Locator:
        whole = self.course.locator("main")
        return whole.locator("form:visible").filter(has_text=self.asks) if self.asks else whole


def test_a_wrong_answer_is_told_at_once_and_may_be_given_again(
    learner: Session, package: str
) -> None:
    page = learner.launch(package)
    reader = Asked(page)
    reader.turn()
    asked = reader.about("Hvem bør dere invitere")
    asked.press("quiz.answer")
    asked.shows(asked.say("quiz.error-none"))
    expect(asked.main.get_by_label(RIGHT)).to_be_focused()
    expect(asked.main.get_by_label(RIGHT)).to_have_attribute("aria-invalid", "true")
    group = asked.main.get_by_role("group")
    expect(group).to_have_accessible_description(asked.say("quiz.error-none"))
    page.keyboard.press("ArrowDown")
    chosen = asked.main.locator("input:focus-visible")
    expect(chosen).to_have_css("border-radius", re.compile(r"^(50%|\d{3,})"))  # round
    expect(chosen).to_have_css("outline-style", "none")
    expect(chosen.locator("..")).to_have_css("outline-style", "solid")  # one ring, and not two
    on_screen = asked.main.evaluate(LARGER)
    page.emulate_media(media="print")
    assert asked.main.evaluate(LARGER) == pytest.approx(on_screen, rel=0.01)
    page.emulate_media(media="screen")
    asked.press("quiz.answer")
    expect(asked.main.locator("[data-part=feedback]")).to_be_focused()
    expect(group).to_have_accessible_description("")
    expect(asked.main.locator("[aria-invalid]")).to_have_count(0)
    for text in (asked.say("quiz.wrong"), "Da mister dere erfaringen.", KNOWN_BEST):
        expect(asked.main.get_by_text(text).first).to_be_visible()
    expect(asked.main.get_by_text(asked.say("quiz.right-answer"))).to_have_count(0)
    expect(asked.main.get_by_label(WRONG)).to_be_disabled()
    asked.press("quiz.again")
    expect(asked.main.get_by_label(WRONG)).not_to_be_checked()
    expect(asked.main.locator("[data-part=feedback]")).to_be_hidden()
    asked.choose(RIGHT)
    asked.press("quiz.answer")
    expect(asked.main.get_by_text("Ja – de har erfaringen.")).to_be_visible()


def test_answers_are_kept_in_every_language(learner: Session, package: str) -> None:
    page = learner.launch(package)
    reader = Asked(page)
    reader.turn()
    asked = reader.about("Hva gjør det tryggere")
    asked.choose("Du sier hva dere skal i dag.", "Alle skriver stille først.")
    asked.press("quiz.answer")
    asked.about("Alle må være enige").choose(asked.say("quiz.true"))
    asked.press("quiz.answer")
    reader.saved()
    learner.leave(page)
    again = Learner(learner.launch(package))
    expect(again.main.get_by_text("En tydelig ramme hjelper.")).to_be_visible()
    again.switch("nn")
    expect(again.main.get_by_text("Ei tydeleg ramme hjelper.")).to_be_visible()
    expect(again.main.get_by_label("Alle skriv stille først.")).to_be_checked()
    claim = again.main.locator("form:visible").filter(has_text="Alle må vere einige")
    expect(claim.get_by_text(again.say("quiz.wrong"), exact=True).first).to_be_visible()


def test_practice_is_reported_and_never_counts(learner: Session, package: str) -> None:
    page = learner.launch(package)
    reader = Asked(page)
    reader.turn()
    asked = reader.about("Hvem bør dere invitere")
    asked.choose(WRONG)
    asked.press("quiz.answer")
    asked.press("quiz.again")
    asked.choose(RIGHT)
    asked.press("quiz.answer")
    asked.about("")
    reader.saved()
    learner.leave(page)
    values = learner.values
    assert "invitere-forst" == values["cmi.interactions.0.id"]
    assert ("choice", "0", "correct") == tuple(
        values[f"cmi.interactions.0.{name}"] for name in ("type", "student_response", "result")
    )
    assert not any(name.startswith("cmi.interactions.1.") for name in values)
    assert "" == values.get("cmi.core.score.raw", "")


@pytest.mark.parametrize("width", [390, 1280])
def test_the_questions_are_accessible_asked_and_answered(
    learner: Session, package: str, width: int
) -> None:
    page = learner.launch(package, width=width)
    reader = Learner(page)
    reader.turn()
    found = in_both_schemes(page, "asked")
    for option in (WRONG, "De ivrigste får begynne.", reader.say("quiz.false")):
        reader.choose(option)
        reader.button("quiz.answer").first.click()
    found += in_both_schemes(page, "answered")
    assert found == []
