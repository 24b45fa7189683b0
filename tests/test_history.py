"""A course without its lock: what shows that it has had one, and what does not."""

from __future__ import annotations

import subprocess
import zipfile
from pathlib import Path

import pytest

from builder.cli.history import had_lock
from tests.test_cli import course, run  # noqa: F401 – the fixture

GIT = ("-c", "user.name=a", "-c", "user.email=a@kurs.no")


def package(path: Path, course_id: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("index.html", f'<!doctype html><body data-course="{course_id}">')
    return path


def commit(folder: Path) -> None:
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "Kurset"]):
        subprocess.run(["git", "-C", folder, *GIT, *command], check=True, capture_output=True)


@pytest.mark.parametrize("place", ["output", "kurs/output", "ut"])
def test_a_package_beside_in_or_where_one_is_to_be_written_shows_it(
    place: str, tmp_path: Path
) -> None:
    folder = tmp_path / "kurs"
    folder.mkdir()
    made = package(tmp_path / place / "prove-1-web.zip", "prove")
    assert str(made) == had_lock(folder, tmp_path / "ut")("prove")


def test_a_package_of_a_course_whose_id_begins_alike_shows_nothing(tmp_path: Path) -> None:
    package(tmp_path / "output" / "prove-mer-1-web.zip", "prove-mer")
    (tmp_path / "output" / "prove-2-web.zip").write_bytes(b"ikke en zip")
    assert "" == had_lock(tmp_path / "kurs", tmp_path / "output")("prove")


def test_git_shows_it_for_the_id_it_was_and_no_other(tmp_path: Path) -> None:
    (tmp_path / "course.yaml").write_text("format: 1\nid: prove   # endres aldri\n")
    (tmp_path / "course.lock").write_text("")
    commit(tmp_path)
    (tmp_path / "course.lock").unlink()
    assert "git" == had_lock(tmp_path)("prove")
    assert "" == had_lock(tmp_path)("en-kopi")


def test_the_record_of_releases_shows_it_for_its_own_course(tmp_path: Path) -> None:
    (tmp_path / "releases.yaml").write_text("format: 1\ncourse: prove\nreleases:\n")
    assert "releases.yaml" == had_lock(tmp_path)("prove")
    assert "" == had_lock(tmp_path)("prove-mer")


def test_a_copy_is_told_to_take_a_new_id_wherever_one_stands(course: Path) -> None:  # noqa: F811
    output = course.parent / "output"
    assert 0 == run("build", course, "--output", output, "--target", "web").returncode
    (course / "course.lock").unlink()
    elsewhere = course.parent / "annet-sted"
    elsewhere.mkdir()
    for cwd in (course.parent, course, elsewhere):
        done = run("check", course, cwd=cwd)
        assert 1 == done.returncode
        assert "Gi den en ny id i course.yaml" in " ".join(done.stdout.split())
        assert str(output / "prove-1-web.zip") in done.stdout
    settings = course / "course.yaml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("id: prove\n", "id: en-kopi\n"), encoding="utf-8")
    assert "lock-missing" not in run("check", course).stdout
