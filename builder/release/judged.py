"""What a learner is judged by: the key, the pass mark and the attempts; and what of it is another
than in the last release, which neither the words of a page nor its numbers tell."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from builder.course import Course, Page, Question, Quiz
from builder.diagnostics import Report
from builder.questions import TYPES
from builder.release import rules

Judged = Mapping[tuple[str, int], str]
"""Kind and permanent number → what is judged by, of graded quizzes and of what has a key."""

_TYPE = {each.name: each for each in TYPES}
_UNORDERED = ("choice", "matching")
"""Kinds whose right response is a set, listed as the author happened to write it."""
_QUIZ = re.compile(r"pass=([0-9.]+) attempts=([0-9]+)")


def judged_by(course: Course) -> dict[tuple[str, int], str]:
    """What learners of this course are judged by."""
    found: dict[tuple[str, int], str] = {}
    for place in _places(course):
        if isinstance(place, Quiz) and place.mode == "graded":
            rule = f"pass={place.passing:g} attempts={place.attempts}"
            found["quiz", course.numbers.pages[place.id]] = rule
        for question in place.questions:
            if key := _key(course, question, place):
                found["question", course.numbers.questions[question.id]] = key
    return found


def _places(course: Course) -> Iterator[Page | Quiz]:
    for module in course.modules:
        yield from (module.front, *module.items)


def _key(course: Course, question: Question, place: Page | Quiz) -> str:
    """A digest of the right response, by the options' permanent numbers: neither new words nor a
    new order changes it. Empty where nothing is right or wrong."""
    kind = _TYPE[question.type]
    if not kind.scored or (isinstance(place, Quiz) and place.mode == "survey"):
        return ""
    right = kind.answer(question, course.option_characters(question))
    if kind.kind in _UNORDERED and isinstance(right, list):
        right = sorted(right)
    return hashlib.sha256(json.dumps(right, sort_keys=True).encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that learners are judged by, and that is another than it was."""

    what: Literal["key", "pass", "attempts"]
    place: Page | Quiz
    questions: tuple[Question, ...] = ()
    """Those whose keys are others, for a key."""
    before: float = 0
    now: float = 0

    @property
    def name(self) -> str:
        """Which words tell it: ``key``, ``pass-up``, ``attempts-down`` …"""
        if self.what == "key":
            graded = isinstance(self.place, Quiz) and self.place.mode == "graded"
            return "key-graded" if graded else "key"
        # 0 attempts are as many as one likes.
        none = float("inf") if self.what == "attempts" else 0
        return f"{self.what}-{'up' if (self.now or none) > (self.before or none) else 'down'}"


def changes(course: Course, before: Judged) -> tuple[Change, ...]:
    """What is judged otherwise now than ``before``; of what is not known from before, nothing."""
    return tuple(_changes(course, before))


def others(before: Judged, now: Judged) -> frozenset[tuple[str, int]]:
    """What is judged otherwise, by kind and number."""
    return frozenset(key for key in now if _differs(before, now, key))


def _changes(course: Course, before: Judged) -> Iterator[Change]:
    now = judged_by(course)
    for place in _places(course):
        yield from _of_quiz(place, course, before, now)
        numbers = course.numbers.questions
        asked = tuple(
            one for one in place.questions if _differs(before, now, ("question", numbers[one.id]))
        )
        if asked:
            yield Change("key", place, asked)


def _of_quiz(place: Page | Quiz, course: Course, before: Judged, now: Judged) -> Iterator[Change]:
    key = ("quiz", course.numbers.pages[place.id])
    was = _QUIZ.fullmatch(before.get(key, ""))
    if was is None or not isinstance(place, Quiz) or not _differs(before, now, key):
        return
    if float(was[1]) != place.passing:
        yield Change("pass", place, before=float(was[1]), now=place.passing)
    if int(was[2]) != place.attempts:
        yield Change("attempts", place, before=int(was[2]), now=place.attempts)


def _differs(before: Judged, now: Judged, key: tuple[str, int]) -> bool:
    return key in before and key in now and before[key] != now[key]


def tell_changes(course: Course, before: Judged, report: Report) -> None:
    """Tell the author what may let fewer pass, or others, than the last release did."""
    for change in changes(course, before):
        for question in change.questions:
            report.add(rules.KEY_CHANGED, question.location, id=question.id)
        if rule := _RULES.get(change.name):
            values = {"before": f"{change.before:g}", "now": f"{change.now:g}"}
            report.add(rule, change.place.location, id=change.place.id, **values)


_RULES = {"pass-up": rules.PASS_RAISED, "attempts-down": rules.FEWER_ATTEMPTS}
