"""YAML as located nodes: every scalar stays text, every node knows its line and column.

``no``, ``12:30``, ``0123`` and ``1.10`` are what the author wrote; ``schema`` converts by field.
Built on PyYAML's event stream, so no YAML type rule ever applies.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

import yaml

from builder.diagnostics import Location, Report, Rule, Severity, Text
from builder.source import yaml_traps as traps
from builder.source.yaml_mending import (
    Stop,
    bare_line,
    explain,
    quote_value,
    quoted,
    shown,
    split_line,
    straightened,
)

DEEPEST = 20
"""Levels; the course format needs 7."""
_MENDINGS = 40
"""Faults told in one file before we give up on it."""
_MENDINGS_OF_A_LINE = 3
"""A line that needs more was not understood: each attempt may double its quotes."""
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BREAKS = str.maketrans({"\r": " ", "\x85": " ", "\u2028": " ", "\u2029": " "})
"""What YAML would take for line ends, and nobody counts lines by."""
_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]"
)

YAML_DUPLICATE_KEY = Rule(
    "yaml-duplicate-key",
    Severity.ERROR,
    Text(
        "«{key}» står to ganger: først på linje {first}, så her",
        "“{key}” stands twice: first on line {first}, then here",
    ),
    Text(
        "Behold den ene linjen, og slett den andre.",
        "Keep one of the lines and delete the other.",
    ),
    Text(
        "Bare den ene kan gjelde, og det er ikke til å se hvilken som var ment.",
        "Only one of them can hold, and nothing shows which was meant.",
    ),
)
YAML_SEVERAL_DOCUMENTS = Rule(
    "yaml-several-documents",
    Severity.ERROR,
    Text(
        "«---» begynner en ny del av filen, og den delen blir ikke lest",
        "“---” begins a new part of the file, and that part is not read",
    ),
    Text("Slett linjen med «---».", "Delete the line with “---”."),
    Text(
        "I YAML skiller «---» flere dokumenter i samme fil. Kursbygger leser ett dokument i hver "
        "fil.",
        "In YAML “---” parts several documents in one file. Kursbygger reads one document a file.",
    ),
)
YAML_TOO_DEEP = Rule(
    "yaml-too-deep",
    Severity.ERROR,
    Text(
        "Her er det for mange nivåer inni hverandre",
        "There are too many levels inside each other here",
    ),
    Text(
        "Se etter klammer eller innrykk som ikke skal være der.",
        "Look for brackets or indents that should not be there.",
    ),
    Text(
        "Kursformatet bruker høyst sju nivåer. Flere enn 20 er en skrivefeil.",
        "The course format uses at most seven levels. More than 20 is a slip.",
    ),
)
RULES = (YAML_DUPLICATE_KEY, YAML_SEVERAL_DOCUMENTS, YAML_TOO_DEEP)


@dataclass(slots=True)
class Node:
    """A place in a file, with the value that stands there. Lines and columns from 1."""

    path: str
    line: int
    column: int

    @property
    def location(self) -> Location:
        return Location(self.path, self.line, self.column)


@dataclass(slots=True)
class Scalar(Node):
    """A text, exactly as YAML reads it."""

    text: str
    style: str
    """``""`` plain, ``'``, ``"``, ``|`` or ``>``; ``!`` for a value already reported."""
    source: str
    """The line it begins on, as written."""
    end: int
    """Where it ends on that line, from 0; -1 when it ends on a later one."""


@dataclass(slots=True)
class Sequence(Node):
    """A list."""

    items: list[Node]
    flow: bool
    """Written ``[a, b]``."""
    source: str


@dataclass(slots=True)
class Mapping(Node):
    """Names and values, in the author's order."""

    entries: dict[str, Entry]
    flow: bool
    """Written ``{a: b}``."""
    source: str


@dataclass(slots=True)
class Entry:
    """A name and its value."""

    key: Scalar
    value: Node


class _TooDeepError(Exception):
    pass


def parse_yaml(text: str, path: str, report: Report, first_line: int = 1) -> Node | None:
    """The root node of ``text``, an empty mapping when there is nothing in it.

    ``first_line`` is the number of its first line in the file. Faults go to ``report``; after
    one that can be mended the rest is read as if it had been. None when that is not possible.
    """
    lines = _without_controls(text, path, report, first_line)
    mended: Counter[int] = Counter()
    told: set[int] = set()
    for _ in range(_MENDINGS):
        builder = _Builder(lines, path, first_line, told)
        try:
            root = builder.build()
        except yaml.YAMLError as error:
            trap = explain(_stop(error, builder.last), lines)
            place = Location(path, trap.line + first_line, trap.column + 1)
            report.add(trap.rule, place, **trap.values)
            mended[trap.line] += 1
            told |= {trap.line} if trap.rule is traps.YAML_NO_COLON else set()
            if trap.mended is None or mended[trap.line] > _MENDINGS_OF_A_LINE:
                return None
            lines[trap.line] = trap.mended
        except _TooDeepError:
            report.extend(builder.found)
            return None
        else:
            plain = isinstance(root, Scalar) and not root.style
            glued = bare_line(lines, root.line - first_line) if plain else None
            if glued and glued.mended is not None:
                told |= {glued.line} if glued.rule is traps.YAML_NO_COLON else set()
                place = Location(path, glued.line + first_line, glued.column + 1)
                report.add(glued.rule, place, **glued.values)
                lines[glued.line] = glued.mended
                continue
            report.extend(builder.found)
            return root
    return None


def _without_controls(text: str, path: str, report: Report, first_line: int) -> list[str]:
    text = text.translate(_BREAKS)
    lines = text.split("\n")
    if not _CONTROL.search(text):
        return lines
    for number, line in enumerate(lines):
        found = _CONTROL.search(line)
        if found:
            place = Location(path, number + first_line, found.start() + 1)
            report.add(traps.YAML_CONTROL_CHARACTER, place, character=f"U+{ord(found[0]):04X}")
            lines[number] = _CONTROL.sub(" ", line)
    return lines


def _stop(error: yaml.YAMLError, last: Any) -> Stop:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    context = getattr(error, "context_mark", None)
    line = mark.line if mark else 0
    spans = last is not None and last.style and last.start_mark.line < last.end_mark.line == line
    return Stop(
        line=line,
        column=mark.column if mark else 0,
        problem=str(getattr(error, "problem", "") or ""),
        context=str(getattr(error, "context", "") or ""),
        context_line=context.line if context else None,
        quoted_from=last.start_mark.line if spans else None,
    )


class _Builder:
    """One pass over the events of a text. ``told``: the lines whose lost colon is told."""

    def __init__(self, lines: list[str], path: str, first_line: int, told: set[int]) -> None:
        self.found = Report()
        self.last: Any = None
        """The last scalar event."""
        self._lines = lines
        self._path = path
        self._first = first_line
        self._told = told
        self._anchors: set[str] = set()
        self._loader = _LOADER("\n".join(lines) + "\n")

    def build(self) -> Node:
        """The root. Raises yaml.YAMLError at the first thing that is not YAML."""
        try:
            self._next()
            if isinstance(self._next(), yaml.StreamEndEvent):
                return Mapping(self._path, self._first, 1, {}, False, "")
            root = self._node(self._next(), 0)
            self._next()
            self._rest()
            return root
        finally:
            self._loader.dispose()

    def _next(self) -> Any:
        return self._loader.get_event()

    def _rest(self) -> None:
        event = self._next()
        if isinstance(event, yaml.DocumentStartEvent):
            self.found.add(YAML_SEVERAL_DOCUMENTS, self._at(event))

    def _at(self, event: Any) -> Location:
        mark = event.start_mark
        return Location(self._path, mark.line + self._first, mark.column + 1)

    def _source(self, event: Any) -> str:
        line: int = event.start_mark.line
        return self._lines[line] if line < len(self._lines) else ""

    def _node(self, event: Any, depth: int) -> Node:
        if depth > DEEPEST:
            self.found.add(YAML_TOO_DEEP, self._at(event))
            raise _TooDeepError
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event)
        self._refuse_marks(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, depth)
        return self._mapping(event, depth)

    def _scalar(self, event: Any) -> Scalar:
        self.last = event
        start, end = event.start_mark, event.end_mark
        straight = None if event.style else straightened(event.value)
        if straight:
            place, mended = self._at(event), self._source(event).replace(event.value, straight, 1)
            values = {"quote": event.value[0], "mended": shown(mended)}
            self.found.add(traps.YAML_CURLY_QUOTES, place, **values)
        return Scalar(
            self._path,
            start.line + self._first,
            start.column + 1,
            event.value[1:-1] if straight else event.value,
            event.style or "",
            self._source(event),
            end.column if end.line == start.line else -1,
        )

    def _broken(self, event: Any) -> Scalar:
        place = self._at(event)
        source = self._source(event)
        return Scalar(self._path, place.line or 1, place.column or 1, "", "!", source, -1)

    def _alias(self, event: Any) -> Scalar:
        if event.anchor in self._anchors:
            self.found.add(traps.YAML_ANCHOR, self._at(event), mark=f"*{event.anchor}")
        else:
            self._tell_quotes(event, "*")
        return self._broken(event)

    def _refuse_marks(self, event: Any) -> None:
        if event.anchor:
            self._anchors.add(event.anchor)
        start = "&" if event.anchor else "!" if event.tag else ""
        if not start:
            return
        if isinstance(event, yaml.ScalarEvent) and event.value:
            self._tell_quotes(event, start)
        else:
            mark = f"&{event.anchor}" if event.anchor else str(event.tag)
            self.found.add(traps.YAML_ANCHOR, self._at(event), mark=mark)

    def _tell_quotes(self, event: Any, start: str) -> None:
        mended = shown(quote_value(self._source(event)))
        self.found.add(traps.YAML_NEEDS_QUOTES, self._at(event), start=start, mended=mended)

    def _sequence(self, start: Any, depth: int) -> Node:
        items = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            items.append(self._node(event, depth + 1))
        place = self._at(start)
        source = self._source(start)
        flow = bool(start.flow_style)
        return Sequence(self._path, place.line or 1, place.column or 1, items, flow, source)

    def _mapping(self, start: Any, depth: int) -> Node:
        entries: dict[str, Entry] = {}
        flow = bool(start.flow_style)
        broken = False
        before: Scalar | None = None
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key, at = self._node(event, depth + 1), event.start_mark.line
            value = self._node(next_event := self._next(), depth + 1)
            if at in self._told and isinstance(key, Scalar):
                self._keep_told(entries, key, value, next_event)
                continue
            if not isinstance(key, Scalar) or key.style == "!":
                return self._drop_rest(start, told=isinstance(key, Scalar))
            if flow and not before and _lacks_colon(key):
                broken = True
            elif flow and before and _lacks_colon(key):
                self._tell_comma(before, key)
            else:
                self._keep(entries, key, value)
                before = value if isinstance(value, Scalar) else key
        if broken:
            return self._braces(start)
        place, source = self._at(start), self._source(start)
        return Mapping(self._path, place.line or 1, place.column or 1, entries, flow, source)

    def _keep(self, entries: dict[str, Entry], key: Scalar, value: Node) -> None:
        known = entries.get(key.text)
        if known:
            first = known.key.line
            self.found.add(YAML_DUPLICATE_KEY, key.location, key=key.text, first=first)
        else:
            entries[key.text] = Entry(key, value)

    def _keep_told(self, entries: dict[str, Entry], key: Scalar, value: Node, event: Any) -> None:
        """A name whose colon was lost, which is told: nothing more is said of it."""
        key.style = "!"
        empty = isinstance(value, Scalar) and not value.text
        entries.setdefault(key.text, Entry(key, self._broken(event) if empty else value))

    def _tell_comma(self, before: Scalar, rest: Scalar) -> None:
        """``before`` was cut at a comma; ``rest`` is what YAML took for the next name."""
        line = rest.source
        start, whole = before.column - 1, f"{before.text}, {rest.text}"
        mended = line[:start] + quoted(whole) + line[max(rest.end, 0) :]
        if before.line != rest.line:
            mended = quoted(whole)
        self.found.add(traps.YAML_COMMA_IN_BRACES, rest.location, mended=shown(mended))
        before.text = whole

    def _drop_rest(self, start: Any, told: bool) -> Scalar:
        """The mapping cannot be read: its name is no text, as in ``{{owner}}``."""
        open_ones = 1
        while open_ones:
            event = self._next()
            open_ones += isinstance(event, yaml.CollectionStartEvent)
            open_ones -= isinstance(event, yaml.CollectionEndEvent)
        return self._broken(start) if told else self._braces(start)

    def _braces(self, start: Any) -> Scalar:
        """Braces that hold no entry are text: ``{{owner}}`` and the like."""
        head, value = split_line(self._source(start))
        mark = "{{" if value.startswith("{{") else value[:1]
        place = self._at(start)
        if mark == "{{":
            place = Location(self._path, place.line, len(head) + 1)
        mended = shown(head + quoted(value))
        self.found.add(traps.YAML_NEEDS_QUOTES, place, start=mark, mended=mended)
        return self._broken(start)


def _lacks_colon(key: Scalar) -> bool:
    """Whether a name between braces has no colon after it, and so is none."""
    return not key.style and key.end >= 0 and not key.source[key.end :].lstrip().startswith(":")
