"""Where something is being rendered: the unit, the page, and what stands on it so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from builder.course import Course, PageText, Question, Quiz, Rich
from builder.locales import locale, say

ROOT = Path(__file__).parent


@cache
def environment() -> Environment:
    """The templates of pages and of every question type, compiled once a process."""
    made = Environment(
        loader=FileSystemLoader([ROOT / "templates", ROOT.parent / "questions"]),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(say=say, inline=inline, icon=icon)
    made.filters["number"] = _number
    return made


def _number(value: float, language: str) -> str:
    """A number as the language writes it, without needless decimals."""
    return f"{value:g}".replace(".", locale(language).decimal)


@dataclass(frozen=True, slots=True)
class Unit:
    """What all pages of a unit share."""

    course: Course
    homes: Mapping[str, str]
    """Page or quiz id → the page it stands on, for all there is in the unit."""
    quizzes: Mapping[str, Quiz]
    used: set[str] = field(default_factory=set)
    """``Asset.path`` of every file the pages need; grows while they are rendered."""


@dataclass(slots=True)
class Place:
    """A page in one language while it is being rendered. The last four fields change on the way."""

    unit: Unit
    page: str
    """The page's id: for a quiz of its own, the quiz's."""
    language: str
    title: str
    questions: Mapping[str, Question]
    """The questions written on this page itself, by their id within it."""
    text: PageText | None
    """None on a quiz's own page."""
    level: int = 1
    """Of the latest heading: a box's own heading goes one below it."""
    heading: str = ""
    """Plain text of the latest heading: what a table there is called after."""
    tables: int = 0
    boxes: int = 0

    @property
    def course(self) -> Course:
        """The course the page is of."""
        return self.unit.course

    @property
    def prefix(self) -> str:
        """What every id on the page begins with."""
        return f"{self.page}_{self.language}_"

    def fresh_id(self) -> str:
        """An id for a box's name. No author's id holds ``_``, so it is nobody else's."""
        self.boxes += 1
        return f"{self.prefix}box_{self.boxes}"

    def address(self, page: str, anchor: str | None = None) -> str:
        """The ``href`` of a page or quiz, or of a heading there."""
        home = self.unit.homes.get(page, page)
        start = f"#{home}_{self.language}"
        return f"{start}_{anchor}" if anchor else start

    def say(self, key: str, **values: object) -> str:
        """A word in the page's language."""
        return say(self.language, key, **values)


@cache
def icon(name: str, extra: str = "") -> Markup:
    """A drawing of ``icons.html``; the words beside it say what it means."""
    classes = f"icon {extra}".rstrip()
    return Markup('<svg class="{}" aria-hidden="true"><use href="#icon-{}"/></svg>').format(
        classes, name
    )


def inline(rich: Rich, language: str) -> Markup:
    """A short text, with its ``lang`` where it is a fallback."""
    if rich.lang == language:
        return Markup(rich.html)  # noqa: S704  (source has made it safe)
    return Markup('<span lang="{}">{}</span>').format(rich.lang, Markup(rich.html))  # noqa: S704
