"""Looking at our own packages, every target of every course here, finds nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from builder.build import Request, build_course
from builder.diagnostics import Report
from builder.inspector import inspect_zip
from builder.targets import TARGETS
from tests.inspector.test_broken import inspected

ROOT = Path(__file__).parents[2]
COURSES = ("course_src", "tests/courses/minimal", "tests/courses/played")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Path]]:
    """The packages of every course in every target."""
    packages = {}
    for course in COURSES:
        folder = tmp_path_factory.mktemp("kurs")
        shutil.copytree(ROOT / course, folder / "kilde")
        report = Report()
        names = tuple(target.name for target in TARGETS)
        done = build_course(folder / "kilde", Request(folder / "ut", names), report)
        assert len(names) <= len(done.written), [found.message("en") for found in report]
        packages[course] = [one.path for one in done.written]
    return packages


@pytest.mark.parametrize("course", COURSES)
def test_our_own_packages_have_no_findings(course: str, built: dict[str, list[Path]]) -> None:
    for path in built[course]:
        told = [(one.code, one.message("en")) for one in inspected(path)]
        wanted = ["package-for-the-web"] if path.stem.endswith("-web") else []
        assert wanted == [code for code, _ in told], (path.name, told)


def test_each_is_recognised_for_the_standard_it_was_built_for(
    built: dict[str, list[Path]],
) -> None:
    for target in TARGETS:
        (path,) = (p for p in built["course_src"] if p.stem.endswith(f"-{target.name}"))
        declared = inspect_zip(path, Report()).declared
        assert [(target.name, ("index.html",))] == [(d.standard, d.launches) for d in declared]
