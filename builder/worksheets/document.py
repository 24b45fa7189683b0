"""The Word file itself: from our own empty document, with nothing in it that changes by itself."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import docx
from docx.oxml.ns import qn
from lxml import etree

from builder.archive import archive_bytes
from builder.course import Course
from builder.package import Entry, Package
from builder.worksheets.blocks import write_sheet
from builder.worksheets.elements import field, mark, run
from builder.worksheets.page import Writer
from builder.worksheets.sheet import Sheet

_PARTS = Path(__file__).parent / "parts"
_PLACES = {
    "[Content_Types].xml": "content-types.xml",
    "_rels/.rels": "package-rels.xml",
    "docProps/core.xml": "core.xml",
    "word/document.xml": "document.xml",
    "word/_rels/document.xml.rels": "document-rels.xml",
    "word/styles.xml": "styles.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
}
"""Where the parts of the empty document stand in the file (ISO/IEC 29500-2)."""

_SPELT = {
    "ar": "ar-SA", "da": "da-DK", "de": "de-DE", "en": "en-GB", "es": "es-ES", "fi": "fi-FI",
    "fr": "fr-FR", "fkv": "fkv-NO", "nb": "nb-NO", "nn": "nn-NO", "pl": "pl-PL", "se": "se-NO",
    "sma": "sma-NO", "smj": "smj-NO", "so": "so-SO", "sv": "sv-SE", "ti": "ti-ER", "uk": "uk-UA",
}  # fmt: skip
"""Word's spelling checker knows languages by country; other tags stand as they are."""
_LONGEST = 255
"""Characters of a property (ISO/IEC 29500-2 and python-docx)."""


def word_file(sheet: Sheet) -> bytes:
    """The worksheet as .docx: the same bytes each time."""
    text = sheet.page.texts[sheet.language]
    document = docx.Document(io.BytesIO(_empty()))
    _set_properties(document, sheet.course, text.title, text.lang)
    _set_language(document, text.lang, sheet.course.locale(text.lang).decimal)
    _add_footer(document, f"{sheet.course.title[sheet.language]} · {text.title}")
    write_sheet(Writer(document, sheet, text))
    return _packed(document)


@cache
def _empty() -> bytes:
    """The empty document of ``parts/``."""
    entries = (Entry(name, data=(_PARTS / file).read_bytes()) for name, file in _PLACES.items())
    return archive_bytes(Package("empty", tuple(entries)))


def _packed(document: Any) -> bytes:
    """Zipped by us: python-docx writes the time of day."""
    written = io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as file:
        entries = [Entry(name, data=file.read(name)) for name in file.namelist()]
    return archive_bytes(Package("sheet", tuple(entries)))


def _set_properties(document: Any, course: Course, title: str, lang: str) -> None:
    """No time and no editor: only what the course says of itself."""
    properties = document.core_properties
    properties.title = title[:_LONGEST]
    properties.subject = next(iter(course.title.values()))[:_LONGEST]
    properties.author = ", ".join(course.authors)[:_LONGEST]
    properties.language = spelt(lang)


def spelt(lang: str) -> str:
    """A language tag as Word writes it.

    >>> spelt("nn"), spelt("pt-BR")
    ('nn-NO', 'pt-BR')
    """
    return _SPELT.get(lang, lang)


def _set_language(document: Any, lang: str, decimal: str) -> None:
    tag = spelt(lang)
    (own,) = document.styles.element.iter(qn("w:lang"))
    own.set(qn("w:val"), tag)
    own.set(qn("w:eastAsia"), tag)
    settings: etree._Element = document.settings.element
    for name, value in (("themeFontLang", tag), ("decimalSymbol", decimal)):
        (found,) = settings.iter(qn(f"w:{name}"))
        found.set(qn("w:val"), value)


def _add_footer(document: Any, words: str) -> None:
    footer = document.sections[0].footer
    footer.is_linked_to_previous = False
    (line,) = footer.paragraphs
    line.style = document.styles["Footer"]
    line._p.extend((run(words), mark("tab"), field("PAGE"), run(" / "), field("NUMPAGES")))
