"""The views beside the pages: at an address of their own, and back to where one was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from builder.pages.views import VIEWS
from tests.browser.courses import PLAYED
from tests.browser.learner import Learner
from tests.browser.lms import Lms
from tests.browser.session import Session


@pytest.fixture
def package(build: Callable[[str], Path], lms: Lms) -> str:
    return lms.upload(build(PLAYED))


def opened(reader: Learner, view: str) -> None:
    links = reader.course.locator(f"[data-view-link={view}]").locator("visible=true")
    if links.count() == 0:
        reader.course.get_by_role("button", name=reader.say("page.menu")).click()
    links.click()
    expect(reader.main.get_by_role("heading", level=1)).to_have_text(reader.say(f"view.{view}"))


def first_place(reader: Learner, view: str) -> Locator:
    """Where one stands when a view opens: its title, or the field one came to write in."""
    if view == "search":
        return reader.main.get_by_label(reader.say("more.search.label"))
    return reader.main.get_by_role("heading", level=1)


@pytest.mark.parametrize("view", [view.name for view in VIEWS if view.name != "certificate"])
def test_a_view_is_titled_focused_and_left_by_going_back(
    learner: Session, package: str, view: str
) -> None:
    page = learner.launch(package)
    reader = Learner(page)
    reader.go("Egne tanker")
    opened(reader, view)
    expect(first_place(reader, view)).to_be_focused()
    links = reader.course.locator("[data-view-link][aria-current=page]")
    expect(links.first).to_have_attribute("data-view-link", view)
    expect(reader.course.locator(f"[data-view-link={view}]:not([aria-current])")).to_have_count(0)
    reader.course.locator("body").evaluate("history.back()")
    expect(reader.main.get_by_role("heading", level=1)).to_have_text("Egne tanker")
    opened(reader, view)
    reader.main.get_by_role("link", name="Tilbake til «Egne tanker»").click()
    expect(reader.main.get_by_role("heading", level=1)).to_have_text("Egne tanker")
    expect(reader.main.get_by_role("heading", level=1)).to_be_focused()
    learner.leave(page)


def test_a_view_follows_the_language(learner: Session, package: str) -> None:
    page = learner.launch(package)
    reader = Learner(page)
    opened(reader, "settings")
    reader.switch("nn")
    expect(reader.main.get_by_role("heading", level=1)).to_have_text("Byrjinga")
    opened(reader, "settings")
    reader.shows("Tekststorleik")


def test_what_is_chosen_takes_effect_and_is_there_at_the_next_launch(
    learner: Session, package: str
) -> None:
    page = learner.launch(package)
    reader = Learner(page)
    root = reader.course.locator("html")
    before = root.evaluate("element => parseFloat(getComputedStyle(element).fontSize)")
    opened(reader, "settings")
    reader.main.get_by_label("Størst").check()
    reader.main.get_by_label("Mørk bakgrunn").check()
    after = root.evaluate("element => parseFloat(getComputedStyle(element).fontSize)")
    assert after / before == pytest.approx(24 / 18)
    expect(root).to_have_attribute("data-color-scheme", "dark")
    reader.saved()
    learner.leave(page)
    again = Learner(learner.launch(package))
    expect(again.course.locator("html")).to_have_attribute("data-color-scheme", "dark")
    expect(again.course.locator("html")).to_have_attribute("data-text", "larger")


def test_a_view_that_cannot_be_had_says_so_and_comes_when_it_can(
    learner: Session, package: str
) -> None:
    page = learner.launch(package)
    reader = Learner(page)
    learner.expected = ("net::ERR_FAILED",)
    page.route("**/course-more.js", lambda route: route.abort())
    opened(reader, "settings")
    expect(reader.main.get_by_role("alert")).to_have_text(reader.say("view.failed"))
    page.unroute("**/course-more.js")
    reader.main.get_by_role("link", name="Tilbake til").click()
    opened(reader, "settings")
    expect(reader.main.get_by_label("Størst")).to_be_visible()
