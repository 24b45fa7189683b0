"""The xAPI package: what it launches is what its statements are about."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from builder.package import Package
from builder.pages.parts import parts
from builder.targets import Options, xapi
from builder.targets.xapi.tincan import activities
from builder.xapi.package_data import package_data, package_entry
from tests.targets.made import LOCK
from tests.targets.manifests import VARIANTS, build, golden
from tests.xapi.courses import read, tracked

EXPECTED = Path(__file__).parent / "xapi" / "expected"
NAME = "{http://projecttincan.com/tincan.xsd}"

every = pytest.mark.parametrize("name", VARIANTS)


def manifest(package: Package) -> bytes:
    assert package.entries[0].path == "tincan.xml"
    assert package.entries[0].data is not None
    return package.entries[0].data


@every
def test_the_activities_are_the_expected_ones(name: str, tmp_path: Path) -> None:
    made = manifest(build(xapi.TARGET, name, tmp_path))
    assert golden(EXPECTED / f"{name}.xml", made) == made


def test_no_expected_file_is_unused() -> None:
    assert {f"{name}.xml" for name in VARIANTS} == {path.name for path in EXPECTED.glob("*")}


def test_what_is_launched_has_the_id_of_the_statements() -> None:
    whole = tracked(read("split"), "answers")
    for unit in (whole, *parts(whole)):
        root = etree.fromstring(activities(unit, "index.html", Options(LOCK)))
        (launched,) = root.iter(f"{NAME}activity")
        said = package_data(unit, "xapi")["activities"]["course"]
        assert (said["id"], said["definition"]["type"]) == (
            launched.get("id"),
            launched.get("type"),
        )
        assert ["index.html"] == [element.text for element in root.iter(f"{NAME}launch")]


def test_the_package_holds_all_that_it_can_tell(tmp_path: Path) -> None:
    package = build(xapi.TARGET, "one-language", tmp_path)
    (told,) = [entry for entry in package.entries if entry.path == "xapi-course.js"]
    made, options = VARIANTS["one-language"]
    assert package_entry(made, "xapi", options.language).data == told.data
