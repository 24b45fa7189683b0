"""What a course folder holds, as far as one must know to change it, faults or not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from builder.diagnostics import Location, Report
from builder.editing.text import TextFile
from builder.source import structure_rules
from builder.source.course_yaml import CourseFile, read_course_file
from builder.source.modules import ModuleFiles, read_modules
from builder.source.pages import PageFile
from builder.source.quiz_files import QUIZ_ENDING, QuizFile
from builder.source.text_files import Folder, scan_folder


@dataclass(frozen=True, slots=True)
class Survey:
    """A course as its files lie."""

    folder: Folder
    course: CourseFile
    modules: tuple[ModuleFiles, ...]

    @property
    def source(self) -> str:
        return self.course.languages[0]

    @property
    def languages(self) -> tuple[str, ...]:
        return self.course.languages

    def module(self, module_id: str) -> ModuleFiles | None:
        return next((one for one in self.modules if one.id == module_id), None)

    def items(self) -> Iterator[PageFile | QuizFile]:
        """Every page and quiz but the modules' front pages, listed or not."""
        for module in self.modules:
            yield from module.files

    def ids(self) -> Mapping[str, str]:
        """Every id in use → the file in the source language that has it."""
        found = {item.id: f"{self.source}/{item.file}" for item in self.items()}
        return {one.id: f"{self.source}/{one.id}/index.md" for one in self.modules} | found

    def file(self, path: str) -> TextFile:
        """A file of the course. Raises OSError and NotUnderstoodError."""
        return TextFile.read(path, self.folder.files[path].read_bytes())


def bare_name(written: str) -> str:
    """An id, also of what was written as the path of its file."""
    name = written.replace("\\", "/").rstrip("/")
    if name.endswith(("/index.md", "/index")):
        name = name.rpartition("/")[0]
    return name.rpartition("/")[2].removesuffix(".md").removesuffix(QUIZ_ENDING)


def survey(folder: Path, report: Report) -> Survey | None:
    """The course in ``folder``; None, and what is wrong, when there is none to change."""
    if not folder.is_dir():
        report.add(structure_rules.COURSE_FOLDER_MISSING, Location("."), folder=str(folder))
        return None
    scanned = scan_folder(folder, report)
    course = read_course_file(scanned, report)
    if course is None or report.has_errors:
        return None
    return Survey(scanned, course, read_modules(scanned, course, Report()))
