"""A learner half-way when the course gets a new edition: nothing is lost, nothing moves."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from builder.build import Request, build_course
from builder.diagnostics import Report
from tests.browser.courses import PLAYED
from tests.browser.learner import Learner
from tests.browser.lms import ROOT, Lms
from tests.browser.session import Session

NOTE = "Brua på Skarnsundet – den er høy."
EDITED = {
    "course.yaml": [('version: "1.0"', 'version: "1.1"')],
    "nb/start/index.md": [("  - lesing\n  - ekstra\n", "  - nytt\n  - om-lesing\n")],
    "nb/start/prove.quiz.yaml": [
        ("questions:\n", "questions:\n  - id: ny\n    type: true-false\n"
         "    text: Alle bruer er nye.\n    answer: false\n"),
        ("      - id: a\n        text: Hardangerbrua\n        correct: true\n"
         "        feedback: Ja, den er 1380 meter.\n", ""),
        ("        feedback: Nei, den er kortere.\n", "        feedback: Nei, den er kortere.\n"
         "      - id: c\n        text: En ny bro\n      - id: a\n"
         "        text: Hardangerbrua i Eidfjord\n        correct: true\n"),
    ],
}  # fmt: skip
"""A page added, removed and renamed; a question added; options added, moved and reworded."""


@pytest.fixture
def editions(tmp_path: Path) -> tuple[Path, Path]:
    """The first edition of a course, and the next from the same folder and its lock."""
    source = tmp_path / "kurs"
    shutil.copytree(ROOT / PLAYED, source)
    first = _built(source, tmp_path / "first")
    for language in ("nb", "nn"):
        folder = source / language / "start"
        (folder / "ekstra.md").unlink()
        (folder / "lesing.md").rename(folder / "om-lesing.md")
        (folder / "nytt.md").write_text("---\ntitle: Noe nytt\n---\n\nDette er nytt.\n", "utf-8")
    renamed = source / "nb/start/om-lesing.md"
    renamed.write_text(
        renamed.read_text("utf-8").replace("---\n", "---\nwas: lesing\n", 1), "utf-8"
    )
    for name, edits in EDITED.items():
        text = (source / name).read_text("utf-8")
        for before, after in edits:
            assert before in text, (name, before)
            text = text.replace(before, after, 1)
        (source / name).write_text(text, "utf-8")
    for page in source.glob("*/*/*.md"):
        page.write_text(page.read_text("utf-8").replace("lesing.md", "om-lesing.md"), "utf-8")
    return first, _built(source, tmp_path / "second")


def _built(source: Path, output: Path) -> Path:
    report = Report()
    build_course(source, Request(output=output, targets=("scorm12",)), report)
    assert not report.has_errors, [(found.code, found.location) for found in report]
    (package,) = output.glob("*.zip")
    return package


def _seen(reader: Learner, page: str) -> bool:
    link = reader.course.locator(f"[data-part=menu] ol[lang=nb] a[data-page={page}]")
    return link.get_attribute("data-seen") is not None


def _answered(reader: Learner, question: str) -> list[str]:
    """What is chosen in a question, looked back at from the result."""
    reader.main.get_by_role("button", name=question).click()
    form = reader.main.locator("form:visible")
    labels = form.locator("label:has(~ input:checked), input:checked ~ label").all_inner_texts()
    reader.main.get_by_role("button", name=reader.say("quiz.back")).click()
    return labels


def test_a_new_edition_keeps_what_was_done_and_moves_no_answer(
    learner: Session, lms: Lms, editions: tuple[Path, Path]
) -> None:
    first, second = editions
    page = learner.launch(lms.upload(first))
    reader = Learner(page)
    reader.turn()
    reader.turn()
    assert _seen(reader, "lesing")
    reader.go("Prøve om broer")
    reader.take([["Hardangerbrua"], ["Pilarer", "Kabler"], ["Sant"]])
    reader.shows("Du har bestått")
    reader.go("Egne tanker")
    reader.main.get_by_role("textbox").fill(NOTE)
    reader.saved()
    learner.leave(page)

    page = learner.launch(lms.upload(second))
    reader = Learner(page)
    assert reader.title() == "Egne tanker"
    expect(reader.main.get_by_role("textbox")).to_have_value(NOTE)
    assert {"start": True, "nytt": False, "om-lesing": True, "prove": True} == {
        page: _seen(reader, page) for page in ("start", "nytt", "om-lesing", "prove")
    }
    reader.go("Prøve om broer")
    reader.press("quiz.see-result")
    reader.shows("Du har bestått")
    assert ["Hardangerbrua i Eidfjord"] == _answered(reader, "Hvilken bro er lengst?")
    assert {"Pilarer", "Kabler"} == set(_answered(reader, "Hva bruker en bro for å bære?"))
    reader.shows("Alle bruer er nye.")
    expect(reader.main.get_by_role("button", name="Alle bruer er nye.")).to_have_count(0)
    assert learner.status == "incomplete"


@pytest.fixture
def corrected(tmp_path: Path) -> tuple[Path, Path]:
    """A course whose key is wrong, and the edition where it is corrected: all three are right."""
    source = tmp_path / "kurs"
    shutil.copytree(ROOT / PLAYED, source)
    first = _built(source, tmp_path / "first")
    quiz = source / "nb/start/prove.quiz.yaml"
    text = quiz.read_text("utf-8")
    assert "text: Ønsker\n" in text
    corrected = text.replace("text: Ønsker\n", "text: Ønsker\n        correct: true\n")
    quiz.write_text(corrected, "utf-8")
    settings = source / "course.yaml"
    settings.write_text(settings.read_text("utf-8").replace('"1.0"', '"2.0"'), "utf-8")
    return first, _built(source, tmp_path / "second")


@pytest.mark.parametrize(
    ("chosen", "before", "after"),
    [
        (("Pilarer", "Kabler", "Ønsker"), ("Ikke bestått ennå", "40"), ("Du har bestått", "80")),
        (("Pilarer", "Kabler"), ("Du har bestått", "80"), ("Du har bestått fra før", "80")),
    ],
    ids=["who-was-right-all-along-passes", "who-has-passed-keeps-it"],
)
def test_a_corrected_key_is_judged_by_at_the_next_launch(
    learner: Session,
    lms: Lms,
    corrected: tuple[Path, Path],
    chosen: tuple[str, ...],
    before: tuple[str, str],
    after: tuple[str, str],
) -> None:
    for package, (words, score), start in zip(
        corrected, (before, after), (True, False), strict=True
    ):
        page = learner.launch(lms.upload(package))
        reader = Learner(page)
        reader.go("Prøve om broer")
        if start:
            reader.take([["Hardangerbrua"], chosen, ["Sant"]])
        else:
            reader.press("quiz.see-result")
            assert set(chosen) == set(_answered(reader, "Hva bruker en bro for å bære?"))
        reader.shows(words)
        reader.saved()
        assert score == learner.value("score")
        learner.leave(page)


def test_that_the_course_has_changed_is_told_and_announced_once_and_gone_with_the_next_page(
    learner: Session, lms: Lms, editions: tuple[Path, Path]
) -> None:
    first, second = (lms.upload(package) for package in editions)
    page = learner.launch(first)
    reader = Learner(page)
    reader.turn()
    reader.saved()
    learner.leave(page)

    page = learner.launch(second)
    reader = Learner(page)
    changed = reader.say("mode.updated")
    banner = reader.course.locator("[data-part=banner]")
    expect(banner).to_be_visible()
    expect(banner.locator("p")).to_have_text(changed)
    expect(reader.course.get_by_role("status").filter(has_text=changed)).to_have_count(1)
    reader.turn()
    expect(banner).to_be_hidden()
    reader.saved()
    learner.leave(page)

    reader = Learner(learner.launch(second))
    expect(reader.course.locator("[data-part=banner] p")).to_have_text(
        reader.say("mode.welcome-back")
    )
