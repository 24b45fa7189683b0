"""Whether a package is one of a version that is out already, and another than that."""

from __future__ import annotations

import re

from builder.diagnostics import Location, Report, Rule, Severity, Text

VERSION_RELEASED = Rule(
    "version-already-released",
    Severity.WARNING,
    Text(
        "Versjon {version} er gitt ut, og {file} er ikke lenger den samme",
        "Version {version} has been released, and {file} is no longer the same",
    ),
    Text(
        "Øk «version» i course.yaml, for eksempel til {next}.",
        "Raise “version” in course.yaml, for example to {next}.",
    ),
    Text(
        "Kurset er endret etter at versjonen ble gitt ut, eller Kursbygger er en nyere. Da finnes "
        "to pakker med samme navn og ulikt innhold, og ingen kan si hvilken en plattform har. Hva "
        "som er gitt ut, står i releases.yaml.",
        "The course has changed since the version was released, or Kursbygger is a newer one. Then "
        "there are two packages of one name and different contents, and nobody can say which one "
        "an LMS has. What has been released stands in releases.yaml.",
    ),
)
RULES = (VERSION_RELEASED,)


def tell_released(version: str, file: str, place: Location, report: Report) -> None:
    """Tell that ``file`` is not what was released as ``version``."""
    report.add(VERSION_RELEASED, place, version=version, file=file, next=next_version(version))


def next_version(version: str) -> str:
    """A version after ``version``, to propose, as it is written in course.yaml.

    >>> next_version("2026.9")
    '"2026.10"'
    >>> next_version("b")
    '"b.2"'
    """
    found = re.search(r"(\d+)$", version)
    if not found:
        return f'"{version}.2"'
    return f'"{version[: found.start()]}{int(found[1]) + 1}"'
