"""Aiken: a question, its answers with a letter each, and the letter of the right one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from builder.diagnostics import Location, Report
from builder.importing import rules
from builder.importing.bank import BankQuestion, Bare, Format, Value, with_ids
from builder.importing.plain import as_markdown

_ANSWER = re.compile(r"^\s*ANSWER\s*:\s*(.*?)\s*$", re.IGNORECASE)
_OPTION = re.compile(r"^\s*([A-Z])[.)]\s+(\S.*)$")


def recognises(text: str) -> bool:
    """Whether some line tells an answer by its letter."""
    return any(_ANSWER.match(line) for line in text.split("\n"))


@dataclass(slots=True)
class _Open:
    """A question being read."""

    line: int = 0
    text: list[str] = field(default_factory=list)
    options: dict[str, str] = field(default_factory=dict)


def read(text: str, file: str, report: Report) -> tuple[BankQuestion, ...]:
    """Every question; what is wrong with one is told at its line."""
    made: list[BankQuestion] = []
    one = _Open()
    for number, line in enumerate(text.split("\n"), start=1):
        place = Location(file, number)
        answer, option = _ANSWER.match(line), _OPTION.match(line)
        if answer:
            made.extend(_close(one, answer[1].rstrip(".").upper(), place, report))
            one = _Open()
        elif option:
            _take_option(one, option[1], option[2], place, report)
        elif line.strip():
            if one.options:
                report.add(rules.AIKEN_ANSWER_MISSING, Location(file, one.line))
                one = _Open()
            one.line = one.line or number
            one.text.append(line)
    if one.text or one.options:
        report.add(rules.AIKEN_ANSWER_MISSING, Location(file, one.line))
    return with_ids(made)


def _take_option(one: _Open, letter: str, text: str, place: Location, report: Report) -> None:
    said = as_markdown(text)
    if not one.text and not one.options:
        one.line = place.line or 0
        report.add(rules.AIKEN_QUESTION_MISSING, place)
    if letter in one.options:
        report.add(rules.AIKEN_TOO_MANY, place, letter=letter)
    if said in one.options.values():
        report.add(rules.AIKEN_TWICE, place, text=text.strip())
    one.options[letter] = said


def _close(one: _Open, letter: str, place: Location, report: Report) -> list[BankQuestion]:
    if not one.text and not one.options:
        report.add(rules.AIKEN_QUESTION_MISSING, place)
    elif len(one.options) < 2:
        report.add(rules.AIKEN_TOO_FEW, Location(place.path, one.line))
    elif letter not in one.options:
        known = ", ".join(one.options)
        report.add(rules.AIKEN_ANSWER_UNKNOWN, place, letter=letter, known=known)
    options = [_option(text, own == letter) for own, text in one.options.items()]
    return [BankQuestion("single", as_markdown(" ".join(one.text)), {"options": options})]


def _option(text: str, correct: bool) -> dict[str, Value]:
    return {"text": text, "correct": Bare("true")} if correct else {"text": text}


FORMAT = Format("Aiken", recognises, read)
