"""The SCORM 2004 packages keep the rules that hold in every LMS, and the official schemas."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree

from builder.checks.package import check_package
from builder.course import Settings
from builder.diagnostics import Report
from builder.targets import Options, Target, scorm2004
from builder.targets.scorm2004.manifest import ADLCP, ADLNAV, ADLSEQ, IMSCP, IMSSS, LOM
from builder.targets.target import DIST
from builder.targets.xml_writing import serialise
from tests.targets.made import LOCK, Unit, course
from tests.targets.manifests import VARIANTS, build, golden, manifest

EXPECTED = Path(__file__).parent / "scorm2004" / "expected"
EDITIONS = (scorm2004.THIRD_EDITION, scorm2004.FOURTH_EDITION)
NAMES = {"cp": IMSCP, "ss": IMSSS, "lom": LOM}

edition = pytest.mark.parametrize("target", EDITIONS, ids=lambda target: target.name)
every = pytest.mark.parametrize("name", VARIANTS)


@edition
@every
def test_the_manifest_is_the_expected_one(target: Target, name: str, tmp_path: Path) -> None:
    package = build(target, name, tmp_path)
    folder = EXPECTED / target.name
    assert golden(folder / f"{name}.xml", manifest(package)) == manifest(package)
    for entry in package.entries:
        if entry.path == "metadata.xml" and entry.data is not None:
            assert golden(folder / f"{name}-metadata.xml", entry.data) == entry.data


def test_no_expected_manifest_is_unused() -> None:
    wanted = {
        *(f"{target.name}/{name}.xml" for target in EDITIONS for name in VARIANTS),
        *(f"scorm2004-3/{name}-metadata.xml" for name in VARIANTS),
    }
    assert wanted == {path.relative_to(EXPECTED).as_posix() for path in EXPECTED.rglob("*.xml")}


def schema(target: Target) -> etree.XMLSchema:
    """The official files of an edition, as they are: all of them, for one document."""
    folder = (DIST / "schemas" / target.name).as_uri()
    imports = "".join(
        f'<xs:import namespace="{namespace}" schemaLocation="{folder}/{file}.xsd"/>'
        for namespace, file in (
            (IMSCP, "imscp_v1p1"),
            (ADLCP, "adlcp_v1p3"),
            (ADLSEQ, "adlseq_v1p3"),
            (ADLNAV, "adlnav_v1p3"),
            (IMSSS, "imsss_v1p0"),
        )
    )
    text = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>'
    return etree.XMLSchema(etree.fromstring(text))


@edition
def test_the_manifests_are_valid_against_the_official_schemas(
    target: Target, tmp_path: Path
) -> None:
    official = schema(target)
    for name in VARIANTS:
        official.validate(etree.fromstring(manifest(build(target, name, tmp_path))))
        assert [] == [str(error) for error in official.error_log], name


@edition
def test_the_schemas_refuse_a_manifest_that_is_wrong(target: Target, tmp_path: Path) -> None:
    right = manifest(build(target, "bare", tmp_path))
    official = schema(target)
    for old, new in (
        (b'scormType="sco"', b'scormType="kurs"'),
        (b">abandon<", b">forlat<"),
        (b'flow="true"', b'flow="ja"'),
        (b"imsss:deliveryControls", b"imsss:levering"),
    ):
        assert old in right
        assert not official.validate(etree.fromstring(right.replace(old, new)))


@edition
@every
def test_the_manifest_keeps_to_what_every_lms_reads(
    target: Target, name: str, tmp_path: Path
) -> None:
    text = manifest(build(target, name, tmp_path)).decode()
    root = etree.fromstring(text.encode())
    ordinal = {"scorm2004-3": "3rd", "scorm2004-4": "4th"}[target.name]
    assert f"<schemaversion>2004 {ordinal} Edition</schemaversion>" in text
    assert 'adlcp:scormType="sco"' in text
    assert 'isvisible="true"' in text
    assert not re.search(r"&#|xml:base|masteryscore|parameters=", text)
    assert ["item-smakebit"] == root.xpath("//cp:item/@identifier", namespaces=NAMES)
    assert ["index.html"] == root.xpath("//cp:resource/@href", namespaces=NAMES)
    titles = root.xpath("//cp:title/text()", namespaces=NAMES)
    assert len(titles) == 2
    assert all(0 < len(title) <= 200 for title in titles)


@edition
def test_nothing_in_the_manifest_overrides_rule_r(target: Target, tmp_path: Path) -> None:
    root = etree.fromstring(manifest(build(target, "described", tmp_path)))
    text = etree.tostring(root).decode()
    assert not re.search("completionThreshold|minNormalizedMeasure|rollup|sequencingRules", text)
    primary = root.xpath("//ss:primaryObjective", namespaces=NAMES)
    assert [{"satisfiedByMeasure": "false"}] == [dict(one.attrib) for one in primary]
    (controls,) = root.xpath("//ss:deliveryControls", namespaces=NAMES)
    assert {"completionSetByContent": "true", "objectiveSetByContent": "true"} == dict(
        controls.attrib
    )


def test_both_editions_tell_the_same_of_the_course(tmp_path: Path) -> None:
    third = build(scorm2004.THIRD_EDITION, "described", tmp_path)
    (beside,) = (entry.data for entry in third.entries if entry.path == "metadata.xml")
    fourth = etree.fromstring(manifest(build(scorm2004.FOURTH_EDITION, "described", tmp_path)))
    (inside,) = fourth.xpath("//lom:lom", namespaces=NAMES)
    assert beside is not None
    assert etree.fromstring(beside).xpath("string()").split() == inside.xpath("string()").split()
    assert "<lom:duration>PT1H15M</lom:duration>" in serialise(inside).decode()


@edition
def test_every_file_is_listed_the_launched_one_first(target: Target, tmp_path: Path) -> None:
    package = build(target, "two-languages", tmp_path)
    root = etree.fromstring(manifest(package))
    listed = root.xpath("//cp:file/@href", namespaces=NAMES)
    schemas = [path.name for path in sorted((DIST / "schemas" / target.name).iterdir())]
    assert len(schemas) == 17
    assert "index.html" == listed[0]
    assert ["imsmanifest.xml", *listed, *schemas] == [entry.path for entry in package.entries]
    report = Report()
    check_package(package, 200_000_000, report)
    assert [] == [found.code for found in report]


@edition
def test_the_schemas_stay_out_when_the_author_says_so(target: Target) -> None:
    package = target.build(course(settings=Settings(schemas="none")), Unit(), Options(LOCK))
    assert not [one.path for one in package.entries if one.path.endswith((".xsd", ".dtd"))]


def test_the_editions_are_packages_of_their_own_with_the_same_key_for_the_learner(
    tmp_path: Path,
) -> None:
    packages = [build(target, "one-language", tmp_path) for target in EDITIONS]
    assert ["smakebit-2026.1-scorm2004-3-nn", "smakebit-2026.1-scorm2004-4-nn"] == [
        package.name for package in packages
    ]
    roots = [etree.fromstring(manifest(package)) for package in packages]
    assert ["K76db7c8-nn43", "K76db7c8-nn44"] == [root.get("identifier") for root in roots]
    scripts = {entry.source for package in packages for entry in package.entries}
    assert DIST / "scorm2004.js" in scripts
