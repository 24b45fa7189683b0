"""The SCORM 1.2 package keeps the rules that hold in every LMS, and the official schemas."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from builder.course import Settings
from builder.package import Package
from builder.targets import scorm12
from builder.targets.ims import manifest_identifier
from builder.targets.scorm12.manifest import ADLCP, IMSCP
from builder.targets.target import DIST, Options
from tests.targets import manifests
from tests.targets.made import LOCK, Unit, course
from tests.targets.manifests import VARIANTS, golden, manifest

EXPECTED = Path(__file__).parent / "scorm12" / "expected"
SCHEMAS = DIST / "schemas" / "scorm12"
CP = {"cp": IMSCP}


def build(name: str, folder: Path) -> Package:
    return manifests.build(scorm12.TARGET, name, folder)


@pytest.mark.parametrize("name", VARIANTS)
def test_the_manifest_is_the_expected_one(name: str, tmp_path: Path) -> None:
    made = manifest(build(name, tmp_path))
    assert golden(EXPECTED / f"{name}.xml", made) == made


def test_no_expected_manifest_is_unused() -> None:
    assert {f"{name}.xml" for name in VARIANTS} == {path.name for path in EXPECTED.iterdir()}


class Schemas(etree.Resolver):
    """The official files, mended in memory where libxml2 is right to refuse them."""

    MENDED = {  # noqa: RUF012
        # It binds the xml namespace as its default one, which Namespaces in XML 1.0 (3) forbids.
        "ims_xml.xsd": (rb'xmlns="http://www.w3.org/XML/1998/namespace"', b""),
        # An ##any after optional elements is ambiguous (XML Schema 1.0, Unique Particle
        # Attribution); ##other is what imscp_rootv1p1p2.xsd has at the same place.
        "imsmd_rootv1p2p1.xsd": (rb"##any", b"##other"),
    }

    def resolve(self, url: str, public_id: str, context: object) -> object:  # type: ignore[override]
        name = url.rpartition("/")[2]
        text = (SCHEMAS / name).read_bytes()
        if name in self.MENDED:
            assert re.search(self.MENDED[name][0], text)
            text = re.sub(*self.MENDED[name], text)
        return self.resolve_string(text, context, base_url=url)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    parser = etree.XMLParser()
    parser.resolvers.add(Schemas())
    entry = f"""
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:import namespace="{IMSCP}" schemaLocation="imscp_rootv1p1p2.xsd"/>
          <xs:import namespace="{ADLCP}" schemaLocation="adlcp_rootv1p2.xsd"/>
          <xs:import namespace="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
                     schemaLocation="imsmd_rootv1p2p1.xsd"/>
        </xs:schema>"""
    return etree.XMLSchema(etree.parse(BytesIO(entry.encode()), parser))


@pytest.mark.parametrize("name", VARIANTS)
def test_the_manifest_is_valid_against_the_official_schemas(
    name: str, schema: etree.XMLSchema, tmp_path: Path
) -> None:
    document = etree.fromstring(manifest(build(name, tmp_path)))
    schema.validate(document)
    assert [] == [str(error) for error in schema.error_log]


def test_the_schemas_refuse_a_manifest_that_is_wrong(
    schema: etree.XMLSchema, tmp_path: Path
) -> None:
    right = manifest(build("bare", tmp_path))
    for old, new in ((b'scormtype="sco"', b'scormtype="kurs"'), (b"<organizations", b"<mapper")):
        wrong = right.replace(old, new).replace(b"</organizations", b"</" + new[1:])
        assert not schema.validate(etree.fromstring(wrong, etree.XMLParser(recover=True)))


@pytest.mark.parametrize("name", VARIANTS)
def test_the_manifest_keeps_to_what_every_lms_reads(name: str, tmp_path: Path) -> None:
    package = build(name, tmp_path)
    text = manifest(package).decode()
    root = etree.fromstring(manifest(package))
    assert "<schemaversion>1.2</schemaversion>" in text
    assert 'adlcp:scormtype="sco"' in text
    assert 'isvisible="true"' in text
    assert not re.search(r"&#|xml:base|masteryscore|prerequisites|parameters=", text)
    assert ["item-smakebit"] == root.xpath("//cp:item/@identifier", namespaces=CP)
    assert ["index.html"] == root.xpath("//cp:resource/@href", namespaces=CP)
    titles = root.xpath("//cp:title/text()", namespaces=CP)
    assert len(titles) == 2
    assert all(0 < len(title) <= 200 for title in titles)


def test_every_file_is_listed_the_launched_one_first(tmp_path: Path) -> None:
    package = build("two-languages", tmp_path)
    root = etree.fromstring(manifest(package))
    files = [
        "index.html",
        "course.css",
        "waiting.css",
        "course.js",
        "licenses.txt",
        "course-more.js",
        "course-more.css",
        "more-target.js",
        "course-lock.txt",
        "media/kart.svg",
    ]
    schemas = [path.name for path in sorted(SCHEMAS.glob("*.xsd"))]
    assert len(schemas) == 4
    assert files == root.xpath("//cp:file/@href", namespaces=CP)
    assert ["imsmanifest.xml", *files, *schemas] == [entry.path for entry in package.entries]


def test_the_schemas_stay_out_when_the_author_says_so() -> None:
    package = scorm12.TARGET.build(course(settings=Settings(schemas="none")), Unit(), Options(LOCK))
    assert not [entry.path for entry in package.entries if entry.path.endswith(".xsd")]


def test_packages_are_named_by_course_version_target_and_language(tmp_path: Path) -> None:
    assert {
        "two-languages": "smakebit-2026.1-scorm12",
        "one-language": "smakebit-2026.1-scorm12-nn",
        "bare": "smakebit-2026.1-scorm12",
        "described": "smakebit-2026.1-scorm12",
        "awkward-words": "smakebit-2026-h-sten-tredje-utgave-scorm12",
    } == {name: build(name, tmp_path).name for name in VARIANTS}


@pytest.mark.parametrize("language", [None, "nb", "sma", "nb-NO", "zh-Hant-TW"])
@pytest.mark.parametrize("course_id", ["a", "startpakke-samskaping", "k" * 41])
def test_the_manifest_identifier_fits_in_fifteen_characters(
    course_id: str, language: str | None
) -> None:
    identifier = manifest_identifier(course_id, "12", language)
    assert re.fullmatch(r"K[0-9a-f]{7}-[A-Za-z0-9]*12", identifier)
    assert len(identifier) <= 15


def test_the_lock_rides_along(tmp_path: Path) -> None:
    entries = {entry.path: entry.data for entry in build("bare", tmp_path).entries}
    assert entries["course-lock.txt"] == LOCK
