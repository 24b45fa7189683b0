"""What goes wrong between a course and a record store, in words for the learner."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.courses import PLAYED
from tests.browser.lrs.conftest import Upload
from tests.browser.lrs.learner import Student
from tests.browser.lrs.test_told import both, reader_of
from tests.browser.session import cut_power
from tests.browser.test_played import RIGHT

NO_CONTACT = "Ingen kontakt med læringsplattformen"
OVER = "Økten er avsluttet. Lukk kurset og åpne det på nytt fra læringsplattformen."
FAILED_REQUESTS = ("Failed to load resource", "401", "403", "404", "500", "503")


def shows(page: Page, words: str) -> None:
    expect(page.get_by_text(words, exact=True).locator("visible=true").first).to_be_visible()


def start_anyway(page: Page) -> None:
    """The learner goes on knowingly, and nobody is told of anything."""
    shows(page, NO_CONTACT)
    page.get_by_role("button", name="Start uten lagring").click()
    reader = reader_of(page)
    reader.turn()
    reader.shows("En side å lese")


def test_another_mark_at_the_lms_is_told_where_the_courses_own_stands(
    student: Student, upload: Upload
) -> None:
    page = student.open(upload(PLAYED), mastery=0.9)
    reader = reader_of(page)
    reader.go("Prøve om broer")
    reader.shows(
        "Læringsplattformen har satt sin egen grense, 90 prosent. Her gjelder grensen i kurset."
    )


@both
def test_opened_without_a_launch_there_is_no_contact(student: Student, upload: Upload) -> None:
    page = student.context.new_page()
    page.goto(f"{student.lms.origin}/package/{upload(PLAYED)}/index.html")
    start_anyway(page)
    assert [] == student.platform.asked


@pytest.mark.parametrize(
    ("match", "status", "body"),
    [
        ("/fetch/", 404, None),
        ("LMS.LaunchData", 404, None),
        ("LMS.LaunchData", 200, "<html>Logg inn</html>"),
        ("stateId=kursbygger", 200, "{tull"),
    ],
)
def test_a_launch_that_leads_nowhere_is_no_contact(
    student: Student, upload: Upload, match: str, status: int, body: str | None
) -> None:
    student.expected = (*student.expected, *FAILED_REQUESTS)
    student.platform.spoil({"match": match, "status": status, "body": body or ""})
    start_anyway(student.open(upload(PLAYED)))
    assert [] == student.platform.statements


def test_a_store_that_lets_no_other_origin_ask_is_no_contact(
    student: Student, upload: Upload
) -> None:
    student.expected = (*student.expected, "CORS policy", "net::ERR_FAILED", *FAILED_REQUESTS)
    student.platform.spoil(cors=False)
    page = student.open(upload(PLAYED))
    expect(page.get_by_text(NO_CONTACT).first).to_be_visible(timeout=20_000)
    start_anyway(page)
    assert [] == student.platform.statements


def test_an_address_that_was_used_before_says_that_the_session_is_over(
    student: Student, upload: Upload
) -> None:
    page = student.open(upload(PLAYED))
    reader_of(page)
    address = page.url
    page.close()
    again = student.context.new_page()  # a tab of its own, without what the first one remembers
    again.goto(address)
    shows(again, OVER)


@both
def test_a_session_that_ends_at_the_store_is_told_and_the_note_can_be_taken_along(
    student: Student, upload: Upload
) -> None:
    student.expected = (*student.expected, *FAILED_REQUESTS)
    page = student.open(upload(PLAYED))
    reader = reader_of(page)
    reader.turn()
    reader.saved()
    student.platform.spoil({"status": 401})
    reader.go("Ekstra stoff")
    shows(page, OVER)
    expect(page.get_by_role("button", name=reader.say("mode.download"))).to_be_visible()


@both
def test_ten_minutes_without_a_network_lose_nothing_and_double_nothing(
    student: Student, upload: Upload
) -> None:
    student.expected = (*student.expected, "ERR_INTERNET_DISCONNECTED", *FAILED_REQUESTS)
    page = student.context.new_page()
    page.clock.install()
    student.open(upload(PLAYED), page)
    reader = reader_of(page)
    reader.go("Prøve om broer")
    page.clock.run_for(5000)
    student.wait_for("initialized")
    student.context.set_offline(True)
    reader.take(RIGHT)
    for _ in range(10):
        page.clock.run_for(60_000)
    expect(page.locator("[data-part=status-words]")).to_have_text(reader.say("save.unsaved"))
    assert [] == student.said("answered")
    student.context.set_offline(False)
    page.clock.run_for(200_000)
    reader.saved()
    assert 3 == len(student.said("answered"))
    assert len({one["id"] for one in student.platform.statements}) == len(student.verbs)


@pytest.mark.audit
@both
def test_a_store_that_takes_half_a_minute_is_waited_for(student: Student, upload: Upload) -> None:
    student.platform.spoil({"slow": 30_000, "match": "stateId=kursbygger", "times": 1})
    page = student.open(upload(PLAYED))
    shows(page, "Kobler til læringsplattformen …")
    page.locator("body[data-ready]").wait_for(timeout=60_000)
    student.platform.spoil()
    reader = reader_of(page)
    reader.turn()
    reader.saved()


@pytest.mark.audit
@both
def test_what_was_shown_as_saved_survives_a_power_cut(
    power_at_home: Callable[[], Student], upload: Upload
) -> None:
    package = upload(PLAYED)
    first = power_at_home()
    reader = reader_of(first.open(package))
    reader.go("Prøve om broer")
    reader.take(RIGHT)
    reader.saved()
    cut_power(first.browser)
    second = power_at_home()
    second.launched = first.launched
    again = reader_of(second.open(package))
    assert "Prøve om broer" == again.title()
    again.press("quiz.see-result")
    again.shows("Du har bestått")
    again.saved()
    assert 3 == len(second.said("answered"))
