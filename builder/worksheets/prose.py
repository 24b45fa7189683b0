"""An author's Markdown, as HTML → paragraphs, lists and tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from builder.worksheets.elements import Element, element, run
from builder.worksheets.inline import parse, runs
from builder.worksheets.page import BULLETS, Writer
from builder.worksheets.tables import write_table

_BLOCKS = "p ul ol dl table blockquote pre div figure h2 h3 h4 h5 h6 hr"
INDENT = 397
"""Of a level of a list, as in ``numbering.xml``."""
DEEPEST = 8
"""Word's lists have nine levels, from 0."""


def write_prose(html: str, writer: Writer) -> None:
    """Everything that stands in ``html``, at the end of the document."""
    if html.strip():
        _write_children(parse(html), writer)


def _write_children(node: Element, writer: Writer) -> None:
    _loose(node.text, writer)
    for child in node:
        if isinstance(child.tag, str):
            _WRITERS.get(child.tag, _paragraph)(child, writer)
        _loose(child.tail, writer)


def _loose(text: str | None, writer: Writer) -> None:
    """Text between blocks, which Markdown gives in cells and items alone."""
    if text and text.strip():
        writer.paragraph().append(run(" ".join(text.split())))


def _paragraph(node: Element, writer: Writer) -> None:
    inside = list(runs(node, writer))
    if inside:  # nothing is left of a paragraph that held a decorative drawing
        writer.fill(inside)
    if len(node) == 1 and node[0].tag == "img":
        _caption(node[0], writer)


def _caption(node: Element, writer: Writer) -> None:
    kind, _, number = str(node.get("src", "")).partition(":")
    caption = writer.text.images[int(number)].caption if kind == "@image" else ""
    if caption:
        writer.paragraph("Caption").append(run(caption))


def _heading(node: Element, writer: Writer) -> None:
    made = writer.heading_paragraph(int(str(node.tag)[1]))
    writer.heading = " ".join("".join(str(text) for text in node.itertext()).split())
    place = writer.place(str(node.get("id"))) if node.get("id") else ()
    made.extend((*place[:1], *runs(node, writer), *place[1:]))


def _list(node: Element, writer: Writer, level: int = 0) -> None:
    number = writer.new_numbered_list() if node.tag == "ol" else BULLETS
    for item in node:
        _item(item, writer, number, min(level, DEEPEST))


def _item(item: Element, writer: Writer, number: int, level: int) -> None:
    """An item's first paragraph carries its mark; what follows stands under it."""
    mark = element("numPr", element("ilvl", val=level), element("numId", val=number))
    inside = [
        child for child in item if isinstance(child.tag, str) and child.tag in _BLOCKS.split()
    ]
    lead = [*runs(item, writer, skip=_BLOCKS)]
    if inside and inside[0].tag == "p":
        lead = [*runs(inside.pop(0), writer)]
    place = writer.place(str(item.get("id"))) if item.get("id") else ()
    writer.fill((*place, *lead), "ListParagraph", mark)
    for child in inside:
        if child.tag in ("ul", "ol"):
            _list(child, writer, level + 1)
        elif child.tag == "p":
            indent = element("ind", left=INDENT * (level + 1))
            writer.fill(runs(child, writer), "ListParagraph", indent)
        else:
            _WRITERS.get(str(child.tag), _paragraph)(child, writer)


def _terms(node: Element, writer: Writer) -> None:
    for child in node:
        style = "Term" if child.tag == "dt" else "Explanation"
        if child.tag == "dd" and len(child) and child[0].tag == "p":
            for part in child:
                writer.fill(runs(part, writer), style)
        else:
            writer.fill(runs(child, writer), style)


def _quote(node: Element, writer: Writer) -> None:
    outside, writer.body = writer.body, "Quote"
    _write_children(node, writer)
    writer.body = outside


def _code(node: Element, writer: Writer) -> None:
    text = "".join(str(part) for part in node.itertext()).rstrip("\n")
    for line in text.split("\n"):
        writer.paragraph("Code").append(run(line))


def _rule(node: Element, writer: Writer) -> None:
    """A rule parts what is before from what is after; on a sheet the space does."""


_WRITERS: Mapping[str, Callable[[Element, Writer], None]] = {
    "p": _paragraph,
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), _heading),
    "ul": _list,
    "ol": _list,
    "dl": _terms,
    "table": write_table,
    "blockquote": _quote,
    "pre": _code,
    "hr": _rule,
    "div": _write_children,
    "figure": _write_children,
}
"""Every block that Markdown gives."""
