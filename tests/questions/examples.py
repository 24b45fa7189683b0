"""The examples of every question type, read the way a quiz is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

from builder.course import OPTION_CHARACTERS, Question, Rich
from builder.diagnostics import Location, Report
from builder.questions import BY_NAME, QuestionType
from builder.source.quiz_files import QUIZ, QuizFile
from builder.source.quizzes import read_quiz
from builder.source.schema import read_record
from builder.source.yaml_nodes import parse_yaml

FOLDER = Path(__file__).parents[2] / "builder" / "questions"


class PlainReader:
    """Texts as they stand."""

    letters = "å"

    def rich_inline(self, text: str, location: Location, lang: str) -> Rich:
        return Rich(text.strip(), text.strip(), lang)

    rich_block = rich_inline

    def picture(self, written: str, location: Location, lang: str) -> str | None:
        return f"nb/media/{written}"


@dataclass(frozen=True)
class Example:
    """One example: the question and what some responses to it earn."""

    type: QuestionType
    title: str
    question: Question
    keys: tuple[str, ...]
    """The options' ids stand in for their characters, else their places do."""
    scores: tuple[tuple[object, Fraction | None], ...]
    """Response as the tracking port has it, and the fraction it earns."""
    right: object
    """What the tracking port calls correct: ``key``, where that is no response."""


def examples() -> Iterator[Example]:
    """Every example of every type that can stand in a quiz."""
    for each in BY_NAME.values():
        text = (FOLDER / each.folder / "examples.yaml").read_text(encoding="utf-8")
        for entry in yaml.safe_load(text):
            yield _example(each, entry)


def _example(kind: QuestionType, entry: dict[str, Any]) -> Example:
    question = read_question(entry["question"])
    scores: list[tuple[object, Fraction | None]] = []
    if "right" in entry:
        scores.append((entry["right"], Fraction(1)))
    scores += [(response, Fraction(0)) for response in entry.get("wrong", [])]
    scores += [(each["response"], Fraction(each["score"])) for each in entry.get("partly", [])]
    scores += [(response, None) for response in entry.get("responses", [])]
    keys = tuple(option.id or OPTION_CHARACTERS[at] for at, option in enumerate(question.options))
    key = entry.get("key", entry.get("right"))
    return Example(kind, entry["title"], question, keys, tuple(scores), key)


def read_question(written: dict[str, Any], mode: str = "practice") -> Question:
    """A question as the reader makes it. Fails when anything is told about it."""
    quiz = {"format": "1", "title": "Prøve", "mode": mode, "questions": [written]}
    report = Report()
    node = parse_yaml(yaml.safe_dump(quiz, allow_unicode=True), "prove.quiz.yaml", report)
    assert node is not None
    record = read_record(QUIZ, node, "prove", report)
    assert record is not None
    file = QuizFile("prove", "modul", "modul/prove.quiz.yaml", {"nb": record})
    read = read_quiz(file, ("nb",), 70, PlainReader(), report)
    assert [] == [found.message() for found in report]
    return read.questions[0]
