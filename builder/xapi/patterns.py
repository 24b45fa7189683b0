"""Answers and keys of questions: whether they are of the kind, and of what can be answered.

xAPI 1.0.3, Data 2.4.4.1 and Appendix C.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from builder.xapi.forms import is_number

COMPONENTS: Mapping[str, tuple[str, ...]] = {
    "choice": ("choices",),
    "sequencing": ("choices",),
    "likert": ("scale",),
    "matching": ("source", "target"),
    "true-false": (),
    "fill-in": (),
    "long-fill-in": (),
    "numeric": (),
    "performance": ("steps",),
    "other": (),
}
"""Interaction type → the lists it has."""

_PARAMETERS = re.compile(r"^(\{(case_matters|order_matters|lang)=[A-Za-z-]+\})*")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_SPACE = re.compile(r"\s")

Faults = Iterator[tuple[str, object]]
"""Where in the definition, and what stands there."""


def component_faults(definition: Mapping[str, Any]) -> Faults:
    """Lists that the type does not have, and ids that are not ids or not unique."""
    kind = definition.get("interactionType")
    own = COMPONENTS.get(kind, ()) if isinstance(kind, str) else ()
    for name in ("choices", "scale", "source", "target", "steps"):
        given = definition.get(name)
        if given is None:
            continue
        ids = [each.get("id") for each in components(definition, name)]
        whole = isinstance(given, list) and len(ids) == len(given)
        if name not in own or not whole or len({str(one) for one in ids}) < len(ids):
            yield name, ids
        yield from ((f"{name}.id", one) for one in ids if not _is_id(one))


def components(definition: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    """What is in one of the lists, as far as it is of the right form."""
    given = definition.get(name)
    return [each for each in given if isinstance(each, dict)] if isinstance(given, list) else []


def _is_id(value: Any) -> bool:
    return isinstance(value, str) and value != "" and not _SPACE.search(value)


def pattern_faults(definition: Mapping[str, Any]) -> Faults:
    """Keys that nobody could answer."""
    patterns = definition.get("correctResponsesPattern", [])
    if not isinstance(patterns, list):
        yield "correctResponsesPattern", patterns
        return
    for pattern in patterns:
        if not isinstance(pattern, str) or not fits(definition, pattern, key=True):
            yield "correctResponsesPattern", pattern


def fits(definition: Mapping[str, Any], text: str, *, key: bool = False) -> bool:
    """Whether ``text`` answers the question, or with ``key`` is the pattern of a right answer."""
    kind = str(definition.get("interactionType"))
    check = _CHECKS.get(kind)
    if key:
        text = _PARAMETERS.sub("", text)
        if kind == "numeric" and "[:]" in text:
            ends = text.split("[:]")
            return len(ends) == 2 and all(not end or _NUMBER.fullmatch(end) for end in ends)
    return check is None or check(definition, text)


def _ids(definition: Mapping[str, Any], name: str) -> set[str]:
    return {str(each.get("id")) for each in components(definition, name)}


def _chosen(definition: Mapping[str, Any], text: str) -> bool:
    """Ids of the list, each once; none at all is an answer too."""
    given = text.split("[,]") if text else []
    return set(given) <= _ids(definition, "choices") and len({*given}) == len(given)


def _point(definition: Mapping[str, Any], text: str) -> bool:
    return text in _ids(definition, "scale")


def _matched(definition: Mapping[str, Any], text: str) -> bool:
    pairs = [pair.split("[.]") for pair in text.split("[,]")] if text else []
    left, right = _ids(definition, "source"), _ids(definition, "target")
    return all(len(pair) == 2 and pair[0] in left and pair[1] in right for pair in pairs)


def _truth(_: Mapping[str, Any], text: str) -> bool:
    return text in ("true", "false")


def _numeral(_: Mapping[str, Any], text: str) -> bool:
    return bool(_NUMBER.fullmatch(text)) and is_number(float(text))


_CHECKS: Mapping[str, Callable[[Mapping[str, Any], str], bool]] = {
    "choice": _chosen,
    "sequencing": _chosen,
    "likert": _point,
    "matching": _matched,
    "true-false": _truth,
    "numeric": _numeral,
}
