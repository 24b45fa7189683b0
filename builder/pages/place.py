"""Where something is being rendered: the unit, the page, and what stands on it so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from builder.course import Course, PageText, Question, Rich
from builder.glossary import Finder
from builder.locales import Locale
from builder.pages.short_texts import language_of, place_text, words_alone
from builder.pages.tables import place_table
from builder.pages.unit import Unit, icon

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
    made.globals.update(inline=_inline, icon=icon, words_alone=words_alone, language_of=language_of)
    return made


@dataclass(slots=True)
class Place:
    """A page in one language while it is being rendered. From ``level`` on its fields change."""

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
    writing: bool = False
    """Whether empty cells are to be written in: on a worksheet, outside its examples."""
    boxes: int = 0
    finder: Finder | None = None
    """Finds the words to explain where they stand; None where none is."""
    explained: frozenset[str] = frozenset()
    """Ids of the terms explained so far."""

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
        return self.unit.address(page, self.language, anchor)

    @property
    def locale(self) -> Locale:
        """The words around the page's text."""
        return self.course.locale(self.language)

    def say(self, key: str, **values: object) -> str:
        """A word in the page's language, where nothing can mark it: in an attribute."""
        return self.locale.say(key, **values)

    def words(self, key: str, **values: object) -> Markup:
        """A word as text, marked with its language when it is borrowed."""
        return Markup(self.locale.html(key, **values))

    def number(self, value: float) -> str:
        """A number as the language writes it, without needless decimals."""
        return f"{value:g}".replace(".", self.locale.decimal)


def inline(rich: Rich, place: Place) -> Markup:
    """A short text on its page, with its ``lang`` where it is a fallback."""
    return _placed(rich, place, place.language)


@pass_context
def _inline(context: Context, rich: Rich, language: str) -> Markup:
    """The same for the templates, which say the language and have the place beside it."""
    place: Place = context["place"]
    return _placed(rich, place, language)


def _placed(rich: Rich, place: Place, language: str) -> Markup:
    return place_text(rich, place.unit, language, lambda table: place_table(table, place))
