"""ASCII names made from text."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans(
    {"æ": "ae", "ø": "oe", "å": "aa", "Æ": "Ae", "Ø": "Oe", "Å": "Aa", "ß": "ss", "đ": "d",
     "Đ": "D", "ŧ": "t", "Ŧ": "T", "ŋ": "n", "Ŋ": "N", "ð": "d", "þ": "th", "ł": "l"}
)  # fmt: skip


def ascii_text(text: str) -> str:
    """``text`` with its letters in ASCII: ``æ`` → ``ae``, ``ø`` → ``oe``, ``å`` → ``aa``."""
    if text.isascii():
        return text
    text = unicodedata.normalize("NFC", text).translate(_LETTERS)
    split = unicodedata.normalize("NFKD", text)
    return "".join(c for c in split if not unicodedata.combining(c))


_SHORT = str.maketrans({"ø": "o", "å": "a", "ö": "o", "ä": "a"})


def as_id(text: str) -> str:
    """An id made of ``text``, for a message to propose; empty when nothing is left of it.

    >>> as_id("Lagre Épler på Øya 2")
    'lagre-epler-pa-oya-2'
    >>> as_id("2 dager")
    'id-2-dager'
    """
    letters = unicodedata.normalize("NFC", text.casefold()).translate(_SHORT)
    words = re.sub(r"[^a-z0-9]+", "-", ascii_text(letters)).strip("-")
    return (f"id-{words}" if words[:1].isdigit() else words)[:41].strip("-")


def slug(text: str) -> str:
    """``text`` as an id: small ASCII letters, digits and hyphens; ``del`` when nothing is left."""
    return re.sub(r"[^a-z0-9]+", "-", ascii_text(text).lower()).strip("-") or "del"
