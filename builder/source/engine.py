"""Python-Markdown, set up for courses: which extensions, which inline rules, and how fast.

Differences from the stock set: raw HTML is text, except a few inline elements that become real
ones; code fences and directives come in as placeholders (``scan`` and ``directives`` read them);
inline rules are tried only on text that holds their first character.
"""

from __future__ import annotations

import html
import re
from xml.etree import ElementTree

import markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import InlineProcessor as InlineTreeprocessor
from markdown.util import AtomicString

OPEN, END = "\ue000", "\ue001"
"""Around what stands for a directive or a code block; never in an author's text."""

PLACEHOLDER_TAG = "kb-place"
INLINE_ELEMENTS = ("sub", "sup", "kbd", "abbr", "span")
"""HTML that authors may write, ``br`` aside."""

_ATTRIBUTES = {"abbr": "title", "span": "lang"}
_ATTRIBUTE = re.compile(r"""\s+(lang|title)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')\s*""")


class CourseFootnotes(FootnoteExtension):
    """Footnotes whose ids are their numbers: a label may hold any character, an id may not."""

    def __init__(self) -> None:
        super().__init__(SEPARATOR="-")

    def makeFootnoteId(self, id: str) -> str:  # noqa: A002, N802
        """Id of the note ``id``."""
        return super().makeFootnoteId(self._number(id))

    def makeFootnoteRefId(self, id: str, found: bool = False) -> str:  # noqa: A002, N802
        """Id of a reference to the note ``id``."""
        return super().makeFootnoteRefId(self._number(id), found)

    def _number(self, label: str) -> str:
        return str(list(self.footnotes).index(label) + 1)


class PlaceholderProcessor(BlockProcessor):
    """A placeholder on a line of its own becomes an empty element, or one around a label."""

    def test(self, parent: ElementTree.Element, block: str) -> bool:
        """Whether the block is a placeholder."""
        return block.startswith(OPEN)

    def run(self, parent: ElementTree.Element, blocks: list[str]) -> None:
        """Make the element."""
        block = blocks.pop(0)
        name, _, label = block[1:].partition(END)
        element = ElementTree.SubElement(parent, PLACEHOLDER_TAG, {"name": name})
        element.text = label.strip()


class Entity(InlineProcessor):
    """``&nbsp;`` becomes its character, so that the serialiser can escape every ``&`` left."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str | None, int | None, int | None]:  # type: ignore[override]  # noqa: N802
        """The character, or nothing when HTML knows no such entity."""
        character = html.unescape(m[0])
        if character == m[0]:
            return None, None, None
        shown = character.isprintable() or character in "\u00a0\u00ad\u2009\u202f"
        return character if shown else "", m.start(), m.end()


class MailLink(InlineProcessor):
    """``<name@example.org>`` as a plain link: scrambling it helps nobody but hinders checks."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[ElementTree.Element, int, int]:  # type: ignore[override]  # noqa: N802
        """The link."""
        address = m[1].removeprefix("mailto:")
        link = ElementTree.Element("a", {"href": "mailto:" + address})
        link.text = AtomicString(address)
        return link, m.start(), m.end()


class InlineElement(InlineProcessor):
    """The few HTML elements authors may write, always closed in the end."""

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[ElementTree.Element | None, int | None, int | None]:
        """The element with what stands in it, or nothing when its end is missing."""
        element = ElementTree.Element(m[1].lower())
        attribute = _ATTRIBUTE.fullmatch(m[2])
        if attribute and _ATTRIBUTES.get(element.tag) == attribute[1]:
            element.set(attribute[1], attribute[2] if attribute[2] is not None else attribute[3])
        elif m[2].strip():
            return None, None, None
        end = _matching_end(data, m.end(), element.tag)
        if end is None:
            return None, None, None
        element.text = data[m.end() : end[0]]
        return element, m.start(), end[1]


def _matching_end(data: str, start: int, tag: str) -> tuple[int, int] | None:
    """Where the end tag of an element opened just before ``start`` begins and ends."""
    depth = 1
    for found in re.compile(rf"<(/?){tag}\b[^<>]*>", re.IGNORECASE).finditer(data, start):
        depth += -1 if found[1] else 1
        if depth == 0:
            return found.start(), found.end()
    return None


class LineBreak(InlineProcessor):
    """``<br>``."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[ElementTree.Element, int, int]:  # type: ignore[override]  # noqa: N802
        """The line break."""
        return ElementTree.Element("br"), m.start(), m.end()


_TRIGGERS = {
    "backtick": "`", "escape": "\\", "footnote": "[^", "reference": "[", "link": "[",
    "image_link": "![", "image_reference": "![", "short_reference": "[", "short_image_ref": "![",
    "autolink": "<", "automail": "<", "linebreak": "  \n", "br": "<", "element": "<", "entity": "&",
}  # fmt: skip
"""What text must hold for an inline rule to have any chance; ``em_strong`` needs one of two."""

_ANY_TRIGGER = re.compile(r"[`\\\[<&*_]|  \n")


class GuardedInline(InlineTreeprocessor):
    """Python-Markdown's inline pass, leaving out rules that cannot match.

    The stock pass tries every rule on every text. What it does with a rule that does not match is
    to go on to the next from the start of the text; so leaving the try out changes nothing. Made
    for 3.10 and 3.11: a test holds its HTML to the stock pass's.
    """

    def __init__(self, md: markdown.Markdown) -> None:
        super().__init__(md)
        self._guards: list[str] = []

    def run(
        self, tree: ElementTree.Element, ancestors: list[str] | None = None
    ) -> ElementTree.Element:
        """The tree with inline Markdown read."""
        if not self._guards:
            rules = self.inlinePatterns
            of_rule = {id(rules[name]): _TRIGGERS[name] for name in _TRIGGERS if name in rules}
            self._guards = [of_rule.get(id(rule), "") for rule in rules]
        return super().run(tree, ancestors)

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        if isinstance(data, AtomicString) or not _ANY_TRIGGER.search(data):
            return data
        start = 0
        guards = self._guards
        while patternIndex < len(guards):
            if guards[patternIndex] not in data:
                start, matched = 0, False
            else:
                data, matched, start = self._InlineProcessor__applyPattern(  # type: ignore[attr-defined]
                    self.inlinePatterns[patternIndex], data, patternIndex, start
                )
            if not matched:
                patternIndex += 1  # noqa: N806
        return data


def make_engine() -> tuple[markdown.Markdown, CourseFootnotes]:
    """A Markdown converter, to be reset between texts, and its footnotes."""
    footnotes = CourseFootnotes()
    tables = TableExtension(use_align_attribute=True)
    extensions = [tables, footnotes, AttrListExtension(), DefListExtension(), AbbrExtension()]
    md = markdown.Markdown(extensions=extensions, output_format="html")
    md.preprocessors.deregister("html_block")
    md.parser.blockprocessors.register(PlaceholderProcessor(md.parser), "placeholder", 95)
    patterns = md.inlinePatterns
    for name in ("html", "entity", "automail"):
        patterns.deregister(name)
    patterns.register(MailLink(r"<([^<> !]+@[^@<> ]+)>", md), "automail", 110)
    patterns.register(LineBreak(r"<br\s*/?>", md), "br", 95)
    names = "|".join(INLINE_ELEMENTS)
    patterns.register(InlineElement(rf"<({names})((?:\s[^<>]*)?)>", md), "element", 90)
    patterns.register(Entity(r"&(?:#[0-9]+|#x[0-9a-fA-F]+|[a-zA-Z0-9]+);", md), "entity", 80)
    md.treeprocessors.register(GuardedInline(md), "inline", 20)
    return md, footnotes
