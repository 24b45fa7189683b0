"""The workflows that a new course carries, their steps run as they stand in the files."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from builder import __version__
from builder.editing import apply
from builder.editing.init import Start, plan_init
from tests.editing.courses import in_own_words

ROOT = Path(__file__).parents[2]
GIT = ("-c", "user.name=a", "-c", "user.email=a@kurs.no")


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """The environment of a runner: a bare Python, where Kursbygger is yet to be installed.

    What Kursbygger needs is there already, so that nothing is fetched.
    """
    folder = tmp_path_factory.mktemp("maskin")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder]
    subprocess.run(build, check=True, capture_output=True, cwd=ROOT)
    (wheel,) = folder.glob("*.whl")
    subprocess.run([sys.executable, "-m", "venv", folder / "venv"], check=True)
    (ours,) = {Path(yaml.__file__).parents[1]}
    needed = folder / "needed"
    needed.mkdir()
    for path in ours.iterdir():
        if "kursbygger" not in path.name and path.name not in ("tests", "pip", "pip.pth"):
            (needed / path.name).symlink_to(path)
    (site,) = (folder / "venv" / "lib").glob("python*/site-packages")
    (site / "needed.pth").write_text(f"{needed}\n")
    return {
        "PATH": f"{folder / 'venv' / 'bin'}:{os.environ['PATH']}",
        "HOME": str(folder),
        "KURSBYGGER": str(wheel),
        "CI": "true",
        "PIP_NO_INDEX": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "LC_ALL": "C.UTF-8",
    }


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A new course, pushed to a code host and checked out by a runner."""
    apply(plan_init(Start({"nb": "Vårt kurs", "nn": "Kurset vårt"})), tmp_path / "kurs")
    host = tmp_path / "vert.git"
    git(tmp_path, "init", "-q", "--bare", "-b", "main", str(host))
    git(tmp_path / "kurs", "init", "-q", "-b", "main")
    git(tmp_path / "kurs", "add", ".")
    git(tmp_path / "kurs", "commit", "-qm", "Kurset")
    git(tmp_path / "kurs", "push", "-q", str(host), "main")
    git(tmp_path, "clone", "-q", str(host), "klone")
    return tmp_path / "klone"


def git(folder: Path, *args: str) -> str:
    run = subprocess.run(
        ["git", *GIT, *args], cwd=folder, check=True, capture_output=True, text=True
    )
    return run.stdout


def shell(script: str, folder: Path, environment: Mapping[str, str]) -> tuple[int, str]:
    """A step as a runner takes it: bash that stops at the first fault."""
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=folder,
        env=dict(environment),
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )
    return done.returncode, done.stdout + done.stderr


def github(folder: Path) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(
        (folder / ".github/workflows/kursbygger.yml").read_text(encoding="utf-8")
    )
    return read


def holds(condition: str | None, *, release: bool) -> bool:
    """Whether a step runs at a push to the main branch, or by the button that releases."""
    conditions = {
        None: True,
        "inputs.release": release,
        "github.event_name != 'pull_request' && "
        "github.ref_name == github.event.repository.default_branch": True,
    }
    return conditions[condition]


def run_github(folder: Path, machine: Mapping[str, str], *, release: bool = False) -> list[str]:
    """Every step up to one that fails; what each said, and whether it failed."""
    said = []
    for step in github(folder)["jobs"]["course"]["steps"]:
        if "run" in step and holds(step.get("if"), release=release):
            status, output = shell(step["run"], folder, {**machine, **step.get("env", {})})
            said.append(f"{status}: {step['name']}\n{output}")
            if status:
                break
    return said


def failed(said: list[str]) -> list[str]:
    return [one for one in said if not one.startswith("0: ")]


def test_a_push_is_checked_built_and_its_numbers_kept(
    clone: Path, machine: Mapping[str, str]
) -> None:
    said = run_github(clone, machine)
    assert ([], 4) == (failed(said), len(said))
    assert "Ingen feil funnet." in said[1]
    assert (clone / "nettside/vart-kurs-1-web/index.html").exists()
    assert (clone / "output/vart-kurs-1-scorm12.zip").exists()
    git(clone, "fetch", "-q")
    assert "course_src/course.lock\n" == git(clone, "diff", "--name-only", "HEAD~1", "origin/main")
    commits = git(clone, "rev-list", "--count", "origin/main")
    assert [] == failed(run_github(clone, machine))
    assert commits == git(clone, "rev-list", "--count", "origin/main")


def test_the_button_releases_a_version_and_remembers_it(
    clone: Path, machine: Mapping[str, str]
) -> None:
    in_own_words(clone / "course_src")
    git(clone, "commit", "-qam", "Vår egen tekst")
    git(clone, "push", "-q")
    said = run_github(clone, machine, release=True)
    assert ([], 5) == (failed(said), len(said)), said[-1]
    assert (clone / "utgivelse/vart-kurs-1/vart-kurs-1-scorm12.zip").exists()
    git(clone, "fetch", "-q")
    kept = git(clone, "diff", "--name-only", "HEAD~1", "origin/main").splitlines()
    assert ["course_src/course.lock", "course_src/releases.yaml"] == kept
    for step in github(clone)["jobs"]["course"]["steps"]:
        if "upload-artifact" in step.get("uses", "") and holds(step.get("if"), release=True):
            assert any((clone / step["with"]["path"]).iterdir())
    assert 0 == run_gitlab(clone, machine, "release")[0]


def test_a_fault_stands_on_its_line_and_stops_the_run(
    clone: Path, machine: Mapping[str, str]
) -> None:
    page = clone / "course_src/nb/kom-i-gang/slik-er-en-side.md"
    page.write_text(page.read_text(encoding="utf-8").replace("(bro.svg)", "(bru.svg)"))
    line = page.read_text(encoding="utf-8").split("bru.svg")[0].count("\n") + 1
    fetched, checked = run_github(clone, machine)
    assert fetched.startswith("0: ")
    assert checked.startswith("1: ")
    where = f"::error file=course_src/nb/kom-i-gang/slik-er-en-side.md,line={line},"
    assert where in checked


def test_what_is_attached_is_what_the_steps_made(clone: Path, machine: Mapping[str, str]) -> None:
    run_github(clone, machine)
    for step in github(clone)["jobs"]["course"]["steps"]:
        if "upload-artifact" in step.get("uses", "") and holds(step.get("if"), release=False):
            assert any((clone / step["with"]["path"]).iterdir())


def test_names_in_braces_are_those_that_the_host_fills_in(clone: Path) -> None:
    text = (clone / ".github/workflows/kursbygger.yml").read_text(encoding="utf-8")
    known = {"github.ref", f"vars.KURSBYGGER || 'kursbygger=={__version__}'"}
    assert known == set(re.findall(r"\$\{\{ (.*?) \}\}", text))


def gitlab(folder: Path) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((folder / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    return read


def run_gitlab(folder: Path, machine: Mapping[str, str], job: str) -> tuple[int, str]:
    return shell("\n".join(gitlab(folder)[job]["script"]), folder, machine)


def test_gitlab_checks_builds_and_attaches_the_same(
    clone: Path, machine: Mapping[str, str]
) -> None:
    status, said = run_gitlab(clone, machine, "course")
    assert 0 == status, said
    for path in gitlab(clone)["course"]["artifacts"]["paths"]:
        assert (clone / path).exists(), path
    assert [] == json.loads((clone / "gl-code-quality-report.json").read_text(encoding="utf-8"))


def test_gitlab_gets_the_faults_as_a_report(clone: Path, machine: Mapping[str, str]) -> None:
    page = clone / "course_src/nb/kom-i-gang/slik-er-en-side.md"
    page.write_text(page.read_text(encoding="utf-8").replace("(bro.svg)", "(bru.svg)"))
    status, said = run_gitlab(clone, machine, "course")
    assert 1 == status, said
    report = json.loads((clone / "gl-code-quality-report.json").read_text(encoding="utf-8"))
    assert "course_src/nb/kom-i-gang/slik-er-en-side.md" in {
        one["location"]["path"] for one in report
    }


def test_the_hook_before_a_commit_runs_the_check(clone: Path, machine: Mapping[str, str]) -> None:
    text = (clone / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    (hook,) = yaml.safe_load(text)["repos"][0]["hooks"]
    assert ("system", False) == (hook["language"], hook["pass_filenames"])
    run_github(clone, machine)
    status, said = shell(hook["entry"], clone, machine)
    assert 0 == status, said
