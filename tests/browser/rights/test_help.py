"""What is kept, help when something fails, and every view as one meets it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from builder.pages.views import VIEWS
from tests.browser.accessible import in_both_schemes
from tests.browser.learner import Learner
from tests.browser.rights.course import note
from tests.browser.session import Session, course_frame
from tests.browser.test_views import opened


def test_what_is_kept_now_is_told_in_words(reader: Learner) -> None:
    reader.go("Egne tanker")
    note(reader).fill("Ei bru")
    reader.turn()
    reader.go("Prøve om broer")
    reader.take([["Hardangerbrua"], ["Sant"]])
    opened(reader, "stored")
    seen = reader.course.locator("[data-part=menu] a[data-seen]").count()
    reader.shows(f"Du har sett {seen} av 6 sider.")
    reader.shows("Du har svart på 2 spørsmål.")
    reader.shows("Du har tatt «Prøve om broer» 1 gang.")
    reader.shows("Notatene dine er på 6 tegn til sammen.")
    reader.main.get_by_role("link", name="Start på nytt").locator("visible=true").click()
    expect(reader.main.get_by_role("heading", level=1)).to_have_text("Start på nytt")


def test_the_log_can_be_copied_and_holds_nothing_of_the_learners_own(
    learner: Session, page: Page, reader: Learner
) -> None:
    learner.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.go("Egne tanker")
    note(reader).fill("Bergsbrua")
    reader.go("Prøve om broer")
    reader.take([["Hardangerbrua"], ["Sant"]])
    reader.saved()
    opened(reader, "trouble")
    mail = reader.main.get_by_role("link", name="kurs@kursbygger.test")
    expect(mail).to_have_attribute("href", "mailto:kurs@kursbygger.test")
    log = reader.main.get_by_role("textbox", name="Teknisk logg").input_value()
    assert "course: rettigheter 1.2\ntarget: scorm12\nmode: normal\n" in log
    assert "page prove_nb" in log
    assert "saved" in log
    assert not re.search("Bergsbrua|Hardangerbrua|Nordmann|Kari|17\n", log)
    reader.press("more.trouble.copy")
    announcer = reader.course.locator("[data-part=announcer]")
    expect(announcer).to_have_text(re.compile("kopier", re.IGNORECASE))


def test_where_copying_is_refused_the_log_is_selected(reader: Learner) -> None:
    opened(reader, "trouble")
    course_frame(reader.page).evaluate(
        "Object.defineProperty(navigator, 'clipboard', {value: undefined})"
    )
    reader.press("more.trouble.copy")
    reader.shows(reader.say("more.trouble.selected"))
    log = reader.main.get_by_role("textbox", name="Teknisk logg")
    expect(log).to_be_focused()
    assert log.evaluate("log => log.selectionEnd - log.selectionStart === log.value.length")


def test_an_lms_that_always_fails_leaves_the_learner_a_receipt(
    learner: Session, package: str
) -> None:
    learner.expected = ("error 391", "LMSCommit", "code")
    page = learner.launch(package, commits_fail=1000)
    reader = Learner(page)
    reader.go("Prøve om broer")
    reader.take([["Hardangerbrua"], ["Usant"]])
    banner = reader.course.locator("[data-part=banner]")
    receipt = banner.get_by_role("button", name="Last ned kvittering")
    expect(receipt).to_be_visible(timeout=60_000)
    with page.expect_download() as download:
        receipt.click()
    text = Path(download.value.path()).read_text("utf-8-sig")
    assert "Om broer (rettigheter, 1.2)" in text
    assert "– Prøve om broer: 50 prosent" in text
    assert "– Hvilken bro er lengst?\n  Hardangerbrua\n" in text
    assert "– En bro binder sammen to steder.\n  Usant\n" in text
    opened(reader, "trouble")
    log = reader.main.get_by_role("textbox", name="Teknisk logg").input_value()
    assert "unsaved retry" in log
    assert "trouble call-failed" in log
    expect(reader.button("receipt.download")).to_be_visible()


ALL = [view.name for view in VIEWS]


@pytest.mark.audit
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("view", ALL)
def test_every_view_is_accessible_and_fits(
    learner: Session, package: str, view: str, width: int
) -> None:
    page = learner.launch(package, width=width)
    page.set_viewport_size({"width": width + 24, "height": 900})
    reader = Learner(page)
    reader.go("Egne tanker")
    note(reader).fill("Bergsbrua")
    opened(reader, view)
    expect(reader.main.locator(".view > *").first).to_be_visible()
    assert in_both_schemes(page, view) == []
    wide = course_frame(page).evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    assert wide <= 0


def test_the_accessibility_page_tells_what_has_been_tried_and_what_has_not(
    reader: Learner,
) -> None:
    opened(reader, "accessibility")
    reader.shows("Filmen mangler synstolkning. (Egne tanker)")
    expect(reader.main.get_by_role("heading", name="skjermleseren NVDA")).to_be_visible()
    reader.shows("NVDA 2025.1 og Firefox. Prøvd av Kari 24. november 2026.")
    untried = reader.main.get_by_role("listitem").filter(has_text="TalkBack")
    expect(untried).to_be_visible()
    expect(reader.main.get_by_role("listitem").filter(has_text="NVDA")).to_have_count(0)
