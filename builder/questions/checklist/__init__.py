"""Things to tick off on a page: kept for the learner, never judged, never sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from builder.course import Question
from builder.diagnostics import Report, Text
from builder.questions.question_type import Parsed, QuestionType
from builder.source.translated import Translated


@dataclass(frozen=True, slots=True)
class Checklist:
    """A checklist has nothing but its items, which are the question's options."""


def parse(question: Translated, report: Report) -> Parsed:
    """Nothing: a checklist is written on a page, where ``source/activities.py`` reads it."""
    return Parsed(Checklist())


def score(question: Question, keys: Sequence[str], response: object) -> None:
    """Nothing: a tick is neither right nor wrong."""


def answer(question: Question, keys: Sequence[str]) -> None:
    """There is none."""


TYPE = QuestionType(
    name="checklist",
    title=Text("Sjekkliste", "Checklist"),
    kind=None,
    shape="options",
    scored=False,
    fields=(),
    parse=parse,
    score=score,
    answer=answer,
    rules=(),
    in_quiz=False,
)
