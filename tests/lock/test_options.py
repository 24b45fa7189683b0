"""Options keep their numbers by id, by text or by place, and doubt is told."""

from __future__ import annotations

from collections.abc import Sequence

from builder.course import Option
from builder.diagnostics import Report
from builder.lock import Lock, number_course
from tests.lock.courses import course, locked, module, option, question, quiz, told

A, B, C, D = (option(text) for text in ("Eier", "Leder", "Nabo", "Gjest"))


def built(options: Sequence[Option], lock: Lock | None = None) -> Lock:
    return locked(course(module("m", quiz("q", question("q-en", options)))), lock)


def numbers(options: Sequence[Option], lock: Lock) -> tuple[tuple[int, ...], list[tuple[str, str]]]:
    """The numbers of ``options`` and the findings."""
    report = Report()
    made = course(module("m", quiz("q", question("q-en", options))))
    numbered, _ = number_course(made, lock, report, frozen=False)
    return numbered.numbers.options["q-en"], told(report)


def test_first_build_numbers_options_from_zero() -> None:
    assert numbers([A, B, C], Lock()) == ((0, 1, 2), [])


def test_moved_options_with_the_same_text_keep_their_numbers() -> None:
    assert numbers([C, A, B], built([A, B, C])) == ((2, 0, 1), [])


def test_reworded_option_in_the_same_place_keeps_its_number() -> None:
    assert numbers([A, option("Rådmann"), C], built([A, B, C])) == ((0, 1, 2), [])
    assert numbers([option("Én"), option("To")], built([A, B])) == ((0, 1), [])


def test_reworded_option_keeps_its_number_when_others_come_and_go() -> None:
    reworded = option("Rådmann")
    assert numbers([A, reworded, C, D], built([A, B, C])) == ((0, 1, 2, 3), [])
    assert numbers([D, A, reworded, C], built([A, B, C])) == ((3, 0, 1, 2), [])


def test_removed_option_is_never_confused_with_the_one_that_takes_its_place() -> None:
    lock = built([A, C], built([A, B, C]))
    assert numbers([A, C], lock) == ((0, 2), [])
    assert numbers([A, C, D], lock) == ((0, 2, 3), [])
    assert numbers([A, B, C], lock) == ((0, 1, 2), [])


def test_option_that_is_new_in_both_text_and_place_is_told_and_gets_a_new_number() -> None:
    assert numbers([option("Rådmann"), A, C], built([A, B, C])) == (
        (3, 0, 2),
        [
            (
                "option-identity-unclear",
                "Alternativer i «q-en» har fått både ny tekst og ny plass: «Rådmann»",
            )
        ],
    )


def test_one_taken_out_and_its_neighbour_reworded_is_told() -> None:
    assert numbers([A, option("Granne")], built([A, B, C])) == (
        (0, 3),
        [
            (
                "option-identity-unclear",
                "Alternativer i «q-en» har fått både ny tekst og ny plass: «Granne»",
            )
        ],
    )


def test_options_with_ids_are_known_by_them_alone() -> None:
    before = built([option("Eier", "a"), option("Leder", "b")])
    after = [option("Helt ny tekst", "b"), option("Eier", "c"), option("Noe annet", "a")]
    assert numbers(after, before) == ((1, 2, 0), [])


def test_option_given_an_id_keeps_its_number() -> None:
    assert numbers([option("Leder", "l"), A], built([A, B])) == ((1, 0), [])


def test_option_that_lost_its_id_is_told() -> None:
    before = built([option("Eier", "a"), option("Leder", "b")])
    assert numbers([option("Eier", "a"), B], before) == (
        (0, 2),
        [
            (
                "option-identity-unclear",
                "Alternativer i «q-en» har fått både ny tekst og ny plass: «Leder»",
            )
        ],
    )


def test_identical_texts_keep_apart_by_place() -> None:
    same = option("Vet ikke")
    assert numbers([same, A, same], built([same, A, same])) == ((0, 1, 2), [])


def test_numbers_are_the_questions_own() -> None:
    two = course(module("m", quiz("q", question("q-en", [A, B]), question("q-to", [B, A]))))
    numbered, _ = number_course(two, None, Report(), frozen=False)
    assert numbered.numbers.options == {"q-en": (0, 1), "q-to": (0, 1)}


def test_options_of_another_type_start_afresh_and_the_old_ones_are_kept() -> None:
    before = built([A, B, C])
    report = Report()
    changed = course(module("m", quiz("q", question("q-en", [B, D], type_="multiple"))))
    numbered, lock = number_course(changed, before, report, frozen=False)
    assert numbered.numbers.options == {"q-en": (0, 1)}
    assert told(report) == []
    assert numbers([C, B, A], lock) == ((2, 1, 0), [])


def test_options_follow_their_question_to_its_new_name() -> None:
    renamed = course(module("m", quiz("q", question("q-ny", [B, A], was="q-en"))))
    numbered, lock = number_course(renamed, built([A, B]), Report(), frozen=False)
    assert numbered.numbers.options == {"q-ny": (1, 0)}
    assert {entry.question for entry in lock.options} == {"q-ny"}


def test_the_thirty_seventh_option_is_an_error_and_still_has_a_character() -> None:
    lock = built([option(f"Tekst {at}") for at in range(20)])
    later = [option(f"Ny {at}", chr(ord("a") + at)) for at in range(16)]
    lock = built([], lock)
    lock = built(later, lock)
    full = [*later[:3], option("En til", "z")]
    assert numbers(full, lock) == (
        (20, 21, 22, 0),
        [
            (
                "option-numbers-used-up",
                "«q-en» har gjennom tidene hatt flere enn 36 alternativer",
            )
        ],
    )


def test_frozen_build_reports_a_question_with_a_new_option() -> None:
    report = Report()
    made = course(module("m", quiz("q", question("q-en", [A, B]))))
    number_course(made, built([A]), report, frozen=True)
    assert told(report) == [("lock-entry-missing", "course.lock mangler numre for 1: q-en")]
