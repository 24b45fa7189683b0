"""Tables where there is little room: rows as blocks, nothing scrolls, and a table all the same."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.courses import STARTER_KIT
from tests.browser.learner import Learner
from tests.browser.session import Session

SHEET = "ark-problemtre_nb"
WIDE = """(html) => {
  const whole = new DOMParser().parseFromString(html, 'text/html');
  const pages = [...whole.querySelectorAll('main > article')];
  document.querySelector('main').append(...pages);
  const wide = [...document.querySelectorAll('.table')]
    .filter((table) => table.scrollWidth > table.clientWidth + 1)
    .map((table) => `${table.closest('article').id}: ${table.getAttribute('aria-label')}`);
  const { scrollWidth, clientWidth } = document.scrollingElement;
  pages.forEach((page) => page.remove());
  return [...wide, ...(scrollWidth > clientWidth ? ['what stands out of a table'] : [])];
}"""
"""Tables that scroll sideways, on any page, or make the page do so."""
BLOCKS = """(table) => [...table.querySelectorAll('td')].slice(0, 2).map((cell) => ({
  name: getComputedStyle(cell, '::before').content.split('"')[1] ?? '',
  left: cell.getBoundingClientRect().left,
}))"""
ROLES = """table => [table, ...table.querySelectorAll('thead, tbody, tr, th, td')]
  .map((one) => one.getAttribute('role'))"""
LARGER = "document.documentElement.dataset.text = 'larger'"


@pytest.fixture
def page(learner: Session, opened_by_hand: Callable[[str], str]) -> Page:
    """A worksheet of the starter kit with tables of three and four columns, on a phone."""
    page = learner.context.new_page()
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(f"{opened_by_hand(STARTER_KIT)}#{SHEET}")
    Learner(page, framed=False)
    expect(page.locator(f"#{SHEET}")).to_be_visible()
    return page


def test_no_table_scrolls_sideways_at_any_width_or_size_of_text(page: Page, tmp_path: Path) -> None:
    (index,) = tmp_path.glob("**/index.html")
    html = index.read_text("utf-8")
    assert "data-stack" in html
    for width in (320, 367, 390, 600, 1000, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert (width, []) == (width, page.evaluate(WIDE, html))
    page.set_viewport_size({"width": 390, "height": 800})
    page.evaluate(LARGER)
    assert [] == page.evaluate(WIDE, html)


def test_cells_stand_under_each_other_by_name_and_beside_each_other_on_paper(page: Page) -> None:
    table = page.locator(f"#{SHEET} .table").first
    first, second = table.evaluate(BLOCKS)
    assert ("For dem det gjelder", "For andre") == (first["name"], second["name"])
    assert first["left"] == second["left"]
    page.emulate_media(media="print")
    first, second = table.evaluate(BLOCKS)
    assert ("", "") == (first["name"], second["name"])
    assert first["left"] < second["left"]


def test_rows_shown_as_blocks_are_a_table_to_a_screen_reader(page: Page) -> None:
    client = page.context.new_cdp_session(page)
    nodes: list[dict[str, Any]] = client.send("Accessibility.getFullAXTree")["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}

    def said(node: dict[str, Any]) -> list[str]:
        own = [] if node["ignored"] else [node["role"]["value"]]
        return own + [
            one for child in node["childIds"] if child in by_id for one in said(by_id[child])
        ]

    (first, *_) = [
        node for node in nodes if not node["ignored"] and node["role"]["value"] == "table"
    ]
    wanted = ("table", "row", "columnheader", "cell", "textbox")
    found = [role for role in said(first) if role in wanted]
    head = ["table", "row", *["columnheader"] * 3]
    assert [*head, *["row", *["cell", "textbox"] * 3] * 3] == found
    # Chromium sees a table without them too; WebKit does not.
    parts = page.locator(f"#{SHEET} [data-stack] table").first.evaluate(ROLES)
    head = ["table", "rowgroup", "row", *["columnheader"] * 3]
    assert [*head, "rowgroup", *["row", "cell", "cell", "cell"] * 3] == parts
