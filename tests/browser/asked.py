"""A course of quizzes that differ in what is told of an answer, shuffle or draw, and a survey."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from builder.questions import BY_NAME
from tests.browser.examples import PICTURE
from tests.questions.examples import FOLDER

FEEDBACK = ("after-question", "after-quiz", "never")
SOLUTION = ("always", "after-last-attempt", "after-pass", "never")
SHUFFLED = "stokket"
DRAWN = "trukket"
POOL, COUNT = 8, 3
"""Questions to draw from, and how many are drawn."""
SURVEY = "sporring"
COURSE = """\
format: 1
id: spurt
version: "1"
languages: [nb]
title:
  nb: Spurt
modules: [spurt]
tracking: answers
targets: [scorm12, scorm2004-3, scorm2004-4]
"""
PLACES = ["Alle disse", "Bodø", "Fauske", "Gravdal", "Hamarøy", "Leknes", "Røst", "Ingen av disse"]
PINNED = (0, 7)
"""Where the first and the last of them stand."""


def write_asked(folder: Path) -> None:
    """The course's source."""
    module = folder / "nb" / "spurt"
    module.mkdir(parents=True)
    quizzes = _quizzes()
    pages = "".join(f"  - {name}\n" for name in quizzes)
    (folder / "course.yaml").write_text(COURSE, "utf-8")
    (module / "index.md").write_text(f"---\ntitle: Spurt\npages:\n{pages}---\n\nVelg.\n", "utf-8")
    for name, quiz in quizzes.items():
        text = yaml.safe_dump({"format": 1, "title": name, **quiz}, sort_keys=False)
        (module / f"{name}.quiz.yaml").write_text(text, "utf-8")
    (module / "problemtre.svg").write_text(PICTURE, "utf-8")


def _quizzes() -> dict[str, dict[str, Any]]:
    judged = [_example(name) for name, kind in BY_NAME.items() if kind.scored]
    few = [_example(name) for name in ("single", "short-answer", "matching")]
    return {
        **{
            f"feedback-{value}": {
                "mode": "graded",
                "reveal": {
                    "feedback": value,
                    "solution": "always" if value == "never" else "never",
                },
                "questions": judged,
            }
            for value in FEEDBACK
        },
        **{
            f"solution-{value}": {
                "mode": "graded",
                "pass": 30,
                "attempts": 3,
                "reveal": {"feedback": "never", "solution": value},
                "questions": few,
            }
            for value in SOLUTION
        },
        SHUFFLED: {"mode": "practice", "questions": [_places(), _example("likert")]},
        DRAWN: {
            "mode": "practice",
            "shuffle": {"questions": True},
            "draw": [{"pool": "tall", "count": COUNT}],
            "questions": [_claim(number) for number in range(1, POOL + 1)],
        },
        SURVEY: {"mode": "survey", "questions": _surveyed()},
    }


def _example(kind: str) -> dict[str, Any]:
    """The first example of a type, worth as much as any other."""
    entries = yaml.safe_load((FOLDER / BY_NAME[kind].folder / "examples.yaml").read_text("utf-8"))
    question: dict[str, Any] = entries[0]["question"]
    return {**question, "points": 1} if BY_NAME[kind].scored else question


def _places() -> dict[str, Any]:
    options: list[dict[str, Any]] = [{"text": text} for text in PLACES]
    options[1]["correct"] = True
    for at in PINNED:
        options[at]["pin"] = True
    return {"id": "sted", "type": "single", "text": "Hvor bor du?", "options": options}


def _claim(number: int) -> dict[str, Any]:
    text = f"{number} er et tall."
    asked = {"id": f"tall-{number}", "type": "true-false", "text": text, "answer": True}
    return {**asked, "hint": f"Se på {number}.", "pool": "tall"}


def _surveyed() -> list[dict[str, Any]]:
    options = [{"text": "Bodø"}, {"text": "Leknes"}]
    return [
        {"id": "sted", "type": "single", "text": "Hvor bor du?", "options": options},
        _example("likert"),
        {"id": "ord", "type": "short-answer", "text": "Hva tar du med deg?"},
        {"id": "tanke", "type": "reflection", "text": "Hva vil du prøve?"},
    ]
