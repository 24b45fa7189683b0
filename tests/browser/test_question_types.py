"""Every question type by keyboard: its examples answered right, wrong and partly.

What the learner is told, what is found again, and what the LMS receives: for the first example of
each type exactly the row of its README's last line («What the standards are sent»).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from builder.questions import BY_NAME
from tests.browser import answers
from tests.browser.answers import Question
from tests.browser.examples import Tried, outcome, tries, write_examples
from tests.browser.learner import Keyboard, data
from tests.browser.lms import Lms
from tests.browser.session import Session
from tests.browser.test_played import interactions

OUTCOMES = {"right": "quiz.right", "wrong": "quiz.wrong", "partly": "quiz.partly"}


@dataclass(frozen=True)
class Row:
    """A record of the LMS's report, as the table has it."""

    type: str
    patterns: tuple[str, ...]
    responses: Mapping[str, str]
    """Outcome → what the learner answered; the last is that of what is left out."""
    weight: str = "1"
    results: Mapping[str, str] = field(default_factory=dict)
    """Outcome → result, where it is not the question's own: for a gap."""


def row(kind: str, *patterns: str, **more: str) -> Row:
    weight = more.pop("weight", "1")
    results = {name[3:]: more.pop(name) for name in list(more) if name.startswith("is_")}
    return Row(kind, patterns, more, weight, results)


ROWS_12 = {
    "single": [row("choice", "0", right="0", wrong="1")],
    "multiple": [row("choice", "{0,1}", right="0,1", wrong="0")],
    "true-false": [row("true-false", "f", right="f", wrong="t")],
    "matching": [
        row(
            "matching",
            "1.a,2.b,3.c,4.d",
            right="1.a,2.b,3.c,4.d",
            wrong="1.b,2.c,3.d,4.a",
            partly="1.a,2.c,3.b,4.d",
            weight="2",
        )
    ],
    "ordering": [row("sequencing", "0,1,2,3,4", right="0,1,2,3,4", wrong="1,0,2,3,4")],
    "numeric": [row("numeric", "20", right="20", wrong="19")],
    "short-answer": [row("fill-in", "utsjekk", "en utsjekk", right="utsjekk", wrong="innsjekk")],
    "cloze": [
        row(
            "fill-in",
            "elevene i sofaen",
            right="elevene i sofaen",
            wrong="alle i hele kommunen",
            partly="elevene i sofaen",
            is_partly="correct",
            weight="0.5",
        ),
        row(
            "fill-in",
            "få svar før bussen går",
            right="få svar før bussen går",
            wrong="laste ned en app",
            partly="lese plakaten vår",
            weight="0.5",
        ),
    ],
    "likert": [row("likert", neutral="0", weight="0")],
    "hotspot": [row("choice", "2", right="2", wrong="0")],
    "reflection": [],
}
"""Type → what SCORM 1.2 is sent of its first example."""
RESULTS_12 = {"right": "correct", "wrong": "wrong", "partly": "wrong", "neutral": "neutral"}
ROUNDS = ("right", "wrong", "partly")


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("examples") / "eksempler"
    write_examples(folder)
    return folder


@pytest.fixture
def package(source: Path, build: Callable[[str], Path], lms: Lms) -> str:
    return lms.upload(build(str(source)))


@pytest.mark.parametrize("kind", BY_NAME)
def test_the_examples_of_a_type_are_judged_told_kept_and_reported(
    learner: Session, package: str, kind: str
) -> None:
    page = learner.launch(package)
    reader = Keyboard(page)
    course = data(page)
    questions = [each for each in course["questions"] if each["quiz"] == kind]
    known = {each["id"]: tries(kind, each["id"].removeprefix(f"{kind}-")) for each in questions}
    rounds = [r for r in ROUNDS if any(r in found for found in known.values())] or ["neutral"]
    reader.open(kind)
    for name in rounds:
        tried = {one: found.get(name) or _last(found) for one, found in known.items()}
        _play(reader, course, kind, tried)
        words = _score(reader, questions, tried)
        reader.shows(words)
        reader.saved()
        assert _expected(questions[0], name, tried[questions[0]["id"]]) == _sent(
            learner, questions[0]["id"]
        )
    learner.leave(page)

    page = learner.launch(package)
    reader = Keyboard(page)
    assert reader.title() == kind
    reader.press("quiz.see-result")
    reader.shows(words)
    for at, question in enumerate(questions):
        reader.enter(reader.main.locator("[data-part=answers] button").nth(at))
        form = reader.main.locator("form:visible")
        assert tried[question["id"]].answer == answers.given(form)
        _told(reader, question, form, tried[question["id"]])
        reader.press("quiz.back")


def _last(found: Mapping[str, Tried]) -> Tried:
    return list(found.values())[-1]


def _play(reader: Keyboard, course: dict[str, Any], kind: str, tried: Mapping[str, Tried]) -> None:
    again = reader.button("quiz.again").is_visible()
    reader.play(
        course,
        kind,
        lambda question: tried[question["id"]].answer,
        start="quiz.again" if again else "quiz.start",
        told=lambda question, form: _told(reader, question, form, tried[question["id"]]),
    )


def _told(reader: Keyboard, question: Question, form: Locator, tried: Tried) -> None:
    """What is said of an answer, in the player's words and the author's."""
    feedback = form.locator("[data-part=feedback]")
    judged = tried.earns is not None and tried.answer is not None
    said = OUTCOMES[outcome(tried.earns)] if judged else "quiz.received"
    expect(feedback.locator(".verdict")).to_have_text(reader.say(said))
    name = "correct" if tried.earns == 1 else "incorrect"
    for html in question["feedback"].get(name, {}).values() if judged else ():
        expect(feedback).to_contain_text(re.sub("<[^>]+>", "", html).strip())


def _score(reader: Keyboard, questions: list[Question], tried: Mapping[str, Tried]) -> str:
    total = sum(question["points"] for question in questions)
    if total == 0:
        return reader.say("quiz.thanks")
    points = sum(
        (question["points"] * (tried[question["id"]].earns or 0) for question in questions),
        Fraction(0),
    )
    return reader.say("quiz.score").format(percent=int(100 * points / total))


def _expected(question: Question, name: str, tried: Tried) -> list[dict[str, str]]:
    rows = ROWS_12[question["type"]]
    result = RESULTS_12[outcome(tried.earns)]
    return [
        {
            "id": question["id"] if len(rows) == 1 else f"{question['id']}_{at}",
            "type": each.type,
            "weighting": each.weight,
            **{f"correct_responses.{n}.pattern": text for n, text in enumerate(each.patterns)},
            "student_response": each.responses.get(name) or list(each.responses.values())[-1],
            "result": each.results.get(name, result),
        }
        for at, each in enumerate(rows, 1)
    ]


def _sent(learner: Session, question: str) -> list[dict[str, str]]:
    """The LMS's records of a question, or of its gaps."""
    return [
        each
        for each in interactions(learner.values)
        if each["id"] == question or each["id"].startswith(f"{question}_")
    ]
