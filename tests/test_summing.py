"""What is written is summed up beside the writing, and the sum is that of the file as it stands."""

from __future__ import annotations

import hashlib
import io
import os
import random
import threading
from pathlib import Path

import pytest

from builder.archive import write_archive, write_file
from builder.archive.summing import Sum
from builder.diagnostics import Report
from builder.package import Entry, Package


@pytest.fixture
def package(tmp_path: Path) -> Package:
    """Stored and deflated, larger and smaller than what is read at a time."""
    film = tmp_path / "film.mp4"
    film.write_bytes(random.Random(1).randbytes(3_500_001))
    return Package(
        "k",
        (
            Entry("index.html", data=b"<p>Hei</p>" * 500),
            Entry("en.mp4", source=film),
            Entry("film.svg", source=film),
            Entry("to.mp4", source=film),
            Entry("tom.txt", data=b""),
        ),
    )


def test_the_checksum_is_that_of_the_file_on_the_disk(package: Package, tmp_path: Path) -> None:
    written = write_archive(package, tmp_path / "k.zip", Report())
    assert written is not None
    assert hashlib.sha256((tmp_path / "k.zip").read_bytes()).hexdigest() == written.sha256


@pytest.mark.parametrize("data", [b"", b"lite", bytes(2_500_000)])
def test_a_file_that_is_no_package_is_summed_up_too(data: bytes, tmp_path: Path) -> None:
    written = write_file(data, tmp_path / "les-meg.html", Report())
    assert written is not None
    assert hashlib.sha256(data).hexdigest() == written.sha256


def test_a_file_cut_off_by_another_program_has_no_checksum() -> None:
    with Sum(io.FileIO(os.devnull)) as total:  # ends at once
        total.until(5)
        with pytest.raises(OSError, match="Input/output error"):
            total.result()


def test_what_cannot_be_read_back_is_told_and_leaves_the_previous_package(
    package: Package, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ut").mkdir()
    (tmp_path / "ut" / "k.zip").write_bytes(b"forrige")

    def refused(*_: object) -> int:
        raise OSError(5, os.strerror(5))

    monkeypatch.setattr(Sum, "_add", refused)
    report = Report()
    assert write_archive(package, tmp_path / "ut" / "k.zip", report) is None
    assert [found.code for found in report] == ["output-write-failed"]
    assert (tmp_path / "ut" / "k.zip").read_bytes() == b"forrige"
    assert [path.name for path in (tmp_path / "ut").iterdir()] == ["k.zip"]


def test_an_interrupt_leaves_no_thread_behind(
    package: Package, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    before = threading.active_count()
    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_archive(package, tmp_path / "k.zip", Report())
    assert before == threading.active_count()
