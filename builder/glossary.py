"""The words a course explains, as values (``Course.glossary``), and where they stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from builder.diagnostics import Location

if TYPE_CHECKING:
    from builder.course import Rich


@dataclass(frozen=True, slots=True)
class Term:
    """A word the course explains, in one language."""

    id: str
    """The same in every language; where it stands on the page of the glossary: ``ord-verksted``."""
    word: str
    forms: tuple[str, ...]
    """As it may stand in a text: the word itself first, then what it is inflected as."""
    text: Rich
    """The explanation, on one line."""
    location: Location


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds the words of a glossary in the text of a page."""

    by_form: Mapping[str, Term]
    """Form, as HTML has it → the term."""
    pattern: re.Pattern[str] | None
    """None when there is nothing to find."""

    @classmethod
    def of(cls, terms: Sequence[Term]) -> Finder:
        """The longest form wins where several begin at one place; of two alike the first term's."""
        by_form: dict[str, Term] = {}
        for term in terms:
            for form in term.forms:
                by_form.setdefault(_as_html(form), term)
                by_form.setdefault(_as_html(form[:1].upper() + form[1:]), term)
        if not by_form:
            return cls({}, None)
        longest_first = sorted(by_form, key=lambda form: (-len(form), form))
        forms = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in longest_first)
        return cls(by_form, re.compile(rf"(?<![\w-])(?:{forms})(?![\w-])"))

    def find(self, html: str) -> Iterator[tuple[re.Match[str], Term]]:
        """Where in ``html`` a form stands, and whose it is. What is in a tag may be found too."""
        for found in self.pattern.finditer(html) if self.pattern else ():
            yield found, self.by_form[_as_html(found[0], escaped=True)]


def _as_html(form: str, *, escaped: bool = False) -> str:
    words = " ".join(form.split())
    return words if escaped else escape(words, quote=False)
