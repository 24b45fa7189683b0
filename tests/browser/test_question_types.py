"""Every question type by keyboard: its examples answered right, wrong and partly.

What the learner is told, what is found again, and what the LMS receives: exactly the row of the
type in the table («What the standards are sent»), for each example.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from builder.questions import BY_NAME
from tests.browser import answers
from tests.browser.answers import Question
from tests.browser.courses import EXAMPLES
from tests.browser.examples import Tried, example_of
from tests.browser.learner import Keyboard, data, words
from tests.browser.lms import Lms
from tests.browser.rounds import expect_told, play_round, rounds, score_words
from tests.browser.session import Session
from tests.browser.standards import Standard, in_each_standard
from tests.questions.encoded import records

pytestmark = pytest.mark.audit
"""All of it before a release: `make browser` has 15 minutes with the rest of CI."""

Record = dict[str, str]


@pytest.fixture
def package(build: Callable[[str, str], Path], lms: Lms, standard: Standard) -> str:
    return lms.upload(build(EXAMPLES, standard.target))


@in_each_standard
@pytest.mark.parametrize("kind", BY_NAME)
def test_the_examples_of_a_type_are_judged_told_kept_and_reported(
    learner: Session, package: str, kind: str
) -> None:
    page = learner.launch(package)
    reader = Keyboard(page)
    course = data(page)
    questions = [each for each in course["questions"] if each["quiz"] == kind]
    reader.open(kind)
    for tried in rounds(kind, questions):
        play_round(reader, course, kind, tried)
        words = score_words(reader, questions, tried)
        reader.shows(words)
        reader.saved()
        for question in questions:
            full = question["id"]
            assert _expected(learner, question, tried[full]) == _sent(learner, full)
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
        expect_told(reader, question, form, tried[question["id"]])
        reader.press("quiz.back")


def _expected(learner: Session, question: Question, tried: Tried) -> list[Record]:
    """The records as Python works them out: `tests/questions/test_encoded.py` holds those of the
    first example of each type to rows written out by hand."""
    family = standard_family(learner)
    kind, full = question["type"], question["id"]
    more = {} if family == "scorm12" else {"description": question["text"]["nb"]}
    if question.get("objective"):
        more["objectives.0.id"] = question["objective"]
    rows = records(
        example_of(kind, full.removeprefix(f"{kind}-")), tried.answer, tried.earns, family
    )
    ids = [full] if len(rows) == 1 else [f"{full}_{at}" for at, _ in enumerate(rows, 1)]
    return [{"id": own, **row, **more} for own, row in zip(ids, rows, strict=True)]


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


@pytest.mark.parametrize("written", ["", "Jeg vil prøve – en!"])
def test_a_reflection_is_taken_when_as_many_words_are_written_as_are_asked_for(
    learner: Session, package: str, written: str
) -> None:
    reader = Keyboard(learner.launch(package))
    reader.open("reflection")
    reader.press("quiz.start")
    form = reader.main.locator("form:visible")
    area = form.locator("textarea")
    least = words("nb")["notes.least"]["other"].format(count=5)
    expect(area).to_have_accessible_description(re.compile(least))
    if written:
        answers.give(reader.page, form, written)
    reader.press("quiz.answer")
    expect(form.locator("[data-part=error]")).to_have_text(
        words("nb")["quiz.error-words"]["other"].format(count=5)
    )
    expect(area).to_be_focused()
    reader.page.keyboard.type(" Og en ting til.")
    expect(form.locator("[data-part=error]")).to_be_hidden()
    if not written:
        reader.page.keyboard.type(" Slik.")
    reader.press("quiz.answer")
    reader.shows(reader.say("quiz.received"))


@pytest.mark.parametrize("kind", ["matching", "cloze"])
def test_what_is_not_filled_in_is_told_and_gets_the_focus(
    learner: Session, package: str, kind: str
) -> None:
    reader = Keyboard(learner.launch(package))
    reader.open(kind)
    reader.press("quiz.start")
    form = reader.main.locator("form:visible")
    fields = form.locator("select")
    reader.reach(fields.first)
    reader.page.keyboard.press("ArrowDown")
    reader.press("quiz.answer")
    said = {"matching": "quiz.error-part", "cloze": "quiz.error-gaps"}[kind]
    expect(form.locator("[data-part=error]")).to_have_text(reader.say(said))
    expect(fields.nth(1)).to_be_focused()
    expect(form.get_by_role("group")).to_have_accessible_description(reader.say(said))


def standard_family(learner: Session) -> str:
    """``scorm12`` or ``scorm2004``: both editions are sent the same."""
    return learner.standard.target.split("-")[0]
