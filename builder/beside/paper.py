"""What the pages beside the packages share: templates, words with marks, sizes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from builder.beside.words import voice
from builder.course import Course
from builder.locales import Locale
from builder.pages.files import size_told

TEMPLATES = Path(__file__).parent / "templates"
_CODE, _STRONG = re.compile(r"`([^`]+)`"), re.compile(r"\*\*([^*]+)\*\*")


@cache
def environment() -> Environment:
    """The templates, compiled once a process."""
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def style() -> Markup:
    """The style sheet, which stands in the page itself: one file is all there is to pass on."""
    sheets = (TEMPLATES / f"{name}.css" for name in ("beside", "narrow", "paper"))
    return Markup("\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets))  # noqa: S704 – ours


def marked(text: str) -> Markup:
    """A text with `code` and **weight** as HTML.

    >>> marked("Last opp `a<b>.zip`, **ikke** flere")
    Markup('Last opp <code>a&lt;b&gt;.zip</code>, <strong>ikke</strong> flere')
    """
    html = _CODE.sub(r"<code>\1</code>", escape(text, quote=False))
    return Markup(_STRONG.sub(r"<strong>\1</strong>", html))  # noqa: S704 – escaped above


@dataclass(frozen=True, slots=True)
class Voice:
    """One language, as the templates speak it."""

    language: str
    words: Locale

    @classmethod
    def of(cls, course: Course, language: str) -> Voice:
        """The words of ``language`` around ``course``."""
        return cls(language, voice(course, language))

    def say(self, key: str, **values: object) -> Markup:
        """A word of ``beside``, its marks turned into HTML."""
        return marked(self.words.say(f"beside.{key}", **values))

    def plain(self, key: str, **values: object) -> str:
        """The same where there can be no HTML; and any word of the player."""
        return self.words.say(key, **values)

    def size(self, size: int) -> str:
        """«1,2 MB»."""
        return size_told(size, self.words)

    def number(self, value: float) -> str:
        """With the decimals it has, and a narrow space in thousands."""
        text = f"{value:,.10g}" if isinstance(value, float) else f"{value:,}"
        return text.replace(",", "\u00a0").replace(".", self.words.decimal)

    def listed(self, items: list[str]) -> str:
        """«a, b og c»."""
        if len(items) < 2:
            return "".join(items)
        return f"{', '.join(items[:-1])} {self.plain('beside.readme.and')} {items[-1]}"
