"""The settings at the top of a Markdown file, between two lines of ``---``."""

from __future__ import annotations

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
        "Skriv tre linjer øverst i filen: --- så title: {title} så ---",
        "Write three lines at the top of the file: --- then title: {title} then ---",
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
RULES = (FRONT_MATTER_MISSING, FRONT_MATTER_UNCLOSED)


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
        title = lines[start].lstrip("# ").strip()[:60] or "…"
        report.add(FRONT_MATTER_MISSING, Location(path, start + 1), title=title)
        return FrontMatter(None, text, 1)
    end = _end(lines, start)
    if end is None:
        report.add(FRONT_MATTER_UNCLOSED, Location(path, start + 1))
        blank = (n for n in range(start + 1, len(lines)) if not lines[n].strip())
        end = next(blank, len(lines) - 1)
    settings = "\n".join(lines[start + 1 : end])
    node = parse_yaml(settings, path, report, first_line=start + 2)
    if isinstance(node, Mapping) and not node.entries:
        node.line = start + 1
    return FrontMatter(node, "\n".join(lines[end + 1 :]), end + 2)


def _end(lines: list[str], start: int) -> int | None:
    closing = (n for n in range(start + 1, len(lines)) if lines[n].rstrip() in ("---", "..."))
    return next(closing, None)
