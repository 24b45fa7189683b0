"""What a learner does, as an LMS with a record store is told of it: once, and nothing else."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from builder.targets import TARGETS
from builder.targets.sent import LEVELS, Level
from builder.xapi.compiled import compile_course
from builder.xapi.matching import instances
from tests.browser.courses import PLAYED
from tests.browser.learner import Learner
from tests.browser.lrs.conftest import Upload
from tests.browser.lrs.learner import Student
from tests.browser.test_played import RIGHT, WRONG
from tests.xapi.courses import read, tracked
from tests.xapi.validators import assert_valid, ralph

BOTH = ("cmi5", "xapi")
both = pytest.mark.parametrize("target", BOTH)
NOTE = "Brua på Skarnsundet – den er høy."


def at_all_levels() -> list[Any]:
    """Each target at each level; two of them in CI, the others before a release."""
    everyday = {("cmi5", "answers"), ("xapi", "score")}
    return [
        pytest.param(
            target,
            level,
            marks=[] if (target, level) in everyday else [pytest.mark.audit],
        )
        for target in BOTH
        for level in LEVELS
    ]


def reader_of(page: Page) -> Learner:
    return Learner(page, framed=False)


def play(page: Page, after_the_first_quiz: Any = lambda reader: None) -> Learner:
    """The whole course: a quiz failed and then passed, a note written, the other quiz passed."""
    reader = reader_of(page)
    for _ in range(3):
        reader.turn()
    reader.take(WRONG)
    reader.take(RIGHT, start="quiz.again")
    reader.saved()
    after_the_first_quiz(reader)
    reader.turn()
    reader.turn()
    reader.main.get_by_role("textbox").fill(NOTE)
    reader.turn()
    reader.take([["Usant"]])
    reader.turn()
    reader.saved()
    return reader


@pytest.mark.parametrize(("target", "level"), at_all_levels())
def test_all_that_is_told_is_a_filled_template_of_the_level(
    student: Student, upload: Upload, target: str, level: Level, request: pytest.FixtureRequest
) -> None:
    page = student.open(upload(PLAYED, tracking=level), publisherId="https://lms.no/au")
    reader = play(page)
    reader.end()
    reader.shows("Alt er lagret. Nå kan du lukke kurset.")
    student.wait_for("terminated")  # the learner's work is there before the last word is
    told = student.platform.statements
    assert_valid(told)
    if request.node.get_closest_marker("audit"):
        assert [] == [fault for one in told for fault in ralph(one)]
    compiled = compile_course(tracked(read("played"), level))
    launch = student.launched[0]
    known = {"actor": launch.actor, "registration": launch.registration}
    context = launch.context if target == "cmi5" else None
    for statement in told:
        found = instances(statement, compiled, target, context=context, launch=known)
        assert found, statement
        assert LEVELS.index(found[0].tracking) <= LEVELS.index(level)
    ends = ["initialized", "terminated"]
    assert ends == [student.verbs[0], student.verbs[-1]]
    told_verbs = {
        "none": set(ends),
        "completion": {*ends, "progressed", "completed", "passed"},
        "score": {*ends, "progressed", "completed", "passed"},
        "answers": {*ends, "progressed", "completed", "passed", "answered"},
    }
    assert told_verbs[level] == set(student.verbs)
    assert 7 * (level == "answers") == len(student.said("answered"))
    assert NOTE not in str(told)
    if target == "cmi5":
        waits_for_more = level == "none"
        assert student.platform.satisfied(student.registration) is not waits_for_more
    assert declared(target, level) == exchanged(student)


def declared(target: str, level: Level) -> tuple[set[str], set[str]]:
    """What «Hva lagres om meg?» says is sent, and asked for."""
    (found,) = [one for one in TARGETS if one.name == target]
    sent = [one for one in found.sent if LEVELS.index(one.tracking) <= LEVELS.index(level)]
    written = {one.element for one in sent if not one.asked}
    return written - {"failed"}, {one.element for one in sent if one.asked}


def exchanged(student: Student) -> tuple[set[str], set[str]]:
    """What was."""
    written = {"actor", *student.verbs}
    for statement in student.platform.statements:
        written |= {f"result.{name}" for name in statement.get("result", {})}
    written -= {f"result.{name}" for name in ("extensions", "success", "completion", "response")}
    given = parse_qs(student.launched[0].query)
    read = {"auth", "registration"} & given.keys() if "auth" in given else set()
    for asked in student.platform.asked:
        address = urlsplit(asked["url"])
        query = parse_qs(address.query)
        names = {
            "stateId": "activities/state: {}",
            "profileId": "agents/profile: {}",
        }
        documents = [names[name].format(query[name][0]) for name in names if name in query]
        documents = [name.replace("activities/state: LMS.", "LMS.") for name in documents]
        if asked["method"] == "PUT":
            written |= set(documents)
        elif asked["method"] == "GET":
            read |= set(documents)
        elif "/fetch/" in address.path:
            read.add("fetch")
    return written, read


@both
def test_a_course_left_half_way_is_found_again_and_says_nothing_twice(
    student: Student, upload: Upload
) -> None:
    package = upload(PLAYED)
    page = student.open(package)
    reader = reader_of(page)
    for _ in range(3):
        reader.turn()
    reader.take(RIGHT)
    reader.saved()
    page.close()
    before = len(student.said("answered"))
    again = reader_of(student.open(package))
    assert "Prøve om broer" == again.title()
    again.press("quiz.see-result")
    again.shows("Du har bestått")
    again.saved()
    assert (3, 3) == (before, len(student.said("answered")))


@both
def test_a_reload_goes_on_in_the_same_session(student: Student, upload: Upload) -> None:
    page = student.open(upload(PLAYED))

    def reload(_: Learner) -> None:
        page.reload()
        again = reader_of(page)
        assert "Prøve om broer" == again.title()
        again.press("quiz.see-result")

    reader = play(page, after_the_first_quiz=reload)
    reader.end()
    reader.shows("Alt er lagret. Nå kan du lukke kurset.")
    student.wait_for("terminated")  # the learner's work is there before the last word is
    for verb in ("initialized", "completed", "passed", "terminated"):
        assert 1 == len(student.said(verb)), (verb, student.verbs)
    assert 7 == len(student.said("answered"))
    tokens = [asked for asked in student.platform.asked if "/fetch/" in asked["url"]]
    assert len(tokens) == (student.platform.standard == "cmi5")


def test_the_end_leads_back_to_the_lms(student: Student, upload: Upload) -> None:
    package = upload(PLAYED)
    back = f"{student.lms.origin}/package/{package}/licenses.txt"
    page = student.open(package, returnURL=back)
    reader_of(page).end()
    page.wait_for_url(back)
    assert ("initialized", "terminated") == (student.verbs[0], student.verbs[-1])


@pytest.mark.parametrize("mode", ["Review", "Browse"])
def test_one_who_only_looks_is_told_so_and_stores_nothing(
    student: Student, upload: Upload, mode: str
) -> None:
    package = upload(PLAYED)
    first = student.open(package)
    reader_of(first).turn()
    reader_of(first).saved()
    first.close()
    kept = states(student)
    reader = reader_of(student.open(package, mode=mode))
    assert "En side å lese" == reader.title()
    expect(reader.course.get_by_text("blir ikke lagret").first).to_be_visible()
    reader.go("Prøve om broer")
    reader.take(RIGHT)
    reader.end()
    student.wait_for("terminated")
    assert ["initialized", "terminated"] == student.verbs[-2:]
    assert kept == states(student)


def states(student: Student) -> list[Any]:
    """What the course itself keeps at the LMS, but for how often it was written."""
    found = student.platform.documents.items()
    own = [document for key, document in found if key.startswith("activities/state kursbygger")]
    return [(document["state"], document["location"]) for document in own]


def test_the_learners_language_at_the_lms_is_the_courses(student: Student, upload: Upload) -> None:
    page = student.open(upload(PLAYED), languages="nn-NO,nb-NO")
    expect(page.locator("html")).to_have_attribute("lang", "nn")
    Learner(page, language="nn", framed=False).turn()
    assert "nn" == student.wait_for("initialized")["context"]["language"]
