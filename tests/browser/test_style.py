"""The style sheet is slimmed at set-up by what the code says: what a page wears must be in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from builder.targets.target import DIST
from tests.browser.accessible import shown
from tests.browser.courses import GALLERY
from tests.browser.learner import Learner
from tests.browser.lms import ROOT, Lms
from tests.browser.session import Session, course_frame

pytestmark = pytest.mark.audit

PLAYER = ROOT / "builder" / "player" / "css"
DESIGN = ROOT / "node_modules" / "@digdir" / "designsystemet-css" / "dist" / "src"
WORN = re.compile(r"""\.(?=[A-Za-z])([\w-]+)|\[([\w-]+)(?:[~^|*$]?=["']?([^\]"']*)["']?)?\]""")
TOKENS = """() => [...new Set([...document.querySelectorAll('html, body, body *')]
  .filter((one) => !one.closest('[data-part="view"]'))
  .flatMap((one) => [...one.attributes].flatMap(({name, value}) =>
    name === 'class' ? [...one.classList].map((word) => `.${word}`)
      : [`[${name}]`, `[${name}=${value}]`])))]"""
"""Every class and attribute of the page; the views beside it have a style sheet of their own."""


def written() -> set[str]:
    """Classes and attributes that our style sheets, and the components they take in, speak of."""
    index = (PLAYER / "index.css").read_text("utf-8")
    ours = [PLAYER / name for name in re.findall(r'"\./([\w.]+)"', index)]
    taken = [DESIGN / name for name in re.findall(r'designsystemet-css/([\w.-]+)"', index)]
    types = sorted((ROOT / "builder" / "questions").rglob("question.css"))
    return {one for path in [*ours, *taken, *types] for one in spoken_of(path)}


def spoken_of(path: Path) -> set[str]:
    text = re.sub(r"url\([^)]*\)|/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)
    return {
        f".{name}" if name else f"[{attribute}={value}]" if value else f"[{attribute}]"
        for name, attribute, value in WORN.findall(text)
    }


def test_what_a_page_wears_is_in_the_style_sheet(
    learner: Session, build: Callable[[str], Path], lms: Lms
) -> None:
    page = learner.launch(lms.upload(build(GALLERY)), width=390)
    Learner(page)
    gone = written() - spoken_of(DIST / "course.css")
    worn: set[str] = set()

    def wear(name: str) -> list[str]:
        worn.update(course_frame(page).evaluate(TOKENS))
        return []

    shown(page, "nb", wear)
    assert worn & spoken_of(DIST / "course.css")
    assert set() == worn & gone
