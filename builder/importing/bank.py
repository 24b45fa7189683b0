"""A bank of questions as values: what every format is read into."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from builder.diagnostics import Report

_LONGEST_ID = 41
_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "ä": "a", "ö": "o", "é": "e"})


@dataclass(frozen=True, slots=True)
class Bare:
    """A value that stands in YAML as it is: a number, ``true``, a word of the schema."""

    text: str


Value = str | Bare | Sequence["Value"] | Mapping[str, "Value"]
"""What stands under a name in a quiz file; a ``str`` is a text, quoted where it must be."""


@dataclass(frozen=True, slots=True)
class BankQuestion:
    """One question, its texts in Markdown."""

    type: str
    """As in a quiz file."""
    text: str
    """Blocks of Markdown; empty for a cloze, which gets an instruction."""
    fields: Mapping[str, Value] = field(default_factory=dict)
    """What else stands in the quiz file, in its order."""
    name: str = ""
    """What the bank calls it; empty when it has no name."""
    id: str = ""
    """Given by ``with_ids``."""
    numbered: bool = False
    """Whether the id got a number because another question's was the same."""
    draft: bool = False
    """Whether it must be mended first: it stands in the quiz file as comments."""


@dataclass(frozen=True, slots=True)
class Bank:
    """Everything that was read."""

    title: str
    questions: tuple[BankQuestion, ...]


@dataclass(frozen=True, slots=True)
class Format:
    """A format that banks are written in."""

    name: str
    """As its users call it."""
    recognises: Callable[[str], bool]
    """Whether a text looks like one."""
    read: Callable[[str, str, Report], tuple[BankQuestion, ...]]
    """The questions in a text; the file's name, for messages, comes second."""


def with_ids(questions: Sequence[BankQuestion]) -> tuple[BankQuestion, ...]:
    """The questions, each with an id of its own made from its name or its first words."""
    taken: set[str] = set()
    named = []
    for question in questions:
        told = question.text or str(question.fields.get("gap-text", ""))
        base = name = as_id(question.name) or as_id(_first_words(told)) or "sporsmal"
        number = 1
        while name in taken:
            number += 1
            name = f"{base[: _LONGEST_ID - len(str(number)) - 1]}-{number}"
        taken.add(name)
        named.append(replace(question, id=name, numbered=number > 1))
    return tuple(named)


def as_id(text: str) -> str:
    """``text`` as an id, cut between words; empty when nothing is left of it.

    >>> as_id("Hva er samskaping på norsk?")
    'hva-er-samskaping-pa-norsk'
    >>> as_id("2. Først")
    'q2-forst'
    """
    slug = re.sub(r"[^a-z0-9]+", "-", text.lower().translate(_LETTERS)).strip("-")
    if slug[:1].isdigit():
        slug = "q" + slug
    if len(slug) > _LONGEST_ID:
        slug = slug[: _LONGEST_ID + 1].rpartition("-")[0] or slug[:_LONGEST_ID]
    return slug


def _first_words(text: str) -> str:
    return " ".join(re.sub(r"\{\{a\}\}|<[^>]*>|[^\w\s]+", "", text).split()[:5])


def name_of(file: str) -> str:
    """A title made from a file's name: ``min-bank.gift`` → ``Min bank``."""
    stem = PurePath(file).name.partition(".")[0]
    words = " ".join(re.split(r"[\s_-]+", stem)).strip()
    return (words[:1].upper() + words[1:]) or "Quiz"
