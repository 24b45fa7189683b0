"""A course too big for an LMS or a phone is told, with the cure that helps most."""

from __future__ import annotations

from dataclasses import replace

import pytest

from builder.checks.limits import check_limits
from builder.course import Course, Settings
from builder.diagnostics import Location, Report
from builder.lock import number_course
from builder.state_bound import state_bound
from tests.lock.courses import (
    course,
    module,
    option,
    page,
    page_text,
    question,
    quiz,
    with_headings,
)


def checked(course: Course) -> list[tuple[str, Location, str, str]]:
    report = Report()
    numbered, _ = number_course(course, None, report, frozen=False)
    check_limits(numbered, report)
    return [(found.code, found.location, found.message(), found.hint()) for found in report]


def with_questions(count: int, type_: str = "ordering") -> Course:
    options = [option(f"Ledd {at}", str(at)) for at in range(6)]
    asked = [question(f"q-{at}", options, type_=type_) for at in range(count)]
    return course(module("m", quiz("q", *asked)))


def with_words(words: int, *, languages: tuple[str, ...] = ("nb",)) -> Course:
    texts = {language: page_text("a", language, (), words) for language in languages}
    made = replace(page("a"), texts=texts)
    return course(module("m", made), languages=languages)


def test_an_ordinary_course_fits() -> None:
    assert checked(with_questions(60)) == []


def test_course_over_the_limit_is_an_error_with_advice_about_its_questions() -> None:
    assert checked(with_questions(260)) == [
        (
            "state-too-large",
            Location("course.yaml"),
            "Framgangen til en deltaker kan ta 3129 tegn, og grensa er 3000: "
            "spørsmålene 3089, prøvene 12, sidene 3, innstillinger 25",
            "Ta ut spørsmål, eller korte ned dem med mange ledd: kobling og rekkefølge tar ett "
            "tegn for hvert ledd. Eller del kurset i to kurs, hvert med sin id.",
        )
    ]


def test_course_near_the_limit_is_a_warning() -> None:
    [(code, _, message, _)] = checked(with_questions(230))
    assert code == "state-nearly-full"
    assert message == (
        "Framgangen til en deltaker kan ta 2769 av 3000 tegn: "
        "spørsmålene 2729, prøvene 12, sidene 3, innstillinger 25"
    )


@pytest.mark.parametrize(
    ("made", "advice"),
    [
        (course(module("m", *(quiz(f"q{at}") for at in range(230)))), "Slå sammen prøver"),
        (course(module("m", *(page(f"p{at}") for at in range(16_400)))), "Slå sammen korte sider"),
    ],
    ids=["quizzes", "pages"],
)
def test_advice_is_about_what_takes_most(made: Course, advice: str) -> None:
    findings = [found for found in checked(made) if found[0].startswith("state-")]
    assert len(findings) == 1
    assert findings[0][3].startswith(advice)


def test_bound_is_of_the_course_as_numbered() -> None:
    made = course(
        module(
            "m",
            with_headings(page("a", question("a-tanke", type_="reflection")), 40),
            quiz("q", question("q-en", [option("Ja", "j"), option("Nei", "n")])),
        ),
        languages=("nb", "de-CH-1996"),
    )
    numbered, _ = number_course(made, None, Report(), frozen=False)
    bound = state_bound(numbered)
    assert (bound.settings, bound.pages, bound.quizzes, bound.questions) == (34, 3, 12, 12)


def test_a_heavy_unit_is_a_warning() -> None:
    assert checked(with_words(200_000)) == []
    assert checked(with_words(120_000, languages=("nb", "nn"))) == [
        (
            "unit-heavy",
            Location("course.yaml"),
            "«kurs» blir tungt på telefoner: 4 sider og 240000 ord i én fil",
            "Bygg hver modul som sin egen pakke med «split: module» i course.yaml, eller ett språk "
            "om gangen med --language. Er det en modul, del den i to.",
        )
    ]


def test_many_pages_are_heavy_too() -> None:
    made = course(module("m", *(page(f"p{at}") for at in range(600))))
    assert [found[0] for found in checked(made)] == ["unit-heavy"]


def test_modules_that_are_packages_are_weighed_one_by_one() -> None:
    heavy = replace(page("a"), texts={"nb": page_text("a", "nb", (), 150_000)})
    both = course(module("m", heavy), module("n", replace(heavy, id="b")))
    assert [found[0] for found in checked(both)] == ["unit-heavy"]
    assert checked(replace(both, settings=Settings(split="module"))) == []
