"""Which value a custom property has on the page: CSS Cascading Level 5, for the two elements
that a theme speaks to.

The page is ``<html data-color-scheme data-size>`` and ``<body>``. What is
declared on them every other element inherits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from builder.source.css import Declaration, Rule, Sheet, layer_of

_VAR = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,((?:[^()]|\([^()]*\))*))?\)")
_LIGHT_DARK = re.compile(r"light-dark\(((?:[^(),]|\([^()]*\))*),((?:[^(),]|\([^()]*\))*)\)")
_IMPORTANT = re.compile(r"\s*!\s*important$", re.IGNORECASE)
_COMPOUND = re.compile(
    r"""(?P<name>html|body|\*)|(?P<root>:root)"""
    r"""|\[\s*(?P<attribute>[\w-]+)\s*(?:=\s*["']?(?P<value>[\w-]*)["']?\s*)?\]"""
    r"|:(?P<where>where|is|not)\((?P<inner>[^()]*(?:\([^()]*\))?[^()]*)\)"
)
_FEATURE = re.compile(r"\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)")
COLOUR = "--ds-color-"
"""What every colour of Designsystemet is called."""
_LAST = 1_000_000
_DEEPEST, _LONGEST = 40, 1000
"""Of what ``var()`` fills in: no colour is longer, and a trap would be."""

Scheme = Literal["light", "dark"]
Order = tuple[int, bool, tuple[int, ...], int]
"""Element, importance, layer and specificity: the greatest wins."""


@dataclass(frozen=True, slots=True)
class Reader:
    """How a learner has the page: the scheme they chose, and the one of their machine."""

    chosen: Scheme | Literal["auto"]
    """``auto``, ``light`` or ``dark``: the value of ``data-color-scheme``."""
    machine: Scheme
    """``light`` or ``dark``: what ``prefers-color-scheme`` says."""

    @property
    def scheme(self) -> Scheme:
        """What they see."""
        return self.machine if self.chosen == "auto" else self.chosen


SCHEMES: tuple[Scheme, ...] = ("light", "dark")
CHOICES: tuple[Scheme | Literal["auto"], ...] = ("auto", *SCHEMES)
READERS = tuple(Reader(chosen, machine) for chosen in CHOICES for machine in SCHEMES)


@dataclass(frozen=True, slots=True)
class Value:
    """What a property ends up as."""

    text: str
    """With every ``var()`` filled in; empty for one that leads nowhere."""
    line: int
    own: bool
    """Whether the theme says it (``line`` is there), and not what the page has from before."""


def colours_on_page(first: Sheet, theme: Sheet, reader: Reader) -> dict[str, Value]:
    """The theme's colours as they end up, ``theme`` being read after ``first``."""
    layers = list(dict.fromkeys([*first.layers, *theme.layers]))
    ranks = {layer: number for number, layer in enumerate(layers)}
    best: dict[str, tuple[Order, Declaration, bool]] = {}
    for declaration, own in _both(first, theme):
        order = _order(declaration, reader, ranks)
        found = best.get(declaration.name)
        if order is not None and (found is None or order >= found[0]):
            best[declaration.name] = (order, declaration, own)
    said = {name: declaration.value for name, (_, declaration, _) in best.items()}
    return {
        name: Value(_filled(declaration.value, said, reader, (name,)), declaration.line, own)
        for name, (_, declaration, own) in best.items()
        if name.startswith(COLOUR)
    }


def _both(first: Sheet, theme: Sheet) -> Iterator[tuple[Declaration, bool]]:
    for sheet, own in ((first, False), (theme, True)):
        for declaration in sheet.declarations:
            if declaration.name.startswith("--"):
                yield declaration, own


def _order(
    declaration: Declaration, reader: Reader, ranks: Mapping[tuple[str, ...], int]
) -> Order | None:
    """How strong a declaration is for this reader, the strongest greatest; None where it does not
    reach: body's own value beats what it inherits, then importance, layer and specificity.
    """
    if not all(_holds(block, reader) for block in declaration.within):
        return None
    found = _reach(_selectors(declaration.within), reader)
    if found is None:
        return None
    element, specificity = found
    layer = layer_of(declaration.within)
    path = [ranks[layer[: length + 1]] for length in range(len(layer))]
    important = bool(_IMPORTANT.search(declaration.value))
    rank = tuple(-one if important else one for one in (*path, _LAST))
    return (element, important, rank, specificity)


def _holds(block: Rule, reader: Reader) -> bool:
    """Whether what an at-rule asks for is so on a screen; what we do not know is not so."""
    if block.keyword in ("", "@layer", "@supports"):
        return True
    if block.keyword != "@media":
        return False
    return any(_media(query, reader) for query in block.rest.split(","))


def _media(query: str, reader: Reader) -> bool:
    parts = [part.strip() for part in re.split(r"\band\b", query.lower())]
    for part in parts:
        feature = _FEATURE.fullmatch(part)
        if not (feature[1] == reader.machine if feature else part in ("screen", "all")):
            return False
    return True


def _selectors(blocks: Iterable[Rule]) -> str:
    """The selector of the innermost of nested rules, written out."""
    whole = ""
    for block in blocks:
        if block.keyword:
            continue
        if whole and "&" in block.head:
            whole = block.head.replace("&", f":is({whole})")
        else:
            whole = f"{whole} {block.head}".strip()
    return whole


def _reach(selectors: str, reader: Reader) -> tuple[int, int] | None:
    """Element (0 html, 1 body) and specificity of the strongest selector that reaches it."""
    reached = [_specificity(one.strip(), reader) for one in _listed(selectors)]
    return max((found for found in reached if found is not None), default=None)


def _listed(selectors: str) -> list[str]:
    return re.split(r",(?![^()]*\))", selectors)


def _specificity(selector: str, reader: Reader) -> tuple[int, int] | None:
    """Of one compound selector; None when it is not the page's html or body."""
    at, element, weight = 0, 0, 0
    while at < len(selector):
        found = _COMPOUND.match(selector, at)
        if found is None:
            return None
        at = found.end()
        if found["where"]:
            inner = _reach(found["inner"], reader)
            if (inner is None) != (found["where"] == "not"):
                return None
            element = max(element, inner[0] if inner else 0)
            weight += inner[1] if inner and found["where"] == "is" else 0
        elif found["attribute"]:
            if not _has(found["attribute"], found["value"], reader):
                return None
            weight += 100
        else:
            element = 1 if found["name"] == "body" else element
            weight += 100 if found["root"] else found["name"] != "*"
    return (element, weight) if selector else None


def _has(attribute: str, value: str | None, reader: Reader) -> bool:
    on_page = {"data-color-scheme": reader.chosen, "data-size": "md"}
    return attribute in on_page and value in (None, on_page[attribute])


def _filled(value: str, said: Mapping[str, str], reader: Reader, seen: tuple[str, ...]) -> str:
    """``value`` with every ``var()`` and ``light-dark()`` put in; empty when one leads nowhere."""
    text = _IMPORTANT.sub("", value)
    if len(seen) > _DEEPEST:
        return ""
    while found := _VAR.search(text):
        name, other = found[1], found[2]
        inner = ""
        if name in said and name not in seen:
            inner = _filled(said[name], said, reader, (*seen, name))
        if not inner and other is not None:
            inner = _filled(other.strip(), said, reader, seen)
        if not inner or len(text) > _LONGEST:
            return ""
        text = text[: found.start()] + inner + text[found.end() :]
    side = 1 if reader.scheme == "light" else 2
    return _LIGHT_DARK.sub(lambda pair: pair[side].strip(), text).strip()
