"""Package: the LMS's side. Named entries, each bytes or a file, in the order of the zip."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of a package: exactly one of ``data``, ``source`` and ``passed_over`` is set."""

    path: str
    """Inside the package, with ``/``: ASCII ``a-z 0-9 - _ . /`` in our own packages."""
    data: bytes | None = None
    """The content, when it was made in memory."""
    source: Path | None = None
    """The file whose content it is, read only when the zip is written."""
    passed_over: int | None = None
    """Length of a content that was found whole and not kept: of a zip that is only looked at."""

    def size(self) -> int:
        """Length of the content in bytes. Raises OSError when ``source`` cannot be read."""
        if self.data is not None:
            return len(self.data)
        if self.passed_over is not None:
            return self.passed_over
        assert self.source is not None
        return self.source.stat().st_size


@dataclass(frozen=True, slots=True)
class Package:
    """What a target makes and a zip holds."""

    name: str
    """The file name without ``.zip``: ``<course id>-<version>-<target>``."""
    entries: tuple[Entry, ...]
    """In zip order; the manifest first where the standard has one."""

    def size(self) -> int:
        """Bytes of all content. A file gone since counts as none: the archive tells of it."""
        return sum(_size(entry) for entry in self.entries)

    def largest(self) -> str:
        """The path of the largest file; "–" when there is none."""
        return max(self.entries, key=_size).path if self.entries else "–"


def _size(entry: Entry) -> int:
    try:
        return entry.size()
    except OSError:
        return 0


def rounded_up(size: int) -> tuple[str, str]:
    """A number and its unit, rounded up: nobody fetches more than was said.

    >>> rounded_up(818_100), rounded_up(1_210_000), rounded_up(12_000_001)
    (('819', 'kB'), ('1.3', 'MB'), ('13', 'MB'))
    """
    if size <= 999_000:
        return str(max(1, -(-size // 1000))), "kB"
    if size <= 9_900_000:
        tenths = -(-size // 100_000)
        return f"{tenths // 10}.{tenths % 10}", "MB"
    return str(-(-size // 1_000_000)), "MB"


def told(size: int, *, up: bool = False) -> str:
    """Whole megabytes, or kilobytes when small; what is too large is never told as equal."""
    unit, name = (1_000_000, "MB") if size >= 10_000_000 else (1_000, "kB")
    return f"{-(-size // unit) if up else size // unit} {name}"
