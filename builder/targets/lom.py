"""What a course is, for an LMS's catalogue: the fields that all bindings of LOM share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from builder.course import Course
from builder.targets.target import Options

MOST_KEYWORDS = 10
"""What a reader of LOM must take (IEEE 1484.12.1, 1.5)."""
NO_LANGUAGE = "x-none"
"""Marks a text that is in no language: a version, the name of a licence."""

Texts = Mapping[str, str]
"""Language tag → one line."""


@dataclass(frozen=True, slots=True)
class Description:
    """A course as a catalogue shows it."""

    title: Texts
    languages: tuple[str, ...]
    description: Texts
    """Empty when the author gave none; so too the keywords and the rights."""
    keywords: tuple[Texts, ...]
    version: Texts
    duration: str
    """The minutes the author gave the pages, as ISO 8601; empty when there are none."""
    rights: Texts


def describe(course: Course, options: Options) -> Description:
    """What the manifest tells of the course, in the languages of the package."""
    languages = (options.language,) if options.language else course.languages
    described = {tag: text for tag in languages if (text := _description(course, tag))}
    return Description(
        title={tag: package_title(course, tag) for tag in languages},
        languages=languages,
        description=described,
        keywords=tuple({tag: word} for tag in languages for word in _keywords(course, tag)),
        version={NO_LANGUAGE: _line(course.version)},
        duration=_duration(sum(page.minutes or 0 for page in course.pages())),
        rights={NO_LANGUAGE: _line(course.licence)} if course.licence else {},
    )


def package_title(course: Course, language: str) -> str:
    """The course's title; with the module's, for a package of one module."""
    module = [course.modules[0].front.texts[language].title] if course.whole else []
    return " – ".join(_line(title) for title in (course.title[language], *module))


def _description(course: Course, language: str) -> str:
    """Of the module, where it is a package of its own and its author has summed it up."""
    summary = course.modules[0].front.texts[language].summary if course.whole else ""
    return _line(summary or course.description.get(language, ""))


def _keywords(course: Course, language: str) -> list[str]:
    """Those that most pages have, the first in the course before the later."""
    said = (word for page in course.pages() for word in page.keywords.get(language, ()))
    return [word for word, _ in Counter(map(_line, said)).most_common(MOST_KEYWORDS)]


def _duration(minutes: int) -> str:
    """ISO 8601, with hours where there are.

    >>> _duration(75), _duration(20), _duration(120), _duration(0)
    ('PT1H15M', 'PT20M', 'PT2H', '')
    """
    hours, rest = divmod(minutes, 60)
    said = (f"{hours}H" if hours else "") + (f"{rest}M" if rest else "")
    return f"PT{said}" if said else ""


def cut(text: str, limit: int) -> str:
    """At most ``limit`` characters, with a mark where it is longer.

    >>> cut("Samskaping", 6)
    'Samsk…'
    """
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def _line(text: str) -> str:
    return " ".join(text.split())
