"""The inspector on the command line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.packages import good, zips
from tests.test_cli import assert_told, run


def test_a_package_is_looked_at_with_its_table(tmp_path: Path) -> None:
    package = zips.write(good.scorm12().items(), tmp_path / "k.zip")
    done = run("inspect", package)
    assert (0, "") == (done.returncode, done.stderr)
    lines = done.stdout.splitlines()
    assert f"{package}: SCORM 1.2, 5 filer" in lines[0]
    assert ["Starter: index.html", "", "Ingen feil funnet."] == lines[1:4]
    assert any(line.startswith("Moodle 4.5") and " ja " in line for line in lines)


def test_a_package_is_looked_at_for_programs(tmp_path: Path) -> None:
    package = zips.write(good.cmi5().items(), tmp_path / "k.zip")
    told = json.loads(run("inspect", package, "--format", "json").stdout)
    assert ["package", "diagnostics", "lms"] == list(told)
    assert ["cmi5"] == [one["standard"] for one in told["package"]["standards"]]
    assert "2.1.0" == json.loads(run("inspect", package, "--format", "sarif").stdout)["version"]


def test_what_is_no_package_is_told(tmp_path: Path) -> None:
    assert_told(run("inspect", tmp_path), "package-is-a-folder")
    assert_told(run("inspect", tmp_path / "borte.zip"), "package-not-a-zip")
