"""The certificate: asked for, with or without a name, printed and never kept."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect

from tests.browser.learner import Learner
from tests.browser.lms import Lms
from tests.browser.rights.course import all_done, variant
from tests.browser.session import Session, course_frame
from tests.browser.test_views import opened


def test_a_certificate_waits_until_all_is_done(reader: Learner) -> None:
    opened(reader, "certificate")
    reader.shows(reader.say("more.certificate.not-yet"))
    reader.main.get_by_role("link", name="Prøve om broer", exact=True).click()
    expect(reader.main.get_by_role("heading", level=1)).to_have_text("Prøve om broer")


def test_a_certificate_has_the_name_when_asked_for_and_the_day_it_is_printed(
    learner: Session, done: Learner
) -> None:
    announcer = done.course.locator("[data-part=announcer]")
    expect(announcer).to_have_text(done.say("certificate.ready"))
    done.course.get_by_role("banner").get_by_role("link", name="Kursbevis").click()
    paper = done.main.locator(".certificate")
    expect(paper).to_contain_text("Om broer")
    expect(paper).to_contain_text("Prøve om broer: 100 prosent")
    expect(paper).to_contain_text("Brokommunen")
    frame = course_frame(done.page)
    before = {**learner.values}
    frame.evaluate("window.print = () => { window.printed = document.body.innerText; }")
    assert "Nordmann" not in paper.inner_text()
    done.press("more.certificate.with-name")
    expect(paper).to_contain_text("Kari Nordmann")
    expect(done.button("more.certificate.without-name")).to_be_focused()
    done.press("more.certificate.print")
    assert str(frame.evaluate("new Date().getFullYear()")) in frame.evaluate("window.printed")
    frame.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(paper.locator(".certificate-date")).to_be_empty()
    done.press("more.certificate.without-name")
    expect(paper.locator(".certificate-name")).to_be_empty()
    assert "Kari" not in str({k: v for k, v in learner.values.items() if before.get(k) != v})


def test_a_certificate_can_be_had_when_the_course_is_ended(done: Learner) -> None:
    done.end()
    ending = done.course.locator("[data-part=ending]")
    expect(ending).to_be_visible()
    done.course.get_by_role("banner").get_by_role("link", name="Kursbevis").click()
    expect(done.main.locator(".certificate")).to_be_visible()
    expect(ending).to_be_hidden()
    done.main.get_by_role("link", name=re.compile("^Tilbake")).click()
    expect(ending).to_be_visible()
    expect(ending.get_by_role("heading", level=1)).to_be_focused()
    expect(done.main.locator(".certificate")).to_be_hidden()
    expect(done.main.locator("article:visible")).to_have_count(0)


def test_a_certificate_fills_one_sheet_and_nothing_else(done: Learner) -> None:
    opened(done, "certificate")
    done.page.emulate_media(media="print")
    expect(done.main.locator(".certificate")).to_be_visible()
    expect(done.main.get_by_role("heading", level=1)).to_be_hidden()
    expect(done.main.get_by_role("button").locator("visible=true")).to_have_count(0)
    done.page.emulate_media(media="screen")


def test_a_course_without_a_certificate_has_none(
    learner: Session, build: Callable[..., Path], lms: Lms
) -> None:
    reader = Learner(learner.launch(variant(build, lms, certificate="false")))
    expect(reader.course.locator("[data-view-link=certificate]")).to_have_count(0)


def test_one_who_has_done_all_hears_it_once_where_there_is_no_certificate(
    learner: Session, build: Callable[..., Path], lms: Lms
) -> None:
    package = variant(build, lms, certificate="false")
    reader = all_done(Learner(learner.launch(package)))
    words = reader.say("progress.ready")
    expect(reader.course.locator("[data-part=announcer]")).to_have_text(words)
    expect(reader.course.locator("[data-part=banner]")).to_contain_text(words)
    reader.end()
    told = reader.course.locator("[data-part=banner], main").get_by_text(words)
    expect(told.locator("visible=true")).to_have_count(1)
    again = Learner(learner.launch(package))
    again.go("Egne tanker")
    again.turn()
    expect(again.course.locator("[data-part=announcer]")).not_to_have_text(words)
    expect(again.course.locator("[data-part=banner]")).not_to_contain_text(words)
