"""Tracking in a real browser at a real LMS model, without a player in between."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Frame, Page

from tests.browser.lms import Lms
from tests.browser.session import Session, course_frame, cut_power, until
from tests.browser.standards import Standard, in_each_standard_before_a_release

PROGRESS = "tracking.save({state: %r, location: 'side-2', progress: 0.5})"


def opened(page: Page) -> tuple[Frame, dict[str, Any]]:
    """The course's frame and what tracking opened with."""
    frame = course_frame(page)
    until(frame, "window.opening")
    return frame, frame.evaluate(
        "opening.then(({mode, state, language}) => ({mode, state, language}))"
    )


def saved(frame: Frame, state: str) -> None:
    before = frame.evaluate("notices.length")
    frame.evaluate(PROGRESS % state)
    until(frame, f"notices.slice({before}).some(({{type}}) => type === 'saved')")


def told(frame: Frame) -> list[str]:
    return list(frame.evaluate("notices.map(({type}) => type)"))


@pytest.fixture
def package(bare: Callable[[str], Path], lms: Lms, standard: Standard) -> str:
    return lms.upload(bare(standard.target))


def test_what_is_saved_is_found_again_at_the_next_launch(learner: Session, package: str) -> None:
    page = learner.launch(package, language="nn-NO")
    frame, opening = opened(page)
    assert opening == {"mode": "normal", "state": "", "language": "nn-NO"}
    saved(frame, "1.abc")
    learner.leave(page)
    frame, opening = opened(learner.launch(package))
    assert (opening["mode"], opening["state"]) == ("normal", "1.abc")
    assert learner.values["cmi.core.lesson_status"] == "incomplete"
    assert learner.values["cmi.core.exit"] == "suspend"


def test_what_was_saved_survives_a_power_cut(power_on: Callable[[], Session], package: str) -> None:
    learner = power_on()
    frame, _ = opened(learner.launch(package))
    saved(frame, "1.abc")
    frame.evaluate(PROGRESS % "1.lost")
    cut_power(learner.browser)
    _, opening = opened(power_on().launch(package))
    assert (opening["mode"], opening["state"]) == ("normal", "1.abc")


def test_closing_the_page_keeps_what_was_given_last(learner: Session, package: str) -> None:
    page = learner.launch(package)
    frame, _ = opened(page)
    frame.evaluate(PROGRESS % "1.last")
    learner.leave(page)
    assert learner.values["cmi.suspend_data"] == "1.last"
    assert learner.attempt.finishes == 1


def test_reloading_the_lms_loses_and_doubles_nothing(learner: Session, package: str) -> None:
    page = learner.launch(package)
    frame, _ = opened(page)
    frame.evaluate(PROGRESS % "1.abc")
    page.reload()
    frame, opening = opened(page)
    assert (opening["mode"], opening["state"]) == ("normal", "1.abc")


def test_reloading_the_course_alone_ends_the_session_without_loss(
    learner: Session, package: str
) -> None:
    learner.expected = ("Initialize twice", "error 101")
    page = learner.launch(package)
    frame, _ = opened(page)
    frame.evaluate(PROGRESS % "1.abc")
    with learner.ending():
        frame.evaluate("window.old = true; location.reload()")
    until(frame, "window.opening && !window.old")
    _, opening = opened(page)
    assert opening["mode"] == "ended"
    assert learner.values["cmi.suspend_data"] == "1.abc"


def test_the_frame_being_taken_away_keeps_what_was_given(learner: Session, package: str) -> None:
    page = learner.launch(package)
    frame, _ = opened(page)
    frame.evaluate(PROGRESS % "1.abc")
    with learner.ending():
        page.evaluate("document.querySelector('iframe').remove()")
    assert page.evaluate("lms.log.at(-1).name") == "LMSFinish"
    assert learner.values["cmi.suspend_data"] == "1.abc"


@in_each_standard_before_a_release
def test_a_page_out_of_the_back_forward_cache_tells_that_the_session_is_over(
    power_on: Callable[..., Session], package: str
) -> None:
    learner = power_on(ignore_default_args=["--disable-back-forward-cache"])
    page = learner.launch(package)
    frame, _ = opened(page)
    saved(frame, "1.abc")
    page.evaluate("window.same = true")
    page.goto(f"{learner.lms.origin}/lms/elsewhere.html")
    page.evaluate("history.back()")
    until(page, "document.querySelector('iframe') && window.same")
    assert until(page, "frames[0].notices.at(-1).type") == "ended"
    page.evaluate("frames[0]." + PROGRESS % "1.later")
    learner.leave(page, finishing=False)
    assert learner.values["cmi.suspend_data"] == "1.abc"


def test_a_second_tab_only_looks(learner: Session, package: str) -> None:
    first, _ = opened(learner.launch(package))
    saved(first, "1.first")
    page = learner.launch(package)
    second, opening = opened(page)
    assert opening["mode"] == "elsewhere"
    second.evaluate(PROGRESS % "1.second")
    page.close()
    saved(first, "1.again")
    assert learner.values["cmi.suspend_data"] == "1.again"


def test_an_api_that_comes_after_three_seconds_is_used(learner: Session, package: str) -> None:
    _, opening = opened(learner.launch(package, api="late-3000"))
    assert opening["mode"] == "normal"


@pytest.mark.parametrize("mode", ["review", "browse"])
def test_looking_writes_nothing(learner: Session, package: str, mode: str) -> None:
    page = learner.launch(package)
    frame, _ = opened(page)
    saved(frame, "1.abc")
    learner.leave(page)
    before = dict(learner.values)
    page = learner.launch(package, mode=mode)
    frame, opening = opened(page)
    assert (opening["mode"], opening["state"]) == (mode, "1.abc")
    frame.evaluate(PROGRESS % "1.new")
    frame.evaluate("tracking.outcome({completion: 'completed', success: 'passed', score: 100})")
    learner.leave(page)
    assert learner.values == before


def test_a_commit_that_fails_is_told_and_tried_again(learner: Session, package: str) -> None:
    learner.expected = ("error 101",)
    page = learner.launch(package, commits_fail=1)
    frame, _ = opened(page)
    frame.evaluate(PROGRESS % "1.abc")
    until(frame, "notices.some(({type}) => type === 'unsaved')")
    assert "cmi.suspend_data" not in learner.values
    until(frame, "notices.some(({type}) => type === 'saved')")
    assert learner.values["cmi.suspend_data"] == "1.abc"


def test_answers_and_result_stand_in_the_lms(learner: Session, package: str) -> None:
    page = learner.launch(package)
    frame, _ = opened(page)
    frame.evaluate("""
      tracking.answered({id: 'quiz-first', slot: 0, kind: 'choice', response: ['a', 'c'],
        correct: ['a', 'c'], result: {fraction: 1}, weight: 2, latency: 1500, time: Date.now()});
      tracking.outcome({completion: 'completed', success: 'passed', score: 200 / 3});
      tracking.close({reason: 'exit'})
    """)
    assert told(frame) == ["saved", "ended"]
    first = {
        name.removeprefix("cmi.interactions.0."): value
        for name, value in learner.values.items()
        if name.startswith("cmi.interactions.0.") and not name.endswith(".time")
    }
    assert first == {
        "id": "quiz-first",
        "type": "choice",
        "weighting": "2",
        "correct_responses.0.pattern": "{a,c}",
        "student_response": "a,c",
        "result": "correct",
        "latency": "0000:00:01.50",
    }
    assert learner.values["cmi.core.score.raw"] == "66.67"
    assert learner.values["cmi.core.lesson_status"] == "passed"
