"""What SCORM 1.2 and SCORM 2004 have in common, looked at from the LMS's side."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from builder.diagnostics import Report
from builder.package import Entry, Package
from builder.targets.declared import REMOTE, Declared, check_file, check_listed, file_of
from builder.targets.ims_manifest import BASE, MANIFEST, ImsManifest
from builder.targets.ims_rules import (
    DEFAULT_ORGANIZATION,
    FIRST_RESOURCE,
    HIDDEN_ITEM,
    IDENTIFIER_LONG,
    ITEM_REFERENCE,
    LAUNCH_QUERY,
    LAUNCH_REMOTE,
    NO_LAUNCH,
    NO_ORGANIZATION,
    PREFIX,
    SCORM_TYPE,
    SEVERAL_ORGANIZATIONS,
    SEVERAL_UNITS,
    TITLE_LONG,
    TITLE_MISSING,
    VERSION_MISSING,
    VERSION_SPACE,
    XML_BASE,
)
from builder.targets.xml_reading import check_identifiers, check_schema, name, namespace
from builder.targets.xml_rules import NAMESPACE, SCHEMAS_MISSING

TITLE_LIMIT = 255
IDENTIFIER_LIMIT = 15
SCHEMA_LOCATION = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"


@dataclass(frozen=True, slots=True)
class ImsEdition:
    """An edition of SCORM, with what its manifests must say as data."""

    standard: str
    title: str
    version: str
    """The text of ``schemaversion``."""
    namespaces: tuple[tuple[str, str], ...]
    """Namespace → XSD file, the manifest's own first."""
    prefixes: Mapping[str, str]
    """Namespace → the prefix that parsers without namespaces look for."""
    schemas: str
    """Folder of the XSD files in dist."""
    scorm_type: str
    """The attribute that marks a SCO."""
    own: Callable[[ImsManifest, Report], None]
    """The edition's own checks."""


def check_ims(
    manifest: ImsManifest, edition: ImsEdition, package: Package, report: Report
) -> Declared:
    """Report what is wrong with an IMS manifest; what it declares."""
    files = {entry.path: entry for entry in package.entries}
    _check_words(manifest, edition, report)
    _check_names(manifest, edition, report)
    _check_organizations(manifest, report)
    _check_items(manifest, report)
    launches = _check_launches(manifest, edition, report)
    listed = _check_files(manifest, files, report)
    check_listed(package, (MANIFEST,), listed, report)
    _check_schemas(manifest, edition, files, report)
    edition.own(manifest, report)
    return Declared(edition.standard, edition.title, launches, listed)


def _check_words(manifest: ImsManifest, edition: ImsEdition, report: Report) -> None:
    place = manifest.place(manifest.root)
    if manifest.version is None or not manifest.version.strip():
        report.add(VERSION_MISSING, place, expected=edition.version)
    elif manifest.version != manifest.version.strip():
        report.add(VERSION_SPACE, place, version=manifest.version.strip())
    identifier = manifest.root.get("identifier") or ""
    if len(identifier) > IDENTIFIER_LIMIT:
        report.add(IDENTIFIER_LONG, place, identifier=identifier, length=len(identifier))
    for element in manifest.root.iter():
        if base := element.get(BASE):
            report.add(XML_BASE, manifest.place(element), base=base)
            return


def _check_names(manifest: ImsManifest, edition: ImsEdition, report: Report) -> None:
    """Namespaces, prefixes and identifiers."""
    own, expected = namespace(manifest.root), edition.namespaces[0][0]
    if own != expected:
        values = {"namespace": own or "–", "expected": expected}
        report.add(NAMESPACE, manifest.place(manifest.root), **values)
    told: set[str] = set()
    for element in manifest.root.iter():
        for prefix, uri in element.nsmap.items():
            expected = edition.prefixes.get(uri, "")
            if expected and prefix != expected and uri not in told:
                told.add(uri)
                values = {"prefix": prefix or "", "expected": expected, "namespace": uri}
                report.add(PREFIX, manifest.place(element), **values)
    named = ("manifest", "organization", "item", "resource")
    elements = [element for element in manifest.root.iter() if name(element) in named]
    check_identifiers(elements, "identifier", MANIFEST, report)


def _check_organizations(manifest: ImsManifest, report: Report) -> None:
    place = manifest.place(manifest.root)
    if not manifest.organizations:
        report.add(NO_ORGANIZATION, place)
        return
    if len(manifest.organizations) > 1:
        report.add(SEVERAL_ORGANIZATIONS, place, count=len(manifest.organizations))
    known = {one.get("identifier") for one in manifest.organizations}
    if manifest.default and manifest.default not in known:
        report.add(DEFAULT_ORGANIZATION, place, identifier=manifest.default)
    for organization in manifest.organizations:
        titles = [child for child in organization if name(child) == "title"]
        if not any("".join(str(t) for t in title.itertext()).strip() for title in titles):
            identifier = organization.get("identifier") or ""
            where = manifest.place(organization)
            report.add(TITLE_MISSING, where, element="organization", identifier=identifier)


def _check_items(manifest: ImsManifest, report: Report) -> None:
    known = {resource.identifier for resource in manifest.resources}
    for item in manifest.items:
        place = manifest.place(item.element)
        if not item.title:
            report.add(TITLE_MISSING, place, element="item", identifier=item.identifier)
        elif len(item.title) > TITLE_LIMIT:
            report.add(TITLE_LONG, place, length=len(item.title))
        if item.reference and item.reference not in known:
            values = {"item": item.title or item.identifier, "reference": item.reference}
            report.add(ITEM_REFERENCE, place, **values)
        if (item.element.get("isvisible") or "").strip() in ("false", "0"):
            report.add(HIDDEN_ITEM, place, item=item.title or item.identifier)
        if item.parameters:
            report.add(LAUNCH_QUERY, place, href=item.parameters)


def _check_launches(manifest: ImsManifest, edition: ImsEdition, report: Report) -> tuple[str, ...]:
    """Report what hinders a launch; the files that are launched."""
    launched = manifest.launched()
    if not launched:
        if manifest.organizations and not _refers_nowhere(manifest):
            report.add(NO_LAUNCH, manifest.place(manifest.root))
        return ()
    if len(launched) > 1:  # an LMS keeps progress for each item, also for those of one resource
        report.add(SEVERAL_UNITS, manifest.place(manifest.root), count=len(launched))
    for resource in {resource.identifier: resource for _, resource in launched}.values():
        place = manifest.place(resource.element)
        if REMOTE.match(resource.href):
            report.add(LAUNCH_REMOTE, place, href=resource.href)
        elif "?" in resource.href or "#" in resource.href:
            report.add(LAUNCH_QUERY, place, href=resource.href)
        if (resource.scorm_type_name, resource.scorm_type) != (edition.scorm_type, "sco"):
            report.add(SCORM_TYPE, place, expected=f"adlcp:{edition.scorm_type}")
    first = next(resource for resource in manifest.resources if resource.href)
    opened = launched[0][1]
    if first.identifier != opened.identifier:
        values = {"first": first.href, "launch": opened.href}
        report.add(FIRST_RESOURCE, manifest.place(first.element), **values)
    paths = (file_of(resource.href, resource.base) for _, resource in launched)
    return tuple(dict.fromkeys(path for path in paths if path))


def _refers_nowhere(manifest: ImsManifest) -> bool:
    """Whether every item that refers to something refers to what is not there: told already."""
    known = {resource.identifier for resource in manifest.resources}
    references = [item.reference for item in manifest.items if item.reference]
    return bool(references) and not any(reference in known for reference in references)


def _check_files(
    manifest: ImsManifest, files: Mapping[str, Entry], report: Report
) -> frozenset[str]:
    """Report files named and not there; all that are named."""
    named: set[str] = set()
    for element, href in manifest.file_references():
        path = file_of(href)
        if path and path not in named:
            named.add(path)
            check_file(path, manifest.place(element), files, report)
    return frozenset(named)


def _check_schemas(
    manifest: ImsManifest, edition: ImsEdition, files: Mapping[str, Entry], report: Report
) -> None:
    places = (manifest.root.get(SCHEMA_LOCATION) or "").split()[1::2]
    missing = [file for file in places if file_of(file) and file_of(file) not in files]
    if missing:
        report.add(SCHEMAS_MISSING, manifest.place(manifest.root), file=missing[0])
    if namespace(manifest.root) == edition.namespaces[0][0]:
        check_schema(manifest.root, MANIFEST, edition.schemas, edition.namespaces, report)
