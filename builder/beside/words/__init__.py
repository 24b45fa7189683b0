"""The words of what is beside the packages, for administrators and owners: a file a language.

They stand by themselves, since learners meet none of them and a course cannot overrule them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from builder.course import Course
from builder.locales import Locale, Word, tongues

LANGUAGES = ("nb", "nn", "en")
"""The languages that every word is in; the first has the list of them all."""
PLURAL = {"one", "other"}
"""The forms of a word that is counted, in all of these languages."""
NORWEGIAN = ("nb", "nn")
NEAR_NORWEGIAN = (*NORWEGIAN, "no", "se", "sma", "smj")
"""Languages of courses whose administrators read Norwegian."""


def spoken(course: Course) -> tuple[str, ...]:
    """The languages that administrators are spoken to in, the source's own first.

    Both forms of Norwegian whichever the course is in, since it may be used in any municipality.
    """
    bases = [tongues.base(language) for language in course.languages]
    found: list[str] = []
    for base in bases:
        if base in NEAR_NORWEGIAN:
            found += [base, *NORWEGIAN] if base in NORWEGIAN else NORWEGIAN
        else:
            found.append("en")
    return tuple(dict.fromkeys(found))


def voice(course: Course, language: str) -> Locale:
    """Every word in one of ``LANGUAGES``, those of the player among them."""
    return course.locale(language).with_own(words_of(language))


@cache
def words_of(language: str) -> Mapping[str, Word]:
    """What stands in the file of a language: key, part by part, joined by full stops."""
    path = Path(__file__).parent / f"{language}.json"
    return dict(_flat(json.loads(path.read_text(encoding="utf-8"))))


def _flat(part: Mapping[str, object], start: str = "beside") -> list[tuple[str, Word]]:
    found: list[tuple[str, Word]] = []
    for name, value in part.items():
        key = f"{start}.{name}"
        if isinstance(value, str) or (isinstance(value, dict) and set(value) == PLURAL):
            found.append((key, value))
        elif isinstance(value, dict):
            found += _flat(value, key)
    return found
