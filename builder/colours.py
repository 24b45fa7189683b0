"""A look of the course's own, as values: ``Course.theme``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from builder.diagnostics import Location

if TYPE_CHECKING:
    from builder.course import Asset


@dataclass(frozen=True, slots=True)
class Colour:
    """What one of the theme's colours is."""

    text: str
    """As CSS writes it, every ``var()`` filled in; empty when one leads nowhere."""
    location: Location | None
    """Where the theme says it; None for what it leaves as it is."""


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours a learner has the page in."""

    scheme: Literal["light", "dark"]
    colours: Mapping[str, Colour]
    """``--ds-color-accent-base-default`` → colour, those that the theme leaves alone too."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A look of the course's own."""

    css: bytes = b""
    """The theme file as the author gave it; empty without one."""
    palettes: tuple[Palette, ...] = ()
    """Every set of colours that comes of it, by the scheme chosen and the machine's; empty without
    a theme file."""
    logo: Asset | None = None
    name: str = ""
    """Whose the logo is, said instead of it; empty without a logo."""
