"""Permanent numbers for ids: pages and quizzes in one sequence, questions in another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from builder.diagnostics import Location, Report, Rule, Severity, Text
from builder.lock.entries import Entry

MAYBE_RENAMED = Rule(
    "lock-maybe-renamed",
    Severity.WARNING,
    Text(
        nb="«{id}» er ny, og «{gone}» er borte. Var dette et nytt navn?",
        en="“{id}” is new and “{gone}” is gone. Was this a new name?",
    ),
    Text(
        nb=(
            "Er det samme innhold under nytt navn, skriv «was: {gone}» her, så følger framgang og "
            "svar med. Er det noe nytt, trenger du ikke gjøre noe."
        ),
        en=(
            "If it is the same content under a new name, write “was: {gone}” here, and progress "
            "and answers follow along. If it is something new, there is nothing to do."
        ),
    ),
    Text(
        nb=(
            "Et nytt navn uten «was» er for Kursbygger noe helt nytt: de som har vært der før, "
            "begynner på nytt der. Advarselen kommer én gang, men «was» virker også senere."
        ),
        en=(
            "To Kursbygger a new name without “was” is something entirely new: those who were "
            "there before begin again there. The warning comes once, but “was” works later too."
        ),
    ),
)
WAS_UNKNOWN = Rule(
    "was-unknown",
    Severity.WARNING,
    Text(
        nb="«was: {was}» viser til noe kurset aldri har hatt",
        en="“was: {was}” refers to something the course has never had",
    ),
    Text(
        nb="Rett skrivemåten: de gamle navnene står i course.lock. Eller ta bort «was».",
        en="Correct the spelling: the old names stand in course.lock. Or remove “was”.",
    ),
    Text(
        nb="«was» flytter nummeret, og med det framgang og svar, fra det gamle navnet til det nye.",
        en="“was” moves the number, and so progress and answers, from the old name to the new.",
    ),
)
RULES = (MAYBE_RENAMED, WAS_UNKNOWN)

_FIT = re.compile(r"[a-z0-9-]+")

Key = tuple[str, str]
"""Kind and id."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something in the course that is to have a number."""

    kind: str
    id: str
    owner: str
    location: Location
    was: str | None = None
    """As the author wrote it."""
    earlier: tuple[str, ...] = ()
    """Ids it may have had, the likeliest first."""

    @property
    def key(self) -> Key:
        return (self.kind, self.id)


@dataclass(slots=True)
class Numbered:
    """What numbering a sequence came to."""

    entries: dict[Key, Entry]
    """All of the sequence, tombstones with it."""
    missing: list[str] = field(default_factory=list)
    """Ids whose number the lock did not have, in course order."""
    renamed: dict[Key, str] = field(default_factory=dict)
    """Kind and old id → new id."""


def number_sequence(lock: Iterable[Entry], course: Iterable[Wanted], report: Report) -> Numbered:
    """Give everything in ``course`` its number: its own, its earlier id's, or the next one."""
    wanted = list(course)
    before = {entry.key: entry for entry in lock}
    result = Numbered(dict(before))
    _rename(result, wanted, report)
    new = list({one.key: one for one in wanted if one.key not in result.entries}.values())
    highest = max((entry.number for entry in before.values()), default=0)
    for number, one in enumerate(new, start=highest + 1):
        result.entries[one.key] = Entry(one.kind, number, one.id, one.owner)
        result.missing.append(one.id)
    _settle(result, wanted)
    _ask_about_names(before, result, new, Counter(one.id for one in wanted), report)
    return result


def _rename(result: Numbered, wanted: list[Wanted], report: Report) -> None:
    """An earlier id that is in use, or taken over already, was told when the source was read."""
    here = {one.key for one in wanted}
    known = {*result.entries, *here}
    for one in wanted:
        own = result.entries.get(one.key)
        keys = [(one.kind, id_) for id_ in one.earlier]
        if own is None and one.was is not None and result.entries and known.isdisjoint(keys):
            report.add(WAS_UNKNOWN, one.location, was=one.was)
        old = next((result.entries[key] for key in keys if key in result.entries), None)
        if old is not None and old.key not in here and (own is None or _told_late(own, old)):
            _take_over(result, one, own, old)


def _told_late(own: Entry, old: Entry) -> bool:
    """Whether the rename was built before ``was`` was written, so that the id got a number of its
    own: then the earlier id has the older number.
    """
    return old.number < own.number


def _take_over(result: Numbered, one: Wanted, own: Entry | None, old: Entry) -> None:
    del result.entries[old.key]
    result.renamed[old.key] = one.id
    result.missing.append(one.id)
    if own is not None:
        # ``@`` is in no author's id: the number stays taken and nothing can ask for it.
        retired = replace(own, id=f"{own.id}@{own.number}", gone=True)
        result.renamed[own.key] = retired.id
        result.entries[retired.key] = retired
    result.entries[one.key] = replace(old, id=one.id)


def _settle(result: Numbered, wanted: list[Wanted]) -> None:
    """Tombstones for what has left, life for what has come back, owners as they are now."""
    owners = {one.key: one.owner for one in wanted}
    for key, entry in result.entries.items():
        owner = owners.get(key)
        here = owner is not None
        result.entries[key] = replace(entry, owner=owner or entry.owner, gone=not here)


def _ask_about_names(
    before: dict[Key, Entry],
    result: Numbered,
    new: list[Wanted],
    ids: Mapping[str, int],
    report: Report,
) -> None:
    """One question for each pair of a gone and a new id of one kind and owner; ``ids`` says how
    often each id is used.
    """
    left = [
        entry
        for entry in result.entries.values()
        if entry.gone and entry.key in before and not before[entry.key].gone
    ]
    new_ids = {one.id for one in new}
    for one in new:
        if ids[one.id] > 1:  # told as used twice: which of them is new, nobody knows yet
            continue
        if not _FIT.fullmatch(one.id):
            continue  # a file's name that can be no id: nor is that what it will be
        if {"id-invalid", "key-missing"} & set(report.errors_in(one.location.path)):
            continue  # its id is not what it will be
        kin = [
            e for e in left if (e.kind, e.owner) == (one.kind, one.owner) and e.id not in new_ids
        ]
        if not kin or one.was is not None:
            continue
        likeliest = max(kin, key=lambda entry: _likeness(entry.id, one.id))
        left.remove(likeliest)
        report.add(MAYBE_RENAMED, one.location, id=one.id, gone=likeliest.id)


def _likeness(first: str, second: str) -> float:
    return SequenceMatcher(None, first, second, autojunk=False).ratio()
