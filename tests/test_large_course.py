"""300 pages and 300 questions fit in the state of SCORM 1.2: by the bound, and by the player."""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.build import Request, check_course
from builder.course import Course
from builder.diagnostics import Report
from builder.pages.render import render_course
from builder.questions import TYPES
from builder.state_bound import FIXED_LIMIT, STATE_LIMIT, state_bound
from tests.large_course import EACH, OPTIONS, PAGES, write_large_course

LIVES = Path(__file__).parent / "player" / "live_lines.js"


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Course:
    folder = tmp_path_factory.mktemp("large")
    write_large_course(folder)
    report = Report()
    course, _ = check_course(folder, Request(), report)
    assert [] == [found.code for found in report]
    assert course is not None
    return course


@pytest.fixture(scope="module")
def content(large: Course) -> dict[str, Any]:
    """What the player is given."""
    return dict(render_course(large).data)


def lives(content: dict[str, Any], seeds: list[int], rounds: int) -> list[dict[str, Any]]:
    """The states of learners who have gone through the course ``rounds`` times."""
    lines = "".join(
        json.dumps({"data": content, "seed": seed, "rounds": rounds}) + "\n" for seed in seeds
    )
    run = subprocess.run(
        ["node", str(LIVES)], input=lines, capture_output=True, text=True, check=True, timeout=100
    )
    return [json.loads(line) for line in run.stdout.splitlines()]


def test_it_has_300_pages_and_an_equal_share_of_each_type_with_six_options(large: Course) -> None:
    questions = list(large.questions())
    assert PAGES == len(list(large.pages()))
    assert {kind.name: EACH for kind in TYPES} == Counter(each.type for each in questions)
    with_options = {each.type: len(each.options) for each in questions if each.options}
    assert set(with_options.values()) == {OPTIONS}
    drawn = {
        (draw.count, quiz.attempts, quiz.keep) for quiz in large.quizzes() for draw in quiz.draws
    }
    assert {(3, 0, "best")} == drawn


def test_its_fixed_part_is_bound_as_the_specification_says(large: Course) -> None:
    bound = state_bound(large)
    assert (26, 59, 336, 2209, 2630) == (
        bound.settings,
        bound.pages,
        bound.quizzes,
        bound.questions,
        bound.total,
    )
    assert bound.total <= FIXED_LIMIT


@settings(max_examples=6, deadline=None)
@given(seeds=st.lists(st.integers(0, 2**32), min_size=3, max_size=3), rounds=st.integers(1, 12))
def test_no_learner_gets_a_longer_state_and_it_reads_back_the_same(
    large: Course, content: dict[str, Any], seeds: list[int], rounds: int
) -> None:
    for state in lives(content, seeds, rounds):
        assert state["fixed"] <= state_bound(large).total
        assert state["length"] <= STATE_LIMIT
        assert state["same"]
        assert [] == state["dropped"]


def test_one_who_goes_through_it_sixty_times_fills_most_of_the_bound(
    large: Course, content: dict[str, Any]
) -> None:
    (state,) = lives(content, [1], rounds=60)
    assert 0.8 * state_bound(large).total < state["fixed"] <= state_bound(large).total
