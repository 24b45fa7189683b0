"""What ``xapi statements`` and ``xapi send`` print and answer."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from builder.archive.writing import output_fault, write_file
from builder.build import Request, check_course
from builder.cli.history import had_lock
from builder.cli.telling import tell, told_size
from builder.cli.words import words
from builder.course import Course
from builder.diagnostics import Location, Report

if TYPE_CHECKING:
    from builder.xapi.sending import Sent

CLEAN, ERRORS, INTERRUPTED = 0, 1, 130
USER, PASSWORD = "KURSBYGGER_LRS_USER", "KURSBYGGER_LRS_PASSWORD"
AUTHORIZATION = "KURSBYGGER_LRS_AUTHORIZATION"
"""Of the environment: the whole header instead, for an LRS with tokens."""
_STEPS = 10
"""Lines of progress, where none can be written over."""


def write_statements(language: str, folder: str, only: str | None, output: str | None) -> int:
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


def send_statements(language: str, file: str, endpoint: str) -> int:
    """Send the statements of a file to an LRS, and tell what became of them."""
    from builder.xapi.lrs import Lrs, read_endpoint  # the network, and what it needs
    from builder.xapi.statement_files import read_statements

    report, path = Report(), Path(file)
    address = read_endpoint(endpoint, report)
    statements = read_statements(path, report)
    authorization = "" if report.has_errors else _authorization(language, report)
    if report.has_errors:
        tell(report, language, "", "text")
        return ERRORS
    from builder.xapi.journal import Journal
    from builder.xapi.sending import Sender

    journal = Journal(path, address)
    progress = _progress(language)
    sender = Sender(Lrs(address, authorization), journal, report, path.name, progress)
    try:
        journal.read()
        sent = sender.send(statements)
    except OSError as error:
        report.extend([output_fault(error, journal.path)])
        sent = sender.so_far
    except KeyboardInterrupt:
        click.echo("\n" + words(language)["sending stopped"], err=True)
        return INTERRUPTED
    if sent.done == sent.total and not sent.refused:
        journal.finish()
    if len(report):
        tell(report, language, "", "text")
    click.echo(_summary(sent, path, language))
    return ERRORS if report.has_errors else CLEAN


def _authorization(language: str, report: Report) -> str:
    """The header's value, from the environment or the person at the terminal."""
    from builder.xapi.lrs import basic
    from builder.xapi.send_rules import CREDENTIALS_MISSING

    if os.environ.get(AUTHORIZATION):
        return os.environ[AUTHORIZATION]
    user, password = os.environ.get(USER), os.environ.get(PASSWORD)
    asks = sys.stdin.isatty()
    if (user is None or password is None) and not asks:
        report.add(CREDENTIALS_MISSING, Location("--endpoint"))
        return ""
    say = words(language)
    if user is None:
        user = str(click.prompt(say["lrs user"], err=True))
    if password is None:
        password = str(click.prompt(say["lrs password"], hide_input=True, err=True))
    return basic(user, password)


def _progress(language: str) -> Callable[[Sent], None]:
    """Tells how far it has come: on one line of a terminal, in a few lines of a log."""
    told = 0

    def tell_progress(sent: Sent) -> None:
        nonlocal told
        line = words(language)["sending"].format(done=sent.done, total=sent.total)
        step = sent.done * _STEPS // max(1, sent.total)
        if sys.stderr.isatty():
            end = "\n" if sent.done == sent.total or sent.stopped else ""
            click.echo(f"\r{line}{end}", err=True, nl=False)
        elif step > told:
            told = step
            click.echo(line, err=True)

    return tell_progress


def _summary(sent: Sent, path: Path, language: str) -> str:
    say = words(language)
    parts = {
        "sent known": sent.known,
        "sent earlier": sent.earlier,
        "sent refused": sent.refused,
        "sent left": sent.total - sent.done,
    }
    told = [say["sent"].format(path=path, sent=sent.sent)]
    told += [say[key].format(n=count) for key, count in parts.items() if count]
    return " ".join(told)


def _compiled(course: Course, only: str | None) -> bytes:
    from builder.xapi.compiled import as_file, compile_course  # tincan, and what pages need

    return as_file(compile_course(replace(course, languages=(only,)) if only else course))
