"""Translations that a renaming leaves as up to date as they were."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from builder.course import Course
from builder.diagnostics import Report
from builder.lock.entries import Lock, Translation
from builder.lock.numbering import number_course
from builder.lock.translations import Translated, translated

Key = tuple[str, str, str]
"""Language, kind and id."""


def follow(lock: Lock, before: Course, after: Course, ids: Mapping[str, str]) -> Lock:
    """Translations that were up to date before a renaming are so after it.

    Links in the source change with a name, which no translator has to look over. ``ids`` has the
    new ids by the old. The lock keeps the ids it has until a build takes the new ones over.
    """
    then = {now.translation.key: now for now in translated(before)}
    later = {now.translation.key: now.translation for now in translated(after)}
    # What an earlier renaming awaits a build for is known here by its name of today.
    _, today = number_course(before, lock, Report(), frozen=False)
    pairs = zip(lock.translations, today.translations, strict=False)
    followed = (_followed(kept, known.key, then, later, ids) for kept, known in pairs)
    return replace(lock, translations=tuple(followed))


def _followed(
    kept: Translation,
    key: Key,
    then: Mapping[Key, Translated],
    later: Mapping[Key, Translation],
    ids: Mapping[str, str],
) -> Translation:
    now = then.get(key)
    if now is None or now.translation.fingerprints != kept.fingerprints:
        return kept
    language, kind, id_ = key
    new_id = ids.get(id_, id_)
    if now.owner in ids and kind == "question":
        new_id = ids[now.owner] + id_.removeprefix(now.owner)
    after = later.get((language, kind, new_id))
    return replace(kept, fingerprints=after.fingerprints) if after else kept
