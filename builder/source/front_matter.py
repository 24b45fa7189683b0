"""The settings at the top of a Markdown file, between two lines of ``---``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from builder.diagnostics import Location, Report, Rule, Severity, Text
from builder.source.yaml_nodes import Mapping, Node, parse_yaml

_WHY = Text(
    "De første linjene i filen sier hva siden heter, og står mellom to linjer med tre "
    "bindestreker.",
    "The first lines of the file say what the page is called, and stand between two lines of three "
    "hyphens.",
)
FRONT_MATTER_MISSING = Rule(
    "front-matter-missing",
    Severity.ERROR,
    Text(
        "Siden begynner ikke med en tittel mellom to linjer med ---",
        "The page does not begin with a title between two lines of ---",
    ),
    Text(
        "Skriv dette øverst i filen:\n{block}",
        "Write this at the top of the file:\n{block}",
    ),
    _WHY,
)
FRONT_MATTER_UNOPENED = Rule(
    "front-matter-unopened",
    Severity.ERROR,
    Text(
        "Linjen --- over innstillingene mangler",
        "The line --- above the settings is missing",
    ),
    Text(
        "Sett inn en linje med --- rett over denne linjen, øverst i filen.",
        "Put a line of --- right above this line, at the top of the file.",
    ),
    _WHY,
)
FRONT_MATTER_UNCLOSED = Rule(
    "front-matter-unclosed",
    Severity.ERROR,
    Text(
        "Linjen --- som begynner her, har ingen som avslutter",
        "The line --- opened here has none that closes it",
    ),
    Text(
        "Skriv --- alene på en linje mellom innstillingene og teksten.",
        "Write --- alone on a line between the settings and the text.",
    ),
    _WHY,
)
RULES = (FRONT_MATTER_MISSING, FRONT_MATTER_UNOPENED, FRONT_MATTER_UNCLOSED)

_SETTING = re.compile(r"[a-z][a-z-]*:(?: |$)|(?: |- ).*\S")
"""A name and its value, or a line that belongs to the one above."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """A Markdown file taken apart."""

    node: Node | None
    """The settings; None when they cannot be read (told)."""
    body: str
    """The Markdown."""
    body_line: int
    """The number of the body's first line in the file."""


def split_front_matter(text: str, path: str, report: Report) -> FrontMatter:
    """``text`` (line feeds between lines) as settings and body."""
    lines = text.split("\n")
    start = next(
        number for number, line in enumerate(lines) if line.strip() or number == len(lines) - 1
    )
    if lines[start].rstrip() != "---":
        after = _settings_end(lines, start)
        if after == start or lines[after].rstrip() != "---":
            block = _block(lines, start, after)
            report.add(FRONT_MATTER_MISSING, Location(path, start + 1), block=block)
            return FrontMatter(None, text, 1)
        report.add(FRONT_MATTER_UNOPENED, Location(path, start + 1))
        return _taken_apart(lines, start - 1, after, path, report)
    end = _end(lines, start)
    if end is None:
        report.add(FRONT_MATTER_UNCLOSED, Location(path, start + 1))
        blank = (n for n in range(start + 1, len(lines)) if not lines[n].strip())
        end = next(blank, len(lines) - 1)
    return _taken_apart(lines, start, end, path, report)


def _taken_apart(lines: list[str], start: int, end: int, path: str, report: Report) -> FrontMatter:
    """``start`` is the line above the settings (-1 when there is none), ``end`` the one below."""
    settings = "\n".join(lines[start + 1 : end])
    node = parse_yaml(settings, path, report, first_line=start + 2)
    if isinstance(node, Mapping) and not node.entries:
        node.line = max(start + 1, 1)
    return FrontMatter(node, "\n".join(lines[end + 1 :]), end + 2)


def _settings_end(lines: list[str], start: int) -> int:
    """The first line from ``start`` that is no setting."""
    after = (n for n in range(start, len(lines)) if not _SETTING.match(lines[n]))
    return next(after, len(lines) - 1)


def _block(lines: list[str], start: int, end: int) -> str:
    """What should stand at the top: the settings that stand there, else a title."""
    title = lines[start].lstrip("# ").strip()[:60] or "…"
    settings = lines[start:end] if end > start else [f"title: {title}"]
    return "\n".join(["---", *settings, "---"])


def _end(lines: list[str], start: int) -> int | None:
    closing = (n for n in range(start + 1, len(lines)) if lines[n].rstrip() in ("---", "..."))
    return next(closing, None)
