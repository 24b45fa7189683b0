"""Something to think and write about: kept for the learner, never judged, never sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from builder.course import Question
from builder.diagnostics import Report, Text
from builder.questions.question_type import Parsed, QuestionType
from builder.source.kinds import Whole
from builder.source.schema import Field
from builder.source.translated import Translated


@dataclass(frozen=True, slots=True)
class Reflection:
    """What is asked of the text."""

    min_words: int = 0
    """Words to be written before one goes on; 0 = any, or none."""


def parse(question: Translated, report: Report) -> Parsed:
    """The length asked for."""
    return Parsed(Reflection(question.source["min-words"]))


def score(question: Question, keys: Sequence[str], response: object) -> None:
    """Nothing: a reflection is neither right nor wrong."""


def answer(question: Question, keys: Sequence[str]) -> None:
    """There is none."""


TYPE = QuestionType(
    name="reflection",
    title=Text("Refleksjon", "Reflection"),
    kind=None,
    shape="note",
    scored=False,
    fields=(
        Field(
            "min-words",
            Whole(0, 500),
            Text(
                "Så mange ord må skrives før man kan gå videre.",
                "So many words must be written before one can go on.",
            ),
            default=0,
        ),
    ),
    parse=parse,
    score=score,
    answer=answer,
    rules=(),
)
