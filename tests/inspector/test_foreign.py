"""A package made by another's program: findings that a reader agrees with."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.inspector.test_broken import inspected
from tests.packages import good

ROOT = Path(__file__).parents[2]
PAGE = """<!DOCTYPE html>
<html><head><title>Course</title><script src="scorm.js"></script></head>
<body onload="start()" style="margin: 0"><img src="Img/Map.png"></body></html>
"""
SCRIPTS = {
    "1.2": """var api = window.parent.API; api.LMSInitialize("");
api.LMSGetValue("cmi.core.student_name"); api.LMSSetValue("cmi.core.lesson_status", "completed");
window.onunload = function () { api.LMSFinish(""); };
""",
    "2004 4th Edition": """var api = window.parent.API_1484_11; api.Initialize("");
api.GetValue("cmi.learner_name"); api.SetValue("cmi.completion_status", "completed");
window.onunload = function () { api.Terminate(""); };
""",
}
EXTRA = {
    # A pass mark of 80 that nobody asked for, and metadata where no schema has it.
    "1.2": {"manifest-mastery-score", "manifest-invalid"},
    "2004 4th Edition": {"manifest-invalid"},
}
MAKE = """
const [packager, version, source, outputFolder] = process.argv.slice(1);
require(packager)({version, organization: "Example", title: "Course", language: "en",
  identifier: "example-course-0001", source, startingPage: "index.html",
  package: {version: "1.0.0", zip: true, outputFolder, date: "2026-01-01"}}, () => {});
"""


@pytest.mark.parametrize("version", SCRIPTS)
def test_a_package_of_simple_scorm_packager(version: str, tmp_path: Path) -> None:
    source = tmp_path / "kilde"
    (source / "img").mkdir(parents=True)
    (source / "index.html").write_text(PAGE)
    (source / "img" / "map.png").write_bytes(good.PNG)
    (source / "scorm.js").write_text(SCRIPTS[version])
    packager = ROOT / "node_modules" / "simple-scorm-packager"
    command = ["node", "-e", MAKE, packager, version, source, tmp_path / "ut"]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    (path,) = (tmp_path / "ut").glob("*.zip")
    found = {one.code: one.message("en") for one in inspected(path)}
    expected = {
        "content-inline-script",  # onload
        "content-inline-style",
        "content-learner-name",
        "content-no-commit",
        "content-no-mode",
        "content-no-opener",
        "content-no-time",
        "content-unload",
        "manifest-identifier-long",  # 19 characters, of which SAP keeps 15
        "package-reference-case",  # Img/Map.png is img/map.png
    }
    # The place of the manifest in the zip follows the disk's order, which is not the packager's.
    found.pop("package-manifest-not-first", None)
    assert EXTRA[version] | expected == set(found), found
