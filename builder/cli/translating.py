"""``translate``: what is left to do in a language, and a translation settled."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from builder import lock
from builder.build import Request, check_course, keep
from builder.cli.command import Unknown
from builder.cli.history import had_lock
from builder.cli.telling import tell
from builder.cli.words import words
from builder.course import Course
from builder.diagnostics import Diagnostic, Report

CLEAN, ERRORS = 0, 1
KINDS = {
    "to translate": (
        "translation-same-as-source",
        "translation-missing",
        "translation-missing-title",
        "translation-missing-text",
        "translation-missing-question",
        "translation-missing-reflection",
        "translation-missing-checklist",
        "translation-missing-inline-question",
        "translation-missing-quiz",
        "translation-untouched",
        "course-text-untranslated",
        "glossary-untranslated",
        "glossary-term-untranslated",
        "language-folder-missing",
    ),
    "to translate again": ("translation-outdated",),
    "without source": (
        "page-only-in-translation",
        "translation-unknown-id",
        "translation-extra-text",
        "translation-items-differ",
        "translation-checklist-differs",
        "translation-inline-question-differs",
        "translation-of-other-quiz",
    ),
}
"""What is counted → the codes that tell it."""


def translate(language: str, into: str, folder: str, accept: str | None) -> int:
    """List what is left to do in a language, or settle one translation."""
    report = Report()
    request = Request(had_lock=had_lock(Path(folder)))
    course, numbers = check_course(Path(folder), request, report)
    if course is None or (accept is not None and report.has_errors):
        tell(report, language, folder, "text")
        return ERRORS
    if into not in course.languages[1:]:
        known = course.languages[1:]
        message = words(language)["no such language"]
        raise Unknown(message.format(name=into, all=", ".join(known) or "–"), into, known)
    if accept is None:
        return _tell_what_is_left(report, into, language, folder)
    return _accept(course, numbers, into, accept, language, folder)


def _accept(
    course: Course, numbers: lock.Lock, into: str, accept: str, language: str, folder: str
) -> int:
    say, report = words(language), Report()
    settled = lock.accept(numbers, course, into, accept)
    if settled is None:
        translated = [page.id for page in course.pages()] + [quiz.id for quiz in course.quizzes()]
        exists = accept in (*translated, *(question.id for question in course.questions()))
        key = "not translated" if exists else "no such id"
        raise Unknown(say[key].format(name=accept, lang=into), accept, translated)
    keep(settled, Path(folder), report)
    if report.has_errors:
        tell(report, language, folder, "text")
        return ERRORS
    click.echo(say["accepted"].format(id=accept, lang=into))
    return CLEAN


def _tell_what_is_left(report: Report, into: str, language: str, folder: str) -> int:
    say, left = words(language), Report()
    codes = {code for kind in KINDS.values() for code in kind}
    left.extend(one for one in report if one.code in codes and _concerns(one, into))
    if not len(left):
        click.echo(say["translated all"].format(lang=into))
    else:
        tell(left, language, folder, "text")
        counts = Counter(_kind(one) for one in left)
        told = [say[kind].format(n=counts[kind]) for kind in KINDS if counts[kind]]
        click.echo(f"{into}: {', '.join(told)}.")
    if any(one not in list(left) for one in report if one.severity.value == "error"):
        click.echo(say["other errors"])
    return CLEAN


def _kind(found: Diagnostic) -> str:
    """What a finding is counted as: a list with items missing is to be translated."""
    kind = next(kind for kind, codes in KINDS.items() if found.code in codes)
    here, there = (int(str(found.values.get(name, 0))) for name in ("here", "there"))
    return "to translate" if here < there else kind


def _concerns(found: Diagnostic, language: str) -> bool:
    """Whether a finding is of ``language``: it says so, or it is in its folder."""
    named = found.values.get("language")
    return named == language if named else found.location.path.split("/")[0] == language
