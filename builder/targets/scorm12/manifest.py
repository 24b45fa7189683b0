"""imsmanifest.xml of SCORM 1.2 (ADL SCORM 1.2 CAM, section 2.3; IMS Content Packaging 1.1.2)."""

from __future__ import annotations

from lxml import etree

from builder.course import Course
from builder.package import Entry
from builder.targets.ims import add, add_files, item_identifier, manifest_identifier, serialise
from builder.targets.target import Options

IMSCP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
IMSMD = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
ADLCP = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
XML = "http://www.w3.org/XML/1998/namespace"
# Literally these prefixes: some LMSs' parsers look for "adlcp:scormtype", not for a namespace.
PREFIXES = {None: IMSCP, "adlcp": ADLCP, "imsmd": IMSMD, "xsi": XSI}

TITLE_LIMIT = 200
"""Characters: titleType of imscp_rootv1p1p2.xsd (LMSs' own columns hold 255)."""
VERSION_LIMIT = 20
"""Characters: attr.version of imscp_rootv1p1p2.xsd."""


def manifest(course: Course, mark: str, entries: tuple[Entry, ...], options: Options) -> bytes:
    """The manifest, UTF-8. ``entries`` is every file to list, the launched one first."""
    title = _title(course, options)
    root = etree.Element(f"{{{IMSCP}}}manifest", nsmap=PREFIXES)  # type: ignore[arg-type]  # its stubs
    root.set("identifier", manifest_identifier(course.id, mark, options.language))
    root.set("version", course.version[:VERSION_LIMIT])
    root.set(f"{{{XSI}}}schemaLocation", _schema_locations())
    metadata = add(root, "metadata")
    # No white space around it: Moodle compares the text as it stands.
    add(metadata, "schema", "ADL SCORM")
    add(metadata, "schemaversion", "1.2")
    _add_description(metadata, course, options)
    organizations = add(root, "organizations", default=f"org-{course.id}")
    organization = add(organizations, "organization", identifier=f"org-{course.id}")
    add(organization, "title", title)
    # The item's identifier is the key under which an LMS keeps the learner's data.
    item = add(organization, "item", identifier=item_identifier(course.id))
    item.set("identifierref", f"res-{course.id}")
    item.set("isvisible", "true")
    add(item, "title", title)
    resource = add(add(root, "resources"), "resource", identifier=f"res-{course.id}")
    resource.set("type", "webcontent")
    resource.set(f"{{{ADLCP}}}scormtype", "sco")
    resource.set("href", entries[0].path)
    add_files(resource, entries)
    return serialise(root)


def _title(course: Course, options: Options) -> str:
    title = " ".join(course.title[options.language or course.source_language].split())
    return title if len(title) <= TITLE_LIMIT else title[: TITLE_LIMIT - 1].rstrip() + "…"


def _schema_locations() -> str:
    return " ".join(
        f"{namespace} {file}.xsd"
        for namespace, file in (
            (IMSCP, "imscp_rootv1p1p2"),
            (IMSMD, "imsmd_rootv1p2p1"),
            (ADLCP, "adlcp_rootv1p2"),
        )
    )


def _add_description(metadata: etree._Element, course: Course, options: Options) -> None:
    """What the course is, for an LMS's catalogue (IMS Learning Resource Meta-Data 1.2.1)."""
    languages = (options.language,) if options.language else course.languages
    lom = add(metadata, f"{{{IMSMD}}}lom")
    general = add(lom, f"{{{IMSMD}}}general")
    _add_words(general, "title", {tag: course.title[tag] for tag in languages})
    for language in languages:
        add(general, f"{{{IMSMD}}}language", language)
    described = {tag: text for tag in languages if (text := course.description.get(tag))}
    _add_words(general, "description", described)
    lifecycle = add(lom, f"{{{IMSMD}}}lifecycle")
    _add_words(lifecycle, "version", {"x-none": course.version})
    if course.licence:
        rights = add(lom, f"{{{IMSMD}}}rights")
        _add_words(rights, "description", {"x-none": course.licence})


def _add_words(parent: etree._Element, name: str, words: dict[str, str]) -> None:
    if not words:
        return
    element = add(parent, f"{{{IMSMD}}}{name}")
    for language, text in words.items():
        string = add(element, f"{{{IMSMD}}}langstring", " ".join(text.split()))
        string.set(f"{{{XML}}}lang", language)
