"""What was wrong with a command line, in the language of the messages.

click tells it in English; here each of its errors is told by what it is about.
"""

from __future__ import annotations

import re

import click

from builder.cli.command import Unknown
from builder.cli.words import words


def wrong_usage(error: click.UsageError, language: str) -> str:
    """What was wrong, and the cure; a group without its command gets the help alone."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error.ctx.get_help() if error.ctx else ""
    say = words(language)
    message, near = _told(error, language)
    if near:
        message += " – " + say["did you mean"].format(name=near[0])
    path = error.ctx.command_path if error.ctx else "kursbygger"
    return say["wrong"].format(message=message) + "\n" + say["try"].format(command=path)


def _told(error: click.UsageError, language: str) -> tuple[str, list[str]]:
    """The fault, and words near to the one that was written."""
    say = words(language)
    if isinstance(error, Unknown):
        return error.message, error.near
    if isinstance(error, click.NoSuchOption):
        name = error.option_name
        return say["no such option"].format(name=name), list(error.possibilities or [])
    if isinstance(error, click.MissingParameter) and error.param:
        return say["missing"].format(name=error.param.make_metavar(_context(error))), []
    if isinstance(error, click.BadOptionUsage):
        key = "takes no value" if "does not take" in error.message else "needs a value"
        return say[key].format(name=error.option_name), []
    if isinstance(error, click.BadParameter) and error.param:
        return _bad_value(error, error.param, language), []
    extra = re.search(r"unexpected extra arguments? \((.*)\)", error.message)
    if extra:
        return say["too many"].format(names=extra[1]), []
    return error.format_message().removesuffix("."), []


def _bad_value(error: click.BadParameter, param: click.Parameter, language: str) -> str:
    say = words(language)
    is_option = isinstance(param, click.Option)
    name = param.opts[0] if is_option else param.human_readable_name
    written = re.match(r"'(.*?)' is not", error.message)
    value = written[1] if written else ""
    if isinstance(param.type, click.Choice):
        known = ", ".join(map(str, param.type.choices))
        return say["not a choice"].format(name=name, value=value, all=known)
    return say["not a value"].format(name=name, value=value)


def _context(error: click.UsageError) -> click.Context:
    return error.ctx or click.Context(click.Command("kursbygger"))
