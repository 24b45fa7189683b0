"""Plain text as Markdown that shows it unchanged."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"[\\`*\[]|\{(?=\{)|(?<![\w])_(?=\w)|(?<=\w)_(?!\w)")
_TAG = re.compile(r"<(?=[A-Za-z/!?])([^<>]*)>?")
_URL = re.compile(r"https?://[^\s<>\\*\[\]`]+[^\s<>\\*\[\]`.,;:!?)]")
_START = re.compile(r"^(?:[#>+-]|\d+(?=[.)]))")


def as_markdown(text: str) -> str:
    r"""One line of text with what Markdown would take for its own made plain.

    >>> as_markdown("2 * 3 i <b>")
    '2 \\* 3 i `<b>`'
    """
    return plain_start(escaped(" ".join(text.split())))


def escaped(text: str) -> str:
    r"""A piece of a line with what Markdown would take for its own made plain.

    >>> escaped("<b></b>")
    '`<b></b>`'
    """
    made, end, coded = "", 0, False
    for found in re.finditer(f"{_URL.pattern}|{_TAG.pattern}", text):
        between = _SPECIAL.sub(r"\\\g<0>", text[end : found.start()])
        made += between
        end = found.end()
        if found[0].startswith("http"):
            made += f"<{found[0]}>"
            coded = False
            continue
        code = found[0].replace("`", "'")
        if coded and not between:
            made = f"{made[:-1]}{code}`"  # two pieces of code side by side are one
        else:
            made += f" `{code}`" if made.endswith(("\\", "`")) else f"`{code}`"
        coded = True
    return made + _SPECIAL.sub(r"\\\g<0>", text[end:])


def plain_start(line: str) -> str:
    """A line of Markdown whose start is not taken for a heading, a list or the like."""
    if start := _START.match(line):
        digits = start.end() if start[0].isdigit() else 0
        return f"{line[:digits]}\\{line[digits:]}"
    return re.sub(r"^(:|~)(?=[:~ ])", "\\1\u00a0", line)
