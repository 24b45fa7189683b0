"""The commands as click sees them, with help in the author's language."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import click

from builder import __version__
from builder.cli.words import words


class Unknown(click.UsageError):
    """A word on the command line that is not one of ``known``."""

    def __init__(
        self, message: str, name: str, known: Iterable[str], ctx: click.Context | None = None
    ) -> None:
        from difflib import get_close_matches

        super().__init__(message, ctx or click.get_current_context(silent=True))
        self.near = get_close_matches(name, list(known), 1)


def group(language: str) -> click.Group:
    """Every command, its help in ``language``."""
    root = _Group("kursbygger", language)
    root.params[:0] = [_version(language)]
    root.add_command(_check(language))
    root.add_command(_build(language))
    root.add_command(_explain(language))
    root.add_command(_inspect(language))
    root.add_command(_probe(language))
    root.add_command(_lock(language))
    root.add_command(_translate(language))
    root.add_command(_import(language))
    return root


def wrong_usage(error: click.UsageError, language: str) -> str:
    """A usage error in ``language``, as far as click tells what was wrong."""
    say = words(language)
    message = error.format_message().removesuffix(".")
    near: list[str] = []
    if isinstance(error, click.NoSuchOption):
        message = say["no such option"].format(name=error.option_name)
        near = error.possibilities or []
    elif isinstance(error, Unknown):
        message, near = error.message, error.near
    elif isinstance(error, click.MissingParameter) and error.param:
        message = say["missing"].format(name=error.param.make_metavar(_context(error)))
    if near:
        message += " – " + say["did you mean"].format(name=near[0])
    path = error.ctx.command_path if error.ctx else "kursbygger"
    return say["wrong"].format(message=message) + "\n" + say["try"].format(command=path)


def _context(error: click.UsageError) -> click.Context:
    return error.ctx or click.Context(click.Command("kursbygger"))


class _Command(click.Command):
    """A command whose help, headings and all, is in one language."""

    def __init__(self, name: str, language: str, function: str = "") -> None:
        self.say, self.language, self.function = words(language), language, function
        full = name.replace("-", " ")
        super().__init__(name.rpartition("-")[2], callback=self._run if function else None)
        self.help = self.say[full]
        self.options_metavar = f"[{self.say['options'].upper()}]"
        self.params = _of_all(language)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_help_text(ctx, formatter)
        if any(param.name == "folder" for param in self.params):
            formatter.write_paragraph()
            with formatter.indentation():
                formatter.write_text(self.say["folder"])

    def _run(self, **values: object) -> int:
        from builder.cli import commands  # with all that it needs, which help does without

        run: Callable[..., int] = getattr(commands, self.function)
        return run(self.language, **values)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, self.say["usage"])

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        records = [option.get_help_record(ctx) for option in options]
        with formatter.section(self.say["options"]):
            formatter.write_dl([record for record in records if record])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option:
            option.help = self.say["--help"]
        return option


class _Group(_Command, click.Group):
    """The root, and ``lock`` with commands of its own."""

    def __init__(self, name: str, language: str) -> None:
        super().__init__(name, language)
        self.subcommand_metavar = f"{self.say['command']} …"
        command = name if name == "kursbygger" else f"kursbygger {name}"
        self.epilog = self.say["epilog"].format(command=command)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        with formatter.section(self.say["commands"]):
            formatter.write_dl([(name, one.help or "") for name, one in self.commands.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            message = self.say["no such command"].format(name=args[0])
            raise Unknown(message, args[0], self.commands, ctx)
        return super().resolve_command(ctx, args)


def _check(language: str) -> click.Command:
    say = words(language)
    command = _Command("check", language, "check")
    command.params[:0] = [
        _folder(say),
        click.Option(["--strict"], is_flag=True, help=say["--strict"]),
        _format(say),
    ]
    return command


def _build(language: str) -> click.Command:
    say = words(language)
    command = _Command("build", language, "build")
    command.params[:0] = [
        _folder(say),
        click.Option(["--target", "targets"], multiple=True, metavar="T", help=say["--target"]),
        click.Option(["--language", "only"], metavar="L", help=say["--language"]),
        click.Option(["--output"], default="output", metavar=say["DIR"], help=say["--output"]),
        click.Option(["--frozen"], is_flag=True, help=say["--frozen"]),
        click.Option(["--new-lock"], is_flag=True, help=say["--new-lock"]),
        click.Option(["--strict"], is_flag=True, help=say["--strict"]),
        _format(say),
    ]
    return command


def _explain(language: str) -> click.Command:
    command = _Command("explain", language, "explain")
    command.params[:0] = [click.Argument(["code"], metavar=words(language)["CODE"])]
    return command


def _inspect(language: str) -> click.Command:
    say = words(language)
    command = _Command("inspect", language, "inspect")
    command.params[:0] = [
        click.Argument(["package"], metavar=say["ZIP"]),
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
    restore.params[:0] = [click.Argument(["package"], metavar=say["ZIP"]), _folder(say)]
    lock = _Group("lock", language)
    lock.add_command(restore)
    return lock


def _translate(language: str) -> click.Command:
    say = words(language)
    command = _Command("translate", language, "translate")
    command.params[:0] = [
        click.Argument(["into"], metavar=say["LANG"]),
        _folder(say),
        click.Option(["--accept"], metavar="ID", help=say["--accept"]),
    ]
    return command


def _import(language: str) -> click.Command:
    say = words(language)
    quiz = _Command("import-quiz", language, "import_quiz")
    quiz.params[:0] = [
        click.Argument(["file"], metavar=say["FILE"]),
        click.Option(["--to"], metavar="ID", help=say["--to"]),
        click.Option(["--output"], default=".", metavar=say["DIR"], help=say["--output quiz"]),
        click.Option(["--force"], is_flag=True, help=say["--force"]),
    ]
    group = _Group("import", language)
    group.add_command(quiz)
    return group


def _folder(say: Any) -> click.Argument:
    metavar = f"[{say['DIR']}]"
    return click.Argument(["folder"], required=False, metavar=metavar, callback=_course_folder)


def _course_folder(_: click.Context, __: click.Parameter, given: str | None) -> str:
    """Where the course is: also when one stands in its folder, or names its course.yaml."""
    import os

    if given is None:
        return "." if os.path.isfile("course.yaml") else "course_src"  # noqa: PTH113
    folder, name = os.path.split(given)
    named = name == "course.yaml" and "\0" not in given and os.path.isfile(given)  # noqa: PTH113
    return (folder or ".") if named else given


def _format(say: Any) -> click.Option:
    return click.Option(
        ["--format", "form"],
        type=click.Choice(["text", "json", "sarif"]),
        default="text",
        help=say["--format"],
    )


def _of_all(language: str) -> list[click.Parameter]:
    """Options of every command; ``main`` has read them already."""
    say = words(language)
    tongues = click.Choice(["nb", "en"])
    return [
        click.Option(["--lang"], type=tongues, expose_value=False, help=say["--lang"]),
        click.Option(["--debug"], is_flag=True, expose_value=False, help=say["--debug"]),
    ]


def _version(language: str) -> click.Parameter:
    def show(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
        if wanted:
            click.echo(f"kursbygger {__version__}")
            ctx.exit()

    return click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=show,
        help=words(language)["--version"],
    )
