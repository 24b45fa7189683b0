"""First pass over the lines: code fences and comments, before anything looks for Markdown."""

from __future__ import annotations

import re
from dataclasses import dataclass

from builder.diagnostics import Report, Rule, Severity, Text
from builder.source.lines import Line

FENCE_UNCLOSED = Rule(
    "code-fence-unclosed",
    Severity.ERROR,
    Text(
        "Kodeblokken som begynner her, blir aldri lukket",
        "The code block opened here is never closed",
    ),
    Text(
        "Skriv {fence} alene på linjen der koden slutter.",
        "Write {fence} alone on the line where the code ends.",
    ),
    Text(
        "Uten en slutt blir resten av siden vist som kode.",
        "Without an end, the rest of the page is shown as code.",
    ),
)
COMMENT_UNCLOSED = Rule(
    "comment-unclosed",
    Severity.ERROR,
    Text(
        "Kommentaren som begynner her, blir aldri lukket", "The comment opened here is never closed"
    ),
    Text("Skriv --> der kommentaren slutter.", "Write --> where the comment ends."),
    Text(
        "Kommentarer er notater til dere som skriver, og kommer aldri med i kurset. "
        "Uten en slutt vet ikke Kursbygger hva som skal være med.",
        "Comments are notes between authors and never ship. "
        "Without an end, Kursbygger cannot tell what should.",
    ),
)

RULES = (FENCE_UNCLOSED, COMMENT_UNCLOSED)

LIST_ITEM = re.compile(r"^( *)(?:[-*+]|\d+\.)[ ]+")
_FENCE = re.compile(r"^( *)(`{3,}(?=[^`]*$)|~{3,})[ \t]*(.*)$")
_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_LANGUAGE = re.compile(r"[\w#+-]+")


@dataclass(frozen=True, slots=True)
class Code:
    """A fenced code block."""

    text: str
    """Exactly as written, without the indent its fence has."""
    language: str
    """The fence's first word; empty when it has none."""
    indent: int
    """How deep it stands in Markdown's own terms: a multiple of four, 0 outside lists."""
    start: Line
    """The opening fence."""


Scanned = Line | Code


def scan(lines: list[Line], report: Report) -> list[Scanned]:
    """``lines`` with code blocks gathered and comments gone."""
    found: list[Scanned] = []
    in_list = False
    i = 0
    while i < len(lines):
        line = lines[i]
        if "<!--" in line.text and (column := _comment_column(line.text)) >= 0:
            lines, i = _without_comment(lines, i, column, report)
            continue
        fence = _FENCE.match(line.text) if "```" in line.text or "~~~" in line.text else None
        if fence and (in_list or len(fence[1]) < 4):
            code, i = _read_code(lines, i, fence, in_list, report)
            found.append(code)
            continue
        in_list = _still_in_list(line.text, in_list)
        found.append(line)
        i += 1
    return found


def _still_in_list(text: str, in_list: bool) -> bool:
    if LIST_ITEM.match(text):
        return True
    return in_list and (not text.strip() or text.startswith("  "))


def _read_code(
    lines: list[Line], i: int, fence: re.Match[str], in_list: bool, report: Report
) -> tuple[Code, int]:
    """The code block opened at ``i`` and the index after it."""
    indent, mark = len(fence[1]), fence[2]
    closing = re.compile(rf"^ *{re.escape(mark[0])}{{{len(mark)},}}[ \t]*$")
    end = next((j for j in range(i + 1, len(lines)) if closing.match(lines[j].text)), None)
    if end is None:
        report.add(FENCE_UNCLOSED, lines[i].at(indent), fence=mark)
    body = [_dedent(line.text, indent) for line in lines[i + 1 : end]]
    language = _LANGUAGE.search(fence[3])
    depth = (indent + 3) // 4 * 4 if in_list else 0
    code = Code(
        "".join(text + "\n" for text in body), language[0] if language else "", depth, lines[i]
    )
    return code, len(lines) if end is None else end + 1


def _dedent(text: str, indent: int) -> str:
    return text[min(indent, len(text) - len(text.lstrip(" "))) :]


def _comment_column(text: str) -> int:
    """Where a comment opens on the line, code spans left aside; -1 when none does."""
    if "`" in text:
        text = _CODE_SPAN.sub(lambda m: "x" * len(m.group()), text)
    return text.find("<!--")


def _without_comment(
    lines: list[Line], i: int, column: int, report: Report
) -> tuple[list[Line], int]:
    """The lines with the comment at ``i`` taken out, and where to go on.

    A line that held nothing but comment goes altogether, so that a comment between two lines
    does not part them.
    """
    start = lines[i]
    for j in range(i, len(lines)):
        end = lines[j].text.find("-->", column + 4 if j == i else 0)
        if end >= 0:
            rest = start.text[:column] + lines[j].text[end + 3 :]
            kept = [Line(rest, start.path, start.number)] if rest.strip() else []
            return lines[:i] + kept + lines[j + 1 :], i
    report.add(COMMENT_UNCLOSED, start.at(column))
    shown = start.text[:column] + "‹!--" + start.text[column + 4 :]
    return [*lines[:i], Line(shown, start.path, start.number), *lines[i + 1 :]], i
