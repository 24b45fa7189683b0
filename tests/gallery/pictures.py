"""``python -m tests.gallery.pictures docs/images/questions``: what each question type looks like,
for the docs (``make pictures``). The first example of each, as a learner meets it."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, FloatRect, sync_playwright

from builder.questions import QUESTION_TYPES, QuestionType
from tests.browser.conftest import ARGUMENTS, CHROMIUM
from tests.gallery.__main__ import main as build
from tests.gallery.course import block_page, type_page

WIDTH, AIR = 640, 12
"""Pixels: of the window, and around the question."""


def main(folder: Path) -> int:
    """Write a PNG for every type; 1 when the gallery cannot be built."""
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        if build(Path(temporary)):
            return 1
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        folder.mkdir(parents=True, exist_ok=True)
        for kind in QUESTION_TYPES.values():
            picture = taken(browser, Path(temporary) / "web" / "index.html", kind)
            (folder / f"{kind.name}.png").write_bytes(picture)
        browser.close()
    return 0


def taken(browser: Browser, unit: Path, kind: QuestionType) -> bytes:
    """The picture of a type's first example."""
    name = type_page(kind.name) if kind.in_quiz else block_page(kind.name)
    page = browser.new_page(
        viewport={"width": WIDTH, "height": 900}, color_scheme="light", reduced_motion="reduce"
    )
    page.goto(f"{unit.as_uri()}#{name}_nb")
    article = page.locator(f"#{name}_nb")
    if kind.in_quiz:
        article.locator("[data-action=start]").click()
    question = article.locator(f"[data-type={kind.name}]").first
    question.scroll_into_view_if_needed()  # pictures are fetched when they are near
    question.evaluate(
        "(one) => Promise.all([...one.querySelectorAll('img')].map((i) => i.decode()))"
    )
    page.evaluate("scrollTo(0, 0)")
    box = question.bounding_box()
    assert box is not None
    picture = page.screenshot(clip=_with_air(box), full_page=True)
    page.close()
    return picture


def _with_air(box: FloatRect) -> FloatRect:
    return {
        "x": box["x"] - AIR,
        "y": box["y"] - AIR,
        "width": box["width"] + 2 * AIR,
        "height": box["height"] + 2 * AIR,
    }


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
