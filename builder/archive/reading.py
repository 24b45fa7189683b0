"""Zip to Package, from anywhere: nothing in the file is trusted."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from builder.archive.directory import check_directory, has_own_directory
from builder.archive.reading_rules import (
    COMPRESSION,
    DAMAGED,
    EMPTY_FILE,
    ENCRYPTED,
    FILE_MISSING,
    FILE_UNREADABLE,
    IS_A_FOLDER,
    NOT_A_ZIP,
    RULES,
    TOO_BIG,
)
from builder.diagnostics import Location, Report, Rule
from builder.package import Entry, Package

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

__all__ = ["RULES", "Limits", "look_through", "read_archive"]

ENCRYPTED_FLAG = 0x0001  # general purpose bit 0 (APPNOTE 4.4.4)
METHODS = (0, 8)
"""Stored and deflate: what the unpackers of LMSs know (APPNOTE 4.4.5)."""
PIECE = 1 << 16


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a zip is read at most."""

    count: int = 20_000
    """Files."""
    size: int = 1_000_000_000
    """Bytes, unpacked, in all."""
    ratio: int = 200
    """Unpacked to packed, for a file above ``small``: text seldom packs better than 20 times."""
    small: int = 1_000_000
    keep: int | None = None
    """Bytes of one file kept in memory; a larger one is read through and let go. None: all."""


LOOKING = Limits(keep=4_000_000)
"""For one who looks at a package and hands it on to nobody: films need not be kept."""


def read_archive(path: Path, report: Report, limits: Limits | None = None) -> Package | None:
    """The package in the zip at ``path``, in its order, folders left out.

    Everything wrong with the zip goes to ``report``; on any error the answer is None.
    """
    found = Report()
    package = look_through(path, found, limits or Limits())
    report.extend(found)
    return None if found.has_errors else package


def look_through(path: Path, report: Report, limits: Limits = LOOKING) -> Package | None:
    """What can safely be read of the zip at ``path``; None when that is nothing.

    Files with a fault of their own are reported and left out.
    """
    import zipfile  # 30 ms that ``--help`` and ``build`` do without

    fault = _no_file(path)
    if fault:
        report.add(fault, Location(str(path)), file=path)
        return None
    try:
        with path.open("rb") as file, zipfile.ZipFile(file) as archive:
            if not has_own_directory(file, archive.start_dir):
                raise zipfile.BadZipFile
            infos = archive.infolist()
            if _is_too_big(infos, limits):
                report.add(TOO_BIG, Location(str(path)), **_told(limits))
                return None
            safe = check_directory(archive, str(path), report)
            entries = [_entry(archive, info, limits, report) for info in safe]
    except PermissionError:
        report.add(FILE_UNREADABLE, Location(str(path)), file=path)
        return None
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        report.add(NOT_A_ZIP, Location(str(path)), file=path)
        return None
    return Package(path.stem, tuple(entry for entry in entries if entry))


def _no_file(path: Path) -> Rule | None:
    """What stands at ``path`` when it is no file with something in it."""
    try:
        if path.is_dir():
            return IS_A_FOLDER
        return EMPTY_FILE if path.stat().st_size == 0 else None
    except PermissionError:
        return FILE_UNREADABLE
    except (OSError, ValueError):  # ValueError: a NUL in the name
        return FILE_MISSING


def _told(limits: Limits) -> dict[str, int]:
    return {"count": limits.count, "size": limits.size // 1_000_000, "ratio": limits.ratio}


def _is_too_big(infos: list[ZipInfo], limits: Limits) -> bool:
    return (
        len(infos) > limits.count
        or sum(info.file_size for info in infos) > limits.size
        or any(
            info.file_size > limits.small and info.file_size > limits.ratio * info.compress_size
            for info in infos
        )
    )


def _entry(archive: ZipFile, info: ZipInfo, limits: Limits, report: Report) -> Entry | None:
    fault = _locked(info)
    if fault:
        report.add(fault, Location(info.filename), entry=info.filename, method=info.compress_type)
        return None
    if limits.keep is None or info.file_size <= limits.keep:
        data = _content(archive, info)
        if data is not None:
            return Entry(info.filename, data=data)
    elif _is_whole(archive, info):
        return Entry(info.filename, passed_over=info.file_size)
    report.add(DAMAGED, Location(info.filename), entry=info.filename)
    return None


def _locked(info: ZipInfo) -> Rule | None:
    if info.flag_bits & ENCRYPTED_FLAG:
        return ENCRYPTED
    return None if info.compress_type in METHODS else COMPRESSION


def _content(archive: ZipFile, info: ZipInfo) -> bytes | None:
    pieces: list[bytes] = []
    return b"".join(pieces) if _is_whole(archive, info, pieces) else None


def _is_whole(archive: ZipFile, info: ZipInfo, pieces: list[bytes] | None = None) -> bool:
    """Whether a file has the size and the checksum it claims; ``pieces`` collects it.

    A file larger than it claims is not read further: its claim is what the limits were held to.
    """
    import zipfile

    length = 0
    try:
        with archive.open(info) as file:
            while piece := file.read(PIECE):
                length += len(piece)
                if length > info.file_size:
                    return False
                if pieces is not None:
                    pieces.append(piece)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, zlib.error, EOFError, OSError):
        return False
    return length == info.file_size
