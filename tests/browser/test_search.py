"""Search beside the pages: typed, found, marked, followed and come back to."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.courses import PLAYED, STARTER_KIT
from tests.browser.learner import Learner
from tests.browser.lms import Lms
from tests.browser.session import Session, course_frame
from tests.browser.test_accessible import in_both_schemes

pytestmark = pytest.mark.audit
"""All of it before a release: `make browser` has 15 minutes with the rest of CI."""

FIELD = "Hva leter du etter?"


@pytest.fixture
def package(build: Callable[[str], Path], lms: Lms) -> str:
    return lms.upload(build(STARTER_KIT))


@pytest.fixture
def small(build: Callable[..., Path], lms: Lms) -> str:
    """A course of few pages, where its size is nothing to the matter."""
    return lms.upload(build(PLAYED))


@pytest.fixture
def web(build: Callable[..., Path], tmp_path: Path) -> str:
    """The address of the starter kit, opened as a file."""
    with zipfile.ZipFile(build(STARTER_KIT, "web")) as package:
        package.extractall(tmp_path)
    (index,) = tmp_path.glob("**/index.html")
    return index.as_uri()


def searching(page: Page, language: str = "nb") -> Learner:
    reader = Learner(page)
    if language != "nb":
        reader.switch(language)
    open_search(reader)
    return reader


def open_search(reader: Learner) -> None:
    """By the menu: the LMS's frame has no room for the search in the bar."""
    reader.course.get_by_role("button", name=reader.say("page.menu")).click()
    reader.course.get_by_role("link", name=reader.say("view.search")).click()
    expect(reader.main.get_by_label(reader.say("more.search.label"))).to_be_focused()


def counted(reader: Learner) -> str:
    status = reader.main.get_by_role("status")
    expect(status).not_to_be_empty()
    return status.inner_text()


def test_a_slip_is_offered_the_words_of_the_course(learner: Session, small: str) -> None:
    reader = searching(learner.launch(small))
    field = reader.main.get_by_label(FIELD)
    field.fill("egen takner")
    status = reader.main.get_by_role("status")
    expect(status).to_contain_text(reader.say("more.search.near"))
    status.get_by_role("button", name="Egne tanker").click()
    expect(field).to_have_value("Egne tanker")
    expect(field).to_be_focused()
    expect(status).not_to_contain_text(reader.say("more.search.near"))
    expect(reader.main.locator(".search-results a").first).to_have_text("Egne tanker")


def test_what_is_found_is_marked_and_leads_to_its_heading(learner: Session, package: str) -> None:
    page = learner.launch(package)
    reader = searching(page)
    reader.main.get_by_label(FIELD).fill("SAASKALA nesseby")
    expect(reader.main.get_by_role("status")).to_contain_text("Vi fant ingenting")
    expect(reader.main.get_by_text("Prøv færre ord")).to_be_visible()
    reader.main.get_by_label(FIELD).fill("trygghet rolle")
    expect(reader.main.get_by_role("status")).to_contain_text("har «trygghet rolle».")
    marks = reader.main.locator("mark").all_inner_texts()
    assert {"trygghet", "rolle"} == {
        "trygghet" if "trygghet" in mark.lower() else "rolle" for mark in marks
    }
    heading = reader.main.locator(".search-results li li a").first
    target = (heading.get_attribute("href") or "")[1:]
    heading.click()
    expect(reader.course.locator(f"[id={target}]")).to_be_focused()
    expect(reader.course.locator(f"[id={target}]")).to_be_in_viewport()
    reader.course.locator("body").evaluate("history.back()")
    expect(reader.main.get_by_label(FIELD)).to_have_value("trygghet rolle")
    expect(reader.main.locator("mark").first).to_be_visible()
    learner.leave(page)


def test_letters_a_keyboard_lacks_and_parts_of_words_find_the_same(
    learner: Session, package: str
) -> None:
    reader = searching(learner.launch(package))
    found = set()
    for query in ("møte", "MOETE", "møt"):
        reader.main.get_by_label(FIELD).fill(query)
        expect(reader.main.get_by_role("status")).to_contain_text(f"«{query}»")
        found.add(counted(reader).split(" ")[0])
    assert len(found) <= 2  # the start of the word may find more
    reader.main.get_by_label(FIELD).fill("skaping")
    expect(reader.main.locator("mark").first).to_contain_text("skaping")


def test_typing_leaves_no_trail_in_the_history(learner: Session, small: str) -> None:
    page = learner.launch(small)
    reader = searching(page)
    before = course_frame(page).evaluate("history.length")
    reader.main.get_by_label(FIELD).press_sequentially("takk", delay=20)
    expect(reader.main.locator("mark").first).to_be_visible()
    assert before == course_frame(page).evaluate("history.length")


@pytest.mark.parametrize("query", ["(.*)+[a-z]\\", "🙂 👩‍🏫", "مرحبا بالعالم", "x" * 10_000, "   "])
def test_odd_input_has_a_calm_answer(learner: Session, small: str, query: str) -> None:
    reader = searching(learner.launch(small))
    reader.main.get_by_label(FIELD).fill("takk")
    expect(reader.main.locator("mark").first).to_be_visible()
    reader.main.get_by_label(FIELD).fill(query)
    expect(reader.main.locator("mark")).to_have_count(0)
    expect(reader.main.get_by_label(FIELD)).to_be_visible()
    assert course_frame(reader.page).evaluate(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    )


def test_search_follows_the_language(learner: Session, package: str) -> None:
    reader = searching(learner.launch(package), "nn")
    reader.main.get_by_label("Kva leitar du etter?").fill("korleis")
    expect(reader.main.locator("mark").first).to_be_visible()
    link = reader.main.locator(".search-results a").first
    assert "_nn" in (link.get_attribute("href") or "")


def test_an_index_that_cannot_be_had_says_so(learner: Session, small: str) -> None:
    page = learner.launch(small)
    learner.expected = ("net::ERR_FAILED",)
    page.route("**/search-nb.js", lambda route: route.abort())
    reader = searching(page)
    expect(reader.main.get_by_role("status")).to_have_text(reader.say("view.failed"))
    page.unroute("**/search-nb.js")
    reader.main.get_by_label(FIELD).fill("takk")
    expect(reader.main.locator("mark").first).to_be_visible()


@pytest.mark.parametrize(("width", "in_the_bar"), [(390, False), (1280, True)])
def test_there_is_one_way_to_the_search_whatever_the_width(
    chromium: Browser, web: str, width: int, in_the_bar: bool
) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 800})
    page.goto(web)
    reader = Learner(page, framed=False)
    if not in_the_bar:
        reader.course.get_by_role("button", name=reader.say("page.menu")).click()
    link = reader.course.get_by_role("link", name=reader.say("view.search"))
    expect(link).to_have_count(1)
    bar = reader.course.get_by_role("banner").get_by_role("link", name=reader.say("view.search"))
    expect(bar).to_have_count(1 if in_the_bar else 0)
    link.click()
    expect(reader.main.get_by_label(FIELD)).to_be_focused()
    page.close()


def test_pages_that_are_not_open_yet_are_told_and_not_linked(
    learner: Session, build: Callable[..., Path], lms: Lms
) -> None:
    in_order = build(PLAYED, changes=(("navigation", "linear"),))
    reader = searching(learner.launch(lms.upload(in_order)))
    reader.main.get_by_label(FIELD).fill("takk")
    expect(reader.main.get_by_role("status")).to_contain_text("1 side til har det")
    expect(reader.main.locator(".search-results a")).to_have_count(0)


def test_search_is_accessible_with_and_without_finds(learner: Session, small: str) -> None:
    page = learner.launch(small)
    reader = searching(page)
    faults = in_both_schemes(page, "search, empty")
    reader.main.get_by_label(FIELD).fill("takk")
    expect(reader.main.locator("mark").first).to_be_visible()
    faults += in_both_schemes(page, "search, found")
    reader.main.get_by_label(FIELD).fill("finnesikke")
    expect(reader.main.get_by_text("Prøv færre ord")).to_be_visible()
    faults += in_both_schemes(page, "search, nothing")
    assert [] == faults
