"""What a package says of itself to an LMS, in whatever standard, and whether it is true."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from builder.diagnostics import Location, Report
from builder.package import Entry, Package
from builder.targets.file_rules import FILE_MISSING, NOT_LISTED, REFERENCE_CASE

REMOTE = re.compile(r"(?i)[a-z][a-z0-9+.-]*:|//")
"""An address with a scheme or a host of its own."""


@dataclass(frozen=True, slots=True)
class Declared:
    """One standard that a package follows."""

    standard: str
    """As in the list of standards, such as ``scorm12``; "" when the manifest names none we know."""
    title: str
    """Its name, for people."""
    launches: tuple[str, ...] = ()
    """The files that an LMS opens, by their path in the package."""
    listed: frozenset[str] | None = None
    """The files that the manifest lists; None where the standard has no such list."""


def file_of(href: str, folder: str = "") -> str | None:
    """The path in the package that a reference leads to; None when it leads out of it.

    >>> file_of("../a%20b.png?x=1#y", "nb/sider")
    'nb/a b.png'
    """
    if REMOTE.match(href) or href.startswith("/"):
        return None
    path = unquote(re.split(r"[?#]", href, maxsplit=1)[0]).replace("\\", "/")
    joined = posixpath.normpath(posixpath.join(folder, path)) if path else ""
    return None if joined.startswith("../") else joined


def check_file(path: str, place: Location, files: Mapping[str, Entry], report: Report) -> None:
    """Report a file that a manifest names and the package lacks, or has in other capitals."""
    if path in files:
        return
    other = next((name for name in files if name.casefold() == path.casefold()), None)
    if other is None:
        report.add(FILE_MISSING, place, file=path)
    else:
        report.add(REFERENCE_CASE, place, reference=path, file=other)


def check_listed(
    package: Package, manifests: Iterable[str], listed: frozenset[str], report: Report
) -> None:
    """Report the files of a package that its manifest does not list; schema files need not be."""
    known = {path.casefold() for path in (*listed, *manifests)}
    for entry in package.entries:
        if entry.path.casefold() not in known and not entry.path.endswith((".xsd", ".dtd")):
            report.add(NOT_LISTED, Location(entry.path), file=entry.path)
