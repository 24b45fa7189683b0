"""One mistake is one finding, also where much of the course hangs on what was misspelt."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.build import Request, check_course
from builder.diagnostics import Report
from tests.editing.courses import build, write


@pytest.fixture
def course(tmp_path: Path) -> Path:
    folder = write(tmp_path / "kurs")
    build(folder)
    return folder


def findings(course: Path) -> list[str]:
    report = Report()
    check_course(course, Request(), report)
    return [f"{found.location.path}: {found.code}" for found in report]


def test_a_folder_whose_name_is_no_id_is_to_be_renamed_and_not_the_list(course: Path) -> None:
    for lang in ("nb", "nn"):
        (course / lang / "slutt").rename(course / lang / "Slutt!")
    assert ["nb/Slutt!: folder-name-not-id"] == [
        one for one in findings(course) if "course.yaml" in one or "folder" in one
    ]


@pytest.mark.parametrize(
    ("mended", "code"), [("id: Det Første", "id-invalid"), ("", "key-missing")]
)
def test_a_question_whose_id_is_lost_is_not_taken_for_a_new_one(
    course: Path, mended: str, code: str
) -> None:
    quiz = next(course.glob("nb/*/*.quiz.yaml"))
    lines = quiz.read_text(encoding="utf-8").split("\n")
    at = next(n for n, line in enumerate(lines) if line.startswith("  - id: "))
    lines[at] = f"  - {mended}".rstrip()
    quiz.write_text("\n".join(lines), encoding="utf-8")
    found = [one.rpartition(" ")[2] for one in findings(course) if one.startswith("nb/")]
    assert code in found
    assert "lock-maybe-renamed" not in found


def test_a_file_saved_under_a_name_that_can_be_no_id_is_only_to_be_renamed(course: Path) -> None:
    folder = course / "nb" / "slutt"
    (folder / "siste.md").rename(folder / "Siste side.md")
    index = folder / "index.md"
    index.write_text(
        index.read_text(encoding="utf-8").replace("siste", "siste-side"), encoding="utf-8"
    )
    (course / "nn" / "slutt" / "siste.md").rename(course / "nn" / "slutt" / "siste-side.md")
    found = [one for one in findings(course) if "/slutt/" in one]
    assert ["nb/slutt/Siste side.md: file-name-not-id"] == found
