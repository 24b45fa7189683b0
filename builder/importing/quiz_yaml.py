"""A bank as a quiz file, in the style that authors are taught: one name a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from builder.diagnostics import Text
from builder.importing.bank import Bank, BankQuestion, Bare, Value

_PLAIN = re.compile(r"[A-Za-zÆØÅæøå](?:[\w ,.!?()–—/%«»+;&=…-]|(?<=\w)['’](?=\w))*", re.ASCII)
_WORDS = re.compile(r"(?i)true|false|null|yes|no|on|off|ja|nei|sant|usant|y|n")
_DRAFT = Text(
    "Utkast: Rett det som er likt på høyre side, og ta bort «# » foran linjene.",
    "Draft: mend what is the same on the right, and remove the “# ” before the lines.",
)
_FILL_IN = Text("Fyll inn det som mangler.", "Fill in what is missing.")
"""What is asked where the bank has only the text with its gap."""


def quiz_yaml(bank: Bank, language: str) -> str:
    """The whole file; what is not the bank's own words is said in ``language``."""
    head: Mapping[str, Value] = {
        "format": Bare("1"),
        "title": bank.title,
        "mode": Bare("practice"),
        "questions": [
            _fields(question, language) for question in bank.questions if not question.draft
        ],
    }
    drafts = [question for question in bank.questions if question.draft]
    return as_yaml(head) + "".join(f"{line}\n" for line in _drafts(drafts, language))


def as_yaml(value: Mapping[str, Value]) -> str:
    """Names and values as the text of a file."""
    return "\n".join(_mapping(value, "")) + "\n"


def _drafts(questions: Iterable[BankQuestion], language: str) -> Iterator[str]:
    """Questions to be mended by hand, each line a comment."""
    for question in questions:
        yield ""
        yield f"  # {_DRAFT.in_language(language)}"
        yield from (f"  # {line}" for line in _item(_fields(question, language), ""))


def _fields(question: BankQuestion, language: str) -> Mapping[str, Value]:
    text = question.text or _FILL_IN.in_language(language)
    own: dict[str, Value] = {"id": Bare(question.id), "type": Bare(question.type), "text": text}
    return {**own, **question.fields}


def _mapping(value: Mapping[str, Value], indent: str) -> Iterator[str]:
    for name, each in value.items():
        yield from _value(f"{indent}{name}:", each, indent + "  ")


def _value(head: str, value: Value, indent: str) -> Iterator[str]:
    """``value`` after ``head`` or below it, at ``indent``."""
    if isinstance(value, Bare):
        yield f"{head} {value.text}"
    elif isinstance(value, str) and "\n" in value:
        yield f"{head} |"
        yield from ((indent + line).rstrip() for line in value.split("\n"))
    elif isinstance(value, str):
        yield f"{head} {scalar(value)}"
    else:
        yield head
        if isinstance(value, Mapping):
            yield from _mapping(value, indent)
            return
        for item in value:
            yield from _item(item, indent)


def _item(item: Value, indent: str) -> Iterator[str]:
    if isinstance(item, Mapping):
        first, *others = _mapping(item, indent + "  ")
        yield f"{indent}- {first.strip()}"
        yield from others
    else:
        yield from _value(f"{indent}-", item, indent + "  ")


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
