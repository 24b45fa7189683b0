"""The gallery – every block and question type – by axe-core, at 320 px and with 24 px targets."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.courses import GALLERY
from tests.browser.learner import Learner, data
from tests.browser.lms import Lms
from tests.browser.session import Session, course_frame
from tests.browser.test_accessible import COLOURS, RUN
from tests.browser.test_accessible import violations as whole_violations

SIDEWAYS = "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"
SMALL = """() => [...document.querySelectorAll(
  'a[href], button, input, select, textarea, summary, [tabindex="0"]')]
  .filter((one) => one.checkVisibility({visibilityProperty: true, opacityProperty: true}))
  .filter((one) => !(one.tagName === 'A' && getComputedStyle(one).display === 'inline'))
  .filter((one) => !one.closest('.ds-skip-link, .ds-sr-only'))
  .map((one) => [(one.closest('label') ?? one), one])
  .map(([target, one]) => [target.getBoundingClientRect(), one.outerHTML.slice(0, 80)])
  .filter(([box]) => Math.min(box.width, box.height) < 24)
  .map(([box, html]) => `${Math.round(box.width)} × ${Math.round(box.height)}: ${html}`)"""
"""Targets below 24 × 24 CSS pixels (WCAG 2.5.8); links in running text are excepted there."""
NARROW = [320, 1280]
ALONE = """async (run) => {
  const hidden = [...document.querySelectorAll('main > article[hidden]')];
  const marks = hidden.map((one) => {
    const mark = document.createComment('');
    one.replaceWith(mark);
    return mark;
  });
  const found = await run();
  marks.forEach((mark, at) => mark.replaceWith(hidden[at]));
  return found;
}"""
"""axe-core walks all there is, hidden or not: pages nobody sees are taken out while it does."""


def shown(page: Page, language: str, look: Callable[[str], list[str]]) -> list[str]:
    """What ``look`` finds on every page of the course in turn."""
    found = []
    for current in data(page)["pages"]:
        course_frame(page).evaluate(f"location.hash = '{current['id']}_{language}'")
        found += look(current["id"])
    return found


def violations(page: Page, state: str, run: str = RUN) -> list[str]:
    """What axe finds wrong in the page that is shown and all around it."""
    return whole_violations(page, state, f"({ALONE})(() => {run})")


def in_both_schemes(page: Page, state: str) -> list[str]:
    """The same in light and dark, where only colours differ."""
    page.emulate_media(color_scheme="dark")
    dark = violations(page, f"{state}, dark", COLOURS)
    page.emulate_media(color_scheme="light")
    return dark + violations(page, state)


def fits(page: Page, name: str) -> list[str]:
    """What makes a page scroll sideways, or is too small to hit."""
    frame = course_frame(page)
    wide: int = frame.evaluate(SIDEWAYS)
    small: list[str] = frame.evaluate(SMALL)
    return [f"{name}: {target}" for target in small] + ([f"{name}: {wide} px"] if wide > 0 else [])


@pytest.fixture
def package(build: Callable[[str], Path], lms: Lms) -> str:
    return lms.upload(build(GALLERY))


def test_every_block_and_type_is_accessible_and_fits_320_pixels(
    learner: Session, package: str
) -> None:
    page = learner.launch(package, width=320)
    Learner(page)
    assert [] == shown(page, "nb", lambda name: violations(page, name) + fits(page, name))


@pytest.mark.audit
@pytest.mark.parametrize("width", NARROW)
@pytest.mark.parametrize("language", ["nb", "nn"])
@pytest.mark.parametrize("query", [{}, {"mode": "review"}])
def test_every_block_and_type_is_accessible_everywhere(
    learner: Session, package: str, width: int, language: str, query: dict[str, str]
) -> None:
    page = learner.launch(package, width=width, language=language, **query)
    Learner(page, language)
    assert [] == shown(page, language, lambda name: in_both_schemes(page, name) + fits(page, name))
