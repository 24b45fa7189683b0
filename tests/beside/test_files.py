"""Beside its packages a build writes a known list of files, whole, and all of one build."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from builder.beside import BESIDE
from builder.build import Request, build_course
from builder.diagnostics import Report
from tests.beside.conftest import COURSES, ROOT, built


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.suffix != ".zip")


def test_every_file_of_the_list_is_written_and_no_other(starter_kit: Path) -> None:
    start = "startpakke-samskaping-2026.1-"
    assert sorted(f"{start}{one.name}{one.ending}" for one in BESIDE) == names(starter_kit)


def test_no_two_files_have_the_same_name_and_the_checksums_come_last() -> None:
    assert len(BESIDE) == len({one.name + one.ending for one in BESIDE})
    assert "SHA256SUMS" == BESIDE[-1].name


def test_files_of_a_build_of_one_language_say_so(tmp_path: Path) -> None:
    output = built(COURSES / "split", tmp_path, language="nb", targets=("web",))
    assert sorted(f"hage-2.0-{one.name}-nb{one.ending}" for one in BESIDE) == names(output)


def test_the_guide_for_administrators_names_every_file() -> None:
    guide = (ROOT / "docs" / "nb" / "administratorer.md").read_text(encoding="utf-8")
    assert [] == [one.name for one in BESIDE if f"`-{one.name}{one.ending}`" not in guide]


def checked(folder: Path, sums: Path) -> list[tuple[str, bool]]:
    lines = [line.split(" *", 1) for line in sums.read_text(encoding="ascii").splitlines()]
    return [
        (name, digest == hashlib.sha256((folder / name).read_bytes()).hexdigest())
        for digest, name in lines
    ]


@pytest.mark.parametrize("output", ["starter_kit", "split"])
def test_the_checksums_are_of_every_other_file(output: str, request: pytest.FixtureRequest) -> None:
    folder: Path = request.getfixturevalue(output)
    (sums,) = folder.glob("*-SHA256SUMS")
    others = {path.name for path in folder.iterdir()} - {sums.name}
    assert {(name, True) for name in others} == set(checked(folder, sums))


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="no coreutils on this machine")
def test_sha256sum_checks_them_and_finds_a_changed_byte(split: Path, tmp_path: Path) -> None:
    folder = tmp_path / "ut"
    shutil.copytree(split, folder)
    command = ["sha256sum", "--check", "--strict", "hage-2.0-SHA256SUMS"]
    assert 0 == subprocess.run(command, cwd=folder, capture_output=True).returncode
    with (folder / "hage-2.0-web.zip").open("r+b") as package:
        package.seek(100)
        package.write(b"\0\0\0")
    found = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert 1 == found.returncode
    assert 1 == found.stdout.count("FAILED"), found.stdout


def test_a_full_disk_leaves_no_half_file_beside_whole_packages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(COURSES / "split", tmp_path / "kurs")
    real, seen = os.fsync, []

    def full(handle: int) -> None:
        seen.append(str(Path(f"/proc/self/fd/{handle}").readlink()))
        if "SHA256SUMS" in seen[-1]:
            raise OSError(28, "No space left on device")
        real(handle)

    monkeypatch.setattr(os, "fsync", full)
    report = Report()
    made = build_course(tmp_path / "kurs", Request(output=tmp_path / "ut"), report)
    assert "output-disk-full" in [found.code for found in report]
    assert len(BESIDE) - 1 == len(made.beside)
    assert [] == list((tmp_path / "ut").glob(".*")) + list((tmp_path / "ut").glob("*SHA256SUMS"))
