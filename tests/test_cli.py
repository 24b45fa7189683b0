"""The commands as a person or a script meets them: what they print, answer and leave behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from builder.cli.telling import told_size
from builder.locales import locale
from builder.pages.files import size_told
from builder.targets import TARGETS

COURSE = """format: 1
id: prove
version: "1"
languages:
  - nb
title:
  nb: Prøve
description:
  nb: En liten prøve.
modules:
  - start
authors:
  - Prosjektet
licence: CC BY 4.0
iri: https://kurs.no/xapi/prove
"""
FRONT = "---\ntitle: Start\npages:\n  - side\n---\n\nVelkommen til kurset.\n"
PAGE = "---\ntitle: Siden\n---\n\nEn tekst om noe.\n\n![Et rødt felt](felt.png)\n"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108020000009077"
    "53de0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082"
)


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course without faults, of two pages and a picture."""
    folder = tmp_path / "kurs"
    (folder / "nb" / "start").mkdir(parents=True)
    (folder / "course.yaml").write_text(COURSE, encoding="utf-8")
    (folder / "nb" / "start" / "index.md").write_text(FRONT, encoding="utf-8")
    (folder / "nb" / "start" / "side.md").write_text(PAGE, encoding="utf-8")
    (folder / "nb" / "start" / "felt.png").write_bytes(PNG)
    return folder


ENVIRONMENT = {
    name: value
    for name, value in os.environ.items()
    if name not in ("CI", "LANG", "LC_ALL", "LC_MESSAGES", "NO_COLOR")
} | {"LANG": "nb_NO.UTF-8", "PYTHONUTF8": "1"}


def run(
    *args: str | Path, cwd: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """One command; its output as text."""
    return subprocess.run(
        [sys.executable, "-m", "builder.cli", *map(str, args)],
        capture_output=True,
        encoding="utf-8",
        cwd=cwd,
        env=ENVIRONMENT | environment,
        timeout=120,
    )


def build(course: Path, *args: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return run("build", course, "--output", course.parent / "ut", *args, **environment)


def assert_told(done: subprocess.CompletedProcess[str], code: str) -> None:
    assert 1 == done.returncode
    assert f"[{code}]" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_a_course_becomes_a_package_for_each_target(course: Path) -> None:
    done = build(course)
    assert (0, "") == (done.returncode, done.stderr)
    names = [path.name for path in sorted((course.parent / "ut").glob("*.zip"))]
    assert sorted(f"prove-1-{target.name}.zip" for target in TARGETS) == names
    with zipfile.ZipFile(course.parent / "ut" / "prove-1-scorm12.zip") as package:
        assert package.testzip() is None
        assert "imsmanifest.xml" == package.namelist()[0]
        lock = (course / "course.lock").read_bytes()
        assert lock == package.read("course-lock.txt")


def test_a_build_tells_each_file_and_the_new_numbers(course: Path) -> None:
    *files, numbers = build(course).stdout.splitlines()
    written = sorted(line.split()[1] for line in files if line.startswith("Skrev "))
    assert sorted(str(path) for path in (course.parent / "ut").iterdir()) == written
    assert len(TARGETS) == len([line for line in files if " kB, innhold " in line])
    assert "Nye numre i course.lock: 2 – ta vare på filen sammen med kurset." == numbers
    assert files == build(course).stdout.splitlines()


def test_targets_and_languages_are_chosen_on_the_command_line(course: Path) -> None:
    assert 0 == build(course, "--target", "web", "--language", "nb").returncode
    assert ["prove-1-web-nb.zip"] == [path.name for path in (course.parent / "ut").glob("*.zip")]


def test_an_unknown_language_is_an_error_that_names_those_there_are(course: Path) -> None:
    done = build(course, "--language", "se")
    assert 1 == done.returncode
    assert "build-no-such-language" in done.stdout
    assert not (course.parent / "ut").exists()


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["bygg"], "ukjent kommando bygg"),
        (["new", "side", "Hei"], "ukjent kommando side – mente du page?"),
        (["sjekk"], "ukjent kommando sjekk – mente du check?"),
        (["build", "--taget", "web"], "ukjent valg --taget – mente du --target?"),
        (["build", "--target", "scorm21"], "mente du scorm12?"),
        (["explain"], "KODE mangler"),
        (["explain", "output-disk-ful"], "mente du output-disk-full?"),
        (["lock", "restore"], "ZIP mangler"),
        (["check", "--format", "xml"], "--format"),
    ],
)
def test_wrong_usage_is_told_with_the_cure(args: list[str], told: str) -> None:
    done = run(*args)
    assert (2, "") == (done.returncode, done.stdout)
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_faults_are_told_with_place_source_line_caret_and_cure(course: Path) -> None:
    page = course / "nb" / "start" / "side.md"
    page.write_text(PAGE.replace("Et rødt felt", ""), encoding="utf-8")
    done = run("check", "kurs", cwd=course.parent)
    assert 1 == done.returncode
    head, source, caret, *_ = done.stdout.splitlines()
    assert head.startswith("kurs/nb/start/side.md:7:5: feil: ")
    assert head.endswith("[image-without-alt]")
    assert "     7 │ ![](felt.png)" == source
    assert "       │     ^" == caret
    assert "\n    → " in done.stdout
    assert "1 feil." == done.stdout.splitlines()[-1]


def test_faults_as_json_are_one_object_of_the_promised_shape(course: Path) -> None:
    page = course / "nb" / "start" / "side.md"
    page.write_text(PAGE.replace("Et rødt felt", ""), encoding="utf-8")
    done = run("check", course, "--format", "json", "--lang", "en")
    found = json.loads(done.stdout)
    assert ["diagnostics"] == list(found)
    (one,) = found["diagnostics"]
    assert ["code", "severity", "path", "line", "column", "message", "hint"] == list(one)
    assert ("image-without-alt", "error", "nb/start/side.md", 7) == tuple(one.values())[:4]


def test_json_on_standard_output_is_never_mixed_with_anything(course: Path) -> None:
    done = build(course, "--format", "json")
    assert {"diagnostics": []} == json.loads(done.stdout)
    assert "Skrev " in done.stderr


def test_a_course_with_faults_builds_nothing_and_loses_nothing(course: Path) -> None:
    build(course)
    before = packages(course)
    (course / "nb" / "start" / "side.md").unlink()
    done = build(course)
    assert 1 == done.returncode
    assert "Ingen pakke ble skrevet" in done.stderr
    assert before == packages(course)


def packages(course: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (course.parent / "ut").iterdir()}


def test_strict_stops_at_warnings(course: Path) -> None:
    text = (course / "course.yaml").read_text(encoding="utf-8")
    (course / "course.yaml").write_text(
        text.replace("https://kurs.no/xapi/prove", "https://example.org/xapi/prove"),
        encoding="utf-8",
    )
    assert 0 == run("check", course).returncode
    assert 1 == run("check", course, "--strict").returncode
    assert 1 == build(course, "--strict").returncode
    assert not (course.parent / "ut").exists()


def test_a_machine_that_builds_gives_no_new_numbers(course: Path) -> None:
    for done in (build(course, "--frozen"), build(course, CI="true")):
        assert 1 == done.returncode
        assert "lock-entry-missing" in done.stdout
    build(course)
    assert 0 == build(course, CI="true").returncode


def test_a_lost_lock_is_missed_and_can_be_restored(course: Path) -> None:
    build(course)
    lock = (course / "course.lock").read_bytes()
    (course / "course.lock").unlink()
    done = build(course)
    assert 1 == done.returncode
    assert "lock-missing" in done.stdout
    restored = run("lock", "restore", course.parent / "ut" / "prove-1-scorm12.zip", course)
    assert (0, "") == (restored.returncode, restored.stderr)
    assert lock == (course / "course.lock").read_bytes()


def test_a_lost_lock_can_be_begun_anew(course: Path) -> None:
    build(course)
    (course / "course.lock").unlink()
    assert 0 == build(course, "--new-lock").returncode


def test_git_remembers_a_lock_too(course: Path) -> None:
    build(course)
    git = ["git", "-C", str(course), "-c", "user.name=a", "-c", "user.email=a@kurs.no"]
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "Kurset"]):
        subprocess.run([*git, *command], check=True, capture_output=True)
    (course / "course.lock").unlink()
    for path in (course.parent / "ut").iterdir():
        path.unlink()
    assert "lock-missing" in build(course).stdout


def test_every_rule_is_explained_in_both_languages() -> None:
    nb, en = run("explain", "output-disk-full"), run("explain", "output-disk-full", "--lang", "en")
    assert (0, 0) == (nb.returncode, en.returncode)
    assert "output-disk-full (feil)" in nb.stdout
    assert "Disken er full" in nb.stdout
    assert "The disk is full" in en.stdout


@pytest.mark.parametrize(
    ("environment", "word"),
    [
        ({"LANG": "nb_NO.UTF-8"}, "Bruk:"),
        ({"LANG": "nn_NO.UTF-8"}, "Bruk:"),
        ({"LANG": "nb_NO.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "Usage:"),
        ({"LANG": "C"}, "Usage:"),
    ],
)
def test_help_is_in_the_language_of_the_terminal(environment: dict[str, str], word: str) -> None:
    for args in (
        ["--help"],
        ["build", "--help"],
        ["lock", "--help"],
        ["lock", "restore", "--help"],
    ):
        done = run(*args, **environment)
        assert 0 == done.returncode
        assert word in done.stdout
    assert "Usage:" in run("--lang", "en", "--help").stdout


def test_help_imports_none_of_the_heavy_parts() -> None:
    script = (
        "import sys; sys.argv[1:] = ['--help']; from builder.cli import main; main();"
        "print(sorted({'jinja2', 'lxml', 'markdown', 'yaml', 'tincan', 'asyncio', 'json', "
        "'dataclasses', 'zipfile', 'builder.build'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert "[]" == done.stdout.splitlines()[-1]


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "cp865"])
def test_a_terminal_without_utf8_is_written_to_in_its_own_letters(
    encoding: str, course: Path
) -> None:
    page = course / "nb" / "start" / "side.md"
    page.write_text(PAGE.replace("Et rødt felt", "").replace("En tekst", "日本"), encoding="utf-8")
    for args in (["check", course], ["build", "--help"], ["explain", "output-disk-full"]):
        done = subprocess.run(
            [sys.executable, "-m", "builder.cli", *args],
            capture_output=True,
            env=ENVIRONMENT | {"PYTHONUTF8": "0", "PYTHONIOENCODING": encoding},
        )
        assert b"" == done.stderr
        assert done.stdout.decode(encoding)


def test_colours_are_for_terminals_only(course: Path) -> None:
    (course / "nb" / "start" / "side.md").unlink()
    assert "\x1b" not in run("check", course).stdout


# ── Bad input and bad luck ───────────────────────────────────────────────────────────────────────


def test_a_package_is_looked_at_with_its_table(course: Path) -> None:
    build(course, "--target", "scorm12")
    (package,) = (course.parent / "ut").glob("*.zip")
    done = run("inspect", package)
    assert (0, "") == (done.returncode, done.stderr)
    lines = done.stdout.splitlines()
    assert f"{package}: SCORM 1.2, " in lines[0]
    assert "Starter: index.html" == lines[1]
    assert "Ingen feil funnet." in lines
    assert any(line.startswith("Moodle 4.5") and "ja" in line for line in lines)


def test_a_package_is_looked_at_for_programs(course: Path) -> None:
    build(course, "--target", "scorm12")
    (package,) = (course.parent / "ut").glob("*.zip")
    told = json.loads(run("inspect", package, "--format", "json").stdout)
    assert ["package", "diagnostics", "lms"] == list(told)
    assert ["scorm12"] == [one["standard"] for one in told["package"]["standards"]]
    assert "2.1.0" == json.loads(run("inspect", package, "--format", "sarif").stdout)["version"]


def test_what_is_no_package_is_told_and_answered_with_one(tmp_path: Path) -> None:
    (tmp_path / "k.zip").write_bytes(b"PK")
    assert_told(run("inspect", tmp_path / "k.zip"), "package-not-a-zip")
    assert_told(run("inspect", tmp_path), "package-is-a-folder")
    assert_told(run("inspect", tmp_path / "borte.zip"), "package-not-found")


@pytest.mark.parametrize("command", ["check", "build"])
def test_the_faults_of_a_course_are_told_as_sarif(command: str, course: Path) -> None:
    (course / "nb" / "start" / "side.md").write_text("---\ntitle: Siden\n---\n\n![](felt.png)\n")
    done = run(command, course, "--format", "sarif", cwd=course.parent)
    (run_,) = json.loads(done.stdout)["runs"]
    places = {
        one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for one in run_["results"]
    }
    assert f"{course}/nb/start/side.md" in places


@pytest.mark.parametrize("size", [1000, 818_100, 999_001, 1_210_000, 9_900_001, 12_000_001])
def test_a_size_is_told_alike_in_the_terminal_and_beside_the_packages(size: int) -> None:
    beside = size_told(size, locale("nb")).replace("\u00a0", " ")
    assert beside == told_size(size, "nb")
