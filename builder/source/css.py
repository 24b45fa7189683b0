"""A style sheet as its declarations, each with where it stands.

As much of CSS Syntax Module Level 3 as a theme needs.

A browser mends what is broken and goes on. Here a broken sheet is refused: half a theme is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_SIGNS = re.compile(
    r"""/\*.*?(?:\*/|\Z) | "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*'
    | \\. | [(){};] | [^/"'\\(){};]+ | .""",
    re.DOTALL | re.VERBOSE,
)
_NAME = re.compile(r"--[\w-]+|[A-Za-z-]+")
_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?|\\(.)", re.DOTALL)


class CssError(Exception):
    """The text is no style sheet; ``line`` is where that shows."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


@dataclass(frozen=True, slots=True)
class Rule:
    """A block's head, or a statement without a block."""

    head: str
    """``:root``, ``@media (prefers-color-scheme: dark)``, ``@import "other.css"``."""
    line: int

    @property
    def keyword(self) -> str:
        """``@media`` of an at-rule; empty for a selector."""
        return self.head.split("(")[0].split()[0].lower() if self.head.startswith("@") else ""

    @property
    def rest(self) -> str:
        """What stands behind the keyword; the whole of a selector."""
        return self.head[len(self.keyword) :].strip()


@dataclass(frozen=True, slots=True)
class Declaration:
    """``name: value`` in a block."""

    name: str
    value: str
    line: int
    within: tuple[Rule, ...]
    """The blocks around it, the outermost first."""


@dataclass(slots=True)
class Sheet:
    """What a style sheet holds, in order."""

    declarations: list[Declaration] = field(default_factory=list)
    layers: list[tuple[str, ...]] = field(default_factory=list)
    """The cascade layers in the order they are first named: ``("ds", "theme")``."""
    statements: list[Rule] = field(default_factory=list)
    """At-rules without a block: ``@import``, ``@layer a, b``."""


def unescaped(text: str) -> str:
    r"""``text`` as a browser reads it: ``\75 rl`` is ``url``."""
    return _ESCAPE.sub(lambda found: _character(found[1]) if found[1] else found[2], text)


def _character(digits: str) -> str:
    number = int(digits, 16)
    return chr(number) if 0 < number <= 0x10FFFF else "\N{REPLACEMENT CHARACTER}"


def parse_css(text: str) -> Sheet:
    """The style sheet. Raises CssError for what is none."""
    sheet, blocks = Sheet(), list[Rule]()
    for words, end, line in _parts(text):
        if end == "{":
            if not words or ("<" in words and not words.startswith("@")):
                raise CssError(line)
            blocks.append(Rule(words, line))
            _note_layers(sheet, blocks)
            continue
        if words:
            _add(sheet, words, tuple(blocks), line)
        if end == "}" and not blocks:
            raise CssError(line)
        if end == "}":
            blocks.pop()
    if blocks:
        raise CssError(blocks[-1].line)
    return sheet


def layer_of(blocks: tuple[Rule, ...] | list[Rule]) -> tuple[str, ...]:
    """The cascade layer that the innermost of ``blocks`` belongs to; empty outside every layer."""
    names = [name for block in blocks if block.keyword == "@layer" for name in _path(block)]
    return tuple(names)


def _path(block: Rule) -> list[str]:
    # A layer without a name is one of its own (CSS Cascading 5, 6.4.2).
    return block.rest.split(".") if block.rest else [f"\0{block.line}"]


def _note_layers(sheet: Sheet, blocks: list[Rule]) -> None:
    if blocks[-1].keyword == "@layer":
        _note(sheet, layer_of(blocks))


def _note(sheet: Sheet, layer: tuple[str, ...]) -> None:
    for length in range(1, len(layer) + 1):
        if layer[:length] not in sheet.layers:
            sheet.layers.append(layer[:length])


def _add(sheet: Sheet, words: str, blocks: tuple[Rule, ...], line: int) -> None:
    """A statement or a declaration; anything else is not CSS."""
    if words.startswith("@"):
        statement = Rule(words, line)
        sheet.statements.append(statement)
        if statement.keyword == "@layer":
            for name in statement.rest.split(","):
                _note(sheet, (*layer_of(blocks), *name.strip().split(".")))
        return
    name, colon, value = words.partition(":")
    if not (blocks and colon and _NAME.fullmatch(name.strip())):
        raise CssError(line)
    sheet.declarations.append(Declaration(name.strip(), value.strip(), line, blocks))


def _parts(text: str) -> Iterator[tuple[str, str, int]]:
    """Words up to each ``{``, ``}``, ``;`` or the end, that sign, and the line they begin on."""
    words, depth, line, start = "", 0, 1, 1
    for found in _SIGNS.finditer(text):
        sign = found[0]
        if not words.strip():
            start = line
        if sign in "{};" and (depth == 0 or sign == "{" or sign == "}"):
            yield words.strip(), sign, start
            words, depth = "", 0
        elif not sign.startswith("/*"):
            depth = max(0, depth + (sign == "(") - (sign == ")"))
            # The words begin behind the line breaks that lead up to them.
            if not words.strip():
                start += sign[: len(sign) - len(sign.lstrip())].count("\n")
            words += sign
        line += sign.count("\n")
    yield words.strip(), "", start
