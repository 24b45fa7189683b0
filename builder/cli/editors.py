"""``schema``: what an editor needs to help while one writes."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import click

from builder.archive.writing import output_fault
from builder.cli.command import Unknown
from builder.cli.telling import for_programs, tell
from builder.cli.words import words
from builder.diagnostics import Report
from builder.source.schema_files import SCHEMA_FILES


def schema(language: str, name: str | None, output: str | None) -> int:
    """Print one schema, or write them all into a folder."""
    say, known = words(language), ", ".join(SCHEMA_FILES)
    if name is None and output is None:
        raise click.UsageError(
            say["schema missing"].format(all=known), click.get_current_context(silent=True)
        )
    if name is not None and name not in SCHEMA_FILES:
        message = say["no such schema"].format(name=name, all=known)
        raise Unknown(message, name, SCHEMA_FILES)
    if output is None:
        for_programs(SCHEMA_FILES[str(name)].text(language))
        return 0
    return _write(SCHEMA_FILES if name is None else (name,), Path(output), language)


def _write(names: Collection[str], folder: Path, language: str) -> int:
    path = folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in names:
            path = folder / f"{name}.schema.json"
            path.write_text(SCHEMA_FILES[name].text(language), encoding="utf-8", newline="\n")
    except OSError as error:
        report = Report()
        report.extend([output_fault(error, path)])
        tell(report, language, "", "text")
        return 1
    click.echo(words(language)["schemas written"].format(n=len(names), folder=folder))
    return 0
