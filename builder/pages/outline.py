"""What a unit consists of, in the order a learner meets it: modules, and the pages in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import ceil
from typing import Literal

from builder.course import Course, Module, Page, Quiz, directives

_WORDS_A_MINUTE = 160
"""Read with time to think: silent reading of plain prose is about 240 words a minute."""
_MINUTES_A_QUESTION = 0.75


@dataclass(frozen=True, slots=True)
class Entry:
    """Anything with a page of its own: a page, a worksheet, a module's front page or a quiz."""

    id: str
    number: int
    module: str
    kind: Literal["front", "page", "worksheet", "quiz"]
    obligatory: bool
    """Rule R counts it, the course's settings worked in."""
    minutes: int | None
    titles: Mapping[str, str]
    langs: Mapping[str, str]
    """The language each title is written in."""
    source: Page | Quiz


@dataclass(frozen=True, slots=True)
class Chapter:
    """A module with its entries, the front page first."""

    module: Module
    entries: tuple[Entry, ...]


def outline(course: Course) -> tuple[Chapter, ...]:
    """The course as a reader meets it; embedded quizzes have no entry."""
    return tuple(Chapter(module, tuple(_entries(course, module))) for module in course.modules)


def _entries(course: Course, module: Module) -> Iterator[Entry]:
    yield _page_entry(course, module.front)
    for item in module.items:
        if isinstance(item, Page):
            yield _page_entry(course, item)
        elif not item.embedded:
            yield _quiz_entry(course, item)


def _page_entry(course: Course, page: Page) -> Entry:
    rule = course.settings.completion.pages
    return Entry(
        id=page.id,
        number=course.numbers.pages[page.id],
        module=page.module,
        kind=page.kind,
        obligatory=rule == "every" or (rule == "obligatory" and not page.optional),
        minutes=page.minutes,
        titles={language: text.title for language, text in page.texts.items()},
        langs={language: text.lang for language, text in page.texts.items()},
        source=page,
    )


def _quiz_entry(course: Course, quiz: Quiz) -> Entry:
    return Entry(
        id=quiz.id,
        number=course.numbers.pages[quiz.id],
        module=quiz.module,
        kind="quiz",
        obligatory=counts(course, quiz),
        minutes=None,
        titles={language: title.plain for language, title in quiz.title.items()},
        langs={language: title.lang for language, title in quiz.title.items()},
        source=quiz,
    )


def minutes(entry: Entry) -> int:
    """About how long it takes: the author's ``duration``, else by its words or questions."""
    if entry.minutes:
        return entry.minutes
    source = entry.source
    if isinstance(source, Quiz):
        asked = len(source.questions) - _undrawn(source)
        return ceil(asked * _MINUTES_A_QUESTION)
    return ceil(next(iter(source.texts.values())).words / _WORDS_A_MINUTE)


def _undrawn(quiz: Quiz) -> int:
    """Questions of pools that one attempt does not show."""
    pools = Counter(question.pool for question in quiz.questions)
    return sum(max(pools[draw.pool] - draw.count, 0) for draw in quiz.draws)


def counts(course: Course, quiz: Quiz) -> bool:
    """Whether rule R asks for the quiz to be passed: practice and survey never count."""
    rule = course.settings.completion.quizzes
    return quiz.mode == "graded" and (
        rule == "every" or (rule == "obligatory" and not quiz.optional)
    )


def homes(course: Course) -> dict[str, str]:
    """Page or quiz id → the page it stands on; an embedded quiz that no page shows is absent."""
    found = {entry.id: entry.id for chapter in outline(course) for entry in chapter.entries}
    embedded = {quiz.id for quiz in course.quizzes() if quiz.embedded}
    for page in course.pages():
        for quiz_id in shown_quizzes([page]) & embedded:
            found.setdefault(quiz_id, page.id)
    return found


def shown_quizzes(pages: Iterable[Page]) -> set[str]:
    """Ids of the quizzes that stand on these pages, by a ``:::quiz`` in any language."""
    texts = (text for page in pages for text in page.texts.values())
    shown = (one for text in texts for one in directives(text.blocks))
    return {one.id for one in shown if one.name == "quiz" and one.id is not None}
