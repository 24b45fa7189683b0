"""Faults of what is asked for, and of a package of ours: size, names, the manifest's list."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import PurePosixPath

from builder.course import Course
from builder.diagnostics import Location, Report, Rule, Severity, Text
from builder.package import Entry, Package

LARGE = 50_000_000
"""Bytes from which some LMSs refuse (CrossKnowledge) and phones wait long."""

SET_UP_MISSING = Rule(
    "setup-incomplete",
    Severity.ERROR,
    Text(
        nb="Spilleren er ikke satt opp: {file} mangler",
        en="The player is not set up: {file} is missing",
    ),
    Text(
        nb="Kjør make setup der Kursbygger er hentet, eller installer Kursbygger på nytt.",
        en="Run make setup where Kursbygger was fetched, or install Kursbygger again.",
    ),
    Text(
        nb="Spilleren er det lærende møter i nettleseren. Den settes sammen én gang, ved oppsett, "
        "og følger ferdig med når Kursbygger installeres som pakke.",
        en="The player is what learners meet in the browser. It is put together once, at set-up, "
        "and comes ready when Kursbygger is installed as a package.",
    ),
)
LARGE_PACKAGE = Rule(
    "package-large",
    Severity.WARNING,
    Text(
        nb="Pakken er {size}, og noen læringsplattformer tar ikke imot mer enn {limit}",
        en="The package is {size}, and some LMSs take no more than {limit}",
    ),
    Text(
        nb="Gjør bilder og film mindre. Størst er {largest}.",
        en="Make pictures and films smaller. The largest is {largest}.",
    ),
    Text(
        nb="Store pakker tar lang tid å laste opp, og den som åpner kurset på mobil, betaler for "
        "hver megabyte. Spør den som driver læringsplattformen hva grensen er der.",
        en="Large packages take long to upload, and whoever opens the course on a phone pays for "
        "each megabyte. Ask whoever runs the LMS what its limit is.",
    ),
)
TOO_LARGE_PACKAGE = Rule(
    "package-too-large",
    Severity.ERROR,
    Text(
        nb="Pakken er {size}, mer enn grensen på {limit} i course.yaml",
        en="The package is {size}, more than the limit of {limit} in course.yaml",
    ),
    Text(
        nb="Gjør bilder og film mindre, eller hev limits.package når du vet at læringsplattformen "
        "tar det. Størst er {largest}.",
        en="Make pictures and films smaller, or raise limits.package when you know that the LMS "
        "takes it. The largest is {largest}.",
    ),
    Text(
        nb="De fleste læringsplattformer avviser pakker et sted mellom 50 og 500 MB, ofte uten å "
        "si hvorfor. Grensen i course.yaml sier fra før det skjer.",
        en="Most LMSs refuse packages somewhere between 50 and 500 MB, often without saying why. "
        "The limit in course.yaml speaks up before that.",
    ),
)
SERVER_FILE = Rule(
    "package-server-file",
    Severity.ERROR,
    Text(
        nb="Filen {file} er av en type som læringsplattformer avviser",
        en="The file {file} is of a type that LMSs refuse",
    ),
    Text(
        nb="Legg innholdet i en PDF eller et dokument, eller lenk til filen på nett.",
        en="Put its content into a PDF or a document, or link to the file on the web.",
    ),
    Text(
        nb="Programmer (.php, .exe, .js og lignende) og zip-filer inne i pakken kan være "
        "skadelige, så mange plattformer avviser hele kurset når de finner en.",
        en="Programs (.php, .exe, .js and such) and zips inside the package can do harm, so many "
        "LMSs refuse the whole course when they find one.",
    ),
)
UNSAFE_FILE_NAME = Rule(
    "package-file-name",
    Severity.ERROR,
    Text(
        nb="Filnavnet {file} virker ikke i alle læringsplattformer",
        en="The file name {file} does not work in every LMS",
    ),
    Text(
        nb="Bruk bare a–z, 0–9, bindestrek, punktum og understrek, og ett navn én gang.",
        en="Use only a–z, 0–9, hyphen, dot and underscore, and a name only once.",
    ),
    Text(
        nb="Noen plattformer pakker ut æ, ø og å feil, skiller ikke mellom store og små "
        "bokstaver, eller legger alle filer i én mappe.",
        en="Some LMSs unpack æ, ø and å wrongly, do not tell capitals apart, or put all files "
        "into one folder.",
    ),
)
NOT_LISTED = Rule(
    "package-file-not-listed",
    Severity.ERROR,
    Text(
        nb="Filen {file} står ikke i manifestet, eller står der uten å finnes i pakken",
        en="The file {file} is not in the manifest, or is there without being in the package",
    ),
    Text(
        nb="Bygg pakken på nytt. Har ingen endret den for hånd, er dette en feil i Kursbygger: si "
        "fra.",
        en="Build the package again. If nobody changed it by hand, this is a fault of "
        "Kursbygger's: please report it.",
    ),
    Text(
        nb="Noen læringsplattformer kopierer bare filene manifestet nevner. Et bilde som ikke "
        "står der, blir borte for de lærende.",
        en="Some LMSs copy only the files that the manifest names. A picture not listed is lost "
        "to learners.",
    ),
)
COURSE_FILE = Location("course.yaml")
NO_SUCH_LANGUAGE = Rule(
    "build-no-such-language",
    Severity.ERROR,
    Text(
        nb="Kurset finnes ikke på språket {language}",
        en="The course does not exist in the language {language}",
    ),
    Text(
        nb="Velg et av språkene i course.yaml: {known}.",
        en="Choose one of the languages in course.yaml: {known}.",
    ),
    Text(
        nb="--language bygger en pakke med ett av kursets språk. Språkene står i languages i "
        "course.yaml.",
        en="--language builds a package of one of the course's languages, which course.yaml lists.",
    ),
)
TARGET_NOT_READY = Rule(
    "build-target-not-ready",
    Severity.ERROR,
    Text(
        nb="Denne utgaven av Kursbygger kan ikke bygge for {target}",
        en="This version of Kursbygger cannot build for {target}",
    ),
    Text(
        nb="Ta {target} ut av targets i course.yaml. De som kan bygges, er: {known}.",
        en="Take {target} out of targets in course.yaml. Those that can be built are: {known}.",
    ),
    Text(
        nb="Formatet har navn på flere standarder enn denne utgaven kan bygge. Heller enn å "
        "utelate en pakke du regner med, sier Kursbygger fra.",
        en="The format names more standards than this version can build. Rather than leave out a "
        "package that you count on, Kursbygger says so.",
    ),
)
RULES: tuple[Rule, ...] = (
    NO_SUCH_LANGUAGE,
    TARGET_NOT_READY,
    SET_UP_MISSING,
    LARGE_PACKAGE,
    TOO_LARGE_PACKAGE,
    SERVER_FILE,
    UNSAFE_FILE_NAME,
    NOT_LISTED,
)

SAFE_NAME = re.compile(r"[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*")
SCHEMA = re.compile(r"[A-Za-z0-9_]+\.(dtd|xsd)")
"""A standard's own schema file, at the root and under the name that the others know it by."""
REFUSED = re.compile(
    r"\.(asp|aspx|bat|cgi|cmd|com|exe|htaccess|jar|js|jsp|mjs|php|pl|ps1|py|rb|sh|vbs|zip)$"
)
"""Endings refused in an author's files; the player's own script stands at the root."""


def check_request(
    course: Course, language: str | None, targets: Sequence[str], report: Report
) -> None:
    """Report what cannot be built: ``language`` asked for alone, and settings beyond ``targets``.

    ``targets`` is the names of those that there are.
    """
    if language not in (None, *course.languages):
        known = ", ".join(course.languages)
        report.add(NO_SUCH_LANGUAGE, COURSE_FILE, language=language, known=known)
    for name in course.settings.targets:
        if name not in targets:
            report.add(TARGET_NOT_READY, COURSE_FILE, target=name, known=", ".join(targets))


def check_package(package: Package, limit: int, report: Report) -> None:
    """Report what an LMS would refuse in ``package``. ``limit`` is the author's, in bytes."""
    if _is_set_up(package, report):
        _check_size(package, limit, report)
    _check_names(package, report)
    _check_list(package, report)


def _is_set_up(package: Package, report: Report) -> bool:
    """Whether the parts made at set-up are there; the archive tells of an author's lost file."""
    missing = [e for e in package.entries if e.source and not e.source.exists() and _is_ours(e)]
    for entry in missing:
        report.add(SET_UP_MISSING, Location(entry.path), file=entry.path)
    return not missing


def _is_ours(entry: Entry) -> bool:
    return "/" not in entry.path


def _check_size(package: Package, limit: int, report: Report) -> None:
    sizes = {entry.path: _size(entry) for entry in package.entries}
    total = sum(sizes.values())
    rule, most = (TOO_LARGE_PACKAGE, limit) if total > limit else (LARGE_PACKAGE, LARGE)
    if total > most:
        largest = max(sizes, key=lambda path: sizes[path])
        values = {"size": _told(total, up=True), "limit": _told(most), "largest": largest}
        report.add(rule, Location(package.name + ".zip"), **values)


def _told(size: int, *, up: bool = False) -> str:
    """Whole megabytes, or kilobytes when small; what is too large is never told as equal."""
    unit, name = (1_000_000, "MB") if size >= 10_000_000 else (1_000, "kB")
    return f"{-(-size // unit) if up else size // unit} {name}"


def _size(entry: Entry) -> int:
    try:
        return entry.size()
    except OSError:
        return 0  # the archive tells of it, with the file's name


def _check_names(package: Package, report: Report) -> None:
    bases = Counter(PurePosixPath(entry.path).name for entry in package.entries)
    for entry in package.entries:
        safe = SAFE_NAME.fullmatch(entry.path) or SCHEMA.fullmatch(entry.path)
        if not safe or bases[PurePosixPath(entry.path).name] > 1:
            report.add(UNSAFE_FILE_NAME, Location(entry.path), file=entry.path)
        elif REFUSED.search(entry.path) and not _is_ours(entry):
            report.add(SERVER_FILE, Location(entry.path), file=entry.path)


def _check_list(package: Package, report: Report) -> None:
    manifest = package.entries[0] if package.entries else None
    if manifest is None or manifest.path != "imsmanifest.xml" or manifest.data is None:
        return
    listed = set(re.findall(r'<file href="([^"]*)"', manifest.data.decode()))
    held = {entry.path for entry in package.entries[1:] if not SCHEMA.fullmatch(entry.path)}
    for path in sorted(listed ^ held):
        report.add(NOT_LISTED, Location(path), file=path)
