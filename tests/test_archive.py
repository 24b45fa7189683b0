"""Writing a package is whole or not at all and the same every time; reading one trusts nothing."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
import tempfile
import zipfile
import zlib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.archive import content_digest, read_archive, write_archive, writing
from builder.archive.reading import Limits
from builder.diagnostics import Report
from builder.package import Entry, Package

PACKAGE = Package(
    "kurs-1-scorm12",
    (
        Entry("imsmanifest.xml", data=b"<manifest/>" * 50),
        Entry("index.html", data="æøå ".encode() * 300),
        Entry("media/bilde.png", data=b"\x89PNG" + bytes(1000)),
        Entry("tom.txt", data=b""),
    ),
)


SCRATCH = Path(tempfile.gettempdir()) / f"kursbygger-{os.getpid()}.zip"


def write(package: Package, path: Path) -> bytes:
    report = Report()
    written = write_archive(package, path, report)
    assert codes(report) == []
    assert written is not None
    assert (path, path.stat().st_size) == (written.path, written.size)
    return path.read_bytes()


def codes(report: Report) -> list[str]:
    return [found.code for found in report]


def test_the_standard_library_reads_what_was_written(tmp_path: Path) -> None:
    write(PACKAGE, tmp_path / "ut" / "k.zip")
    with zipfile.ZipFile(tmp_path / "ut" / "k.zip") as archive:
        assert archive.testzip() is None
        assert [entry.path for entry in PACKAGE.entries] == archive.namelist()
        assert [entry.data for entry in PACKAGE.entries] == [
            archive.read(info) for info in archive.infolist()
        ]


@pytest.mark.skipif(not shutil.which("unzip"), reason="unzip is not on this machine")
def test_unzip_finds_no_fault(tmp_path: Path) -> None:
    write(PACKAGE, tmp_path / "k.zip")
    run = subprocess.run(["unzip", "-tq", tmp_path / "k.zip"], capture_output=True, text=True)
    assert (run.returncode, run.stderr) == (0, "")


def test_entries_carry_no_date_no_extra_and_no_data_descriptor(tmp_path: Path) -> None:
    write(PACKAGE, tmp_path / "k.zip")
    with zipfile.ZipFile(tmp_path / "k.zip") as archive:
        for info in archive.infolist():
            assert (
                info.date_time,
                info.extra,
                info.flag_bits,
                info.external_attr,
            ) == ((1980, 1, 1, 0, 0, 0), b"", 0, 0)


def test_compressed_formats_are_stored_and_others_deflated(tmp_path: Path) -> None:
    write(PACKAGE, tmp_path / "k.zip")
    with zipfile.ZipFile(tmp_path / "k.zip") as archive:
        methods = {info.filename: info.compress_type for info in archive.infolist()}
    assert methods == {
        "imsmanifest.xml": zipfile.ZIP_DEFLATED,
        "index.html": zipfile.ZIP_DEFLATED,
        "media/bilde.png": zipfile.ZIP_STORED,
        "tom.txt": zipfile.ZIP_DEFLATED,
    }


def test_the_same_package_gives_the_same_bytes_wherever_its_files_lie(tmp_path: Path) -> None:
    packages = []
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        file = tmp_path / folder / "film.mp4"
        file.write_bytes(b"film" * 1000)
        os.utime(file, (folder == "a", 5))
        packages.append(Package("k", (*PACKAGE.entries, Entry("media/film.mp4", source=file))))
    assert write(packages[0], tmp_path / "1.zip") == write(packages[1], tmp_path / "2.zip")


def test_the_digest_of_a_package_is_the_digest_of_what_was_written(tmp_path: Path) -> None:
    written = write_archive(PACKAGE, tmp_path / "k.zip", Report())
    assert written is not None
    assert content_digest(PACKAGE) == written.digest


def test_another_content_name_or_order_gives_another_digest() -> None:
    one, two = Entry("a.txt", data=b"1"), Entry("b.txt", data=b"2")
    variants = [(one, two), (two, one), (one,), (Entry("a.txt", data=b"3"), two)]
    assert len({content_digest(Package("k", entries)) for entries in variants}) == 4


NAMES = st.text("abcæø-_./", min_size=1, max_size=30).filter(
    lambda name: all(part not in ("", ".", "..") for part in name.split("/"))
)


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(NAMES, st.binary(max_size=5000), max_size=12))
def test_whatever_is_written_is_read_back(content: dict[str, bytes]) -> None:
    path = SCRATCH
    package = Package(path.stem, tuple(Entry(n, data=d) for n, d in content.items()))
    try:
        first = write(package, path)
        assert first == write(package, path)
        assert package == read_archive(path, Report())
    finally:
        path.unlink(missing_ok=True)


class FullDisk:
    """A file that refuses after so many bytes."""

    def __init__(self, file: Any, room: int) -> None:
        self.file, self.room = file, room

    def write(self, data: bytes) -> int:
        if self.file.tell() + len(data) > self.room:
            raise OSError(28, "No space left on device")
        return int(self.file.write(data))

    def __getattr__(self, name: str) -> Any:
        return getattr(self.file, name)

    def __enter__(self) -> FullDisk:
        return self

    def __exit__(self, *_: object) -> None:
        self.file.close()


@pytest.mark.parametrize("room", [0, 40, 200, 1400])
def test_a_full_disk_is_told_and_the_previous_package_stays(
    room: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = write(Package("k", PACKAGE.entries[:1]), tmp_path / "k.zip")
    opened = Path.open

    def full(path: Path, mode: str = "r", *rest: Any) -> Any:
        file = opened(path, mode, *rest)
        return FullDisk(file, room) if "w" in mode else file

    report = Report()
    monkeypatch.setattr(Path, "open", full)
    assert write_archive(PACKAGE, tmp_path / "k.zip", report) is None
    monkeypatch.undo()
    assert codes(report) == ["output-disk-full"]
    assert before == (tmp_path / "k.zip").read_bytes()
    assert [path.name for path in tmp_path.iterdir()] == ["k.zip"]


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("mount"),
    reason="mounting a small disk takes root",
)
def test_a_disk_that_is_really_full_is_told(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk]
    if subprocess.run(mount, capture_output=True).returncode != 0:
        pytest.skip("this machine does not let root mount")
    try:
        before = write(PACKAGE, disk / "k.zip")
        large = Package("k", (Entry("stor.png", data=os.urandom(200_000)),))
        report = Report()
        assert write_archive(large, disk / "k.zip", report) is None
        assert codes(report) == ["output-disk-full"]
        assert before == (disk / "k.zip").read_bytes()
        assert [path.name for path in disk.iterdir()] == ["k.zip"]
    finally:
        subprocess.run(["umount", disk], check=True)


def test_a_file_that_is_gone_is_told_by_name(tmp_path: Path) -> None:
    before = write(PACKAGE, tmp_path / "k.zip")
    gone = Entry("media/film.mp4", source=tmp_path / "film.mp4")
    report = Report()
    assert write_archive(Package("k", (gone,)), tmp_path / "k.zip", report) is None
    assert codes(report) == ["package-file-unreadable"]
    assert "film.mp4" in next(iter(report)).message("nb")
    assert before == (tmp_path / "k.zip").read_bytes()


def test_a_file_that_grows_while_it_is_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    film = tmp_path / "film.mp4"
    film.write_bytes(b"halv")
    monkeypatch.setattr(Entry, "size", lambda entry: 2)
    report = Report()
    package = Package("k", (Entry("film.mp4", source=film),))
    assert write_archive(package, tmp_path / "k.zip", report) is None
    assert codes(report) == ["package-file-changed"]


def test_an_output_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "output").write_text("notater")
    report = Report()
    assert write_archive(PACKAGE, tmp_path / "output" / "k.zip", report) is None
    assert codes(report) == ["output-not-a-folder"]
    assert (tmp_path / "output").read_text() == "notater"


def test_a_folder_in_the_place_of_the_package_is_told(tmp_path: Path) -> None:
    (tmp_path / "k.zip").mkdir()
    report = Report()
    assert write_archive(PACKAGE, tmp_path / "k.zip", report) is None
    assert codes(report) == ["output-is-a-folder"]


@pytest.mark.parametrize(
    ("number", "code"),
    [(13, "output-not-writable"), (30, "output-not-writable"), (5, "output-write-failed")],
)
def test_what_the_system_refuses_is_told(
    number: int, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    report = Report()
    monkeypatch.setattr(os, "fsync", refuse)
    assert write_archive(PACKAGE, tmp_path / "k.zip", report) is None
    assert [code] == codes(report)
    assert list(tmp_path.iterdir()) == []


def test_an_interrupt_leaves_no_half_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    before = write(PACKAGE, tmp_path / "k.zip")
    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_archive(PACKAGE, tmp_path / "k.zip", Report())
    assert before == (tmp_path / "k.zip").read_bytes()
    assert [path.name for path in tmp_path.iterdir()] == ["k.zip"]


def test_what_needs_zip64_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for limit, value in (("ZIP_LIMIT", 900), ("COUNT_LIMIT", 3)):
        monkeypatch.setattr(writing, limit, value)
        report = Report()
        assert write_archive(PACKAGE, tmp_path / "k.zip", report) is None
        assert codes(report) == ["package-too-large-for-zip"]
        monkeypatch.undo()
    assert list(tmp_path.iterdir()) == []


MEMORY = """
import resource, sys
from pathlib import Path
from builder.archive import write_archive
from builder.diagnostics import Report
from builder.package import Entry, Package
folder = Path(sys.argv[1])
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
entries = tuple(Entry(f"film.{end}", source=folder / "film") for end in ("mp4", "svg"))
assert write_archive(Package("k", entries), folder / "k.zip", Report())
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


def test_memory_does_not_follow_the_size_of_the_files(tmp_path: Path) -> None:
    with (tmp_path / "film").open("wb") as film:
        film.truncate(200_000_000)
    run = subprocess.run(
        [sys.executable, "-c", MEMORY, tmp_path], capture_output=True, text=True, check=True
    )
    unit = 1 if sys.platform == "darwin" else 1024  # of ru_maxrss
    assert int(run.stdout) * unit < 12_000_000


def bad_zip(path: Path, *entries: tuple[str, bytes], mode: int = 0) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries:
            info = zipfile.ZipInfo(name)
            info.external_attr = mode << 16
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return path


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    ("code", "mode", "names"),
    [
        ("package-unsafe-name", 0, ["../ut.txt"]),
        ("package-unsafe-name", 0, ["a/../../ut.txt"]),
        ("package-unsafe-name", 0, ["/etc/passwd"]),
        ("package-unsafe-name", 0, ["C:/windows.txt"]),
        ("package-unsafe-name", 0, ["a\\..\\ut.txt"]),
        ("package-unsafe-name", stat.S_IFLNK | 0o777, ["lenke"]),
        ("package-duplicate-name", 0, ["a.txt", "a.txt"]),
        ("package-duplicate-name", 0, ["a.txt", "A.TXT"]),
    ],
)
def test_a_zip_with_dangerous_names_is_refused(
    code: str, mode: int, names: list[str], tmp_path: Path
) -> None:
    path = bad_zip(tmp_path / "k.zip", *((name, b"x") for name in names), mode=mode)
    report = Report()
    assert read_archive(path, report) is None
    assert [code] == codes(report)


@pytest.mark.parametrize(
    "limits", [Limits(count=1), Limits(size=1000), Limits(ratio=10, small=1000)]
)
def test_a_zip_beyond_the_limits_is_refused(limits: Limits, tmp_path: Path) -> None:
    path = bad_zip(tmp_path / "k.zip", ("a", bytes(5000)), ("b", b"b"))
    report = Report()
    assert read_archive(path, report, limits) is None
    assert codes(report) == ["package-too-big-to-read"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "package-empty"),
        (b"PK", "package-not-a-zip"),
        (b"<html>", "package-not-a-zip"),
        (None, "package-not-found"),
    ],
)
def test_what_is_no_zip_is_told(content: bytes | None, code: str, tmp_path: Path) -> None:
    path = tmp_path / "k.zip"
    if content is not None:
        path.write_bytes(content)
    report = Report()
    assert read_archive(path, report) is None
    assert codes(report) == [code]


@pytest.mark.parametrize("refused", ["stat", "open"])
def test_a_zip_one_may_not_read_is_told(
    refused: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Root may read every file, so the refusal is made here.
    path = tmp_path / "k.zip"
    path.write_bytes(b"PK")

    def no(*_: object, **__: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, refused, no)
    report = Report()
    assert read_archive(path, report) is None
    assert codes(report) == ["package-unreadable"]


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_damaged_zip_is_a_finding_and_never_an_exception(data: st.DataObject) -> None:
    path = SCRATCH
    try:
        content = bytearray(write(PACKAGE, path))
        for _ in range(data.draw(st.integers(1, 4))):
            content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
        path.write_bytes(content[: data.draw(st.integers(0, len(content)))])
        report = Report()
        package = read_archive(path, report)
        assert (package is None) == report.has_errors
    finally:
        path.unlink(missing_ok=True)


def test_deflate_is_that_of_zlib_level_six(tmp_path: Path) -> None:
    write(PACKAGE, tmp_path / "k.zip")
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    data = PACKAGE.entries[0].data or b""
    with zipfile.ZipFile(tmp_path / "k.zip") as archive:
        expected = len(packer.compress(data) + packer.flush())
        assert expected == archive.getinfo("imsmanifest.xml").compress_size
