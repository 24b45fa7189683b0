"""A file that appears whole or not at all (law 8)."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BufferedRandom
from pathlib import Path


@contextmanager
def whole(path: Path) -> Iterator[BufferedRandom]:
    """A file to write: it takes the place of ``path`` when all has gone well, and is gone if not.

    Raises OSError where the system refuses.
    """
    # The process number keeps two builds into one folder apart; the name starts with a dot so
    # that nobody uploads it.
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("w+b") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        part.replace(path)
    finally:
        with suppress(OSError):
            part.unlink()
    _sync_folder(path.parent)


def checksum_of(file: BufferedRandom) -> str:
    """SHA-256 of all of an open file, as hex. Headers are written over gaps left for them, so it
    cannot be summed up on the way."""
    file.flush()
    file.seek(0)
    return hashlib.file_digest(file, "sha256").hexdigest()


def _sync_folder(folder: Path) -> None:
    """Make the rename itself last through a power cut; Windows cannot open folders."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
