"""Packages built from the courses of this repository, each once a run."""

from __future__ import annotations

import shutil
from pathlib import Path

from builder.build import Request, build_course
from builder.diagnostics import Report
from tests.browser.lms import ROOT
from tests.gallery.course import write_gallery

STARTER_KIT = "course_src"
PLAYED = "tests/courses/played"
SPLIT = "tests/courses/split"
GALLERY = "gallery"
"""Written from the examples of every block and question type."""


class Courses:
    """Builds from copies, so that no ``course.lock`` is written into the sources."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def zip(self, course: str, target: str = "scorm12", part: str = "") -> Path:
        """The package of a course folder for one target; of a part of it, if one is named."""
        output = self.folder / course.replace("/", "-")
        if not output.exists():
            source = self.folder / f"{output.name}-source"
            if course == GALLERY:
                write_gallery(source)
            else:
                shutil.copytree(ROOT / course, source)
            report = Report()
            build_course(source, Request(output=output), report)
            assert not report.has_errors, [diagnostic.code for diagnostic in report.diagnostics]
        (package,) = output.glob(f"*{part}-{target}.zip")
        return package
