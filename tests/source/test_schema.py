"""What the schema makes of values, and the JSON Schema it gives."""

from __future__ import annotations

from typing import Any

import pytest

from builder.diagnostics import Report
from builder.source.course_schema import COURSE
from builder.source.kinds import Choice, Flag, Kind, Number, Size, Whole, as_id
from builder.source.pages import INDEX, PAGE
from builder.source.quiz_files import QUIZ
from builder.source.schema import INVALID, Schema, json_schema, nearest_name
from builder.source.yaml_nodes import Scalar


def read(kind: Kind, text: str) -> tuple[Any, list[str]]:
    report = Report()
    node = Scalar("a.yaml", 1, 4, text, "", f"a: {text}", 3 + len(text))
    return kind.read(node, "a", report), [found.code for found in report]


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Flag(), "Ja", True),
        (Flag(), "usant", False),
        (Flag(), "true", True),
        (Number(), "1,5", 1.5),
        (Number(), "1.5", 1.5),
        (Number(0, 100), "70 %", 70.0),
        (Whole(), "007", 7),
        (Size(), "200 MB", 200_000_000),
        (Size(), "1,5 gb", 1_500_000_000),
        (Choice(("free", "linear")), "free", "free"),
    ],
)
def test_values_are_read_as_people_write_them(kind: Kind, text: str, value: object) -> None:
    assert (value, []) == read(kind, text)


@pytest.mark.parametrize(
    ("kind", "text", "code"),
    [
        (Flag(), "1", "value-not-yes-or-no"),
        (Number(), "1,5,2", "value-not-number"),
        (Number(), "1e5", "value-not-number"),
        (Number(), "٣", "value-not-number"),
        (Whole(), "1.0", "value-not-whole-number"),
        (Whole(), "9" * 5000, "value-not-whole-number"),
        (Whole(1, 5), "6", "value-out-of-range"),
        (Size(), "200", "value-not-size"),
        (Choice(("free", "linear")), "fre", "value-misspelt"),
        (Choice(("free", "linear"), {"fri": "free"}), "Fri", "value-misspelt"),
        (Choice(("free", "linear")), "x" * 100_000, "value-not-a-choice"),
    ],
)
def test_other_values_are_told(kind: Kind, text: str, code: str) -> None:
    assert (INVALID, [code]) == read(kind, text)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("tittel", "title"),
        ("titel", "title"),
        ("Title", "title"),
        ("spørsmål", "questions"),
        ("shufle", "shuffle"),
        ("qqqq", None),
    ],
)
def test_a_name_is_guessed_when_it_is_near(written: str, meant: str | None) -> None:
    assert meant == nearest_name(written, QUIZ.names())


@pytest.mark.parametrize(
    ("text", "made"),
    [("Hva er Åpent?", "hva-er-apent"), ("2. møte", "id-2-mote"), ("Æøå", "aeoa"), ("???", "")],
)
def test_ids_are_proposed_from_what_was_written(text: str, made: str) -> None:
    assert made == as_id(text)


def test_a_translation_holds_words_only() -> None:
    assert ("format", "title", "questions") == QUIZ.translation().names()
    assert {"title", "summary", "keywords"} == set(INDEX.translation().names())


@pytest.mark.parametrize("schema", [COURSE, PAGE, INDEX, QUIZ])
def test_json_schema_describes_every_name(schema: Schema) -> None:
    made: Any = json_schema(schema, "nb")
    assert set(schema.names()) == set(made["properties"])
    assert all(each["description"] for each in made["properties"].values())
    assert made["additionalProperties"] is False
