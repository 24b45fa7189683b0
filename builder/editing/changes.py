"""What is to change in a folder, as values, and the one place that changes it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from builder.undisturbed import undisturbed


@dataclass(frozen=True, slots=True)
class Changes:
    """Moves come first; every path is relative to the folder, with ``/``."""

    moves: Mapping[str, str] = field(default_factory=dict)
    """Old path → new path, of files and of folders."""
    writes: Mapping[str, bytes] = field(default_factory=dict)
    """Path, as it is after the moves → the whole content."""


def apply(changes: Changes, folder: Path) -> None:
    """Make the changes. When one cannot be made, those before it are unmade and OSError raised."""
    undo: list[Callable[[], object]] = []
    with undisturbed():
        try:
            for old, new in changes.moves.items():
                _move(folder / old, folder / new, undo)
            for path, content in changes.writes.items():
                _write(folder / path, content, undo)
        except BaseException:
            for step in reversed(undo):
                with suppress(OSError):
                    step()
            raise


def _move(old: Path, new: Path, undo: list[Callable[[], object]]) -> None:
    if new.exists():
        raise FileExistsError(17, os.strerror(17), str(new))
    _make_folder(new.parent, undo)
    old.rename(new)
    undo.append(lambda: new.rename(old))


def _write(path: Path, content: bytes, undo: list[Callable[[], object]]) -> None:
    _make_folder(path.parent, undo)
    before = path.read_bytes() if path.exists() else None
    _replace(path, content)
    undo.append(path.unlink if before is None else lambda: _replace(path, before))


def _make_folder(folder: Path, undo: list[Callable[[], object]]) -> None:
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    for one in reversed(missing):
        one.mkdir()
        undo.append(one.rmdir)


def _replace(path: Path, content: bytes) -> None:
    """Whole or not at all, with the rights the file had."""
    handle, name = tempfile.mkstemp(prefix=".kursbygger-", dir=path.parent)
    half = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        half.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        half.replace(path)
    except BaseException:
        half.unlink(missing_ok=True)
        raise
