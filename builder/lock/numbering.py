"""All the permanent numbers of a course, from its lock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from builder.course import Course, Module, Numbers, Page, Question, Quiz
from builder.diagnostics import Location, Report, Rule, Severity, Text
from builder.lock.entries import LOCK_NAME, NOTHING, Lock, OptionEntry, Translation
from builder.lock.options import number_options
from builder.lock.sequence import Key, Numbered, Wanted, number_sequence
from builder.lock.translations import check_translations

ENTRY_MISSING = Rule(
    "lock-entry-missing",
    Severity.ERROR,
    Text(
        nb="course.lock mangler numre for {count}: {ids}",
        en="course.lock lacks numbers for {count}: {ids}",
    ),
    Text(
        nb="Kjør «kursbygger build» på din egen maskin, og legg course.lock i git med endringen.",
        en="Run “kursbygger build” on your own machine and commit course.lock with the change.",
    ),
    Text(
        nb=(
            "Numrene gis én gang og gjelder for alltid. Ble de gitt på en byggetjener, kunne to "
            "bygg gi samme nummer til hver sin ting."
        ),
        en=(
            "Numbers are given once and hold for ever. Given on a build server, two builds could "
            "give the same number to different things."
        ),
    ),
)

RULES = (ENTRY_MISSING,)

SHOWN_IDS = 5


def number_course(
    course: Course, lock: Lock | None, report: Report, *, frozen: bool
) -> tuple[Course, Lock]:
    """The course with numbers for everything, and the lock as it would be written.

    ``lock`` is None for a course that has none. Numbers the lock does not have are provisional
    until the lock is written; with ``frozen`` each of them is part of an error.
    """
    before = lock or Lock()
    pages = number_sequence(before.pages, _wanted_pages(course), report)
    questions = number_sequence(before.questions, _wanted_questions(course), report)
    moved = _renamed_options(before.options, questions)
    options, numbers, added = _number_options(moved, course, report)
    missing = list(dict.fromkeys([*pages.missing, *questions.missing, *added]))
    if frozen and missing:
        _tell_missing(missing, report)
    after = Lock(
        tuple(pages.entries.values()),
        tuple(questions.entries.values()),
        options,
        _renamed_translations(before.translations, pages, questions),
    )
    numbered = replace(course, numbers=_numbers(course, pages, questions, numbers))
    return numbered, check_translations(after, numbered, report)


def _tell_missing(missing: list[str], report: Report) -> None:
    more = ["…"] if len(missing) > SHOWN_IDS else []
    ids = ", ".join([*missing[:SHOWN_IDS], *more])
    report.add(ENTRY_MISSING, Location(LOCK_NAME), count=len(missing), ids=ids)


def _wanted_pages(course: Course) -> Iterator[Wanted]:
    for module in course.modules:
        for item in (module.front, *module.items):
            earlier = () if item.was is None else (item.was,)
            owner = _owner(module, item)
            yield Wanted(_kind(item), item.id, owner, item.location, item.was, earlier)


def _kind(item: Page | Quiz) -> str:
    return "quiz" if isinstance(item, Quiz) else "page"


def _owner(module: Module, item: Page | Quiz) -> str:
    """Front pages are each other's kin: a renamed module's front page has a new id itself."""
    return NOTHING if item is module.front else module.id


def _wanted_questions(course: Course) -> Iterator[Wanted]:
    for module in course.modules:
        for owner in (module.front, *module.items):
            for question in owner.questions:
                earlier = tuple(_earlier_ids(question, owner))
                yield Wanted(
                    question.type, question.id, owner.id, question.location, question.was, earlier
                )


def _earlier_ids(question: Question, owner: Page | Quiz) -> Iterator[str]:
    """A question has its quiz's id in its own, so it is renamed with the quiz."""
    if question.was is not None:
        yield question.was
        yield f"{owner.id}-{question.was}"
    if owner.was is not None:
        yield f"{owner.was}-{question.was or question.local_id}"


def _renamed_options(
    options: tuple[OptionEntry, ...], questions: Numbered
) -> dict[Key, list[OptionEntry]]:
    """Options by their question's type and id of today."""
    by_question: dict[Key, list[OptionEntry]] = {}
    for option in options:
        id_ = questions.renamed.get((option.type, option.question), option.question)
        by_question.setdefault((option.type, id_), []).append(replace(option, question=id_))
    return by_question


def _number_options(
    lock: dict[Key, list[OptionEntry]], course: Course, report: Report
) -> tuple[tuple[OptionEntry, ...], dict[str, tuple[int, ...]], list[str]]:
    """All option entries, the numbers by question id, and the questions that got new ones."""
    entries = dict(lock)
    numbers: dict[str, tuple[int, ...]] = {}
    added: list[str] = []
    for question in course.questions():
        key = (question.type, question.id)
        result = number_options(lock.get(key, []), question, course.source_language, report)
        entries[key] = list(result.entries)
        numbers[question.id] = result.numbers
        if result.added:
            added.append(question.id)
    return tuple(entry for own in entries.values() for entry in own), numbers, added


def _renamed_translations(
    translations: tuple[Translation, ...], pages: Numbered, questions: Numbered
) -> tuple[Translation, ...]:
    page_names = {old: new for (kind, old), new in pages.renamed.items() if kind == "page"}
    question_names = {old: new for (_, old), new in questions.renamed.items()}
    names = {"page": page_names, "question": question_names}
    return tuple(replace(one, id=names[one.kind].get(one.id, one.id)) for one in translations)


def _numbers(
    course: Course, pages: Numbered, questions: Numbered, options: dict[str, tuple[int, ...]]
) -> Numbers:
    items = [item for module in course.modules for item in (module.front, *module.items)]
    return Numbers(
        pages={item.id: pages.entries[_kind(item), item.id].number for item in items},
        questions={
            question.id: questions.entries[question.type, question.id].number
            for question in course.questions()
        },
        options=options,
    )
