"""The record store of one learner of the preview, in memory: of xAPI 1.0.3 (Part Three) what a
course asks for, by the letter, within bounds, and gone with the process."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from builder.xapi.verify import faults

Json = dict[str, Any]
MOST_STATEMENTS = 2_000
MOST_DOCUMENTS = 20
MOST_KEPT = 4_000_000
"""Characters in all."""

_VERSION = re.compile(r"1\.0(\.\d+)?")
_DOCUMENTS: Mapping[str, tuple[str, ...]] = {
    "activities/state": ("stateId", "activityId", "agent"),
    "agents/profile": ("profileId", "agent"),
}
"""What a document is found by (2.3, 2.6), beside the registration that a state may have."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request to the store."""

    method: str
    resource: str
    """What stands behind the endpoint: ``statements``."""
    query: Mapping[str, str]
    headers: Mapping[str, str]
    """By lower-case name."""
    body: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What the store says."""

    status: int
    body: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    rule: str = ""
    """Why it refuses: a key of ``words.py``; empty when it does not."""
    detail: str = ""
    """Where the fault lies; empty when the rule says all."""


class RefusalError(Exception):
    """The store or the LMS does not do what it is asked."""

    def __init__(self, status: int, rule: str, detail: str = "") -> None:
        super().__init__(rule)
        self.answer = Answer(status, json.dumps({"error": rule}), _JSON, rule, detail)


_JSON = {"Content-Type": "application/json"}
Admit = Callable[[Json, Sequence[Json]], None]
"""Raises for a statement that may not be said after those that were."""


class Store:
    """Statements and documents."""

    def __init__(self) -> None:
        self._statements: dict[str, Json] = {}
        self._documents: dict[tuple[str, ...], str] = {}
        self._characters = 0

    @property
    def statements(self) -> Sequence[Json]:
        """As they arrived."""
        return tuple(self._statements.values())

    def keep(self, resource: str, query: Mapping[str, str], content: Json) -> None:
        """A document that the LMS itself puts there; its few characters are not counted."""
        self._documents[_key(resource, query)] = json.dumps(content, ensure_ascii=False)

    def document(self, resource: str, query: Mapping[str, str]) -> str:
        """What stands there; empty when nothing does."""
        return self._documents.get(_key(resource, query), "")

    def answer(self, asked: Asked, admit: Admit) -> Answer:
        """Raises RefusalError."""
        if not _VERSION.fullmatch(asked.headers.get("x-experience-api-version", "")):
            raise RefusalError(400, "refused version")
        if asked.resource in _DOCUMENTS:
            return self._read(asked) if asked.method == "GET" else self._write(asked)
        if asked.resource != "statements":
            raise RefusalError(404, "refused resource", asked.resource)
        if asked.method != "POST":
            raise RefusalError(405, "refused method", asked.method)
        return self._add(asked.body, admit)

    def _add(self, body: str, admit: Admit) -> Answer:
        """All of a batch or nothing of it (2.1.2)."""
        given = _parsed(body)
        batch = given if isinstance(given, list) else [given]
        kept, characters = dict(self._statements), self._characters
        for statement in batch:
            _verify(statement)
            known = kept.get(statement["id"])
            if known is None:
                admit(statement, tuple(kept.values()))
                kept[statement["id"]] = statement
                characters += len(json.dumps(statement))
            elif known != statement:
                raise RefusalError(409, "refused id", statement["id"])
        if len(kept) > MOST_STATEMENTS or characters > MOST_KEPT:
            raise RefusalError(413, "refused full")
        self._statements, self._characters = kept, characters
        return Answer(200, json.dumps([statement["id"] for statement in batch]), _JSON)

    def _read(self, asked: Asked) -> Answer:
        content = self._documents.get(_key(asked.resource, asked.query))
        if content is None:
            return Answer(404)
        return Answer(200, content, {**_JSON, "ETag": _etag(content)})

    def _write(self, asked: Asked) -> Answer:
        """Over what one believes is there (3.1). The LMS's own documents are not the course's."""
        if asked.method != "PUT":
            raise RefusalError(405, "refused method", asked.method)
        named = asked.query.get("stateId", "LMS.")
        if named.startswith("LMS."):
            raise RefusalError(403, "refused document", named)
        key = _key(asked.resource, asked.query)
        held = self._documents.get(key)
        wanted = asked.headers.get("if-match")
        other = wanted is not None and (held is None or _etag(held) != wanted)
        if other or (asked.headers.get("if-none-match") == "*" and held is not None):
            raise RefusalError(412, "refused other")
        kept = {**self._documents, key: asked.body}
        characters = self._characters + len(asked.body) - len(held or "")
        if len(kept) > MOST_DOCUMENTS or characters > MOST_KEPT:
            raise RefusalError(413, "refused full")
        self._documents, self._characters = kept, characters
        return Answer(204, headers={"ETag": _etag(asked.body)})


def _verify(statement: Any) -> None:
    try:
        found = faults(statement)
    except RecursionError:  # lists in lists in lists
        raise RefusalError(400, "refused json") from None
    if found:
        first = found[0]
        raise RefusalError(400, "refused statement", f"{first.place}: {first.value}".rstrip(": "))
    if "id" not in statement:  # a store may give one (2.1.2); of a course's own we want to know
        raise RefusalError(400, "refused statement", "id")


def _key(resource: str, query: Mapping[str, str]) -> tuple[str, ...]:
    missing = [name for name in _DOCUMENTS[resource] if name not in query]
    if missing:
        raise RefusalError(400, "refused parameter", missing[0])
    values = {**query, "agent": json.dumps(_parsed(query["agent"]), sort_keys=True)}
    names = (*_DOCUMENTS[resource], "registration")
    return (resource, *(values.get(name, "") for name in names))


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise RefusalError(400, "refused json") from None


def _etag(content: str) -> str:
    """The SHA-1 of the content, in quotation marks (3.1)."""
    return f'"{hashlib.sha1(content.encode(), usedforsecurity=False).hexdigest()}"'
