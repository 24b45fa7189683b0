"""What the HTML does not tell: where the focus is seen, what moves, which language is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Page

from tests.browser.accessible import show, shown
from tests.browser.answers import MOST_KEYS
from tests.browser.courses import GALLERY, STARTER_KIT
from tests.browser.learner import Learner, data
from tests.browser.lms import Lms
from tests.browser.session import Session, course_frame

pytestmark = pytest.mark.audit
"""All of it before a release: `make browser` has 15 minutes with the rest of CI."""

FOCUSED = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const label = one.matches('input') && one.closest('.option, .ds-field') || one;
  const box = label.getBoundingClientRect();
  const middle = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
  const at = [0.5, 0.1, 0.9].map((part) => [box.left + box.width * part, middle]);
  const seen = at.some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top && (label.contains(top) || top.contains(label));
  });
  const {outlineStyle, outlineWidth} = getComputedStyle(one);
  const marked = one.matches('video, audio')
    || outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
    || getComputedStyle(label).outlineStyle !== 'none';
  return {html: one.outerHTML.slice(0, 90), seen, marked, main: Boolean(one.closest('main'))};
}"""
"""What has the focus: whether any of it can be seen (WCAG 2.4.11) and is marked (2.4.7). A browser
brings the line one writes on into the window, not always the whole of a tall field: what is looked
at is the middle of the part inside. The browser marks the parts of its own media player."""
LEVELS = """() => [...document.querySelectorAll('main > article:not([hidden]) *')]
  .filter((one) => /^H[1-6]$/.test(one.tagName))
  .filter((one) => one.checkVisibility()).map((one) => Number(one.tagName[1]))"""
LANGUAGES = """() => {
  const tag = document.documentElement.lang;
  const article = document.querySelector('main > article:not([hidden])');
  return [tag, article.lang];
}"""
MARKED = """() => [...document.querySelectorAll('.menu a')].filter((one) => one.checkVisibility())
  .filter((one) => getComputedStyle(one).borderInlineStartColor !==
    getComputedStyle(document.documentElement).backgroundColor)
  .map((one) => one.getAttribute('aria-current'))"""
"""The entries of the menu with a stroke beside them that can be told from the page."""
OTHER_GROUND = """() => [...document.querySelectorAll('main > article:not([hidden]) .table')]
  .map((table) => {
    const shown = (colour) => {
      const probe = document.createElement('i');
      probe.style.backgroundColor = colour;
      table.append(probe);
      const found = getComputedStyle(probe).backgroundColor;
      probe.remove();
      return found;
    };
    let under = table.parentElement;
    while (under && /, 0\\)$/.test(getComputedStyle(under).backgroundColor)) {
      under = under.parentElement;
    }
    const cover = shown(getComputedStyle(table).getPropertyValue('--cover'));
    return [cover, under ? getComputedStyle(under).backgroundColor : 'nothing'];
  })
  .filter(([cover, under]) => cover !== under).map((pair) => pair.join(' on '))"""
"""Tables whose edge is covered by another colour than the one they stand on."""
MOVING = """() => document.getAnimations().length
  + [...document.querySelectorAll('body *')].filter((one) => {
    const {transitionDuration, animationName} = getComputedStyle(one);
    const moves = animationName !== 'none' || /[1-9]/.test(transitionDuration);
    return one.checkVisibility() && moves;
  }).length"""


def unseen(page: Page, name: str) -> list[str]:
    """Tab through a page to its end: stops that are covered, outside the window, or unmarked."""
    frame = course_frame(page)
    frame.evaluate("document.querySelector('main > article:not([hidden]) h1').focus()")
    found = []
    for _ in range(MOST_KEYS):
        page.keyboard.press("Tab")
        stop = frame.evaluate(FOCUSED)
        if stop is None or not stop["main"]:
            break
        if not (stop["seen"] and stop["marked"]):
            found.append(f"{name}: {stop}")
    return found


@pytest.mark.audit
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize(("course", "every"), [(GALLERY, 1), (STARTER_KIT, 6)])
def test_the_focus_is_seen_wherever_tab_leads(
    learner: Session,
    build: Callable[[str], Path],
    lms: Lms,
    course: str,
    every: int,
    width: int,
) -> None:
    page = learner.launch(lms.upload(build(course)), width=width)
    Learner(page)
    assert [] == shown(page, "nb", lambda name: unseen(page, name), every)


@pytest.mark.audit
@pytest.mark.parametrize("language", ["nb", "nn"])
@pytest.mark.parametrize("course", [GALLERY, STARTER_KIT])
def test_headings_go_one_level_at_a_time_and_the_page_says_its_language(
    learner: Session, build: Callable[[str], Path], lms: Lms, course: str, language: str
) -> None:
    page = learner.launch(lms.upload(build(course)), language=language)
    Learner(page, language)
    frame = course_frame(page)

    def out_of_order(name: str) -> list[str]:
        levels = frame.evaluate(LEVELS)
        steps = zip([0, *levels], levels, strict=False)
        wrong = any(after > before + 1 for before, after in steps) or levels.count(1) != 1
        said = frame.evaluate(LANGUAGES)
        other = said[0] != language or said[1] != language
        return [f"{name}: {levels} {said}"] if wrong or other else []

    assert [] == shown(page, language, out_of_order)


def test_nothing_moves_for_one_who_asks_for_stillness(
    learner: Session, build: Callable[[str], Path], lms: Lms
) -> None:
    page = learner.launch(lms.upload(build(GALLERY)))
    page.emulate_media(reduced_motion="reduce")
    Learner(page)
    for current in data(page)["pages"][::4]:
        show(page, current["id"], "nb")
        assert course_frame(page).evaluate(MOVING) == 0


def test_in_forced_colours_the_menu_marks_the_page_one_is_on_and_no_other(
    learner: Session, build: Callable[[str], Path], lms: Lms
) -> None:
    page = learner.launch(lms.upload(build(GALLERY)), width=1280)
    page.emulate_media(forced_colors="active")
    Learner(page)
    marked = course_frame(page).evaluate(MARKED)
    assert ["page"] == marked


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_edge_of_a_table_has_the_colour_of_what_the_table_stands_on(
    learner: Session, build: Callable[[str], Path], lms: Lms, scheme: Literal["light", "dark"]
) -> None:
    page = learner.launch(lms.upload(build(STARTER_KIT)), width=390)
    page.emulate_media(color_scheme=scheme)
    Learner(page)
    frame = course_frame(page)
    assert [] == shown(
        page, "nb", lambda name: [f"{name}: {each}" for each in frame.evaluate(OTHER_GROUND)]
    )


def test_a_bright_drawing_is_dimmed_on_a_dark_page_and_nowhere_else(
    learner: Session, build: Callable[[str], Path], lms: Lms
) -> None:
    page = learner.launch(lms.upload(build(STARTER_KIT)), width=390)
    Learner(page)
    drawing = course_frame(page).locator("[data-paper=bright]").first
    for scheme, media, look in (
        ("light", "screen", "none"),
        ("dark", "screen", "brightness(0.8)"),
        ("dark", "print", "none"),
    ):
        page.emulate_media(color_scheme=scheme, media=media)  # type: ignore[arg-type]
        assert look == drawing.evaluate("one => getComputedStyle(one).filter")
