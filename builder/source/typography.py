"""Straight double quotes become the language's own, in text and never in code."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree

from builder.locales.tongues import quotes
from builder.source.line_marks import last_character

Quotes = Mapping[str, tuple[str, str]]
"""Language → what opens and closes a quotation there, where a course says it itself."""

_OPENS_AFTER = " \t\n\u00a0([{–—-/«“‘„'"
_VERBATIM = {"code", "pre", "kbd"}
_INLINE = {"a", "em", "strong", "sub", "sup", "abbr", "span", "br", "img", *_VERBATIM}


class Quoter:
    """Turns quotes in one run of text; carries on from text to text until ``restart``."""

    def __init__(self, language: str, own: Quotes) -> None:
        self._marks = own.get(language) or quotes(language)
        self.restart()

    def restart(self) -> None:
        """A new paragraph begins."""
        self._open = False
        self._before = " "

    def skip(self) -> None:
        """Something that is not text stands here."""
        self._before = "x"

    def turn(self, text: str) -> str:
        """``text`` with its straight double quotes turned where they clearly open or close."""
        if '"' in text:
            text = "".join(self._turn(text, i) if c == '"' else c for i, c in enumerate(text))
        self._before = last_character(text) or self._before
        return text

    def _turn(self, text: str, i: int) -> str:
        before = last_character(text[:i]) or self._before
        after = text[i + 1 : i + 2]
        if self._open and before not in " \n":
            self._open = False
            return self._marks[1]
        if not self._open and before in _OPENS_AFTER and not after.isspace():
            self._open = True
            return self._marks[0]
        return '"'


def turn_quotes(root: ElementTree.Element, language: str, own: Quotes) -> None:
    """Turn the quotes of every text under ``root``, paragraph by paragraph."""
    _turn_children(root, Quoter(language, own), own)


def _turn_children(element: ElementTree.Element, quoter: Quoter, own: Quotes) -> None:
    for child in element:
        inside = Quoter(child.get("lang", ""), own) if child.get("lang") else quoter
        if child.tag not in _INLINE:
            inside.restart()
        if child.tag in _VERBATIM or child.tag == "img":
            quoter.skip()
        else:
            if child.text:
                child.text = inside.turn(child.text)
            _turn_children(child, inside, own)
        if child.tail:
            child.tail = quoter.turn(child.tail)
