"""xAPI: an activity launched with tincan.xml, and statements to the record store it is given."""

from __future__ import annotations

from builder.course import Course
from builder.package import Entry, Package
from builder.targets.target import Options, Rendered, Target, common_entries, package_name
from builder.targets.xapi.sent import SENT
from builder.xapi.package_data import package_entry


def build(course: Course, rendered: Rendered, options: Options) -> Package:
    """The package of a course: tincan.xml at the root, which opens ``index.html``."""
    from builder.targets.xapi.tincan import activities  # lxml, which ``check`` does without

    entries = common_entries(TARGET, rendered, options)
    listed = Entry("tincan.xml", data=activities(course, entries[0].path, options))
    told = package_entry(course, "xapi", options.language)
    return Package(package_name(course, TARGET.name, options), (listed, *entries, told))


TARGET = Target(
    name="xapi", player="xapi", mark="xa", title="xAPI", sent=SENT, state_size=None, build=build
)
