"""Lists that were written as something else: what was meant, so that the rest can be read."""

from __future__ import annotations

from collections.abc import Container

from builder.diagnostics import Report
from builder.source import schema_rules as rules
from builder.source.yaml_mending import shown
from builder.source.yaml_nodes import Entry, Mapping, Node, Scalar

_SHOWN = 6
"""Items that a message shows."""


def as_list(node: Node) -> str:
    """What stands in ``node`` as the items of a list, a line each."""
    if not isinstance(node, Scalar):
        return "  - …"
    pieces = node.text.split(",") if "," in node.text else [node.text]
    if node.end < 0 and len(pieces) == 1:  # lines that YAML joined to one text
        pieces = node.text.split()
    items = [text for piece in pieces if (text := piece.strip(" -"))]
    more = ["…"] if len(items) > _SHOWN else []
    return "\n".join(f"  - {shown(text)}" for text in [*items[:_SHOWN], *more]) or "  - …"


def as_record(item: Node, names: Container[str], report: Report) -> Node:
    """An item of text alone where records of ``names`` belong is read as one's text (told)."""
    if not isinstance(item, Scalar) or item.style == "!" or "text" not in names:
        return item
    report.add(rules.ITEM_WITHOUT_NAME, item.location, text=shown(item.text), name="text")
    key = Scalar(item.path, item.line, item.column, "text", "", item.source, -1)
    entries = {"text": Entry(key, item)}
    return Mapping(item.path, item.line, item.column, entries, False, item.source)
