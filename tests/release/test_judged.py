"""What changes who passes is told: to the author, and to those who get the next release."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.build import Request, check_course
from builder.course import Course
from builder.diagnostics import Report, Severity
from builder.release.judged import changes, judged_by
from builder.release.record import tell_judged
from tests.editing.courses import build, write
from tests.release.test_release import change, release

QUIZ = "nb/slutt/oving.quiz.yaml"
GRADED = """format: 1
title: Øving
mode: graded
pass: 70
attempts: 0
embedded: true
questions:
  - id: sant
    type: true-false
    text: Det er sant.
    answer: false
    feedback:
      correct: Ja.
      incorrect: Jo.
"""
NEWS = "ut/prove-2/prove-2-hva-er-nytt.md"
MAIL = "ut/prove-2/prove-2-e-post.txt"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    folder = write(tmp_path / "kurs")
    (folder / QUIZ).write_text(GRADED, encoding="utf-8")
    settings = (folder / "course.yaml").read_text(encoding="utf-8")
    (folder / "course.yaml").write_text(settings + "targets: [web]\n", encoding="utf-8")
    build(folder)
    return folder


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        (
            "answer: false",
            "answer: true",
            "released-key-changed",
            "Fasiten er rettet i «Øving»: resultatene regnes ut på nytt",
        ),
        (
            "pass: 70",
            "pass: 95",
            "released-pass-raised",
            "Grensen for å bestå «Øving» er hevet fra 70 til 95 prosent",
        ),
        (
            "attempts: 0",
            "attempts: 1",
            "released-fewer-attempts",
            "Færre forsøk på «Øving»: før så mange en vil, nå 1.",
        ),
        ("pass: 70", "pass: 62.5", "", "er senket fra 70 til 62,5 prosent"),
    ],
)
def test_what_changes_who_passes_is_told(
    old: str, new: str, code: str, line: str, course: Path
) -> None:
    assert 0 == release(course).returncode
    change(course, QUIZ, old, new)
    change(course, "course.yaml", 'version: "1"', 'version: "2"')
    assert ([code] if code else []) == found(course)
    done = release(course)
    assert (0, True) == (done.returncode, f"[{code}]" in done.stdout or not code), done.stdout
    for file in (NEWS, MAIL):
        told = (course.parent / file).read_text(encoding="utf-8")
        assert line in told
        assert ("Endrede spørsmål: 1" in told) == ("answer" in old)
    assert [] == found(course), "told no more when it is out"


def found(course: Path) -> list[str]:
    report = Report()
    check_course(course, Request(also=tell_judged(course)), report)
    told = [one for one in report if one.code.startswith("released-")]
    assert all(one.severity is Severity.NOTE for one in told)
    return [one.code for one in told]


def read(course: Path) -> Course:
    made, _ = check_course(course, Request(), Report())
    assert made is not None
    return made


def test_new_words_and_a_new_order_change_no_key(course: Path) -> None:
    before = judged_by(read(course))
    assert before
    change(course, QUIZ, "Det er sant.", "Det er visst sant.")
    file = course / "nb/start/proven.quiz.yaml"
    text = file.read_text(encoding="utf-8")
    one, other = text.index("      - text: Det ene"), text.index("      - text: Det andre")
    file.write_text(text[:one] + text[other:] + text[one:other], encoding="utf-8")
    assert () == changes(read(course), before)


def test_another_right_option_is_another_key(course: Path) -> None:
    before = judged_by(read(course))
    change(course, "nb/start/proven.quiz.yaml", "        correct: true\n", "")
    change(
        course,
        "nb/start/proven.quiz.yaml",
        "text: Det andre\n",
        "text: Det andre\n        correct: true\n",
    )
    assert ["key"] == [one.name for one in changes(read(course), before)]


def test_a_record_from_before_says_nothing_of_what_it_does_not_know(course: Path) -> None:
    assert 0 == release(course).returncode
    record = course / "releases.yaml"
    text = record.read_text(encoding="utf-8")
    record.write_text(text[: text.index("\njudged:") + 1], encoding="utf-8")
    change(course, QUIZ, "answer: false", "answer: true")
    assert [] == found(course)
    change(course, "course.yaml", 'version: "1"', 'version: "2"')
    assert 0 == release(course).returncode
