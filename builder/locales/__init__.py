"""Every word the learner meets, by language, and what the languages differ in.

One JSON file a language: ``words`` and ``locale``. A course adds to them and overrules them with
files of its own (``source/own_words.py``); ``Course.locale`` is where the rest of us asks.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from html import escape
from pathlib import Path

from builder.locales import tongues

LANGUAGES = ("nb", "nn", "en")
"""The languages in which every word is here."""

UNREVIEWED: tuple[str, ...] = ("se",)
"""Languages with a few words, which nobody who speaks them has looked over. No course has one
unless it asks for it, and then it is told."""

SOURCE = "nb"
"""The language that has the list of all words."""

FALLBACKS: Mapping[str, tuple[str, ...]] = {
    "nn": ("nb",),
    "no": ("nb",),
    "nb": ("nn",),
    "se": ("nb",),
    "sma": ("nb",),
    "smj": ("nb",),
}
"""Whose words a language without its own borrows, before English."""

Word = str | Mapping[str, str]
"""A text with ``{names}``, or one text per plural category."""


@dataclass(frozen=True, slots=True)
class Locale:
    """What a language needs beside the course's own text."""

    language: str
    """The tag it was asked for by."""
    words: Mapping[str, Word]
    """Every word there is."""
    borrowed: Mapping[str, str]
    """Key → the language of the word, for those that are not in ``language``."""
    quotes: tuple[str, str]
    decimal: str
    letters: str
    """Letters that keep their marks when accents are overlooked, in lower case."""
    folding: Mapping[str, str]
    """Lower-case letter → what it is searched as: ``å`` is found by ``aa`` and the other way."""
    direction: str
    """``ltr`` or ``rtl``."""

    @property
    def lang(self) -> str:
        """The language that most words are in: its own, or the one they are borrowed from."""
        lenders = Counter(self.borrowed.values()).most_common(1)
        if lenders and 2 * len(self.borrowed) > len(self.words):
            return lenders[0][0]
        return self.language

    def say(self, key: str, **values: object) -> str:
        """One word with its names filled in; ``count`` chooses the plural form."""
        word = self.words[key]
        if not isinstance(word, str):
            count = values.get("count")
            lang = self.borrowed.get(key, self.language)
            form = tongues.plural(lang, count) if isinstance(count, int) else "other"
            word = word.get(form) or word["other"]
        return word.format(**values)

    def html(self, key: str, **values: object) -> str:
        """The same as HTML, marked with its language when the word is borrowed."""
        said, lang = escape(self.say(key, **values)), self.borrowed.get(key)
        if lang is None:
            return said
        turned = tongues.direction(lang)
        turn = "" if turned == self.direction else f' dir="{turned}"'
        return f'<span lang="{lang}"{turn}>{said}</span>'

    def with_own(self, words: Mapping[str, Word]) -> Locale:
        """With words of the course's in place of ours."""
        rest = {key: lang for key, lang in self.borrowed.items() if key not in words}
        return replace(self, words={**self.words, **words}, borrowed=rest)


@cache
def locale(language: str) -> Locale:
    """What we know of ``language``; words we lack are borrowed from its nearest."""
    own = tongues.base(language)
    lenders = [tag for tag in (own, *FALLBACKS.get(own, ()), "en") if tag in LANGUAGES]
    partly = [own] if own in UNREVIEWED else []
    found: dict[str, Word] = {}
    lent: dict[str, str] = {}
    for tag in reversed([*partly, lenders[0]]):
        for key, word in words_of(tag).items():
            found[key], lent[key] = word, tag
    return Locale(
        language=language,
        words=found,
        borrowed={key: tag for key, tag in lent.items() if tag != own},
        quotes=tongues.quotes(language),
        decimal=tongues.decimal(language),
        letters=tongues.letters(language),
        folding=tongues.folding(language),
        direction=tongues.direction(language),
    )


@cache
def words_of(tag: str) -> Mapping[str, Word]:
    """The words of a language with a file here."""
    content = json.loads((Path(__file__).parent / f"{tag}.json").read_text(encoding="utf-8"))
    words: Mapping[str, Word] = content["words"]
    return words


def spoken_in_courses(keys: Iterable[str]) -> list[str]:
    """Those that a learner can meet: the probe is an administrator's, and no course has it."""
    return [key for key in keys if not key.startswith("probe.")]


def say(language: str, key: str, **values: object) -> str:
    """One of our words; a course's own are asked for by ``Course.locale``."""
    return locale(language).say(key, **values)
