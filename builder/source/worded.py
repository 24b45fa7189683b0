"""A mapping whose one text may stand alone: ``- Rød hatt`` for ``- text: Rød hatt``."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from builder.diagnostics import Report
from builder.source.kinds import Nested, Prose
from builder.source.schema import Kind, Schema, nearest_name
from builder.source.yaml_nodes import Entry, Mapping, Node, Scalar


@dataclass(frozen=True, slots=True)
class Worded:
    """A mapping, or the text under its ``name`` alone."""

    schema: Schema
    name: str = "text"

    def read(self, node: Node, key: str, report: Report) -> Any:
        """A ``Record`` either way. A colon that makes a mapping of a text is told as that."""
        if isinstance(node, Mapping) and len(node.entries) == 1:
            (only,) = node.entries
            known = {*self.schema.names(), *self.schema.refused}
            if only not in known and nearest_name(only, sorted(known)) is None:
                return Prose().read(node, key, report)
        if isinstance(node, Scalar) and node.style != "!":
            entries = {self.name: Entry(replace(node, text=self.name), node)}
            place = (node.path, node.line, node.column)
            node = Mapping(*place, entries, flow=False, source=node.source)
        return Nested(self.schema).read(node, key, report)

    def translation(self) -> Kind:
        """The mapping's words."""
        return Worded(self.schema.translation(), self.name)

    def json(self, language: str = "nb") -> dict[str, object]:
        return {"anyOf": [Prose().json(), Nested(self.schema).json(language)]}
