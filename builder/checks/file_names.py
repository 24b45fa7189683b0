"""Names of the files that go into the package."""

from __future__ import annotations

import posixpath
import re

from builder.course import Course
from builder.diagnostics import Location, Report, Rule, Severity, Text

NAME_MAPPED = Rule(
    "file-name-mapped",
    Severity.NOTE,
    Text(
        "«{name}» heter «{mapped}» i pakken",
        "“{name}” is called “{mapped}” in the package",
    ),
    Text(
        "Du trenger ikke gjøre noe. Vil du ha samme navn overalt, bruk små bokstaver a–z, tall og "
        "bindestrek.",
        "You need not do anything. For the same name everywhere, use small letters a–z, digits "
        "and hyphens.",
    ),
    Text(
        "Mellomrom, store bokstaver og æøå i filnavn blir ødelagt av noen læringsplattformer. "
        "Derfor får filen et trygt navn i pakken.",
        "Spaces, capitals and æøå in file names are damaged by some LMSs. "
        "So the file gets a safe name in the package.",
    ),
)
NAMES_DIFFER_BY_CASE = Rule(
    "file-names-differ-by-case",
    Severity.ERROR,
    Text(
        "«{name}» og «{other}» er like på store og små bokstaver nær",
        "“{name}” and “{other}” differ in capital and small letters only",
    ),
    Text("Gi den ene et annet navn.", "Rename one of them."),
    Text(
        "På Windows og Mac er de samme fil. Den som henter kurset der, mister den ene.",
        "On Windows and Mac they are the same file. Whoever fetches the course there loses one.",
    ),
)

RULES = (NAME_MAPPED, NAMES_DIFFER_BY_CASE)

_SAFE = re.compile(r"[a-z0-9][a-z0-9._-]*")


def check_file_names(course: Course, report: Report) -> None:
    """Tell names that become others in the package, and names that collide on some machines."""
    seen: dict[str, str] = {}
    for path, asset in sorted(course.assets.items()):
        name = posixpath.basename(path)
        if not _SAFE.fullmatch(name):
            mapped = posixpath.basename(asset.package_path)
            report.add(NAME_MAPPED, Location(path), name=name, mapped=mapped)
        other = seen.setdefault(path.casefold(), path)
        if other != path:
            report.add(NAMES_DIFFER_BY_CASE, Location(path), name=path, other=other)
