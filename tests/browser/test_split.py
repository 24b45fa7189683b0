"""The modules of a course, each played as the package of its own that it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.courses import SPLIT
from tests.browser.learner import Learner
from tests.browser.lms import Lms
from tests.browser.session import Session
from tests.browser.standards import Standard, in_each_standard_before_a_release
from tests.browser.test_views import opened


@pytest.fixture
def packages(build: Callable[..., Path], lms: Lms, standard: Standard) -> tuple[str, str]:
    """Of the modules about fruit and greens."""
    fruit, greens = (build(SPLIT, standard.target, part) for part in ("frukt", "gront"))
    return lms.upload(fruit), lms.upload(greens)


@in_each_standard_before_a_release
def test_a_module_is_passed_alone_and_the_next_one_begins_anew(
    learner: Session, packages: tuple[str, str]
) -> None:
    fruit, greens = packages
    page = learner.launch(fruit)
    reader = Learner(page)
    assert reader.title() == "Frukt"
    reader.turn()
    expect(reader.main.get_by_text("Poteter (se delen «Grønnsaker»)")).to_be_visible()
    reader.turn()
    reader.take([["Sant"]])
    reader.shows("Du har bestått")
    reader.saved()
    assert (learner.status, learner.value("score")) == ("passed", "100")
    learner.leave(page)

    other = f"{learner.name}-2"
    reader = Learner(learner.launch(greens, attempt=other))
    assert reader.title() == "Grønnsaker"
    reader.saved()
    assert learner.standard.status(learner.lms.attempt(other).values) == "incomplete"
    for title in ("Gulrøtter", "Poteter"):
        reader.turn()
        assert reader.title() == title
    reader.end()
    reader.shows("Alt er lagret. Nå kan du lukke kurset.")
    assert learner.standard.status(learner.lms.attempt(other).values) == "completed"


@in_each_standard_before_a_release
def test_the_state_of_one_module_is_not_taken_for_that_of_another(
    learner: Session, packages: tuple[str, str]
) -> None:
    fruit, greens = packages
    page = learner.launch(fruit)
    reader = Learner(page)
    reader.turn()
    reader.saved()
    learner.leave(page)
    reader = Learner(learner.launch(greens))
    assert reader.title() == "Grønnsaker"
    expect(reader.course.get_by_text(reader.say("mode.stranger"))).to_be_visible()
    reader.turn()
    reader.saved()
    learner.leave(reader.page)
    assert Learner(learner.launch(greens)).title() == "Gulrøtter"


def test_the_certificate_of_a_module_is_for_what_that_module_requires(
    learner: Session, build: Callable[..., Path], lms: Lms
) -> None:
    changes = (("certificate", "true"),)
    reader = Learner(learner.launch(lms.upload(build(SPLIT, "scorm12", "frukt", changes))))
    reader.turn()
    reader.turn()
    opened(reader, "certificate")
    expect(reader.main.get_by_role("listitem")).to_have_text(["Prøve om frukt"])
    reader.main.get_by_role("link", name="Tilbake til").click()
    reader.take([["Sant"]])
    opened(reader, "certificate")
    paper = reader.main.locator(".certificate")
    expect(paper).to_contain_text("HagekursDel: Frukt")
    expect(paper).to_contain_text("2 sider lest")
    expect(paper).to_contain_text("Prøve om frukt: 100 prosent")
