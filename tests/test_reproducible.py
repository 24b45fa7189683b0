"""Same source, same bytes: wherever it lies, whenever it was saved, whatever the hash seed."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The starter kit with its numbers given, so that every build meets the same lock."""
    folder = tmp_path_factory.mktemp("kilde") / "kurs"
    shutil.copytree(ROOT / "course_src", folder)
    build(folder, folder.parent / "ut")
    return folder


def build(course: Path, output: Path, **environment: str) -> dict[str, str]:
    """Name → SHA-256 of the packages of a build in a process of its own."""
    command = [sys.executable, "-m", "builder.cli", "build", course, "--output", output]
    kept = {name: value for name, value in os.environ.items() if name != "CI"}
    done = subprocess.run(
        command, env=kept | environment, capture_output=True, text=True, cwd=course.parent
    )
    assert 0 == done.returncode, done.stdout + done.stderr
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in output.iterdir()}


def test_two_builds_give_the_same_bytes(course: Path, tmp_path: Path) -> None:
    first = build(course, tmp_path / "en", PYTHONHASHSEED="1")
    assert 2 <= len(first)
    assert first == build(course, tmp_path / "to", PYTHONHASHSEED="4242")


def test_neither_the_folder_nor_the_dates_of_files_matter(course: Path, tmp_path: Path) -> None:
    moved = tmp_path / "et annet sted" / "Kurs Æ"
    moved.parent.mkdir()
    shutil.copytree(course, moved, copy_function=shutil.copyfile)
    for number, path in enumerate(sorted(moved.rglob("*"))):
        os.utime(path, (1_000_000_000 + number, 1_000_000_000 + number))
    assert build(course, tmp_path / "en") == build(moved, tmp_path / "to")


def test_neither_the_clock_nor_the_locale_matter(course: Path, tmp_path: Path) -> None:
    here = build(course, tmp_path / "en", TZ="Europe/Oslo", LANG="nb_NO.UTF-8")
    assert here == build(course, tmp_path / "to", TZ="Pacific/Kiritimati", LANG="C", LC_ALL="C")
