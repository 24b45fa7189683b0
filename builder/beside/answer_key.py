"""``svarnokkel.csv``: what the LMS's report of answers means, for a spreadsheet.

Norwegian Excel splits at semicolons, and knows UTF-8 by its mark (BOM).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from builder.beside.answers import TYPE, answers
from builder.beside.made import Made
from builder.beside.words import spoken, voice
from builder.course import Course, Question, Quiz
from builder.locales import Locale

BOM = "\ufeff"
FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What makes a spreadsheet compute a cell (OWASP, «CSV Injection»)."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and where it stands."""

    question: Question
    module: str
    """The module's title."""
    place: str
    """The title of its quiz or page."""
    quiz: Quiz | None
    """None on a page."""


def make_answer_key(made: Made) -> bytes:
    """A line for every answer that can be told apart in a report."""
    course, out = made.course, io.StringIO()
    words = voice(course, spoken(course)[0])
    table = csv.writer(out, delimiter=";", lineterminator="\r\n")
    table.writerow(_headings(course, words))
    for asked in reported(course):
        table.writerows([safe(cell) for cell in row] for row in _rows(course, asked, words))
    return (BOM + out.getvalue()).encode()


def reported(course: Course) -> Iterator[Asked]:
    """Every question whose answers an LMS may be told, in course order."""
    for module in course.modules:
        titles = module.front.texts
        for item in (module.front, *module.items):
            quiz = item if isinstance(item, Quiz) else None
            if isinstance(item, Quiz):
                place = item.title[course.source_language].plain
            else:
                place = item.texts[course.source_language].title
            for question in item.questions:
                if TYPE[question.type].kind is not None:
                    yield Asked(question, titles[course.source_language].title, place, quiz)


def safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula.

    >>> safe("=1+1"), safe("-1"), safe("Ja")
    ("'=1+1", '-1', 'Ja')
    """
    is_number = cell.lstrip("-").replace(",", "").replace(".", "").isdigit()
    return f"'{cell}" if cell.lstrip().startswith(FORMULA) and not is_number else cell


def _headings(course: Course, words: Locale) -> list[str]:
    def heading(name: str) -> str:
        return words.say(f"beside.key.{name}")

    return [
        *(heading(name) for name in ("id", "module", "place", "use", "type", "points")),
        *_in_each(course, heading("question")),
        heading("character"),
        *_in_each(course, heading("answer")),
        heading("right"),
    ]


def _in_each(course: Course, heading: str) -> list[str]:
    many = len(course.languages) > 1
    return [f"{heading} ({language})" if many else heading for language in course.languages]


def _rows(course: Course, asked: Asked, words: Locale) -> Iterator[list[str]]:
    question = asked.question
    mode = asked.quiz.mode if asked.quiz else "page"
    points = f"{question.points:g}".replace(".", words.decimal) if mode == "graded" else ""
    for each in answers(course, question, words, judged=mode != "survey"):
        yield [
            question.id,
            asked.module,
            asked.place,
            words.say(f"beside.key.mode.{mode}"),
            words.say(f"beside.type.{question.type}"),
            points,
            *(question.text[language].plain for language in course.languages),
            each.character,
            *(each.text[language] for language in course.languages),
            each.right,
        ]
