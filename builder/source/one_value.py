"""A place in a YAML file where one value is to stand."""

from __future__ import annotations

from builder.diagnostics import Report
from builder.source import schema_rules as rules
from builder.source import yaml_traps as traps
from builder.source.yaml_mending import quoted, shown, split_line
from builder.source.yaml_nodes import Mapping, Node, Scalar, Sequence


def one_value(node: Node, key: str, report: Report) -> Scalar | None:
    """``node`` when it is one value; otherwise what it is instead is told."""
    if isinstance(node, Scalar):
        return None if node.style == "!" else node
    if isinstance(node, Sequence | Mapping) and node.flow:
        mended = _quote_flow(node)
        start = "[" if isinstance(node, Sequence) else "{"
        report.add(traps.YAML_NEEDS_QUOTES, node.location, start=start, mended=mended)
    elif isinstance(node, Mapping) and _is_cut_at_colon(node):
        head = node.source[: node.column - 1]
        mended = shown(head + quoted(node.source[node.column - 1 :].strip()))
        report.add(traps.YAML_COLON_IN_TEXT, node.location, mended=mended)
    else:
        report.add(rules.VALUE_NOT_TEXT, node.location, key=key, example=f"{key}: …")
    return None


def _quote_flow(node: Sequence | Mapping) -> str:
    head, value = split_line(node.source)
    return shown(head + quoted(value))


def _is_cut_at_colon(node: Mapping) -> bool:
    """``- Husk: dette``: one name and its value on the line of the hyphen."""
    values = list(node.entries.values())
    return (
        len(values) == 1
        and isinstance(values[0].value, Scalar)
        and values[0].value.line == node.line
        and node.source[: node.column - 1].strip(" ") == "-"
    )
