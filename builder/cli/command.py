"""What every command is made of: help in one language, and the arguments that many share."""

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


class Command(click.Command):
    """A command whose help, headings and all, is in one language.

    ``function`` is what it runs, in ``builder.cli.commands`` unless it names another module.
    """

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
        from importlib import import_module  # what help does without, with all that it imports

        module, _, name = self.function.rpartition(".")
        run: Callable[..., int] = getattr(
            import_module(f"builder.cli.{module or 'commands'}"), name
        )
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


_IN_NORWEGIAN = {
    "side": "page", "prøve": "quiz", "modul": "module", "språk": "language", "sjekk": "check",
    "bygg": "build", "forhåndsvis": "preview", "vis": "preview", "ny": "new", "nytt": "new",
    "utgi": "release", "oversett": "translate", "importer": "import", "forklar": "explain",
    "start": "init",
}  # fmt: skip
"""What an author may call a command → its name."""


class Group(Command, click.Group):
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
            meant = _IN_NORWEGIAN.get(args[0].casefold(), args[0])
            raise Unknown(message, meant, self.commands, ctx)
        return super().resolve_command(ctx, args)


def folder_argument(say: Any) -> click.Argument:
    metavar = f"[{say['DIR']}]"
    return click.Argument(
        ["folder"], required=False, metavar=metavar, type=click.Path(), callback=_course_folder
    )


def _course_folder(_: click.Context, __: click.Parameter, given: str | None) -> str:
    """Where the course is: also when one stands in its folder, names its course.yaml, or the place
    that ``init`` made it in.
    """
    import os

    if given is None:
        return "." if os.path.isfile("course.yaml") else "course_src"  # noqa: PTH113
    folder, name = os.path.split(given)
    named = name == "course.yaml" and "\0" not in given and os.path.isfile(given)  # noqa: PTH113
    if named:
        return folder or "."
    inner = os.path.join(given, "course_src")  # noqa: PTH118
    below = "\0" not in given and not os.path.exists(os.path.join(given, "course.yaml"))  # noqa: PTH110, PTH118
    return inner if below and os.path.isfile(os.path.join(inner, "course.yaml")) else given  # noqa: PTH113, PTH118


def format_option(say: Any, *more: str) -> click.Option:
    return click.Option(
        ["--format", "form"],
        type=click.Choice(["text", "json", "sarif", *more]),
        default="text",
        help=say["--format"],
    )


def _without_colour(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        ctx.color = False


def _of_all(language: str) -> list[click.Parameter]:
    """Options of every command; ``main`` has read them already."""
    say = words(language)
    tongues = click.Choice(["nb", "en"])
    return [
        click.Option(["--lang"], type=tongues, expose_value=False, help=say["--lang"]),
        click.Option(
            ["--no-color", "--no-colour"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_without_colour,
            help=say["--no-color"],
        ),
        click.Option(["--debug"], is_flag=True, expose_value=False, help=say["--debug"]),
    ]


def version_option(language: str) -> click.Parameter:
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
