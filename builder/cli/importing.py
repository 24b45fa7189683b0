"""``import quiz``: a bank read, a quiz file written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from builder.archive.whole import whole
from builder.archive.writing import output_fault
from builder.diagnostics import Location, Report
from builder.importing import import_quiz, rules
from builder.importing.bank import as_id, name_of

Place = Literal["elsewhere", "module", "listed"]


@dataclass(frozen=True, slots=True)
class Made:
    """What came of an import."""

    id: str
    path: Path | None
    """The quiz file; None when none was written."""
    questions: int = 0
    lines: tuple[str, ...] = ()
    """The bank's lines."""
    title: str = ""
    """What the quiz is called."""
    place: Place = "elsewhere"
    """Where it lies: what is left for the author to do."""


def write_quiz(
    file: Path, to: str | None, output: Path, force: bool, report: Report, language: str = "nb"
) -> Made:
    """The quiz file made from ``file`` in the folder ``output``; nothing when there is an error.

    What the quiz must say and the bank does not, is said in ``language``.
    """
    quiz_id = as_id(file.stem) or "quiz" if to is None else to
    if as_id(quiz_id) != quiz_id or not quiz_id:
        report.add(
            rules.ID_INVALID, Location(file.name), id=quiz_id, mended=as_id(quiz_id) or "quiz"
        )
        return Made(quiz_id, None)
    path = output / f"{quiz_id}.quiz.yaml"
    try:
        data = file.read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        gone = isinstance(error, FileNotFoundError | ValueError)
        rule = rules.FILE_MISSING if gone else rules.FILE_UNREADABLE
        report.add(rule, Location(file.name), path=file)
        return Made(quiz_id, None)
    made = import_quiz(data, file.name, report, language, "" if to is None else name_of(to))
    if path.exists() and not force:
        report.add(rules.FILE_EXISTS, Location(str(path)), path=path)
    if report.has_errors:
        return Made(quiz_id, None, lines=made.lines)
    try:
        _write(path, made.text)
    except OSError as error:
        report.extend([output_fault(error, path)])
        return Made(quiz_id, None, lines=made.lines)
    return Made(quiz_id, path, made.questions, made.lines, made.title, _place(path, quiz_id))


def _place(path: Path, quiz_id: str) -> Place:
    """Whether the quiz lies in a module of a course, and whether the module lists it already."""
    index = path.parent / "index.md"
    try:
        if not (path.parent.parent.parent / "course.yaml").is_file() or not index.is_file():
            return "elsewhere"
        listed = re.search(rf"(?m)^\s*- {quiz_id}\s*$", index.read_text("utf-8", "replace"))
    except OSError:
        return "elsewhere"
    return "listed" if listed else "module"


def _write(path: Path, text: str) -> None:
    """Whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with whole(path) as part:
        part.out.write(text.encode())
