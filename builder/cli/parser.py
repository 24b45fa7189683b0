"""The commands as click sees them, with help in the author's language."""

from __future__ import annotations

import click

from builder.cli.command import Command as _Command
from builder.cli.command import Group as _Group
from builder.cli.command import Unknown, version_option
from builder.cli.command import folder_argument as _folder
from builder.cli.command import format_option as _format
from builder.cli.completion import complete_codes, complete_targets
from builder.cli.words import words
from builder.cli.work_parser import commands_of_work

__all__ = ["Unknown", "group"]


def group(language: str) -> click.Group:
    """Every command, its help in ``language``."""
    root = _Group("kursbygger", language)
    root.params[:0] = [version_option(language)]
    root.add_command(_check(language))
    root.add_command(_build(language))
    root.add_command(_preview(language))
    root.add_command(_explain(language))
    root.add_command(_inspect(language))
    root.add_command(_probe(language))
    root.add_command(_lock(language))
    root.add_command(_translate(language))
    root.add_command(_import(language))
    for command in commands_of_work(language):
        root.add_command(command)
    root.add_command(_xapi(language))
    root.add_command(_completion(language))
    return root


def _check(language: str) -> click.Command:
    say = words(language)
    command = _Command("check", language, "check")
    command.params[:0] = [
        _folder(say),
        click.Option(["--strict"], is_flag=True, help=say["--strict"]),
        _format(say, "github", "gitlab"),
    ]
    return command


def _build(language: str) -> click.Command:
    say = words(language)
    command = _Command("build", language, "build")
    command.params[:0] = [
        _folder(say),
        click.Option(
            ["--target", "targets"],
            multiple=True,
            metavar="T",
            help=say["--target"],
            shell_complete=complete_targets,
        ),
        click.Option(["--language", "only"], metavar="L", help=say["--language"]),
        click.Option(["--output"], default="output", metavar=say["DIR"], help=say["--output"]),
        click.Option(["--frozen"], is_flag=True, help=say["--frozen"]),
        click.Option(["--new-lock"], is_flag=True, help=say["--new-lock"]),
        click.Option(["--strict"], is_flag=True, help=say["--strict"]),
        _format(say),
    ]
    return command


def _preview(language: str) -> click.Command:
    say = words(language)
    command = _Command("preview", language, "previewing.preview")
    port = click.IntRange(0, 65_535)
    command.params[:0] = [
        _folder(say),
        click.Option(["--target"], metavar="T", help=say["--target preview"]),
        click.Option(["--port"], type=port, default=8210, metavar="N", help=say["--port"]),
        click.Option(["--once"], is_flag=True, help=say["--once"]),
        click.Option(["--no-open"], is_flag=True, help=say["--no-open"]),
    ]
    return command


def _explain(language: str) -> click.Command:
    command = _Command("explain", language, "explain")
    metavar = words(language)["CODE"]
    command.params[:0] = [click.Argument(["code"], metavar=metavar, shell_complete=complete_codes)]
    return command


def _inspect(language: str) -> click.Command:
    say = words(language)
    command = _Command("inspect", language, "inspect")
    command.params[:0] = [
        click.Argument(["package"], metavar=say["ZIP"], type=click.Path()),
        click.Option(["--strict"], is_flag=True, help=say["--strict"]),
        _format(say),
    ]
    return command


def _probe(language: str) -> click.Command:
    say = words(language)
    command = _Command("probe", language, "probe")
    tongues = click.Choice(["nb", "nn", "en"])
    command.params[:0] = [
        click.Option(["--output"], default="output", metavar=say["DIR"], help=say["--output"]),
        click.Option(["--language", "only"], type=tongues, default="nb", help=say["--words"]),
    ]
    return command


def _lock(language: str) -> click.Command:
    say = words(language)
    restore = _Command("lock-restore", language, "lock_restore")
    restore.params[:0] = [
        click.Argument(["package"], metavar=say["ZIP"], type=click.Path()),
        _folder(say),
    ]
    lock = _Group("lock", language)
    lock.add_command(restore)
    return lock


def _translate(language: str) -> click.Command:
    say = words(language)
    command = _Command("translate", language, "translating.translate")
    command.params[:0] = [
        click.Argument(["into"], metavar=say["LANG"]),
        _folder(say),
        click.Option(["--accept"], metavar="ID", help=say["--accept"]),
    ]
    return command


def _completion(language: str) -> click.Command:
    command = _Command("completion", language, "completion.completion")
    shells = click.Choice(["bash", "zsh", "fish"])
    command.params[:0] = [click.Argument(["shell"], type=shells)]
    return command


def _import(language: str) -> click.Command:
    say = words(language)
    quiz = _Command("import-quiz", language, "import_quiz")
    quiz.params[:0] = [
        click.Argument(["file"], metavar=say["FILE"], type=click.Path()),
        click.Option(["--to"], metavar="ID", help=say["--to"]),
        click.Option(["--output"], default=".", metavar=say["DIR"], help=say["--output quiz"]),
        click.Option(["--force"], is_flag=True, help=say["--force"]),
    ]
    group = _Group("import", language)
    group.add_command(quiz)
    return group


def _xapi(language: str) -> click.Command:
    say = words(language)
    statements = _Command("xapi-statements", language, "xapi.write_statements")
    statements.params[:0] = [
        _folder(say),
        click.Option(["--language", "only"], metavar="L", help=say["--language statements"]),
        click.Option(["--output"], metavar=say["FILE"], help=say["--output statements"]),
    ]
    send = _Command("xapi-send", language, "xapi.send_statements")
    send.params[:0] = [
        click.Argument(["file"], metavar=say["FILE"]),
        click.Option(["--endpoint"], required=True, metavar="URL", help=say["--endpoint"]),
    ]
    group = _Group("xapi", language)
    group.add_command(statements)
    group.add_command(send)
    return group
