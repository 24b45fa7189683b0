"""Directives among the lines: ``:::name[label]{#id key=value}`` … ``:::`` found and paired."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from builder.diagnostics import Location, Report, Text
from builder.source import directive_rules as rules
from builder.source.braces import Entry, meant_key, read_braces
from builder.source.directive_list import BY_WORD, Kind, ValueType
from builder.source.lines import Line
from builder.source.near import nearest_of
from builder.source.scan import Scanned
from builder.source.slugs import as_id

RULES = rules.RULES

ID = re.compile(r"[a-z][a-z0-9-]{0,40}")
_FENCE = re.compile(r"^([ \t]*)(:{3,})[ \t]*(.*?)[ \t]*$")
_SHORT = re.compile(r"^(:(?=[\w-])|::)[ \t]*(?:([\w-]+)(?=[\s\[{]|$)|$)")
_CLOSED_TOO = re.compile(r"\s:{3,}$")
_NAME = re.compile(r"[\w-]+")


@dataclass(slots=True)
class Opened:
    """A directive as written."""

    line: Line
    column: int
    colons: int
    word: str
    """The name the author used; messages use it too."""
    kind: Kind | None
    """None when there is no such directive (already told)."""
    label: str = ""
    label_column: int = 0
    id: str | None = None
    values: dict[str, str] = field(default_factory=dict)

    @property
    def is_leaf(self) -> bool:
        return self.kind is not None and self.kind.body == "none"


@dataclass(frozen=True, slots=True)
class Fence:
    """One ``:::`` line: a directive opened, or a close (``opened`` is None)."""

    line: Line
    colons: int
    opened: Opened | None


Item = Scanned | Fence

_EXAMPLES: Mapping[ValueType, str] = {
    "sort": "single", "truth": "true", "points": "1", "former": "forrige-id",
    "integer": "3", "id": "min-id", "picture": "bilde.png", "video": "film.mp4",
    "audio": "lyd.mp3", "captions": "film.vtt", "file": "mal.docx",
}  # fmt: skip
"""A value of each type, for messages that show what to write."""


def find_fences(items: list[Scanned], report: Report) -> list[Item]:
    """``items`` with the ``:::`` lines read; a malformed one is told and read all the same."""
    found: list[Item] = []
    short = False
    for item in items:
        if isinstance(item, Line) and item.text.startswith(":") and item.text[:3] != ":::":
            item = _with_three_colons(item, short, report)
            short = short or item.text.startswith(":::")
        fence = isinstance(item, Line) and ":::" in item.text
        found.append(_read_fence(item, report) if fence and isinstance(item, Line) else item)
    return found


def _with_three_colons(line: Line, told: bool, report: Report) -> Line:
    """``::tips`` and ``:tips`` as they should be; the ``::`` that closes one is told with it."""
    start = _SHORT.match(line.text)
    if not start or (start[2] and start[2].casefold() not in BY_WORD):
        return line
    mended = ":::" + line.text[start.end(1) :].strip()
    if start[2] or not told:
        report.add(rules.TOO_FEW_COLONS, line.at(0), mended=mended)
    indent = None if line.indent is None else line.indent - 3 + len(start[1])
    return line._replace(text=mended, indent=indent)


def _read_fence(line: Line, report: Report) -> Line | Fence:
    found = _FENCE.match(line.text)
    if not found:
        return line
    indent, colons, rest = found.groups()
    if indent:
        report.add(rules.INDENTED, line.at(len(indent)), line=line.text.strip())
    if not rest:
        return Fence(line, len(colons), None)
    return Fence(line, len(colons), _read_opening(line, found.start(3), len(colons), rest, report))


def _read_opening(line: Line, column: int, colons: int, rest: str, report: Report) -> Opened:
    name = _NAME.match(rest)
    word = name.group() if name else rest.split()[0]
    opened = Opened(line, column, colons, word, BY_WORD.get(word.casefold()))
    if opened.kind is None:
        _tell_unknown(word, line.path.partition("/")[0], line.at(column), report)
        return opened
    alone = _CLOSED_TOO.search(rest)
    if alone and not opened.is_leaf:
        said = rest[len(word) : alone.start()].strip()
        mended = "\n".join([":" * colons + word, said or "…", ":" * colons])
        report.add(rules.ON_ONE_LINE, line.at(column), name=word, mended=mended)
        opened.kind = None  # so that nothing more is told of it
        return opened
    after = _read_label(opened, rest, len(word), column)
    after = _read_attributes(opened, rest, after, column, report)
    _check_rest(opened, rest[after:].strip(), column + after, report)
    return opened


def _tell_unknown(word: str, language: str, place: Location, report: Report) -> None:
    """A name no directive has; what is proposed is in the language of the page."""
    kinds = list({id(kind): kind for kind in BY_WORD.values()}.values())
    meant = nearest_of(word, [kind.word(language) for kind in kinds]) or nearest_of(word, BY_WORD)
    if meant is None:
        known = ", ".join(kind.word(language) for kind in kinds)
        report.add(rules.UNKNOWN, place, name=word, known=known)
        return
    as_spelt = BY_WORD[meant].word(language)
    same = nearest_of(meant, [as_spelt])  # sporsmal is spørsmål, and is proposed so
    report.add(rules.MISSPELT, place, name=word, nearest=same or meant)


def _read_label(opened: Opened, rest: str, position: int, column: int) -> int:
    """Read ``[label]`` at ``position`` if it stands there; the position after it."""
    start = position + len(rest[position:]) - len(rest[position:].lstrip())
    if not rest[start:].startswith("["):
        return position
    depth = 0
    for end in range(start, len(rest)):
        depth += {"[": 1, "]": -1}.get(rest[end], 0)
        if depth == 0:
            opened.label = rest[start + 1 : end].strip()
            opened.label_column = column + start + 1
            return end + 1
    return position


def _read_attributes(opened: Opened, rest: str, position: int, column: int, report: Report) -> int:
    """Read ``{#id key=value}`` at ``position`` if it stands there; the position after it."""
    start = position + len(rest[position:]) - len(rest[position:].lstrip())
    end = rest.find("}", start)
    if not rest[start:].startswith("{") or end < 0:
        return position
    braces = read_braces(rest[start + 1 : end])
    begin = column + start + 1
    unknown = [
        entry
        for entry in braces.entries
        if not _take(opened, entry, opened.line.at(begin + entry.at), report)
    ]
    if unknown:  # its cure is the line with the other mistakes mended too
        _tell_unknown_keys(opened, unknown, opened.line.at(begin + unknown[0].at), report)
    elif braces.mistake:
        head = ":" * opened.colons + rest[:start].rstrip() + "{"
        mended = head + braces.written() + rest[end:]
        values = {"name": opened.word, "text": braces.text, "mended": mended}
        report.add(_MISTAKES[braces.mistake], opened.line.at(begin + braces.at), **values)
    return end + 1


_MISTAKES = {
    "comma": rules.ATTRIBUTE_COMMA,
    "curly": rules.CURLY_QUOTES,
    "other": rules.ATTRIBUTE,
}


def _take(opened: Opened, entry: Entry, place: Location, report: Report) -> bool:
    """Whether the directive knows such an entry; it is taken when it does."""
    assert opened.kind is not None
    key, value = entry.name, entry.value
    if key in ("#", "id"):
        return _take_id(opened, value, place, report)
    value_type = opened.kind.keys.get(key)
    if value_type is None:
        return False
    number = value_type == "integer" and not value.isdecimal()
    if number or (value_type == "id" and not ID.fullmatch(value)):
        report.add(rules.VALUE_INVALID, place, key=key, value=value)
    else:
        opened.values[key] = value
    return True


def _take_id(opened: Opened, value: str, place: Location, report: Report) -> bool:
    assert opened.kind is not None
    if opened.kind.id == "none":
        return False
    if not ID.fullmatch(value):
        report.add(rules.ID_INVALID, place, id=value, mended=make_id(value))
    opened.id = value if ID.fullmatch(value) else make_id(value)
    return True


def _tell_unknown_keys(
    opened: Opened, unknown: list[Entry], place: Location, report: Report
) -> None:
    """What a directive does not know, at once, with the line as it should be."""
    kind = opened.kind
    assert kind is not None
    for entry in unknown:
        meant = meant_key(entry.name, kind.keys)
        if meant and meant not in opened.values:
            opened.values[meant] = entry.value
    keys = ", ".join(f"«{entry if entry.name == '#' else entry.name}»" for entry in unknown)
    known = ", ".join([*(["#id"] if kind.id != "none" else []), *kind.keys])
    mended = _mended(opened, ":" * opened.colons + opened.word)
    picture = {entry.name: entry.value for entry in unknown}
    source = next((picture[name] for name in ("src", "file", "fil") if name in picture), None)
    if kind.name == "figure" and source:
        mended += f"\n![{picture.get('alt', '…')}]({source})\n{':' * opened.colons}"
        opened.kind = None  # so that nothing more is told of it
    values = {"name": opened.word, "keys": keys, "mended": mended}
    report.add(rules.KEY_UNKNOWN, place, known=known or _NOTHING, **values)


_NOTHING = Text("ingenting", "nothing")


def make_id(text: str) -> str:
    """An id made from ``text``: what a message proposes."""
    return as_id(text) or "min-id"


def _check_rest(opened: Opened, rest: str, column: int, report: Report) -> None:
    """What a directive must have, and that nothing follows it on the line."""
    kind, place = opened.kind, opened.line.at(opened.column)
    if kind is None:
        return
    head = ":" * opened.colons + opened.word
    if rest.startswith("[") and not opened.label:
        report.add(rules.BRACKET_UNCLOSED, opened.line.at(column), text=rest[:20])
    elif rest:
        said = any(character.isalnum() for character in rest)
        label = f"[{rest}]" if said and kind.label != "none" and not opened.label else ""
        report.add(
            rules.TEXT_AFTER,
            opened.line.at(column),
            name=opened.word,
            mended=head + label,
            text=rest,
        )
        opened.label = opened.label or (rest if label else "")
    if kind.label == "none" and opened.label:
        report.add(rules.LABEL_NOT_USED, place, name=opened.word, mended=head)
        opened.label = ""
    if kind.label == "required" and not opened.label:
        report.add(rules.LABEL_MISSING, place, name=opened.word, mended=_mended(opened, head))
    for key in kind.required:
        if key not in opened.values and key + "=" not in opened.line.text.replace(" ", ""):
            mended = f"{head}[{opened.label}]{{{key}={_EXAMPLES[kind.keys[key]]}}}"
            report.add(rules.KEY_MISSING, place, name=opened.word, key=key, mended=mended)
    if kind.id == "required" and opened.id is None and "#" not in opened.line.text:
        report.add(rules.ID_MISSING, place, name=opened.word, mended=_mended(opened, head))


def _mended(opened: Opened, head: str) -> str:
    """The line with all that it must have."""
    kind = opened.kind
    assert kind is not None
    label = f"[{opened.label or '…'}]" if opened.label or kind.label == "required" else ""
    own = [f"#{opened.id or make_id(opened.label)}"] if opened.id or kind.id == "required" else []
    values = [
        f'{key}="{text}"' if " " in text else f"{key}={text}" for key, text in opened.values.items()
    ]
    return f"{head}{label}" + (f"{{{' '.join([*own, *values])}}}" if own or values else "")


@dataclass(frozen=True, slots=True)
class Open:
    """Here a directive begins; a ``Close`` of the same directive follows."""

    opened: Opened


@dataclass(frozen=True, slots=True)
class Close:
    opened: Opened


Paired = Scanned | Open | Close


def pair(items: list[Item], report: Report) -> list[Paired]:
    """Pair openings with closes. What is left over is told and taken out, its content kept.

    Where the colons alone do not say which ``:::`` closes what, the reading that leaves nothing
    over wins.
    """
    fences = [item for item in items if isinstance(item, Fence)]
    if not fences:
        return [item for item in items if not isinstance(item, Fence)]
    readings = [_pair(fences, *_READINGS[0])]
    while readings[-1][1] and len(readings) < len(_READINGS):
        readings.append(_pair(fences, *_READINGS[len(readings)]))
    pairs, left_over = min(readings, key=lambda reading: len(reading[1]))
    for fence in left_over:
        _tell_left_over(fence, report)
    return list(_with_pairs(items, fences, pairs))


_READINGS = ((True, False), (False, False), (True, True), (False, True))


def _pair(
    fences: list[Fence], leaf_close: bool, strict: bool
) -> tuple[dict[int, int], list[Fence]]:
    """Index of each opening → index of its close (its own for a leaf), and the fences left over.

    ``leaf_close``: a close right after a directive without body belongs to it. ``strict``: an
    opening with as many colons as the one it stands in means that one was never closed.
    """
    pairs: dict[int, int] = {}
    left_over: list[Fence] = []
    stack: list[int] = []
    leaf: int | None = None
    for i, fence in enumerate(fences):
        if fence.opened is not None:
            while strict and stack and fence.colons >= fences[stack[-1]].colons:
                left_over.append(fences[stack.pop()])
            leaf = i if fence.opened.is_leaf else None
            pairs[i] = i
            if leaf is None:
                stack.append(i)
        elif leaf is not None and leaf_close and fence.colons == fences[leaf].colons:
            pairs[leaf], leaf = i, None
        else:
            leaf = None
            _close(fences, stack, i, pairs, left_over)
    return pairs, left_over + [fences[i] for i in stack]


def _close(
    fences: list[Fence], stack: list[int], i: int, pairs: dict[int, int], left_over: list[Fence]
) -> None:
    fitting = [at for at in stack if fences[at].colons == fences[i].colons]
    if not fitting and not stack:
        left_over.append(fences[i])
        return
    target = fitting[-1] if fitting else stack[-1]
    while stack[-1] != target:
        left_over.append(fences[stack.pop()])
    pairs[stack.pop()] = i


def _tell_left_over(fence: Fence, report: Report) -> None:
    colons = ":" * fence.colons
    if fence.opened is None:
        report.add(rules.STRAY_CLOSE, fence.line.at(0), colons=colons)
    elif fence.opened.kind is not None:
        place = fence.line.at(fence.opened.column)
        report.add(rules.UNCLOSED, place, name=fence.opened.word, colons=colons)


def _with_pairs(items: list[Item], fences: list[Fence], pairs: dict[int, int]) -> Iterator[Paired]:
    opening_of = {close: opening for opening, close in pairs.items()}
    at = -1
    for item in items:
        if not isinstance(item, Fence):
            yield item
            continue
        at += 1
        if item.opened is None:
            opened = fences[opening_of[at]].opened if at in opening_of else None
            if opened is not None and not opened.is_leaf:
                yield Close(opened)
        elif item.opened.is_leaf or pairs.get(at, at) != at:
            yield Open(item.opened)
            if item.opened.is_leaf:
                yield Close(item.opened)
