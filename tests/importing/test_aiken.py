"""Aiken: read, written as a quiz that checks clean, and told of by line when it is malformed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.build import Request, check_course
from builder.cli.importing import write_quiz
from builder.diagnostics import Report
from builder.importing import import_quiz
from tests.literate import MINIMAL
from tests.test_cli import run

BANK = Path(__file__).parent / "bank.txt"


def test_a_bank_becomes_a_quiz_that_checks_clean(tmp_path: Path) -> None:
    shutil.copytree(MINIMAL, tmp_path / "kurs")
    module = tmp_path / "kurs" / "nb" / "hoste-epler"
    report = Report()
    made = write_quiz(BANK, "hentet", module, False, report)
    assert (2, [], module / "hentet.quiz.yaml") == (made.questions, list(report), made.path)
    index = module / "index.md"
    index.write_text(index.read_text("utf-8").replace("pages:", "pages:\n  - hentet", 1), "utf-8")
    course, _ = check_course(tmp_path / "kurs", Request(), report)
    assert course is not None
    (quiz,) = [quiz for quiz in course.quizzes() if quiz.id == "hentet"]
    assert ["De som kjenner utfordringen på kroppen", "Bare ledelsen: de bestemmer"] == [
        option.text["nb"].plain for option in quiz.questions[0].options
    ]
    second = quiz.questions[1]
    assert "Hva er 2 * 3 i regnearket <b> på https://example.org/ark?" == second.text["nb"].plain
    assert [True, False] == [option.correct for option in second.options]
    assert not report.has_errors


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("Hva?\nA. En\nB. To\n\nHvem?\nA. En\nB. To\nANSWER: A", "aiken-answer-missing", 1),
        ("Hva?\nA. En\nB. To\nANSWER: C", "aiken-answer-unknown", 4),
        ("Hva?\nA. En\nANSWER: A", "aiken-too-few-options", 1),
        ("Hva?\nA. En\nA. To\nB. Tre\nANSWER: A", "aiken-too-many-options", 3),
        ("Hva?\nA. En\nB. En\nANSWER: A", "aiken-option-twice", 3),
        ("A. En\nB. To\nANSWER: A", "aiken-question-missing", 1),
        ("Bare tekst", "import-format-unknown", None),
        ("PK\x03\x04", "import-not-text", None),
    ],
)
def test_a_malformed_bank_is_told_by_line(text: str, code: str, line: int | None) -> None:
    report = Report()
    assert "" == import_quiz(text.encode(), "bank.txt", report).text
    assert [(code, line)] == [(found.code, found.location.line) for found in report]


def test_old_encodings_are_read_and_told() -> None:
    report = Report()
    made = import_quiz("Hva er på?\r\nA. Å\r\nB. Ø\r\nANSWER: B".encode("cp1252"), "b.txt", report)
    assert ["import-encoding"] == [found.code for found in report]
    assert "text: Hva er på?" in made.text


def test_nothing_is_written_over_unasked(tmp_path: Path) -> None:
    def codes(to: str | None, force: bool = False, file: Path = BANK) -> list[str]:
        report = Report()
        write_quiz(file, to, tmp_path, force, report)
        return [found.code for found in report]

    assert [] == codes(None)
    assert ["import-file-exists"] == codes(None)
    assert [] == codes(None, force=True)
    assert ["import-id-invalid"] == codes("Min quiz")
    assert ["import-file-missing"] == codes(None, file=tmp_path / "borte.txt")
    assert ["import-file-unreadable"] == codes(None, file=tmp_path)


def test_ids_that_would_be_the_same_are_numbered_and_told() -> None:
    report = Report()
    one = "Hva er 1?\nA. En\nB. To\nANSWER: A\n\n"
    made = import_quiz((one + one).encode(), "bank.txt", report)
    assert ["import-id-numbered"] == [found.code for found in report]
    assert [": hva-er-1-2"] == [found.message()[-12:] for found in report]
    assert "id: hva-er-1-2" in made.text


def test_what_is_left_to_do_is_told_by_where_the_quiz_lies(tmp_path: Path) -> None:
    shutil.copytree(MINIMAL, tmp_path / "kurs")
    module = tmp_path / "kurs" / "nb" / "hoste-epler"
    elsewhere = run("import", "quiz", BANK, "--to", "hentet", "--output", tmp_path).stdout
    assert "«Hentet», 2 spørsmål" in elsewhere
    assert "Legg filen i en modul" in elsewhere
    inside = run("import", "quiz", BANK, "--to", "hentet", "--output", module).stdout
    assert f"Skriv denne linjen under pages: i {module / 'index.md'}:\n  - hentet\n" in inside
    assert "Legg filen" not in inside
    index = module / "index.md"
    index.write_text(index.read_text("utf-8").replace("pages:", "pages:\n  - hentet", 1), "utf-8")
    again = run("import", "quiz", BANK, "--to", "hentet", "--output", module, "--force").stdout
    assert "pages:" not in again


def test_a_bank_with_an_error_is_told_of_its_errors_alone(tmp_path: Path) -> None:
    bank = tmp_path / "bank.gift"
    bank.write_text("$CATEGORY: høst\n\nHva? {=en ~to}\n\nHvem? {=en ~to\n", "utf-8")
    done = run("import", "quiz", bank, "--output", tmp_path)
    assert 1 == done.returncode
    assert "[gift-brace-not-closed]" in done.stdout
    assert "gift-category-left-out" not in done.stdout


def test_what_is_no_bank_by_its_size_is_told() -> None:
    report = Report()
    import_quiz(b"x" * 5_000_001, "b.txt", report)
    assert ["import-file-too-large"] == [found.code for found in report]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(["A. ", "B) ", "ANSWER: ", "A", "\n", "<b", "`", "æ ", "{{", ": "]))
)
def test_no_text_makes_it_stumble(parts: list[str]) -> None:
    import_quiz("".join(parts).encode(), "bank.txt", Report())
