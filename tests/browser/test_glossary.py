"""Words of the glossary, explained where they stand: by pointer, by keyboard, with scripts off."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Frame, Locator, Page, expect

from tests.browser.accessible import violations
from tests.browser.courses import GALLERY
from tests.browser.learner import Learner
from tests.browser.lms import Lms
from tests.browser.session import Session, course_frame

PAGE = "blokk-include_nb"
"""«Husk kaffe. Den er billig og virker.»"""


@pytest.fixture
def address(build: Callable[[str, str], Path], tmp_path: Path) -> str:
    with zipfile.ZipFile(build(GALLERY, "web")) as package:
        package.extractall(tmp_path)
    (index,) = tmp_path.glob("**/index.html")
    return f"{index.as_uri()}#{PAGE}"


@pytest.fixture
def lms_page(learner: Session, lms: Lms, build: Callable[[str], Path]) -> Page:
    """The same page of the course in the LMS's frame."""
    page = learner.launch(lms.upload(build(GALLERY)))
    Learner(page)
    course_frame(page).evaluate(f"location.hash = '{PAGE}'")
    return page


def opened(learner: Session, address: str) -> Page:
    page = learner.context.new_page()
    page.goto(address)
    Learner(page, framed=False)
    return page


def word(page: Page | Frame) -> Locator:
    return page.locator(f"#{PAGE}").get_by_role("button", name="kaffe", exact=True)


def note(page: Page | Frame) -> Locator:
    return page.locator(f"#{PAGE}").get_by_text("kaffe: En varm drikk som får folk til å bli")


def test_a_word_is_explained_by_keyboard_and_the_focus_stays(
    learner: Session, address: str
) -> None:
    page = opened(learner, address)
    expect(note(page)).to_be_hidden()
    word(page).focus()
    page.keyboard.press("Enter")
    expect(note(page)).to_be_visible()
    expect(word(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(note(page)).to_be_hidden()
    expect(word(page)).to_be_focused()


def test_a_word_is_explained_by_a_tap_and_put_away_by_another_beside_it(
    learner: Session, address: str
) -> None:
    page = opened(learner, address)
    word(page).click()
    expect(note(page)).to_be_visible()
    page.locator("h1:visible").click()
    expect(note(page)).to_be_hidden()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_explanation_stands_whole_in_the_window_and_not_over_its_word(
    learner: Session, address: str, width: int
) -> None:
    page = opened(learner, address)
    page.set_viewport_size({"width": width, "height": 600})
    word(page).click()
    box, own = note(page).bounding_box(), word(page).bounding_box()
    assert box is not None
    assert own is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert box["y"] >= own["y"] + own["height"] or box["y"] + box["height"] <= own["y"]


def test_an_open_explanation_has_no_fault_that_axe_finds(learner: Session, lms_page: Page) -> None:
    course = course_frame(lms_page)
    word(course).click()
    expect(note(course)).to_be_visible()
    assert [] == violations(lms_page, "explained")


def test_a_word_is_explained_with_scripts_off(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    expect(note(page)).to_be_hidden()
    word(page).click()
    expect(note(page)).to_be_visible()
    context.close()


def test_search_shows_a_word_in_its_sentence_and_leads_to_its_explanation(
    learner: Session, address: str
) -> None:
    page = opened(learner, address)
    page.goto(address.replace(PAGE, "_search"))
    page.get_by_role("searchbox").fill("kaffe")
    results = page.locator(".search-results")
    expect(results.get_by_text("Husk kaffe. Den er billig og virker.")).to_be_visible()
    results.get_by_role("link", name="kaffe", exact=True).click()
    expect(page.locator("#blokk-glossary_nb_ord-kaffe")).to_be_in_viewport()
