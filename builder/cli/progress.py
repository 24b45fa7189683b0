"""How far a long command has come: a bar in a terminal, plain lines in CI, else nothing.

All of it goes to stderr, so that what a command answers can be read by programs.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable

import click

from builder.build import Step
from builder.cli.words import words

WIDTH = 20
"""Characters of the bar."""
CLEAR = "\r\x1b[K"
"""To the start of the line, and empty from there."""


class Progress:
    """Tells each step; used as ``with``, so that nothing is left standing on the line."""

    def __init__(self, language: str) -> None:
        self._say = words(language)
        self._tell = _teller()

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        if self._tell is _bar:
            click.echo(CLEAR, nl=False, err=True, color=True)

    def __call__(self, step: Step) -> None:
        """Told before the step is taken."""
        text = self._say[f"step {step.what}"].format(name=step.name)
        self._tell(text, step.number, step.of)


def _teller() -> Callable[[str, int, int], None]:
    if sys.stderr.isatty() and os.environ.get("TERM") != "dumb":
        return _bar
    return _line if os.environ.get("CI") else _nothing


def _bar(text: str, number: int, of: int) -> None:
    """The line written over; the bar shows what is done, so the file being written is not."""
    room = shutil.get_terminal_size().columns - 1
    if of:
        done = WIDTH * (number - 1) // of
        text = f"[{'#' * done}{'.' * (WIDTH - done)}] {number}/{of} {text}"
    click.echo(CLEAR + text[:room], nl=False, err=True, color=True)


def _line(text: str, number: int, of: int) -> None:
    click.echo(f"· {text} ({number}/{of})" if of else f"· {text}", err=True)


def _nothing(text: str, number: int, of: int) -> None:
    pass
