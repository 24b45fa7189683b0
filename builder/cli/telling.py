"""Findings and sizes on the terminal, for every command that has them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path, PurePath

import click

from builder.diagnostics import Report
from builder.package import rounded_up
from builder.reporting import as_json, as_text
from builder.source.course_yaml import COURSE_FILE_MISSING


def tell(report: Report, language: str, folder: str, form: str) -> None:
    """Print the findings of a course in ``folder`` in the form asked for."""
    report = _of_command(report)
    if form == "json":
        for_programs(as_json(report, language))
        return
    shown = shown_folder(folder)
    if form == "sarif":
        from builder.sarif import as_sarif  # JSON, which the text form does without

        for_programs(as_sarif(report, language, shown))
        return
    if form in ("github", "gitlab"):
        from builder.annotations import as_github, as_gitlab

        as_host = as_github if form == "github" else as_gitlab
        for_programs(as_host(report, language, shown))
        return
    click.echo(
        as_text(report, language, source_lines(Path(folder)), folder=shown, colour=colour()),
        nl=False,
    )


def _of_command(report: Report) -> Report:
    """The findings, their cures with the command the author wrote where they show one to write."""
    context = click.get_current_context(silent=True)
    if context is None:
        return report
    given = [param for param in context.command.params if isinstance(param, click.Argument)]
    more = [f"{param.metavar or ''}" for param in given if param.required]
    command = " ".join([*context.command_path.split()[1:], *more])
    told = Report()
    told.extend(
        replace(found, values={**found.values, "command": command})
        if found.code == COURSE_FILE_MISSING.code
        else found
        for found in report
    )
    return told


def shown_folder(folder: str) -> str:
    """What stands before a course's paths: with ``/`` on every system, and "" for where one is."""
    shown = PurePath(folder).as_posix()
    return "" if shown == "." else shown


def for_programs(text: str) -> None:
    """Print what another program reads: in UTF-8, whatever the terminal's letters are.

    A file that is written by ``>`` on Windows would else be in the code page of the console, with
    what that lacks written otherwise.
    """
    click.echo(text.encode(), nl=False)


def colour() -> bool:
    """Whether the terminal wants colours, and the author (no-color.org)."""
    context = click.get_current_context(silent=True)
    if os.environ.get("NO_COLOR") or (context and context.color is False):
        return False
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def told_size(size: int, language: str) -> str:
    """A size for people."""
    if size < 1000:
        unit = "byte" if language == "nb" or size == 1 else "bytes"
        return f"{size} {unit}"
    number, unit = rounded_up(size)  # as the pages beside the packages and links to files tell it
    return f"{number.replace('.', ',' if language == 'nb' else '.')} {unit}"


def source_lines(folder: Path) -> Callable[[str], Sequence[str] | None]:
    """The lines of a file of the course, read once; None for what cannot be read."""
    known: dict[str, Sequence[str] | None] = {}

    def lines(path: str) -> Sequence[str] | None:
        if path not in known:
            try:
                text = (folder / path).read_text(encoding="utf-8-sig", errors="replace")
                known[path] = text.split("\n")
            except OSError:
                known[path] = None
        return known[path]

    return lines
