"""What course.lock says, as values, and its text.

One line an entry: kind, number, id and what belongs to it, sorted, each line set by itself, so that
two people's additions merge. ``(gone)`` at the end marks what has left the course.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

LOCK_NAME = "course.lock"
PACKAGED_NAME = "course-lock.txt"
"""Packages may only hold static file types, so the copy in them is text."""
FORMAT_LINE = "format         1"
GONE = "(gone)"
NOTHING = "-"

HEAD = """\
# course.lock – de varige numrene til sider, prøver, spørsmål og svaralternativer.
# «kursbygger build» skriver fila. Ta vare på den, og la den følge kurset i git: framgangen
# og svarene til dem som er midt i kurset, ligger lagret under disse numrene.
# Et nummer brukes aldri om igjen. «(gone)» betyr at noe er tatt ut av kurset.
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """The number of a page, quiz or question."""

    kind: str
    """``page`` or ``quiz``; for a question its type."""
    number: int
    id: str
    owner: str
    """Module of a page or quiz (``-`` for a module's front page); page or quiz of a question."""
    gone: bool = False
    """No longer in the course; the number stays taken."""

    @property
    def key(self) -> tuple[str, str]:
        return (self.kind, self.id)


@dataclass(frozen=True, slots=True)
class OptionEntry:
    """The number of one option of a question."""

    question: str
    type: str
    """The question's type: another type is another question."""
    number: int
    """From 0."""
    id: str | None
    """The author's id; None for an option known by its text."""
    fingerprint: str | None = None
    """Of the source text, when there is no id."""
    position: int | None = None
    """From 1, when there is no id and it is not gone."""
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Translation:
    """The source as it was when a page or question was translated."""

    language: str
    kind: str
    """``page`` or ``question``."""
    id: str
    fingerprints: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str, str]:
        return (self.language, self.kind, self.id)


@dataclass(frozen=True, slots=True)
class Lock:
    """All of course.lock."""

    pages: tuple[Entry, ...] = ()
    """Pages, front pages and quizzes: one sequence of numbers from 1."""
    questions: tuple[Entry, ...] = ()
    """A sequence of its own, from 1."""
    options: tuple[OptionEntry, ...] = ()
    translations: tuple[Translation, ...] = ()


def lock_text(lock: Lock) -> str:
    """The file's text, the same for the same lock."""
    return HEAD + FORMAT_LINE + "\n" + "".join(f"{line}\n" for line in _lines(lock))


def _lines(lock: Lock) -> Iterator[str]:
    for entry in sorted(lock.pages, key=lambda entry: entry.key):
        yield _line(entry.kind, entry.number, entry.id, entry.owner, gone=entry.gone)
    for entry in sorted(lock.questions, key=lambda entry: (entry.id, entry.kind)):
        yield _line("question", entry.number, entry.id, entry.kind, entry.owner, gone=entry.gone)
    for option in sorted(lock.options, key=lambda it: (it.question, it.type, it.number)):
        yield _option_line(option)
    for one in sorted(lock.translations, key=lambda one: one.key):
        prints = ",".join(one.fingerprints) or NOTHING
        yield _line("translated", one.language, one.kind, one.id, prints)


def _option_line(option: OptionEntry) -> str:
    return _line(
        "option",
        option.number,
        option.question,
        option.type,
        option.id or NOTHING,
        option.fingerprint or NOTHING,
        str(option.position or NOTHING),
        gone=option.gone,
    )


def _line(kind: str, number: int | str, *fields: str, gone: bool = False) -> str:
    return "  ".join([f"{kind:<10}{number:>6}", *fields, *([GONE] if gone else [])])
