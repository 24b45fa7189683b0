"""LIX, the Scandinavian measure of how hard a text is to read (C.-H. Björnsson, «Läsbarhet», 1968).

Words to a sentence, plus long words in a hundred. About 25 is easy, 35 middling, 45 hard.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

HARD = 40
"""The line above which a text should have a reason."""
LEAST_WORDS = 50
"""Below this the figure is luck: a list of three long names would be told as hard."""
LONG = 6
"""A word of more letters than this is long."""

_WORD = re.compile(r"[^\W_]+(?:[-–’'./][^\W_]+)*")
_ABBREVIATIONS = (
    *("bl.a", "ca", "dr", "eks", "e.g", "f.eks", "i.e", "jf", "kap", "kl", "mr", "mrs", "nr"),
    *("pkt", "s", "st", "t.d", "tlf", "vs"),
)
# What ends a sentence: a full stop, or a colon before a capital (Björnsson). A number may begin
# one.
_END = re.compile(r"(?:(?<=[.!?…:])|(?<=[.!?…:][»”\")\]]))\s+(?=[«“\"(\[]?[A-ZÆØÅÁČĐŊŠŦŽ0-9])")
_ABBREVIATED = re.compile(
    rf"(?:^|[\s(«])(?:{'|'.join(map(re.escape, _ABBREVIATIONS))})\.$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Count:
    """What a text is made of."""

    words: int = 0
    long_words: int = 0
    sentences: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(
            self.words + other.words,
            self.long_words + other.long_words,
            self.sentences + other.sentences,
        )

    @property
    def lix(self) -> int | None:
        """Rounded, as it is always told; None for a text too short to be measured."""
        if self.words < LEAST_WORDS or not self.sentences:
            return None
        return round(self.words / self.sentences + 100 * self.long_words / self.words)


def count(blocks: Iterable[str]) -> Count:
    """The words and sentences of paragraphs, headings and points: each of them ends a sentence."""
    return sum((_sentence(one) for block in blocks for one in sentences(block)), Count())


def sentences(block: str) -> list[str]:
    """The sentences of one paragraph.

    >>> sentences("Møt kl. 10. Ta med f.eks. Kari. Hva så? Dette: Vent!")
    ['Møt kl. 10.', 'Ta med f.eks. Kari.', 'Hva så?', 'Dette:', 'Vent!']
    """
    found: list[str] = []
    for part in _END.split(" ".join(block.split())):
        if found and _ABBREVIATED.search(found[-1]):
            found[-1] += f" {part}"
        else:
            found.append(part)
    return found


def _sentence(text: str) -> Count:
    words = _WORD.findall(text)
    candidates = (word for word in words if len(word) > LONG)
    long_words = sum(sum(map(str.isalpha, word)) > LONG for word in candidates)
    return Count(len(words), long_words, 1 if words else 0)
