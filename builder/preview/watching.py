"""Which files of a course have changed: by looking at them again and again.

Looking, not being told: the notices of operating systems do not reach over file servers and
synchronised folders, where many courses lie, and need a library for each system. A look at a
course of some hundred files takes a few milliseconds.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from builder.source.text_files import IGNORED

PAUSE = 0.05
"""Seconds between two looks, at least."""
SHARE = 9
"""A look that takes long is followed by a pause so many times as long: a tenth of one processor
at the most, however large the course."""

Stamps = Mapping[str, tuple[int, int]]
"""File → size and time of change."""


def changes(folder: Path, seen: Stamps) -> Iterator[Stamps]:
    """The course's files each time they are others than before, for ever.

    However many files are saved while the last change is worked on, they are one change.
    """
    while True:
        started = time.monotonic()
        found = stamps(folder)
        if found != seen:
            seen = found
            yield found
            continue
        time.sleep(max(PAUSE, SHARE * (time.monotonic() - started)))


def stamps(folder: Path) -> Stamps:
    """Every file of the course in ``folder`` as it is now; what cannot be seen is left out."""
    found: dict[str, tuple[int, int]] = {}
    waiting = [os.fspath(folder)]
    while waiting:
        try:
            with os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    if not entry.name.startswith((".", "~$")) and entry.name not in IGNORED:
                        _look(entry, found, waiting)
        except OSError:
            continue  # gone since, or not ours to read: told by the reading of the course
    return found


def _look(entry: os.DirEntry[str], found: dict[str, tuple[int, int]], waiting: list[str]) -> None:
    try:
        if entry.is_dir(follow_symlinks=False):
            waiting.append(entry.path)
            return
        stat = entry.stat()
    except OSError:
        return
    found[entry.path] = (stat.st_size, stat.st_mtime_ns)
