"""``kursbygger xapi statements``, and the same file beside the packages of a build."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from builder.build import Request, build_course
from builder.diagnostics import Report
from tests.xapi.test_send_command import environment

ROOT = Path(__file__).parents[2]
SPLIT = ROOT / "tests" / "courses" / "split"


def run(*args: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "builder.cli", "xapi", "statements", *args],
        capture_output=True,
        encoding="utf-8",
        env=environment(),
        timeout=60,
        cwd=ROOT,
    )


def test_the_terminal_gets_the_file_and_nothing_else() -> None:
    done = run(SPLIT)
    assert (0, "") == (done.returncode, done.stderr)
    assert "hage" == json.loads(done.stdout)["course"]["id"]


def test_a_file_can_be_named_and_a_language_chosen(tmp_path: Path) -> None:
    path = tmp_path / "ny" / "ut.json"
    done = run("course_src", "--output", path, "--language", "nn")
    assert 0 == done.returncode
    assert f"Skrev {path}" in done.stdout
    assert ["nn"] == json.loads(path.read_text(encoding="utf-8"))["course"]["languages"]


@pytest.mark.parametrize(
    ("args", "code"),
    [
        ((SPLIT, "--language", "fr"), "build-no-such-language"),
        ((ROOT / "finnes-ikke",), "course-folder-missing"),
        ((SPLIT, "--output", "/dev/null/ut.json"), "output-not-a-folder"),
    ],
    ids=["language", "folder", "output"],
)
def test_what_is_wrong_is_told_without_a_trace(args: tuple[str | Path, ...], code: str) -> None:
    done = run(*args)
    assert 1 == done.returncode
    assert f"[{code}]" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_a_build_writes_the_same_file_whatever_it_packs_for(tmp_path: Path) -> None:
    course = tmp_path / "kurs"
    for file in SPLIT.rglob("*"):
        if file.is_file():
            (course / file.relative_to(SPLIT)).parent.mkdir(parents=True, exist_ok=True)
            (course / file.relative_to(SPLIT)).write_bytes(file.read_bytes())
    found = {}
    for target in ("web", "scorm12"):
        output = tmp_path / target
        build_course(course, Request(output, (target,)), Report())
        (path,) = output.glob("*-xapi-statements.json")
        found[target] = path.read_bytes()
        sums = next(output.glob("*-SHA256SUMS")).read_text(encoding="utf-8")
        assert path.name in sums
    assert found["web"] == found["scorm12"]
    assert found["web"].decode() == run(course).stdout
