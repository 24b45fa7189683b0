"""What record stores are told of each example: as the table has it, and as anybody can read it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from builder.course import Course
from builder.questions import BY_NAME
from builder.xapi.activities import activities, by_key
from builder.xapi.interactions import Json
from builder.xapi.package_data import package_data
from tests import samples
from tests.browser.examples import Tried, outcome, sendable, tries
from tests.questions.examples import Example, examples
from tests.questions.player import as_player_has_it
from tests.questions.rows import NEUTRAL, TOLD
from tests.questions.told import LISTS, asked, in_short, is_right, result
from tests.xapi.courses import every_type, tracked
from tests.xapi.validators import assert_valid

SCRIPT = Path(__file__).parent / "told.mjs"
EXAMPLES = list(examples())
FIRST = {each.type.name: each for each in reversed(EXAMPLES)}
COURSE = tracked(every_type(), "answers")
LAUNCH = {
    "actor": {"account": {"homePage": "https://lms.no", "name": "17"}},
    "activityId": COURSE.iri,
    "registration": "d6f4b1c0-21b1-4b7a-9d8e-3a3f6e0c5b02",
}
TRIED = [(example, tried) for example in EXAMPLES for tried in sendable(example)]
REPORTED = [example for example in EXAMPLES if example.type.kind]


def key_of(example: Example, quiz: str = "prove") -> str:
    """The id of an example in the course that has them all."""
    start = "om-prove" if quiz == "om" else quiz
    return f"{start}-{EXAMPLES.index(example)}-{example.type.name}"


def definition(example: Example) -> Json:
    return by_key(activities(COURSE))[key_of(example)].definition


@cache
def statements(quiz: str = "prove") -> list[Json | None]:
    """What the player tells of every answer of every example."""
    mode = "survey" if quiz == "om" else "graded"
    answers = [(key_of(example, quiz), tried.answer) for example, tried in TRIED]
    return told_of(COURSE, answers, mode)


def told_of(
    course: Course, answers: Sequence[tuple[str, Any]], mode: str = "graded"
) -> list[Json | None]:
    """The statement of each answer, each given to a question by its full id."""
    asked = [
        {"question": _question(course, full), "mode": mode, "answer": answer}
        for full, answer in answers
    ]
    wish = {"compiled": package_data(course, "cmi5"), "launch": LAUNCH, "answers": asked}
    ran = subprocess.run(
        ["node", str(SCRIPT)],
        input=json.dumps(wish),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return list(json.loads(ran.stdout))


def _question(course: Course, full: str) -> dict[str, Any]:
    (question,) = (each for each in course.questions() if each.id == full)
    known = as_player_has_it(question, course.option_characters(question))
    return {**known, "quiz": "prove", "text": {"nb": question.text["nb"].plain}}


@pytest.mark.parametrize("kind", [kind for kind, row in TOLD.items() if row])
def test_the_table_gives_the_rows_of_statements_written_by_hand(kind: str) -> None:
    row, example = TOLD[kind], FIRST[kind]
    assert row
    shown = in_short(definition(example))
    assert (row.type, list(row.patterns)) == (
        shown["interactionType"],
        shown.get("correctResponsesPattern", []),
    )
    assert dict(row.lists) == {name: "".join(shown[name]) for name in LISTS if name in shown}
    found = tries(kind, example.question.local_id)
    assert set(row.responses) == set(found)
    for name, tried in found.items():
        judged = {} if name == NEUTRAL else {"success": row.scaled[name] == 1}
        score = {} if name == NEUTRAL else {"score": {"scaled": row.scaled[name]}}
        expected = {"response": row.responses[name], **judged, **score}
        assert expected == result(example, tried.answer, tried.earns)


@pytest.mark.parametrize("example", REPORTED, ids=lambda each: f"{each.type.name}: {each.title}")
def test_an_activity_says_what_can_be_answered_and_what_is_right(example: Example) -> None:
    assert asked(example) == in_short(definition(example))


def test_the_player_tells_of_every_answer_what_the_table_says() -> None:
    told = statements()
    for (example, tried), statement in zip(TRIED, told, strict=True):
        if example.type.name == "reflection":
            assert statement is None
            continue
        assert statement
        verb = statement["verb"]["id"].rpartition("/")[2]
        assert ("answered", definition(example)) == (verb, statement["object"]["definition"])
        expected = {**result(example, tried.answer, tried.earns), "duration": "PT0H0M1.5S"}
        assert expected == statement["result"]
    assert {kind for kind, row in TOLD.items() if row is None} == {"reflection"}
    assert set(BY_NAME) == {example.type.name for example, _ in TRIED}
    assert_valid([one for one in told if one])


def test_a_right_answer_fits_what_the_activity_says_is_right_and_no_other_does() -> None:
    judged = [
        (tried, statement["object"]["definition"], statement["result"])
        for (example, tried), statement in zip(TRIED, statements(), strict=True)
        if statement and not _is_read_leniently(example, tried)
    ]
    assert len(judged) > len(EXAMPLES)
    for tried, shown, said in judged:
        if "success" in said:
            assert said["success"] is is_right(shown, said["response"]), (tried, said["response"])
        else:
            assert "correctResponsesPattern" not in shown


def _is_read_leniently(example: Example, tried: Tried) -> bool:
    """What is right but for signs and accents that do not count: no pattern can say so."""
    first = next(sendable(example))
    return (
        example.type.kind == "fill-in"
        and outcome(tried.earns) == "right"
        and tried.answer != first.answer
    )


def test_an_answer_in_a_survey_is_told_and_not_judged() -> None:
    for (example, tried), statement in zip(TRIED, statements("om"), strict=True):
        if statement is None:
            assert example.type.name == "reflection"
            continue
        response = result(example, tried.answer, tried.earns)["response"]
        assert {"response": response, "duration": "PT0H0M1.5S"} == statement["result"]
        assert "correctResponsesPattern" not in statement["object"]["definition"]


HOSTILE = {
    "delimiters": "{case_matters=true}[,]a[.]b[:]c",
    "emoji": "🙂" * 130,
    "cut in an emoji": "å" * 249 + "🙂",
    "long": "å" * 251,
    "marks of byte order": "a\ufeffb",
    "lines": "a\u2028b\tc",
    "right to left": "שלום}",
    "html": "</script>",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_key_of_any_text_is_fitted_by_that_text(text: str) -> None:
    short, cloze = FIRST["short-answer"].question, FIRST["cloze"].question
    gap = replace(cloze.body.gaps[0], accept=(text,), options=())  # type: ignore[attr-defined]
    asked = [
        replace(short, body=replace(short.body, accept=(text,), ignore=())),  # type: ignore[type-var]
        replace(cloze, body=replace(cloze.body, gaps=(gap, gap), ignore=())),  # type: ignore[type-var]
    ]
    quiz = samples.quiz("prove", *(replace(one, id=f"prove-{one.type}") for one in asked))
    course = tracked(samples.course(quiz, languages=("nb",), iri=COURSE.iri), "answers")
    answers = [("prove-short-answer", text), ("prove-cloze", [text, text])]
    for statement in told_of(course, answers):
        assert statement
        said, shown = statement["result"], statement["object"]["definition"]
        assert (True, True) == (said["success"], is_right(shown, said["response"]))
