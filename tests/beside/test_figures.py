"""The figures of a course are counted from it, and the build tells them."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from builder.beside.figures import Figures, _quiz, figures_of
from builder.beside.lix import Count
from builder.build import Request, check_course
from builder.cli.figures import told_figures
from builder.course import Draw
from builder.diagnostics import Report
from tests.beside.conftest import ROOT

SOURCE = ROOT / "course_src"


@pytest.fixture(scope="module")
def figures() -> Figures:
    course, _ = check_course(SOURCE, Request(), Report())
    assert course is not None
    return figures_of(course)


def files(pattern: str) -> list[Path]:
    return [path for path in (SOURCE / "nb").glob(pattern) if "snippets" not in path.parts]


def test_pages_are_counted_by_what_lies_in_the_course_folder(figures: Figures) -> None:
    sheets = [path for path in files("*/*.md") if "type: worksheet" in path.read_text("utf-8")]
    kinds = figures.kinds()
    assert len(sheets) == kinds["worksheet"]
    assert len(files("*/index.md")) == kinds["front"]
    assert len(files("*/*.md")) == kinds["worksheet"] + kinds["front"] + kinds["page"]


def test_questions_and_points_are_counted_from_the_quiz_files(figures: Figures) -> None:
    quizzes = {path.name.split(".")[0]: path for path in files("*/*.quiz.yaml")}
    read = {name: yaml.safe_load(path.read_text("utf-8")) for name, path in quizzes.items()}
    assert set(read) == {one.quiz.id for one in figures.quizzes}
    for one in figures.quizzes:
        questions = read[one.quiz.id]["questions"]
        graded = read[one.quiz.id]["mode"] == "graded"
        assert (len(questions), graded) == (one.asked, one.counts)
        assert not graded or sum(one.get("points", 1) for one in questions) == one.points
    types = Counter(question["type"] for quiz in read.values() for question in quiz["questions"])
    assert types + Counter(on_pages()) == figures.questions


def on_pages() -> Iterator[str]:
    """The types of the questions that stand in the pages' own text."""
    words = {"refleksjon": "reflection", "sjekkliste": "checklist", "spørsmål": ""}
    for path in files("*/*.md"):
        opened = re.findall(r"(?m)^ *:::+(\w+)(.*)\n(.?)", path.read_text("utf-8"))
        for word, rest, bullet in opened:
            if word in words:
                written = re.search(r"type=([a-z-]+)", rest)
                listed = "multiple" if bullet == "-" else "single"
                yield words[word] or (written[1] if written else listed)


def test_pictures_are_the_files_in_use(figures: Figures) -> None:
    assert len(list((SOURCE / "media").glob("*.svg"))) == figures.files["pictures"]


def test_the_obligatory_minutes_are_those_of_the_obligatory_pages(figures: Figures) -> None:
    pages = list(figures.pages("nb"))
    required = figures.minutes("nb", required=True)
    assert sum(page.minutes for page in pages if page.entry.obligatory) == required
    assert required < figures.minutes("nb", required=False) == sum(page.minutes for page in pages)


def test_the_starter_kit_takes_the_time_that_was_asked_for(figures: Figures) -> None:
    assert 60 <= figures.minutes("nb", required=True) <= 90


def test_no_page_of_the_starter_kit_is_hard_to_read(figures: Figures) -> None:
    measured = [page.text.lix for lang in ("nb", "nn") for page in figures.pages(lang)]
    assert max(lix for lix in measured if lix is not None) <= 40
    assert 100 < len([lix for lix in measured if lix is not None])


def test_a_drawn_pool_counts_as_many_questions_as_are_drawn() -> None:
    course, _ = check_course(SOURCE, Request(), Report())
    assert course is not None
    quiz = next(quiz for quiz in course.quizzes() if quiz.mode == "graded")
    pooled = [replace(question, pool="a", points=2) for question in quiz.questions[:3]]
    drawn = replace(quiz, questions=(*pooled, quiz.questions[3]), draws=(Draw("a", 2),))
    found = _quiz(course, drawn)
    assert (3, 4 + quiz.questions[3].points) == (found.asked, found.points)


def test_a_build_tells_figures_minutes_and_readability(tmp_path: Path, figures: Figures) -> None:
    command = [sys.executable, "-m", "builder.cli", "build", SOURCE, "--output", tmp_path]
    done = subprocess.run([*command, "--lang", "nb"], capture_output=True, encoding="utf-8")
    assert 0 == done.returncode, done.stdout
    assert "\n".join(told_figures(figures, "nb")) in done.stdout
    said = re.search(r"Lesbarhet \(LIX\): nb (\d+), nn (\d+)\.", done.stdout)
    assert said is not None
    assert [figures.lix("nb"), figures.lix("nn")] == [int(one) for one in said.groups()]


def test_pages_above_the_line_are_named(figures: Figures) -> None:
    hard = Count(100, 40, 10)
    chapters = [[replace(page, text=hard) for page in part] for part in figures.chapters["nb"]]
    changed = replace(figures, chapters={"nb": tuple(map(tuple, chapters))})
    *_, line = told_figures(changed, "en")
    first = next(iter(figures.pages("nb"))).entry.id
    assert line.startswith(f"Above 40, where a text should have a reason: nb/{first} (50), ")
    assert line.endswith(f"and {len(list(figures.pages('nb'))) - 5} more.")
