"""Every question type by keyboard where statements are told: its examples answered right, wrong and
partly, found again, and told to the record store once, exactly as the table has it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from builder.questions import BY_NAME
from builder.xapi.interactions import Json
from builder.xapi.matching import instances
from tests.browser import answers
from tests.browser.answers import Question
from tests.browser.courses import EXAMPLES
from tests.browser.examples import Tried, example_of
from tests.browser.learner import Keyboard, data
from tests.browser.lrs.conftest import Upload
from tests.browser.lrs.learner import Student
from tests.browser.lrs.test_told import both
from tests.browser.rounds import expect_told, play_round, rounds, score_words
from tests.browser.test_question_types import HOSTILE, RECEIVED
from tests.questions.rows import TOLD
from tests.questions.told import asked, in_short, result
from tests.xapi.validators import assert_valid, ralph

pytestmark = pytest.mark.audit
"""Before a release: `tests/questions/test_told.py` has the same values without a browser."""


@pytest.fixture
def compiled(build: Callable[..., Path], target: str) -> Json:
    """The file of statements that stands beside the package."""
    (path,) = build(EXAMPLES, target).parent.glob("*-xapi-statements.json")
    return dict(json.loads(path.read_text("utf-8")))


@both
@pytest.mark.parametrize("kind", BY_NAME)
def test_the_examples_of_a_type_are_told_once_as_the_table_has_them(
    student: Student, upload: Upload, compiled: Json, kind: str
) -> None:
    package = upload(EXAMPLES)
    page = student.open(package)
    reader = Keyboard(page, framed=False)
    course = data(page)
    questions = [each for each in course["questions"] if each["quiz"] == kind]
    played = list(rounds(kind, questions))
    reader.open(kind)
    for number, tried in enumerate(played, 1):
        play_round(reader, course, kind, tried)
        reader.shows(score_words(reader, questions, tried))
        reader.saved()
        for question in questions:
            told = _told(student, compiled, question)
            assert len(told) == (number if TOLD[kind] else 0)
            if told:
                _expect_row(student, compiled, question, tried[question["id"]], told[-1])
    before = student.said("answered")
    assert_valid(before)
    assert [] == [fault for one in before for fault in ralph(one)]
    page.close()

    _expect_found_again(student.open(package), kind, questions, played[-1])
    assert before == student.said("answered")
    once = ("completed", "passed")
    assert not [verb for verb in once if len(student.said(verb)) > 1]
    if kind == "reflection":
        written = [str(each.answer) for tried in played for each in tried.values()]
        assert not [text for text in written if text in str(student.platform.statements)]


@both
@pytest.mark.parametrize("kind", RECEIVED)
def test_whatever_is_written_is_told_within_the_rules(
    student: Student, upload: Upload, kind: str
) -> None:
    page = student.open(upload(EXAMPLES))
    reader = Keyboard(page, framed=False)
    reader.open(kind)
    texts = iter(HOSTILE[kind])
    reader.play(data(page), kind, lambda question: next(texts))
    reader.saved()
    told = student.said("answered")
    assert RECEIVED[kind] == [one["result"]["response"] for one in told]
    assert_valid(told)


def _told(student: Student, compiled: Json, question: Question) -> list[Json]:
    """The statements of a question, in their order; one that is never told has no activity."""
    activity = compiled["activities"].get(question["id"])
    told = student.said("answered")
    if activity is None:
        assert [] == told
        return []
    return [one for one in told if one["object"]["id"] == activity["id"]]


def _expect_row(
    student: Student, compiled: Json, question: Question, tried: Tried, statement: Json
) -> None:
    """The result is the row's, the activity that of the row, and the rest exactly the template."""
    kind, full = question["type"], question["id"]
    example = example_of(kind, full.removeprefix(f"{kind}-"))
    expected = result(example, tried.answer, tried.earns)
    duration = statement["result"]["duration"]
    assert {**expected, "duration": duration} == statement["result"]
    assert asked(example) == in_short(statement["object"]["definition"])
    target, launch = student.platform.standard, student.launched[-1]
    known: dict[str, Any] = {
        "actor": launch.actor,
        "registration": launch.registration,
    }
    context = launch.context if target == "cmi5" else None
    (found,) = instances(statement, compiled, target, context=context, launch=known)
    name = "answered-unjudged" if tried.earns is None else "answered"
    assert (name, full, "answers") == (found.template, found.activity, found.tracking)


def _expect_found_again(
    page: Page, kind: str, questions: list[Question], tried: dict[str, Tried]
) -> None:
    """After a relaunch: the result, and each answer with what was said of it."""
    reader = Keyboard(page, framed=False)
    assert kind == reader.title()
    reader.press("quiz.see-result")
    reader.shows(score_words(reader, questions, tried))
    for at, question in enumerate(questions):
        reader.enter(reader.main.locator("[data-part=answers] button").nth(at))
        form = reader.main.locator("form:visible")
        assert tried[question["id"]].answer == answers.given(form)
        expect_told(reader, question, form, tried[question["id"]])
        reader.press("quiz.back")
    reader.end()
    reader.shows("Alt er lagret. Nå kan du lukke kurset.")
