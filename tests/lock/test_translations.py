"""The lock remembers what a translation was made from, and tells what has changed since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from builder.course import Course
from builder.diagnostics import Location, Report, Rule, Severity, Text
from builder.lock import Lock, accept, number_course
from tests.lock.courses import course, locked, module, page, question, quiz, told

PARTS = ("Innledning", "Hvem", "Hvordan", "Veien videre")


def translated(source: Sequence[str], asked: Sequence[str] = ("Hvem?", "A", "B")) -> Course:
    """A page and a question, both translated into nynorsk."""
    return course(
        module(
            "m",
            page("a", nb=source, nn=["Innleiing"]),
            quiz("q", question("q-en", nb=asked, nn=["Kven?"])),
        ),
        languages=("nb", "nn"),
    )


def check(course: Course, lock: Lock) -> tuple[list[tuple[str, str]], Lock]:
    report = Report()
    _, after = number_course(course, lock, report, frozen=False)
    return told(report), after


def outdated(source: Sequence[str]) -> str:
    findings, _ = check(translated(source), locked(translated(PARTS)))
    start = "«a» er endret etter at den ble oversatt til nn: "
    [(code, message)] = findings
    assert code == "translation-outdated"
    assert message.startswith(start)
    return message.removeprefix(start)


def test_unchanged_source_is_silent() -> None:
    assert check(translated(PARTS), locked(translated(PARTS)))[0] == []


def test_what_changed_is_told() -> None:
    assert outdated(["Innledning", "Hvem, da?", "Hvordan", "Veien videre"]) == "del 2 er endret"
    assert outdated([*PARTS, "Takk"]) == "del 5 er ny"
    assert outdated(["Innledning", "Veien videre"]) == "2 borte"
    assert (
        outdated(["Ny start", "Hvem", "Mer", "Hvordan"]) == "del 1 er endret; del 3 er ny; 1 borte"
    )


def test_finding_stands_at_the_translation() -> None:
    report = Report()
    number_course(translated(PARTS[1:]), locked(translated(PARTS)), report, frozen=False)
    assert [found.location for found in report] == [Location("nn/m/a.md")]


def test_source_with_errors_is_no_reason_to_translate_again() -> None:
    report = Report()
    text = Text("Feil", "Wrong")
    changed = translated(PARTS[1:])
    report.add(Rule("test", Severity.ERROR, text, text, text), Location("nb/m/a.md"))
    number_course(changed, locked(translated(PARTS)), report, frozen=False)
    assert ["test"] == [found.code for found in report]


def test_changed_question_is_told() -> None:
    findings, _ = check(translated(PARTS, ("Hvem?", "A", "C")), locked(translated(PARTS)))
    assert findings == [
        (
            "translation-outdated",
            "«q-en» er endret etter at den ble oversatt til nn: del 3 er endret",
        )
    ]


def test_warning_stays_until_it_is_settled() -> None:
    changed = translated(PARTS[1:])
    findings, lock = check(changed, locked(translated(PARTS)))
    again, lock = check(changed, lock)
    assert again == findings
    assert len(again) == 1
    settled = accept(lock, changed, "nn", "a")
    assert settled is not None
    assert check(changed, settled)[0] == []


def test_a_whole_quiz_can_be_settled_by_its_id() -> None:
    changed = translated(PARTS, ("Hva?",))
    settled = accept(locked(translated(PARTS)), changed, "nn", "q")
    assert settled is not None
    assert check(changed, settled)[0] == []


def test_settling_what_is_not_translated_gives_nothing() -> None:
    lock = locked(translated(PARTS))
    assert accept(lock, translated(PARTS), "nn", "finnes-ikke") is None
    assert accept(lock, translated(PARTS), "se", "a") is None


def test_fallback_text_is_no_translation() -> None:
    made = page("a", nb=PARTS)
    fallback = replace(made, texts={"nb": made.texts["nb"], "nn": made.texts["nb"]})
    lock = locked(course(module("m", fallback), languages=("nb", "nn")))
    assert lock.translations == ()


def test_renamed_page_and_question_keep_what_they_were_translated_from() -> None:
    renamed = course(
        module(
            "m",
            page("b", was="a", nb=PARTS[1:], nn=["Innleiing"]),
            quiz("p", question("p-en", local_id="en", nb=["Ny"], nn=["Ny"]), was="q"),
        ),
        languages=("nb", "nn"),
    )
    findings, lock = check(renamed, locked(translated(PARTS)))
    assert findings == [
        (
            "translation-outdated",
            "«p-en» er endret etter at den ble oversatt til nn: del 1 er endret; 2 borte",
        ),
        ("translation-outdated", "«b» er endret etter at den ble oversatt til nn: 1 borte"),
    ]
    assert {one.id for one in lock.translations} == {"b", "p-en"}


def test_building_one_language_alone_forgets_nothing() -> None:
    lock = locked(translated(PARTS))
    alone = course(
        module("m", page("a", nb=PARTS), quiz("q", question("q-en", nb=["Hvem?", "A", "B"])))
    )
    assert check(alone, lock)[1].translations == lock.translations
