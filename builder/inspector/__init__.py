"""Any course package, ours or another's, looked at as an LMS would. Read this first."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from builder.archive import look_through
from builder.diagnostics import Location, Report, Rule
from builder.inspector import content_rules, file_rules, tracking_rules
from builder.inspector.content import check_content
from builder.inspector.file_names import check_names, check_size, without_system_files
from builder.inspector.standards import check_standards, wrapped_course
from builder.package import Package
from builder.targets import file_rules as manifest_file_rules
from builder.targets import ims_rules, xml_rules
from builder.targets.cmi5 import inspect as cmi5
from builder.targets.declared import Declared
from builder.targets.scorm12 import inspect as scorm12
from builder.targets.scorm2004 import inspect as scorm2004
from builder.targets.xapi import inspect as tincan

RULES: tuple[Rule, ...] = (
    *file_rules.RULES,
    *content_rules.RULES,
    *tracking_rules.RULES,
    *manifest_file_rules.RULES,
    *xml_rules.RULES,
    *ims_rules.RULES,
    *scorm12.RULES,
    *scorm2004.RULES,
    *cmi5.RULES,
    *tincan.RULES,
)

MOST = 10
"""Findings of one code that are told; a package can have thousands."""


@dataclass(frozen=True, slots=True)
class Inspected:
    """What one package turned out to be."""

    path: str
    """As it was given."""
    size: int
    """Bytes of the zip."""
    files: int
    declared: tuple[Declared, ...]
    """The standards it follows; empty when none was recognised."""


def inspect_zip(path: Path, report: Report) -> Inspected:
    """What the zip at ``path`` is; every fault goes to ``report``."""
    found = Report()
    package = look_through(path, found)
    size = 0 if package is None else path.stat().st_size
    declared: tuple[Declared, ...] = ()
    if package is not None:
        check_size(package, size, found)
        declared = inspect_package(package, found)
    report.extend(_first_of_each(found, str(path)))
    return Inspected(str(path), size, len(package.entries) if package else 0, declared)


def inspect_package(package: Package, report: Report) -> tuple[Declared, ...]:
    """The standards of a package whose content is in memory; every fault goes to ``report``."""
    course = without_system_files(package)
    check_names(package, report, wrapped=wrapped_course(course))
    declared = check_standards(course, report)
    if any(one.standard == "web" for one in declared):
        report.add(file_rules.FOR_THE_WEB, Location(f"{package.name}.zip"))
    check_content(course, declared, report)
    return declared


def inspect_made(package: Package, limit: int, report: Report) -> None:
    """What an LMS would say of a package of ours that is about to be written.

    One larger than the author's ``limit`` has been told of. The pages and scripts are the
    player's; tests hold them to ``check_content``.
    """
    check_names(package, report, ours=True)
    size = package.size()
    if size <= limit:
        check_size(package, size, report)
    check_standards(package, report)


def _first_of_each(found: Report, path: str) -> Report:
    """At most ``MOST`` findings of a code; how many were left out, of which."""
    kept, seen = Report(), Counter[str]()
    for one in found:
        seen[one.code] += 1
        if seen[one.code] <= MOST:
            kept.extend([one])
    for code, count in seen.items():
        if count > MOST:
            kept.add(file_rules.MORE, Location(path), count=count - MOST, codes=code)
    return kept
