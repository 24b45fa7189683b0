"""Words as they are searched: without case, accents and the letters a keyboard may lack.

``player/more/folding.js`` does the same to what the learner types; tests/player/folding.json holds
the two together.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

_ACCENTS = re.compile("[\u0300-\u036f]")
_WORD = re.compile(r"[^\W_]+")


def folded(text: str, folding: Mapping[str, str]) -> str:
    """``text`` folded: first the language's own letters, then every accent.

    >>> folded("Éin Såpe", {"å": "aa"})
    'ein saape'
    """
    lowered = unicodedata.normalize("NFC", text).lower()
    own = lowered.translate({ord(letter): other for letter, other in folding.items()})
    return _ACCENTS.sub("", unicodedata.normalize("NFD", own))


def search_words(text: str, folding: Mapping[str, str]) -> Iterator[str]:
    """The words of ``text``, folded, in order."""
    yield from _WORD.findall(folded(text, folding))
