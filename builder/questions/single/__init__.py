"""One right answer among several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from builder.course import Question
from builder.diagnostics import Report, Text
from builder.questions.options import OPTIONS, check_correct, read_options
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


def score(question: Question, keys: Sequence[str], response: object) -> Fraction:
    """1 when ``response``, a list of one character, is the right option; otherwise 0."""
    return Fraction(response == answer(question, keys))


def answer(question: Question, keys: Sequence[str]) -> list[str]:
    """The right option's character, in a list."""
    return [key for key, option in zip(keys, question.options, strict=True) if option.correct]


TYPE = QuestionType(
    name="single",
    title=Text("Ett riktig svar", "One right answer"),
    kind="choice",
    shape="option",
    scored=True,
    fields=(OPTIONS,),
    parse=parse,
    score=score,
    answer=answer,
    rules=(),
)
