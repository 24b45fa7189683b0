"""SCORM 1.2: the package that every LMS takes (ADL SCORM 1.2, Content Aggregation Model)."""

from __future__ import annotations

from builder.course import Course
from builder.package import Entry, Package
from builder.targets.scorm12.sent import SENT
from builder.targets.target import Options, Rendered, Target, common_entries, package_name


def build(course: Course, rendered: Rendered, options: Options) -> Package:
    """The package of a course: one organization, one item, one SCO, no sequencing."""
    from builder.targets.ims import schema_entries  # lxml, which ``check`` and ``web`` do without
    from builder.targets.scorm12.manifest import manifest

    entries = common_entries(TARGET, rendered, options)
    listed = Entry("imsmanifest.xml", data=manifest(course, TARGET.mark, entries, options))
    schemas = schema_entries(TARGET.name) if course.settings.schemas == "include" else ()
    name = package_name(course, TARGET.name, options)
    return Package(name, (listed, *entries, *schemas))


TARGET = Target(
    name="scorm12",
    player="scorm12",
    mark="12",
    title="SCORM 1.2",
    sent=SENT,
    # cmi.suspend_data is CMIString4096 (SCORM 1.2 RTE, 3.4.4); some LMSs take more, none promises.
    state_size=4096,
    build=build,
)
