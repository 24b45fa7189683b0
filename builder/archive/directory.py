"""What a zip's own list of its files tells, before any of them is read."""

from __future__ import annotations

import re
import stat
import struct
import unicodedata
from typing import TYPE_CHECKING

from builder.archive.reading_rules import (
    BACKSLASH_NAME,
    DUPLICATE_NAME,
    HIDDEN_CHARACTERS,
    NAME_ENCODING,
    OVERLAPPING,
    UNSAFE_NAME,
    ZIP64,
)
from builder.archive.record import UTF8_NAME
from builder.diagnostics import Location, Report

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import BinaryIO
    from zipfile import ZipFile, ZipInfo

LOCAL_HEADER = 30
"""Bytes of a local file header before its name (APPNOTE 4.3.7)."""
ZIP64_FIELD = 0x0001
"""Header id of the extra field of zip64 (APPNOTE 4.5.3)."""
HIDDEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Characters that are not shown, or turn the direction of writing."""

FIRST = b"PK\3\4"
"""How a zip begins that has a file in it and no program before it (APPNOTE 4.3.7)."""
LAST = struct.Struct("<4s4H2LH")
"""The record a zip ends with, its comment after it (APPNOTE 4.3.16)."""
LONGEST_COMMENT = 0xFFFF
IN_ZIP64 = 0xFFFFFFFF
"""Says that the place of the directory stands in the record of zip64 instead (APPNOTE 4.4.24)."""


def has_own_directory(file: BinaryIO, start: int) -> bool:
    """Whether the directory that begins at ``start`` is this zip's, not that of a zip inside it.

    A zip that was cut off has lost its own. A Word file stored in it then has the last one, and
    stands where its own places do not fit. So does a package after the program that unpacks it,
    but such a file begins with the program.
    """
    file.seek(0)
    if file.read(len(FIRST)) != FIRST:
        return True
    size = file.seek(0, 2)
    file.seek(max(0, size - LAST.size - LONGEST_COMMENT))
    tail = file.read()
    *_, told, _comment = LAST.unpack_from(
        tail, tail.rindex(b"PK\5\6", 0, len(tail) - LAST.size + 4)
    )
    return told in (start, IN_ZIP64)


def check_directory(archive: ZipFile, path: str, report: Report) -> list[ZipInfo]:
    """The files that are safe to read, in their order; folders are no files."""
    infos = archive.infolist()
    if any(_has_zip64(info.extra) for info in infos):
        report.add(ZIP64, Location(path))
    safe = [info for info in infos if _is_safe(info, path, report)]
    kept = _once([info for info in safe if not info.is_dir()], path, report)
    hidden = _overlapping(infos)
    for info in kept:
        if id(info) in hidden:
            report.add(OVERLAPPING, Location(path), entry=info.filename)
    return [info for info in kept if id(info) not in hidden]


def _is_safe(info: ZipInfo, path: str, report: Report) -> bool:
    # orig_filename: zipfile itself cuts at NUL and turns the system's separator into "/".
    name = info.orig_filename
    if _leads_out(name) or stat.S_ISLNK(info.external_attr >> 16):
        report.add(UNSAFE_NAME, Location(path), entry=ascii(name))
    elif "\\" in name:
        report.add(BACKSLASH_NAME, Location(path), entry=name)
    elif HIDDEN.search(name):
        report.add(HIDDEN_CHARACTERS, Location(path), entry=ascii(name))
    else:
        if not name.isascii() and not info.flag_bits & UTF8_NAME:
            report.add(NAME_ENCODING, Location(path), entry=name)
        return True
    return False


def _leads_out(name: str) -> bool:
    if re.search(r"[\x00-\x1f\x7f]", name) or re.match(r"[/\\]|[A-Za-z]:", name):
        return True
    return ".." in re.split(r"[/\\]", name)


def _once(infos: Iterable[ZipInfo], path: str, report: Report) -> list[ZipInfo]:
    """The first of each name, as a file system that folds case and accents sees names."""
    seen: dict[str, ZipInfo] = {}
    for info in infos:
        key = unicodedata.normalize("NFC", info.filename).casefold()
        if seen.setdefault(key, info) is not info:
            report.add(DUPLICATE_NAME, Location(path), entry=info.filename)
    return list(seen.values())


def _overlapping(infos: Iterable[ZipInfo]) -> set[int]:
    """``id`` of each file that begins before the one before it has ended."""
    found: set[int] = set()
    end = 0
    for info in sorted(infos, key=lambda info: info.header_offset):
        if info.header_offset < end:
            found.add(id(info))
        size = LOCAL_HEADER + len(info.orig_filename.encode("utf-8", "replace"))
        if not info.flag_bits & UTF8_NAME:
            size = LOCAL_HEADER + len(info.orig_filename)  # cp437: a byte for each character
        end = max(end, info.header_offset + size + info.compress_size)
    return found


def _has_zip64(extra: bytes) -> bool:
    """Whether an extra field of zip64 stands among ``extra`` (APPNOTE 4.5.1)."""
    at = 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<HH", extra, at)
        if kind == ZIP64_FIELD:
            return True
        at += 4 + length
    return False
