"""Nothing in a zip makes the inspector raise, grow without bound, or read what it should not."""

from __future__ import annotations

import os
import tempfile
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.archive import look_through, reading
from builder.archive.reading import LOOKING, Limits
from builder.diagnostics import Report
from builder.inspector import MOST
from tests.inspector.test_broken import inspected
from tests.packages import good, zips
from tests.packages.good import MANIFEST12
from tests.packages.manifest_cases import BOMB, FETCH

SCRATCH = Path(tempfile.gettempdir()) / f"kursbygger-inspect-{os.getpid()}.zip"
MAKERS = (good.scorm12, good.scorm2004, good.cmi5, good.xapi)


@settings(max_examples=100, deadline=None)
@given(content=st.binary(max_size=400))
def test_random_bytes_never_raise(content: bytes) -> None:
    try:
        SCRATCH.write_bytes(content)
        assert inspected(SCRATCH).has_errors
    finally:
        SCRATCH.unlink(missing_ok=True)


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_a_zip_with_changed_bytes_never_raises(data: st.DataObject) -> None:
    maker = data.draw(st.sampled_from(MAKERS))
    try:
        content = bytearray(zips.write(maker().items(), SCRATCH).read_bytes())
        for _ in range(data.draw(st.integers(1, 6))):
            content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
        SCRATCH.write_bytes(content)
        inspected(SCRATCH)
    finally:
        SCRATCH.unlink(missing_ok=True)


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_files_with_changed_bytes_never_raise(data: st.DataObject) -> None:
    files = data.draw(st.sampled_from(MAKERS))()
    path = data.draw(st.sampled_from(sorted(files)))
    content = bytearray(files[path])
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(content)))
        content[at : at + data.draw(st.integers(0, 30))] = data.draw(st.binary(max_size=12))
    try:
        zips.write((files | {path: bytes(content)}).items(), SCRATCH)
        inspected(SCRATCH)
    finally:
        SCRATCH.unlink(missing_ok=True)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The length of every piece that is unpacked."""
    pieces: list[int] = []
    read = zipfile.ZipExtFile.read

    def counted(self: zipfile.ZipExtFile, n: int | None = -1) -> bytes:
        piece = read(self, n)
        pieces.append(len(piece))
        return piece

    monkeypatch.setattr(zipfile.ZipExtFile, "read", counted)
    return pieces


def test_of_seventy_thousand_files_none_is_unpacked(tmp_path: Path, opened: list[int]) -> None:
    inspected(zips.many(70_000, tmp_path / "k.zip"))
    assert [] == opened


def test_of_a_bomb_by_the_total_nothing_is_unpacked(tmp_path: Path, opened: list[int]) -> None:
    parts = {f"f{number}": b"x" * 90_000 for number in range(30)}
    path, report = zips.write(parts.items(), tmp_path / "k.zip"), Report()
    assert None is look_through(path, report, Limits(size=1_000_000))
    assert (["package-too-big-to-read"], []) == ([one.code for one in report], opened)


def test_a_file_larger_than_it_says_is_not_unpacked_further(
    tmp_path: Path, opened: list[int]
) -> None:
    path, report = zips.write([("f", bytes(900_000))], tmp_path / "k.zip"), Report()
    zips.patched(path, (900_000).to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    zips.patched(path, zlib.crc32(bytes(900_000)).to_bytes(4, "little"), bytes(4))
    look_through(path, report)
    assert ["package-damaged"] == [one.code for one in report]
    assert sum(opened) <= 1000 + reading.PIECE


def test_a_film_is_read_through_and_not_kept(tmp_path: Path) -> None:
    size = (LOOKING.keep or 0) + 1
    with zipfile.ZipFile(tmp_path / "k.zip", "w") as archive:
        archive.writestr(zipfile.ZipInfo("film.mp4", zips.DATE), bytes(size))
    package = look_through(tmp_path / "k.zip", Report())
    assert package is not None
    assert [(None, size)] == [(entry.data, entry.passed_over) for entry in package.entries]


def test_entities_are_neither_expanded_nor_fetched(tmp_path: Path) -> None:
    for prefix, use in ((BOMB, "&l9;"), (FETCH, "&x;")):
        text = MANIFEST12.replace("<manifest ", prefix).replace(">Kurs<", f">{use}<")
        report = inspected(zips.write(good.scorm12(text).items(), tmp_path / "k.zip"))
        assert ["manifest-doctype"] == [one.code for one in report]


def test_thousands_of_like_faults_are_counted_and_not_listed(tmp_path: Path) -> None:
    extra = {f"media/f{number}.txt": b"" for number in range(3000)}
    path = zips.write((good.scorm12() | extra).items(), tmp_path / "k.zip")
    before, found = path.read_bytes(), list(inspected(path))
    assert MOST + 1 == len(found)
    assert [True] == [str(3000 - MOST) in one.message("nb") for one in found if "more" in one.code]
    assert before == path.read_bytes()
