"""The names and kinds of the files in a package: what unpackers and servers make of them."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import PurePosixPath

from builder.diagnostics import Location, Report
from builder.inspector.file_rules import (
    CAPITALS,
    FILE_NAME,
    FLASH,
    LARGE_PACKAGE,
    LONG_PATH,
    MODULE_SCRIPT,
    SAME_BASE_NAME,
    SERVER_FILE,
    SYSTEM_FILES,
)
from builder.package import Entry, Package, told

LARGE = 50_000_000
"""Bytes from which some LMSs refuse (CrossKnowledge) and phones wait long."""
PATH_LIMIT = 200
SAFE_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*")
REFUSED = re.compile(
    r"\.(asp|aspx|bat|cgi|cmd|com|dat|exe|htaccess|jar|jsp|php\d?|pl|ps1|py|rb|sh|shtml|vbs|zip)$",
    re.IGNORECASE,
)
"""Endings that Docebo or Tovuti refuse, and programs no server should hold."""
AUTHOR_SCRIPT = re.compile(r"\.m?js$", re.IGNORECASE)
SCHEMA = re.compile(r"[A-Za-z0-9_]+\.(dtd|xsd)")
"""A standard's own schema file, at the root and under the name that the others know it by."""
SYSTEM = re.compile(r"(^|/)(__MACOSX/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\.git/|\._)", re.I)


def check_names(
    package: Package, report: Report, *, ours: bool = False, wrapped: str | None = None
) -> None:
    """Report names and kinds that some LMS does not take.

    In a package of ours scripts stand at the root alone: one further down is an author's file.
    ``wrapped`` is the zip that is the course itself: it is told of for what it is, and what lies
    beside it is for other platforms.
    """
    _check_system_files(package, report)
    entries = without_system_files(package).entries
    for entry in entries:
        _check_name(entry, report)
        if wrapped is None or not entry.path.lower().endswith(".zip"):
            _check_kind(entry, ours, report)
    _check_together(entries, report)


def without_system_files(package: Package) -> Package:
    """The package without what the maker's operating system put into it."""
    kept = (entry for entry in package.entries if not SYSTEM.search(entry.path))
    return Package(package.name, tuple(kept))


def check_size(package: Package, size: int, report: Report) -> None:
    """Report a package of ``size`` bytes that is too large for some LMS."""
    if size > LARGE:
        values = {"size": told(size, up=True), "limit": told(LARGE)}
        values["largest"] = package.largest()
        report.add(LARGE_PACKAGE, Location(package.name + ".zip"), **values)


def _check_system_files(package: Package, report: Report) -> None:
    found = [entry.path for entry in package.entries if SYSTEM.search(entry.path)]
    if found:
        report.add(SYSTEM_FILES, Location(found[0]), file=found[0], count=len(found))


def _check_name(entry: Entry, report: Report) -> None:
    if not SAFE_NAME.fullmatch(entry.path):
        report.add(FILE_NAME, Location(entry.path), file=entry.path)
    if len(entry.path) > PATH_LIMIT:
        report.add(LONG_PATH, Location(entry.path), file=entry.path, length=len(entry.path))


def _check_kind(entry: Entry, ours: bool, report: Report) -> None:
    path, place = entry.path.lower(), Location(entry.path)
    authors = ours and "/" in path and AUTHOR_SCRIPT.search(path)
    if REFUSED.search(path) or authors:
        report.add(SERVER_FILE, place, file=entry.path)
    elif path.endswith(".mjs"):
        report.add(MODULE_SCRIPT, place, file=entry.path)
    elif path.endswith((".swf", ".class")):
        report.add(FLASH, place, file=entry.path)


def _check_together(entries: tuple[Entry, ...], report: Report) -> None:
    named = (entry.path for entry in entries if not SCHEMA.fullmatch(entry.path))
    capitals = [path for path in named if path != path.lower()]
    if capitals:
        report.add(CAPITALS, Location(capitals[0]), file=capitals[0], count=len(capitals))
    bases = Counter(PurePosixPath(entry.path).name.lower() for entry in entries)
    same = [entry.path for entry in entries if bases[PurePosixPath(entry.path).name.lower()] > 1]
    if same:
        report.add(SAME_BASE_NAME, Location(same[0]), file=same[0], count=len(same))
