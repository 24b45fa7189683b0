"""A word or a few, written by the learner and compared with the answers accepted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from builder.course import Question
from builder.diagnostics import Report, Text
from builder.questions.question_type import Parsed, QuestionType
from builder.questions.typed import ACCEPT, IGNORE, accepted, read_accept
from builder.source.translated import Translated


@dataclass(frozen=True, slots=True)
class ShortAnswer:
    """What is right, and what judging overlooks."""

    accept: tuple[str, ...]
    """In all languages, the source's first; empty in a survey."""
    ignore: tuple[str, ...]
    letters: str
    """Letters that keep their marks when accents are overlooked."""


def parse(question: Translated, report: Report) -> Parsed:
    """The accepted answers of all languages together."""
    ignore, letters = question.source["ignore"], question.tongues.letters
    return Parsed(ShortAnswer(read_accept(question, ignore, report), ignore, letters))


def score(question: Question, keys: Sequence[str], response: object) -> Fraction:
    """1 when ``response``, a list of one text, is accepted; otherwise 0."""
    body = _body(question)
    text = response[0] if isinstance(response, list) and response else ""
    return Fraction(accepted(text, body.accept, body.ignore, body.letters))


def answer(question: Question, keys: Sequence[str]) -> list[list[str]]:
    """All accepted answers, as the list of one gap."""
    return [list(_body(question).accept)]


def _body(question: Question) -> ShortAnswer:
    assert isinstance(question.body, ShortAnswer)
    return question.body


TYPE = QuestionType(
    name="short-answer",
    title=Text("Kort svar", "Short answer"),
    kind="fill-in",
    shape="text",
    scored=True,
    fields=(ACCEPT, IGNORE),
    parse=parse,
    score=score,
    answer=answer,
    rules=(),
)
