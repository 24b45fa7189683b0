"""From converted HTML, with placeholders in it, to the blocks of a page."""

from __future__ import annotations

import html
import re

from builder.course import Block, Directive, Prose
from builder.source.directives import Close, Open, Paired
from builder.source.engine import PLACEHOLDER_TAG
from builder.source.scan import Code

ESCAPED = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;"}
"""For ``str.translate``: text as HTML."""

_PLACE = re.compile(rf'<{PLACEHOLDER_TAG} name="([ocx])(\d+)">(.*?)</{PLACEHOLDER_TAG}>', re.DOTALL)


class PageBlocks:
    """Converted HTML split at its placeholders into nested blocks."""

    html: str
    """All of it, code put in, placeholders still there."""
    labels: dict[int, str]
    """Index of an opening → HTML of the directive's label."""
    inner: dict[int, str]
    """Index of an opening → HTML of what stands in the directive."""

    def __init__(self, items: list[Paired], made: str) -> None:
        self.html = with_code(made, items)
        self.labels = {}
        self.inner = {}
        self._items = items
        self._stack: list[tuple[int | None, list[Block], int]] = [(None, [], 0)]
        end = 0
        for found in _PLACE.finditer(self.html):
            self._prose(self.html[end : found.start()])
            end = found.end()
            if found[1] == "o":
                self.labels[int(found[2])] = found[3].strip()
                self._stack.append((int(found[2]), [], end))
            elif len(self._stack) > 1:
                self._close(found.start())
        self._prose(self.html[end:])
        while len(self._stack) > 1:
            self._close(len(self.html))
        self.blocks: tuple[Block, ...] = tuple(self._stack[0][1])

    def _prose(self, made: str) -> None:
        made = made.strip()
        if made:
            self._stack[-1][1].append(Prose(made))

    def _close(self, end: int) -> None:
        number, children, start = self._stack.pop()
        assert number is not None
        item = self._items[number]
        assert isinstance(item, Open) and item.opened.kind is not None
        opened = item.opened
        self.inner[number] = self.html[start:end].strip()
        place = opened.line.at(opened.column)
        name = item.opened.kind.name
        label = self.labels[number]
        self._stack[-1][1].append(
            Directive(name, label, opened.id, dict(opened.values), tuple(children), place)
        )


def with_code(made: str, items: list[Paired]) -> str:
    """``made`` with its code blocks put in, exactly as written."""
    if 'name="c' not in made:
        return made

    def code(found: re.Match[str]) -> str:
        item = items[int(found[2])]
        if not isinstance(item, Code):
            return found[0]
        language = f' class="language-{html.escape(item.language)}"' if item.language else ""
        return f"<pre><code{language}>{item.text.translate(ESCAPED)}</code></pre>"

    return _PLACE.sub(code, made)


def inside(items: list[Paired], n: int) -> list[Paired]:
    """What stands between the opening at ``n`` and its close."""
    opening = items[n]
    assert isinstance(opening, Open)
    end = next(
        i
        for i in range(n, len(items))
        if isinstance(item := items[i], Close) and item.opened is opening.opened
    )
    return items[n + 1 : end]
