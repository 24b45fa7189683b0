"""The compiled file, and that each of its templates makes statements that others take too."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from builder.checks.iri import check_iri
from builder.diagnostics import Report
from builder.targets.cmi5.sent import SENT as SENT_IN_CMI5
from builder.targets.xapi.sent import SENT as SENT_IN_XAPI
from builder.xapi.activities import activities
from builder.xapi.compiled import as_file, compile_course, specimens, subjects
from builder.xapi.documents import STATE_ID
from builder.xapi.filling import fill
from builder.xapi.matching import instances
from builder.xapi.package_data import package_data
from builder.xapi.templates import KINDS, STANDARDS
from builder.xapi.variables import BY_NAME
from tests.xapi.courses import every_type, read, tracked
from tests.xapi.validators import assert_valid, ralph
from tests.xapi.values import values

SENT = {"cmi5": SENT_IN_CMI5, "xapi": SENT_IN_XAPI}
WRITER = Path(__file__).parents[2] / "builder/player/tracking/lrs_writer.js"
COMPILED = compile_course(tracked(every_type(), "answers"))
LAUNCH = {
    "contextActivities": {"grouping": [{"id": "https://lms.no/kurs", "objectType": "Activity"}]},
    "extensions": {"https://w3id.org/xapi/cmi5/context/extensions/sessionid": "s1"},
}
CASES = [
    (entry, key, activity)
    for entry in COMPILED["templates"]
    for key, activity in subjects(COMPILED, entry).items()
]


@st.composite
def sent(draw: st.DrawFn) -> tuple[dict[str, Any], dict[str, Any], str, dict[str, Any] | None]:
    """Any statement that a package can send, with its template and what it is about."""
    entry, key, activity = draw(st.sampled_from(CASES))
    filled = draw(values(activity["definition"]))
    if entry["target"] == "cmi5":
        filled["registration"] = filled["registration"] or BY_NAME["registration"].specimen
    context = LAUNCH if entry["target"] == "cmi5" else None
    known = COMPILED["activities"]
    return fill(entry["statement"], activity, known, filled, context), entry, key, context


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(sent())
def test_whatever_is_filled_in_is_an_instance_of_its_own_template(case: Any) -> None:
    statement, entry, key, context = case
    found = instances(statement, COMPILED, entry["target"], context=context)
    assert (entry["name"], key) in {(one.template, one.activity) for one in found}


def many(count: int) -> list[Any]:
    """That many statements, other ones each time the templates change."""
    made: list[Any] = []

    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(sent())
    def gather(case: Any) -> None:
        made.append(json.loads(json.dumps(case[0])))

    gather()
    return made


def test_every_statement_passes_our_checks_and_the_validator_of_npm() -> None:
    assert_valid([*specimens(COMPILED), *many(150)])


@pytest.mark.audit
def test_every_statement_passes_the_models_of_ralph() -> None:
    statements = [*specimens(COMPILED), *many(150)]
    assert [] == [(one, said) for one in statements if (said := ralph(one))]


@pytest.mark.parametrize("name", ["course_src", "split", "played", "rights"])
def test_what_whole_courses_tell_is_valid(name: str) -> None:
    assert_valid(specimens(compile_course(read(name))))


def test_a_course_without_an_address_tells_valid_statements() -> None:
    assert_valid(specimens(compile_course(replace(read("split"), iri=""))))


def test_every_activity_of_the_course_is_in_the_file_with_its_definition() -> None:
    for course in (read("course_src"), every_type()):
        found = compile_course(course)["activities"]
        assert {one.key: one.definition for one in activities(course)} == {
            key: one["definition"] for key, one in found.items()
        }


def test_every_template_is_in_the_file_for_each_target_with_its_level() -> None:
    course = tracked(read("played"), "score")
    templates = compile_course(course)["templates"]
    assert [(s, kind.name) for s in STANDARDS for kind in KINDS] == [
        (one["target"], one["name"]) for one in templates
    ]
    sends = {one["name"] for one in templates if one["sent"]}
    assert sends == set(package_data(course, "cmi5")["templates"])


@pytest.mark.parametrize(
    ("notes", "told"),
    [
        ("lms", "kan lese dem"),
        ("device", "ligger i deltakerens nettleser"),
        ("off", "ingen blir skrevet"),
    ],
)
def test_the_document_that_a_package_keeps_in_the_lrs_is_named(notes: Any, told: str) -> None:
    course = every_type()
    found = compile_course(replace(course, settings=replace(course.settings, notes=notes)))
    assert list(STANDARDS) == [one["target"] for one in found["documents"]]
    for one, target in zip(found["documents"], STANDARDS, strict=True):
        declared = {sent.element for sent in SENT[target] if "/state" in sent.element}
        assert {f"{one['resource']}: {one['stateId']}"} == declared
        assert told in one["aboutNotes"]["nb"]
        assert notes == one["notes"]


def test_the_name_of_the_document_is_the_players_own() -> None:
    player = WRITER.read_text(encoding="utf-8")
    assert f'export const STATE = "{STATE_ID}";' in player


def test_the_file_says_itself_how_its_braces_are_read() -> None:
    names = {
        name.rstrip("?}").lstrip("{")
        for name in re.findall(r"\{\w+\?\}", json.dumps(COMPILED["templates"]))
    }
    assert names <= {*COMPILED["variables"]}
    assert all("{masteryScore?}" in COMPILED["reading"][language] for language in ("nb", "en"))


def test_a_split_course_has_templates_for_each_module() -> None:
    course = read("split")
    units = {one["unit"] for one in compile_course(course)["templates"]}
    assert {"course", *(f"modules/{module.id}" for module in course.modules)} == units


def test_the_file_is_the_same_each_time_and_reads_as_json() -> None:
    first = as_file(compile_course(read("split")))
    assert first == as_file(compile_course(read("split")))
    assert compile_course(read("split")) == json.loads(first)


MINIMAL = json.loads(json.dumps(specimens(COMPILED)[0]))


@pytest.mark.parametrize(
    "change",
    [
        {"verb": {"id": "http://adlnet.gov/expapi/verbs/experienced", "display": {"en": "x"}}},
        {"object": {**MINIMAL["object"], "definition": {}}},
        {"context": {**MINIMAL["context"], "platform": "Noe"}},
        {"result": {"response": "det jeg tenkte"}},
        {"timestamp": "i går"},
        {"stored": "2026-01-31T09:30:00.000Z"},
        {"actor": {"name": "Kari"}},
    ],
    ids=["verb", "definition", "context", "result", "time", "more", "actor"],
)
def test_any_other_shape_is_no_instance(change: dict[str, Any]) -> None:
    assert instances(MINIMAL, COMPILED, "cmi5")
    assert [] == instances(MINIMAL | change, COMPILED, "cmi5")


def test_an_answer_that_cannot_be_given_is_no_instance() -> None:
    answers = [one for one in specimens(COMPILED) if one["verb"]["id"].endswith("/answered")]
    choice = next(
        one for one in answers if one["object"]["definition"]["interactionType"] == "choice"
    )
    assert instances(choice, COMPILED, "cmi5")
    choice["result"]["response"] = "z"
    assert [] == instances(choice, COMPILED, "cmi5")


def test_a_value_of_another_launch_is_no_instance() -> None:
    launch = {"actor": MINIMAL["actor"], "activityId": MINIMAL["object"]["id"]}
    assert instances(MINIMAL, COMPILED, "cmi5", launch=launch)
    other = {**launch, "activityId": "https://kurs.no/et-annet"}
    assert [] == instances(MINIMAL, COMPILED, "cmi5", launch=other)


@pytest.mark.parametrize(
    ("iri", "targets", "told"),
    [
        ("", ("cmi5",), ["iri-missing"]),
        ("", ("scorm12", "xapi"), ["iri-missing"]),
        ("", ("scorm12",), []),
        ("https://kurs.no/a", ("cmi5",), []),
    ],
)
def test_a_course_for_an_lrs_without_a_name_is_told(
    iri: str, targets: tuple[str, ...], told: list[str]
) -> None:
    course = every_type()
    course = replace(course, iri=iri, settings=replace(course.settings, targets=targets))
    report = Report()
    check_iri(course, report)
    assert told == [found.code for found in report]
    assert all("kurs" in found.hint("nb") for found in report)


@pytest.mark.parametrize(
    "code",
    [
        "from builder.build import *;"
        "check_course(Path('tests/courses/split'), Request(), Report())",
        "from builder.build import *;"
        "c, l = check_course(Path('tests/courses/split'), Request(), Report());"
        "make_packages(c, l, Request(targets=('scorm12', 'scorm2004-4', 'web')))",
    ],
    ids=["check", "packages"],
)
def test_checking_and_packing_do_without_tincan(code: str) -> None:
    asked = f"import sys; {code}; print('tincan' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, timeout=120)
    assert "False\n" == ran.stdout, ran.stderr
