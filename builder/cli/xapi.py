"""What ``xapi statements`` and ``xapi send`` print and answer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from builder.archive.writing import write_file
from builder.build import Request, check_course
from builder.cli.history import had_lock
from builder.cli.telling import tell, told_size
from builder.cli.words import words
from builder.course import Course
from builder.diagnostics import Report

CLEAN, ERRORS = 0, 1


def xapi_statements(language: str, folder: str, only: str | None, output: str | None) -> int:
    """Write what the course can tell an LRS, to a file or the terminal."""
    report = Report()
    request = Request(language=only, had_lock=had_lock(Path(folder), Path("output")))
    course, _ = check_course(Path(folder), request, report)
    if course is None or report.has_errors:
        tell(report, language, folder, "text")
        return ERRORS
    data = _compiled(course, only)
    if output is None:
        click.echo(data, nl=False)
        return CLEAN
    written = write_file(data, Path(output), report)
    if written is None:
        tell(report, language, folder, "text")
        return ERRORS
    size = told_size(written.size, language)
    click.echo(words(language)["written beside"].format(path=written.path, size=size))
    return CLEAN


def _compiled(course: Course, only: str | None) -> bytes:
    from builder.xapi.compiled import as_file, compile_course  # tincan, and what pages need

    return as_file(compile_course(replace(course, languages=(only,)) if only else course))
