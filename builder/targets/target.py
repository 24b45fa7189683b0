"""What a target is: a standard that a course can be packed for."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from builder.course import Asset, Course
from builder.package import Entry, Package
from builder.targets.sent import Sent, target_entry

DIST = Path(__file__).parents[1] / "dist"
"""What set-up made: the player's script for each target, its style sheet, the schemas."""


class Rendered(Protocol):
    """What targets need of ``builder.pages.render.Rendered``."""

    @property
    def html(self) -> bytes:
        """The unit: ``index.html``, UTF-8."""

    @property
    def files(self) -> tuple[Entry, ...]:
        """What was made beside the unit: the second script's data and the like."""

    @property
    def assets(self) -> tuple[Asset, ...]:
        """The assets that the unit uses, each once."""


@dataclass(frozen=True, slots=True)
class Options:
    """What one build asks of a target."""

    lock: bytes
    """The text of course.lock, carried by every package so that a lost lock can be restored."""
    language: str | None = None
    """The one language of the package; None for all of the course's."""


@dataclass(frozen=True, slots=True)
class Target:
    """A standard, with what it allows as data."""

    name: str
    """As in ``--target`` and the package's name; also its folder in ``dist/schemas``."""
    player: str
    """Its folder, and its script in dist: one for all editions of a standard."""
    mark: str
    """Two characters that end the manifest's identifier."""
    title: str
    """The name of the standard, for people."""
    sent: tuple[Sent, ...]
    """What the player exchanges with the LMS; empty where there is none."""
    state_size: int | None
    """Characters that the LMS keeps of the learner's state; None without a limit of ours."""
    build: Callable[[Course, Rendered, Options], Package]


def package_name(course: Course, target: str, options: Options) -> str:
    """``<id>-<version>-<target>``; with ``-<module>`` before the target for a package of one
    module, and ``-<language>`` behind it for one of one language.

    >>> re.sub(r"[^A-Za-z0-9._-]+", "-", "2026 høst/1")
    '2026-h-st-1'
    """
    version = re.sub(r"[^A-Za-z0-9._-]+", "-", course.version)
    module = course.modules[0].id if course.whole else None
    return "-".join(filter(None, (course.id, version, module, target, options.language)))


def common_entries(target: Target, rendered: Rendered, options: Options) -> tuple[Entry, ...]:
    """What every package holds: the unit first, then the player, then the author's files."""
    return (
        Entry("index.html", data=rendered.html),
        Entry("course.css", source=DIST / "course.css"),
        Entry("waiting.css", source=DIST / "waiting.css"),
        Entry("course.js", source=DIST / f"{target.player}.js"),
        Entry("licenses.txt", source=DIST / "licenses.txt"),
        Entry("course-more.js", source=DIST / "course-more.js"),
        Entry("course-more.css", source=DIST / "course-more.css"),
        target_entry(target.name, target.title, target.sent),
        *rendered.files,
        Entry("course-lock.txt", data=options.lock),
        *(Entry(asset.package_path, source=asset.file) for asset in rendered.assets),
    )
