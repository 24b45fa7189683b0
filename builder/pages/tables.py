"""Tables as they stand on a page: named, with room to write on a worksheet, and told when they are
wide.

A table that may be wider than its place says from which width on (``data-stack``). Where there is
less room, the style sheet shows each row as a block and every cell under its column's name. The
player says then that it is a table all the same (``player/tables.js``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape, unescape
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from builder.pages.place import Place

FITS = 15.5
"""Rem that a phone of 320 px has for a table: one that needs no more is never stacked."""
STACKS = ("19", "22", "27", "33", "40")
"""Rem below which a table is stacked: the first that is no less than it needs. The style sheet has
the same widths, in these words; the last is a little less than a page can give."""

_TEXT, _HEAD = 0.56, 0.61
"""Rem that a letter takes, of text and of a heading: a little more than the mean in Norwegian."""
_AIR = 0.75
"""Rem beside a column on a phone."""
_LEAST, _ROOM = 3.5, 7.0
"""Rem of any column, and of one with running text or room to write: a word or two a line."""
_RUNNING = 40
"""Characters from which a text runs over lines."""
_BRIEF = 12
"""Characters of what stands beside its column's name in a block, and of that name."""

_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<t[hd]([^<>]*)>(.*?)</t[hd]>", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_GAP = re.compile(r"⦃[^⦄]*⦄")
"""What the field of a gap text is put in place of."""
_BREAK = re.compile(r"[\s/–-]+")


class _Cell(NamedTuple):
    attributes: str
    inner: str
    words: str

    @property
    def longest(self) -> int:
        """Characters that no line breaks within."""
        return max(len(word) for word in _BREAK.split(self.words))


class _Column(NamedTuple):
    """The name above, and what stands below."""

    head: _Cell
    cells: tuple[_Cell, ...]

    def need(self, *, writing: bool) -> float:
        """Rem it must have: its longest word, and more for what runs over lines."""
        text = max(cell.longest for cell in self.cells)
        runs = any(
            len(cell.words) > _RUNNING or (writing and not cell.inner) or _GAP.search(cell.inner)
            for cell in self.cells
        )
        words = max(self.head.longest * _HEAD, text * _TEXT) + _AIR
        return max(words, _ROOM if runs else _LEAST)

    @property
    def brief(self) -> bool:
        """Whether all it says is a word or a figure."""
        return all(0 < len(cell.words) <= _BRIEF for cell in (self.head, *self.cells))


def place_table(html: str, place: Place) -> str:
    """A whole ``<table>`` of Markdown on its page, called after what it stands under."""
    place.tables += 1
    about = place.heading or place.title
    name = place.say("page.table", number=place.tables, about=about)
    return set_table(html, name, writing=place.writing)


def set_table(html: str, name: str, *, writing: bool = False) -> str:
    """A whole ``<table>`` of Markdown, in a region that scrolls where nothing else helps."""
    # Python-Markdown gives every row as many cells as the first, and a table at least one row.
    head, *rows = [[_cell(*found) for found in _CELL.findall(row)] for row in _ROW.findall(html)]
    columns = [_Column(top, tuple(cells)) for top, *cells in zip(head, *rows, strict=True)]
    if writing:
        rows = [_with_fields(row, head, called) for called, row in _numbered(rows)]
    stack = _stack(columns, writing=writing)
    labels = ["" if stack is None else _label(column, columns) for column in columns]
    how = "" if stack is None else f' data-stack="{stack}"'
    table = _table(head, rows, labels)
    return (
        f'<div class="table"{how} role="group" tabindex="0" aria-label="{escape(name)}">'
        f"{table}</div>"
    )


def _cell(attributes: str, inner: str) -> _Cell:
    return _Cell(attributes, inner.strip(), unescape(_GAP.sub("", _TAG.sub("", inner))).strip())


def _stack(columns: Sequence[_Column], *, writing: bool) -> str | None:
    """Rem below which the rows are shown as blocks; None for a table that fits everywhere."""
    need = sum(column.need(writing=writing) for column in columns)
    if len(columns) < 2 or need <= FITS:
        return None
    return next((room for room in STACKS if need <= int(room)), STACKS[-1])


def _numbered(rows: Sequence[Sequence[_Cell]]) -> Iterator[tuple[str, Sequence[_Cell]]]:
    """Each row with its name: what stands first in it, else its number among those without."""
    numbers = count(1)
    for row in rows:
        yield row[0].words or str(next(numbers)), row


def _with_fields(row: Sequence[_Cell], head: Sequence[_Cell], name: str) -> list[_Cell]:
    """The row with a field in every empty cell, called after its column and row."""
    names = (f"{top.words}: {name}" if top.words else name for top in head)
    return [
        cell if cell.inner else cell._replace(inner=_field(called))
        for cell, called in zip(row, names, strict=True)
    ]


def _field(name: str) -> str:
    attributes = 'class="sheet-field" rows="2" autocomplete="off"'
    return f'<textarea {attributes} aria-label="{escape(name)}"></textarea>'


def _label(column: _Column, columns: Sequence[_Column]) -> str:
    """What tells the style sheet how a cell of the column is called in a block."""
    if not column.head.words:
        return ""
    brief = " data-brief" if column.brief and column is not columns[0] else ""
    return f' data-label="{escape(column.head.words)}"{brief}'


def _table(head: Sequence[_Cell], rows: Sequence[Sequence[_Cell]], labels: Iterable[str]) -> str:
    top = _row(f"<th{cell.attributes}>{cell.inner}</th>" for cell in head)
    body = "".join(
        _row(
            f"<td{cell.attributes}{label if cell.inner else ''}>{cell.inner}</td>"
            for cell, label in zip(cells, labels, strict=False)
        )
        for cells in rows
    )
    return f'<table class="ds-table"><thead>{top}</thead><tbody>{body}</tbody></table>'


def _row(cells: Iterable[str]) -> str:
    return f"<tr>{''.join(cells)}</tr>\n"
