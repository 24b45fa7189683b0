"""The web package: from a server, and opened as a file."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.courses import PLAYED
from tests.browser.learner import Learner
from tests.browser.session import Session


@pytest.fixture
def address(build: Callable[[str, str], Path], tmp_path: Path) -> str:
    """Of the unpacked package's first page, as double-clicking it opens it."""
    with zipfile.ZipFile(build(PLAYED, "web")) as package:
        package.extractall(tmp_path)
    (index,) = tmp_path.glob("**/index.html")
    return index.as_uri()


def opened(learner: Session, address: str) -> Learner:
    page = learner.context.new_page()
    page.goto(address)
    return Learner(page, framed=False)


def test_a_file_opened_by_hand_remembers_after_a_yes_and_forgets_when_told(
    learner: Session, address: str
) -> None:
    reader = opened(learner, address)
    reader.press("memory.yes")
    reader.go("Egne tanker")
    reader.main.get_by_role("textbox").fill("Ei bro")
    reader.saved()
    reader.page.close()
    again = opened(learner, address)
    assert again.title() == "Egne tanker"
    expect(again.main.get_by_role("textbox")).to_have_value("Ei bro")
    again.course.get_by_role("button", name="Slett det som er lagret").click()
    again.page.close()
    assert opened(learner, address).title() == "Begynnelsen"


def test_without_a_yes_nothing_is_remembered(learner: Session, address: str) -> None:
    reader = opened(learner, address)
    reader.press("memory.no")
    reader.go("Egne tanker")
    reader.main.get_by_role("textbox").fill("Ei bro")
    reader.shows(reader.say("notes.session"))
    expect(reader.button("mode.download")).to_be_visible()
    reader.page.wait_for_timeout(2500)
    assert reader.page.evaluate("Object.keys(localStorage)") == []
    expect(reader.course.locator("[data-part=status]")).to_be_hidden()
    reader.page.close()
    assert opened(learner, address).title() == "Begynnelsen"


def test_a_no_can_become_a_yes(learner: Session, address: str) -> None:
    reader = opened(learner, address)
    reader.press("memory.no")
    reader.go("Egne tanker")
    reader.main.get_by_role("textbox").fill("Ei bro")
    reader.course.get_by_role("button", name=reader.say("memory.yes")).click()
    reader.saved()
    reader.shows(reader.say("notes.web"))
    expect(reader.button("mode.download")).to_be_hidden()
    expect(reader.main.get_by_role("textbox")).to_have_value("Ei bro")


def test_what_is_asked_follows_the_language(learner: Session, address: str) -> None:
    reader = opened(learner, address)
    reader.shows("Vil du fortsette her senere?")
    reader.switch("nn")
    reader.shows("Vil du halde fram her seinare?")
    reader.press("memory.no")
    expect(reader.button("memory.yes")).to_be_hidden()


def test_ending_too_early_asks_first_and_there_is_a_way_back(
    learner: Session, address: str
) -> None:
    reader = opened(learner, address)
    reader.press("memory.yes")
    reader.turn()
    title = reader.title()
    end = reader.course.get_by_role("banner").get_by_role("button", name="Avslutt")
    end.click()
    assert reader.title() == "Du er ikke helt ferdig"
    reader.press("end.continue")
    assert reader.title() == title
    expect(end).to_be_focused()
    end.click()
    reader.main.get_by_role("link", name="Prøve om broer").click()
    assert reader.title() == "Prøve om broer"
    reader.end()
    assert reader.title() == "Takk for nå"
    reader.page.go_back()
    assert reader.title() == "Takk for nå"
    expect(reader.main.locator("article:visible")).to_have_count(0)
    reader.press("end.back")
    expect(reader.main.get_by_role("heading", level=1)).not_to_have_text("Takk for nå")


def test_a_web_course_is_played_to_its_end(learner: Session, address: str) -> None:
    reader = opened(learner, address)
    reader.press("memory.yes")
    reader.go("Prøve om broer")
    reader.take([["Hardangerbrua"], ["Pilarer", "Kabler"], ["Sant"]])
    reader.shows("Du har bestått")
    reader.end()
    expect(reader.main.get_by_role("heading", level=1)).to_be_focused()
