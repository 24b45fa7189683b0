"""cmi5 and xAPI in the preview: the LMS that launches them, and what its panel tells."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.learner import Learner
from tests.browser.session import until
from tests.browser.test_preview import (
    author,
    course,
    course_frame,
    is_new,
    opened_anew,
    preview,
    save,
    values,
)
from tests.preview.running import Running

__all__ = ["author", "course", "preview"]  # fixtures

AUDIT = pytest.mark.audit
in_both = pytest.mark.parametrize("target", ["cmi5", "xapi"])
in_both_before_a_release = pytest.mark.parametrize(
    "target", [pytest.param("cmi5", marks=AUDIT), pytest.param("xapi", marks=AUDIT)]
)


def shown(author: Page, target: str) -> Learner:
    """The course, launched in a standard."""
    Learner(author)
    opened_anew(author)
    author.get_by_label("Standard").select_option(target)
    is_new(author)
    return Learner(author)


def exchanges(author: Page) -> Locator:
    panel = author.locator('details:has([data-part="calls"])').first
    if panel.get_attribute("open") is None:
        panel.locator("> summary").click()
    return author.locator('[data-part="calls"] > ol > li')


def statements(author: Page) -> list[str]:
    """The headlines of what was said, one for each statement."""
    told = exchanges(author).filter(has_text="POST statements").locator("summary")
    lines = [line for one in told.all() for line in one.inner_text().splitlines()]
    return [line.split(" →")[0] for line in lines]


def relaunch(author: Page, button: str = "Åpne på nytt") -> Learner:
    author.get_by_role("button", name=button).click()
    author.frame_locator("iframe").locator("body[data-ready]").wait_for()
    return Learner(author)


@in_both
def test_it_is_launched_tells_what_is_said_and_goes_on_when_it_was_cut_off(
    author: Page, target: str
) -> None:
    learner = shown(author, target)
    learner.go("Prøve om broer")
    learner.take([["Hardangerbrua"], ["Pilarer", "Kabler"], ["Usant"]])
    learner.saved()
    expect(exchanges(author).filter(has_text="POST statements").last).to_be_visible()
    assert "svarte på «Hvilken bro er lengst?» – svar: Hardangerbrua – riktig" in statements(author)
    expect(exchanges(author).filter(has_text="Lagret framgangen").last).to_contain_text("tatt imot")
    progress = author.locator('[data-part="progress"]')
    expect(progress).to_contain_text("Prøve om broer: forsøk 1")
    kept = values(author)
    author.get_by_role("button", name="Bryt av").click()
    expect(author.get_by_text("Kurset ble brutt av")).to_be_visible()
    learner = relaunch(author)
    expect(learner.heading).to_have_text("Prøve om broer")
    assert kept["registration"] == values(author)["registration"]
    relaunch(author, "Ny deltaker")
    expect(Learner(author).heading).to_have_text("Begynnelsen")
    new = values(author)
    assert kept["registration"] != new["registration"]
    assert kept["actor"] != new["actor"]


@in_both_before_a_release
def test_what_is_typed_when_a_file_is_saved_is_there_when_it_is_shown_anew(
    author: Page, preview: Running, target: str
) -> None:
    learner = shown(author, target)
    learner.go("En side å lese")
    opened_anew(author)
    save(preview, "En setning å finne.", "En helt annen setning.")
    is_new(author)
    expect(author.frame_locator("iframe").get_by_text("En helt annen setning.")).to_be_attached()
    expect(Learner(author).heading).to_have_text("En side å lese")
    author.reload()
    expect(Learner(author).heading).to_have_text("En side å lese")


@pytest.mark.audit
def test_one_who_ends_the_course_is_taken_back_to_the_lms(author: Page) -> None:
    learner = shown(author, "cmi5")
    assert "CompletedAndPassed" == values(author)["LMS.LaunchData: moveOn"]
    assert "false" == values(author)["satisfied"]
    learner.end()
    expect(author.frame_locator("iframe").locator("body")).to_contain_text(
        "tilbake i læringsplattformen"
    )
    expect(exchanges(author).last).to_contain_text("avsluttet «Gjennomspilt»")
    expect(author.locator('[data-part="progress"]')).to_contain_text("Har sett")


@pytest.mark.audit
def test_in_review_mode_only_the_beginning_is_said(author: Page) -> None:
    shown(author, "cmi5").saved()
    opened_anew(author)
    author.get_by_label("Gjennomsyn").check()
    is_new(author)
    learner = Learner(author)
    learner.go("En side å lese")
    expect(author.frame_locator("iframe").get_by_text(learner.say("mode.review"))).to_be_visible()
    assert "Review" == values(author)["LMS.LaunchData: launchMode"]
    expect(exchanges(author).filter(has_text="åpnet")).to_have_count(1)
    assert 0 == exchanges(author).filter(has_text="Lagret framgangen").count()


@pytest.mark.audit
def test_xapi_has_no_review_mode(author: Page) -> None:
    shown(author, "xapi")
    expect(author.get_by_label("Gjennomsyn")).to_be_hidden()


@pytest.mark.audit
def test_the_language_that_is_chosen_is_what_the_learner_prefers(author: Page) -> None:
    author.get_by_label("Språk").select_option("nn")
    shown(author, "cmi5")
    relaunch(author, "Ny deltaker")
    assert "nn" == values(author)["cmi5LearnerPreferences: languagePreference"]
    until(course_frame(author), "document.documentElement.lang === 'nn'")


@in_both_before_a_release
@pytest.mark.parametrize(
    ("fault", "said", "told"),
    [
        ("commit", "Ikke lagret", "Feil 503"),
        ("gone", "Økten", "Feil 401"),
        ("initialize", "Økten", "økten er avsluttet"),
        ("empty", "uten", ""),
        ("silent", "uten", ""),
        ("slow", "Lagret", ""),
    ],
)
def test_an_lms_that_fails_is_met_as_learners_meet_it(
    author: Page, target: str, fault: str, said: str, told: str
) -> None:
    learner = shown(author, target)
    learner.saved()
    author.get_by_label("Plattformen", exact=True).select_option(fault)
    body = author.frame_locator("iframe").locator("body")
    if fault in ("commit", "gone", "slow"):
        learner.go("En side å lese")
    expect(body).to_contain_text(said, timeout=30_000)
    if told:
        expect(author.locator("[data-fault]").first).to_contain_text(told)


@pytest.mark.audit
def test_what_is_sent_is_shown_with_its_verb_first(author: Page) -> None:
    shown(author, "cmi5").saved()
    one = exchanges(author).filter(has_text="åpnet «Gjennomspilt»").first
    one.locator("summary").click()
    sent = json.loads(one.locator("pre").first.inner_text())[0]
    assert ["verb", "object"] == list(sent)[:2]
    assert "display" == next(iter(sent["verb"]))


@pytest.mark.audit
def test_a_preview_that_was_started_again_launches_anew(author: Page, course: Path) -> None:
    learner = shown(author, "cmi5")
    learner.go("En side å lese")
    learner.saved()
    author.evaluate(
        "for (const one of Object.keys(sessionStorage)) if (one.includes('registration')) "
        "sessionStorage.setItem(one, 'of-another-process')"
    )
    relaunch(author)
    expect(Learner(author).heading).to_have_text("En side å lese")
    assert "of-another-process" != values(author)["registration"]
