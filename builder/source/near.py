"""What a misspelt name was meant to be, where that is plain; a far-fetched guess helps nobody."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from builder.source.slugs import ascii_text

_LIKE = 0.72
"""One slip in a word of five letters is still the word; «bilde» and «lede» (0.67) are two."""


def nearest_of(name: str, known: Iterable[str]) -> str | None:
    """The one of ``known`` that ``name`` was meant to be; None when none is near.

    >>> nearest_of("sporsmaal", ("tips", "spørsmål"))
    'spørsmål'
    >>> nearest_of("langt", ("langt-borte", "her"))
    'langt-borte'
    >>> nearest_of("bilde", ("lede", "kart"))
    """
    by_letters: dict[str, str] = {}
    for one in known:
        by_letters.setdefault(_letters(one), one)
    wanted = _letters(name)[:60]
    longer = [one for one in by_letters if one.startswith(f"{wanted}-")]
    if len(longer) == 1:
        return by_letters[longer[0]]
    found = difflib.get_close_matches(wanted, by_letters, n=1, cutoff=_LIKE)
    return by_letters[found[0]] if found else None


def _letters(name: str) -> str:
    """Small ASCII letters: ``ø`` is written ``o`` as often as ``oe``, so both become ``o``."""
    plain = ascii_text(name.casefold())
    return plain.replace("oe", "o").replace("aa", "a").replace("ae", "e")
