"""``release``: a version given out, and what is to be done with it told."""

from __future__ import annotations

import os
from pathlib import Path

import click

from builder.build import Request
from builder.cli.history import had_lock, uncommitted
from builder.cli.telling import tell, told_size
from builder.cli.words import words
from builder.diagnostics import Report
from builder.lock import LOCK_NAME
from builder.release import RECORD_NAME, Asked, Released
from builder.release import release as release_course

CLEAN, ERRORS = 0, 1


def release(language: str, folder: str, output: str, dirty: bool) -> int:
    """Build a version to be given to others, unless something stands in the way."""
    place, report = Path(folder), Report()
    changed = uncommitted(place, (LOCK_NAME, RECORD_NAME))
    request = Request(frozen=bool(os.environ.get("CI")), had_lock=had_lock(place, Path(output)))
    asked = Asked(Path(output), language, () if dirty else changed, request)
    released = release_course(place, asked, report)
    if released is None or len(report):
        tell(report, language, folder, "text")
    if released is None:
        click.echo(words(language)["not released"], err=True)
        return ERRORS
    _tell_released(released, language, dirty and bool(changed))
    return CLEAN


def _tell_released(released: Released, language: str, dirty: bool) -> None:
    say = words(language)
    for file in (*released.built.written, *released.built.beside, *released.beside):
        path = released.folder / file.path.name
        click.echo(say["written beside"].format(path=path, size=told_size(file.size, language)))
    again = "released again" if released.again else "released"
    click.echo(say[again].format(version=released.version, folder=released.folder))
    if dirty:
        click.echo(say["released dirty"])
    elif not released.again:
        click.echo(say["released keep"].format(record=RECORD_NAME, lock=LOCK_NAME))
