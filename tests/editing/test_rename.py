"""A new name follows through every file, and no learner loses anything."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

from builder.build import Request, check_course, keep
from builder.cli.changing import rename
from builder.diagnostics import Report
from builder.editing.rename import plan_rename
from builder.lock import parse_lock
from tests.editing.courses import build, faults, files, here, lock, text, write


@pytest.fixture
def course(tmp_path: Path) -> Path:
    folder = write(tmp_path / "kurs")
    build(folder)
    return folder


def refused(folder: Path, old: str, new: str) -> list[str]:
    report = Report()
    assert plan_rename(here(folder), old, new, lock(folder), report) is None
    return [found.code for found in report]


def changed(
    before: dict[str, bytes], after: dict[str, bytes], path: str, now: str = ""
) -> list[str]:
    """The lines of a file that are not as they were."""
    old, new = before[path].decode(), after[now or path].decode()
    diff = difflib.ndiff(old.splitlines(), new.splitlines())
    return [line for line in diff if line[0] in "+-"]


def test_a_page_is_renamed_with_every_link_to_it_and_its_number(course: Path) -> None:
    before, number = files(course), build(course).numbers.pages["siste"]
    assert 0 == rename("nb", "siste", "takk", str(course))
    after = files(course)
    assert {p.replace("slutt/siste.md", "slutt/takk.md") for p in before} == set(after)
    assert [
        '- ![Et felt](felt.png "Feltet") Du kan [gå videre](<../slutt/siste.md>), '
        "eller dit [rett](siste).",
        '+ ![Et felt](felt.png "Feltet") Du kan [gå videre](<../slutt/takk.md>), '
        "eller dit [rett](takk).",
        "- [r]: ../slutt/siste.md#slik",
        "+ [r]: ../slutt/takk.md#slik",
    ] == changed(before, after, "nb/start/forste.md")
    assert ["- Hugs [den siste](../slutt/siste.md).", "+ Hugs [den siste](../slutt/takk.md)."] == (
        changed(before, after, "nn/snippets/felles.md")
    )
    assert ["- pages: [siste, vist]", "+ pages: [takk, vist]"] == changed(
        before, after, "nb/slutt/index.md"
    )
    assert ["+ was: siste"] == changed(before, after, "nb/slutt/siste.md", "nb/slutt/takk.md")
    assert before["nn/slutt/siste.md"] == after["nn/slutt/takk.md"]
    assert [] == faults(course)
    assert number == build(course).numbers.pages["takk"]


def test_a_module_is_renamed_with_its_folders_and_what_leads_into_them(course: Path) -> None:
    before, number = files(course), build(course).numbers.pages["start"]
    assert 0 == rename("nb", "start", "begynn", str(course))
    after = files(course)
    assert {path.replace("/start/", "/begynn/") for path in before} == set(after)
    assert [
        "-   - start                # først",
        "+   - begynn                # først",
    ] == changed(before, after, "course.yaml")
    assert [
        "- Et [felt](../start/felt.png) fra starten.",
        "+ Et [felt](../begynn/felt.png) fra starten.",
    ] == changed(before, after, "nb/slutt/siste.md")
    assert ["+ was: start"] == changed(before, after, "nb/start/index.md", "nb/begynn/index.md")
    assert before["nb/start/forste.md"] == after["nb/begynn/forste.md"]
    assert [] == faults(course)
    assert number == build(course).numbers.pages["begynn"]


def test_a_quiz_is_renamed_where_it_is_listed_shown_and_led_to(course: Path) -> None:
    before, course_before = files(course), build(course)
    assert 0 == rename("nb", "oving", "ovelse", str(course))
    assert 0 == rename("nb", "proven", "kontroll", str(course))
    after = files(course)
    assert ["- :::quiz{#oving}", "+ :::quiz{#ovelse}"] == changed(before, after, "nn/slutt/vist.md")
    assert "[prøven](kontroll.quiz.yaml)" in text(course, "nb/start/forste.md")
    assert ["-       - proven", "+       - kontroll"] == changed(before, after, "course.yaml")
    assert ["+ was: proven"] == changed(
        before, after, "nb/start/proven.quiz.yaml", "nb/start/kontroll.quiz.yaml"
    )
    assert [] == faults(course)
    numbers = build(course).numbers.questions
    assert course_before.numbers.questions["proven-forst"] == numbers["kontroll-forst"]
    assert course_before.numbers.questions["oving-sant"] == numbers["ovelse-sant"]


def test_translations_that_were_up_to_date_are_so_afterwards(course: Path) -> None:
    page = course / "nb/start/forste.md"
    rename("nb", "slutt", "ende", str(course))
    assert [] == faults(course)
    page.write_text(page.read_text(encoding="utf-8") + "\nMer.\n", encoding="utf-8")
    assert ["translation-outdated"] == faults(course)
    rename("nb", "ende", "slutt", str(course))
    assert ["translation-outdated"] == faults(course)


def test_two_renamings_before_a_build_keep_the_name_the_lock_knows(course: Path) -> None:
    rename("nb", "siste", "en", str(course))
    rename("nb", "en", "to", str(course))
    assert "was: siste\n" in text(course, "nb/slutt/to.md")
    rename("nb", "to", "siste", str(course))
    assert "was" not in text(course, "nb/slutt/siste.md")
    assert [] == faults(course)


def test_a_renaming_after_a_build_replaces_the_earlier_one(course: Path) -> None:
    number = build(course).numbers.pages["siste"]
    for old, new in (("siste", "en"), ("en", "to"), ("to", "siste")):
        rename("nb", old, new, str(course))
        assert f"was: {old}\n" in text(course, f"nb/slutt/{new}.md")
        assert number == build(course).numbers.pages[new]


def test_the_names_of_files_will_do_for_ids(course: Path) -> None:
    assert 0 == rename("nb", "nb/slutt/siste.md", "takk.md", str(course))
    assert 0 == rename("nb", "proven.quiz.yaml", "kontroll", str(course))
    assert 0 == rename("nb", "nb\\start\\", "begynn", str(course))
    assert [] == faults(course)
    assert {"nb/slutt/takk.md", "nn/begynn/kontroll.quiz.yaml"} < set(files(course))


def test_a_page_that_was_never_built_needs_no_was(tmp_path: Path) -> None:
    folder = write(tmp_path)
    rename("nb", "siste", "takk", str(folder))
    assert "was" not in text(folder, "nb/slutt/takk.md")
    assert not (folder / "course.lock").exists()


def test_line_endings_and_a_byte_order_mark_stay(course: Path) -> None:
    index = course / "nb/slutt/index.md"
    index.write_bytes(b"\xef\xbb\xbf" + index.read_bytes().replace(b"\n", b"\r\n"))
    rename("nb", "siste", "takk", str(course))
    assert (
        b"\xef\xbb\xbf---\r\ntitle: Slutt\r\npages: [takk, vist]\r\n---\r\n" in index.read_bytes()
    )


@pytest.mark.parametrize(
    ("new", "code"),
    [
        ("Takk", "new-id-unfit"),
        ("takk for sist", "new-id-unfit"),
        ("..", "new-id-unfit"),
        ("nul", "new-id-of-windows"),
        ("media", "new-id-of-windows"),
        ("forste", "new-id-taken"),
        ("start", "new-id-taken"),
    ],
)
def test_a_name_that_cannot_be_is_refused(new: str, code: str, course: Path) -> None:
    before = files(course)
    assert [code] == refused(course, "siste", new)
    assert before == files(course)


def test_a_name_that_something_gone_has_had_is_refused(course: Path) -> None:
    (course / "nb/slutt/vist.md").unlink()
    (course / "nn/slutt/vist.md").unlink()
    index = course / "nb/slutt/index.md"
    index.write_text(index.read_text(encoding="utf-8").replace(", vist", ""), encoding="utf-8")
    for lang in ("nb", "nn"):
        (course / lang / "slutt/oving.quiz.yaml").unlink()
    build(course)
    assert ["new-id-once-used"] == refused(course, "siste", "vist")


def test_a_module_that_is_a_package_of_its_own_keeps_its_name(course: Path) -> None:
    settings = course / "course.yaml"
    settings.write_text(settings.read_text(encoding="utf-8") + "split: module\n", encoding="utf-8")
    assert ["rename-module-of-its-own"] == refused(course, "start", "begynn")
    assert 0 == rename("nb", "siste", "takk", str(course))


def test_a_question_of_a_quiz_is_renamed_in_every_language_with_its_answers(course: Path) -> None:
    before, number = files(course), build(course).numbers.questions["proven-forst"]
    assert 0 == rename("nb", "proven-forst", "hvem", str(course))
    after = files(course)
    assert ["-   - id: forst", "+   - id: hvem", "+     was: forst"] == changed(
        before, after, "nb/start/proven.quiz.yaml"
    )
    assert ["-   - id: forst", "+   - id: hvem"] == changed(
        before, after, "nn/start/proven.quiz.yaml"
    )
    assert [] == faults(course)
    assert 0 == rename("nb", "proven-hvem", "proven-forst", str(course))
    assert before == files(course)
    rename("nb", "proven-forst", "hvem", str(course))
    assert number == build(course).numbers.questions["proven-hvem"]
    rename("nb", "proven-hvem", "hva", str(course))
    assert "was: hvem\n" in text(course, "nb/start/proven.quiz.yaml")
    assert number == build(course).numbers.questions["proven-hva"]


@pytest.mark.parametrize(
    ("new", "code"),
    [("Æ", "new-id-unfit"), ("forst", "rename-question-taken")],
)
def test_a_question_that_cannot_be_called_that_is_told(
    new: str, code: str, course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(course)
    assert 1 == rename("nb", "proven-forst", new, str(course))
    assert f"[{code}]" in capsys.readouterr().out
    assert before == files(course)


def test_the_course_and_its_questions_are_told_for_what_they_are(
    course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 1 == rename("nb", "prove", "annet", str(course))
    assert "[rename-course]" in capsys.readouterr().out
    page = course / "nb/slutt/siste.md"
    asked = ":::refleksjon[Hva nå?]{#hva-na}\n:::\n"
    page.write_text(page.read_text(encoding="utf-8") + "\n" + asked, encoding="utf-8")
    report = Report()
    checked, numbers = check_course(course, Request(), report)
    assert checked is not None
    keep(numbers, course, report)
    assert 1 == rename("nb", "siste-hva-na", "annet", str(course))
    told = capsys.readouterr().out
    assert "[rename-question]" in told
    assert "{#hva-na}" in told


def test_a_file_we_cannot_change_is_told_and_nothing_is_done(
    course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    index = course / "nb/slutt/index.md"
    index.write_bytes(index.read_bytes().replace(b"Det er slutt", "Æ".encode("latin-1")))
    before = files(course)
    assert 1 == rename("nb", "siste", "takk", str(course))
    assert "[edit-by-hand]" in capsys.readouterr().out
    assert before == files(course)


def test_half_a_renaming_is_undone(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import builder.editing.changes as changes

    before, real = files(course), changes._replace

    def full(path: Path, content: bytes) -> None:
        if path.name == "index.md":
            raise OSError(28, "No space left on device", str(path))
        real(path, content)

    monkeypatch.setattr(changes, "_replace", full)
    assert 1 == rename("nb", "siste", "takk", str(course))
    monkeypatch.undo()
    assert before == files(course)


def test_the_lock_is_still_a_lock(course: Path) -> None:
    rename("nb", "slutt", "ende", str(course))
    report = Report()
    parse_lock((course / "course.lock").read_bytes(), "course.lock", report)
    assert 0 == len(report)
