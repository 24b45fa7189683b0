"""From the course folder to what can be shown: the same flow as a build, and nothing written."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from builder.build import Request, check_course
from builder.checks.package import check_package
from builder.course import Course
from builder.diagnostics import Report
from builder.lock import Lock, lock_text
from builder.memory import Memory
from builder.package import Entry, Package
from builder.pages.render import render_course
from builder.targets import Options, Target


class Shown:
    """A course without errors, ready to be shown in any target."""

    def __init__(self, course: Course, lock: Lock, memory: Memory) -> None:
        self.course = course
        self._rendered = render_course(course, memory=memory)
        self._options = Options(lock_text(lock).encode())
        self._packages: dict[str, Package] = {}
        self._making = threading.Lock()

    def package(self, target: Target) -> Package:
        """The package for ``target``, made when it is first asked for."""
        with self._making:
            if target.name not in self._packages:
                made = target.build(self.course, self._rendered, self._options)
                self._packages[target.name] = made
            return self._packages[target.name]

    def entry(self, target: Target, path: str) -> Entry | None:
        """The file at ``path`` in the package; None when there is none."""
        entries = self.package(target).entries
        return next((entry for entry in entries if entry.path == path), None)


@dataclass(frozen=True, slots=True)
class Made:
    """What came of reading the course once."""

    shown: Shown | None
    """None when errors stand in the way."""
    report: Report


def make(folder: Path, target: Target, had_lock: Callable[[str], str], memory: Memory) -> Made:
    """Read, check and render the course, drafts and all; ``target`` is the one looked at first.

    ``memory`` holds what the last reading made: after a save, only what was saved is made anew.
    """
    report = Report()
    course, lock = check_course(
        folder, Request(had_lock=had_lock, drafts=True, memory=memory), report
    )
    if course is None or report.has_errors:
        return Made(None, report)
    shown = Shown(course, lock, memory)
    check_package(shown.package(target), course.settings.package_limit, report)
    return Made(None if report.has_errors else shown, report)
