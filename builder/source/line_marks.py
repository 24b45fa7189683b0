"""Line marks: how a place in the source travels through Python-Markdown.

A mark is one private-use character put where a target begins – ``[text](MARKtarget)`` – or
after a heading's number signs. It rides along into the attribute or the heading's text, where
``inline`` reads it off. Marks stand only where no Markdown rule looks, so the HTML is the same
with and without them; the authors' own private-use characters were removed before.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from builder.diagnostics import Location
from builder.source.lines import Line

TARGET = 0xF0000
HEADING = 0x100000
VALUE = 0x108000
ROOM = 0x7FFE

_ANY = re.compile("[\U00100000-\U00107ffe] ?|[\U000f0000-\U000ffffd]|[\U00108000-\U0010fffd]")
_FIRST = re.compile("[\U000f0000-\U00107ffe]")
_VALUE = re.compile("[\U00108000-\U0010fffd]")

_TARGETS = re.compile(
    r"\]\([ ]*(?:<(?=[^<>]*>[ ]*(?:\"[^\"]*\"|'[^']*')?[ ]*\)))?(?=\S)"  # [text](target)
    r"|^[ ]{0,3}\[[^\[\]^][^\[\]]*\]:[ ]*<?(?=\S)"  # [reference]: target
    r"|<(?=[^<> !]+@[^@<> ]+>)"  # <name@example.org>
    r"|<[A-Za-z][A-Za-z0-9+.-]*://(?=[^<>]*>)"  # <https://example.org>
)
_HEADING_LINE = re.compile(r"^(?:[ ]{0,3}>[ ]?|[ ]*(?:[-*+]|\d+\.)[ ]+)*#{1,6}(?!#)[ ]*")
_UNDERLINE = re.compile(r"^(?:=+|-+)[ ]*$")


class Marks:
    """The marks given out on one page."""

    def __init__(self, *, silent: bool = False) -> None:
        self._places: list[tuple[Line, int]] = []
        self._values: list[str] = []
        self._silent = silent
        """Give out no place marks: what the test of identical HTML compares with."""

    def target(self, line: Line, column: int) -> str:
        """A mark for the target at ``column`` (from 0)."""
        return self._mark(TARGET, line, column)

    def heading(self, line: Line, column: int) -> str:
        """A mark for a heading, with the space that ``clean`` takes away again."""
        mark = self._mark(HEADING, line, column)
        return mark and mark + " "

    def value(self, text: str) -> str:
        """A character that stands for ``text`` until ``fill``: no Markdown is read in it."""
        if len(self._values) >= ROOM:
            return text
        self._values.append(text)
        return chr(VALUE + len(self._values) - 1)

    def place(self, text: str) -> Location | None:
        """Where the first mark in ``text`` was put; None when it has none."""
        found = _FIRST.search(text)
        if not found:
            return None
        line, column = self._places[(ord(found.group()) - TARGET) & 0xFFFF]
        return line.at(column)

    def source(self, text: str) -> str:
        """The line from the first mark in ``text`` on, as written; empty when it has none."""
        found = _FIRST.search(text)
        if not found:
            return ""
        line, column = self._places[(ord(found.group()) - TARGET) & 0xFFFF]
        return line.text[column:]

    def fill(self, text: str, escape: Mapping[int, str] | None = None) -> str:
        """``text`` with values put in, their characters translated by ``escape``, and no marks."""
        if self._values and _VALUE.search(text):
            text = _VALUE.sub(lambda m: self._value_of(m.group(), escape), text)
        return _ANY.sub("", text) if self._places else text

    def _value_of(self, mark: str, escape: Mapping[int, str] | None) -> str:
        value = self._values[ord(mark) - VALUE]
        return value.translate(escape) if escape else value

    def _mark(self, plane: int, line: Line, column: int) -> str:
        if self._silent or len(self._places) >= ROOM:
            return ""
        self._places.append((line, column))
        return chr(plane + len(self._places) - 1)


def last_character(text: str) -> str:
    """The last character of ``text`` that is no place mark; empty when there is none."""
    for character in reversed(text):
        if not TARGET <= ord(character) < VALUE:
            return character
    return ""


Edit = tuple[int, int, str]
"""Column, how many characters to take away, what to put in."""


def mark_edits(line: Line, masked: str, following: str | None, marks: Marks) -> list[Edit]:
    """Where marks go in ``line``: at its targets, and at its heading text.

    ``masked`` is the line with code hidden; ``following`` is the next line of the same block.
    """
    edits: list[Edit] = []
    heading = _HEADING_LINE.match(masked) if "#" in masked else None
    if heading and not masked.startswith("{", heading.end()):
        edits.append((heading.end(), 0, marks.heading(line, 0)))
    elif following is not None and masked[:1].isalpha() and _UNDERLINE.match(following):
        edits.append((0, 0, marks.heading(line, 0)))
    if "](" in masked or "<" in masked or "]:" in masked:
        targets = (found.end() for found in _TARGETS.finditer(masked))
        edits.extend((end, 0, marks.target(line, end)) for end in targets)
    return edits


def apply_edits(text: str, edits: list[Edit]) -> str:
    """``text`` with all ``edits`` made; their columns are those of the text before any of them."""
    if "\t" in text:  # Markdown would count the marks when it widens tabs
        edits = [(len(text[:at].expandtabs(4)), length, put) for at, length, put in edits]
        text = text.expandtabs(4)
    for column, length, put in sorted(edits, key=lambda edit: edit[:2], reverse=True):
        text = text[:column] + put + text[column + length :]
    return text
