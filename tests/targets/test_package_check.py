"""Our own packages are checked before they are written."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.checks.package import check_package
from builder.diagnostics import Report
from builder.package import Entry, Package

GOOD = (
    Entry("imsmanifest.xml", data=b'<file href="index.html"/><file href="media/a.png"/>'),
    Entry("index.html", data=b""),
    Entry("media/a.png", data=bytes(1000)),
    Entry("ims_xml.xsd", data=b""),
)


def codes(*entries: Entry, limit: int = 200_000_000) -> list[str]:
    report = Report()
    check_package(Package("k", entries), limit, report)
    return [found.code for found in report]


def test_a_good_package_has_no_findings() -> None:
    assert [] == codes(*GOOD)


def test_a_large_package_is_warned_of_and_one_over_the_limit_refused(tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"
    with film.open("wb") as file:
        file.truncate(60_000_000)
    entry = Entry("media/film.mp4", source=film)
    assert ["package-large"] == codes(entry)
    assert ["package-too-large"] == codes(entry, limit=55_000_000)


def test_the_largest_file_is_named() -> None:
    report = Report()
    check_package(Package("k", GOOD), 500, report)
    assert ["media/a.png" in found.hint("nb") for found in report] == [True]


@pytest.mark.parametrize("name", ["Bilde.png", "blåbær.png", "a b.png", "../a.png", ".skjult"])
def test_a_name_that_some_lms_cannot_take_is_refused(name: str) -> None:
    assert ["package-file-name"] == codes(Entry(name, data=b""))


def test_two_files_of_one_base_name_are_refused() -> None:
    both = [Entry("nb/a.png", data=b""), Entry("nn/a.png", data=b"")]
    assert ["package-file-name"] * 2 == codes(*both)


@pytest.mark.parametrize("name", ["media/a.php", "media/a.zip", "media/a.js", "media/a.mjs"])
def test_a_type_that_lmss_refuse_is_refused(name: str) -> None:
    assert ["package-server-file"] == codes(Entry(name, data=b""))


def test_a_file_missing_from_the_manifest_or_from_the_package_is_told() -> None:
    assert ["package-file-not-listed"] == codes(*GOOD, Entry("media/b.png", data=b""))
    assert ["package-file-not-listed"] == codes(*GOOD[:2])


def test_a_player_that_is_not_set_up_is_told(tmp_path: Path) -> None:
    assert ["setup-incomplete"] == codes(Entry("course.js", source=tmp_path / "web.js"))
