"""Each thing that can be wrong with a statement, alone, is told; and others' rules agree."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.xapi import verify_rules
from builder.xapi.verify import faults
from tests.xapi.validators import assert_valid, learning_locker

ACTIVITY = {
    "objectType": "Activity",
    "id": "https://kurs.no/q1",
    "definition": {
        "type": "http://adlnet.gov/expapi/activities/cmi.interaction",
        "name": {"nb": "Hvem?"},
        "interactionType": "choice",
        "choices": [{"id": "a", "description": {"nb": "Alle"}}, {"id": "b"}],
        "correctResponsesPattern": ["a[,]b"],
    },
}
RIGHT: dict[str, Any] = {
    "id": "0e2f5a52-7b7e-4b0c-9a4f-1f4f9c7f6a01",
    "actor": {"account": {"homePage": "https://lms.no", "name": "17"}},
    "verb": {"id": "http://adlnet.gov/expapi/verbs/answered", "display": {"nb": "svarte på"}},
    "object": ACTIVITY,
    "result": {
        "response": "b",
        "success": False,
        "score": {"scaled": 0.5, "raw": 5, "min": 0, "max": 10},
        "duration": "PT1M2.5S",
    },
    "context": {
        "registration": "0e2f5a52-7b7e-4b0c-9a4f-1f4f9c7f6a01",
        "language": "nb",
        "contextActivities": {"parent": [{"id": "https://kurs.no/quiz"}]},
        "extensions": {"https://kurs.no/ext": None},
    },
    "timestamp": "2026-11-24T10:15:00.000Z",
}
GONE = "(gone)"
WRONG: list[tuple[str, Any, str]] = [
    ("actor", GONE, "statement-shape"),
    ("verb", "svarte", "statement-shape"),
    ("object", GONE, "statement-shape"),
    ("object", {}, "statement-shape"),
    ("verb", {}, "statement-shape"),
    ("actor", {}, "statement-shape"),
    ("navn", "Kari", "statement-shape"),
    ("result", {"poeng": 3}, "statement-shape"),
    ("result.success", "ja", "statement-shape"),
    ("result.response", None, "statement-shape"),
    ("actor", {"name": "Kari"}, "statement-shape"),
    ("actor.mbox", "mailto:a@b.no", "statement-shape"),
    ("actor.account", {"homePage": "https://lms.no"}, "statement-shape"),
    ("actor", {"mbox": "kari@kommune.no"}, "statement-iri"),
    ("actor.account.homePage", "lms.no", "statement-iri"),
    ("verb.id", "answered", "statement-iri"),
    ("object.id", "/q1", "statement-iri"),
    ("object.definition.type", "spørsmål", "statement-iri"),
    ("context.extensions", {"poeng": 1}, "statement-iri"),
    ("context.contextActivities.parent", [{"id": "quiz"}], "statement-iri"),
    ("id", "17", "statement-uuid"),
    ("context.registration", "kari", "statement-uuid"),
    ("result.score.scaled", 7.0, "statement-score"),
    ("result.score.raw", 11, "statement-score"),
    ("result.score.min", 10, "statement-score"),
    ("result.score.raw", "5", "statement-score"),
    ("result.score.raw", True, "statement-score"),
    ("result.duration", "62 s", "statement-duration"),
    ("result.duration", "PT", "statement-duration"),
    ("timestamp", "2026-11-24T10:15:00", "statement-time"),
    ("timestamp", "2026-11-24T10:15:00-00:00", "statement-time"),
    ("timestamp", "2026-02-30T10:15:00Z", "statement-time"),
    ("context.language", "norsk", "statement-language"),
    ("verb.display", {"nb_NO": "svarte"}, "statement-language"),
    ("object.definition.interactionType", "flervalg", "statement-interaction"),
    ("object.definition.correctResponsesPattern", ["c"], "statement-interaction"),
    ("object.definition.choices", [{"id": "a"}, {"id": "a"}], "statement-interaction"),
    ("object.definition.scale", [{"id": "a"}], "statement-interaction"),
    ("result.response", "c", "statement-interaction"),
    ("result.response", "a[,]a", "statement-interaction"),
    ("object.id", "https://kurs.no/kari@kommune.no", "statement-personal-data"),
    ("context.platform", "kari@kommune.no", "statement-personal-data"),
]
"""Where, what is put there, and the one thing that is told."""


def changed(place: str, value: Any) -> dict[str, Any]:
    """A right statement with one thing changed."""
    made = copy.deepcopy(RIGHT)
    *way, last = place.split(".")
    part = made
    for name in way:
        part = part[name]
    if value == GONE:
        del part[last]
    else:
        part[last] = value
    return made


def test_a_right_statement_is_right_to_everybody() -> None:
    assert_valid([RIGHT])


@pytest.mark.parametrize(("place", "value", "code"), WRONG, ids=str)
def test_each_fault_is_told(place: str, value: Any, code: str) -> None:
    assert code in {fault.rule.code for fault in faults(changed(place, value))}


def test_every_rule_is_brought_about() -> None:
    assert {rule.code for rule in verify_rules.RULES} == {code for *_, code in WRONG}


def test_what_the_validator_of_npm_refuses_we_refuse_too() -> None:
    statements = [changed(place, value) for place, value, _ in WRONG]
    refused = [
        one for one, said in zip(statements, learning_locker(statements), strict=True) if said
    ]
    assert len(refused) > len(WRONG) / 2
    assert [] == [one for one in refused if not faults(one)]


@pytest.mark.parametrize("junk", [None, [], "x", 3, {}, {"actor": [], "verb": {}, "object": 1}])
def test_what_is_no_statement_at_all_is_told_without_a_fall(junk: Any) -> None:
    assert "statement-shape" in {fault.rule.code for fault in faults(junk)}


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)


def places(part: Any, place: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in a statement, however deep."""
    inside = (
        part.items() if isinstance(part, dict) else enumerate(part if type(part) is list else ())
    )
    return [place, *(found for name, one in inside for found in places(one, (*place, name)))]


FULL = RIGHT | {
    "object": ACTIVITY
    | {
        "definition": ACTIVITY["definition"]  # type: ignore[operator]
        | {"scale": [{"id": "a"}], "source": [{"id": "a"}], "target": [{"id": "b"}]}
    }
}


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(places(FULL)[1:]), JSON, st.sampled_from(["choice", "likert", "matching"]))
def test_whatever_stands_anywhere_is_told_without_a_fall(
    place: tuple[Any, ...], value: Any, kind: str
) -> None:
    made = copy.deepcopy(FULL)
    made["object"]["definition"]["interactionType"] = kind
    part = made
    for name in place[:-1]:
        part = part[name]
    part[place[-1]] = value
    assert all(fault.rule in verify_rules.RULES for fault in faults(made))
