"""The commands where something stands in the way: folders, disks, signals, faults of our own."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.test_cli import (
    COURSE,
    ENVIRONMENT,
    FRONT,
    PAGE,
    assert_told,
    build,
    course,
    packages,
    run,
)

__all__ = ["course"]


@pytest.mark.parametrize("command", ["check", "build", "translate nn"])
def test_a_missing_folder_is_told(command: str, tmp_path: Path) -> None:
    done = run(*command.split(), tmp_path / "borte", cwd=tmp_path)
    assert 1 == done.returncode
    assert "borte" in done.stdout or "course.yaml" in done.stdout
    assert "Traceback" not in done.stderr
    assert [] == list(tmp_path.iterdir())


def test_an_output_folder_that_is_a_file_is_told(course: Path) -> None:
    (course.parent / "ut").write_text("notater")
    assert_told(build(course), "output-not-a-folder")
    assert "notater" == (course.parent / "ut").read_text()


def test_an_output_folder_one_may_not_write_in_is_told(course: Path) -> None:
    # Root may write anywhere but in /proc, so that stands in for the forbidden folder.
    forbidden = Path("/proc/1") if Path("/proc/1").exists() else Path("/")
    done = run("build", course, "--output", forbidden / "ut")
    assert 1 == done.returncode
    assert "[output-" in done.stdout
    assert "Traceback" not in done.stderr


def broken(patch: str, *args: str | Path) -> subprocess.CompletedProcess[str]:
    """A command in a process where ``patch`` has broken something first."""
    script = f"import sys\n{patch}\nfrom builder.cli import main; sys.exit(main())"
    return subprocess.run(
        [sys.executable, "-c", script, *args],
        capture_output=True,
        encoding="utf-8",
        env=ENVIRONMENT,
    )


FULL = "import os; real = os.fsync\ndef full(_): raise OSError(28, 'full')\nos.fsync = full"


def test_a_full_disk_is_told(course: Path) -> None:
    build(course)
    before = packages(course)
    done = broken(FULL, "build", course, "--output", course.parent / "ut")
    assert_told(done, "output-disk-full")
    assert before == packages(course)


def test_a_full_disk_is_told_when_the_lock_is_written(course: Path) -> None:
    done = broken(FULL, "build", course, "--output", course.parent / "ut")
    assert_told(done, "output-disk-full")
    assert not (course / "course.lock").exists()
    assert not (course.parent / "ut").exists()


UNREADABLE = """
from pathlib import Path
real = Path.open
def opened(path, *rest, **more):
    if path.name == 'side.md': raise PermissionError(13, 'no')
    return real(path, *rest, **more)
Path.open = opened
"""


def test_a_file_one_may_not_read_is_told(course: Path) -> None:
    # Root may read every file, so the refusal is made here.
    done = broken(UNREADABLE, "check", course)
    assert 1 == done.returncode
    assert "nb/start/side.md" in done.stdout
    assert "Traceback" not in done.stderr


def test_a_file_that_vanishes_during_the_build_is_told(course: Path) -> None:
    build(course)
    before = packages(course)
    vanish = (
        "import builder.archive.writing as w; old = w.chunks\n"
        "def chunks(entry):\n"
        "    if entry.path.endswith('.png'): entry.source.unlink(missing_ok=True)\n"
        "    return old(entry)\n"
        "w.chunks = chunks"
    )
    done = broken(vanish, "build", course, "--output", course.parent / "ut")
    assert_told(done, "package-file-unreadable")
    assert before == packages(course)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_build_stopped_while_it_writes_loses_nothing(number: int, course: Path) -> None:
    build(course)
    before = packages(course)
    script = (
        "import sys, time; import builder.archive.writing as w; old = w.chunks\n"
        "def chunks(entry):\n"
        "    if entry.path == 'course.js': print('midt i', flush=True); time.sleep(30)\n"
        "    return old(entry)\n"
        "w.chunks = chunks\n"
        "from builder.cli import main; sys.exit(main())"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, "build", course, "--output", course.parent / "ut"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=ENVIRONMENT,
    ) as process:
        assert process.stdout is not None
        assert "midt i\n" == process.stdout.readline()
        time.sleep(0.1)
        process.send_signal(number)
        _, trouble = process.communicate(timeout=30)
    assert 128 + number == process.returncode
    assert "Traceback" not in trouble
    assert before == packages(course)


def test_a_fault_of_our_own_is_one_line_and_the_trace_only_on_demand(course: Path) -> None:
    patch = (
        "import builder.build\n"
        "def broken(*_): raise ZeroDivisionError\n"
        "builder.build.build_course = broken"
    )
    for extra, traced in (([], False), (["--debug"], True)):
        done = broken(patch, "build", course, *extra)
        assert 1 == done.returncode
        assert traced == ("Traceback" in done.stderr)
        assert "ZeroDivisionError" in done.stderr
        assert 1 == len(done.stderr.splitlines()) or traced


def test_a_pipe_that_closes_early_is_no_fault(course: Path) -> None:
    (course / "nb" / "start" / "side.md").unlink()
    shell = f"{sys.executable} -m builder.cli check {course} | true"
    done = subprocess.run(shell, shell=True, capture_output=True, text=True, env=ENVIRONMENT)
    assert "" == done.stderr


def test_the_program_alone_shows_its_help() -> None:
    done = run()
    assert (0, run("--help").stdout, "") == (done.returncode, done.stdout, done.stderr)


def test_the_course_is_found_from_inside_its_folder_and_by_its_file(course: Path) -> None:
    side = course / "nb" / "start" / "side.md"
    side.write_text(PAGE + "\n![](borte.png)\n", encoding="utf-8")
    inside = run("check", cwd=course)
    assert inside.stdout.startswith("nb/start/side.md:")
    by_file = run("check", "kurs/course.yaml", cwd=course.parent)
    assert by_file.stdout.startswith("kurs/nb/start/side.md:")
    assert run("check", "course.yaml", cwd=course).stdout == inside.stdout


def test_a_message_about_no_file_begins_with_what_is_wrong(tmp_path: Path) -> None:
    assert run("check", cwd=tmp_path).stdout.startswith("feil: Mappen «course_src» finnes ikke")


def test_accepting_what_is_not_in_the_course_is_told_as_that(course: Path) -> None:
    settings = COURSE.replace("  - nb\ntitle", "  - nb\n  - nn\ntitle")
    (course / "course.yaml").write_text(settings, encoding="utf-8")
    (course / "nn" / "start").mkdir(parents=True)
    for name, text in (("index.md", FRONT.replace("pages:\n  - side\n", "")),):
        (course / "nn" / "start" / name).write_text(text, encoding="utf-8")
    unknown = run("translate", "nn", course, "--accept", "sidde")
    assert "sidde finnes ikke i kurset – mente du side?" in unknown.stderr
    known = run("translate", "nn", course, "--accept", "side")
    assert "side er ikke oversatt til nn" in known.stderr


@pytest.mark.parametrize("args", [["check"], ["preview", "--once", "--no-open", "--port", "0"]])
def test_the_place_that_init_made_the_course_in_is_as_good_as_the_course(
    course: Path, args: list[str]
) -> None:
    place = course.parent / "sted"
    place.mkdir()
    course.rename(place / "course_src")
    assert 0 == run(*args, place).returncode


@pytest.mark.parametrize(
    ("args", "command"),
    [
        (["check"], "check MAPPE"),
        (["preview", "--once", "--no-open", "--port", "0"], "preview MAPPE"),
        (["new", "page", "Hei"], "new page TITTEL MAPPE"),
    ],
)
def test_who_names_a_folder_without_a_course_is_told_the_command_to_write(
    tmp_path: Path, args: list[str], command: str
) -> None:
    done = run(*args, tmp_path)
    assert_told(done, "course-file-missing")
    assert f"hvor den er: kursbygger {command}" in " ".join(done.stdout.split())
    assert "vises på" not in done.stdout
