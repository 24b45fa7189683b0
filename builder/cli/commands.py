"""What each command prints and answers. Every one returns its exit code.

Imported when a command runs: ``--help`` does without all of this.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import click

from builder import lock
from builder.archive import Written
from builder.build import Request, build_course, check_course, stops
from builder.catalogue import CATALOGUE, explanation
from builder.cli.figures import told_figures
from builder.cli.history import had_lock
from builder.cli.inspection import inspect, probe
from builder.cli.parser import Unknown
from builder.cli.progress import Progress
from builder.cli.telling import colour, tell, told_size
from builder.cli.words import words
from builder.diagnostics import Report, Severity
from builder.release.record import released_as, tell_judged
from builder.reporting import as_text
from builder.targets import TARGETS

__all__ = ["build", "check", "explain", "inspect", "lock_restore", "probe"]

CLEAN, ERRORS = 0, 1


def check(language: str, folder: str, strict: bool, form: str) -> int:
    """Tell the faults of a course."""
    report, place = Report(), Path(folder)
    check_course(place, Request(had_lock=had_lock(place), also=tell_judged(place)), report)
    tell(report, language, folder, form)
    return _exit_code(report, strict)


def build(
    language: str,
    folder: str,
    targets: tuple[str, ...],
    only: str | None,
    output: str,
    frozen: bool,
    new_lock: bool,
    strict: bool,
    form: str,
) -> int:
    """Build packages and tell what was written."""
    say, report = words(language), Report()
    _refuse_unknown_targets(targets, language)
    frozen = frozen or bool(os.environ.get("CI"))
    place = Path(folder)
    had, out, also = had_lock(place, Path(output)), released_as(place), tell_judged(place)
    with Progress(language) as progress:
        request = Request(
            Path(output), targets, only, frozen, new_lock, strict, had, out, also, progress=progress
        )
        built = build_course(place, request, report)
    if len(report) or form != "text":
        tell(report, language, folder, form)
    for one in built.written:
        click.echo(_written(one, language), err=form != "text")
    for one in built.beside:
        click.echo(_written(one, language, "written beside"), err=form != "text")
    if built.figures:
        click.echo("\n".join(told_figures(built.figures, language)), err=form != "text")
    if built.new_numbers:
        click.echo(say["new numbers"].format(n=built.new_numbers), err=form != "text")
    if not built.written:
        click.echo(say["not built"], err=True)
    return _exit_code(report, strict)


def explain(language: str, code: str) -> int:
    """Print a rule: what it says, why, and the cure."""
    rules = {rule.code: rule for rule in CATALOGUE}
    if code not in rules:
        raise Unknown(words(language)["no such code"].format(name=code), code, rules)
    click.echo(explanation(rules[code], language))
    return CLEAN


def lock_restore(language: str, package: str, folder: str) -> int:
    """Put course.lock back from a package."""
    report = Report()
    lock.restore_lock(Path(package), Path(folder), report)
    if report.has_errors:
        tell(report, language, folder, "text")
        return ERRORS
    click.echo(words(language)["restored"])
    return CLEAN


def import_quiz(language: str, file: str, to: str | None, output: str, force: bool) -> int:
    """Make a quiz file from a bank of questions, and tell what was not understood."""
    from builder.cli.importing import write_quiz  # what no other command needs

    report = Report()
    made = write_quiz(Path(file), to, Path(output), force, report, language)
    told = report if made.path else _errors(report)
    if len(told):
        shown = str(Path(file).parent)
        lines = {Path(file).name: made.lines}
        folder = "" if shown == "." else shown
        click.echo(as_text(told, language, lines.get, folder=folder, colour=colour()), nl=False)
    if made.path is None:
        return ERRORS
    said = words(language)["imported one" if made.questions == 1 else "imported"]
    click.echo(said.format(path=made.path, n=made.questions, title=made.title))
    if made.place != "listed":
        index = made.path.with_name("index.md")
        click.echo(words(language)[f"imported {made.place}"].format(index=index, id=made.id))
    return CLEAN


def _errors(report: Report) -> Report:
    """The errors alone: what is left out of a quiz matters when there is one."""
    errors = Report()
    errors.extend(found for found in report if found.severity is Severity.ERROR)
    return errors


def _refuse_unknown_targets(names: Iterable[str], language: str) -> None:
    known = [target.name for target in TARGETS]
    for name in names:
        if name not in known:
            message = words(language)["no such target"]
            raise Unknown(message.format(name=name, all=", ".join(known)), name, known)


def _exit_code(report: Report, strict: bool) -> int:

    return ERRORS if stops(report, strict) else CLEAN


def _written(one: Written, language: str, key: str = "written") -> str:
    size = told_size(one.size, language)
    return words(language)[key].format(path=one.path, size=size, digest=one.digest[:12])
