"""A bank as a quiz file, in the style that authors are taught: one name a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.importing.bank import Bank, BankQuestion

_PLAIN = re.compile(r"[A-Za-zÆØÅæøå](?:[\w ,.!?()–—/%«»+;&=…-]|(?<=\w)['’](?=\w))*", re.ASCII)
_WORDS = re.compile(r"(?i)true|false|null|yes|no|on|off|ja|nei|sant|usant|y|n")


def quiz_yaml(bank: Bank) -> str:
    """The whole file."""
    return "\n".join(_lines(bank)) + "\n"


def _lines(bank: Bank) -> Iterator[str]:
    yield "format: 1"
    yield f"title: {scalar(bank.title)}"
    yield "mode: practice"
    yield "questions:"
    for question in bank.questions:
        yield from _question(question)


def _question(question: BankQuestion) -> Iterator[str]:
    yield f"  - id: {question.id}"
    yield f"    type: {question.type}"
    yield f"    text: {scalar(question.text)}"
    yield "    options:"
    for option in question.options:
        yield f"      - text: {scalar(option.text)}"
        if option.correct:
            yield "        correct: true"


def scalar(text: str) -> str:
    r"""One line of text as YAML reads it back: bare where nothing in it can be misread.

    >>> scalar("Hvem bør dere invitere først?")
    'Hvem bør dere invitere først?'
    >>> scalar("Svar: 10 # ikke 11")
    '"Svar: 10 # ikke 11"'
    >>> scalar('Han sa "nei"')
    '\'Han sa "nei"\''
    """
    bare = _PLAIN.fullmatch(text.translate(_AS_ASCII)) and not text.endswith(" ")
    if bare and not _WORDS.fullmatch(text):
        return text
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


_AS_ASCII = {ord(letter): "a" for letter in "æøåÆØÅéèêóòôüöäàáčđŋšŧž"}
"""Letters that are as safe as ``a``."""
