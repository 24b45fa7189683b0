"""Recognises the standard of a package. A new one is a line in one of the lists here."""

from __future__ import annotations

from builder.diagnostics import Location, Report, Text
from builder.inspector.file_rules import (
    MANIFEST_CASE,
    MANIFEST_MISSING,
    MANIFEST_NOT_AT_ROOT,
    NOT_FIRST,
    ZIP_IN_ZIP,
)
from builder.package import Package
from builder.targets.cmi5 import inspect as cmi5
from builder.targets.declared import Declared
from builder.targets.ims_inspect import ImsEdition, check_ims
from builder.targets.ims_manifest import MANIFEST as IMS_MANIFEST
from builder.targets.ims_manifest import ImsManifest, read_manifest
from builder.targets.ims_rules import VERSION_UNKNOWN
from builder.targets.scorm12 import inspect as scorm12
from builder.targets.scorm2004 import inspect as scorm2004
from builder.targets.xapi import inspect as tincan
from builder.targets.xml_reading import read_xml

EDITIONS: tuple[ImsEdition, ...] = (
    scorm12.EDITION,
    scorm2004.SECOND,
    scorm2004.THIRD,
    scorm2004.FOURTH,
)
"""Every edition of SCORM; of those that share a namespace the last is taken for an unknown one."""

STRUCTURES = {cmi5.MANIFEST: cmi5.check, tincan.MANIFEST: tincan.check}
"""Manifest → the check of its standard, for those outside the IMS family."""

MANIFESTS = (IMS_MANIFEST, *STRUCTURES)


def check_standards(package: Package, report: Report) -> tuple[Declared, ...]:
    """Report what is wrong with the manifests of ``package``; each standard it follows."""
    found = [entry for entry in package.entries if entry.path in MANIFESTS]
    if not found:
        return _without_manifest(package, report)
    declared: list[Declared] = []
    for entry in found:
        number = package.entries.index(entry) + 1
        if entry.path == IMS_MANIFEST and number > 1:
            report.add(NOT_FIRST, Location(entry.path), number=number)
        root = read_xml(entry.data, entry.path, report)
        if root is None:
            continue
        if entry.path == IMS_MANIFEST:
            declared.append(_check_ims(read_manifest(root), package, report))
        else:
            declared.append(STRUCTURES[entry.path](root, package, report))
    return tuple(declared)


def _check_ims(manifest: ImsManifest, package: Package, report: Report) -> Declared:
    version = (manifest.version or "").strip()
    edition = next((one for one in EDITIONS if one.version == version), None)
    if edition is None:
        if version:
            report.add(VERSION_UNKNOWN, manifest.place(manifest.root), version=version)
        edition = _by_namespace(manifest)
    return check_ims(manifest, edition, package, report)


def _by_namespace(manifest: ImsManifest) -> ImsEdition:
    """The edition whose namespaces a manifest uses most of, for one that does not say."""
    used = {uri for element in manifest.root.iter() for uri in element.nsmap.values()}
    own = [sum(uri in used for uri, _ in edition.namespaces) for edition in EDITIONS]
    return next(e for e, n in zip(reversed(EDITIONS), reversed(own), strict=True) if n == max(own))


def _without_manifest(package: Package, report: Report) -> tuple[Declared, ...]:
    paths = [entry.path for entry in package.entries]
    if _is_web(paths):
        return (Declared("web", "Web", ("index.html",)),)
    for path in paths:
        folder, _, base = path.rpartition("/")
        if base.lower() in MANIFESTS and folder and "__MACOSX" not in folder:
            report.add(MANIFEST_NOT_AT_ROOT, Location(path), file=path)
            return ()
        if base.lower() in MANIFESTS and not folder:
            report.add(MANIFEST_CASE, Location(path), file=path, expected=base.lower())
            return ()
    inner = wrapped_course(package)
    if inner:
        report.add(ZIP_IN_ZIP, Location(inner), file=inner)
    else:
        files: str | Text = ", ".join(sorted(paths)[:5])
        more = ", …" if len(paths) > 5 else ""
        values = {"files": f"{files}{more}" if files else _NOTHING}
        report.add(MANIFEST_MISSING, Location(package.name + ".zip"), **values)
    return ()


_NOTHING = Text("ingenting", "nothing")


def wrapped_course(package: Package) -> str | None:
    """The zip that the course lies in when it was packed twice; None otherwise."""
    paths = [entry.path for entry in package.entries]
    if any(path.rpartition("/")[2].lower() in MANIFESTS for path in paths) or _is_web(paths):
        return None
    return next((path for path in paths if path.lower().endswith(".zip")), None)


def _is_web(paths: list[str]) -> bool:
    """Whether this is a web package of ours: the lock's copy, and no schema files of an LMS's."""
    schemas = any(path.endswith(".xsd") for path in paths)
    return {"index.html", "course-lock.txt"} <= set(paths) and not schemas
