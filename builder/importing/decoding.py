"""From the bytes of a bank to its text, whatever program wrote it."""

from __future__ import annotations

import codecs
import re

from builder.diagnostics import Location, Report
from builder.importing import rules

LARGEST = 5_000_000
"""Bytes: some twenty thousand questions."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NO_TEXT = (b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"{\\rtf")
"""How files of other programs begin: zip and Office, PDF, old Office, rich text."""
_UNSHOWABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufeff\ufffe\uffff"
    "\u200b\u2060\U000f0000-\U0010ffff]"
)


def decode(data: bytes, file: str, report: Report) -> str | None:
    """The text, with one line feed between the lines; None when it is none (told)."""
    place = Location(file)
    if len(data) > LARGEST:
        report.add(rules.FILE_TOO_LARGE, place, size=f"{len(data) / 1e6:.0f}")
        return None
    if data.startswith(_NO_TEXT):
        report.add(rules.NOT_TEXT, place)
        return None
    text = _marked(data)
    if text is None:
        text = _guessed(data, place, report)
    if text is None or "\x00" in text:
        report.add(rules.NOT_TEXT, place)
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    return _UNSHOWABLE.sub("", text).replace("\xa0", " ")


def _marked(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    return None


def _guessed(data: bytes, place: Location, report: Report) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if b"\x00" in data:
        return None
    text = data.decode("cp1252", errors="replace")
    found = re.search(r"\w*[æøåÆØÅéüöä]\w*", text)
    report.add(rules.ENCODING, place, sample=found[0] if found else text[:30].strip())
    return text
