"""The views beside the pages: at an address of their own, and back to where one was."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator, expect

from builder.pages.views import VIEWS
from tests.browser.courses import PLAYED, STARTER_KIT
from tests.browser.learner import Learner
from tests.browser.lms import Lms
from tests.browser.session import Session, course_frame


@pytest.fixture
def package(build: Callable[[str], Path], lms: Lms) -> str:
    return lms.upload(build(PLAYED))


def opened(reader: Learner, view: str) -> None:
    links = reader.course.locator(f"[data-view-link={view}]").locator("visible=true")
    if links.count() == 0:
        reader.course.get_by_role("button", name=reader.say("page.menu")).click()
    links.click()
    expect(reader.main.get_by_role("heading", level=1)).to_have_text(reader.say(f"view.{view}"))
    reader.main.locator(".view > *").first.wait_for()  # what draws it may be on its way


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


def test_whoever_ends_the_course_in_a_view_reads_what_the_end_says_and_nothing_else(
    learner: Session, package: str
) -> None:
    reader = Learner(learner.launch(package))
    opened(reader, "settings")
    headings = reader.course.locator("main h1:visible")
    reader.course.get_by_role("banner").get_by_role("button", name=reader.say("page.end")).click()
    expect(headings).to_have_text([reader.say("end.ask-title")])
    reader.press("end.continue")
    expect(headings).to_have_text([reader.say("view.settings")])
    reader.end()
    expect(headings).to_have_text([reader.say("end.title")])


def test_a_date_is_in_norwegian_where_the_browser_knows_no_nynorsk(
    chromium: Browser, build: Callable[[str], Path], lms: Lms
) -> None:
    session = Session(chromium, lms, "dates", locale="en-US")
    reader = Learner(session.launch(lms.upload(build(STARTER_KIT)), language="nn"), "nn")
    opened(reader, "accessibility")
    expect(reader.main.get_by_text("24. november 2026").first).to_be_visible()
    session.end()


def test_escape_leaves_a_view_for_the_page_one_was_on_unless_it_empties_a_field(
    learner: Session, package: str
) -> None:
    page = learner.launch(package, width=390)
    reader = Learner(page)
    reader.go("Egne tanker")
    opened(reader, "search")
    back = reader.main.get_by_role("link", name="Tilbake til «Egne tanker»")
    expect(back).to_be_in_viewport()
    field = reader.main.get_by_role("searchbox")
    field.fill("bro")
    field.press("Escape")
    expect(field).to_have_value("")
    field.press("Escape")
    expect(reader.heading).to_have_text("Egne tanker")
    expect(reader.heading).to_be_focused()


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


MOVING = """() => {
    const moved = document.createElement("p");
    moved.style.setProperty("transition", "opacity 1s");
    document.querySelector("main").append(moved);
    return getComputedStyle(moved).transitionProperty !== "none";
}"""


@pytest.mark.parametrize("machine", ["no-preference", "reduce"])
def test_motion_follows_the_machine_until_the_learner_will_have_none(
    learner: Session, package: str, machine: Literal["no-preference", "reduce"]
) -> None:
    page = learner.launch(package)
    page.emulate_media(reduced_motion=machine)
    reader = Learner(page)
    frame = course_frame(page)
    opened(reader, "settings")
    assert frame.evaluate(MOVING) is (machine == "no-preference")
    reader.main.get_by_label("Ingen bevegelse").check()
    assert frame.evaluate(MOVING) is False


def test_the_size_of_text_on_the_screen_is_not_that_of_paper(
    learner: Session, package: str
) -> None:
    page = learner.launch(package)
    reader = Learner(page)
    opened(reader, "settings")
    size = "() => getComputedStyle(document.querySelector('.view legend')).fontSize"
    page.emulate_media(media="print")
    before = course_frame(page).evaluate(size)
    page.emulate_media(media="screen")
    shown = course_frame(page).evaluate(size)
    reader.main.get_by_label("Størst").check()
    assert course_frame(page).evaluate(size) != shown
    page.emulate_media(media="print")
    assert course_frame(page).evaluate(size) == before


def test_the_language_is_chosen_among_the_other_choices_too(learner: Session, package: str) -> None:
    page = learner.launch(package)
    reader = Learner(page)
    reader.go("Egne tanker")
    opened(reader, "settings")
    own = reader.main.get_by_role("link", name="Bokmål", exact=True)
    expect(own).to_have_attribute("aria-current", "true")
    reader.main.get_by_role("link", name="Nynorsk", exact=True).click()
    expect(reader.heading).to_have_text("Eigne tankar")
    expect(reader.heading).to_be_focused()
    reader = Learner(page, "nn")
    reader.saved()
    learner.leave(page)
    assert Learner(learner.launch(package), "nn").title() == "Eigne tankar"


IN_DANGER = """one => {
    const before = getComputedStyle(one).backgroundColor;
    one.style.background = "var(--ds-color-danger-base-default)";
    return before === getComputedStyle(one).backgroundColor;
}"""
"""Whether a button warns of what it does."""


def test_every_view_is_in_nynorsk_for_one_who_reads_it(learner: Session, package: str) -> None:
    page = learner.launch(package, language="nn")
    reader = Learner(page, "nn")
    reader.go("Eigne tankar")
    reader.main.get_by_role("textbox").fill("Ei bru")
    expect(reader.main.locator(".privacy")).to_be_visible()
    page.emulate_media(media="print")
    expect(reader.main.locator(".privacy")).to_be_hidden()
    page.emulate_media(media="screen")
    for view in (view.name for view in VIEWS if view.name != "certificate"):
        opened(reader, view)
        expect(reader.main.locator(".view > *").first).to_be_visible()
        shown = reader.course.locator("[data-part=view]").inner_text()
        assert not re.search(r"\b(more|view)\.[a-z]", shown), "a word that is lacking"
        assert not re.search(r"\b(ikke|noe|hva|jeg|du har sett .* sider)\b", shown), view
        expect(reader.main.get_by_role("link", name="Tilbake til «Eigne tankar»")).to_be_visible()
    opened(reader, "restart")
    reader.press("more.restart.begin")
    assert reader.button("more.restart.yes").evaluate(IN_DANGER)
    reader.press("more.restart.yes")
    expect(reader.heading).to_have_text("Byrjinga")
    reader.go("Eigne tankar")
    expect(reader.main.get_by_role("textbox")).to_have_value("")
