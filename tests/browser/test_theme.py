"""A course in a theme of its owner's: a brand of Designsystemet's, as its package has it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from builder.build import Request, build_course
from builder.diagnostics import Report
from tests.browser.courses import PLAYED
from tests.browser.learner import Learner
from tests.browser.lms import ROOT, Lms
from tests.browser.session import Session, course_frame
from tests.browser.test_accessible import gallery, in_both_schemes

pytestmark = pytest.mark.audit
"""All of it before a release: `make browser` has 15 minutes with the rest of CI."""

BRAND = ROOT / "node_modules/@digdir/designsystemet-theme/brand/portal.css"
SETTINGS = """
owners: [Brokommunen]
licence: CC BY 4.0
contact: kurs@brokommunen.no
theme:
  css: tema.css
  logo: logo.svg
"""
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><path d="M0 30V9h90v21"/></svg>'


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The course that others play, in the brand's colours and with a logo."""
    folder = tmp_path_factory.mktemp("theme")
    source, output = folder / "kurs", folder / "ut"
    shutil.copytree(ROOT / PLAYED, source)
    shutil.copyfile(BRAND, source / "tema.css")
    (source / "logo.svg").write_text(LOGO, "utf-8")
    kept = [
        line
        for line in (source / "course.yaml").read_text("utf-8").splitlines()
        if not line.startswith(("owners:", "licence:", "contact:"))
    ]
    (source / "course.yaml").write_text("\n".join(kept) + SETTINGS, "utf-8")
    report = Report()
    build_course(source, Request(output=output, targets=("scorm12",)), report)
    assert not report.has_errors, [found.message() for found in report]
    (package,) = output.glob("*-scorm12.zip")
    return package


def next_colour(page: Page) -> str:
    """What stands behind «Neste»: the theme's accent."""
    link = "document.querySelector('[data-paging=next]')"
    return str(course_frame(page).evaluate(f"getComputedStyle({link}).backgroundColor"))


def test_a_brand_theme_takes_effect_in_light_and_dark_and_is_accessible(
    learner: Session, lms: Lms, package: Path
) -> None:
    page = learner.launch(lms.upload(package))
    reader = Learner(page)
    page.emulate_media(color_scheme="light")
    assert "rgb(56, 98, 140)" == next_colour(page)
    page.emulate_media(color_scheme="dark")
    assert "rgb(118, 147, 176)" == next_colour(page)
    found = [fault for state in gallery(reader) for fault in in_both_schemes(page, state)]
    assert [] == found


def test_who_is_behind_the_course_is_at_the_foot_of_every_page_and_the_logo_says_its_name(
    learner: Session, lms: Lms, package: Path
) -> None:
    page = learner.launch(lms.upload(package))
    reader = Learner(page)
    logo = reader.course.get_by_role("banner").get_by_role("img", name="Brokommunen")
    expect(logo).to_be_visible()
    assert logo.evaluate("image => image.decode().then(() => image.naturalWidth > 0)")
    foot = reader.course.get_by_role("contentinfo")
    expect(foot).to_contain_text("Eier: Brokommunen")
    expect(foot).to_contain_text("Lisens: CC BY 4.0")
    contact = foot.get_by_role("link", name="kurs@brokommunen.no")
    expect(contact).to_have_attribute("href", "mailto:kurs@brokommunen.no")
    reader.switch("nn")
    expect(foot).to_contain_text("Eigar: Brokommunen")
