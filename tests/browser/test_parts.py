"""Checklists, tabs, flashcards and columns: by keyboard, resumed, scripts off, on paper."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.accessible import in_both_schemes
from tests.browser.learner import Keyboard, Learner
from tests.browser.lms import Lms
from tests.browser.session import Session

PARTS = "tests/courses/parts"
EVERYTHING = ("Legg i avispapir.", "Legg i en pose.", "I kjelleren.", "I skapet.", "Til høyre")


@pytest.fixture
def package(build: Callable[[str], Path], lms: Lms) -> str:
    return lms.upload(build(PARTS))


def test_ticks_are_kept_in_every_language(learner: Session, package: str) -> None:
    page = learner.launch(package)
    reader = Keyboard(page)
    reader.turn()
    reader.choose("Kjelleren er mørk.")
    reader.shows("1 av 2 krysset av. " + reader.say("checklist.private"))
    reader.saved()
    learner.leave(page)
    again = Learner(learner.launch(package))
    expect(again.main.get_by_label("Kjelleren er mørk.")).to_be_checked()
    again.switch("nn")
    expect(again.main.get_by_label("Kjellaren er mørk.")).to_be_checked()
    expect(again.main.get_by_label("Epla er tørre.")).not_to_be_checked()


def test_tabs_and_cards_are_worked_by_keyboard(learner: Session, package: str) -> None:
    reader = Keyboard(learner.launch(package))
    reader.turn()
    kjeller, skap = (reader.main.get_by_role("tab", name=name) for name in ("Kjeller", "Skap"))
    panel = reader.main.get_by_role("tabpanel")
    expect(panel).to_have_accessible_name("Kjeller")
    reader.reach(kjeller)
    for key, chosen in (("ArrowRight", skap), ("ArrowRight", kjeller), ("End", skap)):
        reader.page.keyboard.press(key)
        expect(chosen).to_be_focused()
        expect(chosen).to_have_attribute("aria-selected", "true")
    expect(panel).to_have_accessible_name("Skap")
    expect(panel).to_contain_text("Legg i en pose.")
    card = reader.main.get_by_role("button", name=reader.say("card.turn")).first
    back = reader.main.get_by_text("I kjelleren.").locator("visible=true")
    expect(back).to_have_count(0)
    reader.enter(card)
    expect(card).to_have_attribute("aria-expanded", "true")
    expect(back).to_have_count(1)


def test_a_link_into_a_tab_opens_it(learner: Session, package: str) -> None:
    reader = Keyboard(learner.launch(package))
    reader.turn()
    reader.enter(reader.main.get_by_role("link", name="om skapet"))
    expect(reader.main.get_by_role("heading", name="Mørkt skap")).to_be_focused()


def test_all_is_on_paper(learner: Session, package: str) -> None:
    page = learner.launch(package)
    Learner(page).turn()
    page.emulate_media(media="print")
    main = Learner(page).main
    for text in EVERYTHING:
        expect(main.get_by_text(text, exact=True).locator("visible=true")).to_have_count(1)
    expect(main.get_by_role("heading", name="Kjeller")).to_be_visible()
    expect(main.get_by_role("tab")).to_have_count(0)


def test_all_is_read_with_scripts_off(
    chromium: Browser, build: Callable[[str, str], Path], tmp_path: Path
) -> None:
    with zipfile.ZipFile(build(PARTS, "web")) as package:
        package.extractall(tmp_path)
    (index,) = tmp_path.glob("**/index.html")
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{index.as_uri()}#alt_nb")
    article = page.locator("#alt_nb")
    for text in EVERYTHING:
        expect(article.get_by_text(text, exact=True)).to_be_visible()
    expect(article.get_by_role("heading", name="Skap", exact=True)).to_be_visible()
    expect(article.get_by_role("button")).to_have_count(0)
    context.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_the_parts_are_accessible_folded_and_unfolded(
    learner: Session, package: str, width: int
) -> None:
    page = learner.launch(package, width=width)
    reader = Learner(page)
    reader.turn()
    found = in_both_schemes(page, "folded")
    reader.main.get_by_role("tab", name="Skap").click()
    reader.main.get_by_role("button", name=reader.say("card.turn")).first.click()
    reader.choose("Eplene er tørre.")
    found += in_both_schemes(page, "unfolded")
    assert found == []
