"""Every word the learner meets, by language. One JSON file a language, the same keys in all."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

LANGUAGES = ("nb", "nn", "en")
"""The languages with a file here."""

FALLBACKS: Mapping[str, tuple[str, ...]] = {
    "nn": ("nb",),
    "no": ("nb",),
    "nb": ("nn",),
    "se": ("nb",),
    "sma": ("nb",),
    "smj": ("nb",),
}
"""Whose words a language without a file borrows, before English."""

Word = str | Mapping[str, str]
"""A text with ``{names}``, or one text per plural category."""


@dataclass(frozen=True, slots=True)
class Locale:
    """What a language needs beside the course's own text."""

    lang: str
    """The language the words are in: another than the one asked for when they are borrowed."""
    words: Mapping[str, Word]
    quotes: tuple[str, str]
    decimal: str


@cache
def locale(language: str) -> Locale:
    """The locale of ``language``, or of the nearest language that has one."""
    base = language.split("-")[0].lower()
    tag = next(tag for tag in (base, *FALLBACKS.get(base, ()), "en") if tag in LANGUAGES)
    content = json.loads((Path(__file__).parent / f"{tag}.json").read_text(encoding="utf-8"))
    opening, closing = content["locale"]["quotes"]
    return Locale(tag, content["words"], (opening, closing), content["locale"]["decimal"])


def words(language: str) -> Mapping[str, Word]:
    """Every word in ``language``, borrowed where it has none of its own."""
    return locale(language).words


def say(language: str, key: str, **values: object) -> str:
    """One word with its names filled in; ``count`` chooses the plural form."""
    word = words(language)[key]
    if not isinstance(word, str):
        word = word["one"] if values.get("count") == 1 and "one" in word else word["other"]
    return word.format(**values)
