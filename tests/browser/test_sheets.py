"""What is written in a worksheet: there after a reload, and nowhere when the tab is closed."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.learner import Learner
from tests.browser.session import Session

SHEETS = "tests/courses/sheets"
SHEET = "Plan for eplehøsten"
STORED = "[localStorage, sessionStorage].flatMap(Object.values).join() + document.cookie"


def writes(reader: Learner, text: str) -> None:
    reader.main.locator(".sheet-field").nth(1).fill(text)


def has(reader: Learner, text: str) -> None:
    fields = reader.main.locator(".sheet-field")
    expect(fields.nth(1)).to_have_value(text)
    expect(fields.nth(0)).to_have_value("")


def test_it_bears_a_reload_a_turn_and_a_link_out_of_the_course(
    learner: Session, opened_by_hand: Callable[[str], str]
) -> None:
    address = opened_by_hand(SHEETS)
    page = learner.context.new_page()
    page.goto(address)
    reader = Learner(page, framed=False)
    reader.go(SHEET)
    writes(reader, "Kari\nog Ola")
    page.reload()
    has(reader, "Kari\nog Ola")
    writes(reader, "Alle")
    reader.turn()
    page.reload()
    reader.go(SHEET)
    has(reader, "Alle")
    writes(reader, "Noen")
    page.goto(address.replace("index.html", "licenses.txt"))
    page.go_back()
    has(reader, "Noen")
    assert "Noen" not in page.evaluate(STORED)
    page.close()
    again = learner.context.new_page()
    again.goto(address)
    reader = Learner(again, framed=False)
    reader.go(SHEET)
    has(reader, "")
