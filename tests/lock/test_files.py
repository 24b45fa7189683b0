"""course.lock on disk: plain, mergeable, never half written, and every damage told."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from builder.diagnostics import Location, Report
from builder.lock import (
    Entry,
    Lock,
    OptionEntry,
    lock_text,
    number_course,
    read_lock,
    restore_lock,
    write_lock,
)
from tests.lock.courses import course, locked, module, option, page, question, quiz, told

COURSE = course(
    module(
        "m",
        page("a", question("a-tanke", type_="reflection"), nn=["Ein", "To"]),
        quiz("q", question("q-en", [option("Eier", "a"), option("Leder")])),
    ),
    languages=("nb", "nn"),
)
LESS = course(module("m", page("a", nn=["Ein", "To"])), languages=("nb", "nn"))

TEXT = """\
# course.lock – de varige numrene til sider, prøver, spørsmål og svaralternativer.
# «kursbygger build» skriver fila. Ta vare på den, og la den følge kurset i git: framgangen
# og svarene til dem som er midt i kurset, ligger lagret under disse numrene.
# Et nummer brukes aldri om igjen. «(gone)» betyr at noe er tatt ut av kurset.
format         1
page           2  a  m
page           1  m  -
quiz           3  q  m  (gone)
question       1  a-tanke  reflection  a  (gone)
question       2  q-en  single  q  (gone)
option         0  q-en  single  a  -  -
option         1  q-en  single  -  0a619794  2
translated    nn  page  a  -
"""


def read(folder: Path, text: str | bytes) -> tuple[Lock | None, Report]:
    data = text if isinstance(text, bytes) else text.encode()
    (folder / "course.lock").write_bytes(data)
    report = Report()
    return read_lock(folder, report), report


def test_lock_is_one_sorted_line_an_entry() -> None:
    assert lock_text(locked(LESS, locked(COURSE))) == TEXT


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    lock = locked(LESS, locked(COURSE))
    write_lock(lock, tmp_path)
    report = Report()
    again = read_lock(tmp_path, report)
    assert told(report) == []
    assert again is not None
    assert lock_text(again) == lock_text(lock)
    assert lock_text(locked(COURSE, again)) == lock_text(locked(COURSE, lock))


def test_added_numbers_are_given_for_the_message(tmp_path: Path) -> None:
    added = write_lock(locked(LESS), tmp_path)
    assert added == [Entry("page", 1, "m", "-"), Entry("page", 2, "a", "m")]
    more = course(module("m", page("a"), quiz("q", question("q-en", [option("Eier", "a")]))))
    lock = locked(more, locked(LESS))
    assert write_lock(lock, tmp_path) == [
        Entry("quiz", 3, "q", "m"),
        Entry("single", 1, "q-en", "q"),
    ]
    two = [option("Eier", "a"), option("Leder", "b")]
    lock = locked(course(module("m", page("a"), quiz("q", question("q-en", two)))), lock)
    assert write_lock(lock, tmp_path) == [OptionEntry("q-en", "single", 1, "b")]
    assert write_lock(lock, tmp_path) == []


def test_unchanged_lock_is_not_written(tmp_path: Path) -> None:
    lock = locked(COURSE)
    path = tmp_path / "course.lock"
    path.write_bytes(lock_text(lock).replace("\n", "\r\n").encode())
    write_lock(lock, tmp_path)
    assert b"\r\n" in path.read_bytes()
    assert [path.name] == [file.name for file in tmp_path.iterdir()]


def test_lock_is_whole_or_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_lock(locked(LESS), tmp_path)
    before = (tmp_path / "course.lock").read_bytes()

    def full_disk(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full_disk)
    with pytest.raises(OSError, match="No space left"):
        write_lock(locked(COURSE, locked(LESS)), tmp_path)
    assert (tmp_path / "course.lock").read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["course.lock"]


def test_first_build_has_no_lock(tmp_path: Path) -> None:
    report = Report()
    assert read_lock(tmp_path, report) is None
    assert told(report) == []


def test_missing_lock_of_a_course_that_had_one_is_an_error(tmp_path: Path) -> None:
    report = Report()
    assert read_lock(tmp_path, report, had_lock="git") is None
    assert told(report) == [
        (
            "lock-missing",
            "Filen course.lock er borte, men et kurs med denne id-en har hatt en: det viser git",
        )
    ]


def test_missing_lock_is_accepted_with_new_lock(tmp_path: Path) -> None:
    report = Report()
    assert read_lock(tmp_path, report, had_lock="git", new_lock=True) is None
    assert told(report) == []


def test_byte_order_mark_and_other_line_ends_are_read(tmp_path: Path) -> None:
    lock, report = read(tmp_path, b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    assert told(report) == []
    assert lock is not None
    assert lock_text(lock) == TEXT


@pytest.mark.parametrize(
    "line",
    [
        "<<<<<<< HEAD",
        "page  to  a  m",
        "page  0  a  m",
        "page  2  a",
        "side  2  a  m",
        "option  0  q-en  single  a  -",
        "option  0  q-en  single  -  3b9fb9ba  0",
        "translated  nn  quiz  a  -",
        "format  2",
        "\ufffd\ufffd",
    ],
)
def test_unreadable_line_is_an_error_and_the_rest_is_read(tmp_path: Path, line: str) -> None:
    lock, report = read(tmp_path, f"page  1  m  -\n{line}\npage  3  b  m\n")
    assert told(report) == [
        ("lock-line-unreadable", f"Linjen i course.lock er ikke til å forstå: «{line}»")
    ]
    assert [found.location for found in report] == [Location("course.lock", 2)]
    assert lock is not None
    assert [entry.id for entry in lock.pages] == ["m", "b"]


@pytest.mark.parametrize(
    ("first", "second", "message"),
    [
        (
            "page  4  a  m",
            "quiz  4  q  m",
            "Nummer 4 står både på linje 1 («a») og linje 2 («q»)",
        ),
        (
            "question  4  a-x  single  a  (gone)",
            "question  4  a-y  single  a",
            "Nummer 4 står både på linje 1 («a-x») og linje 2 («a-y»)",
        ),
        (
            "option  1  a-x  single  b  -  -",
            "option  1  a-x  single  c  -  -",
            "Nummer 1 står både på linje 1 («a-x: b») og linje 2 («a-x: c»)",
        ),
    ],
)
def test_number_used_twice_is_an_error_naming_both_lines(
    tmp_path: Path, first: str, second: str, message: str
) -> None:
    _, report = read(tmp_path, f"{first}\n{second}\n")
    assert told(report) == [("lock-number-twice", message)]
    assert [found.location for found in report] == [Location("course.lock", 2)]


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        ("page  4  a  m", "page  5  a  m", "a"),
        ("page  4  a  m  (gone)", "page  5  a  m", "a"),
        ("page  4  a  m", "quiz  5  a  m", "a"),
        ("question  1  x  single  q", "question  2  x  multiple  q", "x"),
        ("option  1  x  single  b  -  -", "option  2  x  single  b  -  -  (gone)", "x: b"),
        ("translated  nn  page  a  1", "translated  nn  page  a  2", "a"),
    ],
)
def test_id_used_twice_is_an_error_naming_both_lines(
    tmp_path: Path, first: str, second: str, name: str
) -> None:
    _, report = read(tmp_path, f"{first}\n{second}\n")
    assert told(report) == [("lock-id-twice", f"«{name}» står to ganger: på linje 1 og linje 2")]


def test_page_that_became_a_quiz_and_question_of_another_type_are_no_clash(tmp_path: Path) -> None:
    text = "page  1  a  m  (gone)\nquiz  2  a  m\nquestion  1  x  single  q  (gone)\n"
    _, report = read(tmp_path, text + "question  2  x  multiple  q\n")
    assert told(report) == []


def test_two_who_add_each_their_page_merge_into_an_error_and_not_into_confusion(
    tmp_path: Path,
) -> None:
    base = lock_text(locked(course(module("m", page("a"))))).splitlines()
    mine = lock_text(locked(course(module("m", page("a"), page("mi"))))).splitlines()
    yours = lock_text(locked(course(module("m", page("a"), page("di"))))).splitlines()
    merged = [*base, *(line for line in [*mine, *yours] if line not in base)]
    _, report = read(tmp_path, "\n".join(merged))
    assert told(report) == [
        ("lock-number-twice", "Nummer 3 står både på linje 8 («mi») og linje 9 («di»)")
    ]


def package(path: Path, **entries: bytes) -> Path:
    with zipfile.ZipFile(path, "w") as made:
        for name, data in entries.items():
            made.writestr(name.replace("_", "-") + ".txt", data)
    return path


def test_lock_is_restored_from_a_package(tmp_path: Path) -> None:
    made = package(tmp_path / "kurs.zip", course_lock=TEXT.encode())
    folder = tmp_path / "kurs"
    folder.mkdir()
    report = Report()
    assert restore_lock(made, folder, report)
    assert told(report) == []
    assert (folder / "course.lock").read_text("utf-8") == TEXT
    assert restore_lock(made, folder, report)


def test_package_without_lock_or_no_package_at_all_is_told(tmp_path: Path) -> None:
    none = package(tmp_path / "uten.zip", annet=b"")
    broken = tmp_path / "delt.zip"
    broken.write_bytes(b"PK\x03\x04")
    for path in (none, broken):
        report = Report()
        assert not restore_lock(path, tmp_path, report)
        assert told(report) == [
            ("lock-restore-failed", f"Fant ingen course.lock i pakken «{path.name}»")
        ]
    report = Report()
    assert not restore_lock(tmp_path / "finnes-ikke.zip", tmp_path, report)
    assert ["package-not-found"] == [code for code, _ in told(report)]
    assert not (tmp_path / "course.lock").exists()


def test_damaged_lock_in_a_package_is_not_restored(tmp_path: Path) -> None:
    made = package(tmp_path / "kurs.zip", course_lock=b"page 1 a\n")
    report = Report()
    assert not restore_lock(made, tmp_path, report)
    assert told(report) == [
        ("lock-line-unreadable", "Linjen i course.lock er ikke til å forstå: «page 1 a»")
    ]
    assert [found.location.path for found in report] == ["kurs.zip/course-lock.txt"]
    assert not (tmp_path / "course.lock").exists()


def test_lock_that_is_there_is_not_overwritten(tmp_path: Path) -> None:
    made = package(tmp_path / "kurs.zip", course_lock=TEXT.encode())
    newer = TEXT + "page  9  ny  m\n"
    (tmp_path / "course.lock").write_text(newer, "utf-8")
    report = Report()
    assert not restore_lock(made, tmp_path, report)
    assert told(report) == [
        (
            "lock-restore-would-overwrite",
            "Kurset har alt en course.lock, og den er ikke lik den i pakken",
        )
    ]
    assert (tmp_path / "course.lock").read_text("utf-8") == newer


def test_lock_without_its_bad_lines_still_gives_every_id_a_number(tmp_path: Path) -> None:
    lock, _ = read(tmp_path, "page  1  m  -\n<<<<<<< HEAD\n")
    numbered, _ = number_course(COURSE, lock, Report(), frozen=False)
    assert numbered.numbers.pages == {"m": 1, "a": 2, "q": 3}
