"""``import quiz``: a bank read, a quiz file written."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from builder.archive.writing import output_fault
from builder.diagnostics import Location, Report
from builder.importing import import_quiz, rules
from builder.importing.bank import as_id


@dataclass(frozen=True, slots=True)
class Made:
    """What came of an import."""

    id: str
    path: Path | None
    """The quiz file; None when none was written."""
    questions: int = 0
    lines: tuple[str, ...] = ()
    """The bank's lines."""


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
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        report.add(rules.FILE_UNREADABLE, Location(file.name), reason=reason)
        return Made(quiz_id, None)
    made = import_quiz(data, file.name, report, language)
    if path.exists() and not force:
        report.add(rules.FILE_EXISTS, Location(str(path)), path=path)
    if report.has_errors:
        return Made(quiz_id, None, lines=made.lines)
    try:
        _write(path, made.text)
    except OSError as error:
        report.extend([output_fault(error, path)])
        return Made(quiz_id, None, lines=made.lines)
    return Made(quiz_id, path, made.questions, made.lines)


def _write(path: Path, text: str) -> None:
    """Whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f".{path.name}.tmp")
    half.write_text(text, encoding="utf-8", newline="\n")
    os.replace(half, path)  # noqa: PTH105
