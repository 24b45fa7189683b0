"""A course in Arabic, with words of its own, is read and answered from right to left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser.learner import SLOW
from tests.browser.lms import Lms
from tests.browser.session import Session, course
from tests.browser.test_accessible import in_both_schemes

pytestmark = pytest.mark.audit
"""All of it before a release: `make browser` has 15 minutes with the rest of CI."""

RTL = "tests/courses/rtl"
NEXT, START, ANSWER, RIGHT = "التالي", "ابدأ", "أجب", "صحيح"


@pytest.fixture(params=[390, 1280])
def width(request: pytest.FixtureRequest) -> int:
    return int(request.param)


def left_of(one: Locator, other: Locator) -> bool:
    first, second = one.bounding_box(), other.bounding_box()
    assert first and second
    return first["x"] < second["x"]


def test_an_arabic_course_runs_from_the_right_and_is_answered(
    chromium: Browser, lms: Lms, build: Callable[[str], Path], width: int
) -> None:
    session = Session(chromium, lms, f"rtl-{width}", viewport={"width": width, "height": 800})
    page = session.launch(lms.upload(build(RTL)), language="ar", width=width - 24)
    unit = course(page)
    unit.locator("body[data-ready]").wait_for(timeout=SLOW)
    assert "rtl" == unit.locator("html").get_attribute("dir")
    expect(unit.locator("article:visible")).to_have_attribute("dir", "rtl")
    assert in_both_schemes(page, "front page") == []
    paging = unit.locator("[data-part=paging]")
    paging.get_by_role("link", name=NEXT).click()
    expect(unit.locator("h1:visible")).to_have_text("قطف التفاح")
    main = unit.locator("article:visible")
    expect(main.get_by_text("«حلو»")).to_be_visible()
    expect(main.get_by_text("3 دقائق")).to_be_visible()
    arrow = paging.locator("a[data-paging=next] .icon")
    assert "-1 1" == arrow.evaluate("icon => getComputedStyle(icon).scale")
    assert left_of(arrow, paging.locator("a[data-paging=next] .paging-word"))
    if width > 1000:
        assert left_of(main, unit.locator("nav.menu"))
    else:
        unit.locator("[data-action=menu]").click()
        expect(unit.locator("nav.menu")).to_be_visible()
        assert in_both_schemes(page, "menu") == []
        unit.locator("[data-action=menu]").click()
    assert in_both_schemes(page, "page") == []
    paging.get_by_role("link", name=NEXT).click()
    main.get_by_role("button", name=START).click()
    main.get_by_text("تنفصل بسهولة", exact=True).first.click()
    main.get_by_role("button", name=ANSWER).click()
    expect(main.get_by_text("نعم، هذا صحيح.").first).to_be_visible()
    assert in_both_schemes(page, "answered") == []
    main.get_by_role("button", name="السؤال التالي").click()
    main.get_by_role("textbox").fill("على الشَّجَرة!")
    main.get_by_role("button", name=ANSWER).click()
    expect(main.locator("form:visible").get_by_text(RIGHT, exact=True)).to_be_visible()
    wide = unit.locator("html").evaluate("root => root.scrollWidth - root.clientWidth")
    assert 0 == wide
    session.end()
    assert session.faults() == []


def test_the_page_turns_with_the_language(
    learner: Session, build: Callable[[str], Path], lms: Lms
) -> None:
    page = learner.launch(lms.upload(build(RTL)), language="nb")
    unit = course(page)
    unit.locator("body[data-ready]").wait_for(timeout=SLOW)
    root = unit.locator("html")
    assert ("ltr", "nb") == (root.get_attribute("dir"), root.get_attribute("lang"))
    unit.locator("[data-part=languages] a[lang=ar]").click()
    expect(root).to_have_attribute("dir", "rtl")
    skip = unit.locator("[data-word='page.skip']")
    expect(skip).to_have_attribute("lang", "ar")
    expect(unit.locator("[data-word='view.settings']")).not_to_have_attribute("lang", "ar")
    expect(root).to_have_attribute("lang", "en")
