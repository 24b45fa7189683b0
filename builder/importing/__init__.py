"""Banks of questions from other systems, made into quiz files.

Values in, values out: text and a report in, YAML out; ``cli`` reads and writes the files. A new
format is one file and one line in ``FORMATS``.
"""

from __future__ import annotations

from dataclasses import dataclass

from builder.diagnostics import Location, Report
from builder.importing import aiken, decoding, gift, rules
from builder.importing.bank import Bank, Format, name_of
from builder.importing.quiz_yaml import quiz_yaml

RULES = (*rules.RULES, *gift.RULES)

FORMATS: tuple[Format, ...] = (aiken.FORMAT, gift.FORMAT)
"""Every format that can be imported; the first that recognises a text reads it."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a bank."""

    text: str
    """The quiz file; empty when there was an error or no question."""
    questions: int
    """How many it holds."""
    lines: tuple[str, ...]
    """The bank as it was read, for showing where something stands."""
    title: str = ""
    """What the quiz is called; empty when there is none."""


def import_quiz(
    data: bytes, file: str, report: Report, language: str = "nb", title: str = ""
) -> Imported:
    """The quiz file made from the bank ``data``; what could not be carried over is told.

    ``file`` is the bank's name, for messages, and for the quiz's title where none is given.
    """
    text = decoding.decode(data, file, report)
    if text is None:
        return Imported("", 0, ())
    lines = tuple(text.split("\n"))
    reader = next((each for each in FORMATS if each.recognises(text)), None)
    if reader is None:
        report.add(rules.FORMAT_UNKNOWN, Location(file), known=_known())
        return Imported("", 0, lines)
    questions = reader.read(text, file, report)
    ready = [question for question in questions if not question.draft]
    if questions and not ready:
        report.add(rules.ONLY_DRAFTS, Location(file))
    if report.has_errors:
        return Imported("", 0, lines)
    numbered = ", ".join(question.id for question in questions if question.numbered)
    if numbered:
        report.add(rules.ID_NUMBERED, Location(file), ids=numbered)
    bank = Bank(title or name_of(file), questions)
    return Imported(quiz_yaml(bank, language), len(ready), lines, bank.title)


def _known() -> str:
    return ", ".join(each.name for each in FORMATS)
