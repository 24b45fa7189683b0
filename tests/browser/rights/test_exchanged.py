"""What is said to leave the player is what leaves it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from builder.targets import TARGETS
from builder.targets.sent import LEVELS, Sent
from tests.browser.learner import Learner
from tests.browser.lms import Lms
from tests.browser.rights.course import note, variant
from tests.browser.session import Session
from tests.browser.standards import Standard, in_each_standard, objectives
from tests.browser.test_views import opened

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


def played(learner: Session, package: str, bridge: str = "Hardangerbrua") -> None:
    page = learner.launch(package)
    reader = Learner(page)
    reader.go("Egne tanker")
    note(reader).fill("Bergsbrua " * 60)
    reader.go("Prøve om broer")
    again = reader.button("quiz.again").is_visible()
    reader.take([[bridge], ["Sant"]], start="quiz.again" if again else "quiz.start")
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


REACHED = {
    "scorm12": {"status": "passed"},
    "scorm2004": {
        "score.scaled": "1",
        "success_status": "passed",
        "completion_status": "completed",
    },
}
BEFORE = {
    "scorm12": {"status": "incomplete"},
    "scorm2004": {
        "score.scaled": "0",
        "success_status": "unknown",
        "completion_status": "incomplete",
    },
}


@in_each_standard
def test_a_learning_objective_is_raised_where_it_stands_and_never_lowered(
    learner: Session, package: str, standard: Standard
) -> None:
    family = standard.target.split("-")[0]
    seen = []
    for bridge in ("Saltstraumen bro", "Hardangerbrua", "Saltstraumen bro"):
        played(learner, package, bridge)
        seen.append(objectives(learner.values))
    score = {"score.min": "0", "score.max": "100"}
    reached = {"kjenne-broer": {**score, "score.raw": "100", **REACHED[family]}}
    assert seen == [
        {"kjenne-broer": {**score, "score.raw": "0", **BEFORE[family]}},
        reached,
        reached,
    ]


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
