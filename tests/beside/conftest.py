"""Courses built once, with all that stands beside their packages."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from builder.build import Request, build_course
from builder.diagnostics import Report

ROOT = Path(__file__).parents[2]
COURSES = ROOT / "tests" / "courses"


def built(source: Path, folder: Path, **asked: object) -> Path:
    """The output folder of a course that lies anywhere; the source is not touched."""
    shutil.copytree(source, folder / "kurs")
    report = Report()
    build_course(folder / "kurs", Request(output=folder / "ut", **asked), report)
    assert [] == [found.code for found in report if found.severity.value == "error"]
    return folder / "ut"


@pytest.fixture(scope="session")
def starter_kit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(ROOT / "course_src", tmp_path_factory.mktemp("startpakke"))


@pytest.fixture(scope="session")
def split(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(COURSES / "split", tmp_path_factory.mktemp("delt"))
