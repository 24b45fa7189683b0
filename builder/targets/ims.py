"""What the manifests of the IMS Content Packaging family share."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

from lxml import etree

from builder.course import Course
from builder.package import Entry
from builder.targets.lom import cut, package_title
from builder.targets.target import DIST, Options

XSI = "http://www.w3.org/2001/XMLSchema-instance"
XML = "http://www.w3.org/XML/1998/namespace"

NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold (section 2.2)."""


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


def add(parent: etree._Element, name: str, text: str = "", **attributes: str) -> etree._Element:
    """Append an element in ``parent``'s namespace (or in the ``{namespace}`` of ``name``)."""
    if not name.startswith("{"):
        name = f"{{{etree.QName(parent).namespace}}}{name}"
    element = etree.SubElement(parent, name, {key: _clean(v) for key, v in attributes.items()})
    if text:
        element.text = _clean(text)
    return element


def add_files(resource: etree._Element, entries: tuple[Entry, ...]) -> None:
    """List every file of the package, in its order."""
    for entry in entries:
        add(resource, "file", href=entry.path)


def serialise(root: etree._Element) -> bytes:
    """UTF-8 without numeric character references, which some LMSs' parsers show as they stand."""
    etree.indent(root)
    text = etree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def schema_entries(target: str) -> tuple[Entry, ...]:
    """The official schema files of a target, for the package's root."""
    folder = DIST / "schemas" / target
    return tuple(Entry(file.name, source=file) for file in sorted(folder.glob("*.*")))


def _short(language: str) -> str:
    """At most four characters for a language tag; long ones keep a piece of their hash."""
    if len(language) <= 4:  # 15, less "K", 7, "-" and the mark
        return language
    return language[:2] + hashlib.sha256(language.encode()).hexdigest()[:2]


def _clean(text: str) -> str:
    return NOT_XML.sub("", text)
