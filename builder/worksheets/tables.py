"""Tables: a header row that is told as one, rows that are never cut, room in the empty cells."""

from __future__ import annotations

from collections.abc import Sequence

from builder.worksheets.elements import Element, element, paragraph
from builder.worksheets.inline import runs
from builder.worksheets.page import Writer

WIDTH = 10_092
"""Twentieths of a point between the margins."""
ROOM = 567
"""Height of a row to write in: 10 mm, as on the printed page."""
NARROWEST, WIDEST = 14, 20
"""Characters that decide a column's share of the width."""
_ALIGNED = {"align-center": "center", "align-right": "right"}


def write_table(node: Element, writer: Writer) -> None:
    """The table at the end of the document, and the blank that two tables need between them."""
    rows = list(node.iter("tr"))
    cells = [[cell for cell in row if cell.tag in ("th", "td")] for row in rows]
    widths = _widths(cells)
    writer.tables += 1
    heads = [bool(row) and all(cell.tag == "th" for cell in row) for row in cells]
    made = element("tbl", _properties(writer, cells, heads))
    made.append(element("tblGrid", *(element("gridCol", w=width) for width in widths)))
    for row, head in zip(cells, heads, strict=True):
        made.append(_row(row, widths, head, writer))
    writer.add(made)
    writer.paragraph("AfterTable")


def _properties(writer: Writer, cells: list[list[Element]], heads: list[bool]) -> Element:
    """What the table is called is said to screen readers (17.4.62)."""
    about = writer.heading or writer.text.title
    name = writer.say("page.table", number=writer.tables, about=about)
    named_rows = all(
        _words(row[0]) for row, head in zip(cells, heads, strict=True) if row and not head
    )
    return element(
        "tblPr",
        element("tblStyle", val="SheetTable"),
        element("tblW", w=5000, type="pct"),
        element("tblLayout", type="fixed"),
        element("tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=int(named_rows),
                lastColumn=0, noHBand=1, noVBand=1),
        element("tblCaption", val=name),
    )  # fmt: skip


def _widths(cells: Sequence[Sequence[Element]]) -> list[int]:
    """Columns share the width by what stands in them; those to write in get no less."""
    columns = max((len(row) for row in cells), default=1)
    longest = [NARROWEST] * columns
    for row in cells:
        for at, cell in enumerate(row):
            longest[at] = max(longest[at], min(WIDEST, len(_words(cell))))
    shares = [WIDTH * length // sum(longest) for length in longest]
    return [*shares[:-1], WIDTH - sum(shares[:-1])]


def _row(cells: Sequence[Element], widths: list[int], head: bool, writer: Writer) -> Element:
    empty = any(not _words(cell) and not len(cell) for cell in cells)
    properties = element("trPr", element("cantSplit"))
    if head:
        properties.append(element("tblHeader"))
    elif empty and writer.room:
        properties.append(element("trHeight", val=ROOM, hRule="atLeast"))
    made = element("tr", properties)
    for cell, width in zip(cells, widths, strict=False):
        style = "TableHeading" if head else "TableText"
        align = _ALIGNED.get(str(cell.get("class", "")))
        aligned = (element("jc", val=align),) if align else ()
        inside = paragraph(style, *aligned)
        inside.extend(runs(cell, writer))
        made.append(element("tc", element("tcPr", element("tcW", w=width, type="dxa")), inside))
    return made


def _words(cell: Element) -> str:
    return "".join(str(text) for text in cell.itertext()).strip()
