"""tincan as the object model: what it cannot hold is no statement.

Imported by nothing at the top of a module: ``check``, ``--help`` and the making of packages do
without it.
"""

from __future__ import annotations

import copy
from typing import Any

import tincan

from builder.xapi.interactions import Json
from builder.xapi.vocabulary import VERSION

_NAMES = {
    "interactionType": "interaction_type",
    "correctResponsesPattern": "correct_responses_pattern",
}


def activity(iri: str, definition: Json) -> Json:
    """An activity as tincan writes it."""
    made = tincan.ActivityDefinition(
        **{_NAMES.get(name, name): copy.deepcopy(value) for name, value in definition.items()}
    )
    return dict(tincan.Activity(id=iri, definition=made).as_version(VERSION))


def statement(filled: Json) -> Json:
    """A statement as tincan reads it and writes it again. Raises what tincan raises."""
    # It puts its own names into what it is given.
    made: dict[str, Any] = dict(tincan.Statement(copy.deepcopy(filled)).as_version(VERSION))
    return made
