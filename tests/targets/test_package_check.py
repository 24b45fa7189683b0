"""Our own packages are checked before they are written."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.checks.package import check_package
from builder.diagnostics import Report
from builder.inspector import inspect_made
from builder.package import Entry, Package
from tests.packages import good

GOOD = tuple(Entry(path, data=data) for path, data in good.scorm12().items())


def codes(*entries: Entry, limit: int = 200_000_000) -> list[str]:
    report = Report()
    package = Package("k", entries)
    check_package(package, limit, report)
    inspect_made(package, limit, report)
    return [found.code for found in report if found.code != "package-file-not-listed"]


def test_a_good_package_has_no_findings() -> None:
    assert [] == codes(*GOOD)


def test_a_large_package_is_warned_of_and_one_over_the_limit_refused(tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"
    with film.open("wb") as file:
        file.truncate(60_000_000)
    entry = Entry("media/film.mp4", source=film)
    assert ["package-large"] == codes(*GOOD, entry)
    assert ["package-too-large"] == codes(*GOOD, entry, limit=55_000_000)


def test_the_largest_file_is_named() -> None:
    report = Report()
    check_package(Package("k", (*GOOD, Entry("media/a.png", data=bytes(5000)))), 500, report)
    assert ["media/a.png" in found.hint("nb") for found in report] == [True]


@pytest.mark.parametrize("name", ["media/a.php", "media/a.zip", "media/a.js", "media/a.mjs"])
def test_a_type_that_lmss_refuse_is_refused(name: str) -> None:
    assert ["package-server-file"] == codes(*GOOD, Entry(name, data=b""))


def test_a_file_missing_from_the_manifest_or_from_the_package_is_told() -> None:
    report = Report()
    entries = (*GOOD[:-1], Entry("media/b.png", data=b""))
    inspect_made(Package("k", entries), 500_000, report)
    assert {"package-file-missing", "package-file-not-listed"} == {one.code for one in report}


def test_a_player_that_is_not_set_up_is_told(tmp_path: Path) -> None:
    missing = Entry("course.js", source=tmp_path / "web.js")
    rest = [entry for entry in GOOD if entry.path != "course.js"]
    assert ["setup-incomplete"] == codes(*rest, missing)
