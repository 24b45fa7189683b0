"""imsmanifest.xml of SCORM 2004 (CAM, sections 3 and 5; IMS Content Packaging 1.1.4)."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from builder.course import Course
from builder.package import Entry
from builder.targets.ims import (
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

IMSCP = "http://www.imsglobal.org/xsd/imscp_v1p1"
IMSSS = "http://www.imsglobal.org/xsd/imsss"
ADLCP = "http://www.adlnet.org/xsd/adlcp_v1p3"
ADLSEQ = "http://www.adlnet.org/xsd/adlseq_v1p3"
ADLNAV = "http://www.adlnet.org/xsd/adlnav_v1p3"
LOM = "http://ltsc.ieee.org/xsd/LOM"
# Literally these prefixes: some LMSs' parsers look for "adlcp:scormType", not for a namespace.
PREFIXES = {
    None: IMSCP,
    "adlcp": ADLCP,
    "adlseq": ADLSEQ,
    "adlnav": ADLNAV,
    "imsss": IMSSS,
    "xsi": XSI,
}
SCHEMA_FILES = {
    IMSCP: "imscp_v1p1.xsd",
    ADLCP: "adlcp_v1p3.xsd",
    ADLSEQ: "adlseq_v1p3.xsd",
    ADLNAV: "adlnav_v1p3.xsd",
    IMSSS: "imsss_v1p0.xsd",
}

METADATA_FILE = "metadata.xml"
TITLE_LIMIT = 200
"""Characters: what a reader must take (CAM 3.4.1.7)."""


@dataclass(frozen=True, slots=True)
class Edition:
    """What the manifests of two editions do not share."""

    version: str
    """``schemaversion``, to the letter: Moodle falls back to 1.2 at anything else."""
    metadata_inside: bool
    """Whether LOM may stand in the manifest. In the 3rd Edition's schema it must be declared by a
    schema of its own, which is not among the official files: there it is a file beside."""


THIRD = Edition("2004 3rd Edition", metadata_inside=False)
FOURTH = Edition("2004 4th Edition", metadata_inside=True)

HIDDEN = ("previous", "continue", "abandon", "abandonAll")
"""Buttons of the LMS's that lead nowhere from a course of one unit, or throw the attempt away."""


def manifest(
    course: Course, mark: str, edition: Edition, entries: tuple[Entry, ...], options: Options
) -> bytes:
    """The manifest, UTF-8. ``entries`` is every file to list, the launched one first."""
    root = etree.Element(f"{{{IMSCP}}}manifest", nsmap=PREFIXES)  # type: ignore[arg-type]  # its stubs
    root.set("identifier", manifest_identifier(course.unit_id, mark, options.language))
    root.set("version", course.version)
    add_schema_locations(root, SCHEMA_FILES)
    metadata = add(root, "metadata")
    # No white space around it: Moodle compares the text as it stands.
    add(metadata, "schema", "ADL SCORM")
    add(metadata, "schemaversion", edition.version)
    if edition.metadata_inside:
        metadata.append(_lom(describe(course, options)))
    else:
        add(metadata, f"{{{ADLCP}}}location", METADATA_FILE)
    _add_organization(root, course, item_title(course, options, TITLE_LIMIT))
    resource = add(add(root, "resources"), "resource", identifier=f"res-{course.unit_id}")
    resource.set("type", "webcontent")
    resource.set(f"{{{ADLCP}}}scormType", "sco")
    resource.set("href", entries[0].path)
    add_files(resource, entries)
    return serialise(root)


def metadata_entries(course: Course, edition: Edition, options: Options) -> tuple[Entry, ...]:
    """The file that tells what the course is, where the manifest cannot."""
    if edition.metadata_inside:
        return ()
    return (Entry(METADATA_FILE, data=serialise(_lom(describe(course, options)))),)


def _add_organization(root: etree._Element, course: Course, title: str) -> None:
    organizations = add(root, "organizations", default=f"org-{course.unit_id}")
    organization = add(organizations, "organization", identifier=f"org-{course.unit_id}")
    # Nothing of this course's is shared with other courses of the LMS.
    organization.set(f"{{{ADLSEQ}}}objectivesGlobalToSystem", "false")
    add(organization, "title", title)
    # The item's identifier is the key under which an LMS keeps the learner's data.
    item = add(organization, "item", identifier=item_identifier(course.unit_id))
    item.set("identifierref", f"res-{course.unit_id}")
    item.set("isvisible", "true")
    add(item, "title", title)
    _add_sequencing(item)
    _add_presentation(item)
    # With flow an LMS can open the one unit at once; without it some show a table of contents.
    control = add(add(organization, f"{{{IMSSS}}}sequencing"), "controlMode")
    control.set("choice", "true")
    control.set("flow", "true")


def _add_sequencing(item: etree._Element) -> None:
    """Rule R decides, and nothing overrides it.

    No ``completionThreshold``: with ``progress_measure`` it overrides completion_status. No
    ``satisfiedByMeasure``: it would compare the whole score with one mark, where rule R asks for
    every quiz to be passed. The objective has no id, so that no LMS lists it a second time, of
    unknown status. Both are set by the content: an LMS that is told nothing at the end of an
    attempt must not take that for completed and passed (SN 4th Edition, UP.4).
    """
    sequencing = add(item, f"{{{IMSSS}}}sequencing")
    objective = add(add(sequencing, "objectives"), "primaryObjective")
    objective.set("satisfiedByMeasure", "false")
    control = add(sequencing, "deliveryControls")
    control.set("completionSetByContent", "true")
    control.set("objectiveSetByContent", "true")


def _add_presentation(item: etree._Element) -> None:
    interface = add(add(item, f"{{{ADLNAV}}}presentation"), "navigationInterface")
    for button in HIDDEN:
        add(interface, "hideLMSUI", button)


def _lom(described: Description) -> etree._Element:
    """IEEE LOM (1484.12.3), its elements in the order of 1484.12.1."""
    lom = etree.Element(f"{{{LOM}}}lom", nsmap={"lom": LOM})
    general = add(lom, "general")
    _add_words(general, "title", described.title)
    for language in described.languages:
        add(general, "language", language)
    _add_words(general, "description", described.description)
    for keyword in described.keywords:
        _add_words(general, "keyword", keyword)
    _add_words(add(lom, "lifeCycle"), "version", described.version)
    add(add(lom, "metaMetadata"), "metadataSchema", "LOMv1.0")
    if described.duration:
        time = add(add(lom, "educational"), "typicalLearningTime")
        add(time, "duration", described.duration)
    if described.rights:
        _add_words(add(lom, "rights"), "description", described.rights)
    return lom


def _add_words(parent: etree._Element, name: str, words: Texts) -> None:
    if not words:
        return
    element = add(parent, name)
    for language, text in words.items():
        add(element, "string", text, language=language)
