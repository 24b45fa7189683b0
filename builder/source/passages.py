"""Passages: the stretches of text between blank lines, with code in them hidden from checks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from builder.source.directives import Paired
from builder.source.lines import Line
from builder.source.scan import LIST_ITEM

_HIDDEN = re.compile(r"\\[!-/:-@\[-`{-~]|(?<![`\\])(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_CONTAINER = re.compile(r"^ {0,3}(?:\[\^[^\]]+\]:|: {1,3}\S)")


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines that follow each other without a blank one."""

    lines: list[Line]
    masked: list[str]
    """The same lines with code spans and escaped characters replaced by as many ``x``."""
    in_list: bool
    """Whether a list, footnote or definition goes on here, so that indented text is no code."""
    is_code: bool
    """Whether Markdown reads it as an indented code block."""


def passages(items: Iterable[Paired]) -> list[Passage]:
    """The passages among ``items``, in order."""
    found: list[Passage] = []
    gathered: list[Line] = []
    in_list = False
    for item in items:
        if isinstance(item, Line) and item.text.strip():
            gathered.append(item)
            continue
        if gathered:
            found.append(_passage(gathered, in_list))
            in_list = _goes_on(found[-1])
            gathered = []
        if not isinstance(item, Line):
            in_list = in_list and hasattr(item, "indent") and item.indent > 0
    if gathered:
        found.append(_passage(gathered, in_list))
    return found


def _passage(lines: list[Line], in_list: bool) -> Passage:
    text = "\n".join(line.text for line in lines)
    masked = _HIDDEN.sub(_hide, text) if "`" in text or "\\" in text else text
    is_code = not in_list and text.expandtabs(4).startswith("    ")
    return Passage(lines, masked.split("\n"), in_list, is_code)


def _hide(found: re.Match[str]) -> str:
    if "\n" not in found.group():
        return "x" * len(found.group())
    return re.sub(r"[^\n]", "x", found.group())


def _goes_on(passage: Passage) -> bool:
    """Whether text indented after ``passage`` belongs to a list, note or definition."""
    if passage.is_code:
        return False
    if any(LIST_ITEM.match(m) or _CONTAINER.match(m) for m in passage.masked):
        return True
    return passage.in_list and passage.lines[0].text.startswith(("  ", "\t"))
