"""The learner's own: notes, what is kept, starting over, help when something fails."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from builder.pages.views import VIEWS
from builder.targets import TARGETS
from builder.targets.sent import LEVELS, Sent
from tests.browser.accessible import in_both_schemes
from tests.browser.learner import Learner
from tests.browser.lms import Lms
from tests.browser.session import Session, course_frame, cut_power
from tests.browser.standards import Standard, in_each_standard
from tests.browser.test_views import opened

RIGHTS = "tests/courses/rights"
ALL = [view.name for view in VIEWS]
OWN = "Om Bergsbrua, <b>den gamle</b>\n\nog de som går der"


@pytest.fixture
def package(build: Callable[[str, str], Path], lms: Lms, standard: Standard) -> str:
    return lms.upload(build(RIGHTS, standard.target))


@pytest.fixture
def page(learner: Session, package: str) -> Page:
    return learner.launch(package)


@pytest.fixture
def reader(page: Page) -> Learner:
    return Learner(page)


def note(reader: Learner, question: str = "Hvilken bro tenker du på?") -> Locator:
    return reader.main.get_by_role("textbox", name=question).locator("visible=true")


def downloaded(reader: Learner, button: str) -> str:
    with reader.page.expect_download() as download:
        reader.main.get_by_role("button", name=button, exact=True).click()
    return Path(download.value.path()).read_text("utf-8-sig")


def test_notes_begin_empty_and_say_where_one_can_write(reader: Learner) -> None:
    opened(reader, "notes")
    reader.shows(reader.say("more.notes.none"))
    expect(reader.main.locator("textarea:visible")).to_have_count(0)
    reader.main.get_by_role("link", name="Egne tanker", exact=True).click()
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
    reader.shows(reader.say("notes.lms"))
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


def note_of(learner: Session) -> str:
    """The note as it stands in the state, which ends with it and the checksum."""
    return learner.values["cmi.suspend_data"].rpartition(".")[0][-12:]


def test_one_who_looks_through_is_told_before_writing(learner: Session, package: str) -> None:
    reader = Learner(learner.launch(package, mode="review"))
    reader.go("Egne tanker")
    described = note(reader).get_attribute("aria-describedby") or ""
    words = " ".join(reader.course.locator(f"#{one}").inner_text() for one in described.split())
    assert reader.say("notes.session") in words


def variant(build: Callable[..., Path], lms: Lms, target: str = "scorm12", **changes: str) -> str:
    """The course with other settings."""
    return lms.upload(build(RIGHTS, target, changes=tuple(sorted(changes.items()))))


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
    opened(reader, "notes")
    reader.shows(reader.say("notes.device"))
    reader.main.get_by_label(reader.say("notes.device-yes")).locator("visible=true").check()
    note(reader).fill("Bergsbrua og fossen")
    learner.leave(page)
    assert "Bergsbrua" not in str(learner.values)
    again = Learner(learner.launch(package))
    opened(again, "notes")
    expect(note(again)).to_have_value("Bergsbrua og fossen")


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


ON_A_CERTIFICATE = "name"
"""What is asked for only by a learner who wants a certificate, which this course has none of."""


def numbered(element: str) -> str:
    return re.sub(r"\.\d+\.", ".n.", re.sub(r"\.\d+\.", ".n.", element))


def used(learner: Session, call: str) -> set[str]:
    """The elements of the latest session's calls, numbers aside."""
    log = [one for one in learner.attempt.log if one["name"] == call]
    return {numbered(one["args"][0]) for one in log}


def declared(standard: Standard) -> tuple[Sent, ...]:
    (target,) = [target for target in TARGETS if target.name == standard.target]
    return target.sent


def played(learner: Session, package: str) -> None:
    page = learner.launch(package)
    reader = Learner(page)
    reader.go("Egne tanker")
    note(reader).fill("Bergsbrua " * 60)
    reader.go("Prøve om broer")
    again = reader.button("quiz.again").is_visible()
    reader.take([["Hardangerbrua"], ["Sant"]], start="quiz.again" if again else "quiz.start")
    reader.saved()
    learner.leave(page)


@in_each_standard
def test_what_is_said_to_be_exchanged_is_what_is_exchanged(
    learner: Session, package: str, standard: Standard
) -> None:
    written: set[str] = set()
    asked: set[str] = set()
    for _ in range(2):
        played(learner, package)
        written |= used(learner, standard.calls["set"])
        asked |= used(learner, standard.calls["set"].replace("Set", "Get", 1))
    sent = declared(standard)
    assert {one.element for one in sent if not one.asked} == written
    due = {one.element for one in sent if one.asked and one.holds != ON_A_CERTIFICATE}
    assert due == asked


@pytest.mark.audit
@in_each_standard
@pytest.mark.parametrize("level", ["none", "completion", "score"])
def test_less_is_exchanged_the_lower_the_level(
    learner: Session, build: Callable[..., Path], lms: Lms, level: str, standard: Standard
) -> None:
    package = variant(build, lms, standard.target, tracking=level)
    page = learner.launch(package)
    reader = Learner(page)
    opened(reader, "stored")
    expect(reader.main.locator(".view-technical").first).to_be_visible()
    listed = reader.main.locator(".view-technical").all_inner_texts()
    learner.leave(page)
    written = used(learner, standard.calls["set"])
    played(learner, package)
    written |= used(learner, standard.calls["set"])
    due = {one for one in declared(standard) if is_due(one, level)}
    assert {one.element for one in due if not one.asked} == written
    assert {one.element for one in due} == {name for names in listed for name in names.split(", ")}


def is_due(sent: Sent, level: str) -> bool:
    return LEVELS.index(sent.tracking) <= [str(one) for one in LEVELS].index(level)


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


@pytest.fixture
def done(learner: Session, page: Page, reader: Learner) -> Learner:
    """At the end of the course, all that is required done."""
    for title in ("Egne tanker", "Før dere bygger", "Prøv deg"):
        reader.go(title)
        reader.turn()
    reader.go("Prøve om broer")
    reader.take([["Hardangerbrua"], ["Sant"]])
    return reader


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
