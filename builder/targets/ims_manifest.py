"""imsmanifest.xml from anywhere, as SCORM 1.2 and 2004 read it, whatever its namespaces."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.diagnostics import Location
from builder.targets.xml_reading import children, name, place, words

if TYPE_CHECKING:
    from lxml import etree

MANIFEST = "imsmanifest.xml"
BASE = "{http://www.w3.org/XML/1998/namespace}base"


@dataclass(frozen=True, slots=True)
class Item:
    """A point of the table of contents."""

    element: etree._Element
    identifier: str
    title: str | None
    """None when it has no title element."""
    reference: str
    """Identifier of the resource it opens; "" for a mere heading."""
    parameters: str


@dataclass(frozen=True, slots=True)
class Resource:
    """Something that can be opened, with its files."""

    element: etree._Element
    identifier: str
    href: str
    """As written; "" when there is nothing to open."""
    base: str
    """What xml:base puts before its paths; "" for nearly all."""
    scorm_type: str
    """The value of ``adlcp:scormtype`` or ``adlcp:scormType``; "" when it is not there."""
    scorm_type_name: str
    """That attribute's name as it is spelt."""


@dataclass(frozen=True, slots=True)
class ImsManifest:
    """What a manifest declares."""

    root: etree._Element
    version: str | None
    """The text of ``schemaversion`` as it stands; None when there is no such element."""
    organizations: tuple[etree._Element, ...]
    default: str
    items: tuple[Item, ...]
    """Of the organization that an LMS shows, in order."""
    resources: tuple[Resource, ...]

    def place(self, element: etree._Element) -> Location:
        """Where an element stands."""
        return place(element, MANIFEST)

    def launched(self) -> list[tuple[Item, Resource]]:
        """The items that open something, each with what it opens."""
        known = {resource.identifier: resource for resource in self.resources}
        pairs = ((item, known.get(item.reference)) for item in self.items)
        return [(item, resource) for item, resource in pairs if resource and resource.href]

    def file_references(self) -> Iterator[tuple[etree._Element, str]]:
        """Every path that the resources name, with the element that names it."""
        for resource in self.resources:
            if resource.href:
                yield resource.element, posixpath.join(resource.base, resource.href)
            for file in children(resource.element, "file"):
                base = posixpath.join(resource.base, file.get(BASE) or "")
                if href := file.get("href"):
                    yield file, posixpath.join(base, href)
        for element in self.root.iter():
            if name(element) == "location" and (path := words(element).strip()):
                yield element, path  # adlcp:location, a metadata file of its own


def read_manifest(root: etree._Element) -> ImsManifest:
    """The model of a manifest whose XML is ``root``."""
    metadata = _first(root, "metadata")
    version = None if metadata is None else _first(metadata, "schemaversion")
    container = _first(root, "organizations")
    organizations = [] if container is None else children(container, "organization")
    default = "" if container is None else container.get("default") or ""
    shown = next((one for one in organizations if one.get("identifier") == default), None)
    if shown is None and organizations:
        shown = organizations[0]
    resources = _first(root, "resources")
    return ImsManifest(
        root,
        None if version is None else words(version),
        tuple(organizations),
        default,
        () if shown is None else tuple(_items(shown)),
        () if resources is None else tuple(_resources(root, resources)),
    )


def _first(element: etree._Element, child: str) -> etree._Element | None:
    return next(iter(children(element, child)), None)


def _items(organization: etree._Element) -> Iterator[Item]:
    for element in organization.iter():
        if name(element) == "item":
            title = _first(element, "title")
            yield Item(
                element,
                element.get("identifier") or "",
                None if title is None else words(title).strip(),
                element.get("identifierref") or "",
                element.get("parameters") or "",
            )


def _resources(root: etree._Element, container: etree._Element) -> Iterator[Resource]:
    above = posixpath.join(root.get(BASE) or "", container.get(BASE) or "")
    for element in children(container, "resource"):
        attributes = {str(key).rpartition("}")[2]: str(value) for key, value in element.items()}
        spelt = next((key for key in attributes if key.lower() == "scormtype"), "")
        yield Resource(
            element,
            element.get("identifier") or "",
            element.get("href") or "",
            posixpath.join(above, element.get(BASE) or ""),
            attributes.get(spelt, ""),
            spelt,
        )
