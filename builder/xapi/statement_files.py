"""A file of statements: a JSON list, the answer of an LRS, or a statement on each line."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from builder.diagnostics import Location, Report
from builder.xapi import send_rules as rules
from builder.xapi.verify import Fault, faults

_HALF = re.compile("[\ud800-\udfff]")
MOST_TOLD = 5
"""Findings of one rule; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A statement of a file."""

    number: int
    """From 1, in the file's order."""
    id: str
    """Its own, or one made of its content: the same each time, so that it is never kept twice."""
    text: str
    """As it is sent, the id in it."""


def read_statements(path: Path, report: Report) -> tuple[Numbered, ...]:
    """The statements of a file, each once; what is wrong with the file or them is told."""
    place = Location(path.name)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        report.add(rules.FILE_UNREADABLE, place, reason=reason)
        return ()
    try:
        found = _parsed(text)
    except (ValueError, RecursionError) as error:
        report.add(
            rules.NOT_JSON, Location(path.name, getattr(error, "lineno", None)), reason=error
        )
        return ()
    if _is_compiled(found):
        report.add(rules.TEMPLATES, place)
    elif not found:
        report.add(rules.NONE, place)
    else:
        _tell(found, place, report)
        return _numbered(found, place, report)
    return ()


def _parsed(text: str) -> list[Any]:
    try:
        found = json.loads(text)
    except ValueError:
        lines = [line for line in text.splitlines() if line.strip()]
        if len(lines) < 2 or not lines[0].rstrip().endswith("}"):
            raise
        return list(_of_lines(text))
    if isinstance(found, dict) and isinstance(found.get("statements"), list):
        found = found["statements"]  # what an LRS answers when it is asked (1.0.3, 2.1.3)
    return found if isinstance(found, list) else [found]


def _of_lines(text: str) -> Iterator[Any]:
    for number, line in enumerate(text.splitlines(), start=1):
        try:
            if line.strip():
                yield json.loads(line)
        except json.JSONDecodeError as error:
            error.lineno = number
            raise


def _is_compiled(found: list[Any]) -> bool:
    """Whether it is what ``xapi statements`` writes."""
    return any(isinstance(one, dict) and "templates" in one for one in found)


def _tell(found: list[Any], place: Location, report: Report) -> None:
    """The first faults of each kind, and how many more there are."""
    told: Counter[str] = Counter()
    for number, statement in enumerate(found, start=1):
        for fault in _once(faults(statement)):
            told[fault.rule.code] += 1
            if told[fault.rule.code] <= MOST_TOLD:
                values = {"number": number, "place": fault.place, "value": fault.value}
                report.add(fault.rule, place, **values)
    for code, count in told.items():
        if count > MOST_TOLD:
            report.add(rules.MORE, place, count=count - MOST_TOLD, code=code)


def _once(found: list[Fault]) -> Iterator[Fault]:
    """One of each rule: the others of a statement often follow from it."""
    yield from {fault.rule.code: fault for fault in reversed(found)}.values()


def _numbered(found: list[Any], place: Location, report: Report) -> tuple[Numbered, ...]:
    made: dict[str, Numbered] = {}
    for number, statement in enumerate(found, start=1):
        one = _with_id(number, statement)
        first = made.setdefault(one.id, one)
        if first.text != one.text:
            report.add(rules.ID_TWICE, place, first=first.number, second=number)
    return tuple(made.values())


def _with_id(number: int, statement: Any) -> Numbered:
    """The id of one without comes of all it says: sent again it is the same statement."""
    if not isinstance(statement, dict):
        return Numbered(number, f"-{number}", json.dumps(statement))
    if not isinstance(statement.get("id"), str):
        rest = {name: value for name, value in statement.items() if name != "id"}
        said = json.dumps(rest, sort_keys=True, separators=(",", ":"))
        statement = {"id": str(uuid5(NAMESPACE_URL, said)), **rest}
    text = json.dumps(statement, ensure_ascii=False, separators=(",", ":"))
    if _HALF.search(text):  # of a character: UTF-8 cannot say it, an escape can
        text = json.dumps(statement, separators=(",", ":"))
    return Numbered(number, str(statement["id"]), text)
