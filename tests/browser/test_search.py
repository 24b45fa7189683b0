"""Search beside the pages: typed, found, marked, followed and come back to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.courses import PLAYED, STARTER_KIT
from tests.browser.learner import Learner
from tests.browser.lms import Lms
from tests.browser.session import Session, course_frame
from tests.browser.test_accessible import in_both_schemes

FIELD = "Hva leter du etter?"


@pytest.fixture
def package(build: Callable[[str], Path], lms: Lms) -> str:
    return lms.upload(build(STARTER_KIT))


def searching(page: Page) -> Learner:
    reader = Learner(page)
    reader.course.get_by_role("link", name=reader.say("view.search")).first.click()
    expect(reader.main.get_by_label(FIELD)).to_be_focused()
    return reader


def counted(reader: Learner) -> str:
    status = reader.main.get_by_role("status")
    expect(status).not_to_be_empty()
    return status.inner_text()


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


def test_typing_leaves_no_trail_in_the_history(learner: Session, package: str) -> None:
    page = learner.launch(package)
    reader = searching(page)
    before = course_frame(page).evaluate("history.length")
    reader.main.get_by_label(FIELD).press_sequentially("bibliotek", delay=20)
    expect(reader.main.locator("mark").first).to_be_visible()
    assert before == course_frame(page).evaluate("history.length")


@pytest.mark.parametrize("query", ["(.*)+[a-z]\\", "🙂 👩‍🏫", "مرحبا بالعالم", "x" * 10_000, "   "])
def test_odd_input_has_a_calm_answer(learner: Session, package: str, query: str) -> None:
    reader = searching(learner.launch(package))
    reader.main.get_by_label(FIELD).fill("bibliotek")
    expect(reader.main.locator("mark").first).to_be_visible()
    reader.main.get_by_label(FIELD).fill(query)
    expect(reader.main.locator("mark")).to_have_count(0)
    expect(reader.main.get_by_label(FIELD)).to_be_visible()
    assert course_frame(reader.page).evaluate(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    )


def test_search_follows_the_language(learner: Session, package: str) -> None:
    reader = Learner(learner.launch(package))
    reader.switch("nn")
    reader.course.get_by_role("link", name="Søk i kurset").first.click()
    reader.main.get_by_label("Kva leitar du etter?").fill("korleis")
    expect(reader.main.locator("mark").first).to_be_visible()
    link = reader.main.locator(".search-results a").first
    assert "_nn" in (link.get_attribute("href") or "")


def test_an_index_that_cannot_be_had_says_so(learner: Session, package: str) -> None:
    page = learner.launch(package)
    learner.expected = ("net::ERR_FAILED",)
    page.route("**/search-nb.js", lambda route: route.abort())
    reader = searching(page)
    expect(reader.main.get_by_role("status")).to_have_text(reader.say("view.failed"))
    page.unroute("**/search-nb.js")
    reader.main.get_by_label(FIELD).fill("bibliotek")
    expect(reader.main.locator("mark").first).to_be_visible()


def test_on_a_phone_the_search_is_in_the_menu(
    chromium: Browser, lms: Lms, package: str, request: pytest.FixtureRequest
) -> None:
    phone = Session(chromium, lms, request.node.name, viewport={"width": 390, "height": 800})
    reader = Learner(phone.launch(package))
    expect(reader.course.locator("[data-view-link=search]").first).to_be_hidden()
    reader.course.get_by_role("button", name=reader.say("page.menu")).click()
    reader.course.get_by_role("link", name=reader.say("view.search")).click()
    expect(reader.main.get_by_label(FIELD)).to_be_focused()
    phone.end()
    assert [] == phone.faults()


def test_pages_that_are_not_open_yet_are_told_and_not_linked(
    learner: Session, build: Callable[[str], Path], lms: Lms, tmp_path: Path
) -> None:
    reader = searching(learner.launch(lms.upload(linear(tmp_path))))
    reader.main.get_by_label(FIELD).fill("takk")
    expect(reader.main.get_by_role("status")).to_contain_text("1 side til har det")
    expect(reader.main.locator(".search-results a")).to_have_count(0)


def linear(folder: Path) -> Path:
    import shutil

    from builder.build import Request, build_course
    from builder.diagnostics import Report
    from tests.browser.lms import ROOT

    source = folder / "kurs"
    shutil.copytree(ROOT / PLAYED, source)
    settings = (source / "course.yaml").read_text("utf-8")
    (source / "course.yaml").write_text(settings + "navigation: linear\n", encoding="utf-8")
    build_course(source, Request(output=folder / "ut"), Report())
    (package,) = (folder / "ut").glob("*-scorm12.zip")
    return package


def test_search_is_accessible_with_and_without_finds(learner: Session, package: str) -> None:
    page = learner.launch(package)
    reader = searching(page)
    faults = in_both_schemes(page, "search, empty")
    reader.main.get_by_label(FIELD).fill("bibliotek")
    expect(reader.main.locator("mark").first).to_be_visible()
    faults += in_both_schemes(page, "search, found")
    reader.main.get_by_label(FIELD).fill("finnesikke")
    expect(reader.main.get_by_text("Prøv færre ord")).to_be_visible()
    faults += in_both_schemes(page, "search, nothing")
    assert [] == faults
