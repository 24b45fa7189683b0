"""What beginners write in lists, tables and headings, and Markdown misreads.

Each is told with the line as it should be. Where good text may look the same, nothing is told.
"""

from __future__ import annotations

import re
from itertools import pairwise

from builder.diagnostics import Report
from builder.source import mistake_rules as rules
from builder.source.mistakes_inline import Definitions, check_inline, check_notes
from builder.source.passages import Passage
from builder.source.scan import LIST_ITEM

RULES = rules.RULES

_PLAIN_BEFORE_LIST = re.compile(
    r"^(?! {0,3}(?:#|\||\[\^?[^\]]+\]:|\*\[|: )|[ ]*$|([-*_=][ ]*){3,}$)"
)
_FIRST_ITEM = re.compile(r"^ {0,3}(?:[-*+]|1\.)[ ]+\S")
_NUMBER_PAREN = re.compile(r"^ {0,3}(1|a)\)[ ]+\S")
_NEXT_PAREN = re.compile(r"^ {0,3}(2|b)\)[ ]+\S")
_PASTED_BULLET = re.compile(
    r"^\s*(?:[•◦▪▫●○■□·‣∙][ \t\u00a0]*|o(?:[\t\u00a0][ \t\u00a0]*|[ ]{3,}))(?=\S)"
)
"""Word's second level is the letter o and hard spaces."""
_TIGHT_DASH = re.compile(r"^-(?=[^\W\d_])")
_TIGHT_STAR = re.compile(r"^\*(?=[^\W\d_][^*]*$)")
_TIGHT_NUMBER = re.compile(r"^(\d+\.)(?=[^\W\d_])")
_SEPARATOR = re.compile(r"^\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?$")
_TIGHT_HEADING = re.compile(r"^(#{1,6})(?=[^#\s])")
_INDENTED_HEADING = re.compile(r"^ {1,3}(#{1,6} .*)$")
_UNDERLINE = re.compile(r"^-+[ ]*$")
_BOLD_LINE = re.compile(r"^(\*\*|__)(?=\S)([^*_]{1,80}[^*_\s.:!?…,;])\1$")


def check(found: list[Passage], labels: list[Passage], report: Report) -> None:
    """Tell every such mistake in a text; ``labels`` are those of its directives."""
    definitions = Definitions.of(found)
    _check_lists(found, report)
    for i, passage in enumerate(found):
        if passage.is_code:
            line = passage.lines[0]
            report.add(rules.CODE_BY_INDENT, line.at(), mended=line.text.strip())
            continue
        _check_headings(passage, i + 1 < len(found), report)
        if any("|" in row for row in passage.masked):
            _check_table(passage, report)
    text = [passage for passage in found if not passage.is_code] + labels
    check_inline(text, report, definitions)
    check_notes(text, definitions, report)


def _check_lists(found: list[Passage], report: Report) -> None:
    levels: list[int] = []
    for passage in found:
        if not passage.in_list or passage.is_code:
            levels = []
        if not passage.is_code:
            _check_list_lines(passage, levels, report)
            _check_markers(passage, report)
    _check_parentheses(found, report)


def _check_list_lines(passage: Passage, levels: list[int], report: Report) -> None:
    """``levels``: indents of the list items around this place, outermost first; kept up to date."""
    for i, masked in enumerate(passage.masked):
        masked = masked.expandtabs(4) if "\t" in masked else masked
        item = LIST_ITEM.match(masked)
        if item and not levels and i and _PLAIN_BEFORE_LIST.match(passage.masked[i - 1]):
            if _FIRST_ITEM.match(masked):
                line = passage.lines[i]
                report.add(rules.LIST_NEEDS_BLANK_LINE, line.at(), line=line.text.strip())
            return
        if item:
            _check_indent(passage, i, len(item[1]), levels, report)
        elif i == 0 and levels and 2 <= len(masked) - len(masked.lstrip(" ")) <= 3:
            _tell_indent(passage, i, len(levels), report)
        elif masked.startswith("#"):
            levels.clear()


def _check_indent(passage: Passage, i: int, indent: int, levels: list[int], report: Report) -> None:
    while levels and levels[-1] > indent:
        levels.pop()
    if levels and 2 <= indent - levels[-1] <= 3:
        _tell_indent(passage, i, len(levels), report)
    if not levels or levels[-1] < indent:
        levels.append(indent)


def _tell_indent(passage: Passage, i: int, depth: int, report: Report) -> None:
    line = passage.lines[i]
    mended = "    " * depth + line.text.strip()
    report.add(rules.LIST_INDENT, line.at(0), mended=mended, spaces=4 * depth)


def _check_markers(passage: Passage, report: Report) -> None:
    for i, masked in enumerate(passage.masked):
        bullet = _PASTED_BULLET.match(masked)
        if bullet:
            mended = "- " + passage.lines[i].text[bullet.end() :]
            report.add(rules.LIST_MARKER_UNKNOWN, passage.lines[i].at(0), mended=mended)
            return
    for marker in (_TIGHT_DASH, _TIGHT_STAR, _TIGHT_NUMBER):
        first = marker.match(passage.masked[0])
        if first and len(passage.masked) > 1 and all(marker.match(m) for m in passage.masked):
            mended = first.group() + " " + passage.lines[0].text[first.end() :]
            report.add(rules.LIST_MARKER_NEEDS_SPACE, passage.lines[0].at(0), mended=mended)


def _check_parentheses(found: list[Passage], report: Report) -> None:
    """``1)`` and ``a)``, told when the next line goes on with ``2)`` or ``b)``."""
    lines = [
        (masked, line)
        for passage in found
        if not passage.is_code
        for masked, line in zip(passage.masked, passage.lines, strict=True)
    ]
    for (masked, line), (after, _) in pairwise(lines):
        first = _NUMBER_PAREN.match(masked)
        if first and _NEXT_PAREN.match(after):
            mended = "1. " + line.text[masked.index(")") + 1 :].strip()
            report.add(rules.LIST_MARKER_UNKNOWN, line.at(first.start(1)), mended=mended)


def _check_headings(passage: Passage, text_follows: bool, report: Report) -> None:
    lines, masked = passage.lines, passage.masked
    for line, text in zip(lines, masked, strict=True):
        tight = _TIGHT_HEADING.match(text) if text.startswith("#") else None
        if tight:
            mended = f"{tight[1]} {line.text[tight.end() :]}"
            report.add(rules.HEADING_WITHOUT_SPACE, line.at(0), mended=mended)
        indented = _INDENTED_HEADING.match(text) if text.startswith(" ") else None
        if indented and not passage.in_list:
            report.add(rules.HEADING_INDENTED, line.at(0), mended=line.text.strip())
    if len(masked) > 1 and _UNDERLINE.match(masked[1]) and _may_be_heading(masked[0]):
        report.add(rules.HEADING_UNDERLINED, lines[1].at(0), text=lines[0].text.strip()[:60])
    if len(masked) == 1 and text_follows and not passage.in_list:
        bold = _BOLD_LINE.match(masked[0].strip())
        if bold:
            report.add(rules.HEADING_BY_BOLD, lines[0].at(0), text=bold[2])


def _may_be_heading(text: str) -> bool:
    return "|" not in text and not text.startswith("#") and not LIST_ITEM.match(text)


def _check_table(passage: Passage, report: Report) -> None:
    rows = [row.strip() for row in passage.masked]
    separator = next(
        (i for i, row in enumerate(rows) if _SEPARATOR.match(row) and ("|" in row)), None
    )
    if separator is None:
        _check_no_separator(passage, rows, report)
    elif separator == 0:
        report.add(rules.TABLE_WITHOUT_HEADER, passage.lines[0].at(0))
    elif separator > 1:
        line = passage.lines[separator - 1]
        report.add(rules.TABLE_NEEDS_BLANK_LINE, line.at(0), line=line.text.strip())
    else:
        _check_rows(passage, rows, report)


def _check_no_separator(passage: Passage, rows: list[str], report: Report) -> None:
    """Two rows with a pipe at each end are a table to whoever wrote them."""
    for i in range(len(rows) - 1):
        if _is_row(rows[i]) and _is_row(rows[i + 1]):
            mended = _separator_row(_cells(rows[i], bordered=True))
            report.add(rules.TABLE_NOT_RECOGNISED, passage.lines[i].at(0), mended=mended)
            return


def _is_row(row: str) -> bool:
    return len(row) > 2 and row.startswith("|") and row.endswith("|")


def _check_rows(passage: Passage, rows: list[str], report: Report) -> None:
    bordered = rows[0].startswith("|") or rows[0].endswith("|")
    columns = _cells(rows[0], bordered)
    found = _cells(rows[1], bordered)
    if columns != found:
        mended = _separator_row(columns)
        place = passage.lines[1].at(0)
        report.add(
            rules.TABLE_SEPARATOR_COLUMNS, place, columns=columns, found=found, mended=mended
        )
        return
    for line, row in zip(passage.lines[2:], rows[2:], strict=True):
        if "|" not in row and columns > 1:
            report.add(rules.TABLE_NEEDS_BLANK_LINE, line.at(0), line=line.text.strip())
            return
        if _cells(row, bordered) > columns:
            cells = _cells(row, bordered)
            report.add(rules.TABLE_CELLS_LOST, line.at(0), columns=columns, found=cells)


def _cells(row: str, bordered: bool) -> int:
    """How many cells Markdown sees in a row."""
    if bordered:
        row = row.removeprefix("|").removesuffix("|")
    return row.count("|") + 1


def _separator_row(columns: int) -> str:
    return "|" + " --- |" * columns
