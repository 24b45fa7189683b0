"""What the turn of a page costs, counted: what is styled anew, what the LMS is asked to keep."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.courses import GALLERY, PLAYED, STARTER_KIT
from tests.browser.learner import Learner
from tests.browser.lms import Lms
from tests.browser.session import Session, course_frame

SETTLED = 800
"""Milliseconds after which a turn has been saved."""
AROUND = 150
"""Elements around the pages that may say something new, most of them in the menu; the page itself
is styled when it is shown and, in part, when it is found to be read to its end."""
OF_THE_PAGE = "document.querySelectorAll('main > article:not([hidden]), main > :not([hidden]) *')"
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


def styled(page: Page, act: Callable[[], None]) -> int:
    """How many elements Chromium gives a style while something is done."""
    client = page.context.new_cdp_session(page)
    events: list[dict[str, Any]] = []
    client.on("Tracing.dataCollected", lambda sent: events.extend(sent["value"]))
    ended: list[object] = []
    client.on("Tracing.tracingComplete", lambda sent: ended.append(sent))
    categories = {"includedCategories": ["devtools.timeline"]}
    client.send("Tracing.start", {"transferMode": "ReportEvents", "traceConfig": categories})
    act()
    page.wait_for_timeout(SETTLED)
    client.send("Tracing.end")
    while not ended:
        page.wait_for_timeout(50)
    client.detach()
    return sum(each.get("args", {}).get("elementCount", 0) for each in events)


@pytest.mark.audit
@pytest.mark.parametrize("course", [GALLERY, STARTER_KIT])
def test_a_turn_styles_the_page_turned_to_and_little_around_it(
    learner: Session, build: Callable[[str], Path], lms: Lms, course: str
) -> None:
    page = learner.launch(lms.upload(build(course)), width=1000)
    reader = Learner(page)
    for _ in range(3):
        reader.turn()
        reader.saved()
        before = styled(page, lambda: course_frame(page).evaluate(f"{NEXT}.click()"))
        own = course_frame(page).evaluate(f"{OF_THE_PAGE}.length")
        assert before <= 2 * own + AROUND


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


def test_while_a_question_waits_the_way_on_steps_back(
    learner: Session, build: Callable[[str], Path], lms: Lms
) -> None:
    reader = Learner(learner.launch(lms.upload(build(PLAYED))))
    way_on = reader.next_page()
    expect(way_on).not_to_have_attribute("data-variant", "secondary")
    reader.go("Prøve om broer")
    expect(way_on).to_have_css("background-color", "rgba(0, 0, 0, 0)")
    reader.take([["Saltstraumen bro"], ["Ønsker", "Pilarer"], ["Sant"]])
    expect(way_on).not_to_have_css("background-color", "rgba(0, 0, 0, 0)")
    reader.press("quiz.again")
    expect(way_on).to_have_css("background-color", "rgba(0, 0, 0, 0)")
    reader.turn()
    expect(way_on.or_(reader.button("page.end")).first).not_to_have_css(
        "background-color", "rgba(0, 0, 0, 0)"
    )
