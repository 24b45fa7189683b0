"""The power is cut at moments nobody chose: what was shown as «Lagret» is there afterwards."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Error

from tests.browser.courses import PLAYED
from tests.browser.learner import Learner
from tests.browser.lms import Lms
from tests.browser.session import Session, cut_power
from tests.browser.standards import SCORM_12, SCORM_2004_4, Standard

PAGES = ("Begynnelsen", "En side å lese", "Ekstra stoff", "Slutten", "Egne tanker", "Takk")
NOTES = "Egne tanker"
QUIZ = "Prøve om broer"
RIGHT = {
    "Hvilken bro er lengst?": ("prove-lengst", ("Hardangerbrua",)),
    "Hva bruker en bro for å bære?": ("prove-strekk", ("Pilarer", "Kabler")),
    "En bro binder sammen to steder.": ("prove-rett", ("Sant",)),
}


@dataclass
class Promise:
    """What may be found: the latest that was shown as saved, or anything done after it."""

    places: list[str] = field(default_factory=lambda: ["Begynnelsen"])
    notes: list[str] = field(default_factory=lambda: [""])
    answers: list[frozenset[str]] = field(default_factory=lambda: [frozenset()])

    def keep(self) -> None:
        del self.places[:-1], self.notes[:-1], self.answers[:-1]

    def check(self, reader: Learner, stored: dict[str, str]) -> None:
        assert reader.title() in self.places
        answered = frozenset(value for name, value in stored.items() if name.endswith(".id"))
        assert self.answers[0] <= answered <= self.answers[-1]
        reader.go(NOTES)
        self.places.append(NOTES)
        note = reader.main.get_by_role("textbox").input_value()
        assert any(typed.startswith(note) for typed in self.notes)
        assert note.startswith(self.notes[0])
        self.notes.append(note)
        self.answers.append(answered)


def turn_page(reader: Learner, promise: Promise, chance: random.Random) -> None:
    title = chance.choice([page for page in PAGES if page != reader.title()])
    promise.places.append(title)
    reader.go(title)


def write(reader: Learner, promise: Promise, chance: random.Random) -> None:
    promise.places.append(NOTES)
    if reader.title() != NOTES:
        reader.go(NOTES)
    box = reader.main.get_by_role("textbox")
    more = f" {chance.randrange(1000)}"
    promise.notes.append(box.input_value() + more)
    box.press("End")
    box.press_sequentially(more)


def answer(reader: Learner, promise: Promise, chance: random.Random) -> None:
    promise.places.append(QUIZ)
    if reader.title() != QUIZ:
        reader.go(QUIZ)
    for key in ("quiz.start", "quiz.resume", "quiz.next", "quiz.finish"):
        if reader.button(key).is_visible():
            reader.press(key)
            break
    question = reader.main.locator("form:visible legend .question-lead")
    if question.count() and reader.button("quiz.answer").is_visible():
        name, options = RIGHT[question.inner_text()]
        promise.answers.append(promise.answers[-1] | {name})
        reader.answer(*options)


def work(reader: Learner, promise: Promise, chance: random.Random) -> None:
    """Until the browser is no more: a click, a stroke or a save may be under way just then."""
    try:
        while True:
            chance.choice([turn_page, write, answer])(reader, promise, chance)
            time.sleep(chance.uniform(0, 1.2))
            if reader.status() == "Lagret":
                promise.keep()
    except (Error, AssertionError):  # an expectation that is cut short says that it was not met
        if _alive(reader):
            raise


def _alive(reader: Learner) -> bool:
    try:
        return bool(reader.page.evaluate("true"))
    except Error:
        return False


SEEDS = [
    *((SCORM_12, seed) for seed in range(4)),
    (SCORM_2004_4, 4),
    *(pytest.param(SCORM_12, seed, marks=pytest.mark.audit) for seed in range(5, 10)),
    *(pytest.param(SCORM_2004_4, seed, marks=pytest.mark.audit) for seed in range(10, 15)),
]
"""Five moments each: 75 before a release."""


@pytest.mark.parametrize(("standard", "seed"), SEEDS, ids=str)
def test_what_was_shown_as_saved_survives_five_power_cuts(
    power_on: Callable[[], Session],
    build: Callable[[str, str], Path],
    lms: Lms,
    standard: Standard,
    seed: int,
) -> None:
    chance = random.Random(seed)
    package = lms.upload(build(PLAYED, standard.target))
    promise = Promise()
    for _ in range(5):
        learner = power_on()
        reader = Learner(learner.launch(package))
        promise.check(reader, learner.values)
        cut_power(learner.browser, after=chance.uniform(0.2, 5))
        work(reader, promise, chance)
    promise.check(Learner(power_on().launch(package)), learner.values)
    assert any(name.endswith("suspend_data") for name in learner.values)
