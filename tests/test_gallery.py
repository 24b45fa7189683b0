"""The gallery holds everything there is, and its examples are right."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.build import Request, build_course, check_course
from builder.course import Course, Directive
from builder.diagnostics import Report, Severity
from builder.questions import QUESTION_TYPES
from builder.source.directive_list import DIRECTIVES
from tests.gallery.course import write_gallery


@pytest.fixture(scope="module")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Report]:
    folder = tmp_path_factory.mktemp("gallery")
    write_gallery(folder)
    report = Report()
    check_course(folder, Request(), report)
    return folder, report


def test_the_examples_have_no_faults(gallery: tuple[Path, Report]) -> None:
    told = [
        (found.location.path, found.code)
        for found in gallery[1]
        if found.severity is not Severity.NOTE
    ]
    # The types' examples are in bokmål alone, and fall back where the course is in nynorsk.
    assert set() == {place for place in told if "translation-missing" != place[1]}


def test_every_directive_and_every_question_type_is_in_it(gallery: tuple[Path, Report]) -> None:
    course = _read(gallery[0])
    for language in course.languages:
        shown = {name for page in course.pages() for name in _names(page.texts[language].blocks)}
        # What is included stands in its place, as if it had been written there.
        assert {kind.name for kind in DIRECTIVES if kind.ready} - {"include"} == shown
        assert any("kaffe" in str(page.texts["nb"].blocks) for page in course.pages())
    names = {name.replace("_", "-") for name in QUESTION_TYPES}
    assert names == {question.type for question in course.questions()}


def _read(folder: Path) -> Course:
    from builder.source.reader import read_course

    course = read_course(folder, Report())
    assert course is not None
    return course


def _names(blocks: tuple[object, ...]) -> set[str]:
    found = [block for block in blocks if isinstance(block, Directive)]
    return {block.name for block in found}.union(*(_names(block.children) for block in found))


def test_it_builds(gallery: tuple[Path, Report], tmp_path: Path) -> None:
    report = Report()
    build_course(gallery[0], Request(output=tmp_path, new_lock=True), report)
    assert not report.has_errors
    assert list(tmp_path.glob("*-web.zip"))
