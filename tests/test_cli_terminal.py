"""The commands in a terminal: colours, progress, letters it lacks, and completion."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from builder.catalogue import CATALOGUE
from builder.cli import as_plain
from builder.cli.words import EN, NB
from builder.targets import TARGETS
from tests.test_cli import ENVIRONMENT, build, course, run

__all__ = ["course"]

COLOUR, CLEAR = "\x1b[3", "\x1b[K"


def in_terminal(*args: str | Path, **environment: str) -> tuple[int, str]:
    """One command with a terminal of 80 columns for stdout and stderr: its answer and output."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "builder.cli", *map(str, args)],
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
        env=ENVIRONMENT | {"TERM": "xterm", "COLUMNS": "80"} | environment,
    ) as process:
        os.close(theirs)
        said = b""
        while piece := _read(ours):
            said += piece
        answer = process.wait(timeout=60)
    os.close(ours)
    return answer, said.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so when the other end has closed
        return b""


@pytest.fixture
def faulty(course: Path) -> Path:
    (course / "nb" / "start" / "side.md").unlink()
    return course


def test_a_terminal_gets_colours(faulty: Path) -> None:
    answer, said = in_terminal("check", faulty)
    assert 1 == answer
    assert COLOUR in said


@pytest.mark.parametrize(
    ("more", "environment"),
    [
        (["--no-color"], {}),
        (["--no-colour"], {}),
        ([], {"NO_COLOR": "1"}),
        ([], {"TERM": "dumb"}),
    ],
)
def test_colours_are_off_when_asked(
    more: list[str], environment: dict[str, str], faulty: Path
) -> None:
    answer, said = in_terminal("check", faulty, *more, **environment)
    assert 1 == answer
    assert "feil" in said
    assert "\x1b" not in said


def test_an_option_of_all_may_stand_before_the_command(faulty: Path) -> None:
    assert "\x1b" not in in_terminal("--no-color", "check", faulty)[1]


def test_a_build_in_a_terminal_shows_how_far_it_has_come_and_leaves_nothing(course: Path) -> None:
    answer, said = in_terminal("build", course, "--output", course.parent / "ut")
    assert 0 == answer
    assert "Sjekker kurset" in said
    assert f"1/{len(TARGETS)} Skriver prove-1-" in said
    shown, _, kept = said.rpartition(CLEAR)
    assert "Sjekker" not in kept
    assert kept.startswith("Skrev ")
    assert all(len(line) < 80 for line in shown.split(CLEAR))


def test_a_build_in_ci_tells_its_steps_as_plain_lines(course: Path) -> None:
    build(course)
    done = build(course, CI="true")
    steps = done.stderr.splitlines()
    assert ["· Sjekker kurset", "· Lager sidene"] == steps[:2]
    assert len(TARGETS) + 2 == len(steps)
    assert "\x1b" not in done.stderr + done.stdout


def test_a_build_whose_output_is_kept_tells_nothing_but_its_answer(course: Path) -> None:
    assert "" == build(course).stderr


def test_every_sign_in_our_words_can_be_said_in_ascii() -> None:
    rules = [text for rule in CATALOGUE for text in (rule.message, rule.hint, rule.why)]
    said = "".join([*(text.nb + text.en for text in rules), *NB.values(), *EN.values()])
    assert set() == {c for c in said if not c.isascii() and as_plain(c) == "?"}


def test_a_terminal_without_our_letters_gets_words_without_question_marks(faulty: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "builder.cli", "check", str(faulty)],
        capture_output=True,
        env=ENVIRONMENT | {"PYTHONUTF8": "0", "PYTHONIOENCODING": "cp437"},
        timeout=60,
    )
    said = done.stdout.decode("cp437")
    assert "-> Lag side.md eller side.quiz.yaml" in said
    assert "?" not in said


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_script(shell: str) -> None:
    done = run("completion", shell)
    assert (0, "") == (done.returncode, done.stderr)
    assert f"_KURSBYGGER_COMPLETE={shell}_complete" in done.stdout


@pytest.mark.parametrize(
    ("words", "completed"),
    [
        (["che"], "check"),
        (["build", "--targ"], "--target"),
        (["build", "--target", "scorm1"], "scorm12"),
        (["explain", "yaml-an"], "yaml-anchor"),
        (["check", "--format", "js"], "json"),
    ],
)
def test_the_shell_is_told_what_may_follow(words: list[str], completed: str) -> None:
    asked = {"COMP_WORDS": " ".join(["kursbygger", *words]), "COMP_CWORD": str(len(words))}
    done = run(_KURSBYGGER_COMPLETE="bash_complete", **asked)
    assert f"plain,{completed}" in done.stdout.splitlines()


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["check", "a", "b"], "for mange ord på linjen: b"),
        (["build", "--target"], "--target mangler en verdi"),
        (["check", "--strict=ja"], "--strict skal ikke ha noen verdi"),
        (["check", "--format", "xml"], "--format kan ikke være «xml»; velg en av text, json"),
        (["check", "--lang", "xx"], "--lang kan ikke være «xx»; velg en av nb, en"),
        (["completion", "ksh"], "SHELL kan ikke være «ksh»; velg en av bash, zsh, fish"),
    ],
)
def test_wrong_usage_is_told_in_the_language_of_the_messages(args: list[str], told: str) -> None:
    done = run(*args)
    assert (2, "") == (done.returncode, done.stdout)
    assert told in done.stderr


def test_a_group_without_its_command_shows_its_help() -> None:
    done = run("lock")
    assert 2 == done.returncode
    assert done.stderr.startswith("Bruk: kursbygger lock ")
    assert "Feil bruk" not in done.stderr
