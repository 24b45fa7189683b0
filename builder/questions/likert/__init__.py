"""How far one agrees, on a scale: nothing is right or wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from builder.course import Question
from builder.diagnostics import Report, Text
from builder.questions.options import read_options
from builder.questions.question_type import Parsed, QuestionType
from builder.source.kinds import Many, Prose, an_option_id
from builder.source.schema import Field, Schema
from builder.source.translated import Translated
from builder.source.worded import Worded

POINT = Schema(
    (
        Field(
            "id",
            an_option_id(),
            Text("Ett tegn, a–z eller 0–9.", "One character, a–z or 0–9."),
        ),
        Field(
            "text",
            Prose(),
            Text("Det deltakeren velger.", "What the learner chooses."),
            required=True,
            words=True,
        ),
    )
)


@dataclass(frozen=True, slots=True)
class Likert:
    """Nothing beyond the points of the scale."""


def parse(question: Translated, report: Report) -> Parsed:
    """The points of the scale, which always keep their order."""
    points = read_options(question, report, key="scale")
    return Parsed(Likert(), tuple(replace(point, pin=True) for point in points))


def score(question: Question, keys: Sequence[str], response: object) -> None:
    """Nothing: an opinion is neither right nor wrong."""


def answer(question: Question, keys: Sequence[str]) -> None:
    """There is none."""


TYPE = QuestionType(
    name="likert",
    title=Text("Skala", "Scale"),
    kind="likert",
    shape="option",
    scored=False,
    fields=(
        Field(
            "scale",
            Many(Worded(POINT)),
            Text("Punktene på skalaen i rekkefølge, 2–26.", "The points of the scale, 2–26."),
            required=True,
            words=True,
            example="\n  - …\n  - …",
        ),
    ),
    parse=parse,
    score=score,
    answer=answer,
    rules=(),
)
