"""Every question type by keyboard: its examples answered right, wrong and partly.

What the learner is told, what is found again, and what the LMS receives: for the first example of
each type exactly the row of its README's last line («What the standards are sent»).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from builder.questions import BY_NAME
from tests.browser import answers
from tests.browser.answers import Question
from tests.browser.courses import EXAMPLES
from tests.browser.examples import Tried, outcome, tries
from tests.browser.learner import Keyboard, data
from tests.browser.lms import Lms
from tests.browser.session import Session
from tests.browser.standards import Standard, in_each_standard, in_each_standard_before_a_release
from tests.questions.rows import SENT

pytestmark = pytest.mark.audit
"""All of it before a release: `make browser` has 15 minutes with the rest of CI."""

Record = dict[str, str]
OUTCOMES = {"right": "quiz.right", "wrong": "quiz.wrong", "partly": "quiz.partly"}


RESULTS = {"scorm12": ("correct", "wrong"), "scorm2004": ("correct", "incorrect")}
ROUNDS = ("right", "wrong", "partly")


@pytest.fixture
def package(build: Callable[[str, str], Path], lms: Lms, standard: Standard) -> str:
    return lms.upload(build(EXAMPLES, standard.target))


@in_each_standard_before_a_release
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
        first = questions[0]
        assert _expected(learner, first, name, tried[first["id"]]) == _sent(learner, first["id"])
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


def _expected(learner: Session, question: Question, name: str, tried: Tried) -> list[Record]:
    family = standard_family(learner)
    rows = SENT[question["type"]][family]
    right, wrong = RESULTS[family]
    made: list[Record] = []
    for at, each in enumerate(rows, 1):
        judged = right if outcome(tried.earns) in each.right else wrong
        response = each.response(name)
        record = {
            "id": question["id"] if len(rows) == 1 else f"{question['id']}_{at}",
            "type": each.type,
            "objectives.0.id": f"bruke-{question['type']}",
            "weighting": each.weight,
            **{f"correct_responses.{n}.pattern": text for n, text in enumerate(each.patterns)},
            "result": "neutral" if tried.earns is None else judged,
        }
        if family == "scorm12":
            made.append({**record, "student_response": response})
        else:
            words = {"description": question["text"]["nb"]}
            made.append({**record, "learner_response": response, **words})
    return made


def _sent(learner: Session, question: str) -> list[Record]:
    """The LMS's records of a question, or of its gaps."""
    return [
        each
        for each in learner.interactions
        if each["id"] == question or each["id"].startswith(f"{question}_")
    ]


HOSTILE = {
    "short-answer": ["</script><b>🙂", "{שלום}[,]x[.]", "å" * 10_000],
    "numeric": ["  ２０ minutter", "0.8", "٧"],
}
"""What is written in the questions of a type, one after the other."""
KEPT = {
    "short-answer": ["</script><b>🙂", "{שלום}[,]x[.]", "å" * 250],
    "numeric": ["  ２０ minutter", "0.8", "٧"],
}
RECEIVED = {
    "short-answer": ["</script><b>🙂", "(שלום}(,)x(.)", "å" * 250],
    "numeric": ["20", "0.8", "7"],
}


@in_each_standard
@pytest.mark.parametrize("kind", KEPT)
def test_whatever_is_written_is_judged_kept_and_reported_within_the_rules(
    learner: Session, package: str, kind: str
) -> None:
    page = learner.launch(package)
    reader = Keyboard(page)
    course = data(page)
    reader.open(kind)
    texts = iter(HOSTILE[kind])
    reader.play(course, kind, lambda question: next(texts))
    reader.shows(reader.say("quiz.score").format(percent=100 if kind == "numeric" else 0))
    reader.saved()
    name = "student_response" if standard_family(learner) == "scorm12" else "learner_response"
    assert RECEIVED[kind] == [record[name] for record in learner.interactions]
    learner.leave(page)
    reader = Keyboard(learner.launch(package))
    reader.press("quiz.see-result")
    for at, text in enumerate(KEPT[kind]):
        reader.enter(reader.main.locator("[data-part=answers] button").nth(at))
        assert text == answers.given(reader.main.locator("form:visible"))
        reader.press("quiz.back")


def standard_family(learner: Session) -> str:
    """``scorm12`` or ``scorm2004``: both editions are sent the same."""
    return learner.standard.target.split("-")[0]
