"""How long the fixed part of a learner's state can get: docs/en/state.md, «Budget».

The fixed part is all but the words learners write. The bound is the length of the state in which
every page is seen and every quiz and question holds all it can. ``tests/player/state_fixture.json``
and ``tests/test_state_bound.py`` hold it to what ``player/state.js`` really writes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate
from types import MappingProxyType

from builder.course import Course

STATE_LIMIT = 4096
"""Characters: SCORM 1.2's ``cmi.suspend_data``, the least any standard promises."""
FIXED_LIMIT = 3000
"""Characters the fixed part may take; the rest is room for what learners write."""

SHAPES: Mapping[str, str] = MappingProxyType(
    {
        "single": "option",
        "multiple": "options",
        "true-false": "truth",
        "matching": "matching",
        "ordering": "ordering",
        "numeric": "text",
        "short-answer": "text",
        "cloze": "texts",
        "likert": "option",
        "hotspot": "option",
        "reflection": "note",
        "checklist": "options",
    }
)
"""Question type → shape of its answer, as in ``player/state_records.js``."""
UNREPORTED_TYPES = frozenset({"reflection", "checklist"})
"""Types that are never reported, and so have no slot."""

_LARGEST_SHAPE = "matching"
_ENVELOPE = 4
_MARK = 2
_EDITION = 2
_PREFERENCES = 1 + 2 * 4
_QUIZ_PAYLOAD = 9
_RESULT = 3


@dataclass(frozen=True, slots=True)
class QuestionSize:
    """What decides how much room a question takes."""

    number: int
    type: str
    options: tuple[int, ...]
    """The permanent numbers of its options."""
    slots: int = 1
    """How many records it is reported in: a cloze has one a gap."""


@dataclass(frozen=True, slots=True)
class CourseSize:
    """What decides how long a course's state can get."""

    pages: tuple[int, ...]
    """Numbers of pages and quizzes."""
    quizzes: tuple[int, ...]
    """Numbers of quizzes, in the pages' sequence."""
    questions: tuple[QuestionSize, ...]
    headings: int = 0
    """The most on one page."""
    language: str = "nb"
    """The longest tag."""


@dataclass(frozen=True, slots=True)
class StateBound:
    """Characters the fixed part can take at the most, by what takes them."""

    settings: int
    """The envelope and the settings."""
    pages: int
    quizzes: int
    questions: int

    @property
    def total(self) -> int:
        return self.settings + self.pages + self.quizzes + self.questions


def state_bound(course: Course) -> StateBound:
    """The bound of a course with ``numbers``."""
    return bound_of(course_size(course))


def course_size(course: Course) -> CourseSize:
    """What of a course with ``numbers`` decides the length of its state."""
    numbers = course.numbers
    texts = [text for page in course.pages() for text in page.texts.values()]
    return CourseSize(
        pages=tuple(numbers.pages.values()),
        quizzes=tuple(numbers.pages[quiz.id] for quiz in course.quizzes()),
        questions=tuple(
            QuestionSize(
                numbers.questions[question.id],
                question.type,
                numbers.options[question.id],
                max(len(getattr(question.body, "gaps", ())), 1),
            )
            for question in course.questions()
        ),
        headings=max((len(text.headings) for text in texts), default=0),
        language=max(course.languages, key=len),
    )


def bound_of(size: CourseSize) -> StateBound:
    """The bound of a course of this size."""
    highest = max(size.pages, default=0)
    place = _varint(highest) + _varint(size.headings)
    language = _varint(len(size.language)) + len(size.language)
    return StateBound(
        settings=_ENVELOPE + _record(_MARK + place + language + _PREFERENCES + _EDITION),
        pages=_record(-(-highest // 6)) if highest else 0,
        quizzes=sum(_record(_QUIZ_PAYLOAD, gap) for gap in _gaps(size.quizzes)),
        questions=_questions_bound(size.questions),
    )


def _questions_bound(questions: Iterable[QuestionSize]) -> int:
    """Slots are given in the order learners answer, so the costliest share-out is counted: those
    that hold several slots come first and push the others up, and the long slots go to the
    questions that a long slot pushes over a boundary of the length field.
    """
    ordered = sorted(questions, key=lambda question: question.number)
    gaps = _gaps(question.number for question in ordered)
    total = sum(
        _record(2 + _body(question), gap) for question, gap in zip(ordered, gaps, strict=True)
    )
    reported = [question for question in ordered if question.type not in UNREPORTED_TYPES]
    slots = sorted((question.slots for question in reported), reverse=True)
    starts = accumulate(slots, initial=0)
    longer = [_varint(slot + 1) - 1 for slot, _ in zip(starts, slots, strict=False)]
    return total + sum(longer) + _pushed([_body(question) for question in reported], longer)


def _pushed(bodies: list[int], longer: list[int]) -> int:
    """Records whose length field can grow by a digit, since their slot is so much ``longer``."""
    needs = [_push(body) for body in bodies]
    by_two = min(needs.count(2), sum(more >= 2 for more in longer))
    return by_two + min(needs.count(1), sum(more >= 1 for more in longer) - by_two)


def _push(body: int) -> int | None:
    """How many characters longer a slot must be for the length field to grow; None above two."""
    grown = (more for more in (1, 2) if _record(2 + more + body) > _record(2 + body) + more)
    return next(grown, None)


def _body(question: QuestionSize) -> int:
    """Characters of the longest answer without its words."""
    slots = max(question.options, default=-1) + 1
    bodies = {
        "option": 1,
        "options": -(-slots // 6),
        "truth": 0,
        "matching": slots,
        "ordering": len(question.options),
        "text": _RESULT,
        "texts": _RESULT,
        "note": _RESULT,
    }
    return bodies[SHAPES.get(question.type, _LARGEST_SHAPE)]


def _gaps(numbers: Iterable[int]) -> list[int]:
    """What is written for each number: how many were skipped since the one before."""
    ordered = sorted(numbers)
    return [after - before - 1 for before, after in zip([-1, *ordered], ordered, strict=False)]


def _record(payload: int, gap: int = 0) -> int:
    """Characters of a record: head, length, number and payload."""
    return 1 + (_varint(payload - 7) if payload >= 7 else 0) + _varint(gap) + payload


def _varint(value: int) -> int:
    """Digits of a varint: five bits each."""
    return max(1, -(-value.bit_length() // 5))
