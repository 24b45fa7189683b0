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
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from builder.archive.record import DEFLATED, STORED, UTF8_NAME, Record
from builder.archive.whole import checksum_of, whole
from builder.diagnostics import Diagnostic, Location, Report, Rule, Severity, Text
from builder.package import Entry, Package

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


DISK_FULL = Rule(
    "output-disk-full",
    Severity.ERROR,
    Text(
        nb="Disken er full, så {file} ble ikke skrevet",
        en="The disk is full, so {file} was not written",
    ),
    Text(
        nb="Frigjør plass der {folder} ligger, og bygg på nytt. Forrige pakke står urørt.",
        en="Free some space where {folder} lies and build again. The previous package is "
        "untouched.",
    ),
    Text(
        nb="En pakke skrives først ved siden av den gamle og bytter plass med den når den er hel. "
        "Derfor trengs det plass til begge et øyeblikk, og derfor går aldri en god pakke tapt.",
        en="A package is first written beside the old one and takes its place when it is whole. "
        "So there must be room for both for a moment, and so a good package is never lost.",
    ),
)
NOT_WRITABLE = Rule(
    "output-not-writable",
    Severity.ERROR,
    Text(
        nb="Det er ikke lov å skrive {file} i mappen {folder}",
        en="Writing {file} into the folder {folder} is not allowed",
    ),
    Text(
        nb="Lukk filen hvis den er åpen i et annet program. Gi deg ellers skrivetilgang til "
        "mappen, eller velg en annen med --output.",
        en="Close the file if another program has it open. Else give yourself permission to write "
        "in the folder, or choose another with --output.",
    ),
    Text(
        nb="Mappen er skrivebeskyttet, eller den tilhører en annen bruker på maskinen. På Windows "
        "kan heller ingen bytte ut en fil som et annet program har åpen: en pakke som vises i "
        "Utforsker, eller en fasit i Excel.",
        en="The folder is read-only, or it belongs to another user of the machine. On Windows "
        "nobody can replace a file that another program has open either: a package shown in the "
        "Explorer, or an answer key in Excel.",
    ),
)
NOT_A_FOLDER = Rule(
    "output-not-a-folder",
    Severity.ERROR,
    Text(
        nb="{folder} er en fil eller ligger i en, så pakken kan ikke legges der",
        en="{folder} is a file or lies in one, so the package cannot be put there",
    ),
    Text(
        nb="Velg en mappe med --output, eller flytt filen som står i veien.",
        en="Choose a folder with --output, or move the file that is in the way.",
    ),
    Text(
        nb="Ferdige pakker legges flatt i én mappe. Den lages når den mangler, men en fil med "
        "samme navn blir aldri slettet for å gi plass.",
        en="Finished packages are put flat in one folder. It is made when missing, but a file of "
        "the same name is never deleted to make room.",
    ),
)
IS_A_FOLDER = Rule(
    "output-is-a-folder",
    Severity.ERROR,
    Text(
        nb="Det står en mappe der pakken {file} skulle ligge",
        en="A folder stands where the package {file} should be",
    ),
    Text(
        nb="Flytt eller slett mappen {file} i {folder}, og bygg på nytt.",
        en="Move or delete the folder {file} in {folder} and build again.",
    ),
    Text(
        nb="En pakke bytter plass med en tidligere fil av samme navn, men sletter aldri en mappe. "
        "Noen programmer pakker ut en zip i en mappe som heter det samme.",
        en="A package takes the place of an earlier file of its name, but never deletes a folder. "
        "Some programs unpack a zip into a folder of the same name.",
    ),
)
WRITE_FAILED = Rule(
    "output-write-failed",
    Severity.ERROR,
    Text(
        nb="{file} kunne ikke skrives ({reason})",
        en="{file} could not be written ({reason})",
    ),
    Text(
        nb="Se om disken eller nettverksmappen {folder} virker, og bygg på nytt. Forrige pakke "
        "står urørt.",
        en="See whether the disk or network folder {folder} works, and build again. The previous "
        "package is untouched.",
    ),
    Text(
        nb="Operativsystemet sa nei underveis. Ordene i parentes er dets egne.",
        en="The operating system refused on the way. The words in brackets are its own.",
    ),
)
FILE_UNREADABLE = Rule(
    "package-file-unreadable",
    Severity.ERROR,
    Text(
        nb="Filen {file} ble borte eller kan ikke leses mens pakken skrives",
        en="The file {file} went away or cannot be read while the package is being written",
    ),
    Text(
        nb="Legg filen tilbake, eller gi deg selv lesetilgang, og bygg på nytt.",
        en="Put the file back, or give yourself permission to read it, and build again.",
    ),
    Text(
        nb="Store filer hentes rett fra kursmappen når pakken skrives. Flyttes eller slettes de "
        "underveis, blir det ingen pakke heller enn en pakke med hull.",
        en="Large files are taken straight from the course folder when the package is written. If "
        "they are moved or deleted meanwhile there is no package, rather than one with a hole.",
    ),
)
FILE_CHANGED = Rule(
    "package-file-changed",
    Severity.ERROR,
    Text(
        nb="Filen {file} ble endret mens pakken ble skrevet",
        en="The file {file} changed while the package was being written",
    ),
    Text(
        nb="Vent til filen er ferdig lagret eller kopiert, og bygg på nytt.",
        en="Wait until the file is saved or copied, and build again.",
    ),
    Text(
        nb="En film som ennå kopieres inn i kursmappen ville ellers kommet halv ut til deltakerne.",
        en="A film still being copied into the course folder would otherwise reach learners in "
        "half.",
    ),
)
TOO_LARGE = Rule(
    "package-too-large-for-zip",
    Severity.ERROR,
    Text(
        nb="Pakken er større enn en vanlig zip kan være: 4 GB eller 65 534 filer",
        en="The package is larger than an ordinary zip can be: 4 GB or 65,534 files",
    ),
    Text(
        nb="Legg store filmer på en videotjeneste og lenk til dem, eller del kurset i flere.",
        en="Put large films on a video service and link to them, or split the course into several.",
    ),
    Text(
        nb="Større zip-filer bruker utvidelsen zip64, som mange læringsplattformer ikke kan pakke "
        "ut. De fleste sier stopp lenge før, ved 200 til 500 MB.",
        en="Larger zips use the zip64 extension, which many LMSs cannot unpack. Most of them stop "
        "long before, at 200 to 500 MB.",
    ),
)
RULES: tuple[Rule, ...] = (
    DISK_FULL,
    NOT_WRITABLE,
    NOT_A_FOLDER,
    IS_A_FOLDER,
    WRITE_FAILED,
    FILE_UNREADABLE,
    FILE_CHANGED,
    TOO_LARGE,
)


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
    with whole(path) as out:
        records = _write_entries(package, out)
        size = _write_directory(records, out)
        checksum = checksum_of(out)
    return Written(path, size, _digest((r.name, r.size, r.crc) for r in records), checksum)


def write_file(data: bytes, path: Path, report: Report) -> Written | None:
    """Write ``data`` to ``path``, whole or not at all; trouble goes to ``report``."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with whole(path) as out:
            out.write(data)
    except OSError as error:
        report.extend([output_fault(error, path)])
        return None
    return Written(path, len(data), "", hashlib.sha256(data).hexdigest())


def _write_entries(package: Package, out: BinaryIO) -> list[Record]:
    if len(package.entries) > COUNT_LIMIT:
        raise _FaultError(TOO_LARGE, package.name + ".zip")
    return [_write_entry(entry, out) for entry in package.entries]


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
