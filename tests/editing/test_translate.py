"""What is left to do in a language, and nothing of the others."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from builder.cli.changing import new_language
from builder.cli.translating import translate
from tests.editing.courses import build, write

LONG = "Her står det mange nok ord til at ingen kan tro at de er like ved et tilfelle, nemlig.\n"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    folder = write(tmp_path / "kurs")
    build(folder)
    return folder


def told(course: Path, capsys: pytest.CaptureFixture[str], into: str = "nn") -> str:
    capsys.readouterr()
    assert 0 == translate("nb", into, str(course), None)
    return capsys.readouterr().out


def test_a_language_that_is_up_to_date_is_told_as_that(
    course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "Ingenting å oversette til nn.\n" == told(course, capsys)


def test_what_is_missing_outdated_and_without_source_is_listed_and_counted(
    course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (course / "nn/slutt/siste.md").unlink()
    (course / "nn/slutt/foreldrelaus.md").write_text("---\ntitle: A\n---\n\nB.\n")
    page = course / "nb/slutt/vist.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nMer.\n", encoding="utf-8")
    said = told(course, capsys)
    for code in ("translation-missing", "translation-outdated", "page-only-in-translation"):
        assert f"[{code}]" in said
    assert said.endswith("nn: å oversette: 1, å oversette på nytt: 1, uten kilde: 1.\n")


@pytest.mark.parametrize(
    ("items", "counted"), [(("a",), "å oversette: 1"), (("a", "b", "c", "d"), "uten kilde: 1")]
)
@pytest.mark.parametrize("block", [":::sjekkliste[Har vi]{#har}", ":::question[Hva?]{#har}"])
def test_a_list_with_items_missing_is_to_be_translated_and_one_with_more_has_no_source(
    items: tuple[str, ...],
    counted: str,
    block: str,
    course: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (course / "course.lock").unlink()  # nothing has been translated from what was
    box = ("- [x] ", "- [ ] ") if "question" in block else ("- ", "- ")
    for lang, words in (("nb", ("a", "b", "c")), ("nn", items)):
        page = course / lang / "slutt/siste.md"
        points = "\n".join(f"{box[bool(n)]}punkt {word}" for n, word in enumerate(words))
        text = page.read_text(encoding="utf-8")
        page.write_text(f"{text}\n{block}\n{points}\n:::\n", encoding="utf-8")
    assert told(course, capsys).endswith(f"nn: {counted}.\n")


def test_words_of_the_glossary_that_are_left_are_listed(
    course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    head = "format: 1\nterms:\n"
    (course / "nb/glossary.yaml").write_text(f"{head}  eple: En frukt.\n", encoding="utf-8")
    assert "[glossary-untranslated]" in told(course, capsys)
    (course / "nn/glossary.yaml").write_text(f"{head}  eple:\n", encoding="utf-8")
    (course / "nb/glossary.yaml").write_text(
        f"{head}  eple: En frukt.\n  tre: Det eplet vokser på.\n", encoding="utf-8"
    )
    said = told(course, capsys)
    assert "«tre» er ikke forklart i nn/glossary.yaml" in said
    assert said.endswith("nn: å oversette: 2.\n")


def test_text_that_is_still_the_source_s_own_is_to_be_translated(
    course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = course / "nb/slutt/siste.md"
    page.write_text(page.read_text(encoding="utf-8") + LONG, encoding="utf-8")
    new_language("nb", "en", str(course))
    said = told(course, capsys, "en")
    assert "«siste» har tekst på en som er den samme som på nb" in said
    assert "[course-text-untranslated]" in said
    assert "på en som er" not in told(course, capsys, "nn")


def test_faults_of_the_course_do_not_hide_the_list_and_are_not_hidden(
    course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = course / "nb/slutt/siste.md"
    page.write_text(page.read_text(encoding="utf-8").replace("felt.png", "borte.png"))
    (course / "nn/slutt/vist.md").unlink()
    said = told(course, capsys)
    assert "[translation-missing]" in said
    assert "Kurset har også feil" in said
    assert 1 == translate("nb", "nn", str(course), "vist")


def test_a_short_quiz_that_nobody_has_translated_is_told(
    course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    quiz = """format: 1
title: Hva husker du?
mode: practice
questions:
  - id: hvem
    type: single
    text: Hvem kan få kort?
    options:
      - text: Alle, også barn
        correct: true
        feedback: Ja, alle kan.
      - text: Bare voksne
        feedback: Nei, barn også.
"""
    front = course / "nb/slutt/index.md"
    text = front.read_text(encoding="utf-8")
    front.write_text(text.replace("pages:\n", "pages:\n  - husker\n", 1), encoding="utf-8")
    (course / "nb/slutt/husker.quiz.yaml").write_text(quiz, encoding="utf-8")
    path = course / "nn/slutt/husker.quiz.yaml"
    words = [line for line in quiz.splitlines() if not re.search("mode|type|correct", line)]
    path.write_text("\n".join(words), encoding="utf-8")
    assert "«husker» har tekst på nn som er den samme som på nb" in told(course, capsys)
    path.write_text(path.read_text(encoding="utf-8").replace("Hvem", "Kven"), encoding="utf-8")
    assert "husker" not in told(course, capsys)
