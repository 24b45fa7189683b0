"""Inline HTML → runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from docx.oxml.ns import qn
from lxml import html as lxml_html

from builder.worksheets.elements import Element, element, mark, run
from builder.worksheets.page import Writer, place_name
from builder.worksheets.pictures import picture_run


@dataclass(frozen=True, slots=True)
class Look:
    """How a run looks; as CT_RPr orders it."""

    link: bool = False
    code: bool = False
    bold: bool = False
    italic: bool = False
    raised: str = ""
    """``superscript`` or ``subscript``."""
    lang: str = ""

    def properties(self) -> Iterator[Element]:
        """The run's properties in the order of the schema."""
        if self.link:
            yield element("rStyle", val="Hyperlink")
        if self.code:
            yield element("rFonts", ascii="Courier New", hAnsi="Courier New", cs="Courier New")
        if self.bold:
            yield element("b")
            yield element("bCs")
        if self.italic:
            yield element("i")
            yield element("iCs")
        if self.raised:
            yield element("vertAlign", val=self.raised)
        if self.lang:
            yield element("lang", val=self.lang)


PLAIN = Look()
_LOOKS: dict[str, dict[str, object]] = {
    "strong": {"bold": True},
    "b": {"bold": True},
    "em": {"italic": True},
    "i": {"italic": True},
    "code": {"code": True},
    "kbd": {"code": True},
    "sup": {"raised": "superscript"},
    "sub": {"raised": "subscript"},
}


def parse(html: str) -> Element:
    """An author's HTML under one element."""
    parsed: Element = lxml_html.fragment_fromstring(html, create_parent="div")
    return parsed


def write_inline(html: str, writer: Writer, into: Element, **look: object) -> None:
    """Inline HTML at the end of a paragraph."""
    if html:
        into.extend(runs(parse(html), writer, Look(**look)))  # type: ignore[arg-type]


def runs(node: Element, writer: Writer, look: Look = PLAIN, *, skip: str = "") -> Iterator[Element]:
    """What stands in an element, its own tag aside; ``skip`` names tags left to another."""
    if node.text:
        yield from _text(node.text, look)
    for child in node:
        if isinstance(child.tag, str) and child.tag not in skip.split():
            yield from _child(child, writer, look)
        if child.tail:
            yield from _text(child.tail, look)


def _text(text: str, look: Look) -> Iterator[Element]:
    """Line ends of the source are blanks."""
    text = text.replace("\n", " ")
    if text:
        yield run(text, *look.properties())


def _child(node: Element, writer: Writer, look: Look) -> Iterator[Element]:
    name = str(node.tag)
    identifier = node.get("id")
    if identifier and name not in ("a", "img"):
        yield from writer.place(identifier)
    inner = replace(look, **_LOOKS.get(name, {}))  # type: ignore[arg-type]
    if node.get("lang"):
        inner = replace(inner, lang=str(node.get("lang")))
    if name == "br":
        yield mark("br")
    elif name == "img":
        yield from picture_run(node, writer, look.properties)
    elif name == "a":
        yield from _link(node, writer, inner)
    else:
        yield from runs(node, writer, inner)


def _link(node: Element, writer: Writer, look: Look) -> Iterator[Element]:
    """Links out and within; one to a page of the course leads nowhere from paper: its words."""
    target = _target(str(node.get("href", "")), writer)
    if "footnote-backref" in str(node.get("class", "")):
        return
    if not target:
        yield from runs(node, writer, look)
        return
    made = element("hyperlink")
    if target.startswith("#"):
        made.set(qn("w:anchor"), place_name(target[1:]))
    else:
        made.set(qn("r:id"), writer.address(target))
    made.extend(runs(node, writer, replace(look, link=True)))
    yield made


def _target(href: str, writer: Writer) -> str:
    """Where a link leads, as far as a document of its own can: ``#id``, an address, or ""."""
    kind, _, rest = href.partition(":")
    if kind == "@link":
        link = writer.text.links[int(rest)]
        outside = link.kind in ("external", "mail")
        return link.written if outside else _within(link.kind, link.anchor)
    return href if kind in ("http", "https", "mailto") or href.startswith("#") else ""


def _within(kind: str, anchor: str | None) -> str:
    return f"#{anchor}" if kind == "same-page" and anchor else ""
