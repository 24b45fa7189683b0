"""What the manifests of the IMS Content Packaging family share."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from lxml import etree

from builder.course import Course
from builder.package import Entry
from builder.targets.lom import cut, package_title
from builder.targets.target import DIST, Options
from builder.targets.xml_writing import add

XSI = "http://www.w3.org/2001/XMLSchema-instance"
XML = "http://www.w3.org/XML/1998/namespace"


def manifest_identifier(unit_id: str, mark: str, language: str | None = None) -> str:
    """An NCName of at most 15 characters, which is what SAP SuccessFactors keeps of it.

    >>> manifest_identifier("startpakke-samskaping", "12")
    'Kbb0503f-12'
    >>> manifest_identifier("startpakke-samskaping", "12", "nb")
    'Kbb0503f-nb12'
    """
    key = hashlib.sha256(unit_id.encode()).hexdigest()[:7]
    return f"K{key}-{_short(language or '')}{mark}"


def item_identifier(unit_id: str) -> str:
    """The key of the learner's data: the same in every version, language and target."""
    return f"item-{unit_id}"


def item_title(course: Course, options: Options, limit: int) -> str:
    """The package's title in its first language, cut with a mark where it is longer."""
    return cut(package_title(course, options.language or course.source_language), limit)


def add_schema_locations(root: etree._Element, files: Mapping[str, str]) -> None:
    """Name the schema file of each namespace, for validators; they lie at the package's root."""
    said = " ".join(f"{namespace} {file}" for namespace, file in files.items())
    root.set(f"{{{XSI}}}schemaLocation", said)


def add_files(resource: etree._Element, entries: tuple[Entry, ...]) -> None:
    """List every file of the package, in its order."""
    for entry in entries:
        add(resource, "file", href=entry.path)


def schema_entries(target: str) -> tuple[Entry, ...]:
    """The official schema files of a target, for the package's root."""
    folder = DIST / "schemas" / target
    return tuple(Entry(file.name, source=file) for file in sorted(folder.glob("*.*")))


def _short(language: str) -> str:
    """At most four characters for a language tag; long ones keep a piece of their hash."""
    if len(language) <= 4:  # 15, less "K", 7, "-" and the mark
        return language
    return language[:2] + hashlib.sha256(language.encode()).hexdigest()[:2]
