"""The command line: what commands take, print and answer. What they do stands in ``build``.

``--help`` imports click and this package alone; each command imports what it needs.
"""

from __future__ import annotations

import codecs
import os
import signal
import sys
import unicodedata
from collections.abc import Sequence
from io import TextIOWrapper

import click

from builder.cli.parser import group
from builder.cli.usage import wrong_usage
from builder.cli.words import message_language, words

INTERRUPTED = 130
"""128 + SIGINT, as shells have it; 143 for SIGTERM likewise."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit code: 0 clean or warnings, 1 errors, 2 wrong usage."""
    args = list(sys.argv[1:] if argv is None else argv)
    language = message_language(args, os.environ)
    _print_what_the_terminal_can()
    # A half-written package is taken away on the way out, as for an interrupt from the keyboard.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        return int(
            group(language).main(args or ["--help"], "kursbygger", standalone_mode=False) or 0
        )
    except click.UsageError as error:
        click.echo(wrong_usage(error, language), err=True)
        return 2
    except (click.Abort, KeyboardInterrupt) as interrupt:
        if isinstance(interrupt, KeyboardInterrupt):  # before click, which ends the line, began
            click.echo(err=True)
        return _stopped(args, language)
    except BrokenPipeError:  # the reader of a pipe (head, less) has left
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
        return 1
    except Exception as error:
        if "--debug" in args:
            raise
        click.echo(words(language)["bug"].format(error=type(error).__name__), err=True)
        return 1


def _stopped(args: Sequence[str], language: str) -> int:
    """A preview has no other end than to be stopped."""
    if next((arg for arg in args if not arg.startswith("-")), "") == "preview":
        click.echo(words(language)["preview stopped"])
        return 0
    click.echo(words(language)["stopped"], err=True)
    return INTERRUPTED


PLAIN = dict.fromkeys("«»“”", '"') | {
    "–": "-",
    "—": "-",
    "…": "...",
    "→": "->",
    "│": "|",
    "·": ".",
    "─": "-",
    "−": "-",
    "×": "x",
    "≥": ">=",
    "≤": "<=",
    "\u00a0": " ",
    "\u202f": " ",
    "’": "'",
    "æ": "ae",
    "ø": "o",
    "å": "a",
    "Æ": "Ae",
    "Ø": "O",
    "Å": "A",
}
"""For terminals whose encoding lacks these."""


def _print_what_the_terminal_can() -> None:
    codecs.register_error("plain", _plain)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="plain")


def _plain(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError)
    wanted = error.object[error.start : error.end]
    return "".join(map(as_plain, wanted)), error.end


def as_plain(character: str) -> str:
    """What stands for ``character`` where it cannot be written: at best its bare letter.

    >>> as_plain("é"), as_plain("→"), as_plain("日")
    ('e', '->', '?')
    """
    if character in PLAIN:
        return PLAIN[character]
    bare = unicodedata.normalize("NFKD", character)[0]
    return bare if bare.isascii() else "?"
