"""Our own reading of xAPI 1.0.3: what is wrong with a statement.

tincan checks that names are known and little more: a score of 7 and a verb that is no IRI pass it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.diagnostics import Rule
from builder.xapi import forms
from builder.xapi import verify_rules as rules
from builder.xapi.patterns import COMPONENTS, component_faults, components, fits, pattern_faults


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong."""

    rule: Rule
    place: str
    """Names with dots: ``result.score.scaled``."""
    value: str = ""
    """What stands there, shortened."""


STATEMENT = {"id", "actor", "verb", "object", "result", "context", "timestamp", "stored"}
STATEMENT |= {"authority", "version", "attachments"}
RESULT = {"score", "success", "completion", "response", "duration", "extensions"}
CONTEXT = {"registration", "instructor", "team", "contextActivities", "revision", "platform"}
CONTEXT |= {"language", "statement", "extensions"}
ACTIVITY = {"objectType", "id", "definition"}
DEFINITION = {"name", "description", "type", "moreInfo", "interactionType", "extensions"}
DEFINITION |= {"correctResponsesPattern", "choices", "scale", "source", "target", "steps"}
RELATED = {"parent", "grouping", "category", "other"}
IDENTIFIERS = ("mbox", "mbox_sha1sum", "openid", "account")


def faults(statement: Any) -> list[Fault]:
    """Everything that is wrong with ``statement``, in its order; empty when it is right."""
    if not isinstance(statement, dict):
        return [Fault(rules.SHAPE, "–")]
    return list(_statement(statement))


def _statement(given: Mapping[str, Any]) -> Iterator[Fault]:
    for name in ("actor", "verb", "object"):
        if not isinstance(given.get(name), dict) or not given[name]:
            yield Fault(rules.SHAPE, name)
    yield from _known(given, STATEMENT, "")
    yield from _nulls(given, "")
    yield from _each(given, "id", "", forms.is_uuid, rules.UUID)
    for name in ("timestamp", "stored"):
        yield from _each(given, name, "", forms.is_time, rules.TIME)
    yield from _actor(_part(given, "actor"), "actor")
    yield from _verb(_part(given, "verb"))
    yield from _object(_part(given, "object"))
    yield from _result(_part(given, "result"), _part(_part(given, "object"), "definition"))
    yield from _context(_part(given, "context"))
    for name in ("verb", "object", "result", "context"):
        yield from _personal(given.get(name), name)


def _part(given: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = given.get(name)
    return found if isinstance(found, dict) else {}


def _known(given: Mapping[str, Any], names: set[str], place: str) -> Iterator[Fault]:
    for name in given:
        if name not in names:
            yield Fault(rules.SHAPE, f"{place}{name}")


def _nulls(given: Any, place: str) -> Iterator[Fault]:
    """Nothing is null but what extensions hold (2.2)."""
    if given is None:
        yield Fault(rules.SHAPE, place.rstrip("."))
    elif isinstance(given, dict):
        for name, value in given.items():
            if name != "extensions":
                yield from _nulls(value, f"{place}{name}.")
    elif isinstance(given, list):
        for value in given:
            yield from _nulls(value, place)


def _each(
    given: Mapping[str, Any], name: str, place: str, check: Callable[[Any], bool], rule: Rule
) -> Iterator[Fault]:
    """The value under ``name``, where there is one, must be of a form."""
    value = given.get(name)
    if value is not None and not check(value):
        yield Fault(rule, f"{place}{name}", _shown(value))


def _shown(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= 80 else text[:79] + "…"


def _actor(given: Mapping[str, Any], place: str) -> Iterator[Fault]:
    """One identifier, and only one (2.4.2.3); a group without one has members."""
    found = [name for name in IDENTIFIERS if name in given]
    anonymous = given.get("objectType") == "Group" and not found and given.get("member")
    if given and len(found) != 1 and not anonymous:
        yield Fault(rules.SHAPE, place)
    mbox = given.get("mbox")
    if mbox is not None and not (isinstance(mbox, str) and mbox.startswith("mailto:")):
        yield Fault(rules.IRI, f"{place}.mbox")
    account = _part(given, "account")
    yield from _each(account, "homePage", f"{place}.account.", forms.is_iri, rules.IRI)
    if "account" in given and not ({"homePage", "name"} == {*account} and account["name"]):
        yield Fault(rules.SHAPE, f"{place}.account")


def _verb(given: Mapping[str, Any]) -> Iterator[Fault]:
    if given and not forms.is_iri(given.get("id")):
        yield Fault(rules.IRI, "verb.id", _shown(given.get("id", "")))
    yield from _known(given, {"id", "display"}, "verb.")
    yield from _languages(given, "display", "verb.")


def _languages(given: Mapping[str, Any], name: str, place: str) -> Iterator[Fault]:
    words = given.get(name)
    if words is None:
        return
    if not isinstance(words, dict) or not all(isinstance(text, str) for text in words.values()):
        yield Fault(rules.SHAPE, f"{place}{name}")
        return
    for tag in words:
        if not forms.is_language(tag):
            yield Fault(rules.LANGUAGE, f"{place}{name}", _shown(tag))


def _object(given: Mapping[str, Any]) -> Iterator[Fault]:
    """An activity; what else a statement can be about is left to the LRS."""
    if given.get("objectType", "Activity") == "Activity" and given:
        yield from _activity(given, "object.")


def _activity(given: Mapping[str, Any], place: str) -> Iterator[Fault]:
    if not forms.is_iri(given.get("id")):
        yield Fault(rules.IRI, f"{place}id", _shown(given.get("id", "")))
    yield from _known(given, ACTIVITY, place)
    definition, place = _part(given, "definition"), f"{place}definition."
    yield from _known(definition, DEFINITION, place)
    for name in ("type", "moreInfo"):
        yield from _each(definition, name, place, forms.is_iri, rules.IRI)
    for name in ("name", "description"):
        yield from _languages(definition, name, place)
    yield from _extensions(definition, place)
    yield from _interaction(definition, place)


def _interaction(given: Mapping[str, Any], place: str) -> Iterator[Fault]:
    kind = given.get("interactionType")
    if kind is None and "correctResponsesPattern" not in given:
        return
    if not isinstance(kind, str) or kind not in COMPONENTS:
        yield Fault(rules.INTERACTION, f"{place}interactionType", _shown(kind))
        return
    for where, value in (*component_faults(given), *pattern_faults(given)):
        yield Fault(rules.INTERACTION, f"{place}{where}", _shown(value))
    for name in COMPONENTS[kind]:
        for each in components(given, name):
            yield from _languages(each, "description", f"{place}{name}.")


def _result(given: Mapping[str, Any], definition: Mapping[str, Any]) -> Iterator[Fault]:
    yield from _known(given, RESULT, "result.")
    yield from _each(given, "duration", "result.", forms.is_duration, rules.DURATION)
    for name in ("success", "completion"):
        yield from _each(given, name, "result.", lambda v: isinstance(v, bool), rules.SHAPE)
    yield from _each(given, "response", "result.", lambda v: isinstance(v, str), rules.SHAPE)
    response = given.get("response")
    if isinstance(response, str) and not fits(definition, response):
        yield Fault(rules.INTERACTION, "result.response", _shown(response))
    yield from _score(_part(given, "score"))
    yield from _extensions(given, "result.")


def _score(given: Mapping[str, Any]) -> Iterator[Fault]:
    yield from _known(given, {"scaled", "raw", "min", "max"}, "result.score.")
    numbers = {name: value for name, value in given.items() if forms.is_number(value)}
    for name in given.keys() - numbers.keys():
        yield Fault(rules.SCORE, f"result.score.{name}", _shown(given[name]))
    if not -1 <= numbers.get("scaled", 0) <= 1:
        yield Fault(rules.SCORE, "result.score.scaled", _shown(given["scaled"]))
    least, most = numbers.get("min", float("-inf")), numbers.get("max", float("inf"))
    if not least < most:
        yield Fault(rules.SCORE, "result.score.min", _shown(given["min"]))
    if "raw" in numbers and not least <= numbers["raw"] <= most:
        yield Fault(rules.SCORE, "result.score.raw", _shown(given["raw"]))


def _context(given: Mapping[str, Any]) -> Iterator[Fault]:
    yield from _known(given, CONTEXT, "context.")
    yield from _each(given, "registration", "context.", forms.is_uuid, rules.UUID)
    yield from _each(given, "language", "context.", forms.is_language, rules.LANGUAGE)
    yield from _extensions(given, "context.")
    related = _part(given, "contextActivities")
    yield from _known(related, RELATED, "context.contextActivities.")
    for name, found in related.items():
        for each in found if isinstance(found, list) else [found]:
            if not isinstance(each, dict):
                yield Fault(rules.SHAPE, f"context.contextActivities.{name}")
            else:
                yield from _activity(each, f"context.contextActivities.{name}.")


def _extensions(given: Mapping[str, Any], place: str) -> Iterator[Fault]:
    for name in _part(given, "extensions"):
        if not forms.is_iri(name):
            yield Fault(rules.IRI, f"{place}extensions", _shown(name))


def _personal(given: Any, place: str) -> Iterator[Fault]:
    """What a learner wrote is theirs, and a definition is the course's own text; everything else is
    ours to keep free of people."""
    if isinstance(given, str) and place != "result.response" and forms.has_mail(given):
        yield Fault(rules.PERSONAL, place)
    elif isinstance(given, dict):
        for name, value in given.items():
            if name not in ("instructor", "team", "definition"):
                yield from _personal(value, f"{place}.{name}")
    elif isinstance(given, list):
        for value in given:
            yield from _personal(value, place)
