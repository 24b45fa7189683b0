"""A claim that is true or false."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from builder.course import Question
from builder.diagnostics import Report, Rule, Severity, Text
from builder.questions.options import SURVEY_HAS_KEY
from builder.questions.question_type import Parsed, QuestionType
from builder.source.kinds import Flag
from builder.source.schema import Field
from builder.source.translated import Translated

ANSWER_MISSING = Rule(
    "true-false-without-answer",
    Severity.ERROR,
    Text(
        "Spørsmålet sier ikke om påstanden er sann",
        "The question does not say whether the claim is true",
    ),
    Text(
        "Legg til en linje: answer: true eller answer: false",
        "Add a line: answer: true or answer: false",
    ),
    Text(
        "Kursbygger retter svaret etter «answer» og må vite hva som er riktig.",
        "Kursbygger judges the answer by “answer” and must know what is right.",
    ),
)


@dataclass(frozen=True, slots=True)
class TrueFalse:
    """Whether the claim is true."""

    answer: bool | None
    """None in a survey, where nothing is right or wrong."""


def parse(question: Translated, report: Report) -> Parsed:
    """The answer, which all but surveys must have."""
    source = question.source
    if question.tongues.judged:
        if not source.has("answer"):
            report.add(ANSWER_MISSING, source.node.location)
        return Parsed(TrueFalse(bool(source["answer"])))
    if source.has("answer"):
        report.add(SURVEY_HAS_KEY, source.key_at("answer"), key="answer")
    return Parsed(TrueFalse(None))


def score(question: Question, keys: Sequence[str], response: object) -> Fraction:
    """1 when ``response``, true or false, is right; otherwise 0."""
    return Fraction(response is answer(question, keys))


def answer(question: Question, keys: Sequence[str]) -> bool | None:
    """Whether the claim is true."""
    body = question.body
    assert isinstance(body, TrueFalse)
    return body.answer


TYPE = QuestionType(
    name="true-false",
    title=Text("Sant eller usant", "True or false"),
    kind="true-false",
    shape="truth",
    scored=True,
    fields=(
        Field(
            "answer",
            Flag(),
            Text(
                "Om påstanden er sann: true eller false.",
                "Whether the claim is true: true or false.",
            ),
        ),
    ),
    parse=parse,
    score=score,
    answer=answer,
    rules=(ANSWER_MISSING,),
)
