"""Packages built from the courses of this repository, each once a run."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from builder.build import Request, build_course
from builder.diagnostics import Report
from tests.browser.asked import write_asked
from tests.browser.examples import write_examples
from tests.browser.lms import ROOT
from tests.gallery.course import write_gallery
from tests.large_course import write_large_course

STARTER_KIT = "course_src"
PLAYED = "tests/courses/played"
SPLIT = "tests/courses/split"
GALLERY = "gallery"
"""Written from the examples of every block and question type."""
ONE_TRY = "gallery-one-try"
"""The same with every quiz counting, and one attempt at each."""
KIT_ONE_TRY = "starter-kit-one-try"
"""The starter kit with one attempt at each quiz that counts."""
EXAMPLES = "examples"
"""The examples of the question types, a quiz for each type."""
ASKED = "asked"
"""Quizzes that tell more or less of an answer, one that shuffles, a survey."""
LARGE = "large"
"""300 pages and 300 questions."""


def write_kit_with_attempts(folder: Path, attempts: int) -> None:
    """The starter kit's source, its quizzes as they are but for so many attempts."""
    shutil.copytree(ROOT / STARTER_KIT, folder)
    for quiz in folder.rglob("*.quiz.yaml"):
        text = quiz.read_text("utf-8")
        limited = text.replace("\nattempts: 0\n", f"\nattempts: {attempts}\n")
        assert (limited != text) == ("\nmode: graded\n" in text), quiz
        quiz.write_text(limited, "utf-8")


WRITERS: dict[str, Callable[[Path], None]] = {
    GALLERY: write_gallery,
    ONE_TRY: lambda folder: write_gallery(folder, mode="graded", attempts=1),
    KIT_ONE_TRY: lambda folder: write_kit_with_attempts(folder, 1),
    EXAMPLES: write_examples,
    ASKED: write_asked,
    LARGE: write_large_course,
}


class Courses:
    """Builds from copies, so that no ``course.lock`` is written into the sources."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def zip(
        self,
        course: str,
        target: str = "scorm12",
        part: str = "",
        changes: tuple[tuple[str, str], ...] = (),
    ) -> Path:
        """The package of a course folder for one target; of a part of it, if one is named; with
        other settings in course.yaml."""
        others = [f"-{name}-{value}" for name, value in changes]
        output = self.folder / "".join((course.replace("/", "-"), *others))
        if not output.exists():
            source = self.folder / f"{output.name}-source"
            if course in WRITERS:
                WRITERS[course](source)
            else:
                shutil.copytree(ROOT / course, source)
            settings = source / "course.yaml"
            for name, value in changes:
                settings.write_text(set_to(settings.read_text("utf-8"), name, value), "utf-8")
            report = Report()
            build_course(source, Request(output=output), report)
            assert not report.has_errors, [diagnostic.code for diagnostic in report]
        (package,) = output.glob(f"*{part}-{target}.zip")
        return package.rename(output / f"{output.name}-{target}.zip") if changes else package


def set_to(text: str, name: str, value: str) -> str:
    """course.yaml with another value of one setting."""
    lines = [line for line in text.splitlines() if not line.startswith(f"{name}:")]
    return "\n".join((*lines, f"{name}: {value}", ""))
