"""The views beside the pages, in the menu's order; ``player/more/index.js`` draws each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from builder.course import Course


@dataclass(frozen=True, slots=True)
class View:
    """A view of the second script: titled by the word ``view.<name>``, found at ``#_<name>``."""

    name: str
    icon: str
    """A symbol of ``icons.html``."""
    wanted: Callable[[Course], bool] = lambda course: True
    """Whether a course has it."""


VIEWS: tuple[View, ...] = (
    View("search", "search"),
    View("notes", "reflection"),
    View("certificate", "passed", lambda course: course.settings.certificate),
    View("settings", "settings"),
    View("stored", "lock"),
    View("restart", "restart"),
    View("accessibility", "eye"),
    View("trouble", "quiz"),
)
"""A new view is a line here and a file with its line in ``player/more/index.js``."""


def views_of(course: Course) -> tuple[View, ...]:
    """Those that this course has."""
    return tuple(view for view in VIEWS if view.wanted(course))
