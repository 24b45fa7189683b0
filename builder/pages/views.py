"""The views beside the pages, in the menu's order; ``player/more/index.js`` draws each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class View:
    """A view of the second script: titled by the word ``view.<name>``, found at ``#_<name>``."""

    name: str
    icon: str
    """A symbol of ``icons.html``."""


VIEWS: tuple[View, ...] = (
    View("notes", "reflection"),
    View("settings", "settings"),
    View("stored", "lock"),
    View("restart", "restart"),
    View("trouble", "quiz"),
)
"""A new view is a line here and a file with its line in ``player/more/index.js``."""
