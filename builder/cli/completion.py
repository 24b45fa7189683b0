"""Completion in the shell: the script to set it up, and the words that are completed."""

from __future__ import annotations

import click

VARIABLE = "_KURSBYGGER_COMPLETE"
"""Where click looks for the shell that asks; it is made from the command's name."""


def completion(language: str, shell: str) -> int:
    """Print the script that makes ``shell`` complete our commands."""
    from click.shell_completion import get_completion_class

    from builder.cli.parser import group

    found = get_completion_class(shell)
    assert found is not None
    made = found(group(language), {}, "kursbygger", VARIABLE)
    # ``source()`` of bash would first start a bash to ask its version.
    click.echo(made.source_template % made.source_vars())
    return 0


def complete_targets(_: click.Context, __: click.Parameter, begun: str) -> list[str]:
    """The targets whose names begin so."""
    from builder.targets import TARGETS  # what help does without

    return [target.name for target in TARGETS if target.name.startswith(begun)]


def complete_codes(_: click.Context, __: click.Parameter, begun: str) -> list[str]:
    """The codes of rules that begin so."""
    from builder.catalogue import CATALOGUE

    return [rule.code for rule in CATALOGUE if rule.code.startswith(begun)]
