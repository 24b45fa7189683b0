"""Package: the LMS's side. Named entries, each bytes or a file, in the order of the zip."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of a package: exactly one of ``data`` and ``source`` is set."""

    path: str
    """Inside the package, with ``/``: ASCII ``a-z 0-9 - _ . /`` in our own packages."""
    data: bytes | None = None
    """The content, when it was made in memory."""
    source: Path | None = None
    """The file whose content it is, read only when the zip is written."""

    def size(self) -> int:
        """Length of the content in bytes. Raises OSError when ``source`` cannot be read."""
        if self.data is not None:
            return len(self.data)
        assert self.source is not None
        return self.source.stat().st_size


@dataclass(frozen=True, slots=True)
class Package:
    """What a target makes and a zip holds."""

    name: str
    """The file name without ``.zip``: ``<course id>-<version>-<target>``."""
    entries: tuple[Entry, ...]
    """In zip order; the manifest first where the standard has one."""
