"""Checklists: read from pages, kept for the learner, never judged and never sent."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from builder.build import Request, check_course
from builder.course import Question
from builder.diagnostics import Report
from builder.questions import BY_NAME, QUESTION_TYPES
from tests.literate import Case, write_course
from tests.questions.examples import FOLDER

EXAMPLES: list[dict[str, Any]] = yaml.safe_load(
    (FOLDER / "checklist" / "examples.yaml").read_text(encoding="utf-8")
)
KIND = QUESTION_TYPES["checklist"]
PAGE = "hoste-epler/lagre-epler.md"


def written(folder: Path, nb: str, nn: str | None = None) -> tuple[Question, list[str]]:
    """The checklist of a page as ``nb`` and ``nn`` have it, and what is told of the course."""
    files = {
        f"{language}/{PAGE}": f"---\ntitle: Lagre\n---\n\n{text}"
        for language, text in (("nb", nb), ("nn", nn))
        if text is not None
    }
    write_course(Case("", "", dict(files), only_nb=nn is None), folder)
    report = Report()
    course, _ = check_course(folder, Request(), report)
    assert course is not None
    (found,) = [one for one in course.questions() if one.type == "checklist"]
    return found, [one.code for one in report]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: str(each["title"]))
def test_the_examples_are_read_as_they_say(example: dict[str, Any], tmp_path: Path) -> None:
    question, told = written(tmp_path, example["page"])
    assert [] == told
    assert example["items"] == [option.text["nb"].plain for option in question.options]
    keys = [str(at) for at in range(len(question.options))]
    assert None is KIND.score(question, keys, keys)
    assert None is KIND.answer(question, keys)
    assert (None, 0) == (KIND.kind, question.points)


def test_a_checklist_is_no_type_of_a_quiz() -> None:
    assert "checklist" not in BY_NAME


LIST = ":::sjekkliste[Før]{#for}\n- Lim\n- Saks\n:::\n"


def test_items_are_translated_in_order(tmp_path: Path) -> None:
    nn = ":::sjekkliste[Føre]{#for}\n- Lim på nynorsk\n- Saks på nynorsk\n:::\n"
    question, told = written(tmp_path, LIST, nn)
    assert [] == told
    assert ["Lim på nynorsk", "Saks på nynorsk"] == [
        one.text["nn"].plain for one in question.options
    ]
    assert "Føre" == question.text["nn"].plain


def test_a_translation_with_other_items_says_none_of_them(tmp_path: Path) -> None:
    question, told = written(tmp_path, LIST, ":::sjekkliste[Føre]{#for}\n- Saks\n:::\n")
    assert ["translation-checklist-differs"] == told
    assert [("Lim", "nb"), ("Saks", "nb")] == [
        (one.text["nn"].plain, one.text["nn"].lang) for one in question.options
    ]
