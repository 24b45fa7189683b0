"""Pages, quizzes and questions keep their numbers whatever happens to the course."""

from __future__ import annotations

from builder.course import Course
from builder.diagnostics import Report
from builder.lock import Lock, number_course
from tests.lock.courses import course, locked, module, page, question, quiz, told

NO_LOCK = Lock()


def numbers(
    course: Course, lock: Lock | None
) -> tuple[dict[str, int], dict[str, int], Lock, list[tuple[str, str]]]:
    report = Report()
    numbered, after = number_course(course, lock, report, frozen=False)
    return (
        dict(numbered.numbers.pages),
        dict(numbered.numbers.questions),
        after,
        told(report),
    )


def gone(lock: Lock) -> dict[str, int]:
    return {entry.id: entry.number for entry in (*lock.pages, *lock.questions) if entry.gone}


BEFORE = course(
    module(
        "m",
        page("a", question("a-tanke", type_="reflection")),
        page("b"),
        quiz("q", question("q-en"), question("q-to", type_="multiple")),
    )
)


def test_first_build_numbers_pages_and_quizzes_together_and_questions_by_themselves() -> None:
    pages, questions, _, findings = numbers(BEFORE, None)
    assert pages == {"m": 1, "a": 2, "b": 3, "q": 4}
    assert questions == {"a-tanke": 1, "q-en": 2, "q-to": 3}
    assert findings == []


def test_the_same_course_changes_nothing() -> None:
    lock = locked(BEFORE)
    assert locked(BEFORE, lock) == lock


def test_added_page_and_question_get_the_next_numbers() -> None:
    after = course(
        module(
            "m",
            page("ny"),
            page("a", question("a-tanke", type_="reflection")),
            page("b"),
            quiz("q", question("q-null"), question("q-en"), question("q-to", type_="multiple")),
        )
    )
    pages, questions, _, findings = numbers(after, locked(BEFORE))
    assert pages == {"m": 1, "ny": 5, "a": 2, "b": 3, "q": 4}
    assert questions == {"a-tanke": 1, "q-null": 4, "q-en": 2, "q-to": 3}
    assert findings == []


def test_moved_page_and_question_keep_their_numbers() -> None:
    after = course(
        module("m", quiz("q", question("q-to", type_="multiple"), question("q-en"))),
        module("n", page("b"), page("a", question("a-tanke", type_="reflection"))),
    )
    pages, questions, lock, findings = numbers(after, locked(BEFORE))
    assert pages == {"m": 1, "q": 4, "n": 5, "b": 3, "a": 2}
    assert questions == {"q-to": 3, "q-en": 2, "a-tanke": 1}
    assert {entry.id: entry.owner for entry in lock.pages} == {
        "m": "-", "q": "m", "n": "-", "b": "n", "a": "n",
    }  # fmt: skip
    assert findings == []


def test_removed_page_and_question_stay_as_tombstones_and_come_back_with_their_numbers() -> None:
    less = course(module("m", page("b"), quiz("q", question("q-to", type_="multiple"))))
    pages, questions, lock, findings = numbers(less, locked(BEFORE))
    assert pages == {"m": 1, "b": 3, "q": 4}
    assert questions == {"q-to": 3}
    assert gone(lock) == {"a": 2, "a-tanke": 1, "q-en": 2}
    assert findings == []
    assert numbers(BEFORE, lock)[:2] == numbers(BEFORE, None)[:2]


def test_number_of_a_removed_page_is_never_used_again() -> None:
    without_last = course(module("m", page("a"), page("b")))
    lock = numbers(without_last, locked(course(module("m", page("a"), page("b"), page("c")))))[2]
    later = course(module("m", page("a"), page("b")), module("n"))
    assert numbers(later, lock)[0] == {"m": 1, "a": 2, "b": 3, "n": 5}


def test_renamed_page_quiz_and_question_carry_their_numbers() -> None:
    after = course(
        module(
            "m",
            page("alfa", question("alfa-tanke", type_="reflection", local_id="tanke"), was="a"),
            page("b"),
            quiz(
                "prove",
                question("prove-en", local_id="en"),
                question("prove-annen", type_="multiple", local_id="annen", was="q-to"),
                was="q",
            ),
        )
    )
    pages, questions, lock, findings = numbers(after, locked(BEFORE))
    assert pages == {"m": 1, "alfa": 2, "b": 3, "prove": 4}
    assert questions == {"alfa-tanke": 1, "prove-en": 2, "prove-annen": 3}
    assert gone(lock) == {}
    assert findings == []
    assert locked(after, lock) == lock


def test_local_id_in_was_is_understood_too() -> None:
    after = course(module("m", quiz("q", question("q-ny", was="en"))))
    lock = locked(course(module("m", quiz("q", question("q-en")))))
    assert numbers(after, lock)[1] == {"q-ny": 1}


def test_question_of_another_type_gets_a_new_number_and_its_old_one_back() -> None:
    def of_type(type_: str) -> Course:
        return course(module("m", quiz("q", question("q-en", type_=type_))))

    lock = locked(of_type("single"))
    _, questions, changed, findings = numbers(of_type("multiple"), lock)
    assert questions == {"q-en": 2}
    assert gone(changed) == {"q-en": 1}
    assert findings == []
    assert numbers(of_type("single"), changed)[1] == {"q-en": 1}


def test_new_name_without_was_is_asked_about() -> None:
    after = course(
        module(
            "m",
            page("a", question("a-refleksjon", type_="reflection")),
            page("be"),
            quiz("q", question("q-en"), question("q-tre", type_="multiple")),
        )
    )
    pages, questions, _, findings = numbers(after, locked(BEFORE))
    assert findings == [
        (
            "lock-maybe-renamed",
            "«a-refleksjon» er ny, og «a-tanke» er borte. Var dette et nytt navn?",
        ),
        ("lock-maybe-renamed", "«be» er ny, og «b» er borte. Var dette et nytt navn?"),
        ("lock-maybe-renamed", "«q-tre» er ny, og «q-to» er borte. Var dette et nytt navn?"),
    ]
    assert pages == {"m": 1, "a": 2, "be": 5, "q": 4}
    assert questions == {"a-refleksjon": 4, "q-en": 2, "q-tre": 5}


def test_likeliest_name_is_asked_about() -> None:
    before = locked(course(module("m", page("metode"), page("roller"))))
    after = course(module("m", page("rollene"), page("metodene")))
    assert numbers(after, before)[3] == [
        ("lock-maybe-renamed", "«metodene» er ny, og «metode» er borte. Var dette et nytt navn?"),
        ("lock-maybe-renamed", "«rollene» er ny, og «roller» er borte. Var dette et nytt navn?"),
    ]


def test_names_in_other_modules_or_of_other_kinds_are_not_asked_about() -> None:
    after = course(module("m", quiz("b2")), module("n", page("b3")))
    before = locked(course(module("m", page("b")), module("n")))
    assert numbers(after, before)[3] == []


def test_an_id_used_twice_is_not_asked_about() -> None:
    before = locked(course(module("m", quiz("q", question("q-en"), question("q-to")))))
    doubled = quiz("q", question("q-en"), question("q-en", type_="multiple"))
    lock = locked(
        course(module("m", quiz("q", question("q-en"), question("q-to", type_="multiple"))))
    )
    assert numbers(course(module("m", doubled)), before)[3] == []
    assert numbers(course(module("m", doubled)), lock)[3] == []


def test_what_only_changed_kind_or_left_long_ago_is_not_asked_about() -> None:
    before = locked(course(module("m", page("a"), page("b"))))
    as_quiz = course(module("m", page("ny"), quiz("a"), page("b")))
    assert numbers(as_quiz, before)[3] == []
    lock = locked(course(module("m", page("a"))), before)
    assert numbers(course(module("m", page("a"), page("ny"))), lock)[3] == []


def test_renamed_module_is_asked_about_by_its_front_page() -> None:
    before = locked(course(module("m", page("a"))))
    assert numbers(course(module("modul", page("a"))), before)[3] == [
        ("lock-maybe-renamed", "«modul» er ny, og «m» er borte. Var dette et nytt navn?")
    ]
    pages, _, _, findings = numbers(course(module("modul", page("a"), was="m")), before)
    assert (pages, findings) == ({"modul": 1, "a": 2}, [])


def test_was_written_after_the_build_gives_the_old_number_back() -> None:
    first = locked(course(module("m", page("a"))))
    built = numbers(course(module("m", page("b"))), first)[2]
    mended = course(module("m", page("b", was="a")))
    pages, _, lock, findings = numbers(mended, built)
    assert pages == {"m": 1, "b": 2}
    assert gone(lock) == {"b@3": 3}
    assert findings == []
    assert locked(mended, lock) == lock
    later = course(module("m", page("b", was="a"), page("c")))
    assert numbers(later, lock)[0] == {"m": 1, "b": 2, "c": 4}


def test_old_was_does_not_take_the_number_of_a_later_page_with_the_old_name() -> None:
    renamed = course(module("m", page("b", was="a")))
    lock = locked(renamed, locked(course(module("m", page("a")))))
    both = locked(course(module("m", page("b", was="a"), page("a"))), lock)
    assert numbers(course(module("m", page("b", was="a"), page("a"))), both)[0] == {
        "m": 1, "b": 2, "a": 3,
    }  # fmt: skip
    assert numbers(renamed, both)[0] == {"m": 1, "b": 2}


def test_was_that_never_was_is_told() -> None:
    after = course(module("m", page("a"), page("ny", was="feil")))
    pages, _, _, findings = numbers(after, locked(course(module("m", page("a")))))
    assert findings == [("was-unknown", "«was: feil» viser til noe kurset aldri har hatt")]
    assert pages == {"m": 1, "a": 2, "ny": 3}


def test_was_of_a_page_still_there_leaves_its_number_alone() -> None:
    after = course(module("m", page("a"), page("ny", was="a")))
    pages, _, _, findings = numbers(after, locked(course(module("m", page("a")))))
    assert findings == []
    assert pages == {"m": 1, "a": 2, "ny": 3}


def test_was_of_another_new_page_is_left_to_the_reading_of_the_source() -> None:
    after = course(module("m", page("a"), page("ny"), page("nyere", was="ny")))
    assert numbers(after, locked(course(module("m", page("a")))))[3] == []


def test_was_claimed_by_two_gives_the_number_to_the_first() -> None:
    after = course(module("m", page("b", was="a"), page("c", was="a")))
    pages, _, _, findings = numbers(after, locked(course(module("m", page("a")))))
    assert findings == []
    assert pages == {"m": 1, "b": 2, "c": 3}


def test_was_in_a_course_without_lock_is_silent() -> None:
    assert numbers(course(module("m", page("b", was="a"))), None)[3] == []


def test_frozen_build_with_all_numbers_is_silent() -> None:
    report = Report()
    number_course(BEFORE, locked(BEFORE), report, frozen=True)
    assert told(report) == []


def test_frozen_build_reports_all_missing_numbers_in_one_error() -> None:
    report = Report()
    after = course(module("m", page("a", was="b"), quiz("q", question("q-en")), page("ny")))
    before = locked(course(module("m", page("b"), quiz("q"))))
    numbered, _ = number_course(after, before, report, frozen=True)
    assert told(report) == [("lock-entry-missing", "course.lock mangler numre for 3: a, ny, q-en")]
    assert numbered.numbers.pages == {"m": 1, "a": 2, "q": 3, "ny": 4}


def test_frozen_build_without_lock_shows_only_the_first_ids() -> None:
    report = Report()
    number_course(BEFORE, None, report, frozen=True)
    assert told(report) == [
        ("lock-entry-missing", "course.lock mangler numre for 7: m, a, b, q, a-tanke, …")
    ]
