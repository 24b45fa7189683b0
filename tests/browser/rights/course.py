"""The course that the learner's own is tried in, and what is done there again and again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Locator

from tests.browser.learner import Learner
from tests.browser.lms import Lms
from tests.browser.session import Session

RIGHTS = "tests/courses/rights"


OWN = "Om Bergsbrua, <b>den gamle</b>\n\nog de som går der"


def note(reader: Learner, question: str = "Hvilken bro tenker du på?") -> Locator:
    return reader.main.get_by_role("textbox", name=question).locator("visible=true")


def downloaded(reader: Learner, button: str) -> str:
    with reader.page.expect_download() as download:
        reader.main.get_by_role("button", name=button, exact=True).click()
    return Path(download.value.path()).read_text("utf-8-sig")


def note_of(learner: Session) -> str:
    """The note as it stands in the state, which ends with it and the checksum."""
    return learner.values["cmi.suspend_data"].rpartition(".")[0][-12:]


def variant(build: Callable[..., Path], lms: Lms, target: str = "scorm12", **changes: str) -> str:
    """The course with other settings."""
    return lms.upload(build(RIGHTS, target, changes=tuple(sorted(changes.items()))))


def all_done(reader: Learner) -> Learner:
    """The learner at the end of the course, all that is required done."""
    for title in ("Egne tanker", "Før dere bygger", "Prøv deg"):
        reader.go(title)
        reader.turn()
    reader.go("Prøve om broer")
    reader.take([["Hardangerbrua"], ["Sant"]])
    return reader
