"""Several right answers among several."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from builder.course import Question
from builder.diagnostics import Report, Text
from builder.questions.options import OPTIONS, check_correct, read_options, right_keys
from builder.questions.question_type import Parsed, QuestionType
from builder.source.kinds import Choice
from builder.source.schema import Field
from builder.source.translated import Translated


@dataclass(frozen=True, slots=True)
class Multiple:
    """How several answers are scored."""

    scoring: Literal["all-or-nothing", "per-option"]


SCORING = Field(
    "scoring",
    Choice(
        ("all-or-nothing", "per-option"),
        {"alt-eller-ingenting": "all-or-nothing", "per-svar": "per-option"},
    ),
    Text(
        "all-or-nothing: alle riktige og ingen andre. per-option: hvert riktige svar gir sin del, "
        "og hvert gale trekker like mye.",
        "all-or-nothing: every right one and no other. per-option: each right answer earns its "
        "share, and each wrong one takes as much away.",
    ),
    default="all-or-nothing",
)


def parse(question: Translated, report: Report) -> Parsed:
    """The options and the way of scoring; at least one must be right."""
    options = read_options(question, report)
    check_correct(question, options, report, one=False)
    return Parsed(Multiple(question.source["scoring"]), options)


def score(question: Question, keys: Sequence[str], response: object) -> Fraction:
    """The share of the right options chosen, less as much for each wrong one, never below 0.

    With ``all-or-nothing`` anything but the right set gives 0.
    """
    chosen = set(response) if isinstance(response, Collection) else set()
    right = set(right_keys(question, keys))
    body = question.body
    assert isinstance(body, Multiple)
    if body.scoring == "all-or-nothing" or not right:
        return Fraction(chosen == right)
    return max(Fraction(0), Fraction(len(chosen & right) - len(chosen - right), len(right)))


TYPE = QuestionType(
    name="multiple",
    title=Text("Flere riktige svar", "Several right answers"),
    kind="choice",
    shape="options",
    scored=True,
    fields=(OPTIONS, SCORING),
    parse=parse,
    score=score,
    answer=right_keys,
    rules=(),
)
