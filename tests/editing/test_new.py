"""New pages, quizzes, modules and languages: in every language, in the right list, in order."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.cli.changing import new_language, new_module, new_page, new_quiz
from builder.diagnostics import Report
from builder.editing.new import Wanted, plan_new
from tests.editing.courses import build, faults, files, here, lock, text, write
from tests.test_cli import run


@pytest.fixture
def course(tmp_path: Path) -> Path:
    folder = write(tmp_path / "kurs")
    build(folder)
    return folder


def test_a_page_stands_in_every_language_after_the_one_named(course: Path) -> None:
    before, kept = files(course), (course / "course.lock").read_bytes()
    titles = ("nn=Ei ny side: «to»",)
    done = new_page("nb", "En ny side: «to»", str(course), "start", "forste", None, titles, False)
    assert 0 == done
    assert kept == (course / "course.lock").read_bytes()
    assert set(files(course)) - set(before) == {
        "nb/start/en-ny-side-to.md",
        "nn/start/en-ny-side-to.md",
    }
    assert 'title: "En ny side: «to»"\n' in text(course, "nb/start/en-ny-side-to.md")
    assert 'title: "Ei ny side: «to»"\n' in text(course, "nn/start/en-ny-side-to.md")
    assert text(course, "nb/start/index.md") == before["nb/start/index.md"].decode().replace(
        "les denne\n", "les denne\n  - en-ny-side-to\n"
    )
    assert ["text-placeholder", "text-placeholder"] == faults(course)


def test_it_stands_last_when_no_place_is_named_also_in_a_list_in_brackets(course: Path) -> None:
    new_page("nb", "Ny", str(course), "slutt", None, None, (), False)
    assert "pages: [siste, vist, ny]\n" in text(course, "nb/slutt/index.md")
    new_page("nb", "Midt i", str(course), "slutt", "siste", "i-midten", (), True)
    assert "pages: [siste, i-midten, vist, ny]\n" in text(course, "nb/slutt/index.md")
    assert "type: worksheet\n" in text(course, "nb/slutt/i-midten.md")
    assert "type" not in text(course, "nn/slutt/i-midten.md")
    assert {"text-placeholder"} == set(faults(course))


def test_a_quiz_builds_at_once_and_waits_to_be_written(course: Path) -> None:
    assert 0 == new_quiz("nb", "Hva nå?", str(course), "slutt", None, None, ("nn=Kva no?",))
    assert "mode: practice\n" in text(course, "nb/slutt/hva-na.quiz.yaml")
    assert "title: Kva no?\n" in text(course, "nn/slutt/hva-na.quiz.yaml")
    assert "correct" not in text(course, "nn/slutt/hva-na.quiz.yaml")
    assert ["text-placeholder"] == faults(course)


def test_a_module_gets_a_front_page_a_place_and_then_its_pages(course: Path) -> None:
    assert 0 == new_module("nb", "Midt på", str(course), "start", None, ())
    assert "  - start                # først\n  - midt-pa\n  - slutt\n" in text(
        course, "course.yaml"
    )
    assert 0 == new_page("nb", "En side", str(course), "midt-pa", None, None, (), False)
    assert "---\ntitle: Midt på\npages:\n  - en-side\n---\n" in text(course, "nb/midt-pa/index.md")
    assert 0 == new_page("nb", "To", str(course), "midt-pa", None, None, (), False)
    assert {"text-placeholder"} == set(faults(course))


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (Wanted("page", {"nb": "Ny"}), "new-which-module"),
        (Wanted("page", {"nb": "Den siste"}, "siste", "start"), "new-id-taken"),
        (Wanted("page", {"nb": "Vist"}, "oving", "start"), "new-id-taken"),
        (Wanted("page", {"nb": "Ny"}, "Æ Ø", "start"), "new-id-unfit"),
        (Wanted("page", {"nb": "x" * 50}, "x" * 50, "start"), "new-id-unfit"),
        (Wanted("page", {"nb": "COM1"}, None, "start"), "new-id-of-windows"),
        (Wanted("module", {"nb": "Snippets"}), "new-id-of-windows"),
        (Wanted("module", {"nb": "Start"}), "new-id-taken"),
    ],
)
def test_what_cannot_be_made_is_told(wanted: Wanted, code: str, course: Path) -> None:
    report = Report()
    assert plan_new(here(course), wanted, lock(course), report) is None
    assert [code] == [found.code for found in report]
    if code == "new-id-taken":
        assert ["course.yaml"] != [found.location.path for found in report]


def test_it_cannot_stand_after_what_is_in_another_list(course: Path) -> None:
    for module, after in (("slutt", "forste"), ("slutt", "start"), ("start", "borte")):
        done = run("new", "page", "Ny", course, "--in", module, "--after", after)
        assert (2, "") == (done.returncode, done.stdout)
        assert f"{after} står ikke i den listen" in done.stderr
    done = run("new", "page", "Ny", course, "--in", "slut")
    assert (2, True) == (done.returncode, "mente du slutt?" in done.stderr)
    done = run("new", "page", "Ny", course, "--in", "slutt", "--title", "Ei ny")
    assert (2, True) == (done.returncode, "nn=Tittelen" in done.stderr)


def test_a_module_without_a_front_page_is_told(course: Path) -> None:
    (course / "nb/slutt/index.md").unlink()
    report = Report()
    wanted = Wanted("page", {"nb": "Ny"}, None, "slutt")
    assert plan_new(here(course), wanted, lock(course), report) is None
    assert ["new-index-missing"] == [found.code for found in report]


def test_a_title_in_other_letters_still_gets_an_id(course: Path) -> None:
    assert 0 == new_page("nb", "日本", str(course), "slutt", None, None, (), False)
    assert (course / "nb/slutt/page.md").exists()


def test_a_language_gets_every_file_words_alone_and_shares_the_pictures(course: Path) -> None:
    before = files(course)
    assert 0 == new_language("nb", "en", str(course))
    after = files(course)
    assert "languages: [nb, nn, en]\n" in text(course, "course.yaml")
    # The picture is there too: another module reaches it by its folder, so it cannot be moved.
    source = {path for path in before if path.startswith("nb/")}
    assert {path.replace("nb/", "en/", 1) for path in source} == {
        path for path in after if path.startswith("en/")
    }
    assert "pages" not in text(course, "en/start/index.md")
    assert "correct" not in text(course, "en/start/proven.quiz.yaml")
    assert "hva først?" in text(course, "en/start/proven.quiz.yaml")
    assert before["nb/start/forste.md"] == after["en/start/forste.md"]
    assert {"course-text-untranslated", "translation-same-as-source"} == set(faults(course))


def test_a_language_we_have_no_words_in_gets_them_all_to_be_translated(course: Path) -> None:
    assert 0 == new_language("nb", "pl", str(course))
    own = text(course, "locales/pl.yaml")
    assert '#   paging.next: "Next"\n' in own
    assert '#   page.minutes:\n#     one: "{count} minute"\n#     few: "{count} minutes"\n' in own
    assert "probe." not in own
    assert "locale-words-missing" in faults(course)
    translated = own.replace("# words:", "words:")
    for line in ('paging.next: "Next"', "page.minutes:", "  one: ", "  few: ", "  many: "):
        translated = translated.replace(f"#   {line}", f"  {line}", 1)
    (course / "locales/pl.yaml").write_text(translated, encoding="utf-8")
    assert {"locale-words-missing"} == {code for code in faults(course) if "locale" in code}
    every = own.replace("# words:", "words:").replace("\n#   ", "\n  ")
    (course / "locales/pl.yaml").write_text(every, encoding="utf-8")
    assert [] == [code for code in faults(course) if "locale" in code]


def test_a_language_we_have_all_words_in_gets_none(course: Path) -> None:
    assert 0 == new_language("nb", "en", str(course))
    assert [] == [path for path in files(course) if path.startswith("locales/")]


def test_a_picture_beside_its_page_moves_to_where_every_language_finds_it(course: Path) -> None:
    page = course / "nb/slutt/siste.md"
    page.write_text(page.read_text(encoding="utf-8").replace("../start/felt.png", "siste"))
    assert 0 == new_language("nb", "en", str(course))
    assert (course / "media/felt.png").exists()
    assert not (course / "nb/start/felt.png").exists()
    assert "nn/slutt/siste.md" in files(course)
    assert {"course-text-untranslated", "translation-same-as-source", "translation-outdated"} == (
        set(faults(course))
    )


def test_the_second_language_of_a_course_gives_its_titles_a_language(tmp_path: Path) -> None:
    settings = """format: 1
id: prove
version: "1"
languages:
  - nb
title: Prøve             # navnet
modules:
  - start
"""
    folder = write(
        tmp_path,
        {"course.yaml": settings, "nb/start/index.md": "---\ntitle: Start\n---\n\nHei.\n"},
    )
    assert 0 == new_language("nb", "nn", str(folder))
    assert "title:\n  nb: Prøve             # navnet\n" in text(folder, "course.yaml")
    assert "languages:\n  - nb\n  - nn\n" in text(folder, "course.yaml")
    assert ["course-text-untranslated", "module-empty"] == faults(folder)


@pytest.mark.parametrize(
    ("tag", "code"),
    [("nn", "new-language-there"), ("norsk", "language-unclear"), ("zz9", "language-unknown")],
)
def test_a_language_that_cannot_be_is_told(
    tag: str, code: str, course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(course)
    assert 1 == new_language("nb", tag, str(course))
    assert f"[{code}]" in capsys.readouterr().out
    assert before == files(course)


def test_a_folder_that_cannot_be_written_is_told(
    course: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def denied(path: Path, content: bytes) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("builder.editing.changes._replace", denied)
    before = files(course)
    assert 1 == new_module("nb", "Ny", str(course), None, None, ())
    assert "[output-not-writable]" in capsys.readouterr().out
    assert before == files(course)
