"""The learner's own: notes, and starting over."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.learner import Learner
from tests.browser.lms import Lms
from tests.browser.rights.course import OWN, downloaded, note, note_of, variant
from tests.browser.session import Session, cut_power
from tests.browser.standards import in_each_standard
from tests.browser.test_views import opened

REFUSING = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("denied", "SecurityError"); },
});"""
"""As a browser that blocks the data of sites."""


def test_notes_begin_empty_and_say_where_one_can_write(reader: Learner) -> None:
    opened(reader, "notes")
    reader.shows(reader.say("more.notes.none"))
    expect(reader.main.locator("textarea:visible")).to_have_count(0)
    page = reader.main.get_by_role("link", name="Egne tanker", exact=True)
    expect(page).to_be_hidden()
    reader.main.locator("summary").press("Enter")
    page.press("Enter")
    expect(reader.main.get_by_role("heading", level=1)).to_have_text("Egne tanker")


def test_notes_are_gathered_and_changed_where_they_are_gathered(
    learner: Session, package: str, page: Page, reader: Learner
) -> None:
    reader.go("Egne tanker")
    note(reader).fill(OWN)
    reader.go("Før dere bygger")
    reader.choose("En planke")
    opened(reader, "notes")
    expect(note(reader)).to_have_value(OWN)
    expect(reader.main.get_by_label("En planke").locator("visible=true")).to_be_checked()
    expect(note(reader, "Hvem bruker den?")).to_have_count(0)
    where = reader.main.get_by_text(reader.say("notes.lms"))
    expect(where.locator("visible=true")).to_have_count(1)
    expect(note(reader)).to_have_accessible_description(
        re.compile(re.escape(reader.say("notes.lms")))
    )
    note(reader).fill("En annen bro")
    reader.choose("Et kart")
    reader.saved()
    reader.main.get_by_role("link", name="Egne tanker", exact=True).first.click()
    expect(note(reader)).to_have_value("En annen bro")
    learner.leave(page)
    again = Learner(learner.launch(package))
    opened(again, "notes")
    expect(note(again)).to_have_value("En annen bro")
    expect(again.main.get_by_label("Et kart").locator("visible=true")).to_be_checked()


def test_notes_are_taken_along_as_text_and_as_a_web_page(reader: Learner) -> None:
    reader.go("Egne tanker")
    note(reader).fill(OWN)
    reader.go("Før dere bygger")
    reader.choose("En planke")
    opened(reader, "notes")
    text = downloaded(reader, "Last ned som tekst")
    assert "VELKOMMEN\n\nEgne tanker\n\nHvilken bro tenker du på?\n\n" + OWN in text
    assert "[ ] Et kart\n[x] En planke\n" in text
    html = downloaded(reader, "Last ned som nettside")
    assert '<html lang="nb">' in html
    assert "<p>Om Bergsbrua, &lt;b&gt;den gamle&lt;/b&gt;</p>\n<p>og de som går der</p>" in html
    assert "<li>En planke (krysset av)</li>" in html


def test_notes_are_printed_alone(reader: Learner) -> None:
    reader.go("Egne tanker")
    note(reader).fill("Bergsbrua")
    opened(reader, "notes")
    reader.page.emulate_media(media="print")
    expect(reader.main.locator("article:visible")).to_have_count(0)
    expect(reader.main.get_by_role("heading", level=1)).to_be_visible()
    expect(note(reader)).to_be_visible()
    expect(reader.main.locator(".view-tools")).to_be_hidden()
    expect(reader.course.locator("[data-part=menu]")).to_be_hidden()
    reader.page.emulate_media(media="screen")


def test_a_note_of_100_kilobytes_is_told_and_lets_nothing_go(
    learner: Session, page: Page, reader: Learner
) -> None:
    reader.go("Egne tanker")
    note(reader).fill("Det som var der")
    reader.saved()
    kept = learner.values["cmi.suspend_data"]
    note(reader).evaluate(
        "field => { field.value = 'å '.repeat(50_000);"
        " field.dispatchEvent(new Event('input', {bubbles: true})); }"
    )
    expect(note(reader)).to_have_attribute("aria-invalid", "true")
    expect(reader.course.locator("[data-part=announcer]")).to_contain_text("får ikke plass")
    expect(reader.main.locator("[data-part=room]:visible")).to_contain_text("får ikke plass")
    assert len(note(reader).input_value()) == 100_000
    reader.go("Før dere bygger")
    reader.saved()
    assert note_of(learner) in kept
    reader.go("Egne tanker")
    assert len(note(reader).input_value()) == 100_000
    note(reader).fill("Kortere")
    reader.saved()
    expect(note(reader)).not_to_have_attribute("aria-invalid", "true")
    assert note_of(learner) not in kept


def test_one_who_looks_through_is_told_before_writing(learner: Session, package: str) -> None:
    reader = Learner(learner.launch(package, mode="review"))
    reader.go("Egne tanker")
    described = note(reader).get_attribute("aria-describedby") or ""
    words = " ".join(reader.course.locator(f"#{one}").inner_text() for one in described.split())
    assert reader.say("notes.session") in words
    reader.go("Før dere bygger")
    told = reader.main.locator("[data-part=count]:visible")
    expect(told).to_contain_text(reader.say("checklist.session"))
    expect(told).not_to_contain_text(reader.say("checklist.private"))


def test_notes_that_are_off_leave_the_checklists(
    learner: Session, build: Callable[..., Path], lms: Lms
) -> None:
    reader = Learner(learner.launch(variant(build, lms, notes="off")))
    reader.go("Egne tanker")
    expect(reader.main.locator("textarea:visible")).to_have_count(0)
    reader.go("Før dere bygger")
    reader.choose("En planke")
    opened(reader, "notes")
    reader.shows(reader.say("more.notes.off"))
    expect(reader.main.get_by_label("En planke").locator("visible=true")).to_be_checked()


def test_notes_of_the_device_stay_after_a_yes_and_never_reach_the_lms(
    learner: Session, build: Callable[..., Path], lms: Lms
) -> None:
    package = variant(build, lms, notes="device")
    page = learner.launch(package)
    reader = Learner(page)
    reader.go("Egne tanker")
    note(reader).fill("Bergsbrua")
    reader.go("Før dere bygger")
    opened(reader, "notes")
    reader.shows(reader.say("notes.device"))
    keep = reader.main.get_by_label(reader.say("notes.device-yes")).locator("visible=true")
    keep.check()
    note(reader).fill("Bergsbrua og fossen")
    reader.main.get_by_role("link", name="Egne tanker", exact=True).first.click()
    expect(keep.first).to_be_checked()
    expect(note(reader)).to_have_value("Bergsbrua og fossen")
    learner.leave(page)
    assert "Bergsbrua" not in str(learner.values)
    again = Learner(learner.launch(package))
    opened(again, "notes")
    expect(note(again)).to_have_value("Bergsbrua og fossen")


def test_a_browser_that_refuses_to_keep_a_note_is_told_of_where_one_writes(
    learner: Session, build: Callable[..., Path], lms: Lms
) -> None:
    page = learner.context.new_page()
    page.add_init_script(REFUSING)
    reader = Learner(learner.launch(variant(build, lms, notes="device"), page=page))
    reader.go("Egne tanker")
    note(reader).fill("Bergsbrua")
    keep = reader.main.get_by_label(reader.say("notes.device-yes")).locator("visible=true").first
    keep.check()
    refused = reader.say("notes.device-refused")
    reader.shows(refused)
    expect(reader.course.locator("[data-part=announcer]")).to_have_text(refused)
    assert "Bergsbrua" in downloaded(reader, reader.say("mode.download"))
    opened(reader, "notes")
    reader.shows(refused)
    keep.uncheck()
    reader.shows(reader.say("notes.device"))
    expect(note(reader)).to_have_value("Bergsbrua")


def test_notes_of_the_device_written_in_two_tabs_are_both_there(
    learner: Session, build: Callable[..., Path], lms: Lms
) -> None:
    package = variant(build, lms, notes="device")
    reader = Learner(learner.launch(package))
    reader.go("Egne tanker")
    reader.main.get_by_label(reader.say("notes.device-yes")).locator("visible=true").first.check()
    other = Learner(learner.launch(package))
    other.go("Egne tanker")
    note(other, "Hvem bruker den?").fill("Sauene")
    note(reader).fill("Bergsbrua")
    third = Learner(learner.launch(package))
    third.go("Egne tanker")
    expect(note(third)).to_have_value("Bergsbrua")
    expect(note(third, "Hvem bruker den?")).to_have_value("Sauene")


def test_starting_over_is_asked_twice_and_never_lowers_what_the_lms_was_told(
    learner: Session, package: str, page: Page, reader: Learner
) -> None:
    for title in ("Egne tanker", "Før dere bygger", "Prøv deg"):
        reader.go(title)
        reader.turn()
    reader.go("Egne tanker")
    note(reader).fill("Bergsbrua")
    reader.go("Prøve om broer")
    reader.take([["Hardangerbrua"], ["Sant"]])
    reader.shows("Du har bestått")
    reader.saved()
    assert learner.values["cmi.core.lesson_status"] == "passed"
    score = learner.values["cmi.core.score.raw"]
    opened(reader, "restart")
    reader.shows(reader.say("more.restart.lms"))
    reader.press("more.restart.begin")
    expect(reader.main.get_by_role("heading", level=2)).to_be_focused()
    reader.press("more.restart.no")
    expect(reader.button("more.restart.begin")).to_be_focused()
    reader.press("more.restart.begin")
    reader.press("more.restart.yes")
    expect(reader.main.get_by_role("heading", level=1)).to_have_text("Velkommen")
    expect(reader.main.get_by_role("heading", level=1)).to_be_focused()
    announcer = reader.course.locator("[data-part=announcer]")
    expect(announcer).to_have_text(reader.say("more.restart.done"))
    reader.go("Egne tanker")
    expect(note(reader)).to_have_value("")
    reader.go("Prøve om broer")
    reader.press("quiz.start")
    reader.shows("Spørsmål 1 av 2")
    reader.saved()
    learner.leave(page)
    again = Learner(learner.launch(package))
    again.answer("Saltstraumen bro")
    again.press("quiz.next")
    again.answer("Usant")
    again.press("quiz.finish")
    again.shows("Ikke bestått ennå")
    again.saved()
    assert learner.values["cmi.core.lesson_status"] == "passed"
    assert learner.values["cmi.core.score.raw"] == score
    assert learner.values["cmi.interactions.0.student_response"] == "1"
    assert "cmi.interactions.2.id" not in learner.values


def test_tries_that_are_counted_are_not_had_anew(reader: Learner) -> None:
    reader.go("Prøve med to forsøk")
    reader.take([["Usant"]])
    opened(reader, "restart")
    expect(reader.main.get_by_role("listitem").filter(has_text="to forsøk")).to_be_visible()
    reader.press("more.restart.begin")
    reader.press("more.restart.yes")
    reader.go("Prøve med to forsøk")
    expect(reader.main.locator("[data-part=tries]:visible")).to_contain_text("1 forsøk igjen")


def test_one_who_looks_through_cannot_start_over(learner: Session, package: str) -> None:
    reader = Learner(learner.launch(package, mode="review"))
    opened(reader, "restart")
    reader.shows(reader.say("more.restart.not-now"))
    expect(reader.button("more.restart.begin")).to_have_count(0)


@in_each_standard
def test_what_was_saved_among_ones_notes_survives_a_power_cut(
    power_on: Callable[[], Session], package: str
) -> None:
    learner = power_on()
    reader = Learner(learner.launch(package))
    reader.go("Egne tanker")
    note(reader).fill("Bergsbrua")
    opened(reader, "notes")
    note(reader).fill("Bergsbrua, den gamle")
    expect(reader.course.locator("[data-part=status-words]")).to_have_text(
        reader.say("save.saving")
    )
    reader.saved()
    cut_power(learner.browser)
    again = Learner(power_on().launch(package))
    assert again.title() == "Egne tanker"
    expect(note(again)).to_have_value("Bergsbrua, den gamle")
    opened(again, "notes")
    expect(note(again)).to_have_value("Bergsbrua, den gamle")
