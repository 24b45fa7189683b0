"""A turn of a page: what it asks of the LMS, and that links are as links are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect

from tests.browser.courses import PLAYED
from tests.browser.learner import Learner
from tests.browser.lms import Lms
from tests.browser.session import Session, course_frame

SETTLED = 800
"""Milliseconds after which a turn has been saved."""
NEXT = "document.querySelector('[data-paging=next]')"
CTRL_CLICK = f"""() => {{
  const click = new MouseEvent("click", {{ bubbles: true, cancelable: true, ctrlKey: true }});
  addEventListener("click", (last) => {{
    document.body.dataset.ours = last.defaultPrevented;
    last.preventDefault();
  }}, {{ once: true }});
  {NEXT}.dispatchEvent(click);
  return document.body.dataset.ours;
}}"""


def test_a_turn_asks_the_lms_to_keep_once(
    learner: Session, build: Callable[[str], Path], lms: Lms
) -> None:
    reader = Learner(learner.launch(lms.upload(build(PLAYED))))
    reader.saved()
    for _ in range(2):
        before = learner.attempt.commits
        reader.turn()
        reader.saved()
        reader.page.wait_for_timeout(SETTLED)
        assert before + 1 == learner.attempt.commits


def test_a_turn_is_spared_the_pages_that_are_not_shown(
    learner: Session, build: Callable[[str], Path], lms: Lms
) -> None:
    reader = Learner(learner.launch(lms.upload(build(PLAYED))))
    for _ in range(2):
        expect(reader.course.locator("article")).to_have_count(1)
        assert reader.title() == reader.course.locator("article h1").inner_text()
        reader.turn()


def test_the_next_page_has_its_pictures_fetched_after_a_turn_and_not_at_the_first_view(
    learner: Session, build: Callable[[str], Path], lms: Lms
) -> None:
    reader = Learner(learner.launch(lms.upload(build(PLAYED))))
    first = reader.title()
    reader.page.wait_for_timeout(SETTLED)
    assert [] == [url for url in learner.requests if url.endswith("bro.svg")]
    reader.go("Egne tanker")
    with reader.page.expect_request("**/bro.svg"):
        reader.go(first)
    reader.page.wait_for_timeout(SETTLED)
    assert first == reader.title()


def test_a_link_turns_the_page_back_finds_it_and_a_click_for_a_new_tab_is_the_browsers(
    learner: Session, build: Callable[[str], Path], lms: Lms
) -> None:
    reader = Learner(learner.launch(lms.upload(build(PLAYED))))
    first = reader.title()
    reader.turn()
    second = reader.title()
    expect(reader.heading).to_be_focused()
    frame = course_frame(reader.page)
    frame.evaluate("history.back()")
    expect(reader.heading).to_have_text(first)
    frame.evaluate("history.forward()")
    expect(reader.heading).to_have_text(second)
    assert "false" == frame.evaluate(CTRL_CLICK)
    assert second == reader.title()


def test_back_leads_to_the_place_on_the_page_where_it_was_left(
    learner: Session, build: Callable[[str], Path], lms: Lms
) -> None:
    reader = Learner(learner.launch(lms.upload(build(PLAYED)), width=367))
    reader.turn()
    title = reader.title()
    frame = course_frame(reader.page)
    reader.next_page().scroll_into_view_if_needed()
    left = frame.evaluate("scrollY")
    assert left > 0
    reader.turn()
    assert frame.evaluate("scrollY") == 0
    frame.evaluate("history.back()")
    expect(reader.heading).to_have_text(title)
    expect(reader.heading).to_be_focused()
    assert left == frame.evaluate("scrollY")


def test_a_link_of_the_question_before_the_end_leads_to_its_page(
    learner: Session, build: Callable[[str], Path], lms: Lms
) -> None:
    reader = Learner(learner.launch(lms.upload(build(PLAYED))))
    reader.turn()
    end = reader.course.get_by_role("banner").get_by_role("button", name=reader.say("page.end"))
    for link in ("last", "first"):
        end.click()
        asked = reader.main.get_by_role("listitem").get_by_role("link")
        title = getattr(asked, link).inner_text()
        getattr(asked, link).click()
        expect(reader.heading).to_have_text(title)
        expect(reader.heading).to_be_focused()


def test_where_the_address_cannot_be_written_the_browser_follows_the_link(
    learner: Session, build: Callable[[str], Path], lms: Lms
) -> None:
    learner.expected = ("as often as this",)
    reader = Learner(learner.launch(lms.upload(build(PLAYED))))
    course_frame(reader.page).evaluate(
        "() => { history.pushState = () => { throw new Error('as often as this'); }; }"
    )
    reader.turn()
    expect(reader.heading).to_be_focused()


def test_while_a_question_waits_the_way_on_steps_back(
    learner: Session, build: Callable[[str], Path], lms: Lms
) -> None:
    reader = Learner(learner.launch(lms.upload(build(PLAYED))))
    way_on = reader.next_page()
    expect(way_on).not_to_have_attribute("data-variant", "secondary")
    reader.go("Prøve om broer")
    expect(way_on).to_have_css("background-color", "rgba(0, 0, 0, 0)")
    reader.take([["Saltstraumen bro"], ["Ønsker", "Pilarer"], ["Sant"]])
    expect(way_on).to_have_css("background-color", "rgba(0, 0, 0, 0)")
    expect(reader.button("quiz.again")).not_to_have_attribute("data-variant", "secondary")
    reader.take([["Hardangerbrua"], ["Kabler", "Pilarer"], ["Sant"]], start="quiz.again")
    expect(way_on).not_to_have_css("background-color", "rgba(0, 0, 0, 0)")
    expect(reader.button("quiz.again")).to_have_attribute("data-variant", "secondary")
    reader.press("quiz.again")
    expect(way_on).to_have_css("background-color", "rgba(0, 0, 0, 0)")
    reader.turn()
    expect(way_on.or_(reader.button("page.end")).first).not_to_have_css(
        "background-color", "rgba(0, 0, 0, 0)"
    )
