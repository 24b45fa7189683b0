"""Each type's examples are valid, and earn what they say."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.questions import BY_NAME, TYPES, QuestionType, data
from builder.source.quiz_files import QUESTION
from tests.questions.examples import FOLDER, Example, examples, read_question
from tests.questions.rows import SENT, TOLD, readme_rows

EXAMPLES = list(examples())
CLOZE = "Begynn med en **⦃a⦄**, slutt med en **⦃b⦄**, og sett av ⦃c⦄ minutter."


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: f"{each.type.name}: {each.title}")
def test_responses_earn_what_the_example_says(example: Example) -> None:
    for response, expected in example.scores:
        assert expected == example.type.score(example.question, example.keys, response), response
    if example.type.scored:
        assert example.right == example.type.answer(example.question, example.keys)


def test_every_type_has_an_example_with_right_and_wrong() -> None:
    for each in BY_NAME.values():
        earned = {
            score for example in EXAMPLES if example.type is each for _, score in example.scores
        }
        assert ({Fraction(1), Fraction(0)} if each.scored else {None}) <= earned


@pytest.mark.parametrize("each", TYPES, ids=lambda each: each.name)
def test_the_readme_tells_every_name_of_the_type(each: object) -> None:
    assert isinstance(each, QuestionType)
    kind = each
    readme = (FOLDER / kind.folder / "README.md").read_text(encoding="utf-8")
    assert f"type: {kind.name}" in readme
    assert [] == [field.name for field in kind.fields if f"`{field.name}`" not in readme]


@pytest.mark.parametrize("kind", [name for name, rows in SENT.items() if rows["scorm12"]])
def test_the_readme_ends_with_what_the_standards_are_sent(kind: str) -> None:
    readme = (FOLDER / BY_NAME[kind].folder / "README.md").read_text(encoding="utf-8")
    assert readme.endswith("\n\n" + readme_rows(kind))


def test_every_type_has_its_row_in_what_the_standards_are_sent() -> None:
    assert list(BY_NAME) == list(SENT) == list(TOLD)


def test_no_type_gives_a_shared_name_a_meaning_of_its_own() -> None:
    for each in TYPES:
        assert set() == {field.name for field in each.fields} & set(QUESTION.names())


def test_the_player_is_told_the_fields_of_the_body() -> None:
    told = {example.type.name: data(example.question) for example in EXAMPLES}
    assert {
        "single": {},
        "multiple": {"scoring": "per-option"},
        "true-false": {"answer": True},
        "matching": {
            "rights": tuple(
                {"nb": {"html": text, "plain": text, "lang": "nb"}}
                for text in (
                    "Dere åpner, og samler mange ideer.",
                    "Dere lukker, og velger noen få.",
                )
            )
        },
        "ordering": {},
        "likert": {},
        "hotspot": {
            "image": "nb/media/innsats-effekt.svg",
            "alt": {
                "nb": {
                    "html": "En matrise med to ruter.",
                    "plain": "En matrise med to ruter.",
                    "lang": "nb",
                }
            },
            "boxes": ((0, 5, 47.5, 90), (52.5, 5, 47.5, 90)),
        },
        "numeric": {"min": 3.0, "max": 8.0, "answer": None, "unit": {"nb": "personer"}},
        "short-answer": {"accept": ("f.eks.",), "ignore": (), "letters": "å"},
        "cloze": {
            "gaps": (
                {"id": "a", "accept": ("innsjekk",), "options": ()},
                {"id": "b", "accept": ("utsjekk",), "options": ()},
                {"id": "c", "accept": ("ti", "10"), "options": ()},
            ),
            "ignore": ("case", "punctuation"),
            "letters": "å",
            "gap_text": {"nb": {"html": CLOZE, "plain": CLOZE, "lang": "nb"}},
        },
        "reflection": {"min_words": 5},
    } == told


def test_a_survey_needs_no_right_answers() -> None:
    asked = {"id": "sort", "type": "single", "text": "Hvilken?"}
    options = [{"text": "Aroma"}, {"text": "Gravenstein"}]
    question = read_question({**asked, "options": options}, mode="survey")
    assert [False, False] == [option.correct for option in question.options]
    assert 0 == question.points


@given(chosen=st.sets(st.sampled_from("abcde")))
def test_scoring_per_option_stays_between_nothing_and_all(chosen: set[str]) -> None:
    example = next(each for each in EXAMPLES if each.title == "Poeng for hvert svar")
    score = example.type.score(example.question, example.keys, sorted(chosen))
    right = len(chosen & set("abc"))
    assert max(0, Fraction(right - len(chosen - set("abc")), 3)) == score
