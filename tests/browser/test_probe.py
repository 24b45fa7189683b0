"""The probe is played in an LMS: its report is read, and a second launch finds the first one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page

from builder.archive import write_archive
from builder.diagnostics import Report
from builder.probe import make_probes
from tests.browser.accessible import violations
from tests.browser.lms import Lms
from tests.browser.session import Session, course_frame, until
from tests.browser.standards import SCORM_12, SCORM_2004_4, Standard

pytestmark = pytest.mark.audit
"""All of it before a release: `make browser` has 15 minutes with the rest of CI."""

READY = "!document.querySelector('[data-part=result]').hidden"
both = pytest.mark.parametrize("standard", [SCORM_12, SCORM_2004_4], ids=str)


@pytest.fixture(scope="module")
def probes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("probe")
    made = {}
    for package in make_probes("nb"):
        path = folder / f"{package.name}.zip"
        assert write_archive(package, path, Report())
        made[package.name.partition("0-")[2]] = path
    return made


def launch(learner: Session, package: str, **query: object) -> tuple[Page, dict[str, str]]:
    page = learner.launch(package, **query)
    frame = course_frame(page)
    until(frame, READY)
    text = frame.evaluate("document.getElementById('text').value")
    return page, dict(line.split(": ", 1) for line in text.splitlines())


def leave(learner: Session, page: Page) -> None:
    """Take the frame away, as an LMS does; the log with 64,000 characters outgrows a beacon."""
    with learner.ending():
        page.evaluate("document.querySelector('iframe').remove()")
    assert learner.standard.calls["finish"] == page.evaluate("lms.log.at(-1).name")
    page.close()


@both
def test_the_report_tells_what_the_lms_does(
    learner: Session, lms: Lms, probes: dict[str, Path], standard: Standard
) -> None:
    # The probe asks for more room than there is, asks for errors and sets what it set before.
    learner.expected = ("",)
    package = lms.upload(probes[standard.target])
    page, told = launch(learner, package, width=367)
    assert ("yes", "parent 1", "true") == (told["api-found"], told["api-where"], told["initialize"])
    assert ("first", "1") == (told["resume"], told["launch"])
    assert "whole" == told["state-4096"]
    room = "whole" if standard is SCORM_2004_4 else "refused: false (405)"
    assert (room, room) == (told["state-8192"], told["state-64000"])
    assert ("true", "true", "true") == (told["score"], told["time"], told["commit"])
    assert "true" == told["set-interaction"]
    assert told["frame-size"].startswith("367 ")
    assert ("yes", "yes", "0") == (told["framed"], told["local-storage"], told["other-tabs"])
    frame = course_frame(page)
    assert frame.evaluate("document.documentElement.scrollWidth") <= 367
    assert [] == violations(page, "probe")
    leave(learner, page)
    _, told = launch(learner, package)
    assert ("whole", "2") == (told["resume"], told["launch"])


@both
def test_the_probe_never_asks_who_the_learner_is(
    learner: Session, lms: Lms, probes: dict[str, Path], standard: Standard
) -> None:
    learner.expected = ("",)
    page, told = launch(learner, lms.upload(probes[standard.target]))
    leave(learner, page)
    asked = [argument for call in learner.attempt.log for argument in call["args"]]
    assert asked
    who = ("student_id", "student_name", "learner_id", "learner_name")
    assert [] == [one for one in asked if one.endswith(who)]
    assert "Nordmann" not in str(told)


@both
def test_without_an_lms_the_probe_says_so(
    learner: Session, lms: Lms, probes: dict[str, Path], standard: Standard
) -> None:
    page, told = launch(learner, lms.upload(probes[standard.target]), api="none")
    assert ("no", "none") == (told["api-found"], told["api-where"])
    assert "Fant ikke" in (course_frame(page).text_content("[data-part=status]") or "")


@both
def test_what_the_lms_answers_is_shown_as_it_stands_and_the_rest_in_words(
    learner: Session, lms: Lms, probes: dict[str, Path], standard: Standard
) -> None:
    learner.expected = ("",)
    element = standard.where["entry"]
    says = {element: "resume", element.replace("entry", "credit"): "credit"}
    package = lms.upload(probes[standard.target])
    page, _ = launch(learner, package, says=json.dumps(says))
    frame = course_frame(page)

    def shown(key: str) -> str:
        return frame.locator(f"[data-answer={key}]").inner_text()

    assert ("resume", "credit") == (shown("entry"), shown("credit"))
    assert ("ja", "ramme over, nivå 1") == (shown("commit"), shown("api-where"))
    assert shown("standard") == ("SCORM 1.2" if standard is SCORM_12 else "SCORM 2004")
    score = [call["args"][0] for call in page.evaluate("lms.log") if "score" in str(call["args"])]
    parts = ("min", "max", "raw") if standard is SCORM_12 else ("min", "max", "raw", "scaled")
    assert list(parts) == [name.rpartition(".")[2] for name in score]


def test_whose_answers_they_are_is_written_by_hand_and_goes_with_the_rest(
    learner: Session, lms: Lms, probes: dict[str, Path]
) -> None:
    learner.expected = ("",)
    page, told = launch(learner, lms.upload(probes["scorm12"]))
    assert "" == told["lms"]
    frame = course_frame(page)
    frame.get_by_label("Hvilken plattform og versjon er dette?").fill("Eksempelplattform 5")
    assert "lms: Eksempelplattform 5" == frame.input_value("#text").splitlines()[0]
    with page.expect_download() as download:
        frame.get_by_role("button", name="Last ned som fil").click()
    assert "kursbygger-probe-scorm12-1.json" == download.value.suggested_filename
    kept = json.loads(Path(download.value.path()).read_text("utf-8"))
    assert ("Eksempelplattform 5", "whole") == (kept["lms"], kept["state-4096"])
