"""The starter kit has what it promises: tools in one frame, filled-in sheets, fair checks."""

from __future__ import annotations

import re

import pytest

from builder.beside.figures import Figures, figures_of
from builder.build import Request, check_course
from builder.checks import starter_kit
from builder.course import Block, Course, Directive, Page, Prose
from builder.diagnostics import Report
from tests.test_parity import SOURCE

FRAME = {
    "nb": ["Hvorfor", "need", "method", "tip", "reflection", "Last ned", "Et utfylt eksempel"],
    "nn": ["Kvifor", "need", "method", "tip", "reflection", "Last ned", "Eit utfylt døme"],
}


@pytest.fixture(scope="module")
def course() -> Course:
    course, _ = check_course(SOURCE, Request(frozen=True), Report())
    assert course is not None
    return course


@pytest.fixture(scope="module")
def figures(course: Course) -> Figures:
    return figures_of(course)


def test_a_copy_is_known_by_what_the_kit_is_called(course: Course) -> None:
    called = (course.id, course.title["nb"], course.iri)
    assert (starter_kit.ID, starter_kit.TITLE, starter_kit.IRI) == called


def tools(course: Course) -> list[Page]:
    return [page for page in course.pages() if page.id.startswith("verktoy-")]


def parts(blocks: tuple[Block, ...]) -> list[str]:
    """The headings of a page and the names of its boxes, as they come."""
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Directive):
            found.append(block.name)
        elif isinstance(block, Prose):
            found += re.findall(r"<h2[^>]*>(.*?)</h2>", block.html)
    return found


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_every_tool_has_the_frame_in_order(course: Course, language: str) -> None:
    frame = FRAME[language]
    for page in tools(course):
        in_order = [one for one in parts(page.texts[language].blocks) if one in frame]
        assert frame == in_order, page.id
    assert 16 <= len(tools(course))


def test_every_worksheet_is_also_shown_filled_in(course: Course) -> None:
    sheets = [page for page in course.pages() if page.kind == "worksheet"]
    for page in sheets:
        for text in page.texts.values():
            assert 1 == parts(text.blocks).count("filled-in"), page.id
    assert 12 <= len(sheets)


def test_every_check_asks_four_to_six_questions_about_objectives(course: Course) -> None:
    checks = [quiz for quiz in course.quizzes() if quiz.mode == "graded"]
    assert {module.id for module in course.modules} == {quiz.module for quiz in checks}
    for quiz in checks:
        assert 4 <= len(quiz.questions) <= 6, quiz.id
        assert all(question.objective for question in quiz.questions), quiz.id


def test_every_answer_of_a_check_is_told_why(course: Course) -> None:
    """Option by option where one is chosen; else what was right and what to think of."""
    for quiz in course.quizzes():
        for question in quiz.questions if quiz.mode == "graded" else ():
            if question.type in ("single", "multiple", "hotspot"):
                assert all(option.feedback for option in question.options), question.id
            else:
                assert {"correct", "incorrect"} == set(question.feedback), question.id


def test_the_course_asks_in_at_least_six_ways(figures: Figures) -> None:
    assert 6 <= len(figures.questions)


def test_what_is_obligatory_takes_6_to_10_minutes_a_module(figures: Figures) -> None:
    each = [
        sum(one.minutes for one in chapter if one.entry.obligatory)
        for chapter in figures.chapters["nb"]
    ]
    assert all(6 <= minutes <= 10 for minutes in each), each
    assert 60 <= sum(each) <= 90


def test_a_tool_of_ones_own_choice_is_obligatory_and_none_is_prescribed(course: Course) -> None:
    (choice,) = (page for page in course.pages() if page.id == "velg-ett-verktoy")
    assert not choice.optional
    assert all(page.optional for page in tools(course))
    for text in choice.texts.values():
        assert {page.id for page in tools(course)} == {
            link.page for link in text.links if link.page and link.page.startswith("verktoy-")
        }
        assert "reflection" in parts(text.blocks)
