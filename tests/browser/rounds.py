"""The examples of a question type as a learner answers them by keyboard: round after round, right,
wrong and partly, with what is said of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

from playwright.sync_api import Locator, expect

from tests.browser.answers import Question
from tests.browser.examples import Tried, outcome, tries
from tests.browser.learner import Keyboard

OUTCOMES = {"right": "quiz.right", "wrong": "quiz.wrong", "partly": "quiz.partly"}
"""Outcome → the key of what is said of it."""


def rounds(kind: str, questions: Sequence[Question]) -> Iterator[dict[str, Tried]]:
    """What is answered to each question, by its full id, each time the quiz is taken."""
    known = {each["id"]: tries(kind, each["id"].removeprefix(f"{kind}-")) for each in questions}
    names = [one for one in OUTCOMES if any(one in found for found in known.values())]
    for name in names or ["neutral"]:
        yield {one: found.get(name) or [*found.values()][-1] for one, found in known.items()}


def play_round(
    reader: Keyboard, course: dict[str, Any], kind: str, tried: Mapping[str, Tried]
) -> None:
    """The quiz once, from wherever the last round ended, and what is told at each answer."""
    again = reader.button("quiz.again").is_visible()
    reader.play(
        course,
        kind,
        lambda question: tried[question["id"]].answer,
        start="quiz.again" if again else "quiz.start",
        told=lambda question, form: expect_told(reader, question, form, tried[question["id"]]),
    )


def expect_told(reader: Keyboard, question: Question, form: Locator, tried: Tried) -> None:
    """What is said of an answer, in the player's words and the author's."""
    feedback = form.locator("[data-part=feedback]")
    judged = tried.earns is not None and tried.answer is not None
    said = OUTCOMES[outcome(tried.earns)] if judged else "quiz.received"
    expect(feedback.locator(".verdict")).to_have_text(reader.say(said))
    name = "correct" if tried.earns == 1 else "incorrect"
    for html in question["feedback"].get(name, {}).values() if judged else ():
        expect(feedback).to_contain_text(re.sub("<[^>]+>", "", html).strip())


def score_words(reader: Keyboard, questions: list[Question], tried: Mapping[str, Tried]) -> str:
    """What the result of a round says."""
    total = sum(question["points"] for question in questions)
    if total == 0:
        return reader.say("quiz.thanks")
    points = sum(
        (question["points"] * (tried[question["id"]].earns or 0) for question in questions),
        Fraction(0),
    )
    return reader.say("quiz.score").format(percent=int(100 * points / total))
