"""The page that is being written: where the next paragraph goes, and what it may need."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from builder.course import Asset, PageText, Question, Rich
from builder.worksheets.elements import Element, bookmark, element, paragraph
from builder.worksheets.sheet import Sheet

_BLANKS = " \N{NO-BREAK SPACE}"
NUMBERED, BULLETS = 1, 1
"""The abstract list of numbers and the list of bullets, in ``numbering.xml``."""


@dataclass(slots=True)
class Writer:
    """A Word document on its way. All after ``text`` changes."""

    document: Any
    sheet: Sheet
    text: PageText
    body: str = "Normal"
    """The style of plain paragraphs: those of a quotation have their own."""
    level: int = 1
    """Of the latest heading."""
    heading: str = ""
    """The words of the latest heading: what a table is called after."""
    room: bool = True
    """Empty cells are room to write; in a filled-in example they are just empty."""
    tables: int = 0
    places: int = 0
    addresses: dict[str, str] = field(default_factory=dict)
    """Address of a link → its relationship."""

    @property
    def language(self) -> str:
        """The language of the words around the author's text."""
        return self.sheet.language

    @property
    def questions(self) -> Mapping[str, Question]:
        """The questions on the page, by their id there."""
        return {question.local_id: question for question in self.sheet.page.questions}

    def say(self, key: str, **values: object) -> str:
        """A word in the sheet's language."""
        return self.sheet.course.locale(self.language).say(key, **values)

    def words(self, said: Mapping[str, Rich]) -> str:
        """A short text in the sheet's language, as HTML."""
        return said[self.language].html if said else ""

    def add(self, made: Element) -> Element:
        """Put a paragraph or table at the end."""
        self.document.element.body.insert_element_before(made, "w:sectPr")
        return made

    def fill(
        self, inside: Iterable[Element], style: str | None = None, *properties: Element
    ) -> Element:
        """A new paragraph at the end with runs in it; the blanks at its ends are not text."""
        made = self.paragraph(style, *properties)
        made.extend(inside)
        texts = list(made.iter(qn("w:t")))
        if texts:
            texts[0].text = (texts[0].text or "").lstrip(_BLANKS)
            texts[-1].text = (texts[-1].text or "").rstrip(_BLANKS)
        return made

    def paragraph(self, style: str | None = None, *properties: Element) -> Element:
        """A new paragraph at the end."""
        return self.add(paragraph(style or self.body, *properties))

    def heading_paragraph(self, level: int, *properties: Element) -> Element:
        """A new heading at the end."""
        self.level = level
        return self.paragraph(f"Heading{level}", *properties)

    def asset(self, path: str | None) -> Asset | None:
        """A file of the author's."""
        return self.sheet.course.assets.get(path or "")

    def address(self, url: str) -> str:
        """The relationship for a link out of the document."""
        if url not in self.addresses:
            part = self.document.part
            self.addresses[url] = part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return self.addresses[url]

    def place(self, identifier: str) -> tuple[Element, Element]:
        """A bookmark for an id of the page."""
        self.places += 1
        return bookmark(self.places, place_name(identifier))

    def new_numbered_list(self) -> int:
        """A list that counts from one."""
        numbering = self.document.part.numbering_part.element
        number = len(numbering.num_lst) + 1
        restart = element("lvlOverride", element("startOverride", val=1), ilvl=0)
        numbering.append(
            element("num", element("abstractNumId", val=NUMBERED), restart, numId=number)
        )
        return number


def place_name(identifier: str) -> str:
    """An id as a bookmark's name: at most 40 letters, digits and ``_`` (17.13.6.2).

    >>> place_name("fn:1")
    'sted_fn_1'
    """
    return ("sted_" + re.sub(r"\W", "_", identifier))[:40]
