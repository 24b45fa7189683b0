"""``kursbygger schema`` as a person meets it."""

from __future__ import annotations

import json
from pathlib import Path

from builder.source.schema_files import SCHEMA_FILES
from tests.test_cli import run


def test_one_schema_is_printed_in_the_language_asked_for() -> None:
    done = run("schema", "quiz", "--lang", "en")
    assert (0, "") == (done.returncode, done.stderr)
    assert "A quiz" == json.loads(done.stdout)["title"]


def test_all_are_written_into_a_folder(tmp_path: Path) -> None:
    done = run("schema", "--output", tmp_path / "a" / "b")
    assert (0, "") == (done.returncode, done.stderr)
    names = {path.name for path in (tmp_path / "a" / "b").iterdir()}
    assert {f"{name}.schema.json" for name in SCHEMA_FILES} == names


def test_which_there_are_is_told_when_none_or_a_wrong_one_is_named() -> None:
    for args in ((), ("quizz",)):
        done = run("schema", *args)
        assert (2, "") == (done.returncode, done.stdout)
        assert "quiz-translation" in done.stderr
    assert "mente du quiz?" in run("schema", "quizz").stderr


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("")
    done = run("schema", "--output", tmp_path / "fil" / "mappe")
    assert 1 == done.returncode
    assert "[output-not-a-folder]" in done.stdout
