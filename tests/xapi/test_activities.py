"""What definitions of questions say, and the names of activities. Those of the examples are held to
the table in ``tests/questions/test_told.py``."""

from __future__ import annotations

from dataclasses import replace

from builder.pages.parts import parts
from builder.xapi.activities import activities, by_key
from builder.xapi.iris import iris, unit_iri
from tests import samples
from tests.xapi.courses import every_type, read


def test_a_survey_has_no_right_answers() -> None:
    found = by_key(activities(every_type()))
    survey = [one for key, one in found.items() if key.startswith("om-")]
    assert survey
    assert not [one for one in survey if one.judged]
    assert not [one for one in survey if "correctResponsesPattern" in one.definition]


def test_a_pattern_names_only_what_can_be_chosen() -> None:
    for one in activities(every_type()):
        found = one.definition
        ids = [
            each["id"]
            for part in ("choices", "scale", "source", "target")
            for each in found.get(part, [])
        ]
        assert len(ids) == len({*ids})
        if ids and "correctResponsesPattern" in found:
            pattern = found["correctResponsesPattern"][0].replace("[.]", "[,]")
            assert set(pattern.split("[,]")) <= set(ids)


def test_where_capitals_count_the_pattern_says_so() -> None:
    course = every_type()
    short = next(one for one in course.questions() if one.type == "short-answer")
    strict = replace(short, body=replace(short.body, ignore=()))  # type: ignore[type-var]
    made = samples.course(samples.quiz("prove", strict), languages=("nb",))
    found = by_key(activities(made))[short.id].definition["correctResponsesPattern"]
    assert "{case_matters=true}utsjekk" == found[0]


def test_what_means_something_in_a_pattern_is_made_harmless() -> None:
    short = next(one for one in every_type().questions() if one.type == "short-answer")
    body = replace(short.body, accept=("{a}[,]b  c",))  # type: ignore[type-var]
    made = samples.course(samples.quiz("prove", replace(short, body=body)), languages=("nb",))
    found = by_key(activities(made))[short.id].definition["correctResponsesPattern"]
    assert ["{case_matters=false}(a}(,)b c"] == found


def test_a_text_that_is_not_translated_is_told_in_its_own_language() -> None:
    half = replace(samples.question("en"), text=samples.said("Bare bokmål?"))
    definition = by_key(activities(samples.course(samples.quiz("prove", half))))["prove-en"]
    assert {"nb": "Bare bokmål?"} == definition.definition["description"]


def test_every_name_is_unique_and_begins_with_that_of_the_course() -> None:
    for course in (read("course_src"), read("split"), every_type()):
        found = [one.id for one in activities(course)]
        assert len(found) == len({*found})
        assert all(one.startswith(course.iri) for one in found)


def test_names_do_not_change_with_version_or_languages() -> None:
    course = read("split")
    later = replace(course, version="99", languages=course.languages[:1])
    assert [one.id for one in activities(course)] == [one.id for one in activities(later)]


def test_a_course_of_nobody_with_a_domain_can_have_a_uuid_of_its_own() -> None:
    urn = "urn:uuid:04db551f-61de-4580-b151-5c7dfa07db8b"
    course = replace(read("split"), iri=urn)
    assert (urn, f"{urn}#questions/a-b") == (unit_iri(course), iris(course).question("a-b"))


def test_without_an_address_the_names_are_urns_of_the_id_alone() -> None:
    course = replace(read("split"), iri="")
    base = "urn:uuid:bbbbe256-18cd-5a5c-878f-bbd472c161f0"
    assert base == unit_iri(course)
    assert f"{base}#questions/a-b" == iris(course).question("a-b")
    assert unit_iri(replace(course, id="en-annen")) != base
    assert unit_iri(parts(course)[0]) == f"{base}#modules/{course.modules[0].id}"
