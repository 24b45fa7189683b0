"""SCORM 2004 in the two editions that LMSs take: one player, two manifests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.course import Course
from builder.package import Entry, Package
from builder.targets.scorm2004.sent import SENT
from builder.targets.target import Options, Rendered, Target, common_entries, package_name

if TYPE_CHECKING:
    from builder.targets.scorm2004.manifest import Edition

PLAYER = "scorm2004"
STATE_SIZE = 64_000
"""cmi.suspend_data holds 64,000 characters in both editions (RTE, 4.2.22)."""


def _build(
    course: Course, rendered: Rendered, options: Options, target: Target, edition: Edition
) -> Package:
    """The package of a course: one organization, one item, one SCO."""
    from builder.targets.ims import schema_entries  # lxml, which ``check`` and ``web`` do without
    from builder.targets.scorm2004.manifest import manifest, metadata_entries

    entries = common_entries(target, rendered, options)
    entries += metadata_entries(course, edition, options)
    made = manifest(course, target.mark, edition, entries, options)
    schemas = schema_entries(target.name) if course.settings.schemas == "include" else ()
    name = package_name(course, target.name, options)
    return Package(name, (Entry("imsmanifest.xml", data=made), *entries, *schemas))


def build_third(course: Course, rendered: Rendered, options: Options) -> Package:
    """For LMSs that know the 3rd Edition and no later."""
    from builder.targets.scorm2004.manifest import THIRD

    return _build(course, rendered, options, THIRD_EDITION, THIRD)


def build_fourth(course: Course, rendered: Rendered, options: Options) -> Package:
    """For the others."""
    from builder.targets.scorm2004.manifest import FOURTH

    return _build(course, rendered, options, FOURTH_EDITION, FOURTH)


THIRD_EDITION = Target(
    name="scorm2004-3",
    player=PLAYER,
    mark="43",
    title="SCORM 2004 3rd Edition",
    sent=SENT,
    state_size=STATE_SIZE,
    build=build_third,
)
FOURTH_EDITION = Target(
    name="scorm2004-4",
    player=PLAYER,
    mark="44",
    title="SCORM 2004 4th Edition",
    sent=SENT,
    state_size=STATE_SIZE,
    build=build_fourth,
)
