"""The commands of every week as click sees them."""

from __future__ import annotations

import click

from builder.cli.command import Command
from builder.cli.words import words


def commands_of_work(language: str) -> tuple[click.Command, ...]:
    """What an author does with a course between its first day and a release."""
    return (_schema(language),)


def _schema(language: str) -> click.Command:
    say = words(language)
    command = Command("schema", language, "editors.schema")
    command.params[:0] = [
        click.Argument(["name"], required=False, metavar=f"[{say['NAME']}]"),
        click.Option(["--output"], metavar=say["DIR"], help=say["--output schema"]),
    ]
    return command
