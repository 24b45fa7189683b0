"""The answer key opens in a spreadsheet, says what reports show, and computes nothing there."""

from __future__ import annotations

import csv
import shutil
from collections import defaultdict
from pathlib import Path

import pytest

from builder.beside.answer_key import reported, safe
from builder.build import Request, check_course
from builder.course import Course
from builder.diagnostics import Report
from builder.questions import TYPES
from tests.beside.conftest import ROOT, built


def table(folder: Path) -> list[dict[str, str]]:
    (path,) = folder.glob("*-svarnokkel*.csv")
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";", strict=True))


def read(folder: Path) -> Course:
    course, _ = check_course(folder, Request(), Report())
    assert course is not None
    return course


@pytest.fixture(scope="module")
def rows(starter_kit: Path) -> dict[str, list[dict[str, str]]]:
    found = defaultdict(list)
    for row in table(starter_kit):
        found[row["Id i rapporten"]].append(row)
    return found


@pytest.fixture(scope="module")
def course(starter_kit: Path) -> Course:
    return read(starter_kit.parent / "kurs")


def test_norwegian_excel_knows_it_for_utf_8_and_splits_it(starter_kit: Path) -> None:
    (path,) = starter_kit.glob("*-svarnokkel.csv")
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert {12} == {len(row) for row in table(starter_kit)}
    assert data.count(b"\n") == data.count(b"\r\n")


def test_every_question_that_is_reported_is_in_it_and_no_other(
    rows: dict[str, list[dict[str, str]]], course: Course
) -> None:
    kinds = {each.name: each.kind for each in TYPES}
    expected = {one.id for one in course.questions() if kinds[one.type] is not None}
    assert expected == set(rows) == {asked.question.id for asked in reported(course)}
    assert 0 < len([one for one in course.questions() if one.type == "reflection"])


def test_characters_texts_and_right_answers_are_the_course_s_own(
    rows: dict[str, list[dict[str, str]]], course: Course
) -> None:
    looked_at = 0
    for question in course.questions():
        if question.type not in ("single", "multiple", "hotspot"):
            continue
        looked_at += 1
        expected = [
            (key, option.text["nb"].plain, option.text["nn"].plain, option.correct)
            for key, option in zip(
                course.option_characters(question), question.options, strict=True
            )
        ]
        found = [
            (row["Tegn i rapporten"], row["Svar (nb)"], row["Svar (nn)"], row["Riktig"] == "ja")
            for row in rows[question.id]
        ]
        assert expected == found
        assert {question.text["nn"].plain} == {row["Spørsmål (nn)"] for row in rows[question.id]}
    assert looked_at > 10


def test_each_kind_of_question_tells_its_answers(
    rows: dict[str, list[dict[str, str]]], course: Course
) -> None:
    by_type = {one.type: rows[one.id] for one in course.questions() if one.id in rows}
    told = {
        name: [(row["Tegn i rapporten"], row["Riktig"]) for row in found]
        for name, found in by_type.items()
    }
    assert {("t", "ja"), ("f", "nei")} == set(told["true-false"]) or {
        ("t", "nei"),
        ("f", "ja"),
    } == set(told["true-false"])
    assert [str(place) for place in range(1, len(told["ordering"]) + 1)] == [
        right for _, right in told["ordering"]
    ]
    assert ("1.a", "ja") in told["matching"]
    assert {""} == {right for _, right in told["likert"]}
    assert [("", "ja")] == told["numeric"]
    assert {"ja"} == {right for _, right in told["short-answer"]}
    assert all(gap.startswith("felt ") for gap, _ in told["cloze"])


def test_points_stand_at_what_counts_alone(rows: dict[str, list[dict[str, str]]]) -> None:
    uses = {(row["Bruk"], bool(row["Poeng"])) for found in rows.values() for row in found}
    practice, survey = "på en side, teller ikke", "undersøkelse, teller ikke"
    assert {("teller", True), (practice, False), (survey, False)} == uses


@pytest.mark.parametrize("text", ["=1+1", "+47 12", "-A1", "@SUM(A1)", " =1", "\t=1"])
def test_what_a_spreadsheet_would_compute_is_text(text: str) -> None:
    assert f"'{text}" == safe(text)


@pytest.mark.parametrize("text", ["Ja", "-1", "-2,5", "3–8", "«=»", ""])
def test_other_text_is_left_alone(text: str) -> None:
    assert text == safe(text)


def test_an_option_that_is_a_formula_stays_text_all_the_way(tmp_path: Path) -> None:
    source = tmp_path / "kilde"
    shutil.copytree(ROOT / "tests" / "courses" / "played", source)
    (quiz, *_) = sorted((source / "nb").glob("*/*.quiz.yaml"))
    text = quiz.read_text(encoding="utf-8")
    first = next(line for line in text.splitlines() if line.lstrip(" -").startswith("text: "))
    start = first[: first.index("text: ")]
    formula = """text: '=HYPERLINK("https://example.org";"a;b")\'"""
    quiz.write_text(text.replace(first, start + formula, 1), encoding="utf-8")
    cells = [cell for row in table(built(source, tmp_path)) for cell in row.values()]
    assert [] == [cell for cell in cells if cell.startswith("=")]
    assert any(cell.startswith("'=HYPERLINK(") for cell in cells)
