"""Package to zip: the same bytes for the same package on the same zlib.

Fixed order, 1980-01-01, no extra fields, no data descriptors (PKWARE APPNOTE 6.3.10, sections
4.3 and 4.4): what the oldest unpacker in an LMS reads.
"""

from __future__ import annotations

import errno
import hashlib
import io
import re
import struct
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from builder.archive.record import DEFLATED, STORED, UTF8_NAME, Record
from builder.archive.whole import whole
from builder.archive.writing_rules import (
    DISK_FULL,
    FILE_CHANGED,
    FILE_UNREADABLE,
    IS_A_FOLDER,
    NOT_A_FOLDER,
    NOT_WRITABLE,
    RULES,
    TOO_LARGE,
    WRITE_FAILED,
)
from builder.diagnostics import Diagnostic, Location, Report, Rule
from builder.package import Entry, Package

__all__ = [
    "RULES",
    "Written",
    "archive_bytes",
    "chunks",
    "content_digest",
    "output_fault",
    "write_archive",
    "write_file",
]

COMPRESSED = re.compile(
    r"\.(avif|docx|gif|jpe?g|m4[av]|mp[34]|od[pst]|ogg|opus|pdf|png|pptx|web[mp]|woff2?|xlsx|zip)$",
    re.IGNORECASE,
)
"""Endings of formats that are compressed already: deflating them takes 14 times as long as
storing them and makes the zip larger (measured on 524 MB of video)."""

ZIP_LIMIT = 0xFFFF_FFFE
"""Bytes; above it a zip needs the zip64 extension, which LMSs' unpackers do not all read."""
COUNT_LIMIT = 0xFFFE
BUFFER = 1 << 20


@dataclass(frozen=True, slots=True)
class Written:
    """A file that now stands on the disk."""

    path: Path
    size: int
    """Bytes."""
    digest: str
    """``content_digest`` of what was written; empty for a file that is no package."""
    sha256: str
    """Of the file itself, as hex."""


def write_archive(package: Package, path: Path, report: Report) -> Written | None:
    """Write ``package`` to ``path``: the whole zip appears, or ``path`` stays as it was.

    What stands in the way (full disk, no permission, a file that is gone) goes to ``report``,
    and the answer is None. Memory stays at a few buffers whatever the size of the files.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _replace(package, path)
    except _FaultError as fault:
        report.extend([fault.diagnostic])
    except OSError as error:
        report.extend([output_fault(error, path)])
    return None


def archive_bytes(package: Package) -> bytes:
    """``package`` as a zip in memory: for a file of the zip family inside a package."""
    out = io.BytesIO()
    _write_directory(_write_entries(package, out), out)
    return out.getvalue()


def content_digest(package: Package) -> str:
    """SHA-256 over names, sizes and CRCs in order, as hex: equal on every machine, also where
    another zlib packs the same content into other bytes. Raises OSError when a file is gone.
    """
    return _digest(
        (entry.path.encode(), entry.size(), _crc(chunks(entry))) for entry in package.entries
    )


def chunks(entry: Entry) -> Iterator[bytes]:
    """The content of ``entry``, a buffer at a time. Raises OSError when it cannot be read."""
    if entry.data is not None:
        yield entry.data
        return
    assert entry.source is not None
    with entry.source.open("rb") as file:
        while block := file.read(BUFFER):
            yield block


class _FaultError(Exception):
    """A fault of one entry, on its way to the report."""

    def __init__(self, rule: Rule, place: str, **values: object) -> None:
        super().__init__(rule.code)
        self.diagnostic: Diagnostic = rule.at(Location(place), **values)


def _replace(package: Package, path: Path) -> Written:
    with whole(path) as part:
        records = _write_entries(package, part.out, part.settle)
        size = _write_directory(records, part.out)
    return Written(path, size, _digest((r.name, r.size, r.crc) for r in records), part.sha256)


def write_file(data: bytes, path: Path, report: Report) -> Written | None:
    """Write ``data`` to ``path``, whole or not at all; trouble goes to ``report``."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with whole(path) as part:
            part.out.write(data)
    except OSError as error:
        report.extend([output_fault(error, path)])
        return None
    return Written(path, len(data), "", part.sha256)


def _write_entries(
    package: Package, out: BinaryIO, settle: Callable[[], None] = lambda: None
) -> list[Record]:
    """Every entry in order; ``settle`` is called when one is finished, header and all."""
    if len(package.entries) > COUNT_LIMIT:
        raise _FaultError(TOO_LARGE, package.name + ".zip")
    records = []
    for entry in package.entries:
        records.append(_write_entry(entry, out))
        settle()
    return records


def _write_entry(entry: Entry, out: BinaryIO) -> Record:
    """Content first, then the header over the gap left for it: each file is read once, and the
    sizes stand where every unpacker looks for them.
    """
    name = entry.path.encode()
    flags = 0 if name.isascii() else UTF8_NAME
    method = STORED if COMPRESSED.search(entry.path) else DEFLATED
    offset = out.tell()
    empty = Record(name, flags, method, 0, 0, 0, offset)
    out.write(empty.header())
    crc, packed, size = _write_content(entry, method, out)
    if max(size, out.tell()) > ZIP_LIMIT:
        raise _FaultError(TOO_LARGE, entry.path)
    record = Record(name, flags, method, crc, packed, size, offset)
    end = out.tell()
    out.seek(offset)
    out.write(record.header())
    out.seek(end)
    return record


def _write_content(entry: Entry, method: int, out: BinaryIO) -> tuple[int, int, int]:
    """CRC-32, packed size and size of what was written."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -15) if method == DEFLATED else None
    crc = packed = size = 0
    for block in _read(entry):
        crc = zlib.crc32(block, crc)
        size += len(block)
        packed += out.write(packer.compress(block) if packer else block)
        if size > ZIP_LIMIT:
            raise _FaultError(TOO_LARGE, entry.path)
    if packer:
        packed += out.write(packer.flush())
    return crc, packed, size


def _read(entry: Entry) -> Iterator[bytes]:
    """The content; a file that cannot be read, or shrinks or grows meanwhile, is a fault."""
    try:
        expected, seen = entry.size(), 0
        blocks = chunks(entry)
        while (block := next(blocks, None)) is not None:
            seen += len(block)
            yield block
    except OSError as error:
        raise _FaultError(FILE_UNREADABLE, entry.path, file=entry.source) from error
    if seen != expected:
        raise _FaultError(FILE_CHANGED, entry.path, file=entry.source)


def _write_directory(records: list[Record], out: BinaryIO) -> int:
    """Central directory and its end record (APPNOTE 4.3.16); the size of the whole zip."""
    start = out.tell()
    for record in records:
        out.write(record.directory())
    length = out.tell() - start
    if start + length > ZIP_LIMIT:
        raise _FaultError(TOO_LARGE, "")
    count = len(records)
    out.write(struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, count, count, length, start, 0))
    return out.tell()


def _crc(blocks: Iterable[bytes]) -> int:
    crc = 0
    for block in blocks:
        crc = zlib.crc32(block, crc)
    return crc


def _digest(records: Iterable[tuple[bytes, int, int]]) -> str:
    total = hashlib.sha256()
    for name, size, crc in records:
        total.update(b"%s\0%d\0%08x\n" % (name, size, crc))
    return total.hexdigest()


_RULE_OF_ERRNO = {
    errno.ENOSPC: DISK_FULL,
    errno.EDQUOT: DISK_FULL,
    errno.EFBIG: DISK_FULL,
    errno.EACCES: NOT_WRITABLE,
    errno.EPERM: NOT_WRITABLE,
    errno.EROFS: NOT_WRITABLE,
    errno.ENOTDIR: NOT_A_FOLDER,
    errno.EEXIST: NOT_A_FOLDER,
    errno.EISDIR: IS_A_FOLDER,
}


def output_fault(error: OSError, path: Path) -> Diagnostic:
    """The finding for what the system said when ``path`` was to be written."""
    rule = _RULE_OF_ERRNO.get(error.errno or 0, WRITE_FAILED)
    reason = error.strerror or type(error).__name__
    return rule.at(Location(str(path)), folder=path.parent, file=path.name, reason=reason)
