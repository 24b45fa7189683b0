"""Plain text as Markdown that shows it unchanged."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"[\\`*\[]|\{(?=\{)|(?<![\w])_(?=\w)|(?<=\w)_(?!\w)")
_TAG = re.compile(r"<(?=[A-Za-z/!?])([^<>]*)>?")
_URL = re.compile(r"https?://[^\s<>]+[^\s<>.,;:!?)]")
_START = re.compile(r"^(?:[#>+-]|\d+(?=[.)]))")


def as_markdown(text: str) -> str:
    r"""One line of text with what Markdown would take for its own made plain.

    >>> as_markdown("2 * 3 i <b>")
    '2 \\* 3 i `<b>`'
    """
    return plain_start(escaped(" ".join(text.split())))


def escaped(text: str) -> str:
    """A piece of a line with what Markdown would take for its own made plain."""
    parts, end = [], 0
    for found in re.finditer(f"{_URL.pattern}|{_TAG.pattern}", text):
        parts.append(_SPECIAL.sub(r"\\\g<0>", text[end : found.start()]))
        whole = found[0].replace("`", "'")
        parts.append(f"<{whole}>" if whole.startswith("http") else f"`{whole}`")
        end = found.end()
    return "".join([*parts, _SPECIAL.sub(r"\\\g<0>", text[end:])])


def plain_start(line: str) -> str:
    """A line of Markdown whose start is not taken for a heading, a list or the like."""
    if start := _START.match(line):
        digits = start.end() if start[0].isdigit() else 0
        return f"{line[:digits]}\\{line[digits:]}"
    return re.sub(r"^(:|~)(?=[:~ ])", "\\1\u00a0", line)
