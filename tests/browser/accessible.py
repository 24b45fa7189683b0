"""What makes a page that is shown hard to use: axe-core's rules, room, and size."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from playwright.sync_api import Page

from tests.browser.learner import data
from tests.browser.lms import ROOT
from tests.browser.session import course_frame, until

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
RUN = "axe.run(document, {resultTypes: ['violations']}).then(({violations}) => violations)"
COLOURS = (
    "axe.run(document, {resultTypes: ['violations'], runOnly: {type: 'rule',"
    " values: ['color-contrast', 'link-in-text-block']}}).then(({violations}) => violations)"
)
SIDEWAYS = "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"
SMALL = """() => [...document.querySelectorAll(
  'a[href], button, input, select, textarea, summary, [tabindex="0"]')]
  .filter((one) => one.checkVisibility({visibilityProperty: true, opacityProperty: true}))
  .filter((one) => !(one.tagName === 'A' && getComputedStyle(one).display === 'inline'))
  .filter((one) => !one.matches('.term'))
  .filter((one) => !one.closest('.ds-skip-link, .ds-sr-only'))
  .map((one) => [(one.closest('label') ?? one), one])
  .map(([target, one]) => [target.getBoundingClientRect(), one.outerHTML.slice(0, 80)])
  .filter(([box]) => Math.min(box.width, box.height) < 24)
  .map(([box, html]) => `${Math.round(box.width)} × ${Math.round(box.height)}: ${html}`)"""
"""Targets below 24 × 24 CSS pixels (WCAG 2.5.8); links and explained words in running text are
excepted there."""
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""
"""The widest text spacing a page must bear (WCAG 1.4.12)."""
CUT = """() => [...document.querySelectorAll('body *')]
  .filter((one) => one.checkVisibility() && !one.closest('.ds-skip-link, svg, select'))
  .filter((one) => one.clientWidth > 1)
  .filter((one) => {
    const {overflowX, overflowY} = getComputedStyle(one);
    const wide = ['hidden', 'clip'].includes(overflowX) && one.scrollWidth > one.clientWidth + 1;
    const high = ['hidden', 'clip'].includes(overflowY) && one.scrollHeight > one.clientHeight + 1;
    return one.tagName !== 'PROGRESS' && (wide || high);
  })
  .map((one) => `cut: ${one.outerHTML.slice(0, 80)}`)"""
"""What is cut off where it cannot be scrolled to; what is one pixel wide is for the ear."""


class Tally:
    """How much was looked at, to be quoted after the audit."""

    def __init__(self) -> None:
        self.places: set[tuple[str, str, str, str]] = set()
        """State, course, what was shown of it (a page, a question, a result …) and language."""
        self.conditions: set[tuple[str, int]] = set()
        """Scheme and width."""
        self.count: Counter[str] = Counter()

    def add(self, places: Iterable[Any], looks: Iterable[Any], counted: dict[str, int]) -> None:
        """What another process has looked at."""
        self.places |= {(state, course, name, language) for state, course, name, language in places}
        self.conditions |= {(scheme, width) for scheme, width in looks}
        self.count.update(counted)

    def carried(self) -> tuple[list[Any], list[Any], dict[str, int]]:
        """All of it in what can travel between processes: the arguments of ``add``."""
        return [*self.places], [*self.conditions], {**self.count}

    def __str__(self) -> str:
        runs, faults, fits = (self.count[name] for name in ("axe", "violations", "fits"))
        states = Counter((state, course) for state, course, _, _ in self.places)
        each = ", ".join(
            f"{course} {state} {count}" for (state, course), count in sorted(states.items())
        )
        return (
            f"axe-core: {runs} runs, {faults} violations; {fits} looks at room and targets.\n"
            f"In {len(self.conditions)} schemes × widths, so many places (page, question, result,"
            f" end) × languages: {each}.\n"
            "Each test looks at the whole of its course; once answered, only anew at pages that"
            " have changed by it."
        )


TALLY = Tally()


def violations(page: Page, state: str, run: str = RUN) -> list[str]:
    """What axe finds wrong in the page that is shown and all around it, one line each."""
    frame = course_frame(page)
    if not frame.evaluate("typeof axe === 'object'"):
        frame.evaluate(AXE)
    found: list[dict[str, Any]] = frame.evaluate(run)
    lines = [
        f"{state}: {violation['id']}: {node['target']} {node['failureSummary']}"
        for violation in found
        for node in violation["nodes"]
    ]
    TALLY.count["axe"] += 1
    TALLY.count["violations"] += len(lines)
    return lines


def in_both_schemes(page: Page, state: str) -> list[str]:
    """What axe finds in light and dark, where only colours differ."""
    page.emulate_media(color_scheme="dark")
    dark = violations(page, f"{state}, dark", COLOURS)
    page.emulate_media(color_scheme="light")
    return dark + violations(page, state)


def fits(page: Page, name: str) -> list[str]:
    """What makes a page scroll sideways, or is too small to hit."""
    TALLY.count["fits"] += 1
    frame = course_frame(page)
    wide: int = frame.evaluate(SIDEWAYS)
    small: list[str] = frame.evaluate(SMALL)
    return [f"{name}: {target}" for target in small] + ([f"{name}: {wide} px"] if wide > 0 else [])


def cut(page: Page, name: str) -> list[str]:
    """What text loses when it is spaced as wide as a reader may need."""
    return [f"{name}: {each}" for each in course_frame(page).evaluate(CUT)]


def resize(page: Page, width: int) -> None:
    """The course in a frame of another width, and nothing else about it changed."""
    page.set_viewport_size({"width": width + 24, "height": 800})
    page.evaluate("width => { document.querySelector('iframe').width = width; }", width)


def show(page: Page, current: str, language: str) -> None:
    """A page of the course by its address, until it is there to be seen."""
    frame = course_frame(page)
    frame.evaluate(f"location.hash = '{current}_{language}'")
    until(frame, f"document.getElementById('{current}_{language}').checkVisibility()")


def shown(page: Page, language: str, look: Callable[[str], list[str]], every: int = 1) -> list[str]:
    """What ``look`` finds on every page of the course in turn, or on one in ``every``."""
    found = []
    for current in data(page)["pages"][::every]:
        show(page, current["id"], language)
        found += look(current["id"])
    return found
