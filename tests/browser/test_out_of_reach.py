"""An LMS that is away for a while, or was never there: told, and made good where it can be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.courses import PLAYED
from tests.browser.learner import Learner
from tests.browser.lms import Lms
from tests.browser.session import Session, course_frame
from tests.browser.standards import Standard, in_each_standard_before_a_release


@pytest.fixture
def package(build: Callable[[str, str], Path], lms: Lms, standard: Standard) -> str:
    return lms.upload(build(PLAYED, standard.target))


@in_each_standard_before_a_release
def test_an_lms_out_of_reach_is_told_and_made_good(learner: Session, package: str) -> None:
    learner.expected = ("503", "error 101")
    reader = Learner(learner.launch(package))
    reader.saved()
    learner.lms.reachable = False
    try:
        reader.go("En side å lese")
        status = reader.course.locator("[data-part=status-words]")
        expect(status).to_have_text("Ikke lagret")
    finally:
        learner.lms.reachable = True
    expect(status).to_have_text("Lagret", timeout=20_000)
    assert learner.value("location") == "lesing"


@in_each_standard_before_a_release
def test_ending_out_of_reach_waits_until_all_is_saved(learner: Session, package: str) -> None:
    learner.expected = ("503", "error 101")
    reader = Learner(learner.launch(package))
    reader.saved()
    learner.lms.reachable = False
    try:
        reader.go("En side å lese")
        reader.end()
        reader.shows(reader.say("end.unsaved"))
        assert learner.attempt.finishes == 0
    finally:
        learner.lms.reachable = True
    ended = reader.main.get_by_text("Alt er lagret. Nå kan du lukke kurset.")
    expect(ended).to_be_visible(timeout=20_000)
    expect(reader.main.get_by_role("heading", level=1)).to_be_focused()
    assert learner.value("location") == "lesing"
    assert learner.attempt.finishes == 1


@in_each_standard_before_a_release
def test_what_is_being_typed_is_kept_when_the_page_is_hidden(
    learner: Session, package: str
) -> None:
    page = learner.launch(package)
    reader = Learner(page)
    reader.go("Egne tanker")
    reader.saved()
    reader.main.get_by_role("textbox").press_sequentially("Halvferdig")
    hide = """() => {
      Object.defineProperty(document, "visibilityState", {get: () => "hidden"});
      document.dispatchEvent(new Event("visibilitychange"));
    }"""
    before = learner.attempt.commits
    course_frame(page).evaluate(hide)
    assert learner.attempt.commits == before + 1
    learner.leave(page)
    again = Learner(learner.launch(package))
    expect(again.main.get_by_role("textbox")).to_have_value("Halvferdig")


@in_each_standard_before_a_release
def test_without_an_lms_one_starts_knowing_that_nothing_is_kept(
    learner: Session, package: str
) -> None:
    page = learner.launch(package, api="none")
    reader = Learner(page)
    reader.shows(reader.say("mode.untracked"))
    reader.press("mode.untracked-start")
    assert reader.title() == "Begynnelsen"
    reader.turn()
    reader.end()
    reader.shows("Ingenting ble lagret. Nå kan du lukke kurset.")


@in_each_standard_before_a_release
def test_a_refused_session_can_be_read_and_says_what_to_do(learner: Session, package: str) -> None:
    learner.expected = ("error 101",)
    reader = Learner(learner.launch(package, initialize="false"))
    banner = reader.course.get_by_text("Økten er avsluttet.")
    expect(banner).to_be_visible()
    reader.turn()
