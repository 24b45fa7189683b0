"""The lines of a text, each with the file and number it came from.

Everything that reads Markdown works on these, so that a place in an included snippet is told
as a place in that snippet.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from builder.diagnostics import Location, Report, Rule, Severity, Text

UNSHOWABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufeff"
    "\ufffe\uffff\U000f0000-\U0010ffff]"
)
"""Control and private-use characters: no font shows them, and our line marks are made of them."""

NBSP_AFTER_MARKER = re.compile(r"^( *(?:[-*+]|\d+\.|#{1,6}|>))\u00a0", re.MULTILINE)
"""A hard space after a marker: one slip of the Option key on a Mac, and invisible."""

CHARACTER_UNSHOWABLE = Rule(
    "text-unshowable-character",
    Severity.WARNING,
    Text(
        "Linjen har et tegn som ikke kan vises ({code})",
        "The line has a character that cannot be shown ({code})",
    ),
    Text(
        "Slett tegnet, og skriv det på nytt. Er det et punkt i en liste fra Word, skriv «- » i "
        "stedet.",
        "Delete the character and type it again. If it is a bullet from Word, write “- ” instead.",
    ),
    Text(
        "Tekst som er limt inn fra andre programmer, kan ha tegn som bare finnes i én skrift. "
        "Kursbygger tar dem bort, for deltakeren ville sett en tom rute.",
        "Text pasted from other programs may hold characters that exist in one font only. "
        "Kursbygger leaves them out, since the learner would see an empty box.",
    ),
)

RULES = (CHARACTER_UNSHOWABLE,)


class Line(NamedTuple):
    """One line of source."""

    text: str
    path: str
    """Relative to the course folder."""
    number: int
    """From 1, in its file."""
    indent: int | None = 0
    """Columns before the text in its file, when it stands in a YAML value; None when unknown."""

    def at(self, column: int | None = None) -> Location:
        """The place of the character at ``column`` (from 0), or of the whole line."""
        if column is None or self.indent is None:
            return Location(self.path, self.number)
        return Location(self.path, self.number, self.indent + column + 1)


def split_lines(text: str, path: str, first: int, report: Report) -> list[Line]:
    """``text`` as lines numbered from ``first``; unshowable characters are told and left out."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii():
        _tell_unshowable(text, path, first, report)
        text = UNSHOWABLE.sub("", text).replace("\u2028", "\n").replace("\x85", "\n")
        text = NBSP_AFTER_MARKER.sub(r"\1 ", text)
    elif UNSHOWABLE.search(text):
        _tell_unshowable(text, path, first, report)
        text = UNSHOWABLE.sub("", text)
    return [Line(line, path, first + i) for i, line in enumerate(text.split("\n"))]


def _tell_unshowable(text: str, path: str, first: int, report: Report) -> None:
    if not UNSHOWABLE.search(text):
        return
    for number, line in enumerate(text.split("\n"), start=first):
        found = UNSHOWABLE.search(line)
        if found and found.group() != "\ufeff":
            place = Location(path, number, found.start() + 1)
            report.add(CHARACTER_UNSHOWABLE, place, code=f"U+{ord(found.group()):04X}")
