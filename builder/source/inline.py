"""The last pass over a page's tree: marks read off, links and pictures found, ids given.

What comes out of Python-Markdown is made ours here: targets become ``@link:N`` and ``@image:N``,
alignment becomes classes, only allowed attributes are left, quotes are the language's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from xml.etree import ElementTree

import markdown
from markdown.treeprocessors import Treeprocessor

from builder.course import Heading, Image, Link
from builder.diagnostics import Location, Report
from builder.source import directive_rules
from builder.source import inline_rules as rules
from builder.source.engine import PLACEHOLDER_TAG
from builder.source.line_marks import Marks
from builder.source.lines import Line
from builder.source.links import Resolver
from builder.source.slugs import slug
from builder.source.typography import Quotes, turn_quotes

RULES = rules.RULES

ID = re.compile(r"[a-z][a-z0-9-]*")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_CLASS = re.compile(r"[A-Za-z][\w-]*(?: [A-Za-z][\w-]*)*", re.ASCII)
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_FREE = {"id", "class", "lang", "title"}
_OWN = {"a": {"href"}, "img": {"src", "alt", "decorative"}, "td": {"align"}, "th": {"align"}}
_NO_ATTRIBUTES: set[str] = set()
_VAGUE = {
    "her", "klikk her", "trykk her", "lenke", "link", "les mer", "mer", "denne", "dette",
    "denne siden", "trykk", "les meir", "meir", "lenkje", "here", "click here", "this",
    "more", "read more", "this link",
}  # fmt: skip
_CURLY_QUOTE = re.compile("[“”„«»]")
_WINDOWS_PATH = re.compile(r"(?!https?:)[^\s()<>\"\\]*\\+[.A-Za-z0-9æøåÆØÅ][^\s()<>\"]*")
_FILE_NAME = re.compile(r"\S+\.(?:svg|png|jpe?g|gif|webp|heic)", re.IGNORECASE)
_BACKLINK = {
    "nb": "Tilbake til teksten, fotnote {}",
    "nn": "Tilbake til teksten, fotnote {}",
    "en": "Back to the text, footnote {}",
}
_NOTE_REFERENCE = {"nb": "Fotnote {}", "nn": "Fotnote {}", "en": "Footnote {}"}


@dataclass(slots=True)
class Harvest:
    """What the pass is given about the text at hand, and what it finds in it."""

    lines: Sequence[Line]
    language: str
    marks: Marks
    resolver: Resolver
    report: Report
    straight_quotes: bool
    ampersands: bool
    final: bool
    """Targets are written out (``Rich``: no list beside it) instead of as ``@link:N``."""
    ids: dict[str, Location] = field(default_factory=dict)
    headings: list[Heading] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)

    def find(self, text: str, other_than: Location | None = None) -> Location:
        """Where ``text`` stands first, on another line than that; the first line when nowhere."""
        for line in self.lines:
            column = line.text.find(text) if text else -1
            if column >= 0 and (other_than is None or line.at().line != other_than.line):
                return line.at(column)
        return self.lines[0].at()

    def find_attribute(self, name: str) -> Location:
        """Where braces hold ``name`` first; the first line when none do."""
        pattern = re.compile(r"\{[^}]*?(?=" + re.escape(name) + ")")
        for line in self.lines:
            found = pattern.search(line.text) if "{" in line.text else None
            if found:
                return line.at(found.end())
        return self.lines[0].at()

    def place(self, marked: str, text: str) -> Location:
        """The place ``marked`` carries, else where ``text`` stands."""
        return self.marks.place(marked) or self.find(text)


class Finish(Treeprocessor):
    """Runs last of the tree passes, on the ``harvest`` set before each conversion."""

    def __init__(self, md: markdown.Markdown, quotes: Quotes) -> None:
        super().__init__(md)
        self._quotes = quotes
        self.harvest: Harvest | None = None

    def run(self, root: ElementTree.Element) -> None:
        """Finish the tree in place."""
        harvest = self.harvest
        assert harvest is not None
        if harvest.straight_quotes:
            turn_quotes(root, harvest.language, self._quotes)
        headings = []
        for element in root.iter():
            tag = element.tag
            if element.attrib and tag != PLACEHOLDER_TAG:
                _check_attributes(element, harvest)
            if tag == "a":
                _finish_link(element, harvest)
            elif tag == "img":
                _finish_image(element, harvest)
            elif tag in _HEADINGS:
                headings.append(element)
        for element in headings:
            _finish_heading(element, harvest)
        if harvest.ampersands:
            _escape_ampersands(root)


def _check_attributes(element: ElementTree.Element, harvest: Harvest) -> None:
    allowed = _OWN.get(element.tag, _NO_ATTRIBUTES)
    for name, value in list(element.attrib.items()):
        if name in allowed:
            if name == "align":
                del element.attrib["align"]
                earlier = element.get("class")
                element.set("class", f"{earlier} align-{value}" if earlier else f"align-{value}")
        elif name not in _FREE:
            del element.attrib[name]
            if _CURLY_QUOTE.search(name + (value or "")):
                continue
            place = harvest.find_attribute(name)
            harvest.report.add(rules.ATTRIBUTE_NOT_ALLOWED, place, name=harvest.marks.fill(name))
        elif not _is_footnote(element):
            _check_free_attribute(element, name, harvest.marks.fill(value or ""), harvest)


def _is_footnote(element: ElementTree.Element) -> bool:
    return (element.get("class") or "").startswith("footnote") or (
        (element.get("id") or "").startswith(("fn-", "fnref-"))
    )


def _check_free_attribute(
    element: ElementTree.Element, name: str, value: str, harvest: Harvest
) -> None:
    pattern = {"id": ID, "lang": _LANGUAGE, "class": _CLASS}.get(name)
    if pattern and not pattern.fullmatch(value):
        del element.attrib[name]
        if _CURLY_QUOTE.search(value):
            return  # told by ``mistakes_inline``, which sees the braces whole
        rule = directive_rules.ID_INVALID if name == "id" else rules.ATTRIBUTE_VALUE
        place = harvest.find(value or name)
        harvest.report.add(rule, place, id=value, mended=slug(value), name=name, value=value)
    elif name == "id":
        first = harvest.ids.get(value)
        place = harvest.find("#" + value, other_than=first)
        harvest.ids.setdefault(value, place)
        if first is not None:
            del element.attrib[name]
            harvest.report.add(directive_rules.ID_DUPLICATE, place, id=value, first=first.line)


def _text(element: ElementTree.Element, harvest: Harvest) -> str:
    return " ".join(harvest.marks.fill("".join(element.itertext())).split())


def _finish_link(element: ElementTree.Element, harvest: Harvest) -> None:
    if (element.get("class") or "").startswith("footnote"):
        _finish_footnote_link(element, harvest)
        return
    marked = element.get("href") or ""
    written = _as_written(marked, harvest)
    place = harvest.place(marked, written)
    if "](" in written:  # an unclosed link that swallowed the next one: told as that
        link = Link(written, "broken", None, None, None, place)
    else:
        link = harvest.resolver.link(written, place.path, harvest.language, place)
    _check_link_text(element, link, place, harvest)
    if harvest.final:
        _write_target(element, link, harvest)
    else:
        element.set("href", f"@link:{len(harvest.links)}")
    harvest.links.append(link)


def _finish_footnote_link(element: ElementTree.Element, harvest: Harvest) -> None:
    back = element.get("class") == "footnote-backref"
    words = _BACKLINK if back else _NOTE_REFERENCE
    target = element.get("href") or ""
    element.attrib.pop("title", None)
    number = target.rpartition("-")[2] if back else element.text
    words_here = words.get(harvest.language.split("-")[0], words["en"])
    element.set("aria-label", words_here.format(number))


def _as_written(marked: str, harvest: Harvest) -> str:
    """A target as the author wrote it: Markdown takes a Windows path's backslashes for escapes."""
    path = _WINDOWS_PATH.match(harvest.marks.source(marked))
    return path[0] if path else harvest.marks.fill(marked)


def _check_link_text(
    element: ElementTree.Element, link: Link, place: Location, harvest: Harvest
) -> None:
    text = _text(element, harvest)
    if not text and element.find(".//img") is None:
        harvest.report.add(rules.LINK_WITHOUT_TEXT, place, target=link.written)
    elif text.casefold().strip(" .,!:→»") in _VAGUE:
        harvest.report.add(rules.LINK_TEXT_VAGUE, place, text=text)


def _write_target(element: ElementTree.Element, link: Link, harvest: Harvest) -> None:
    """Say where a link leads in a text that has no list of links beside it (``Rich``)."""
    if link.kind == "page":
        element.set("href", f"@page:{link.page}" + (f"#{link.anchor}" if link.anchor else ""))
    elif link.kind == "asset":
        element.set("href", f"@asset:{link.asset}")
    elif link.kind in ("external", "mail"):
        element.set("href", link.written)
    else:
        element.attrib.pop("href", None)


def _finish_image(element: ElementTree.Element, harvest: Harvest) -> None:
    marked = element.get("src") or ""
    written = _as_written(marked, harvest)
    place = harvest.place(marked, written)
    decorative = "decorative" in element.attrib
    alt = "" if decorative else harvest.marks.fill(element.get("alt") or "").strip()
    caption = harvest.marks.fill(element.attrib.pop("title", "")).strip()
    element.attrib.pop("decorative", None)
    element.set("alt", alt)
    _check_alt(alt, decorative, written, place, harvest)
    if not written.strip():
        harvest.report.add(rules.IMAGE_EMPTY, place)
    asset = (
        harvest.resolver.image(written, place.path, harvest.language, place)
        if written.strip()
        else None
    )
    if harvest.final:
        element.set("src", f"@asset:{asset.path}" if asset else "")
    else:
        element.set("src", f"@image:{len(harvest.images)}")
    harvest.images.append(
        Image(written, asset.path if asset else None, alt, decorative, caption, place)
    )


def _check_alt(alt: str, decorative: bool, written: str, place: Location, harvest: Harvest) -> None:
    if not alt and not decorative:
        harvest.report.add(rules.IMAGE_WITHOUT_ALT, place, target=written or "bilde.png")
    elif _FILE_NAME.fullmatch(alt):
        harvest.report.add(rules.ALT_IS_FILE_NAME, place, alt=alt)


def _finish_heading(element: ElementTree.Element, harvest: Harvest) -> None:
    marked = "".join(element.itertext())
    text = _text(element, harvest)
    place = harvest.place(marked, text)
    _trim_mark(element, harvest)
    level = int(element.tag[1])
    if level == 1:
        harvest.report.add(rules.H1_IN_BODY, place, text=text)
        element.tag, level = "h2", 2
    if not text:
        harvest.report.add(rules.HEADING_EMPTY, place)
    element.set("id", element.get("id") or _fresh_id(text, place, harvest))
    harvest.headings.append(Heading(level, text, element.attrib["id"], place))


def _trim_mark(element: ElementTree.Element, harvest: Harvest) -> None:
    if element.text:
        element.text = harvest.marks.fill(element.text).lstrip()


def _fresh_id(text: str, place: Location, harvest: Harvest) -> str:
    base = fresh = slug(text)
    number = 1
    while fresh in harvest.ids:
        number += 1
        fresh = f"{base}-{number}"
    harvest.ids[fresh] = place
    return fresh


def _escape_ampersands(root: ElementTree.Element) -> None:
    """Python-Markdown would leave what looks like an entity alone; here none is left."""
    for element in root.iter():
        if element.text and element.tag != "code" and "&" in element.text:
            element.text = element.text.replace("&", "&amp;")
        if element.tail and "&" in element.tail:
            element.tail = element.tail.replace("&", "&amp;")
        for name, value in element.attrib.items():
            if value and "&" in value:
                element.set(name, value.replace("&", "&amp;"))


def plain_text(parts: Iterable[str]) -> str:
    """Texts on one line, white space collapsed."""
    return " ".join("".join(parts).split())
