"""YAML as located text: what it reads, what it mends, and that nothing makes it fail."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from builder.diagnostics import Report
from builder.source import yaml_nodes
from builder.source.yaml_nodes import Mapping, Node, Scalar, Sequence, parse_yaml

BOTH = pytest.mark.parametrize(
    "loader", [getattr(yaml, "CSafeLoader", yaml.SafeLoader), yaml.SafeLoader], ids=["C", "Python"]
)


def plain(node: Node | None) -> Any:
    """Nodes as dicts, lists and texts."""
    if isinstance(node, Mapping):
        return {name: plain(entry.value) for name, entry in node.entries.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.text if isinstance(node, Scalar) else None


def read(text: str) -> tuple[Any, list[tuple[str, int | None, str]]]:
    """The values of ``text``, and code, line and mended line of what was told."""
    report = Report()
    values = plain(parse_yaml(text, "a.yaml", report))
    return values, [(d.code, d.location.line, d.values.get("mended", "")) for d in report]


@pytest.mark.parametrize(
    "text", ["no", "NO", "12:30", "0123", "1.10", "2026-11-23", "1_000", "yes", "~", "ja", "3,5"]
)
def test_every_value_stays_the_text_it_is(text: str) -> None:
    assert ({"a": text}, []) == read(f"a: {text}\n")


MENDED = [
    ("text: Husk: dette\n", {"text": "Husk: dette"}, "yaml-colon-in-text", 'text: "Husk: dette"'),
    ("text: @hei\n", {"text": "@hei"}, "yaml-needs-quotes", 'text: "@hei"'),
    ("text: **x** y\n", {"text": "**x** y"}, "yaml-needs-quotes", 'text: "**x** y"'),
    ("text: > fem\n", {"text": "> fem"}, "yaml-needs-quotes", 'text: "> fem"'),
    ("text: - hei\n", {"text": "- hei"}, "yaml-needs-quotes", 'text: "- hei"'),
    ("text: {{eier}} er\n", {"text": "{{eier}} er"}, "yaml-needs-quotes", 'text: "{{eier}} er"'),
    ('text: "Hei" sa\n', {"text": '"Hei" sa'}, "yaml-text-after-quote", "text: '\"Hei\" sa'"),
    (
        "text: 'Kari's bok'\n",
        {"text": "Kari's bok"},
        "yaml-text-after-quote",
        'text: "Kari\'s bok"',
    ),
    ("text: 'åpen\n", {"text": "åpen"}, "yaml-unclosed-quote", "text: 'åpen'"),
    ('text: "C:\\q"\n', {"text": "C:\\q"}, "yaml-backslash", "text: 'C:\\q'"),
    ("a: [b, c\n", {"a": ["b", "c"]}, "yaml-unclosed-bracket", "a: [b, c]"),
    ("a:\n\tb: 1\n", {"a": {"b": "1"}}, "yaml-tab", "  b: 1"),
    ("a: 1\nb:2\n", {"a": "1", "b": "2"}, "yaml-missing-space", "b: 2"),
    ("a: {t: x, y}\n", {"a": {"t": "x, y"}}, "yaml-comma-in-braces", 'a: {t: "x, y"}'),
    ("a: {t: x: y}\n", {"a": {"t": "x: y"}}, "yaml-colon-in-text", 'a: {t: "x: y"}'),
]


@BOTH
@pytest.mark.parametrize(("text", "values", "code", "mended"), MENDED)
def test_a_trap_is_told_with_the_mended_line_and_read_as_mended(
    loader: Any, text: str, values: Any, code: str, mended: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml_nodes, "_LOADER", loader)
    got, told = read(text)
    assert values == got
    assert [(code, mended)] == [(name, line) for name, _, line in told]
    if "yaml-tab" != code:
        assert (values, []) == read(f"{mended}\n") or "\n" in text.strip()


def test_columns_count_characters_and_lines_count_from_the_file() -> None:
    report = Report()
    root = parse_yaml("blåbær: æøå\n", "a.md", report, first_line=2)
    assert isinstance(root, Mapping)
    value = root.entries["blåbær"].value
    assert ("a.md", 2, 9) == (value.location.path, value.location.line, value.location.column)


def test_control_characters_are_told_and_the_rest_is_read() -> None:
    values, told = read("a: x\x00y\nb: 1\n")
    assert {"a": "x y", "b": "1"} == values
    assert [("yaml-control-character", 1)] == [(code, line) for code, line, _ in told]


def test_deep_brackets_are_refused_fast() -> None:
    values, told = read("a: " + "[" * 100_000 + "\n")
    assert values is None
    assert ["yaml-too-deep"] == [code for code, _, _ in told]


def test_a_line_beyond_mending_is_given_up() -> None:
    brackets = "a: {b: ' {c: ': d: ' e: \"f: ' g}\n"
    _, told = read(brackets * 2)
    assert len(told) <= 8
    assert all(len(mended) < 200 for _, _, mended in told)


@pytest.mark.parametrize("text", ["", "# bare en kommentar\n", "---\n", "\n\n"])
def test_nothing_is_an_empty_mapping(text: str) -> None:
    values, told = read(text)
    assert not values
    assert [] == told


YAML_LIKE = st.text(st.sampled_from("ab: -#'\"[]{},&*!|>%@`\n\t~?\\\u00a0å1."), max_size=60)


@given(YAML_LIKE)
def test_no_text_makes_it_fail(text: str) -> None:
    report = Report()
    parse_yaml(text, "a.yaml", report)
    for found in report:
        assert found.message() and found.hint("en")


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_no_characters_make_it_fail(text: str) -> None:
    parse_yaml(text, "a.yaml", Report())


@pytest.mark.parametrize(
    "text", ["a: " + "x" * 900_000, "a: " + " " * 900_000 + "b: c: d", '"' * 90_001]
)
def test_a_line_without_end_is_read_or_told(text: str) -> None:
    parse_yaml(text, "a.yaml", Report())


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("a:\n\t- b\n", "  - b"),
        ("a:\n  - t: b\n\t- t: c\n", "  - t: c"),
        ("a:\n  - t: b\n\tu: c\n", "    u: c"),
        ("a:\n    - t: b\n\t  u: c\n", "      u: c"),
        ("t: b\n\tu: c\n", "u: c"),
        ("a:\n  -\tt: b\n", "  - t: b"),
    ],
)
def test_a_tab_is_mended_to_where_the_siblings_begin(text: str, mended: str) -> None:
    _, [(code, _, told)] = read(text)
    assert ("yaml-tab", mended) == (code, told)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a:\n  - b\n  nar-det\n  - c\n", "yaml-missing-dash"),
        ("a:\n  - b\n  nar-det\n", "yaml-missing-dash"),
        ("a:\n  - b\n  -nar-det\n", "yaml-missing-space"),
    ],
)
def test_an_item_without_its_dash_is_read_as_one(text: str, code: str) -> None:
    values, told = read(text)
    assert [(code, 3, "- nar-det")] == told
    assert ["b", "nar-det"] == values["a"][:2]
