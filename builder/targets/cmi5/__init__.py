"""cmi5: a course structure of one AU, and statements to the LMS's record store (Quartz)."""

from __future__ import annotations

from builder.course import Course
from builder.package import Entry, Package
from builder.targets.cmi5.sent import SENT
from builder.targets.target import Options, Rendered, Target, common_entries, package_name
from builder.xapi.package_data import package_entry


def build(course: Course, rendered: Rendered, options: Options) -> Package:
    """The package of a course: cmi5.xml at the root (14.1), one AU, opened by ``index.html``."""
    from builder.targets.cmi5.structure import structure  # lxml, which ``check`` does without

    entries = common_entries(TARGET, rendered, options)
    listed = Entry("cmi5.xml", data=structure(course, entries[0].path, options))
    told = package_entry(course, "cmi5", options.language)
    return Package(package_name(course, TARGET.name, options), (listed, *entries, told))


TARGET = Target(
    name="cmi5", player="cmi5", mark="c5", title="cmi5", sent=SENT, state_size=None, build=build
)
