"""What is otherwise on Windows, as far as others can play it: letters, paths, open files."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from builder.cli import telling
from builder.cli.telling import shown_folder
from tests.test_cli import ENVIRONMENT, assert_told, build, course, packages
from tests.test_cli_trouble import broken

__all__ = ["course"]

CONSOLE = {"PYTHONUTF8": "0", "PYTHONIOENCODING": "cp437"}
"""The console of a Windows that nobody has changed."""


@pytest.mark.parametrize(
    "args",
    [
        ["check", "{course}", "--format", "json"],
        ["check", "{course}", "--format", "sarif"],
        ["check", "{course}", "--format", "gitlab"],
        ["schema", "quiz"],
        ["xapi", "statements", "{course}"],
        ["inspect", "{course}/pakke.zip", "--format", "json"],
    ],
)
def test_what_programs_read_is_utf8_in_any_console(args: list[str], course: Path) -> None:
    if args[0] == "check":
        page = course / "nb" / "start" / "side.md"
        page.write_text("---\ntitle: Så 日本\n---\n\n![日本](borte–日本.png)\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "builder.cli", *(one.format(course=course) for one in args)],
        capture_output=True,
        env=ENVIRONMENT | CONSOLE,
        timeout=60,
    )
    assert b"" == done.stderr
    said = done.stdout.decode("utf-8")
    assert json.loads(said)
    assert not said.isascii() or args[-1] == "gitlab"


def test_a_workflow_command_is_utf8_in_any_console(course: Path) -> None:
    (course / "nb" / "start" / "side.md").unlink()
    done = subprocess.run(
        [sys.executable, "-m", "builder.cli", "check", str(course), "--format", "github"],
        capture_output=True,
        env=ENVIRONMENT | CONSOLE,
        timeout=60,
    )
    assert "«" in done.stdout.decode("utf-8")


@pytest.mark.parametrize(
    ("kind", "given", "shown"),
    [
        (PureWindowsPath, "..\\mitt-kurs\\course_src", "../mitt-kurs/course_src"),
        (PureWindowsPath, "C:\\Kurs\\", "C:/Kurs"),
        (PureWindowsPath, "C:\\", "C:/"),
        (PureWindowsPath, ".\\", ""),
        (PurePosixPath, "kurs/", "kurs"),
        (PurePosixPath, "./", ""),
        (PurePosixPath, "/", "/"),
        (PurePosixPath, "a\\b", "a\\b"),  # a name as good as any there
    ],
)
def test_paths_are_told_with_slashes(
    kind: type, given: str, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(telling, "PurePath", kind)
    assert shown == shown_folder(given)


OPEN = """
from pathlib import Path
real = Path.replace
def refused(path, target):
    if str(target).endswith('.zip'):
        raise PermissionError(13, 'Permission denied', str(path), 5, str(target))
    return real(path, target)
Path.replace = refused
"""


def test_a_package_that_another_program_has_open_is_told_and_left_whole(course: Path) -> None:
    build(course)
    before = packages(course)
    done = broken(OPEN, "build", course, "--output", course.parent / "ut")
    assert_told(done, "output-not-writable")
    assert "åpen i et annet program" in done.stdout
    assert before == packages(course)


def test_lines_that_end_as_on_windows_give_the_same_package(course: Path) -> None:
    build(course)
    before = packages(course)
    for path in (*course.rglob("*.md"), course / "course.yaml", course / "course.lock"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    done = build(course)
    assert 0 == done.returncode, done.stdout
    assert before == packages(course)
