"""The forms of single values in xAPI 1.0.3 (Data, section 4), by the letter."""

from __future__ import annotations

import math
import re
from datetime import datetime
from typing import Any

_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`\x00-\x20]+")
# Version and variant as RFC 9562 has them; some LRSs look no further than version 5.
_UUID = re.compile(
    r"[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", re.IGNORECASE
)
_DURATION = re.compile(
    r"P(?!$)(\d+W|(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)"
)
# RFC 5646, 2.1, without the grandfathered tags and extensions, which nobody uses here.
_LANGUAGE = re.compile(
    r"[A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?"
    r"(-([A-Za-z0-9]{5,8}|\d[A-Za-z0-9]{3}))*(-x(-[A-Za-z0-9]{1,8})+)?"
)
_TIME = re.compile(
    r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|\+\d{2}:?\d{2}|-(?!00:?00$)\d{2}:?\d{2})"
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")


def is_iri(value: Any) -> bool:
    """An absolute IRI (RFC 3987).

    >>> is_iri("urn:uuid:6b0f#pages/å"), is_iri("//kurs.no/a"), is_iri("https://kurs.no/a b")
    (True, False, False)
    """
    return isinstance(value, str) and bool(_IRI.fullmatch(value))


def is_uuid(value: Any) -> bool:
    return isinstance(value, str) and bool(_UUID.fullmatch(value))


def is_duration(value: Any) -> bool:
    """A duration of ISO 8601 (4.6).

    >>> [is_duration(text) for text in ("PT1H2M3.25S", "P1DT2H", "P3W", "PT", "P", "1:30")]
    [True, True, True, False, False, False]
    """
    return isinstance(value, str) and bool(_DURATION.fullmatch(value))


def is_language(value: Any) -> bool:
    """A language tag of RFC 5646.

    >>> [is_language(tag) for tag in ("nb", "en-GB", "zh-Hans", "nb_NO", "norsk", "")]
    [True, True, True, False, False, False]
    """
    return isinstance(value, str) and bool(_LANGUAGE.fullmatch(value))


def is_time(value: Any) -> bool:
    """A timestamp with its time zone, which must not be ``-00:00`` (4.5).

    >>> is_time("2026-11-24T10:15:00.000Z"), is_time("2026-11-24T10:15:00-00:00")
    (True, False)
    >>> is_time("2026-11-24T10:15:00"), is_time("2026-13-24T10:15:00Z")
    (False, False)
    """
    if not isinstance(value, str) or not _TIME.fullmatch(value):
        return False
    try:
        datetime.fromisoformat(value[:19])
    except ValueError:
        return False
    return True


def is_number(value: Any) -> bool:
    """A number that JSON can write; true and false are none."""
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def has_mail(text: str) -> bool:
    """Whether an e-mail address stands in the text."""
    return bool(_MAIL.search(text))
