"""Every broken package gives exactly its codes, and every code has its broken package."""

from __future__ import annotations

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
