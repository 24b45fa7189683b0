"""One right answer among several."""

from __future__ import annotations

from dataclasses import dataclass

from builder.diagnostics import Report, Text
from builder.questions.options import (
    OPTIONS,
    check_correct,
    read_options,
    right_keys,
    score_one,
)
from builder.questions.question_type import Parsed, QuestionType
from builder.source.translated import Translated


@dataclass(frozen=True, slots=True)
class Single:
    """Nothing beyond the options."""


def parse(question: Translated, report: Report) -> Parsed:
    """The options; exactly one must be right."""
    options = read_options(question, report)
    check_correct(question, options, report, one=True)
    return Parsed(Single(), options)


TYPE = QuestionType(
    name="single",
    title=Text("Ett riktig svar", "One right answer"),
    kind="choice",
    shape="option",
    scored=True,
    fields=(OPTIONS,),
    parse=parse,
    score=score_one,
    answer=right_keys,
    rules=(),
)
