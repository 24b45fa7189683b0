"""Ctrl+C at any moment: a line, the right exit code, and nothing half done left behind."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from builder.editing import Changes, apply
from builder.undisturbed import undisturbed
from tests.editing.courses import build, write
from tests.test_cli import ENVIRONMENT

INTERRUPT = "import os, signal; stop = lambda: os.kill(os.getpid(), signal.SIGINT)\n"
BEGIN = "\nfrom builder.entry import main; sys.exit(main())"


def interrupted(script: str, *args: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a command in which ``stop()``, somewhere in what ``script`` changes, is Ctrl+C."""
    return subprocess.run(
        [sys.executable, "-c", f"import sys\n{INTERRUPT}{script}{BEGIN}", *args],
        capture_output=True,
        encoding="utf-8",
        env=ENVIRONMENT,
        timeout=60,
    )


@pytest.fixture
def course(tmp_path: Path) -> Path:
    folder = write(tmp_path / "kurs")
    settings = folder / "course.yaml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text + "targets: [web]\ncontact: kurs@kurs.no\n", encoding="utf-8")
    build(folder)
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


WHILE_IT_READS = "import builder.source.reader as r; r.read_modules = lambda *_: stop()"
COMMANDS = {
    "check": (WHILE_IT_READS, 130),
    "build": (WHILE_IT_READS, 130),
    "release": (WHILE_IT_READS, 130),
    "preview": (WHILE_IT_READS, 0),
}


@pytest.mark.parametrize(("command", "expected"), COMMANDS.items(), ids=COMMANDS)
def test_a_command_that_is_interrupted_while_it_reads_says_so_in_a_line(
    command: str, expected: tuple[str, int], course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(course.parent)
    before = files(course.parent)
    done = interrupted(
        expected[0], command, course, *(["--no-open"] if command == "preview" else [])
    )
    assert expected[1] == done.returncode, done.stderr
    said = (done.stdout + done.stderr).split("\n")
    assert 1 == len([line for line in said if "toppet" in line])
    assert "Traceback" not in done.stderr
    assert before == files(course.parent)


@pytest.mark.parametrize(("command", "code"), [("check", 130), ("preview", 0)])
def test_one_who_is_quicker_than_the_command_is_answered_too(
    command: str, code: int, course: Path
) -> None:
    """While what a command is made of is imported."""
    early = "import builtins; real = builtins.__import__\n"
    early += (
        "builtins.__import__ = lambda name, *a: (name == 'click' and stop(), real(name, *a))[1]"
    )
    done = interrupted(early, command, course)
    assert "Traceback" not in done.stderr
    assert 130 == done.returncode
    late = "import builder.cli.parser as p; import builder.cli as c; old = c.group\n"
    late += "c.group = lambda *a: (stop(), old(*a))[1]"
    done = interrupted(late, command, course)
    assert (code, False) == (done.returncode, "Traceback" in done.stderr), done.stderr


def test_an_interrupt_while_a_release_takes_the_place_of_another_loses_neither(
    course: Path, tmp_path: Path
) -> None:
    output = tmp_path / "ut"
    done = interrupted("", "release", course, "--output", output)
    assert 0 == done.returncode, done.stdout
    before = files(output)
    for nth in (1, 2):
        script = f"""
from pathlib import Path
old, seen = Path.rename, []
def rename(self, target):
    moved = old(self, target)
    if self.is_dir() or Path(target).is_dir():
        seen.append(1)
        len(seen) == {nth} and stop()
    return moved
Path.rename = rename
"""
        done = interrupted(script, "release", course, "--output", output)
        assert (130, False) == (done.returncode, "Traceback" in done.stderr), done.stderr
        assert {path.rpartition("-")[2] for path in before} == {
            path.rpartition("-")[2] for path in files(output)
        }
        assert [] == list(output.glob(".*"))


def test_an_interrupt_while_a_quiz_is_written_leaves_nothing(tmp_path: Path) -> None:
    bank = tmp_path / "bank.gift"
    bank.write_text("Hva er best? { =Te ~Kaffe }\n", encoding="utf-8")
    script = "import os; os.fsync = lambda *_: stop()"
    done = interrupted(script, "import", "quiz", bank, "--output", tmp_path)
    assert (130, False) == (done.returncode, "Traceback" in done.stderr), done.stderr
    assert ["bank.gift"] == [path.name for path in tmp_path.iterdir()]


def test_changes_to_a_course_are_all_made_when_one_interrupts_them(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a")
    changes = Changes({"a": "b"}, {"c": b"c", "d/e": b"e"})
    real = Path.rename

    def rename(self: Path, target: Path) -> Path:
        signal.raise_signal(signal.SIGINT)
        return real(self, target)

    with pytest.MonkeyPatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(Path, "rename", rename)
        apply(changes, tmp_path)
    names = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*"))
    assert ["b", "c", "d", "d/e"] == names


def test_what_is_held_back_is_answered_afterwards_and_the_answer_is_as_before() -> None:
    before = signal.getsignal(signal.SIGINT)
    done = False
    with pytest.raises(KeyboardInterrupt), undisturbed():
        signal.raise_signal(signal.SIGINT)
        done = True
    assert (True, before) == (done, signal.getsignal(signal.SIGINT))


def test_another_thread_holds_nothing_back() -> None:
    said: list[str] = []

    def work() -> None:
        with undisturbed():
            said.append("gjort")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert ["gjort"] == said
