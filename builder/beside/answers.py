"""The answers to a question as a report shows them: characters, and what they stand for.

By kind of interaction, as the tracking adapters have it, so a new question type needs nothing here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.course import Course, Question, Words
from builder.locales import Locale
from builder.questions import TYPES
from builder.questions.matching import RIGHT, Matching
from builder.questions.question_type import Kind, QuestionType

TYPE: Mapping[str, QuestionType] = {each.name: each for each in TYPES}
"""By the name that authors write."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One possible answer, or one of several that are right."""

    character: str
    """As SCORM 1.2 has it in the report; empty for what is typed."""
    text: Mapping[str, str]
    """Language → the words."""
    right: str
    """A word for whether it is right, or its place in an order; empty where nothing is right."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question on its way to its answers."""

    course: Course
    question: Question
    right: Any
    """The right response as the tracking port has it; None when there is none."""
    words: Locale

    @property
    def characters(self) -> tuple[str, ...]:
        return self.course.option_characters(self.question)

    def same(self, text: str) -> Mapping[str, str]:
        """The same words in every language."""
        return dict.fromkeys(self.course.languages, text)

    def plain(self, said: Words) -> Mapping[str, str]:
        return {language: said[language].plain for language in self.course.languages}

    def judged(self, right: bool) -> str:
        """The word for it; empty in a survey."""
        if self.right is None:
            return ""
        return self.words.say("beside.yes" if right else "beside.no")


def answers(
    course: Course, question: Question, words: Locale, *, judged: bool = True
) -> Iterator[Answer]:
    """Every answer that a report can show, or for typed ones every answer that is right.

    In a survey nothing is ``judged``. None for what never leaves the player.
    """
    type_ = TYPE[question.type]
    right = type_.answer(question, course.option_characters(question)) if judged else None
    if type_.kind in _ANSWERS:
        yield from _ANSWERS[type_.kind](_Asked(course, question, right, words))


def _choice(asked: _Asked) -> Iterator[Answer]:
    for character, option in zip(asked.characters, asked.question.options, strict=True):
        right = asked.judged(character in (asked.right or ()))
        yield Answer(character, asked.plain(option.text), right)


def _truth(asked: _Asked) -> Iterator[Answer]:
    for character, value in (("t", True), ("f", False)):
        key = "quiz.true" if value else "quiz.false"
        said = {tag: asked.course.locale(tag).say(key) for tag in asked.course.languages}
        yield Answer(character, said, asked.judged(asked.right is value))


def _matching(asked: _Asked) -> Iterator[Answer]:
    body = asked.question.body
    assert isinstance(body, Matching)
    pairs = iter(asked.right or ())
    for number, option, right in zip(
        asked.course.numbers.options[asked.question.id],
        asked.question.options,
        body.rights,
        strict=True,
    ):
        if option.correct:
            said = {
                tag: f"{option.text[tag].plain} – {right[tag].plain}"
                for tag in asked.course.languages
            }
            yield Answer(".".join(next(pairs, ())), said, asked.judged(True))
        else:
            yield Answer(RIGHT[number], asked.plain(option.text), asked.judged(False))


def _ordering(asked: _Asked) -> Iterator[Answer]:
    for place, (character, option) in enumerate(
        zip(asked.characters, asked.question.options, strict=True), 1
    ):
        yield Answer(character, asked.plain(option.text), str(place) if asked.right else "")


def _numeric(asked: _Asked) -> Iterator[Answer]:
    if asked.right is not None:
        low, high = (f"{asked.right[name]:g}" for name in ("min", "max"))
        told = low if low == high else f"{low}–{high}"
        yield Answer("", asked.same(told.replace(".", asked.words.decimal)), asked.judged(True))


def _written(asked: _Asked) -> Iterator[Answer]:
    gaps = asked.right or ()
    for number, accepted in enumerate(gaps, 1):
        gap = asked.words.say("beside.key.gap", number=number) if len(gaps) > 1 else ""
        for text in accepted:
            yield Answer(gap, asked.same(text), asked.judged(True))


def _likert(asked: _Asked) -> Iterator[Answer]:
    for character, option in zip(asked.characters, asked.question.options, strict=True):
        yield Answer(character, asked.plain(option.text), "")


_ANSWERS: Mapping[Kind | None, Callable[[_Asked], Iterator[Answer]]] = {
    "choice": _choice,
    "true-false": _truth,
    "matching": _matching,
    "sequencing": _ordering,
    "numeric": _numeric,
    "fill-in": _written,
    "likert": _likert,
}
