"""A file of an author, changed line by line, so that all that is not meant stays as it was.

Comments, order, quotes, line endings and a byte order mark are the author's.
"""

from __future__ import annotations

from dataclasses import dataclass

from builder.diagnostics import Report
from builder.source.front_matter import split_front_matter
from builder.source.yaml_nodes import Entry, Mapping, Node, Scalar, Sequence, parse_yaml

BOM = b"\xef\xbb\xbf"


class NotUnderstoodError(Exception):
    """The file is written in a way that we do not change by machine; the text is its path."""


@dataclass(slots=True)
class TextFile:
    """The lines of a file, and how it ends them."""

    path: str
    lines: list[str]
    newline: str = "\n"
    bom: bool = False

    @classmethod
    def read(cls, path: str, data: bytes) -> TextFile:
        """Raises NotUnderstoodError for what is not UTF-8."""
        try:
            text = data.removeprefix(BOM).decode("utf-8")
        except UnicodeDecodeError as error:
            raise NotUnderstoodError(path) from error
        newline = "\r\n" if "\r\n" in text else "\n"
        lines = text.replace("\r\n", "\n").split("\n")
        return cls(path, lines, newline, data.startswith(BOM))

    def bytes(self) -> bytes:
        """The file as it is to be written."""
        text = self.newline.join(self.lines).encode()
        return BOM + text if self.bom else text

    def settings(self) -> Mapping:
        """The names and values of a YAML file, or at the top of a Markdown file."""
        text = "\n".join(self.lines)
        node: Node | None
        if self.path.endswith(".md"):
            node = split_front_matter(text, self.path, Report()).node
        else:
            node = parse_yaml(text, self.path, Report())
        if not isinstance(node, Mapping) or node.flow:
            raise NotUnderstoodError(self.path)
        return node

    def put(self, scalar: Scalar, text: str) -> None:
        """Write ``text``, which needs no quotes, in the place of a value on one line."""
        if scalar.end < 0 or scalar.style in ("|", ">", "!"):
            raise NotUnderstoodError(self.path)
        line = self.lines[scalar.line - 1]
        self.lines[scalar.line - 1] = line[: scalar.column - 1] + text + line[scalar.end :]

    def add_after(self, line: int, text: str) -> None:
        """A line of its own after line number ``line`` (from 1; 0 is before the first)."""
        self.lines[line:line] = text.split("\n")


def add_to_list(file: TextFile, name: str, item: str, after: str | None = None) -> None:
    """Put ``item`` into the list ``name``, after the item ``after``, else last."""
    settings = file.settings()
    entry = settings.entries.get(name)
    if entry is None:
        file.add_after(_last_line(file, settings), f"{name}:\n  - {item}")
    elif isinstance(entry.value, Scalar) and not entry.value.text.strip():
        _fill(file, entry, item)
    elif isinstance(entry.value, Sequence):
        _insert(file, entry, item, after)
    else:
        raise NotUnderstoodError(file.path)


def _fill(file: TextFile, entry: Entry, item: str) -> None:
    """The list is a name with nothing under it."""
    file.add_after(entry.key.line, " " * (entry.key.column + 1) + f"- {item}")


def _insert(file: TextFile, entry: Entry, item: str, after: str | None) -> None:
    value = entry.value
    assert isinstance(value, Sequence)
    items = [one for one in value.items if isinstance(one, Scalar)]
    if not items:
        line = file.lines[value.line - 1]
        at = value.column  # behind the bracket
        file.lines[value.line - 1] = line[:at] + item + line[at:]
        return
    before = next((one for one in items if one.text.strip() == after), items[-1])
    if before.end < 0:
        raise NotUnderstoodError(file.path)
    line = file.lines[before.line - 1]
    if value.flow:
        file.lines[before.line - 1] = line[: before.end] + f", {item}" + line[before.end :]
    else:
        file.add_after(before.line, line[: before.column - 1] + item)


def rename_in_list(file: TextFile, name: str, old: str, new: str) -> bool:
    """Write ``new`` where ``old`` stands in the list ``name``; whether it stood there."""
    entry = file.settings().entries.get(name)
    items = entry.value.items if entry and isinstance(entry.value, Sequence) else []
    found = [one for one in items if isinstance(one, Scalar) and one.text.strip() == old]
    for one in reversed(found):
        file.put(one, new)
    return bool(found)


def put_setting(file: TextFile, name: str, value: str, after: str = "title") -> None:
    """Write ``name: value``: where it stands, else below ``after``, else first."""
    settings = file.settings()
    entry = settings.entries.get(name)
    if entry is not None:
        if not isinstance(entry.value, Scalar):
            raise NotUnderstoodError(file.path)
        file.put(entry.value, value)
        return
    before = settings.entries.get(after)
    whole = before and isinstance(before.value, Scalar) and before.value.end >= 0
    line = before.key.line if before and whole else _first_line(settings) - 1
    file.add_after(line, f"{name}: {value}")


def drop_setting(file: TextFile, name: str) -> None:
    """Take the line ``name: value`` out."""
    entry = file.settings().entries.get(name)
    if entry is None:
        return
    if not isinstance(entry.value, Scalar) or entry.value.end < 0:
        raise NotUnderstoodError(file.path)
    del file.lines[entry.key.line - 1]


def setting(file: TextFile, name: str) -> str:
    """The text of ``name``; empty when there is none."""
    entry = file.settings().entries.get(name)
    return entry.value.text.strip() if entry and isinstance(entry.value, Scalar) else ""


def spread_over_languages(file: TextFile, names: tuple[str, ...], source: str) -> None:
    """Turn ``title: A text`` into ``title:`` with a line for the source language below it."""
    for name in names:
        entry = file.settings().entries.get(name)
        if entry and isinstance(entry.value, Scalar) and entry.value.end >= 0:
            at = entry.key.line - 1
            line, indent = file.lines[at], " " * (entry.key.column + 1)
            start = entry.value.column - 1
            file.lines[at : at + 1] = [line[:start].rstrip(), f"{indent}{source}: {line[start:]}"]


def _first_line(settings: Mapping) -> int:
    return min((entry.key.line for entry in settings.entries.values()), default=settings.line + 1)


def _last_line(file: TextFile, settings: Mapping) -> int:
    """The line after which a new name stands last: before ``---`` or at the end of the file."""
    if file.path.endswith(".md"):
        first = _first_line(settings)
        closing = (n for n in range(first, len(file.lines)) if file.lines[n].rstrip() == "---")
        return next(closing, len(file.lines))
    last = len(file.lines)
    while last and not file.lines[last - 1].strip():
        last -= 1
    return last


def quoted_if_needed(text: str) -> str:
    """``text`` as a YAML value on one line, bare where nothing in it can be misread."""
    from builder.importing.quiz_yaml import scalar

    return scalar(" ".join(text.split()))
