"""What a course holds, so that the next release can tell what is new."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from builder.course import Course, Page, Quiz


@dataclass(frozen=True, slots=True)
class Item:
    """A page, quiz or question as it was released."""

    title: str
    """In the source language; for a question its text."""
    digest: str
    """Of its words in every language."""


Contents = Mapping[tuple[str, int], Item]
"""Kind and permanent number → item."""


def contents_of(course: Course) -> Contents:
    """Every page, quiz and question under its number, which stays when the name changes."""
    source = course.source_language
    found: dict[tuple[str, int], Item] = {}
    for module in course.modules:
        for one in (module.front, *module.items):
            number = course.numbers.pages[one.id]
            if isinstance(one, Quiz):
                title = one.title[source].plain
                found["quiz", number] = Item(title, _digest(title, *_settings(one)))
            else:
                found["page", number] = Item(one.texts[source].title, _digest(*_prints(one)))
    for question in course.questions():
        prints = [f"{lang}:{one}" for lang, all_ in question.fingerprints.items() for one in all_]
        correct = [str(option.correct) for option in question.options]
        item = Item(question.text[source].plain, _digest(*prints, *correct, str(question.points)))
        found["question", course.numbers.questions[question.id]] = item
    return found


def _prints(page: Page) -> list[str]:
    return [f"{lang}:{one}" for lang, text in page.texts.items() for one in text.fingerprints]


def _settings(quiz: Quiz) -> tuple[str, ...]:
    """What a learner is judged by."""
    return (quiz.mode, f"{quiz.passing:g}", str(quiz.attempts), quiz.keep)


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class News:
    """What has changed since the last release, by titles."""

    new: tuple[str, ...] = ()
    """Pages and quizzes."""
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    new_questions: int = 0
    changed_questions: int = 0
    gone_questions: int = 0

    def __bool__(self) -> bool:
        questions = self.new_questions + self.changed_questions + self.gone_questions
        return bool(self.new or self.changed or self.gone or questions)


def news(before: Contents, now: Contents, judged: Collection[tuple[str, int]] = ()) -> News:
    """What is new, changed and gone; ``judged`` has what is judged otherwise, whatever it says."""

    def titles(items: Mapping[tuple[str, int], Item]) -> tuple[str, ...]:
        return tuple(item.title for (kind, _), item in items.items() if kind != "question")

    def questions(items: Mapping[tuple[str, int], Item]) -> int:
        return sum(kind == "question" for kind, _ in items)

    new = {key: item for key, item in now.items() if key not in before}
    gone = {key: item for key, item in before.items() if key not in now}
    changed = {
        key: item
        for key, item in now.items()
        if key in before and (before[key] != item or key in judged)
    }
    return News(
        titles(new),
        titles(changed),
        titles(gone),
        questions(new),
        questions(changed),
        questions(gone),
    )
