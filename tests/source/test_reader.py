"""The folder as a Course: everything in it, in every language; and nothing makes it fail."""

from __future__ import annotations

import gc
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.course import Course, Page, Quiz
from builder.diagnostics import Report
from builder.questions.true_false import TrueFalse
from builder.source.reader import read_course
from tests.literate import MINIMAL, MODULE, check

FILES = (
    "course.yaml",
    f"nb/{MODULE}/index.md",
    f"nb/{MODULE}/modne-epler.md",
    f"nb/{MODULE}/kontroll.quiz.yaml",
    f"nn/{MODULE}/modne-epler.md",
    f"nn/{MODULE}/kontroll.quiz.yaml",
    "media/eple.svg",
)


def minimal() -> Course:
    course = read_course(MINIMAL, Report())
    assert course is not None
    return course


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MINIMAL, tmp_path / "kurs"))


def test_modules_hold_their_files_in_the_order_of_the_lists() -> None:
    (module,) = minimal().modules
    assert MODULE == module.front.id == module.id
    assert ["modne-epler", "lagre-epler", "kontroll"] == [item.id for item in module.items]
    assert [Page, Page, Quiz] == [type(item) for item in module.items]


def test_every_text_is_there_in_every_language() -> None:
    course = minimal()
    assert ("nb", "nn") == course.languages
    page = next(page for page in course.pages() if page.id == "modne-epler")
    assert "Se om eplene er modne" == page.texts["nb"].title
    assert "Sjå om epla er mogne" == page.texts["nn"].title
    assert 2 == page.minutes
    quiz = next(course.quizzes())
    assert {"nb": "Test deg selv", "nn": "Test deg sjølv"} == {
        lang: title.plain for lang, title in quiz.title.items()
    }
    moden = quiz.questions[0]
    assert ("kontroll-moden", "moden", "single") == (moden.id, moden.local_id, moden.type)
    assert "Ja, då er det moge." == moden.options[0].feedback["nn"].plain
    assert [True, False] == [option.correct for option in moden.options]
    assert TrueFalse(answer=False) == quiz.questions[2].body


def test_a_reflection_on_a_page_is_a_question_of_the_page() -> None:
    page = next(page for page in minimal().pages() if page.questions)
    (question,) = page.questions
    assert ("modne-epler-dine-epler", "reflection", 0) == (
        question.id,
        question.type,
        question.points,
    )
    assert "Kva eple har du?" == question.text["nn"].plain
    assert (f"nb/{MODULE}/modne-epler.md", 12) == (question.location.path, question.location.line)


def test_settings_have_their_defaults() -> None:
    course = minimal()
    assert (70, "free", ()) == (
        course.settings.passing,
        course.settings.navigation,
        course.settings.targets,
    )
    quiz = next(course.quizzes())
    assert (70, 0, "best", True, False) == (
        quiz.passing,
        quiz.attempts,
        quiz.keep,
        quiz.shuffle_options,
        quiz.shuffle_questions,
    )


def test_what_is_not_translated_falls_back_with_its_language(folder: Path) -> None:
    (folder / f"nn/{MODULE}/lagre-epler.md").unlink()
    (folder / f"nn/{MODULE}/kontroll.quiz.yaml").unlink()
    course = read_course(folder, Report())
    assert course is not None
    page = next(page for page in course.pages() if page.id == "lagre-epler")
    assert ("nb", "Lagre eplene") == (page.texts["nn"].lang, page.texts["nn"].title)
    quiz = next(course.quizzes())
    assert ("nb", "Test deg selv") == (quiz.title["nn"].lang, quiz.title["nn"].plain)
    assert {"nb"} == set(quiz.questions[0].fingerprints)


def test_drafts_are_in_the_course_only_when_asked_for(folder: Path) -> None:
    page = folder / f"nb/{MODULE}/lagre-epler.md"
    page.write_text(page.read_text().replace("title:", "draft: true\ntitle:"))
    names = {
        drafts: [page.id for page in course.pages()]
        for drafts in (False, True)
        if (course := read_course(folder, Report(), drafts=drafts))
    }
    assert [MODULE, "modne-epler"] == names[False]
    assert [MODULE, "modne-epler", "lagre-epler"] == names[True]


def test_an_embedded_quiz_stands_last(folder: Path) -> None:
    quiz = (folder / f"nb/{MODULE}/kontroll.quiz.yaml").read_text()
    (folder / f"nb/{MODULE}/a.quiz.yaml").write_text(quiz.replace("mode:", "embedded: true\nmode:"))
    course = read_course(folder, Report())
    assert course is not None
    assert ["modne-epler", "lagre-epler", "kontroll", "a"] == [
        i.id for i in course.modules[0].items
    ]


def test_a_syntax_error_in_one_file_leaves_the_others_told(folder: Path) -> None:
    (folder / f"nb/{MODULE}/kontroll.quiz.yaml").write_text("- a\nb: 1\n")
    page = folder / f"nb/{MODULE}/lagre-epler.md"
    page.write_text(page.read_text().replace("title:", "titel:"))
    codes = {found.code for found in check(folder)}
    assert {"yaml-syntax", "key-misspelt"} <= codes


@pytest.mark.parametrize("name", ["mangler", "kurs.zip", "a\0b", ""])
def test_no_folder_is_told(name: str, tmp_path: Path) -> None:
    (tmp_path / "kurs.zip").write_bytes(b"PK")
    report = Report()
    assert read_course(tmp_path / name if name else Path("/dev/null"), report) is None
    assert ["course-folder-missing"] == [found.code for found in report]


def test_collecting_garbage_is_as_it_was_before() -> None:
    minimal()
    assert gc.isenabled()


SNIPPETS = st.sampled_from(
    [
        "---\n",
        "title: ",
        "pages:\n  - ",
        ":::refleksjon[x]{#y}\n",
        "- id: a\n  ",
        "options:\n",
        "[",
        "{",
        "#",
    ]
)
TEXTS = st.one_of(
    st.binary(max_size=300),
    st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace")),
    st.lists(st.one_of(SNIPPETS, st.text(max_size=20)), max_size=20).map(
        lambda parts: "".join(parts).encode("utf-8", "replace")
    ),
)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(path=st.sampled_from(FILES), content=TEXTS)
def test_no_content_of_any_file_makes_it_fail(path: str, content: bytes, folder: Path) -> None:
    before = (folder / path).read_bytes()
    (folder / path).write_bytes(content)
    check(folder)
    (folder / path).write_bytes(before)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    path=st.sampled_from([path for path in FILES if "media" not in path]),
    at=st.integers(0, 1200),
    cut=st.integers(0, 40),
    put=st.one_of(SNIPPETS, st.text(max_size=8)),
)
def test_no_slip_in_any_file_makes_it_fail(
    path: str, at: int, cut: int, put: str, folder: Path
) -> None:
    before = (folder / path).read_text(encoding="utf-8")
    text = before[:at] + put + before[at + cut :]
    (folder / path).write_bytes(text.encode("utf-8", "replace"))
    check(folder)
    (folder / path).write_bytes(before.encode())
