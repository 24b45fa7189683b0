"""Finding one's way: how much is done, how long is left, and where one was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.courses import PLAYED
from tests.browser.learner import Learner, data
from tests.browser.lms import Lms
from tests.browser.session import Session


@pytest.fixture
def package(build: Callable[[str], Path], lms: Lms) -> str:
    return lms.upload(build(PLAYED))


def test_the_menu_tells_how_much_of_a_part_is_done_and_how_long_is_left(
    learner: Session, package: str
) -> None:
    page = learner.launch(package)
    reader = Learner(page)
    pages = data(page)["pages"]
    front = reader.course.locator("[data-part=menu] ol[lang=nb] a.menu-module").first
    left = sum(each["minutes"] for each in pages if each["obligatory"])
    note = reader.course.locator("[data-part=left]")
    expect(note).to_have_text(f"Det obligatoriske tar omtrent {left} minutter til")
    module = [each for each in pages if each["module"] == pages[0]["module"]]
    expect(front).to_contain_text(f"0 av {len(module)} i delen")
    reader.turn()
    expect(front).to_contain_text(f"1 av {len(module)} i delen")
    learner.leave(page)


def test_a_page_turn_touches_only_the_links_that_say_something_new(
    learner: Session, package: str
) -> None:
    page = learner.launch(package)
    reader = Learner(page)
    reader.saved()
    reader.course.locator("body").evaluate(
        """() => {
          window.touched = new Set();
          new MutationObserver((changes) => {
            for (const { target } of changes) touched.add(target.closest?.("a[data-page]") ?? null);
          }).observe(document.querySelector("[data-part=menu]"), {
            subtree: true, childList: true, attributes: true, characterData: true });
        }"""
    )
    reader.turn()
    reader.saved()
    touched = reader.course.locator("body").evaluate(
        "() => [...touched].filter((link) => link).length"
    )
    languages = len(data(page)["course"]["languages"])
    assert 0 < touched <= 3 * languages  # the page left, the page come to, and their module
    learner.leave(page)


def test_one_who_comes_back_sees_where_they_were_until_the_next_page(
    learner: Session, package: str
) -> None:
    def come_back() -> Learner:
        again = Learner(learner.launch(package, width=367))
        here = again.main.get_by_text(again.say("mode.here"), exact=True)
        expect(here).to_be_in_viewport(ratio=1)
        assert here.evaluate("(here, own) => here.nextElementSibling.id === own", own)
        return again

    reader = Learner(learner.launch(package, width=367))
    reader.go("En side å lese")
    heading = reader.main.get_by_role("heading", level=2).last
    own = heading.get_attribute("id")
    heading.evaluate("element => element.scrollIntoView()")
    reader.page.wait_for_timeout(2500)
    reader.saved()
    learner.leave(reader.page)
    again = come_back()
    again.saved()
    learner.leave(again.page)
    again = come_back()  # at the same heading, not at the one before
    again.course.get_by_role("link", name=again.say("page.skip")).focus()
    again.page.keyboard.press("Enter")
    expect(again.main.locator(f"[id={own}]")).to_be_focused()
    again.turn()
    expect(again.main.locator(".here")).to_have_count(0)
