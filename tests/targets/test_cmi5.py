"""The cmi5 package: its course structure, what it waits for, and all that it can tell."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from lxml import etree

from builder.course import Course, Quiz
from builder.package import Package
from builder.pages.parts import parts
from builder.targets import Options, cmi5
from builder.targets.cmi5.structure import structure
from builder.xapi.package_data import package_entry
from tests import samples
from tests.samples import quiz
from tests.targets.made import LOCK
from tests.targets.manifests import VARIANTS, build, golden
from tests.xapi.courses import read, tracked

FOLDER = Path(__file__).parent / "cmi5"
EXPECTED = FOLDER / "expected"
RULES = etree.RelaxNG(etree.parse(FOLDER / "structure.rng"))
NAME = "{https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd}"

every = pytest.mark.parametrize("name", VARIANTS)


def manifest(package: Package) -> bytes:
    assert package.entries[0].path == "cmi5.xml"
    assert package.entries[0].data is not None
    return package.entries[0].data


def au(course: Course) -> etree._Element:
    (found,) = etree.fromstring(structure(course, "index.html", Options(LOCK))).iter(f"{NAME}au")
    return found


@every
def test_the_structure_is_the_expected_one(name: str, tmp_path: Path) -> None:
    made = manifest(build(cmi5.TARGET, name, tmp_path))
    assert golden(EXPECTED / f"{name}.xml", made) == made


def test_no_expected_structure_is_unused() -> None:
    assert {f"{name}.xml" for name in VARIANTS} == {path.name for path in EXPECTED.glob("*")}


@every
def test_the_structure_follows_the_rules_of_the_section(name: str, tmp_path: Path) -> None:
    made = etree.fromstring(manifest(build(cmi5.TARGET, name, tmp_path)))
    RULES.validate(made)
    assert [] == [str(error) for error in RULES.error_log]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (b'moveOn="Completed"', b'moveOn="completed"'),
        (b'<au id="https://', b'<au id="//'),
        (b"<url>index.html</url>", b""),
        (b'activityType="', b'masteryScore="70" activityType="'),
    ],
)
def test_the_rules_refuse_a_structure_that_is_wrong(
    right: bytes, wrong: bytes, tmp_path: Path
) -> None:
    made = manifest(build(cmi5.TARGET, "bare", tmp_path))
    assert right in made
    assert not RULES.validate(etree.fromstring(made.replace(right, wrong)))


def course(*quizzes: Quiz) -> Course:
    return samples.course(*quizzes, iri="https://kurs.no/xapi/kurs", languages=("nb",))


@pytest.mark.parametrize(
    ("quizzes", "waits", "mark"),
    [
        ((), "Completed", None),
        ((quiz("en"),), "CompletedAndPassed", "0.7"),
        ((quiz("en"), quiz("to", passing=72.5)), "CompletedAndPassed", None),
        ((quiz("en"), quiz("to", optional=True)), "CompletedAndPassed", None),
        ((quiz("en", passing=72.5), quiz("to", mode="practice")), "CompletedAndPassed", "0.725"),
        ((quiz("en", optional=True),), "Completed", None),
        ((quiz("en", mode="survey"),), "Completed", None),
    ],
)
def test_an_lms_waits_for_rule_r_and_judges_by_a_mark_that_agrees_with_it(
    quizzes: Iterable[Quiz], waits: str, mark: str | None
) -> None:
    made = au(course(*quizzes))
    assert (waits, mark) == (made.get("moveOn"), made.get("masteryScore"))


def test_an_lms_never_waits_for_what_is_not_sent() -> None:
    assert "NotApplicable" == au(tracked(course(quiz("en")), "none")).get("moveOn")


def test_what_is_imported_and_what_is_launched_have_names_of_their_own() -> None:
    whole = read("split")
    ids: list[str] = []
    for unit in (whole, *parts(whole)):
        root = etree.fromstring(structure(unit, "index.html", Options(LOCK)))
        ids += [str(element.get("id")) for element in root]
    assert len(set(ids)) == len(ids)
    base = whole.iri
    assert [f"{base}/packages/{whole.id}", base] == ids[:2]
    assert f"{base}/modules/{whole.modules[0].id}" == ids[3]


def test_the_package_holds_all_that_it_can_tell(tmp_path: Path) -> None:
    package = build(cmi5.TARGET, "two-languages", tmp_path)
    (told,) = [entry for entry in package.entries if entry.path == "xapi-course.js"]
    made, options = VARIANTS["two-languages"]
    assert package_entry(made, "cmi5", options.language).data == told.data
    paths = [entry.path for entry in package.entries]
    assert ["cmi5.xml", "index.html", "course.css", "waiting.css"] == paths[:4]
