"""From where a YAML parser stopped to what the author did, and the line mended.

The parser says where it stopped, seldom why. ``explain`` looks at the line as a person would and
proposes the mended line, so that the rest of the file can be read and its faults told as well.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from builder.diagnostics import Rule
from builder.source import yaml_traps as traps

SHOWN = 300
"""Characters of a line that a message repeats."""

_LEAD = re.compile(r"\s*(?:-[ \t]+)*")
_NO_KEY = frozenset("\"'#[]{},&*!|>%@`")
_BLOCK_HEADER = re.compile(r"[|>][-+0-9]{0,2}(?:\s+#.*)?$")
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'(?!')")
_ODD_SPACE = re.compile("^[ -]*([\u00a0\u2000-\u200b\u202f\u3000])")
_GLUED_COLON = re.compile(r"^(\s*(?:- +)*[^\W\d][\w-]*):(?=[^\s:/])")
_ODD_COLON = re.compile("^(\\s*(?:- +)*[^\\W\\d][\\w-]*:)([\u00a0\u2000-\u200b\u202f\u3000])\\s*")
_GLUED_DASH = re.compile(r"^(\s*(?:- +)*)-(?=[^\W\d][\w-]*:(?:\s|$))")
_LOST_COLON = re.compile(r"^(\s*(?:- +)*)([^\W\d][\w-]*)(?=\s|$)(.*)$")
_CURLY = "“”„‟‘’‚"
"""The last three are single; ``’`` is also an apostrophe, so it may stand within a text."""
_OPENERS = {"[": "]", "{": "}"}


@dataclass(frozen=True, slots=True)
class Stop:
    """Where and why the parser stopped. Lines and columns from 0."""

    line: int
    column: int
    problem: str
    context: str
    context_line: int | None
    quoted_from: int | None
    """The line on which a quoted text began that ended on ``line``, when it began earlier."""


@dataclass(frozen=True, slots=True)
class Trap:
    """What the author did. Lines and columns from 0."""

    rule: Rule
    line: int
    column: int
    values: Mapping[str, str] = field(default_factory=dict)
    mended: str | None = None
    """The whole line as it should be; None when it cannot be told."""


def split_line(line: str) -> tuple[str, str]:
    """``line`` as what comes before its value (indent, dashes, key) and the value."""
    line = line.rstrip()
    lead = _LEAD.match(line)
    start = lead.end() if lead else 0
    rest = line[start:]
    key = _QUOTED.match(rest)
    colon = _colon_at(rest, key.end() if key else 0)
    if colon < 0 or (not key and rest[:1] in _NO_KEY) or (key and rest[key.end() : colon].strip()):
        return line[:start], rest
    value = rest[colon + 1 :].lstrip()
    return line[: len(line) - len(value)], value


def _colon_at(text: str, start: int) -> int:
    """Where a key's colon stands; -1 without one."""
    found = text.find(": ", start)
    return found if found >= 0 else (len(text) - 1 if text[start:].endswith(":") else -1)


def quoted(text: str) -> str:
    """``text`` in the quotes that need the least escaping."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def straightened(value: str) -> str | None:
    """``value`` in straight quotes when it stands in curly ones, as word processors make them.

    >>> straightened("“Test deg selv”")
    '"Test deg selv"'
    >>> straightened("“Ja”, sa hun")
    """
    if len(value) < 2 or value[0] not in _CURLY or value[-1] not in _CURLY:
        return None
    inner = value[1:-1]
    return None if any(mark in inner for mark in _CURLY[:4]) else quoted(inner)


def quote_value(line: str) -> str:
    """``line`` with its value in quotes."""
    head, value = split_line(line)
    return head + quoted(value)


def shown(line: str) -> str:
    """``line`` as a message repeats it."""
    text = line.strip()
    return text if len(text) <= SHOWN else text[:SHOWN] + "…"


def explain(stop: Stop, lines: Sequence[str]) -> Trap:
    """The trap behind ``stop``; ``YAML_SYNTAX`` when none is recognised."""
    for recognise in (
        _white,
        _open_quote,
        _glued,
        _bracket,
        _quotes,
        _first_colon,
        _colon,
        _indent,
    ):
        trap = recognise(stop, lines)
        if trap and (trap.mended is None or trap.mended != lines[trap.line]):
            return trap
    at = min(stop.line, len(lines) - 1)
    while at > 0 and not lines[at].strip():
        at -= 1
    return Trap(traps.YAML_SYNTAX, at, stop.column, {"line": shown(lines[at])})


def _mend(rule: Rule, line: int, column: int, mended: str, **values: str) -> Trap:
    return Trap(rule, line, column, {"mended": shown(mended), **values}, mended)


def _near(stop: Stop, lines: Sequence[str]) -> list[int]:
    """The lines to look at: the one the parser stopped on, then the one it was busy with."""
    scanning = "scanning" in stop.context or "flow" in stop.context
    near = [stop.line] + ([stop.context_line] if scanning and stop.context_line is not None else [])
    return [line for line in dict.fromkeys(near) if line < len(lines)]


def _white(stop: Stop, lines: Sequence[str]) -> Trap | None:
    for at in (line for line in (stop.line - 1, stop.line) if 0 <= line < len(lines)):
        line = lines[at]
        rest = line.lstrip(" -\t")
        lead = line[: len(line) - len(rest)]
        if "\t" in lead and rest:
            mended = _without_tab(lines[:at], lead, rest)
            return Trap(traps.YAML_TAB, at, lead.index("\t"), {"mended": mended[:SHOWN]}, mended)
        odd = _ODD_SPACE.match(line)
        if odd:
            text = line.lstrip()
            mended = " " * (len(line) - len(text)) + text
            character = f"U+{ord(odd[1]):04X}"
            return _mend(traps.YAML_ODD_SPACE, at, odd.start(1), mended, character=character)
    return None


def _without_tab(before: Sequence[str], lead: str, rest: str) -> str:
    """The line begun where its siblings begin, or two spaces inside the key it stands below."""
    dashes = "- " * lead.count("-")
    indent = lead[: len(lead) - len(lead.lstrip(" \t"))].replace("\t", "  ")
    above = next((line for line in reversed(before) if line.strip()), "")
    inner = len(above) - len(above.lstrip("- "))
    columns = _columns(before, bool(dashes)) or {inner}
    if above.rstrip().endswith(":"):
        columns = {inner + 2}
    start = min(columns, key=lambda known: (abs(known - len(indent)), -known))
    return " " * (start if "\t" in lead.rstrip("- ") or not dashes else len(indent)) + dashes + rest


def _open_quote(stop: Stop, lines: Sequence[str]) -> Trap | None:
    start = stop.quoted_from
    if "quoted scalar" in stop.context:
        start = stop.context_line
    if start is None or start >= len(lines):
        return None
    head, value = split_line(lines[start])
    quote = value[:1]
    if quote not in ("'", '"') or _QUOTED.match(value):
        return None
    inner = value[1:].replace("''", "'") if quote == "'" else value[1:]
    mended = head + (value + quote if quote not in inner else quoted(inner))
    return _mend(traps.YAML_UNCLOSED_QUOTE, start, len(head), mended, quote=quote)


def _glued(stop: Stop, lines: Sequence[str]) -> Trap | None:
    """``title:Hei``, ``-text: Hei``, or a line with no colon at all."""
    for at in (stop.line, stop.line - 1):
        dash = _GLUED_DASH.match(lines[at]) if 0 <= at < len(lines) else None
        if dash:
            mended = f"{dash[0]} {lines[at][dash.end() :]}"
            return _mend(traps.YAML_MISSING_SPACE, at, dash.end() - 1, mended, mark="-")
    if "simple key" not in stop.context or stop.context_line is None:
        return None
    at = min(stop.context_line, len(lines) - 1)
    colon = glued_colon(lines, at)
    if colon:
        return colon
    column = len(lines[at]) - len(lines[at].lstrip())
    if _continues_list(lines[:at], column):
        text = lines[at].strip()
        mended = " " * column + "- " + text.removeprefix("-").strip()
        if text.startswith("-"):
            return _mend(traps.YAML_MISSING_SPACE, at, column, mended, mark="-")
        return _mend(traps.YAML_NO_DASH, at, column, mended, text=shown(text))
    return _lost_colon(lines, at) or Trap(
        traps.YAML_NO_COLON, at, column, {"line": shown(lines[at])}, ""
    )


def bare_line(lines: Sequence[str], at: int) -> Trap | None:
    """A file of text alone that should have been names and values."""
    return glued_colon(lines, at) or _lost_colon(lines, at)


def _lost_colon(lines: Sequence[str], at: int) -> Trap | None:
    """``title Hei``, read on as ``title: Hei``; None when the line does not begin with a word."""
    found = _LOST_COLON.match(lines[at]) if 0 <= at < len(lines) else None
    if not found:
        return None
    value = found[3].strip()
    mended = f"{found[1]}{found[2]}:" + (f" {value}" if value else "")
    return Trap(traps.YAML_NO_COLON, at, len(found[1]), {"line": shown(lines[at])}, mended)


def _first_colon(stop: Stop, lines: Sequence[str]) -> Trap | None:
    """The same on the first line of a mapping: YAML takes it for a text, and stops at the next."""
    if not stop.problem.startswith("mapping values") or stop.line >= len(lines):
        return None
    head, _ = split_line(lines[stop.line])
    if ":" not in head or stop.column >= len(head):
        return None
    column, first = _content_column(lines[stop.line]), None
    for at in range(stop.line - 1, -1, -1):
        above, text = split_line(lines[at])
        if text.startswith("#") or ":" in above:
            break
        if text and _content_column(lines[at]) == column:
            first = at
    return None if first is None else _lost_colon(lines, first)


def _content_column(line: str) -> int:
    """Where a line's text begins, after its indent and dashes."""
    lead = _LEAD.match(line)
    return lead.end() if lead else 0


def glued_colon(lines: Sequence[str], at: int) -> Trap | None:
    """``title:Hei``, or a no-break space after the colon."""
    line = lines[at] if at < len(lines) else ""
    colon = _GLUED_COLON.match(line)
    if colon:
        mended = f"{colon[0]} {line[colon.end() :]}"
        return _mend(traps.YAML_MISSING_SPACE, at, colon.end() - 1, mended, mark=":")
    odd = _ODD_COLON.match(line)
    if odd:
        mended = f"{odd[1]} {line[odd.end() :]}"
        character = f"U+{ord(odd[2]):04X}"
        return _mend(traps.YAML_ODD_SPACE, at, odd.start(2), mended, character=character)
    return None


def _continues_list(before: Sequence[str], column: int) -> bool:
    """Whether the line above is an item of text alone, its dash at ``column``."""
    above = next((line for line in reversed(before) if line.strip()), "")
    head, value = split_line(above)
    return head == " " * column + "- " and bool(value)


def _bracket(stop: Stop, lines: Sequence[str]) -> Trap | None:
    """A list or braces in one line that never close, or a colon inside them."""
    at = stop.context_line
    if "flow" not in stop.context or at is None or at >= len(lines):
        return None
    head, value = split_line(lines[at])
    opener = value[:1]
    if opener not in _OPENERS or value.startswith("{{"):
        return None
    if _OPENERS[opener] not in value:
        mended = head + value + _OPENERS[opener]
        return _mend(traps.YAML_UNCLOSED_BRACKET, at, len(head), mended, bracket=opener)
    return _colon_in_braces(stop, lines)


def _colon_in_braces(stop: Stop, lines: Sequence[str]) -> Trap | None:
    line = lines[stop.line] if stop.line < len(lines) else ""
    start = max(line.rfind(mark, 0, stop.column) for mark in ("{", ", ")) + 1
    ends = [end for end in (line.find(mark, stop.column) for mark in (", ", "}")) if end >= 0]
    head, value = split_line(line[start : min(ends, default=len(line))])
    if not start or ": " not in value or value[:1] in "'\"":
        return None
    mended = line[:start] + head + quoted(value) + line[min(ends, default=len(line)) :]
    return _mend(traps.YAML_COLON_IN_TEXT, stop.line, start + len(head), mended)


def _quotes(stop: Stop, lines: Sequence[str]) -> Trap | None:
    for at in _near(stop, lines):
        head, value = split_line(lines[at])
        start = value[:1]
        if "escape" in stop.problem and value[-1:] == start == '"':
            mended = head + "'" + value[1:-1].replace("'", "''") + "'"
            return _mend(traps.YAML_BACKSLASH, at, stop.column, mended)
        if not start:
            continue
        if _needs_quotes(head, value):
            mended = head + quoted(value)
            mark = "{{" if value.startswith("{{") else start
            return _mend(traps.YAML_NEEDS_QUOTES, at, len(head), mended, start=mark)
        if start in "'\"" and (first := _QUOTED.match(value)) and _text_after(value, first.end()):
            if value[first.end() :].strip() == ",":
                return _mend(
                    traps.YAML_COMMA_AT_END,
                    at,
                    len(line_end := lines[at].rstrip()) - 1,
                    line_end[:-1],
                )
            inner = value[1:-1] if value.count(start) == 3 and value.endswith(start) else value
            return _mend(traps.YAML_TEXT_AFTER_QUOTE, at, len(head), head + quoted(inner))
    return None


def _text_after(value: str, end: int) -> bool:
    rest = value[end:].strip()
    return bool(rest) and not rest.startswith("#")


def _needs_quotes(head: str, value: str) -> bool:
    start = value[0]
    if start in "|>":
        return not _BLOCK_HEADER.match(value)
    if start in "-?":
        return ":" in head and value[1:2] in ("", " ")
    return start in "@`%&*!,[]{}"


def _colon(stop: Stop, lines: Sequence[str]) -> Trap | None:
    if not stop.problem.startswith("mapping values") or stop.line >= len(lines):
        return None
    line = lines[stop.line]
    head, value = split_line(line)
    if ":" not in head or stop.column < len(head):
        return None
    straight = straightened(value)
    if straight:
        mended, quote = head + straight, value[0]
        return _mend(traps.YAML_CURLY_QUOTES, stop.line, len(head), mended, quote=quote)
    return _mend(traps.YAML_COLON_IN_TEXT, stop.line, stop.column, head + quoted(value))


def _indent(stop: Stop, lines: Sequence[str]) -> Trap | None:
    if stop.line >= len(lines):
        return None
    line = lines[stop.line]
    column = len(line) - len(line.lstrip(" "))
    shifted = "mapping values" in stop.problem or stop.column == column
    if not shifted or not column:
        return None
    is_item = line.lstrip().startswith("- ")
    columns = _columns(lines[: stop.line], is_item) - {column}
    if not columns:
        return Trap(traps.YAML_INDENT, stop.line, column)
    nearest = min(columns, key=lambda known: (abs(known - column), -known))
    mended = " " * nearest + line.lstrip()
    return Trap(traps.YAML_INDENT, stop.line, column, mended=mended)


def _columns(lines: Sequence[str], dashes: bool) -> set[int]:
    """Where earlier items (``dashes``) or keys began."""
    found = set()
    for line in lines:
        lead = re.match(r"( *)((?:- +)*)", line)
        if lead and line.strip():
            found.add(len(lead[1]) if dashes and lead[2] else len(lead[0]))
    return found
