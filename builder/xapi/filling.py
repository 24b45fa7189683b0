"""A template and values make a statement; ``player/tracking/templates.js`` does the very same."""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping
from typing import Any

from builder.xapi.interactions import Json

PLACE = re.compile(r"\{([a-zA-Z]+)(\?)?\}")
"""A string that stands for a value; with ``?`` for one that may be wanting."""
_GONE = object()


class ValueMissingError(LookupError):
    """A value that the template needs was not given: a fault of the sender's code."""


def fill(
    template: Json,
    activity: Json,
    activities: Mapping[str, Json],
    values: Mapping[str, Any],
    context: Json | None = None,
) -> Json:
    """The statement of ``template`` about ``activity``, laid over the launch's ``context``."""
    known = {
        "iri": activity["id"],
        "definition": activity["definition"],
        "parent": [as_object(activities[key]) for key in activity.get("parent", ())],
        **values,
    }
    statement = _filled(template, known)
    if context:
        statement["context"] = laid_over(statement["context"], context)
    assert isinstance(statement, dict)
    return statement


def as_object(activity: Json) -> Json:
    """An activity as it stands in a statement."""
    return {"objectType": "Activity", "id": activity["id"], "definition": activity["definition"]}


def _filled(value: Any, known: Mapping[str, Any]) -> Any:
    if isinstance(value, str):
        return _put(value, known)
    if isinstance(value, list):
        return [_filled(each, known) for each in value]
    if isinstance(value, dict):
        made = {name: _filled(each, known) for name, each in value.items()}
        kept = {name: each for name, each in made.items() if each is not _GONE}
        return kept if kept or not value else _GONE
    return value


def _put(text: str, known: Mapping[str, Any]) -> Any:
    place = PLACE.fullmatch(text)
    if not place:
        return text
    if known.get(place[1]) is not None:
        return known[place[1]]
    if not place[2]:
        raise ValueMissingError(place[1])
    return _GONE


def laid_over(own: Json, given: Json) -> Json:
    """The context template with our own over it: what is ours stands, and lists are joined."""
    made = {**given, **own}
    related = _related(own.get("contextActivities", {}), given.get("contextActivities", {}))
    if related:
        made["contextActivities"] = related
    extensions = {**given.get("extensions", {}), **own.get("extensions", {})}
    if extensions:
        made["extensions"] = extensions
    return copy.deepcopy(made)


def _related(own: Json, given: Json) -> Json:
    """Each kind of related activity: the launch's first, then those of ours it has not."""
    made = {}
    for kind in dict.fromkeys((*given, *own)):
        theirs = given.get(kind, [])
        theirs = theirs if isinstance(theirs, list) else [theirs]
        known = {activity["id"] for activity in theirs}
        made[kind] = [*theirs, *(one for one in own.get(kind, []) if one["id"] not in known)]
    return made
