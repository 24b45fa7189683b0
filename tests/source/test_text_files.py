"""Files as disks, editors and synchronising clients leave them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from builder.diagnostics import Report
from builder.source.text_files import LARGEST_TEXT, read_text, scan_folder


def read(folder: Path, content: bytes) -> tuple[str | None, list[str]]:
    """What ``a.md`` holding ``content`` is read as, and the codes told."""
    (folder / "a.md").write_bytes(content)
    report = Report()
    text = read_text(scan_folder(folder, report), "a.md", report)
    return text, [found.code for found in report]


@pytest.mark.parametrize("content", ["æøå\r\nb\r\n", "\ufeffæøå\nb\n", "æøå\rb\r", "æøå\nb\n"])
def test_line_ends_and_byte_order_marks_do_not_matter(content: str, tmp_path: Path) -> None:
    assert ("æøå\nb\n", []) == read(tmp_path, content.encode())


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("cp1252", "Windows-1252"),
        ("latin-1", "Latin-1 (ISO 8859-1)"),
    ],
)
def test_other_encodings_are_named_and_read_on(codec: str, name: str, tmp_path: Path) -> None:
    quote = "«Blåbær» " + ("– " if codec == "cp1252" else "") + "og rømme\n"
    (tmp_path / "a.md").write_bytes(("Først\n" * 3 + quote).replace("Først", "F").encode(codec))
    report = Report()
    text = read_text(scan_folder(tmp_path, report), "a.md", report)
    (found,) = report
    assert ("file-encoding", name) == (found.code, found.values["encoding"])
    assert text is not None
    assert quote in text
    if "utf-16" not in codec:
        assert (4, "«Blåbær»") == (found.location.line, found.values["sample"].split(" ")[0])


def test_a_file_too_large_is_not_read(tmp_path: Path) -> None:
    assert (None, ["file-too-large"]) == read(tmp_path, b"x" * (LARGEST_TEXT + 1))


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    assert (None, ["text-file-empty"]) == read(tmp_path, b" \n\n")


def test_a_folder_where_a_file_belongs_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.md").mkdir()
    report = Report()
    assert read_text(scan_folder(tmp_path, report), "a.md", report) is None
    assert ["file-is-folder"] == [found.code for found in report]


def test_a_file_that_vanishes_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("x")
    report = Report()
    folder = scan_folder(tmp_path, report)
    (tmp_path / "a.md").unlink()
    assert read_text(folder, "a.md", report) is None
    assert ["file-vanished"] == [found.code for found in report]


def test_a_file_that_cannot_be_opened_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.md").write_text("x")
    report = Report()
    folder = scan_folder(tmp_path, report)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert read_text(folder, "a.md", report) is None
    assert ["text-file-unreadable"] == [found.code for found in report]


def test_links_that_lead_out_are_told_and_not_followed(tmp_path: Path) -> None:
    course, outside = tmp_path / "kurs", tmp_path / "ute"
    course.mkdir()
    outside.mkdir()
    (outside / "hemmelig.md").write_text("x")
    (course / "a.md").write_text("x")
    (course / "inne.md").symlink_to("a.md")
    (course / "ute.md").symlink_to(outside / "hemmelig.md")
    (course / "mappe").symlink_to(outside)
    (course / "ring").symlink_to(course)
    report = Report()
    folder = scan_folder(course, report)
    assert ["a.md", "inne.md"] == list(folder.files)
    told = [(found.location.path, found.code) for found in report]
    assert [(path, "file-link-outside") for path in ("mappe", "ring", "ute.md")] == told


def test_hidden_files_and_what_we_build_are_left_aside(tmp_path: Path) -> None:
    for name in (".git/config", ".DS_Store", "output/kurs.zip", "~$brev.docx", "Thumbs.db"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    report = Report()
    assert {} == scan_folder(tmp_path, report).files
    assert 0 == len(report)


def test_names_that_are_no_text_are_shown_as_well_as_they_can_be(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"bl\xe5.md")).write_text("x")
    assert ["bl\ufffd.md"] == list(scan_folder(tmp_path, Report()).files)
