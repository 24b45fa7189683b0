"""When one is done with this very course, in words made from its settings (rule R)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from builder.course import Course
from builder.locales import Locale
from builder.pages.outline import counts, outline


@dataclass(frozen=True, slots=True)
class Told:
    """What an LMS of one standard sees."""

    sees: str
    when: str


def sentences(course: Course, words: Locale) -> Iterator[str]:
    """What is asked of a learner, a sentence each; the last is of the quizzes (``limits``)."""
    pages = [entry for chapter in outline(course) for entry in chapter.entries]
    required = [page for page in pages if page.obligatory and page.kind != "quiz"]
    if required:
        every = len(required) == sum(page.kind != "quiz" for page in pages)
        name = "pages-all" if every else "pages-some"
        yield words.say(f"beside.rule.{name}", count=len(required))
        yield words.say("beside.rule.seen")
    else:
        yield words.say("beside.rule.pages-none")
    if course.settings.navigation == "linear":
        yield words.say("beside.rule.linear")
    yield words.say("beside.rule.not-counted")
    quizzes = [quiz for quiz in course.quizzes() if counts(course, quiz)]
    if quizzes:
        yield words.say("beside.rule.quizzes", count=len(quizzes))
    else:
        yield words.say("beside.rule.quizzes-none")


def limits(course: Course, words: Locale, language: str) -> Iterator[str]:
    """«Title: 70 per cent, two tries» for every quiz that must be passed."""
    for quiz in course.quizzes():
        if not counts(course, quiz):
            continue
        tries = (
            words.say("beside.rule.tries", count=quiz.attempts)
            if quiz.attempts
            else words.say("beside.rule.tries-unlimited")
        )
        percent = f"{quiz.passing:g}".replace(".", words.decimal)
        title = (quiz.title.get(language) or quiz.title[course.source_language]).plain
        values = {"title": title, "percent": percent, "tries": tries}
        yield words.say("beside.rule.limit", **values)


def told_12(course: Course, words: Locale) -> Iterator[Told]:
    """``lesson_status`` and score."""
    tests = any(counts(course, quiz) for quiz in course.quizzes())
    yield _told(words, "incomplete", "start")
    if course.settings.tracking != "none":
        done = "passed" if tests and course.settings.status == "passed" else "completed"
        yield _told(words, done, "done")
        yield from _failed(course, words, "failed")
    yield from _score(course, words)


def told_2004(course: Course, words: Locale) -> Iterator[Told]:
    """``completion_status``, ``success_status`` and score."""
    yield _told(words, "completion_status = incomplete", "start")
    if course.settings.tracking != "none":
        yield _told(words, "completion_status = completed", "done")
        if any(counts(course, quiz) for quiz in course.quizzes()):
            yield _told(words, "success_status = passed", "passed")
        yield from _failed(course, words, "success_status = failed")
    yield from _score(course, words)


def told_statements(course: Course, words: Locale) -> Iterator[Told]:
    """The verbs of a standard that tells in statements (``xapi/templates.py``)."""
    yield _told(words, "initialized", "opened")
    if course.settings.tracking != "none":
        yield _told(words, "progressed", "under-way")
        yield _told(words, "completed", "pages")
        if any(counts(course, quiz) for quiz in course.quizzes()):
            yield _told(words, "passed", "passed")
        yield from _failed(course, words, "failed")
    yield from _score(course, words, "with-judgement")


Table = Callable[[Course, Locale], Iterator[Told]]
TABLES: Mapping[str, Table] = {"scorm12": told_12, "scorm2004": told_2004}
"""Player → what it tells, for those that write fields; all others tell in statements."""


def _failed(course: Course, words: Locale, sees: str) -> Iterator[Told]:
    limited = [quiz for quiz in course.quizzes() if counts(course, quiz) and quiz.attempts]
    if limited:
        yield _told(words, sees, "failed")


def _score(course: Course, words: Locale, when: str = "score") -> Iterator[Told]:
    graded = any(quiz.mode == "graded" for quiz in course.quizzes())
    if graded and course.settings.tracking in ("score", "answers"):
        yield Told(words.say("beside.rule.score"), words.say(f"beside.rule.when.{when}"))


def _told(words: Locale, sees: str, when: str) -> Told:
    return Told(f"`{sees}`", words.say(f"beside.rule.when.{when}"))
