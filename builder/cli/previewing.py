"""``preview``: what it tells in the terminal while the page in the browser shows the rest."""

from __future__ import annotations

import time
import webbrowser
from functools import cache
from pathlib import Path

import click

from builder.cli.command import Unknown
from builder.cli.history import had_lock
from builder.cli.telling import source_lines, tell
from builder.cli.words import words
from builder.diagnostics import Report
from builder.preview.making import Made
from builder.preview.running import Preview, Wish
from builder.reporting import summary
from builder.source.course_yaml import COURSE_FILE
from builder.targets import TARGETS, Target

CLEAN, ERRORS = 0, 1


def preview(
    language: str, folder: str, target: str | None, port: int, once: bool, no_open: bool
) -> int:
    """Show a course in the browser until it is interrupted, or ``once``."""
    say, path = words(language), Path(folder)
    first = _target(target, language)
    wish = Wish(path, first, language, port, cache(had_lock(path)), lambda: source_lines(path))
    try:
        shown = Preview(wish)
    except OSError as error:
        click.echo(say["no port"].format(reason=error.strerror or error), err=True)
        return ERRORS
    try:
        with shown:
            return _show(shown, wish, once, not no_open)
    except KeyboardInterrupt:  # at any moment: while it reads for the first time too
        click.echo("\n" + say["preview stopped"])
    return CLEAN


def _show(shown: Preview, wish: Wish, once: bool, may_open: bool) -> int:
    """What the course is like now, then, unless ``once``, each change."""
    say, folder = words(wish.language), str(wish.folder)
    made = shown.look()
    if not (wish.folder / COURSE_FILE).is_file():  # nothing to show or to follow
        tell(made.report, wish.language, folder, "text")
        return ERRORS
    if wish.port not in (0, shown.server.port):
        click.echo(say["port taken"].format(port=wish.port, other=shown.server.port))
    click.echo(say["previewed"].format(address=shown.server.address))
    if len(made.report):
        tell(made.report, wish.language, folder, "text")
    if once:
        return CLEAN if shown.answers() and made.shown else ERRORS
    click.echo(say["how to stop"])
    if may_open:
        webbrowser.open(shown.server.address)
    _follow(shown, wish.language, folder, made)
    return CLEAN


def _target(name: str | None, language: str) -> Target:
    """The target to show first: the one asked for, else the first there is."""
    known = [target.name for target in TARGETS]
    if name is not None and name not in known:
        message = words(language)["no such target"]
        raise Unknown(message.format(name=name, all=", ".join(known)), name, known)
    return next(target for target in TARGETS if name in (None, target.name))


def _follow(preview: Preview, language: str, folder: str, made: Made) -> None:
    """A line for each change; the findings when they are others than before."""
    say, before = words(language), _codes(made.report)
    for _ in preview.follow():
        started = time.monotonic()
        try:
            made = preview.look()
        except Exception as error:  # a fault of ours: the next save may get round it
            click.echo(say["bug"].format(error=type(error).__name__), err=True)
            continue
        seconds = f"{time.monotonic() - started:.2f}"
        seconds = seconds.replace(".", "," if language == "nb" else ".")
        told = summary(made.report, language)
        click.echo(say["read again"].format(seconds=seconds, summary=told))
        if _codes(made.report) != before and len(made.report):
            tell(made.report, language, folder, "text")
        before = _codes(made.report)


def _codes(report: Report) -> list[tuple[str, str]]:
    """What is found where, whatever line it has moved to."""
    return [(found.code, found.location.path) for found in report]
