"""The commands of every week as click sees them."""

from __future__ import annotations

import click

from builder.cli.command import Command, Group, folder_argument
from builder.cli.words import words


def commands_of_work(language: str) -> tuple[click.Command, ...]:
    """What an author does with a course between its first day and a release."""
    return (
        _init(language),
        _new(language),
        _rename(language),
        _release(language),
        _schema(language),
    )


def _init(language: str) -> click.Command:
    say = words(language)
    command = Command("init", language, "starting.init")
    command.params[:0] = [
        click.Argument(["place"], metavar=say["DIR"]),
        click.Option(["--title", "titles"], multiple=True, metavar="T", help=say["--title init"]),
        click.Option(
            ["--language", "languages"], multiple=True, metavar="L", help=say["--language init"]
        ),
        click.Option(["--id", "wanted_id"], metavar="ID", help=say["--id init"]),
        click.Option(["--yes"], is_flag=True, help=say["--yes"]),
    ]
    return command


def _new(language: str) -> click.Command:
    say = words(language)
    group = Group("new", language)
    place = click.Option(["--in", "module"], metavar="ID", help=say["--in"])
    sheet = click.Option(["--worksheet"], is_flag=True, help=say["--worksheet"])
    for sort, own in (("page", [place, sheet]), ("quiz", [place]), ("module", [])):
        command = Command(f"new-{sort}", language, f"changing.new_{sort}")
        command.params[:0] = [
            click.Argument(["title"], metavar=say["TITLE"]),
            folder_argument(say),
            *own,
            click.Option(["--after"], metavar="ID", help=say["--after"]),
            click.Option(["--id", "new_id"], metavar="ID", help=say["--id"]),
            click.Option(
                ["--title", "titles"], multiple=True, metavar=say["LANG=TITLE"], help=say["--title"]
            ),
        ]
        group.add_command(command)
    tongue = Command("new-language", language, "changing.new_language")
    tongue.params[:0] = [click.Argument(["tag"], metavar=say["LANG"]), folder_argument(say)]
    group.add_command(tongue)
    return group


def _rename(language: str) -> click.Command:
    say = words(language)
    command = Command("rename", language, "changing.rename")
    command.params[:0] = [
        click.Argument(["old"], metavar=say["OLD"]),
        click.Argument(["new"], metavar=say["NEW"]),
        folder_argument(say),
    ]
    return command


def _release(language: str) -> click.Command:
    say = words(language)
    command = Command("release", language, "releasing.release")
    command.params[:0] = [
        folder_argument(say),
        click.Option(
            ["--output"], default="output", metavar=say["DIR"], help=say["--output release"]
        ),
        click.Option(["--dirty"], is_flag=True, help=say["--dirty"]),
    ]
    return command


def _schema(language: str) -> click.Command:
    say = words(language)
    command = Command("schema", language, "editors.schema")
    command.params[:0] = [
        click.Argument(["name"], required=False, metavar=f"[{say['NAME']}]"),
        click.Option(["--output"], metavar=say["DIR"], help=say["--output schema"]),
    ]
    return command
