"""Both written forms of the starter kit are whole: what one has, the other has too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.build import Request, check_course
from builder.course import Block, Course, Directive, Prose, Question, Rich, Words
from builder.diagnostics import Report, Severity

SOURCE = Path(__file__).parents[1] / "course_src"


@pytest.fixture(scope="module")
def checked() -> tuple[Course, Report]:
    report = Report()
    course, _ = check_course(SOURCE, Request(frozen=True), report)
    assert course is not None
    return course, report


def test_every_file_of_one_language_is_in_the_other() -> None:
    folders = {
        language: {
            path.relative_to(SOURCE / language).as_posix()
            for path in (SOURCE / language).rglob("*")
            if path.is_file()
        }
        for language in ("nb", "nn")
    }
    assert folders["nb"] == folders["nn"]


def test_every_page_and_quiz_is_written_in_both(checked: tuple[Course, Report]) -> None:
    course, _ = checked
    assert [] == [
        f"{page.id}/{language}"
        for page in course.pages()
        for language, text in page.texts.items()
        if text.lang != language
    ]
    assert ("nb", "nn") == course.languages


def texts_of(question: Question) -> Iterator[Words]:
    yield question.text
    yield question.hint
    yield from question.feedback.values()
    for option in question.options:
        yield option.text
        yield option.feedback


def test_every_word_of_every_question_is_in_both(checked: tuple[Course, Report]) -> None:
    course, _ = checked
    words = [(one.id, text) for one in course.questions() for text in texts_of(one)]
    words += [(quiz.id, quiz.title) for quiz in course.quizzes()]
    assert [] == [
        f"{place}/{language}: {said.plain}"
        for place, text in words
        for language, said in text.items()
        if isinstance(said, Rich) and said.lang != language
    ]
    assert 400 < len(words)


def test_every_word_of_the_glossary_is_explained_in_both(checked: tuple[Course, Report]) -> None:
    course, _ = checked
    assert [] == [
        f"{term.word}/{language}"
        for language, terms in course.glossary.items()
        for term in terms
        if term.text.lang != language
    ]
    assert all(30 <= len(course.glossary[language]) for language in course.languages)


def test_both_have_the_same_pictures_each_with_words_of_its_own(
    checked: tuple[Course, Report],
) -> None:
    course, _ = checked
    seen = 0
    for page in course.pages():
        nb, nn = (page.texts[language].images for language in ("nb", "nn"))
        assert [(one.asset, one.decorative) for one in nb] == [
            (one.asset, one.decorative) for one in nn
        ], page.id
        assert all(one.alt or one.decorative for one in (*nb, *nn)), page.id
        seen += len(nb)
    assert 40 < seen


def shape(blocks: tuple[Block, ...]) -> Iterator[object]:
    """The headings, lists, tables and boxes, without their words."""
    for block in blocks:
        if isinstance(block, Prose):
            yield re.findall(r"<(h[2-6]|ol|ul|li|table|tr|blockquote|pre)\b", block.html)
        elif isinstance(block, Directive):
            yield block.name, tuple(map(str, shape(block.children)))


def test_both_are_built_of_the_same_blocks(checked: tuple[Course, Report]) -> None:
    course, _ = checked
    for page in course.pages():
        nb, nn = (list(shape(page.texts[language].blocks)) for language in ("nb", "nn"))
        assert nb == nn, page.id


def test_no_translation_is_outdated_and_nothing_warns(checked: tuple[Course, Report]) -> None:
    _, report = checked
    assert [] == [one.code for one in report if one.severity is not Severity.NOTE]
