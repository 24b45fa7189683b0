"""Which LMS will take a package, and what will bite there: the findings against what is known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from builder.diagnostics import Report, Severity, Text
from builder.inspector.lms import BITES, LMSS, TAKES, Answer, Lms, Source, Takes
from builder.targets.declared import Declared

_ORDER = tuple(Answer)


@dataclass(frozen=True, slots=True)
class Row:
    """One LMS and one package."""

    lms: Lms
    takes: Takes
    """The best answer for the standards of the package."""
    refused: tuple[str, ...]
    """Codes of errors, which hurt everywhere unless known to hurt elsewhere only."""
    bites: tuple[str, ...]
    """Codes of warnings and notes that are known or thought to hurt here."""


def table(declared: Iterable[Declared], report: Report) -> tuple[Row, ...]:
    """A row for each LMS there is something known of; empty for what no LMS is to take."""
    standards = [one.standard for one in declared if one.standard != "web"]
    return tuple(_row(lms, standards, report) for lms in LMSS) if standards else ()


def _row(lms: Lms, standards: list[str], report: Report) -> Row:
    unknown = Takes(lms.name, (), Answer.UNKNOWN, Source.UNKNOWN)
    known = [one for one in TAKES if one.lms == lms.name and set(one.standards) & set(standards)]
    best = min(known, key=lambda one: _ORDER.index(one.answer), default=unknown)
    errors = [found.code for found in report if found.severity is Severity.ERROR]
    others = [found.code for found in report if found.severity is not Severity.ERROR]
    return Row(
        lms,
        best,
        tuple(dict.fromkeys(code for code in errors if code not in BITES or _hurts(code, lms))),
        tuple(dict.fromkeys(code for code in others if _hurts(code, lms))),
    )


def _hurts(code: str, lms: Lms) -> bool:
    return any(bite.lms == lms.name for bite in BITES.get(code, ()))


HEADINGS = (
    Text("Læringsplattform", "LMS"),
    Text("Tar den pakken?", "Takes it?"),
    Text("Hvem sier det", "Who says so"),
    Text("Hva vil bite", "What will bite"),
)
_REFUSED = Text("avvises eller svikter trolig", "probably refused or failing")


def as_text(rows: Iterable[Row], language: str) -> str:
    """The rows as a table for a terminal, in columns."""
    cells = [[text.in_language(language) for text in HEADINGS]]
    cells += [_cells(row, language) for row in rows]
    widths = [max(len(row[column]) for row in cells) for column in range(3)]
    lines = [
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[3]])
        for row in cells
    ]
    rule = "  ".join("─" * width for width in (*widths, len(cells[0][3])))
    return "\n".join(line.rstrip() for line in [lines[0], rule, *lines[1:]]) + "\n"


def _cells(row: Row, language: str) -> list[str]:
    name = f"{row.lms.name} {row.lms.version}".strip()
    answer = row.takes.answer.value.in_language(language)
    if row.refused and row.takes.answer is not Answer.NO:
        answer = _REFUSED.in_language(language)
    source = row.takes.source.value.in_language(language)
    where = f"{source} ({row.takes.where})" if row.takes.where else source
    remark = (row.takes.remark.in_language(language),) if row.takes.remark else ()
    return [name, answer, where, "; ".join([*remark, *row.refused, *row.bites]) or "–"]


def as_data(rows: Iterable[Row], language: str) -> list[dict[str, object]]:
    """The rows for programs."""
    return [
        {
            "name": row.lms.name,
            "version": row.lms.version or None,
            "takes": row.takes.answer.name.lower(),
            "source": row.takes.source.name.lower(),
            "where": row.takes.where or None,
            "remark": row.takes.remark.in_language(language) if row.takes.remark else None,
            "errors": list(row.refused),
            "bites": list(row.bites),
        }
        for row in rows
    ]
