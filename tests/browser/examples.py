"""The examples of the question types as a course: a quiz for each type."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

from builder.course import OPTION_CHARACTERS
from builder.questions import BY_NAME
from builder.questions.cloze import Cloze
from builder.questions.cloze.gaps import Gap
from builder.questions.matching import LEFT, RIGHT
from tests.browser.answers import Answer
from tests.questions.examples import FOLDER, Example, examples

COURSE = """\
format: 1
id: eksempler
version: "1"
languages: [nb]
title:
  nb: Eksempler
description:
  nb: Eksemplene på hver spørsmålstype.
modules: [eksempler]
authors: [Kursbygger-prosjektet]
licence: CC BY 4.0
iri: https://kursbygger.test/xapi/eksempler
pass: 70
tracking: answers
"""
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100"/>'


@dataclass(frozen=True)
class Tried:
    """An answer of an example, and what it earns."""

    answer: Answer
    """As the learner's state has it."""
    earns: Fraction | None


def write_examples(folder: Path) -> None:
    """The course's source."""
    module = folder / "nb" / "eksempler"
    module.mkdir(parents=True)
    pages = "".join(f"  - {kind}\n" for kind in BY_NAME)
    (folder / "course.yaml").write_text(COURSE, "utf-8")
    (module / "index.md").write_text(
        f"---\ntitle: Eksempler\npages:\n{pages}---\n\nVelg.\n", "utf-8"
    )
    for name, kind in BY_NAME.items():
        entries = yaml.safe_load((FOLDER / kind.folder / "examples.yaml").read_text("utf-8"))
        questions = [entry["question"] for entry in entries]
        questions[0]["objective"] = f"bruke-{name}"
        mode = "graded" if kind.scored else "survey"
        quiz = {"format": 1, "title": name, "mode": mode, "questions": questions}
        text = yaml.safe_dump(quiz, allow_unicode=True, sort_keys=False)
        (module / f"{name}.quiz.yaml").write_text(text, "utf-8")
        for picture in (each["image"] for each in questions if "image" in each):
            (module / picture).write_text(PICTURE, "utf-8")


def tries(kind: str, question: str) -> dict[str, Tried]:
    """The first answer of an example that can be sent and is right, wrong, partly right, or none
    of these."""
    found: dict[str, Tried] = {}
    for tried in sendable(example_of(kind, question)):
        found.setdefault(outcome(tried.earns), tried)
    return found


def example_of(kind: str, question: str) -> Example:
    """The example of a type that has this id."""
    (example,) = (
        each for each in examples() if (each.type.name, each.question.local_id) == (kind, question)
    )
    return example


def outcome(earns: Fraction | None) -> str:
    """``right``, ``wrong``, ``partly`` or ``neutral``."""
    if earns is None:
        return "neutral"
    return "right" if earns == 1 else "partly" if earns > 0 else "wrong"


def sendable(example: Example) -> Iterator[Tried]:
    """Its answers that the player takes, in the order they stand in."""
    for response, earns in example.scores:
        answer = _as_answer(example, response)
        if answer is not None:
            yield Tried(answer, earns)


def _as_answer(example: Example, response: Any) -> Answer | None:
    """A port's response as the state has it; None when the player will not send it."""
    count = len(example.question.options)
    match example.type.name:
        case "single" | "hotspot" | "likert":
            return _characters(example, list(response))[0] if response else None
        case "multiple":
            return _characters(example, response) or None
        case "ordering":
            return _characters(example, response) if len(response) == count else None
        case "matching":
            pairs = {_character(LEFT, left): _character(RIGHT, right) for left, right in response}
            return (
                pairs
                if len(pairs) == sum(each.correct for each in example.question.options)
                else None
            )
        case "numeric":
            return f"{response:.12g}".replace(".", ",")
        case "short-answer":
            return response[0] if response[0].strip() else None
        case "cloze":
            texts = [_choice(gap, text) for gap, text in zip(_gaps(example), response, strict=True)]
            return texts if all(text.strip() for text in texts) else None
    return response


def _gaps(example: Example) -> tuple[Gap, ...]:
    assert isinstance(example.question.body, Cloze)
    return example.question.body.gaps


def _choice(gap: Gap, text: str) -> str:
    """What the state keeps of a text that was chosen; what was written is kept as it is."""
    return next((each.value for each in gap.options if text in each.text.values()), text)


def _characters(example: Example, keys: list[str]) -> list[str]:
    """As the lock gives them: by the option's place."""
    return [OPTION_CHARACTERS[example.keys.index(key)] for key in keys]


def _character(names: str, name: str) -> str:
    return OPTION_CHARACTERS[names.index(name)]
