"""The whole flow, top to bottom: a course folder in, packages out. Read this first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from builder.archive import Written, write_archive, write_file
from builder.archive.writing import content_digest, output_fault
from builder.beside import BESIDE, Made
from builder.beside.figures import Figures, figures_of
from builder.checks import CHECKS
from builder.checks.package import check_package, check_request
from builder.checks.versions import tell_released
from builder.course import Course
from builder.diagnostics import Report, Severity
from builder.inspector import inspect_made
from builder.lock import LOCK_NAME, Lock, lock_text, number_course, read_lock, write_lock
from builder.memory import Memory
from builder.package import Package
from builder.pages.parts import parts
from builder.pages.render import render_course
from builder.source.reader import read_course
from builder.targets import TARGETS, Options


@dataclass(frozen=True, slots=True)
class Step:
    """What a build is about to do, for those who wait."""

    what: Literal["check", "make", "write"]
    name: str = ""
    """The file that is written."""
    number: int = 0
    """From 1, among the files."""
    of: int = 0
    """How many files."""


@dataclass(frozen=True, slots=True)
class Request:
    """What one run is asked for."""

    output: Path = Path("output")
    targets: tuple[str, ...] = ()
    """Names; empty for those of course.yaml, or all when it names none."""
    language: str | None = None
    """The one language of the packages; None for all of the course's."""
    frozen: bool = False
    """New numbers in course.lock are an error."""
    new_lock: bool = False
    """A missing course.lock is meant."""
    strict: bool = False
    """Warnings stop the build too."""
    had_lock: Callable[[str], str] = lambda course_id: ""
    """What shows that a course of this id has had a course.lock before; empty when nothing does."""
    released: Callable[[Course], Mapping[str, str]] = lambda course: {}
    """File name → ``content_digest`` of each package that the course's version was released with;
    empty when the version is not out."""
    also: Callable[[Course, Report], None] = lambda course, report: None
    """A check beside those that every course gets: of what the caller alone knows."""
    drafts: bool = False
    """What is marked ``draft: true`` is there too: in preview alone, never in a package."""
    progress: Callable[[Step], None] = lambda step: None
    """Told of each step before it is taken."""
    memory: Memory | None = None
    """Of an earlier run on the same course; None for a run that stands alone."""


@dataclass(frozen=True, slots=True)
class Built:
    """What stands on the disk after a build."""

    written: tuple[Written, ...] = ()
    """Empty when something stopped the build."""
    new_numbers: int = 0
    """Added to course.lock."""
    beside: tuple[Written, ...] = ()
    """The files beside the packages; empty when a package could not be written."""
    figures: Figures | None = None
    """What the course amounts to; None as ``beside`` is empty."""


def build_course(folder: Path, request: Request, report: Report) -> Built:
    """Build the packages of the course in ``folder``; every fault goes to ``report``."""
    request.progress(Step("check"))
    course, lock = check_course(folder, request, report)
    if course is None or stops(report, request.strict):
        return Built()
    request.progress(Step("make"))
    packages = make_packages(course, lock, request)
    for package in packages:
        check_package(package, course.settings.package_limit, report)
        inspect_made(package, course.settings.package_limit, report)
    _check_released(packages, course, request.released(course), report)
    if stops(report, request.strict):
        return Built()
    # First the lock: a package out in the world must never hold numbers that the lock does not.
    new_numbers = 0 if request.frozen else keep(lock, folder, report)
    if report.has_errors:
        return Built()
    written = _write(packages, request, report)
    if report.has_errors:
        return Built(written, new_numbers)
    if request.language is not None:
        course = replace(course, languages=(request.language,))
    options = Options(lock_text(lock).encode(), request.language)
    made = Made(course, options, packages, written, figures_of(course), BESIDE, tuple(report))
    beside = write_beside(made, request.output, report)
    return Built(written, new_numbers, beside, made.figures)


def _check_released(
    packages: tuple[Package, ...], course: Course, known: Mapping[str, str], report: Report
) -> None:
    """Tell the first package that is out in the world under the same name and is another there."""
    for package in packages:
        file = f"{package.name}.zip"
        with suppress(OSError):  # a lost file is told of where the package is written
            if file in known and known[file] != content_digest(package):
                tell_released(course.version, file, course.place("version"), report)
                return


def _write(packages: tuple[Package, ...], request: Request, report: Report) -> tuple[Written, ...]:
    """The packages on the disk; those that could not be written are told and left out."""
    written = []
    for number, package in enumerate(packages, start=1):
        name = f"{package.name}.zip"
        request.progress(Step("write", name, number, len(packages)))
        written.append(write_archive(package, request.output / name, report))
    return tuple(filter(None, written))


def check_course(folder: Path, request: Request, report: Report) -> tuple[Course | None, Lock]:
    """The course with its numbers, and its lock as it would be written.

    The course is None when it cannot be read; every fault found goes to ``report``.
    """
    course = read_course(folder, report, drafts=request.drafts, memory=request.memory)
    if course is None:
        return None, Lock()
    had_lock = request.had_lock(course.id)
    lock = read_lock(folder, report, had_lock=had_lock, new_lock=request.new_lock)
    course, lock = number_course(course, lock, report, frozen=request.frozen)
    for check in CHECKS:
        check(course, report)
    request.also(course, report)
    check_request(course, request.language, report)
    return course, lock


def make_packages(course: Course, lock: Lock, request: Request) -> tuple[Package, ...]:
    """A package of each unit for each target that is asked for, in the order of ``TARGETS``."""
    options = Options(lock_text(lock).encode(), request.language)
    wanted = request.targets or course.settings.targets or [target.name for target in TARGETS]
    units = (course, *parts(course)) if course.settings.split == "module" else (course,)
    rendered = [(unit, render_course(unit, request.language)) for unit in units]
    targets = (target for target in TARGETS if target.name in wanted)
    return tuple(target.build(*unit, options) for target in targets for unit in rendered)


def write_beside(made: Made, output: Path, report: Report) -> tuple[Written, ...]:
    """Write every file of ``BESIDE``; each one is told what is written before it."""
    packages = len(made.files)
    for beside in made.beside:
        file = write_file(beside.make(made), output / beside.file_name(made), report)
        if file is None:
            break
        made = replace(made, files=(*made.files, file))
    return made.files[packages:]


def stops(report: Report, strict: bool) -> bool:
    """Whether what was found stands in the way of a package."""
    return report.has_errors or (strict and report.count(Severity.WARNING) > 0)


def keep(lock: Lock, folder: Path, report: Report) -> int:
    """Write course.lock; how many numbers it gained."""
    try:
        return len(write_lock(lock, folder))
    except OSError as error:
        report.extend([output_fault(error, folder / LOCK_NAME)])
        return 0
