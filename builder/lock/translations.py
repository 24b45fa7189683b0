"""Which source text each translation was made from, and what has changed since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from builder.course import Course, Page, Quiz
from builder.diagnostics import Location, Report, Rule, Severity, Text
from builder.lock.entries import Lock, Translation

TRANSLATION_OUTDATED = Rule(
    "translation-outdated",
    Severity.WARNING,
    Text(
        nb="«{id}» er endret etter at den ble oversatt til {language}: {changes_nb}",
        en="“{id}” has changed since it was translated into {language}: {changes_en}",
    ),
    Text(
        nb=(
            "Rett oversettelsen, og kjør «kursbygger translate {language} --accept {id}». Gjelder "
            "endringen ikke oversettelsen, holder det med kommandoen."
        ),
        en=(
            "Mend the translation and run “kursbygger translate {language} --accept {id}”. If the "
            "change does not concern the translation, the command alone is enough."
        ),
    ),
    Text(
        nb=(
            "Ellers får de som leser på dette språket, et annet kurs enn de andre, uten at noen "
            "merker det. course.lock husker hva kildeteksten var da oversettelsen ble laget."
        ),
        en=(
            "Otherwise those who read this language get another course than the rest, and nobody "
            "notices. course.lock remembers what the source was when the translation was made."
        ),
    ),
)

RULES = (TRANSLATION_OUTDATED,)


@dataclass(frozen=True, slots=True)
class Translated:
    """A page or question that is translated now."""

    translation: Translation
    """With the source's fingerprints of today."""
    owner: str
    location: Location
    source: str
    """The source's file: one with errors in it is not what it was meant to be."""


def check_translations(lock: Lock, course: Course, report: Report) -> Lock:
    """Report what is outdated; record the source of translations seen for the first time."""
    known = {one.key: one for one in lock.translations}
    for now in translated(course):
        then = known.setdefault(now.translation.key, now.translation)
        changed = then.fingerprints != now.translation.fingerprints
        if changed and not report.errors_in(now.source):
            _tell(now, then, report)
    return replace(lock, translations=tuple(known.values()))


def accept(lock: Lock, course: Course, language: str, id: str) -> Lock | None:  # noqa: A002
    """Settle that the translation of a page, a question or a whole quiz is up to date.

    Returns None when nothing called ``id`` is translated into ``language``.
    """
    settled = [
        now.translation
        for now in translated(course)
        if now.translation.language == language and id in (now.translation.id, now.owner)
    ]
    known = {one.key: one for one in lock.translations}
    known.update({one.key: one for one in settled})
    return replace(lock, translations=tuple(known.values())) if settled else None


def translated(course: Course) -> Iterator[Translated]:
    """Every page and question that is written in another language than the source."""
    source = course.source_language
    for language in course.languages[1:]:
        for page in course.pages():
            text = page.texts.get(language)
            if text is not None and text.lang == language:
                prints = page.texts[source].fingerprints
                now = Translation(language, "page", page.id, prints)
                yield Translated(now, page.id, text.location, page.location.path)
        owners: list[Page | Quiz] = [*course.pages(), *course.quizzes()]
        for owner in owners:
            for question in owner.questions:
                if language in question.fingerprints:
                    prints = question.fingerprints.get(source, ())
                    now = Translation(language, "question", question.id, prints)
                    yield Translated(now, owner.id, question.location, owner.location.path)


def _tell(now: Translated, then: Translation, report: Report) -> None:
    changed, new, gone = _changes(then.fingerprints, now.translation.fingerprints)
    report.add(
        TRANSLATION_OUTDATED,
        now.location,
        id=now.translation.id,
        language=now.translation.language,
        changes_nb=_told(("del {} er endret", changed), ("del {} er ny", new), gone, "borte"),
        changes_en=_told(("part {} has changed", changed), ("part {} is new", new), gone, "gone"),
    )


def _changes(then: tuple[str, ...], now: tuple[str, ...]) -> tuple[list[int], list[int], int]:
    """Parts of the source from 1 that are changed and new, and how many are gone."""
    changed: list[int] = []
    new: list[int] = []
    gone = 0
    matcher = SequenceMatcher(None, then, now, autojunk=False)
    for what, from_then, to_then, from_now, to_now in matcher.get_opcodes():
        if what == "equal":
            continue
        both = min(to_then - from_then, to_now - from_now)
        changed += range(from_now + 1, from_now + both + 1)
        new += range(from_now + both + 1, to_now + 1)
        gone += to_then - from_then - both
    return changed, new, gone


def _told(changed: tuple[str, list[int]], new: tuple[str, list[int]], gone: int, word: str) -> str:
    told = [
        phrase.format(", ".join(str(number) for number in numbers))
        for phrase, numbers in (changed, new)
        if numbers
    ]
    return "; ".join([*told, *([f"{gone} {word}"] if gone else [])])
