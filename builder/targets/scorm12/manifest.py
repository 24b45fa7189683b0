"""imsmanifest.xml of SCORM 1.2 (ADL SCORM 1.2 CAM, section 2.3; IMS Content Packaging 1.1.2)."""

from __future__ import annotations

from lxml import etree

from builder.course import Course
from builder.package import Entry
from builder.targets.ims import (
    XML,
    XSI,
    add_files,
    add_schema_locations,
    item_identifier,
    item_title,
    manifest_identifier,
)
from builder.targets.lom import Description, Texts, describe
from builder.targets.target import Options
from builder.targets.xml_writing import add, serialise

IMSCP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
IMSMD = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
ADLCP = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
# Literally these prefixes: some LMSs' parsers look for "adlcp:scormtype", not for a namespace.
PREFIXES = {None: IMSCP, "adlcp": ADLCP, "imsmd": IMSMD, "xsi": XSI}
SCHEMA_FILES = {
    IMSCP: "imscp_rootv1p1p2.xsd",
    IMSMD: "imsmd_rootv1p2p1.xsd",
    ADLCP: "adlcp_rootv1p2.xsd",
}

TITLE_LIMIT = 200
"""Characters: titleType of imscp_rootv1p1p2.xsd (LMSs' own columns hold 255)."""
VERSION_LIMIT = 20
"""Characters: attr.version of imscp_rootv1p1p2.xsd."""


def manifest(course: Course, mark: str, entries: tuple[Entry, ...], options: Options) -> bytes:
    """The manifest, UTF-8. ``entries`` is every file to list, the launched one first."""
    title = item_title(course, options, TITLE_LIMIT)
    root = etree.Element(f"{{{IMSCP}}}manifest", nsmap=PREFIXES)  # type: ignore[arg-type]  # its stubs
    root.set("identifier", manifest_identifier(course.unit_id, mark, options.language))
    root.set("version", course.version[:VERSION_LIMIT])
    add_schema_locations(root, SCHEMA_FILES)
    metadata = add(root, "metadata")
    # No white space around it: Moodle compares the text as it stands.
    add(metadata, "schema", "ADL SCORM")
    add(metadata, "schemaversion", "1.2")
    _add_lom(metadata, describe(course, options))
    organizations = add(root, "organizations", default=f"org-{course.unit_id}")
    organization = add(organizations, "organization", identifier=f"org-{course.unit_id}")
    add(organization, "title", title)
    # The item's identifier is the key under which an LMS keeps the learner's data.
    item = add(organization, "item", identifier=item_identifier(course.unit_id))
    item.set("identifierref", f"res-{course.unit_id}")
    item.set("isvisible", "true")
    add(item, "title", title)
    resource = add(add(root, "resources"), "resource", identifier=f"res-{course.unit_id}")
    resource.set("type", "webcontent")
    resource.set(f"{{{ADLCP}}}scormtype", "sco")
    resource.set("href", entries[0].path)
    add_files(resource, entries)
    return serialise(root)


def _add_lom(metadata: etree._Element, described: Description) -> None:
    """IMS Learning Resource Meta-Data 1.2.1, its elements in the order of its schema."""
    lom = add(metadata, f"{{{IMSMD}}}lom")
    general = add(lom, "general")
    _add_words(general, "title", described.title)
    for language in described.languages:
        add(general, "language", language)
    _add_words(general, "description", described.description)
    for keyword in described.keywords:
        _add_words(general, "keyword", keyword)
    _add_words(add(lom, "lifecycle"), "version", described.version)
    if described.duration:
        time = add(add(lom, "educational"), "typicallearningtime")
        add(time, "datetime", described.duration)
    if described.rights:
        _add_words(add(lom, "rights"), "description", described.rights)


def _add_words(parent: etree._Element, name: str, words: Texts) -> None:
    if not words:
        return
    element = add(parent, name)
    for language, text in words.items():
        string = add(element, "langstring", text)
        string.set(f"{{{XML}}}lang", language)
