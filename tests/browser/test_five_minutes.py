"""An administrator's five minutes: what les meg says shall happen, happens, with what lies beside
the package and nothing else."""

from __future__ import annotations

import csv
import re
import shutil
from html import unescape
from pathlib import Path

import pytest

from builder.build import Request, build_course
from builder.diagnostics import Report
from tests.browser.courses import PLAYED
from tests.browser.learner import Learner
from tests.browser.lms import ROOT, Attempt, Lms
from tests.browser.session import Session
from tests.browser.standards import Standard, in_each_standard

pytestmark = pytest.mark.audit
"""All of it before a release: `make browser` has 15 minutes with the rest of CI."""


@pytest.fixture(scope="module")
def delivery(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder an administrator gets."""
    folder = tmp_path_factory.mktemp("levert")
    shutil.copytree(ROOT / PLAYED, folder / "kurs")
    build_course(folder / "kurs", Request(output=folder / "ut"), Report())
    return folder / "ut"


def _told(delivery: Path) -> list[tuple[str, str]]:
    """What to do and what shall be seen, step by step."""
    (readme,) = delivery.glob("*-les-meg.html")
    section = readme.read_text("utf-8").partition('<section id="nb-test">')[2]
    rows = re.findall(
        r"<tr><td>(.*?)</td><td[^>]*>(.*?)</td></tr>", section.partition("</section>")[0]
    )
    return [tuple(unescape(re.sub("<[^>]+>", "", cell)) for cell in row) for row in rows]  # type: ignore[misc]


def _answers(delivery: Path, quiz: str) -> list[list[str]]:
    """What is right in a quiz, by the answer key."""
    (key,) = delivery.glob("*-svarnokkel.csv")
    with key.open(encoding="utf-8-sig", newline="") as file:
        rows = [
            row for row in csv.DictReader(file, delimiter=";") if row["Prøve eller side"] == quiz
        ]
    right: dict[str, list[str]] = {}
    for row in rows:
        right.setdefault(row["Spørsmål (nb)"], [])
        if row["Riktig"] == "ja":
            right[row["Spørsmål (nb)"]].append(row["Svar (nb)"])
    return list(right.values())


@in_each_standard
def test_what_les_meg_says_shall_happen_happens(
    learner: Session, lms: Lms, delivery: Path, standard: Standard
) -> None:
    steps = _told(delivery)
    assert 6 == len(steps)
    (package,) = delivery.glob(f"*-{standard.target}.zip")
    name = lms.upload(package)
    page = learner.launch(name)
    reader = Learner(page)
    assert f"«{reader.title()}»" in steps[0][1]
    reader.turn()
    reader.turn()
    reader.saved()
    assert f"«{reader.say('save.saved')}»" in steps[1][1]
    there = reader.title()
    asked = [f"«{reader.say(word)}»" for word in ("page.end", "end.ask-title", "end.anyway")]
    assert [] == [word for word in asked if word not in steps[2][0]]
    reader.end()
    learner.leave(page, finishing=False)

    page = learner.launch(name)
    reader = Learner(page)
    assert there == reader.title()
    quiz = re.search("«(.+)»", steps[3][0])
    assert quiz is not None
    reader.go(quiz[1])
    reader.take(_answers(delivery, quiz[1]))
    reader.shows("Du har bestått")
    reader.saved()
    learner.leave(page)
    assert re.search(
        r"Med SCORM 1\.2[^:]*: Status er påbegynt, og poengene er ikke tomme", steps[4][1]
    )
    assert "incomplete" == learner.status
    assert 0 < float(learner.value("score"))

    lms.attempts[learner.name] = Attempt()  # the attempt is deleted
    page = learner.launch(name)
    assert f"«{Learner(page).title()}»" in steps[0][1]
    learner.leave(page)
