"""Web: the course as a folder of files for any web server, or opened from the disk.

No manifest and no LMS; progress stays in the browser after the learner's yes (tracking.js).
"""

from __future__ import annotations

from builder.course import Course
from builder.package import Package
from builder.targets.target import Options, Rendered, Target, common_entries, package_name


def build(course: Course, rendered: Rendered, options: Options) -> Package:
    """The package of a web course: ``index.html`` at the root."""
    name = package_name(course, TARGET.name, options)
    return Package(name, common_entries(TARGET, rendered, options))


TARGET = Target(
    name="web", player="web", mark="wb", title="Web", sent=(), state_size=None, build=build
)
