"""With scripts off, and on paper: the whole starter kit reads in order from the disk."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.courses import PLAYED, STARTER_KIT

HEADINGS = """() => [...document.querySelectorAll('main > article')].map((article) => ({
  id: article.id,
  top: article.getBoundingClientRect().top,
  hidden: [...article.querySelectorAll('h1, h2, h3, h4, p, li, td, legend, label')]
    .filter((one) => !one.checkVisibility())
    .filter((one) => !one.closest('details:not([open]), [hidden], .sheet-foot'))
    .map((one) => one.outerHTML.slice(0, 80)),
  levels: [...article.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    .filter((one) => one.checkVisibility()).map((one) => Number(one.tagName[1])),
}))"""
"""Where each article stands, what of its text is not shown, and its heading levels; the foot of a
worksheet is for paper alone, and a reader opens what is folded."""


@pytest.fixture
def page(chromium: Browser, build: Callable[[str, str], Path], tmp_path: Path) -> Iterator[Page]:
    """The starter kit's web package, opened from the disk by a browser without scripts."""
    with zipfile.ZipFile(build(STARTER_KIT, "web")) as package:
        package.extractall(tmp_path)
    (index,) = tmp_path.glob("**/index.html")
    context = chromium.new_context(
        java_script_enabled=False, viewport={"width": 390, "height": 844}
    )
    page = context.new_page()
    page.goto(index.as_uri())
    yield page
    context.close()


def test_every_article_is_shown_in_order_with_its_headings_in_order(page: Page) -> None:
    articles = page.evaluate(HEADINGS)
    tops = [article["top"] for article in articles]
    assert tops == sorted(set(tops))
    assert {} == {one["id"]: one["hidden"] for one in articles if one["hidden"]}
    assert [] == [one["id"] for one in articles if one["levels"][0] != 1]
    assert [] == [
        one["id"]
        for one in articles
        for before, after in zip(one["levels"], one["levels"][1:], strict=False)
        if after > before + 1 or after == 1
    ]


def test_where_the_script_never_comes_links_choose_the_page(
    chromium: Browser, build: Callable[[str, str], Path], tmp_path: Path
) -> None:
    with zipfile.ZipFile(build(PLAYED, "web")) as package:
        package.extractall(tmp_path)
    (index,) = tmp_path.glob("**/index.html")
    (index.parent / "course.js").unlink()
    page = chromium.new_page(viewport={"width": 1280, "height": 800})
    page.goto(index.as_uri())
    shown = page.locator("main > article:visible")
    expect(shown).to_have_count(1)
    link = page.locator("[data-paging=next]")
    wanted = (link.get_attribute("href") or "").removeprefix("#")
    assert wanted != shown.get_attribute("id")
    link.click()
    expect(shown).to_have_count(1)
    expect(shown).to_have_id(wanted)
    page.close()


@pytest.mark.audit
@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler-utils is not installed")
def test_the_whole_course_prints_in_order(page: Page, tmp_path: Path) -> None:
    titles = page.locator("main > article h1").all_inner_texts()
    paper = tmp_path / "course.pdf"
    page.pdf(path=paper, prefer_css_page_size=True)
    command = ["pdftotext", "-layout", str(paper), "-"]
    printed = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout
    read, at = re.sub(r"\s+", " ", printed), 0
    for title in titles:
        at = read.find(re.sub(r"\s+", " ", title).strip(), at) + 1
        assert at, title
