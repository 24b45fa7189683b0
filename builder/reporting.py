"""Findings as people and programs read them. Values in, text out: the command line prints it."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Sequence

from builder.diagnostics import Diagnostic, Report, Severity, Text

Lines = Callable[[str], Sequence[str] | None]
"""From a finding's path to the lines of that file, or None when it cannot be shown."""

WIDTH = 96
"""Characters of a hint's line, and of the part of a source line that is shown."""

KINDS = {
    Severity.ERROR: Text("feil", "error"),
    Severity.WARNING: Text("advarsel", "warning"),
    Severity.NOTE: Text("merknad", "note"),
}
"""What a severity is called."""
_COUNTED = {
    Severity.ERROR: (Text("1 feil", "1 error"), Text("{n} feil", "{n} errors")),
    Severity.WARNING: (Text("1 advarsel", "1 warning"), Text("{n} advarsler", "{n} warnings")),
    Severity.NOTE: (Text("1 merknad", "1 note"), Text("{n} merknader", "{n} notes")),
}
_CLEAN = Text("Ingen feil funnet.", "No faults found.")
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}


def as_text(
    report: Report,
    language: str,
    lines: Lines,
    *,
    folder: str = "",
    colour: bool = False,
    gravest_first: bool = False,
) -> str:
    """Every finding with its place, source line, caret and cure, and a summary line last.

    The errors stand last, where a terminal stops: what stops the course is not to be sought among
    notes. Within a severity by file.

    ``folder`` is put before the paths of files that ``lines`` knows, so that a terminal or an
    editor can open them. ``gravest_first``: for one who is to judge, and not to go through file
    by file.
    """
    paint = _paint if colour else _plain
    graveness = list(Severity).index
    told = sorted(report, key=lambda found: graveness(found.severity), reverse=not gravest_first)
    blocks = [_block(found, language, lines, folder, paint) for found in told]
    return "\n\n".join([*blocks, summary(report, language)]) + "\n"


def summary(report: Report, language: str) -> str:
    """How many findings there are, on one line."""
    counts = [(severity, report.count(severity)) for severity in Severity]
    told = [
        _COUNTED[severity][n > 1].in_language(language).format(n=n) for severity, n in counts if n
    ]
    return ", ".join(told) + "." if told else _CLEAN.in_language(language)


def as_json(report: Report, language: str) -> str:
    """One object, ``{"diagnostics": [{code, severity, path, line, column, message, hint}]}``."""
    import json  # 18 ms that the text form does without

    found = as_data(report, language)
    return json.dumps({"diagnostics": found}, ensure_ascii=False, indent=2) + "\n"


def as_data(report: Report, language: str) -> list[dict[str, object]]:
    """Each finding for programs, as ``as_json`` prints it."""
    return [
        {
            "code": one.code,
            "severity": one.severity.value,
            "path": one.location.path,
            "line": one.location.line,
            "column": one.location.column,
            "message": one.message(language),
            "hint": one.hint(language),
        }
        for one in report
    ]


_IN_MESSAGE = Text("(står i meldingen)", "(in the message)")


def cure(template: str, language: str) -> str:
    """A hint as it reads without values: what it would show is left to the message.

    >>> cure("Skriv: {mended}", "nb")
    'Skriv: (står i meldingen)'
    """
    ends_with_value = re.compile(r":\s+(?<!\{)\{\w+\}(?=[.,]?(?:\s|$))")
    return shown(ends_with_value.sub(f": {_IN_MESSAGE.in_language(language)}", template))


def shown(template: str) -> str:
    """A rule's template as it reads without values.

    >>> shown("Siden «{id}» har {count} feil, {{a}}")
    'Siden «…» har … feil, {a}'
    """
    return re.sub(r"\{\w+\}", "…", template.replace("{{", "\0").replace("}}", "\1")).translate(
        {0: "{", 1: "}"}
    )


def _block(
    found: Diagnostic,
    language: str,
    lines: Lines,
    folder: str,
    paint: Callable[[str, str], str],
) -> str:
    place = found.location
    source = lines(place.path)
    path = place.path if source is None or not folder else f"{folder}/{place.path}"
    where = ":".join(str(part) for part in (path, place.line, place.column) if part is not None)
    where = "" if where in ("", ".") else paint(where, "1") + ": "
    kind = paint(KINDS[found.severity].in_language(language), _COLOURS[found.severity])
    head = f"{where}{kind}: {_printable(found.message(language))} [{found.code}]"
    return "\n".join([head, *_excerpt(found, source or (), paint), _hint(found.hint(language))])


def _hint(text: str) -> str:
    """The cure, wrapped; lines that a hint breaks itself (a mended line of source) stay whole."""
    first, *rest = text.splitlines()
    wrapped = textwrap.wrap(
        _printable(first), WIDTH - 6, break_long_words=False, break_on_hyphens=False
    )
    return "    → " + "\n      ".join([*wrapped, *map(_printable, rest)])


def _excerpt(
    found: Diagnostic, source: Sequence[str], paint: Callable[[str, str], str]
) -> list[str]:
    """The source line, cut to ``WIDTH`` around the column, and a caret under the column."""
    line, column = found.location.line, found.location.column
    if line is None or not 1 <= line <= len(source) or not source[line - 1].strip():
        return []
    text = source[line - 1]
    start = max(0, (column or 1) - 1 - WIDTH // 2) if len(text) > WIDTH else 0
    shown = _printable(text[start : start + WIDTH])
    before, after = ("… " if start else ""), (" …" if start + WIDTH < len(text) else "")
    margin = f"{line:>6} │ "
    rows = [paint(margin, "2") + before + shown + after]
    if column is not None and column <= len(text) + 1:
        # A tab is as wide as the terminal says, so the line under it repeats it.
        lead = "".join("\t" if c == "\t" else " " for c in shown[: column - 1 - start])
        rows.append(
            " " * 6
            + paint(" │ ", "2")
            + " " * len(before)
            + lead
            + paint("^", _COLOURS[found.severity])
        )
    return rows


def _printable(text: str) -> str:
    """``text`` without what would steer the terminal: it may come from any file."""
    return "".join(c if c.isprintable() or c in "\t " else "·" for c in text)


def _paint(text: str, code: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m"


def _plain(text: str, code: str) -> str:
    return text
