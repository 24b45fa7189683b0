"""Zip to Package, from anywhere: nothing in the file is trusted."""

from __future__ import annotations

import re
import stat
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from builder.diagnostics import Location, Report, Rule, Severity, Text
from builder.package import Entry, Package

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

NOT_A_ZIP = Rule(
    "package-not-a-zip",
    Severity.ERROR,
    Text(
        nb="{file} er ikke en zip-fil som kan leses",
        en="{file} is not a zip file that can be read",
    ),
    Text(
        nb="Oppgi en pakke slik den ble bygd eller lastet ned, ikke utpakket og ikke halvt "
        "nedlastet.",
        en="Give a package as it was built or downloaded: not unpacked and not half downloaded.",
    ),
    Text(
        nb="En kurspakke er én zip-fil. Er den delt, kryptert eller avbrutt, finnes ikke listen "
        "over innholdet der den skal stå.",
        en="A course package is one zip file. When it is split or cut off, the list of its "
        "content does not stand where it should.",
    ),
)
DAMAGED = Rule(
    "package-damaged",
    Severity.ERROR,
    Text(
        nb="{entry} i pakken er skadet, kryptert eller pakket på en måte som ikke støttes",
        en="{entry} in the package is damaged, encrypted or packed in a way that is not supported",
    ),
    Text(
        nb="Last ned eller bygg pakken på nytt.",
        en="Download or build the package again.",
    ),
    Text(
        nb="Hver fil i en zip har en kontrollsum. Stemmer den ikke, er innholdet et annet enn det "
        "som ble pakket.",
        en="Every file in a zip carries a checksum. When it does not match, the content is "
        "another than the one that was packed.",
    ),
)
UNSAFE_NAME = Rule(
    "package-unsafe-name",
    Severity.ERROR,
    Text(
        nb="Pakken har et filnavn som peker ut av den: {entry}",
        en="The package has a file name that leads out of it: {entry}",
    ),
    Text(
        nb="Bruk ikke pakken. Be om en ny fra den som laget den.",
        en="Do not use the package. Ask whoever made it for a new one.",
    ),
    Text(
        nb="Navn som begynner med / eller en stasjonsbokstav, inneholder .. eller er symbolske "
        "lenker, kan få et program til å skrive utenfor mappen det pakker ut i.",
        en="Names that begin with / or a drive letter, hold .. or are symbolic links can make a "
        "program write outside the folder it unpacks into.",
    ),
)
DUPLICATE_NAME = Rule(
    "package-duplicate-name",
    Severity.ERROR,
    Text(
        nb="Pakken har to filer med navnet {entry}",
        en="The package has two files named {entry}",
    ),
    Text(
        nb="Bygg pakken på nytt. To navn som bare skiller seg i store og små bokstaver, teller "
        "som samme.",
        en="Build the package again. Two names that differ only in capitals count as the same.",
    ),
    Text(
        nb="Noen programmer leser den første filen, andre den siste. På Windows finnes bare én av "
        "dem.",
        en="Some programs read the first file, others the last. On Windows only one of them "
        "exists.",
    ),
)
TOO_BIG = Rule(
    "package-too-big-to-read",
    Severity.ERROR,
    Text(
        nb="Pakken er for stor eller for hardt pakket til å leses trygt",
        en="The package is too large, or packed too hard, to be read safely",
    ),
    Text(
        nb="Grensene er {count} filer, {size} MB i alt og {ratio} ganger mindre pakket enn "
        "utpakket.",
        en="The limits are {count} files, {size} MB in all and packed {ratio} times smaller than "
        "unpacked.",
    ),
    Text(
        nb="En liten zip kan pakkes ut til så mye at maskinen stopper. Ekte kurs er langt under "
        "grensene.",
        en="A small zip can unpack to so much that the machine stops. Real courses are far below "
        "the limits.",
    ),
)
RULES: tuple[Rule, ...] = (NOT_A_ZIP, DAMAGED, UNSAFE_NAME, DUPLICATE_NAME, TOO_BIG)


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


def read_archive(path: Path, report: Report, limits: Limits | None = None) -> Package | None:
    """The package in the zip at ``path``, in its order, folders left out.

    Everything wrong with the zip goes to ``report``; when anything is, the answer is None.
    """
    import zipfile  # 30 ms that ``--help`` and ``build`` do without

    try:
        with zipfile.ZipFile(path) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            if not _is_safe(infos, path, report, limits or Limits()):
                return None
            entries = tuple(_entry(archive, info, report) for info in infos)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        report.add(NOT_A_ZIP, Location(str(path)), file=path)
        return None
    whole = tuple(entry for entry in entries if entry)
    return Package(path.stem, whole) if len(whole) == len(entries) else None


def _is_safe(infos: list[ZipInfo], path: Path, report: Report, limits: Limits) -> bool:
    before = len(report)
    seen: set[str] = set()
    for info in infos:
        if _leads_out(info):
            report.add(UNSAFE_NAME, Location(str(path)), entry=ascii(info.orig_filename))
        if info.filename.casefold() in seen:
            report.add(DUPLICATE_NAME, Location(str(path)), entry=info.filename)
        seen.add(info.filename.casefold())
    if _is_too_big(infos, limits):
        megabytes = limits.size // 1_000_000
        report.add(
            *(TOO_BIG, Location(str(path))), count=limits.count, size=megabytes, ratio=limits.ratio
        )
    return len(report) == before


def _leads_out(info: ZipInfo) -> bool:
    # orig_filename: zipfile itself cuts at NUL and turns the system's separator into "/".
    name = info.orig_filename
    if re.search(r"[\\\x00-\x1f]", name) or re.match(r"/|[A-Za-z]:", name):
        return True
    return ".." in name.split("/") or stat.S_ISLNK(info.external_attr >> 16)


def _is_too_big(infos: list[ZipInfo], limits: Limits) -> bool:
    return (
        len(infos) > limits.count
        or sum(info.file_size for info in infos) > limits.size
        or any(
            info.file_size > limits.small and info.file_size > limits.ratio * info.compress_size
            for info in infos
        )
    )


def _entry(archive: ZipFile, info: ZipInfo, report: Report) -> Entry | None:
    import zipfile

    try:
        return Entry(info.filename, data=archive.read(info))
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, zlib.error, EOFError, OSError):
        report.add(DAMAGED, Location(info.filename), entry=info.filename)
        return None
