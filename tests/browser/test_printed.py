"""The pages on paper: what Chromium prints of a course that is open."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.courses import STARTER_KIT
from tests.browser.learner import Learner
from tests.browser.session import Session

WORKSHEETS = """() => {
  const { course, pages } = JSON.parse(document.getElementById('course-data').textContent);
  const ids = pages.filter(({ kind }) => kind === 'worksheet').map(({ id }) => id);
  return course.languages.flatMap((language) => ids.map((id) => `${id}_${language}`));
}"""
"""The addresses of them all."""


@pytest.fixture
def page(learner: Session, opened_by_hand: Callable[[str], str]) -> Page:
    """The starter kit in the web package, open at its first page."""
    page = learner.context.new_page()
    page.goto(opened_by_hand(STARTER_KIT))
    Learner(page, framed=False)
    return page


def sheets(page: Page) -> int:
    """How many sheets of A4 the page takes."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))


def test_every_worksheet_is_one_sheet_of_paper_and_its_example_one_more(page: Page) -> None:
    worksheets = page.evaluate(WORKSHEETS)
    assert worksheets
    taken = {}
    for worksheet in worksheets:
        page.evaluate("id => { location.hash = id; }", worksheet)
        page.locator(f"#{worksheet}").wait_for()
        taken[worksheet] = sheets(page)
    assert {} == {worksheet: count for worksheet, count in taken.items() if count != 2}
