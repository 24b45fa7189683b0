"""A number: the right one, one near enough, or one in a range."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from builder.course import Question
from builder.diagnostics import Report, Rule, Severity, Text
from builder.questions.options import SURVEY_HAS_KEY
from builder.questions.question_type import Parsed, QuestionType
from builder.source.kinds import Number, Prose
from builder.source.schema import Field, Record
from builder.source.translated import Translated

_WHY = Text(
    "Kursbygger må vite nøyaktig hvilke tall som er riktige for å rette svaret.",
    "Kursbygger must know exactly which numbers are right to judge the answer.",
)
ANSWER_MISSING = Rule(
    "numeric-without-answer",
    Severity.ERROR,
    Text(
        "Spørsmålet sier ikke hvilket tall som er riktig",
        "The question does not say which number is right",
    ),
    Text(
        "Legg til en linje: answer: og tallet. Er flere tall riktige, skriv både min: og max:",
        "Add a line: answer: and the number. If several are right, write both min: and max:",
    ),
    _WHY,
)
TWO_ANSWERS = Rule(
    "numeric-answer-and-range",
    Severity.ERROR,
    Text(
        "«{key}» står sammen med «min» eller «max»", "“{key}” stands together with “min” or “max”"
    ),
    Text(
        "Behold enten answer (med tolerance), eller min og max.",
        "Keep either answer (with tolerance), or min and max.",
    ),
    _WHY,
)
RANGE_REVERSED = Rule(
    "numeric-range-reversed",
    Severity.ERROR,
    Text("«min» er større enn «max»", "“min” is greater than “max”"),
    Text("Bytt om på de to tallene.", "Swap the two numbers."),
    Text("Ingen tall er riktige da.", "No number is right then."),
)
KEYS = ("answer", "tolerance", "min", "max")
_MOST = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Numeric:
    """Which numbers are right. All are None in a survey."""

    min: float | None
    max: float | None
    answer: float | None
    """The number to show as right; None when there is a range."""
    unit: Mapping[str, str]
    """Language → what stands behind the field; empty when there is none."""


def parse(question: Translated, report: Report) -> Parsed:
    """The range of right numbers: told outright, or ``answer`` give or take ``tolerance``."""
    source = question.source
    unit = {lang: said.plain for lang, said in question.words("unit").items()}
    if question.tongues.judged:
        _check(source, report)
        low, high = _range(source)
        return Parsed(Numeric(low, high, source["answer"], unit))
    for key in KEYS:
        if source.has(key):
            report.add(SURVEY_HAS_KEY, source.key_at(key), key=key)
    return Parsed(Numeric(None, None, None, unit))


def _check(source: Record, report: Report) -> None:
    ranged = source.has("min") or source.has("max")
    for key in ("answer", "tolerance"):
        if ranged and source.has(key):
            report.add(TWO_ANSWERS, source.key_at(key), key=key)
            return
    if source.told & set(KEYS):
        return
    low, high = source["min"], source["max"]
    if low is None or high is None:
        if source["answer"] is None:
            report.add(ANSWER_MISSING, source.node.location)
    elif low > high:
        report.add(RANGE_REVERSED, source.at("min"))


def _range(source: Record) -> tuple[float | None, float | None]:
    """In decimals, as the author writes them: 0.7 + 0.1 must let 0.8 in."""
    answer = source["answer"]
    if answer is None:
        return source["min"], source["max"]
    middle, room = Decimal(str(answer)), Decimal(str(source["tolerance"] or 0))
    return float(middle - room), float(middle + room)


def score(question: Question, keys: Sequence[str], response: object) -> Fraction:
    """1 when ``response``, a number, is within the range, ends included; otherwise 0."""
    body = _body(question)
    if body.min is None or body.max is None or not isinstance(response, int | float):
        return Fraction(0)
    return Fraction(body.min <= response <= body.max)


def answer(question: Question, keys: Sequence[str]) -> dict[str, float] | None:
    """The least and the greatest right number, ``{"min", "max"}``; None in a survey."""
    body = _body(question)
    if body.min is None or body.max is None:
        return None
    return {"min": body.min, "max": body.max}


def _body(question: Question) -> Numeric:
    assert isinstance(question.body, Numeric)
    return question.body


TYPE = QuestionType(
    name="numeric",
    title=Text("Tall", "Number"),
    kind="numeric",
    shape="text",
    scored=True,
    fields=(
        Field(
            "answer",
            Number(-_MOST, _MOST, "unit"),
            Text("Det riktige tallet.", "The right number."),
        ),
        Field(
            "tolerance",
            Number(0, _MOST, "unit"),
            Text(
                "Så langt unna kan svaret være, til begge sider.",
                "How far off the answer may be, either way.",
            ),
        ),
        Field(
            "min",
            Number(-_MOST, _MOST, "unit"),
            Text("Det minste riktige tallet.", "The least right number."),
        ),
        Field(
            "max",
            Number(-_MOST, _MOST, "unit"),
            Text("Det største riktige tallet.", "The greatest right number."),
        ),
        Field(
            "unit",
            Prose(),
            Text("Det som står bak feltet: kroner, %.", "What stands behind the field: days, %."),
            words=True,
        ),
    ),
    parse=parse,
    score=score,
    answer=answer,
    rules=(ANSWER_MISSING, TWO_ANSWERS, RANGE_REVERSED),
)
