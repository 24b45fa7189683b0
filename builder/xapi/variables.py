"""What stands in the places of a template, and whether a value may stand there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from builder.diagnostics import Text
from builder.xapi import forms


@dataclass(frozen=True, slots=True)
class Variable:
    """One name in braces."""

    name: str
    meaning: Text
    is_valid: Callable[[Any], bool]
    specimen: Any
    """A value, for checking templates when they are compiled."""


def _is_share(value: Any) -> bool:
    return forms.is_number(value) and 0 <= value <= 1


def _is_score(value: Any) -> bool:
    return forms.is_number(value) and 0 <= value <= 100


def _is_percent(value: Any) -> bool:
    return isinstance(value, int) and _is_score(value)


def _is_actor(value: Any) -> bool:
    return isinstance(value, dict) and bool(
        {"account", "mbox", "mbox_sha1sum", "openid"} & {*value}
    )


VARIABLES: tuple[Variable, ...] = (
    Variable(
        "id",
        Text("Lages én gang for hver setning.", "Made once for each statement."),
        forms.is_uuid,
        "9d3e8c7a-5b1f-4c2d-8e6a-0f1b2c3d4e5f",
    ),
    Variable(
        "actor",
        Text("Deltakeren, slik plattformen oppgir.", "The learner, as the LMS says."),
        _is_actor,
        {
            "objectType": "Agent",
            "account": {"homePage": "https://lms.kommune.no/", "name": "17"},
        },
    ),
    Variable(
        "activityId",
        Text(
            "Det plattformen kaller kurset; ellers kursets egen IRI.",
            "What the LMS calls the course; otherwise the course's own IRI.",
        ),
        forms.is_iri,
        "https://lms.kommune.no/kurs/17",
    ),
    Variable(
        "registration",
        Text("Påmeldingen, fra plattformen.", "The registration, from the LMS."),
        forms.is_uuid,
        "1c2d3e4f-5a6b-4c7d-8e9f-0a1b2c3d4e5f",
    ),
    Variable(
        "language",
        Text("Språket deltakeren leser på.", "The language the learner reads in."),
        forms.is_language,
        "nb",
    ),
    Variable(
        "timestamp",
        Text("Når det skjedde, i UTC.", "When it happened, in UTC."),
        forms.is_time,
        "2026-01-31T09:30:00.000Z",
    ),
    Variable(
        "duration",
        Text("Hvor lenge det varte.", "How long it took."),
        forms.is_duration,
        "PT1H2M3.25S",
    ),
    Variable(
        "progress",
        Text("Prosent av det som teller.", "Per cent of what counts."),
        _is_percent,
        40,
    ),
    Variable(
        "masteryScore",
        Text("Plattformens egen grense, når den har en.", "The LMS's own mark, when it has one."),
        _is_share,
        0.7,
    ),
    Variable(
        "scaled",
        Text("Poengene som en andel, 0–1.", "The score as a share, 0–1."),
        _is_share,
        0.8,
    ),
    Variable("raw", Text("Poengene, 0–100.", "The score, 0–100."), _is_score, 80),
    Variable(
        "success",
        Text("Om svaret er helt riktig.", "Whether the answer is wholly right."),
        lambda value: isinstance(value, bool),
        True,
    ),
    Variable(
        "response",
        Text("Svaret, med id-ene i spørsmålet.", "The answer, by the ids of the question."),
        lambda value: isinstance(value, str) and value != "",
        "svar",
    ),
)
"""Beside ``iri``, ``definition`` and ``parent``, which are the activity's own."""

BY_NAME: Mapping[str, Variable] = {one.name: one for one in VARIABLES}
OF_ACTIVITY: Mapping[str, Text] = {
    "iri": Text("Aktivitetens id.", "The activity's id."),
    "definition": Text("Aktivitetens definisjon.", "The activity's definition."),
    "parent": Text(
        "Aktivitetene under «parent», med id og definisjon.",
        "The activities below “parent”, with id and definition.",
    ),
}
