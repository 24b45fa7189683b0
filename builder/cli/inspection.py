"""What ``inspect`` and ``probe`` print and answer."""

from __future__ import annotations

from pathlib import Path

import click

from builder.build import stops
from builder.cli.telling import colour, for_programs, tell, told_size
from builder.cli.words import words
from builder.diagnostics import Report
from builder.inspector import Inspected, inspect_zip, table
from builder.reporting import as_data, as_text

CLEAN, ERRORS = 0, 1


def inspect(language: str, package: str, strict: bool, form: str) -> int:
    """Look at a package as an LMS does, and tell."""
    report = Report()
    inspected = inspect_zip(Path(package), report)
    if form == "sarif":
        from builder.sarif import as_sarif

        for_programs(as_sarif(report, language, _shown(package)))
    elif form == "json":
        for_programs(_json(inspected, report, language))
    else:
        click.echo(_text(inspected, report, language), nl=False)
    return ERRORS if stops(report, strict) else CLEAN


def probe(language: str, output: str, only: str) -> int:
    """Write the packages that tell what an LMS does."""
    from builder.archive import write_archive
    from builder.probe import make_probes

    report = Report()
    for package in make_probes(only):
        path = Path(output) / f"{package.name}.zip"
        written = write_archive(package, path, report)
        if written:
            values = {"path": path, "digest": written.digest[:12]}
            size = told_size(written.size, language)
            click.echo(words(language)["written"].format(**values, size=size))
    if len(report):
        tell(report, language, output, "text")
    return ERRORS if report.has_errors else CLEAN


def _shown(package: str) -> str:
    return package.replace("\\", "/")


def _text(inspected: Inspected, report: Report, language: str) -> str:
    say = words(language)
    titles = " + ".join(one.title for one in inspected.declared) or say["no standard"]
    size = told_size(inspected.size, language)
    files = say["one file" if inspected.files == 1 else "files"].format(n=inspected.files)
    values = {"path": inspected.path, "standards": titles, "files": files}
    lines = [say["inspected"].format(**values, size=size)] if inspected.files else []
    launches = [path for one in inspected.declared for path in one.launches]
    if launches:
        lines.append(say["launches"].format(files=", ".join(dict.fromkeys(launches))))
    head = ["\n".join(lines) + "\n"] if lines else []
    told = as_text(report, language, lambda _: None, colour=colour(), gravest_first=True)
    parts = [*head, told]
    rows = table.table(inspected.declared, report)
    if rows:
        about = f"{say['which lms']}\n\n{table.as_text(rows, language)}\n{say['about lms']}\n"
        parts.append(about)
    return "\n".join(parts)


def _json(inspected: Inspected, report: Report, language: str) -> str:
    import json

    standards = [
        {"standard": one.standard, "title": one.title, "launches": list(one.launches)}
        for one in inspected.declared
    ]
    values = {
        "package": {
            "path": inspected.path,
            "size": inspected.size,
            "files": inspected.files,
            "standards": standards,
        },
        "diagnostics": as_data(report, language),
        "lms": table.as_data(table.table(inspected.declared, report), language),
    }
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"
