"""A small course played in Chromium at strict SCORM LMSs, as learners play it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.courses import PLAYED
from tests.browser.learner import Keyboard, Learner
from tests.browser.lms import ROOT, Lms
from tests.browser.session import Session, course_frame
from tests.browser.standards import Standard, in_each_standard, in_each_standard_before_a_release

WRONG = [["Saltstraumen bro"], ["Ønsker"], ["Usant"]]
RIGHT = [["Hardangerbrua"], ["Pilarer", "Kabler"], ["Sant"]]


@pytest.fixture
def package(build: Callable[[str, str], Path], lms: Lms, standard: Standard) -> str:
    return lms.upload(build(PLAYED, standard.target))


def answer_12(question: str, weight: str, kind: str, pattern: str, response: str) -> dict[str, str]:
    return {
        "id": question,
        "type": kind,
        "weighting": weight,
        "correct_responses.0.pattern": pattern,
        "student_response": response,
        "result": "correct",
    }


def answer_2004(
    question: str, weight: str, kind: str, response: str, description: str
) -> dict[str, str]:
    return {
        "id": question,
        "type": kind,
        "weighting": weight,
        "correct_responses.0.pattern": response,
        "learner_response": response,
        "result": "correct",
        "description": description,
    }


REPORT_2004 = [
    answer_2004("prove-lengst", "1", "choice", "0", "Hvilken bro er lengst?"),
    answer_2004("prove-strekk", "2", "choice", "0[,]1", "Hva bruker en bro for å bære?"),
    answer_2004("prove-rett", "1", "true-false", "true", "En bro binder sammen to steder."),
    answer_2004("begrenset-vann", "1", "true-false", "false", "Under en bro er det alltid vann."),
]
REPORTS = {
    "scorm12": [
        answer_12("prove-lengst", "1", "choice", "0", "0"),
        answer_12("prove-strekk", "2", "choice", "{0,1}", "0,1"),
        answer_12("prove-rett", "1", "true-false", "t", "t"),
        answer_12("begrenset-vann", "1", "true-false", "f", "f"),
    ],
    "scorm2004-3": REPORT_2004,
    "scorm2004-4": REPORT_2004,
}


@in_each_standard
def test_the_course_is_passed_by_keyboard_alone_and_found_again(
    learner: Session, package: str
) -> None:
    page = learner.launch(package)
    reader = Keyboard(page)
    for title in ("Begynnelsen", "En side å lese", "Ekstra stoff"):
        assert reader.title() == title
        reader.turn()
    reader.take(WRONG)
    reader.shows("Ikke bestått ennå")
    reader.saved()
    assert (learner.status, learner.value("score")) == ("incomplete", "0")

    reader.take(RIGHT, start="quiz.again")
    reader.shows("Du har bestått")
    reader.saved()
    assert (learner.status, learner.value("score")) == ("incomplete", "80")
    reader.turn()
    reader.turn()
    reader.reach(reader.main.get_by_role("textbox"))
    page.keyboard.type("Brua på Skarnsundet – den er høy.")
    reader.turn()
    reader.take([["Usant"]])
    reader.saved()
    assert learner.status == "incomplete"
    reader.turn()
    reader.end()
    expect(reader.main.get_by_role("heading", level=1)).to_be_focused()
    reader.shows("Alt er lagret. Nå kan du lukke kurset.")
    assert (learner.status, learner.value("score")) == ("passed", "100")
    assert learner.attempt.finishes == 1
    assert learner.interactions == REPORTS[learner.standard.target]
    page.close()
    assert learner.attempt.finishes == 1

    again = Learner(learner.launch(package))
    assert again.title() == "Takk"
    again.go("Egne tanker")
    expect(again.main.get_by_role("textbox")).to_have_value("Brua på Skarnsundet – den er høy.")
    again.go("Prøve om broer")
    again.press("quiz.see-result")
    again.shows("Du har bestått")
    again.saved()
    assert learner.status == "passed"


@in_each_standard
def test_a_quiz_failed_without_limit_stays_open_after_a_relaunch(
    learner: Session, package: str
) -> None:
    page = learner.launch(package)
    reader = Learner(page)
    reader.go("Prøve om broer")
    reader.take(WRONG)
    reader.saved()
    learner.leave(page)
    assert (learner.status, learner.value("exit")) == ("incomplete", "suspend")
    again = Learner(learner.launch(package))
    assert again.title() == "Prøve om broer"
    again.take(RIGHT, start="quiz.again")
    again.shows("Du har bestått")
    again.saved()
    assert learner.value("score") == "80"
    results = [record["result"] for record in learner.interactions]
    assert results == ["correct", "correct", "correct"]


@in_each_standard
def test_a_quiz_without_tries_left_is_failed_and_not_before(learner: Session, package: str) -> None:
    reader = Learner(learner.launch(package))
    reader.go("To forsøk")
    reader.take([["Sant"]])
    reader.saved()
    assert learner.status == "incomplete"
    reader.take([["Sant"]], start="quiz.again")
    reader.saved()
    assert learner.status == "failed"
    expect(reader.button("quiz.again")).to_be_hidden()


def test_the_way_back_from_a_result_says_the_language_of_borrowed_words(
    learner: Session, package: str
) -> None:
    reader = Learner(learner.launch(package))
    reader.go("To forsøk")
    reader.take([["Sant"]])
    back = reader.main.locator(".answers button:visible")
    expect(back).to_have_text("Under en bro er det alltid vann.")
    expect(back.locator('[lang="sv"]')).to_have_text("bro")
    back.click()
    expect(reader.main.locator("legend:visible")).to_be_focused()


def test_a_quiz_left_midway_by_an_address_goes_on_where_it_was(
    learner: Session, package: str
) -> None:
    reader = Learner(learner.launch(package))
    reader.go("Prøve om broer")
    reader.press("quiz.start")
    reader.answer("Hardangerbrua")
    reader.press("quiz.next")
    reader.choose("Kabler")
    body = reader.course.locator("body")
    quiz = body.evaluate("location.hash")
    body.evaluate("location.hash = 'tanker_nb'")
    expect(reader.heading).to_have_text("Egne tanker")
    expect(reader.heading).to_be_focused()
    body.evaluate("(body, hash) => { location.hash = hash }", quiz)
    expect(reader.heading).to_have_text("Prøve om broer")
    expect(reader.main.get_by_label("Kabler").locator("visible=true")).to_be_checked()
    reader.answer("Pilarer")
    reader.press("quiz.next")
    reader.answer("Sant")
    reader.press("quiz.finish")
    reader.shows(reader.say("quiz.passed"))


@pytest.mark.parametrize(("keep", "percent"), [("best", 100), ("last", 0), ("first", 25)])
def test_the_result_that_counts_is_the_one_the_quiz_keeps(
    learner: Session,
    build: Callable[[str], Path],
    lms: Lms,
    tmp_path: Path,
    keep: str,
    percent: int,
) -> None:
    source = shutil.copytree(ROOT / PLAYED, tmp_path / f"keeps-{keep}")
    quiz = source / "nb" / "start" / "prove.quiz.yaml"
    text = quiz.read_text("utf-8")
    quiz.write_text(text.replace("attempts: 0\n", f"attempts: 0\nkeep: {keep}\n"), "utf-8")
    package = lms.upload(shutil.copy(build(str(source)), tmp_path / f"keeps-{keep}.zip"))
    page = learner.launch(package)
    reader = Learner(page)
    reader.go("Prøve om broer")
    reader.take([["Hardangerbrua"], ["Ønsker"], ["Usant"]])
    reader.take(RIGHT, start="quiz.again")
    reader.take(WRONG, start="quiz.again")
    reader.saved()
    learner.leave(page)
    again = Learner(learner.launch(package))
    again.go("Prøve om broer")
    kept = again.say("quiz.kept").replace("{percent}", str(percent))
    expect(again.main.locator("[data-part=standing]").locator("visible=true")).to_contain_text(kept)


@in_each_standard_before_a_release
def test_a_best_result_is_not_lost_by_a_later_worse_one(learner: Session, package: str) -> None:
    reader = Learner(learner.launch(package))
    reader.go("Prøve om broer")
    reader.take(RIGHT)
    reader.go("Prøve om broer")
    reader.saved()
    assert learner.value("score") == "80"
    if reader.button("quiz.again").is_visible():
        reader.take(WRONG, start="quiz.again")
        reader.shows(reader.say("quiz.passed-before"))
        reader.saved()
    assert learner.value("score") == "80"


@in_each_standard
@pytest.mark.parametrize("mode", ["review", "browse"])
def test_looking_writes_nothing_and_says_so(learner: Session, package: str, mode: str) -> None:
    page = learner.launch(package)
    reader = Learner(page)
    reader.turn()
    reader.saved()
    learner.leave(page)
    before = dict(learner.values)
    page = learner.launch(package, mode=mode)
    reader = Learner(page)
    assert reader.title() == "En side å lese"
    banner = reader.course.locator("[data-part=banner] p")
    expect(banner).to_have_text("Du ser gjennom kurset. Nye svar blir ikke lagret.")
    reader.go("Prøve om broer")
    reader.take(RIGHT)
    reader.go("Egne tanker")
    reader.main.get_by_role("textbox").fill("Bare for nå")
    page.wait_for_timeout(2500)
    learner.leave(page)
    assert learner.values == before
    names = [call["name"] for call in learner.attempt.log]
    assert learner.standard.calls["set"] not in names
    assert learner.standard.calls["commit"] not in names


@in_each_standard
def test_the_first_view_is_cheap_at_the_first_launch_and_at_the_next(
    learner: Session, package: str, lms: Lms
) -> None:
    for _ in range(2):
        lms.requests.clear()
        page = learner.launch(package)
        reader = Learner(page)
        reader.saved()
        page.wait_for_timeout(1500)
        log = page.evaluate("lms.log.map(({name}) => name)")
        assert len(log) <= 12, log
        assert log.count(learner.standard.calls["commit"]) == 1
        assert len(lms.requests) <= 6, lms.requests
        reader.turn()
        reader.saved()
        learner.leave(page)


@in_each_standard_before_a_release
def test_another_language_midway_keeps_all_progress(learner: Session, package: str) -> None:
    page = learner.launch(package)
    reader = Learner(page)
    reader.turn()
    reader.go("Prøve om broer")
    reader.take(RIGHT)
    reader.switch("nn")
    assert reader.title() == "Prøve om bruer"
    reader.shows("Du har bestått")
    reader.go("Eigne tankar")
    reader.main.get_by_role("textbox").fill("Ei bru")
    reader.saved()
    learner.leave(page)
    again = Learner(learner.launch(package), "nn")
    assert again.title() == "Eigne tankar"
    again.switch("nb")
    assert again.title() == "Egne tanker"
    expect(again.main.get_by_role("textbox")).to_have_value("Ei bru")
    again.saved()
    assert learner.value("score") == "80"


@in_each_standard_before_a_release
def test_the_language_of_the_lms_comes_first(learner: Session, package: str) -> None:
    Learner(learner.launch(package, language="nn-NO"), "nn")
    html = course_frame(learner.context.pages[0])
    assert html.evaluate("document.documentElement.lang") == "nn"


@in_each_standard
def test_a_reload_loses_and_doubles_nothing(learner: Session, package: str) -> None:
    page = learner.launch(package)
    reader = Learner(page)
    reader.go("Prøve om broer")
    reader.take(RIGHT)
    page.reload()
    reader = Learner(page)
    reader.press("quiz.see-result")
    reader.shows("Du har bestått")
    reader.saved()
    assert [record["id"] for record in learner.interactions] == [
        "prove-lengst",
        "prove-strekk",
        "prove-rett",
    ]


@in_each_standard_before_a_release
def test_a_second_tab_tells_where_the_course_is_open(learner: Session, package: str) -> None:
    Learner(learner.launch(package)).saved()
    second = Learner(learner.launch(package))
    banner = second.course.get_by_text("Kurset er åpent i en annen fane.")
    expect(banner).to_be_visible()


def test_a_course_on_a_phone_inside_the_lms_has_no_sideways_scroll(
    learner: Session, package: str
) -> None:
    page = learner.launch(package, width=367)
    reader = Learner(page)
    for title in ("En side å lese", "Prøve om broer", "Egne tanker"):
        reader.go(title)
        overflow = course_frame(page).evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert overflow <= 0, title
