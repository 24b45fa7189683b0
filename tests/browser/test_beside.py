"""The pages beside the packages are read by axe, on a phone and wide, in light and dark."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from builder.build import Request, build_course
from builder.diagnostics import Report
from tests.browser.accessible import AXE
from tests.browser.lms import ROOT

RUN = """async () => (await axe.run({ resultTypes: ["violations"] })).violations
  .flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.target} ${node.failureSummary}`))"""

CUT = """() => [...document.querySelectorAll(".scroll")]
  .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth)
  .map((one) => one.getAttribute("aria-label"))"""
"""Tables that do not show all of themselves."""


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ved-siden-av")
    build_course(ROOT / "course_src", Request(output=folder), Report())
    return folder


PAGES = ["rapport.html", "les-meg.html", "les-meg.html#nn", "les-meg.html#nn-rule"]


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_nobody_is_shut_out(
    address: str, scheme: str, width: int, output: Path, chromium: Browser
) -> None:
    name, hash_, fragment = address.partition("#")
    (path,) = output.glob(f"*-{name}")
    page = chromium.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri() + hash_ + fragment)
    page.add_script_tag(content=AXE)
    assert [] == page.evaluate(RUN)
    assert 0 >= page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert [] == page.evaluate(CUT)
    assert [path.as_uri()] == [url.partition("#")[0] for url in asked]
    page.close()


def test_one_language_is_shown_at_a_time_and_on_paper(output: Path, chromium: Browser) -> None:
    (path,) = output.glob("*-les-meg.html")
    page = chromium.new_page()
    page.goto(path.as_uri())
    for medium in ("screen", "print"):
        page.emulate_media(media=medium)
        assert page.locator("#nb").is_visible()
        assert not page.locator("#nn").is_visible()
    page.emulate_media(media="screen")
    page.get_by_role("link", name="Nynorsk").click()
    assert page.locator("#nn").is_visible()
    assert not page.locator("#nb").is_visible()
    page.get_by_role("link", name="Når er kurset fullført?").click()
    assert page.locator("#nn-rule h2").is_visible()
    page.close()


def test_paper_tells_where_a_source_is(output: Path, chromium: Browser) -> None:
    (path,) = output.glob("*-les-meg.html")
    page = chromium.new_page()
    page.goto(path.as_uri())
    page.emulate_media(media="print")
    link = page.locator("#nb a.source").first
    said = link.evaluate("(link) => getComputedStyle(link, '::after').content")
    assert link.get_attribute("href") in said.replace('" "', "")
    page.close()
