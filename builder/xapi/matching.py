"""Whether a statement is an instance of a compiled template: what tests ask of all that is sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.xapi.compiled import subjects
from builder.xapi.filling import PLACE, ValueMissingError, fill
from builder.xapi.interactions import Json
from builder.xapi.patterns import fits
from builder.xapi.variables import BY_NAME


@dataclass(frozen=True, slots=True)
class Instance:
    """What a statement is an instance of."""

    template: str
    """Its name."""
    target: str
    unit: str
    activity: str
    """The key of what it is about."""
    tracking: str
    """The lowest level that sends it."""


def instances(
    statement: Json,
    compiled: Json,
    target: str,
    *,
    context: Json | None = None,
    launch: Mapping[str, Any] | None = None,
) -> list[Instance]:
    """Every template of ``target`` that makes exactly this statement of some allowed values.

    ``context`` is the launch's context template; ``launch`` what else is known of the values, such
    as the actor and the ``activityId``, which must then be these.
    """
    return [
        Instance(entry["name"], target, entry["unit"], key, entry["tracking"])
        for entry in compiled["templates"]
        if entry["target"] == target
        for key, activity in subjects(compiled, entry).items()
        if _makes(entry["statement"], activity, compiled, statement, context, launch or {})
    ]


def _makes(
    template: Json,
    activity: Json,
    compiled: Json,
    statement: Json,
    context: Json | None,
    launch: Mapping[str, Any],
) -> bool:
    """The values are read out of the statement; filled in again they must make the very same."""
    if statement.get("object", {}).get("definition") != activity["definition"]:
        return False
    bound = dict(_bound(template, statement))
    if any(bound.get(name, value) != value for name, value in launch.items()):
        return False
    for launched in _launched(statement, {**bound, **launch}):
        values = {**bound, **launch, "activityId": launched}
        if not _allowed(values, activity):
            continue
        try:
            made = fill(template, activity, compiled["activities"], values, context)
        except ValueMissingError:
            return False
        if made == statement:
            return True
    return False


def _bound(template: Any, statement: Any) -> Iterator[tuple[str, Any]]:
    """What stands in the statement where the template has a name. Lists are left alone: those of
    the launch stand among ours."""
    if isinstance(template, str) and (place := PLACE.fullmatch(template)):
        if place[1] in BY_NAME:
            yield place[1], statement
    elif isinstance(template, dict) and isinstance(statement, dict):
        for name in template.keys() & statement.keys():
            yield from _bound(template[name], statement[name])


def _launched(statement: Json, values: Mapping[str, Any]) -> list[Any]:
    """What is launched: the statement's object, or one that it is grouped under."""
    if "activityId" in values:
        return [values["activityId"]]
    related = statement.get("context", {}).get("contextActivities", {})
    return [one.get("id") for one in related.get("grouping", [])]


def _allowed(values: Mapping[str, Any], activity: Json) -> bool:
    response = values.get("response", "")
    right = isinstance(response, str) and fits(activity["definition"], response)
    known = ((BY_NAME[name], value) for name, value in values.items() if name in BY_NAME)
    return (not response or right) and all(
        variable.is_valid(value) for variable, value in known if value is not None
    )
