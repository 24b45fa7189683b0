"""What all pages of a unit share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from markupsafe import Markup

from builder.course import Asset, Course, Quiz
from builder.glossary import Finder
from builder.package import Entry


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where to find a page that is in another package: its titles and its module's, by language."""

    page: Mapping[str, str]
    module: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Unit:
    """What all pages of a unit share."""

    course: Course
    homes: Mapping[str, str]
    """Page or quiz id → the page it stands on, for all there is in the unit."""
    quizzes: Mapping[str, Quiz]
    elsewhere: Mapping[str, Elsewhere]
    """Page or quiz id → where to find it, for what is in another module's package."""
    sheets: Mapping[tuple[str, str], Entry] = field(default_factory=dict)
    """Page id and language → the worksheet as a Word file."""
    finders: Mapping[str, Finder] = field(default_factory=dict)
    """Language → what finds the words of its glossary."""
    used: set[str] = field(default_factory=set)
    """``Asset.path`` of every file the pages need; grows while they are rendered."""

    def address(self, page: str, language: str, anchor: str | None = None) -> str:
        """The ``href`` of a page or quiz in a language, or of a heading there."""
        start = f"#{self.homes.get(page, page)}_{language}"
        return f"{start}_{anchor}" if anchor else start

    def use(self, path: str | None) -> Asset | None:
        """The file at ``path``, which the package now needs; None when there is none (told)."""
        asset = self.course.assets.get(path or "")
        if asset is not None:
            self.used.add(asset.path)
        return asset


@cache
def icon(name: str, extra: str = "") -> Markup:
    """A drawing of ``icons.html``; the words beside it say what it means."""
    classes = f"icon {extra}".rstrip()
    return Markup('<svg class="{}" aria-hidden="true"><use href="#icon-{}"/></svg>').format(
        classes, name
    )
