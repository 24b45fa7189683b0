"""An LMS that misbehaves in every way we know: nothing that was shown as «Lagret» is lost."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.courses import PLAYED
from tests.browser.learner import SLOW, Learner
from tests.browser.lms import Lms
from tests.browser.session import Session, course_frame
from tests.browser.standards import Standard
from tests.faults import FAULTS, Fault, Kept

pytestmark = pytest.mark.audit
"""All of it before a release: `make browser` has 15 minutes with the rest of CI."""

NOTES = "Egne tanker"
QUIZ = "Prøve om broer"
WRONG = [["Saltstraumen bro"], ["Ønsker"], ["Usant"]]
MINUTE, HOUR = 60_000, 3_600_000
THIRTY_HOURS = {"scorm12": "0030:", "scorm2004-4": "PT30H"}
"""As the session's time begins."""


class Stage:
    """A learner who writes notes, at an LMS that is about to fail."""

    def __init__(self, learner: Session, package: str) -> None:
        self.learner = learner
        self.package = package
        self.typed = ""
        """What the learner wrote last."""
        self.safe = ""
        """What was last shown as saved."""

    def open(self, depth: int = 1, **query: object) -> None:
        self.page = self.learner.launch(self.package, **query)
        self.reader = Learner(self.page, depth=depth)

    def write(self, text: str) -> None:
        if self.reader.title() != NOTES:
            self.reader.go(NOTES)
        self.reader.main.get_by_role("textbox").fill(text)
        self.typed = text

    def saved(self) -> None:
        self.reader.saved()
        self.safe = self.typed

    def keep(self, text: str) -> None:
        self.write(text)
        self.saved()

    def sees(self, key: str) -> None:
        words = self.reader.say(key)
        said = self.reader.course.get_by_text(words, exact=True)
        # The banner says several things in one paragraph.
        banner = self.reader.course.locator("[data-part=banner] p")
        told = said.or_(banner.filter(has_text=re.compile(re.escape(words))))
        expect(told.locator("visible=true").first).to_be_visible(timeout=SLOW)

    def says(self, name: str, answer: str) -> str:
        """The LMS's whim: what it answers when asked for ``entry`` or ``mode``."""
        return json.dumps({self.learner.standard.where[name]: answer})

    def later(self, milliseconds: int) -> None:
        """Time passes, timers and all."""
        for _ in range(4):
            self.learner.context.clock.fast_forward(milliseconds // 4)

    def found(self) -> str:
        """The note at the next launch, at an LMS in good health."""
        for page in self.learner.context.pages:
            page.close()
        self.reader = Learner(self.learner.launch(self.package))
        self.reader.go(NOTES)
        return self.reader.main.get_by_role("textbox").input_value()


Scene = Iterator[None]
"""Stops where the learner sees the next of the fault's words."""


def untracked(api: str) -> Callable[[Stage], Scene]:
    def scene(stage: Stage) -> Scene:
        stage.open(api=api)
        yield
        stage.reader.press("mode.untracked-start")
        stage.write("Ingen lagrer dette")

    return scene


def written(depth: int = 1, **query: object) -> Callable[[Stage], Scene]:
    """All goes well in spite of what the LMS is like."""

    def scene(stage: Stage) -> Scene:
        stage.open(depth, **query)
        stage.keep("Notat i godt behold")
        yield

    return scene


def unkept(**query: object) -> Callable[[Stage], Scene]:
    def scene(stage: Stage) -> Scene:
        stage.open(**query)
        stage.write("Ingen lagrer dette")
        yield

    return scene


def shut(**query: object) -> Callable[[Stage], Scene]:
    def scene(stage: Stage) -> Scene:
        stage.open(**query)
        yield

    return scene


def opener(stage: Stage) -> Scene:
    lms = stage.learner.context.new_page()
    query = f"package={stage.package}&attempt={stage.learner.name}&api=opener"
    with lms.expect_popup() as popup:
        lms.goto(f"{stage.learner.lms.origin}/lms/{stage.learner.standard.page}?{query}")
    stage.reader = Learner(popup.value, framed=False)
    stage.keep("Notat i eget vindu")
    yield
    popup.value.close()


def three_commits(stage: Stage) -> Scene:
    stage.learner.context.clock.install()
    stage.open(commits_fail=3)
    stage.write("Etter tre forsøk")
    yield
    stage.later(2 * MINUTE)
    stage.saved()
    yield


def cut(stage: Stage) -> Scene:
    stage.open(cut=255)
    stage.keep("Kort")
    stage.write("Et langt notat. " * 30)
    yield
    stage.reader.saved()


def cut_4096(stage: Stage) -> Scene:
    stage.open(cut=4096)
    stage.keep("notat" * 700)
    yield
    assert 3500 < len(stage.learner.value("state")) <= 4096


def answered(**query: object) -> Callable[[Stage], Scene]:
    def scene(stage: Stage) -> Scene:
        stage.open(**query)
        stage.reader.go(QUIZ)
        stage.reader.take(WRONG)
        stage.keep("Notat etter prøven")
        yield

    return scene


def looking(mode: str) -> Callable[[Stage], Scene]:
    def scene(stage: Stage) -> Scene:
        stage.open()
        stage.keep("Fra før")
        stage.learner.leave(stage.page)
        stage.open(mode=mode)
        yield
        stage.write("Bare for nå")

    return scene


def ab_initio(stage: Stage) -> Scene:
    stage.open()
    stage.keep("Fra før")
    stage.learner.leave(stage.page)
    stage.open(says=stage.says("entry", "ab-initio"))
    assert stage.reader.main.get_by_role("textbox").input_value() == "Fra før"
    stage.keep("Fra før og nå")
    yield


def no_mode(stage: Stage) -> Scene:
    yield from written(says=stage.says("mode", ""))(stage)


def two_minutes(stage: Stage) -> Scene:
    stage.learner.context.clock.install()
    stage.open()
    stage.keep("Med nett")
    stage.learner.lms.reachable = False
    try:
        stage.write("Uten nett")
        yield
        stage.later(2 * MINUTE)
        assert stage.reader.status() == stage.reader.say("save.unsaved")
    finally:
        stage.learner.lms.reachable = True
    stage.later(3 * MINUTE)
    stage.saved()
    yield


def gone(stage: Stage) -> Scene:
    stage.open()
    stage.keep("Fra før")
    stage.page.evaluate("lms.whims.gone = true")
    stage.write("For sent")
    yield


def dead(stage: Stage) -> Scene:
    stage.learner.context.clock.install()
    stage.open()
    stage.keep("Fra før")
    stage.learner.lms.reachable = False
    try:
        stage.write("Aldri lagret")
        yield
        stage.later(30 * MINUTE)
        stage.reader.end()
        yield
        # What is posted last must not come when all is well again.
        with stage.learner.ending():
            stage.page.evaluate("document.querySelector('iframe').remove()")
    finally:
        stage.learner.lms.reachable = True


def reload_frame(stage: Stage) -> Scene:
    stage.open()
    stage.write("Rett før rammen lastes på nytt")
    course_frame(stage.page).evaluate("location.reload()")
    yield


def reload(stage: Stage) -> Scene:
    stage.open()
    stage.write("Rett før siden lastes på nytt")
    stage.page.reload()
    stage.reader = Learner(stage.page)
    stage.saved()
    yield


def two_tabs(stage: Stage) -> Scene:
    stage.open()
    stage.keep("I den første fanen")
    first = stage.reader
    stage.reader = Learner(stage.learner.launch(stage.package))
    yield
    stage.reader.page.close()
    stage.reader = first
    stage.keep("Fortsatt i den første fanen")


def frame(stage: Stage) -> Scene:
    stage.open()
    stage.write("Rett før rammen blir borte")
    with stage.learner.ending():
        stage.page.evaluate("document.querySelector('iframe').remove()")
    yield from ()


def clock(stage: Stage) -> Scene:
    stage.learner.context.clock.install(time="2026-06-01T12:00:00Z")
    stage.open()
    stage.keep("Klokka tolv")
    stage.learner.context.clock.set_system_time("2026-06-01T09:00:00Z")
    stage.keep("Klokka ni samme dag")
    yield


def thirty_hours(stage: Stage) -> Scene:
    stage.learner.context.clock.install()
    stage.open()
    stage.keep("Om morgenen")
    stage.learner.context.clock.fast_forward(30 * HOUR)
    stage.keep("Neste kveld")
    yield
    begins = THIRTY_HOURS[stage.learner.standard.target]
    assert stage.learner.value("time").startswith(begins)


def corrupt(stage: Stage) -> Scene:
    stage.learner.values[stage.learner.standard.where["state"]] = (
        "1 ikke noe kurs har skrevet dette"
    )
    stage.open()
    yield
    stage.keep("På nytt")


def newer(stage: Stage) -> Scene:
    stage.learner.values[stage.learner.standard.where["state"]] = "9abc"
    stage.open()
    yield
    stage.write("Bare for nå")
    assert stage.learner.value("state") == "9abc"


SCENES: dict[str, Callable[[Stage], Scene]] = {
    "no-api": untracked("none"),
    "abroad": untracked("abroad"),
    "late-api": written(api="late-3000"),
    "opener": opener,
    "stranger": written(depth=2, api="stranger"),
    "empty": unkept(everything='""'),
    "null": unkept(everything="null"),
    "false": shut(everything='"false"'),
    "refused": shut(initialize="false"),
    "three-commits": three_commits,
    "cut": cut,
    "cut-4096": cut_4096,
    "score": answered(refuse="score"),
    "interactions": answered(refuse="interactions"),
    "review": looking("review"),
    "browse": looking("browse"),
    "no-mode": no_mode,
    "ab-initio": ab_initio,
    "exit": written(forgets=1),
    "two-minutes": two_minutes,
    "gone": gone,
    "dead": dead,
    "reload": reload,
    "reload-frame": reload_frame,
    "two-tabs": two_tabs,
    "frame": frame,
    "clock": clock,
    "thirty-hours": thirty_hours,
    "corrupt": corrupt,
    "newer": newer,
}
PLAYED_HERE = [(standard, fault) for fault in FAULTS if not fault.test for standard in fault.tried]
PROVOKED = ("503", "error ", "Initialize", "request to another origin", "console: Failed to load")


@pytest.fixture
def package(build: Callable[..., Path], lms: Lms, standard: Standard) -> str:
    return lms.upload(build(PLAYED, standard.target))


@pytest.mark.parametrize(("standard", "fault"), PLAYED_HERE, ids=str)
def test_a_fault_is_seen_as_the_page_says_and_nothing_shown_as_saved_is_lost(
    learner: Session, package: str, fault: Fault
) -> None:
    learner.expected = PROVOKED
    stage = Stage(learner, package)
    for key, _ in zip(fault.sees, SCENES[fault.id](stage), strict=True):
        stage.sees(key)
    found = stage.found()
    kept = {Kept.ALL: stage.typed, Kept.FROM_NOW: stage.typed}
    kept |= {Kept.BEFORE: stage.safe, Kept.WHAT_FITS: stage.safe}
    assert kept.get(fault.kept, "") == found
    if fault.kept is Kept.NOTHING:
        assert stage.safe == ""
