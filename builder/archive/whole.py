"""A file that appears whole or not at all (law 8)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from io import BufferedWriter
from pathlib import Path

from builder.archive.summing import Sum

NEWS = 1 << 20
"""Bytes worth waking the one who sums up for."""


@dataclass(slots=True)
class Part:
    """A file on its way to its place."""

    out: BufferedWriter
    total: Sum
    sha256: str = ""
    """Of all of it, as hex; empty until it stands in its place."""

    def settle(self) -> None:
        """All that is written so far stays as it is: it may be summed up."""
        if self.out.tell() - self.total.told > NEWS:
            self.out.flush()
            self.total.until(self.out.tell())


@contextmanager
def whole(path: Path) -> Iterator[Part]:
    """A file to write: it takes the place of ``path`` when all has gone well, and is gone if not.

    Raises OSError where the system refuses.
    """
    # The process number keeps two builds into one folder apart; the name starts with a dot so
    # that nobody uploads it.
    place = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with place.open("wb") as out, place.open("rb", 0) as back, Sum(back) as total:
            part = Part(out, total)
            yield part
            out.flush()
            total.until(out.tell())
            os.fsync(out.fileno())  # while the last of it is summed up
            part.sha256 = total.result()
        place.replace(path)
    finally:
        with suppress(OSError):
            place.unlink()
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Make the rename itself last through a power cut; Windows cannot open folders."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
