"""Every broken package gives exactly its codes, and every code has its broken package."""

from __future__ import annotations

import zipfile
from collections import Counter
from pathlib import Path

import pytest

from builder.archive import reading_rules
from builder.diagnostics import Report, Severity
from builder.inspector import RULES, inspect_zip
from tests.packages import good, zips
from tests.packages.cases import CASES, Case


def inspected(path: Path) -> Report:
    """What is found, every finding put in words too."""
    report = Report()
    inspect_zip(path, report)
    for found in report:
        for language in ("nb", "en"):
            assert found.message(language)
            assert found.hint(language)
    return report


ELSEWHERE = {"package-unreadable"}
"""What no file of ours brings about, for root reads them all: tests/test_archive.py."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_broken_package_gives_exactly_its_codes(case: Case, tmp_path: Path) -> None:
    report = inspected(case.make(tmp_path / "kurs.zip"))
    told = [(found.code, found.location.path, found.message("en")) for found in report]
    assert case.codes == {found.code for found in report}, told
    worst = min(list(Severity).index(found.severity) for found in report)
    assert case.name.endswith(f"-{list(Severity)[worst].value}")


@pytest.mark.parametrize("make", [good.scorm12, good.scorm2004, good.cmi5, good.xapi])
def test_the_packages_they_are_made_from_have_no_faults(make: object, tmp_path: Path) -> None:
    path = zips.write(make().items(), tmp_path / "kurs.zip")  # type: ignore[operator]
    assert [] == [(found.code, found.message("en")) for found in inspected(path)]


def test_every_code_has_its_package() -> None:
    made = {code for case in CASES for code in case.codes}
    assert ELSEWHERE == {rule.code for rule in (*RULES, *reading_rules.RULES)} - made


def test_names_are_unique() -> None:
    assert [] == [name for name, n in Counter(case.name for case in CASES).items() if n > 1]


def test_a_zip_inside_is_never_taken_for_the_package_that_was_cut_off(tmp_path: Path) -> None:
    """A package is zipped text, but what it offers for download lies in it as it is."""
    document = zipfile.ZipInfo("files/mal.docx", zips.DATE)
    document.compress_type = zipfile.ZIP_STORED
    held = zips.inner({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"})
    path = tmp_path / "kurs.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(document, held)
        archive.writestr(zipfile.ZipInfo("index.html", zips.DATE), b"<!doctype html>")
    content = path.read_bytes()
    for cut in range(1, len(content)):
        path.write_bytes(content[:cut])
        assert ["package-not-a-zip"] == [found.code for found in inspected(path)], cut


@pytest.mark.parametrize(("before", "after"), [(b"MZ: a program that unpacks", b""), (b"", b"\n")])
def test_a_whole_package_is_read_with_a_program_before_it_or_bytes_after(
    before: bytes, after: bytes, tmp_path: Path
) -> None:
    path = zips.write(good.scorm12().items(), tmp_path / "kurs.zip")
    path.write_bytes(before + path.read_bytes() + after)
    assert [] == [(found.code, found.message("en")) for found in inspected(path)]
