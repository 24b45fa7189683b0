"""``:::question`` on a page: made into a question that every room knows."""

from __future__ import annotations

from pathlib import Path

from builder.build import Request, build_course, check_course
from builder.course import Course, Question
from builder.diagnostics import Report
from builder.lock import Lock, write_lock
from builder.pages.render import render_course
from builder.state_bound import state_bound
from tests.literate import Case, write_course

PAGE = "hoste-epler/lagre-epler.md"
KALDEST = """
:::spørsmål[Hvor er det **kaldest**?]{#kaldest}
Se på [planen](modne-epler.md).

1. [x] I kjelleren
   > Ja, der er det *mørkt*.
   >
   > Og fuktig.
2. [ ] I skapet,
   eller i bua

> Kulde holder eplene friske.
:::
"""


def read(folder: Path, nb: str, nn: str | None = None) -> tuple[Course, Lock, list[str]]:
    """The course with ``nb`` and ``nn`` on a page, its lock, and what is told of it."""
    files = {
        f"{language}/{PAGE}": f"---\ntitle: Lagre\n---\n{text}"
        for language, text in (("nb", nb), ("nn", nn))
        if text is not None
    }
    write_course(Case("", "", dict(files), only_nb=nn is None), folder)
    report = Report()
    course, lock = check_course(folder, Request(), report)
    assert course is not None
    return course, lock, [found.code for found in report]


def asked(course: Course) -> tuple[Question, ...]:
    return next(page.questions for page in course.pages() if page.id == "lagre-epler")


def test_a_numbered_list_is_a_question_with_one_answer(tmp_path: Path) -> None:
    course, _, told = read(tmp_path, KALDEST)
    (question,) = asked(course)
    assert [] == told
    assert ("lagre-epler-kaldest", "single", 1) == (question.id, question.type, question.points)
    assert "Hvor er det kaldest? Se på planen." == question.text["nb"].plain
    assert "<p>Hvor er det <strong>kaldest</strong>?</p>" in question.text["nb"].html
    assert '<a href="@page:modne-epler">planen</a>' in question.text["nb"].html
    assert [("I kjelleren", True), ("I skapet, eller i bua", False)] == [
        (option.text["nb"].plain, option.correct) for option in question.options
    ]
    first, second = question.options
    assert "Ja, der er det mørkt. Og fuktig." == first.feedback["nb"].plain
    assert {} == second.feedback
    assert ["<p>Kulde holder eplene friske.</p>"] * 2 == [
        said["nb"].html for said in question.feedback.values()
    ]


def test_hyphens_are_a_question_with_several_answers(tmp_path: Path) -> None:
    quotes = "> Uansett.\n> [x] Ja.\n> Flott.\n> [ ] Nei."
    text = f":::spørsmål[Hva?]{{#hva points=3}}\n- [x] En\n- [ ] To\n\n{quotes}\n:::\n"
    course, _, told = read(tmp_path, text)
    (question,) = asked(course)
    assert [] == told
    assert ("multiple", 3) == (question.type, question.points)
    assert {"correct": "Uansett. Ja. Flott.", "incorrect": "Uansett. Nei."} == {
        verdict: said["nb"].plain for verdict, said in question.feedback.items()
    }


def test_a_claim_has_no_list(tmp_path: Path) -> None:
    text = ":::spørsmål[Det er kaldt.]{#kaldt type=true-false answer=nei}\n> Det er lunt.\n:::\n"
    course, _, told = read(tmp_path, text)
    (question,) = asked(course)
    assert [] == told
    assert ("true-false", ()) == (question.type, question.options)
    assert False is question.body.answer  # type: ignore[attr-defined]


def test_what_is_not_translated_is_said_in_the_source_language(tmp_path: Path) -> None:
    nn = ":::spørsmål[Kvar er det kaldast?]{#kaldest}\n1. [ ] I kjellaren\n2. [ ] I skapet\n:::\n"
    course, _, told = read(tmp_path, KALDEST, nn)
    (question,) = asked(course)
    assert ["translation-missing-text"] == told
    first, second = question.options
    assert ("I kjellaren", "nn") == (first.text["nn"].plain, first.text["nn"].lang)
    assert "nb" == first.feedback["nn"].lang
    assert (True, False) == (first.correct, second.correct)
    assert "nb" == question.feedback["correct"]["nn"].lang


def test_the_lock_knows_answers_by_their_words(tmp_path: Path) -> None:
    _, lock, _ = read(tmp_path, KALDEST)
    write_lock(lock, tmp_path)
    turned = KALDEST.replace("2. [ ] I skapet,\n   eller i bua\n", "").replace(
        "1. [x]", "1. [ ] I skapet, eller i bua\n2. [x]"
    )
    course, _, told = read(tmp_path, turned)
    assert [] == told
    assert (1, 0) == course.numbers.options["lagre-epler-kaldest"]


def test_a_renamed_question_keeps_its_number(tmp_path: Path) -> None:
    course, lock, _ = read(tmp_path, KALDEST)
    write_lock(lock, tmp_path)
    before = course.numbers.questions["lagre-epler-kaldest"]
    renamed = KALDEST.replace("{#kaldest}", "{#kulde was=kaldest}")
    course, _, told = read(tmp_path, renamed)
    assert [] == told
    assert before == course.numbers.questions["lagre-epler-kulde"]


def test_a_changed_answer_is_told_where_it_is_translated(tmp_path: Path) -> None:
    nn = KALDEST.replace("Hvor", "Kvar").replace("kjelleren", "kjellaren")
    _, lock, _ = read(tmp_path, KALDEST, nn)
    write_lock(lock, tmp_path)
    _, _, told = read(tmp_path, KALDEST.replace("I skapet", "I klesskapet"), nn)
    assert ["translation-outdated"] == told
    _, _, told = read(tmp_path, KALDEST.replace("[ ] I skapet", "[x] I skapet"), nn)
    assert "translation-outdated" not in told


def test_it_is_no_text_of_the_page(tmp_path: Path) -> None:
    course, _, _ = read(tmp_path, f"## Før\n{KALDEST}\n## Etter\n")
    page = next(page for page in course.pages() if page.id == "lagre-epler")
    assert ["Før", "Etter"] == [heading.text for heading in page.texts["nb"].headings]
    html = render_course(course).html.decode()
    assert 1 == html.count("I skapet, eller i bua</label>")
    assert "Kulde holder eplene friske" not in html.partition('id="course-data"')[0]


def test_the_room_in_the_state_is_counted(tmp_path: Path) -> None:
    without, _, _ = read(tmp_path / "a", "Tekst.\n")
    course, _, _ = read(tmp_path / "b", KALDEST)
    assert state_bound(course).questions > state_bound(without).questions


def test_a_page_with_questions_builds(tmp_path: Path) -> None:
    read(tmp_path / "kurs", KALDEST)
    report = Report()
    built = build_course(
        tmp_path / "kurs", Request(tmp_path / "ut", targets=("scorm12", "web")), report
    )
    assert 2 == len(built.written)
