"""Worksheets: a sheet to fill in on paper and on the screen, and examples of how.

The empty cells of the sheet's tables get room to write.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape, unescape
from itertools import chain, count, repeat

from markupsafe import Markup

from builder.course import Block
from builder.pages.directives import render_blocks, render_example
from builder.pages.files import size_told
from builder.pages.place import Place
from builder.worksheets import filled_in, the_sheet

_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<(t[hd])([^<>]*)>(.*?)</t[hd]>", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")


def render_sheet(blocks: tuple[Block, ...], place: Place) -> Markup:
    """The empty sheet, and after it each filled-in example."""
    sheet = add_room_to_write(render_blocks(the_sheet(blocks), place))
    examples = [render_example(block, place) for block in filled_in(blocks)]
    return Markup("\n").join((sheet, *examples))


def download_link(place: Place) -> Mapping[str, str] | None:
    """Address and words of the page's Word file; None where there is none."""
    entry = place.unit.sheets.get((place.page, place.language))
    if entry is None:
        return None
    size = size_told(entry.size(), place.locale)
    return {"href": entry.path, "words": place.words("page.word", size=size)}


def add_room_to_write(html: Markup) -> Markup:
    """The worksheet with a field in every empty cell, called after its column and row."""
    return Markup(_TABLE.sub(lambda table: _fill_table(table[0]), str(html)))


def _fill_table(table: str) -> str:
    columns: list[str] = []
    rows = count(1)

    def fill_row(row: re.Match[str]) -> str:
        cells = [(tag, rest, inner.strip()) for tag, rest, inner in _CELL.findall(row[1])]
        words = [_words(inner) for _, _, inner in cells]
        if not columns:
            columns.extend(words)
            return row[0]
        name = words[0] or str(next(rows))
        named = zip(cells, chain(columns, repeat("")), strict=False)
        return f"<tr>{''.join(_cell(cell, name, column) for cell, column in named)}</tr>"

    return _ROW.sub(fill_row, table)


def _cell(cell: tuple[str, str, str], row: str, column: str) -> str:
    tag, rest, inner = cell
    if inner:
        return f"<{tag}{rest}>{inner}</{tag}>"
    label = escape(f"{column}: {row}" if column else row)
    return f'<td{rest}><textarea class="sheet-field" rows="2" aria-label="{label}"></textarea></td>'


def _words(html: str) -> str:
    return unescape(_TAG.sub("", html)).strip()
