"""Permanent numbers for a question's options, with ids or known by their text."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from builder.course import OPTION_CHARACTERS, Option, Question
from builder.diagnostics import Report, Rule, Severity, Text
from builder.lock.entries import OptionEntry

MAX_OPTION_NUMBERS = len(OPTION_CHARACTERS)

OPTION_IDENTITY_UNCLEAR = Rule(
    "option-identity-unclear",
    Severity.WARNING,
    Text(
        nb="Alternativer i «{id}» har fått både ny tekst og ny plass: {texts}",
        en="Options in “{id}” have both new text and a new place: {texts}",
    ),
    Text(
        nb=(
            "De regnes nå som nye. Er noen av dem de gamle i ny drakt, endre først teksten og "
            "bygg, og flytt så. Enda tryggere: gi hvert alternativ sin «id:»."
        ),
        en=(
            "They now count as new. If some of them are the old ones in new words, change the text "
            "first and build, then move them. Safer still: give each option an “id:”."
        ),
    ),
    Text(
        nb=(
            "Alternativer uten id kjennes igjen på teksten eller plassen. Når begge er endret, går "
            "det ikke an å vite hvilket gammelt svar som hører til hva, og svar som er gitt, kan "
            "ikke vises igjen."
        ),
        en=(
            "Options without an id are recognised by text or place. When both have changed there "
            "is no knowing which old answer belongs to what, and given answers cannot be shown."
        ),
    ),
)
OPTION_NUMBERS_USED_UP = Rule(
    "option-numbers-used-up",
    Severity.ERROR,
    Text(
        nb="«{id}» har gjennom tidene hatt flere enn {most} alternativer",
        en="“{id}” has over time had more than {most} options",
    ),
    Text(
        nb="Gi spørsmålet en ny id. Da begynner det på nytt, med ledige numre.",
        en="Give the question a new id. It then starts afresh, with free numbers.",
    ),
    Text(
        nb=(
            "Et alternativ meldes til læringsplattformen som ett av tegnene 0–9 og a–z, og et tegn "
            "som er brukt, brukes aldri om igjen til noe annet."
        ),
        en=(
            "An option is reported to the LMS as one of the characters 0–9 and a–z, and one once "
            "used is never used again for something else."
        ),
    ),
)

RULES = (OPTION_IDENTITY_UNCLEAR, OPTION_NUMBERS_USED_UP)


@dataclass(frozen=True, slots=True)
class NumberedOptions:
    """What numbering one question's options came to."""

    entries: tuple[OptionEntry, ...]
    """Tombstones with them."""
    numbers: tuple[int, ...]
    """In the options' order; when they are used up, free for now but not permanent."""
    added: bool
    """Whether the lock did not have them all."""


def fingerprint(option: Option, language: str) -> str:
    """Eight hex digits that tell one option's source text from another's."""
    text = option.text[language].plain if language in option.text else ""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:8]


def number_options(
    lock: Iterable[OptionEntry], question: Question, language: str, report: Report
) -> NumberedOptions:
    """Give each option its number: its id's, its text's, its place's, or the next one.

    ``lock`` holds the entries of this question and type; ``language`` is the source language.
    """
    old = list(lock)
    prints = [fingerprint(option, language) for option in question.options]
    matching = _Matching(old, question.options, prints)
    unclear = matching.match()
    if unclear:
        texts = ", ".join(f"«{_shown(question.options[at], language)}»" for at in unclear)
        report.add(OPTION_IDENTITY_UNCLEAR, question.location, id=question.id, texts=texts)
    numbers = _with_new_numbers(matching.found, old)
    if any(number >= MAX_OPTION_NUMBERS for number in numbers):
        used_up = {"id": question.id, "most": MAX_OPTION_NUMBERS}
        report.add(OPTION_NUMBERS_USED_UP, question.location, **used_up)
    entries = _entries(question, prints, numbers, old)
    return NumberedOptions(entries, _usable(numbers), added=None in matching.found)


def _shown(option: Option, language: str) -> str:
    return option.text[language].plain[:40] if language in option.text else option.id or ""


class _Matching:
    """Finds the entry of each option. ``found`` holds a number, or None, for each option."""

    def __init__(
        self, old: list[OptionEntry], options: Sequence[Option], prints: list[str]
    ) -> None:
        self.found: list[int | None] = [None] * len(options)
        self._left = {entry.number: entry for entry in old}
        self._options = options
        self._prints = prints
        self._living = sorted(
            (entry for entry in old if not entry.gone), key=lambda entry: entry.position or 0
        )

    def match(self) -> list[int]:
        """Match what can be matched; returns the options that may or may not be old ones."""
        for at, option in enumerate(self._options):
            if option.id is not None:
                self._take(at, [e for e in self._left.values() if e.id == option.id])
        for at, text in enumerate(self._prints):
            if self.found[at] is None:
                self._take(at, [e for e in self._left.values() if e.fingerprint == text])
        self._match_reworded()
        return self._unclear()

    def _take(self, at: int, candidates: list[OptionEntry]) -> None:
        if candidates:
            self.found[at] = candidates[0].number
            del self._left[candidates[0].number]

    def _match_reworded(self) -> None:
        """Reworded in the same place: between the same recognised neighbours, as many options
        without a match as the lock has. ``position`` alone would take the wrong one when an
        earlier option is taken out.
        """
        before = [entry.number for entry in self._living if entry.id is None]
        now = [-1 - at if number is None else number for at, number in enumerate(self.found)]
        matcher = SequenceMatcher(None, before, now, autojunk=False)
        for _, from_old, to_old, from_new, to_new in matcher.get_opcodes():
            old = [number for number in before[from_old:to_old] if number in self._left]
            new = [at for at in range(from_new, to_new) if self.found[at] is None]
            if len(old) == len(new):
                for number, at in zip(old, new, strict=True):
                    self._take(at, [self._left[number]])

    def _unclear(self) -> list[int]:
        left = [entry for entry in self._left.values() if not entry.gone]
        new = [at for at, number in enumerate(self.found) if number is None]
        if any(entry.id is None for entry in left):
            return new
        return [at for at in new if left and self._options[at].id is None]


def _with_new_numbers(found: list[int | None], old: list[OptionEntry]) -> list[int]:
    highest = max((entry.number for entry in old), default=-1)
    numbers = []
    for number in found:
        if number is None:
            highest += 1
        numbers.append(highest if number is None else number)
    return numbers


def _usable(numbers: list[int]) -> tuple[int, ...]:
    free = (number for number in range(MAX_OPTION_NUMBERS) if number not in numbers)
    return tuple(
        number if number < MAX_OPTION_NUMBERS else next(free, number % MAX_OPTION_NUMBERS)
        for number in numbers
    )


def _entries(
    question: Question, prints: list[str], numbers: list[int], old: list[OptionEntry]
) -> tuple[OptionEntry, ...]:
    entries = {entry.number: replace(entry, position=None, gone=True) for entry in old}
    for at, (option, number) in enumerate(zip(question.options, numbers, strict=True)):
        named = option.id is not None
        entries[number] = OptionEntry(
            question.id,
            question.type,
            number,
            option.id,
            None if named else prints[at],
            None if named else at + 1,
        )
    return tuple(entries.values())
