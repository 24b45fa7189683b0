"""The player judges every example as Python does."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from builder.questions import BY_NAME, data
from tests.questions.examples import Example, examples

SCORER = Path(__file__).parents[1] / "player" / "score_examples.js"
EXAMPLES = [example for example in examples() if example.type.scored]


def as_player_has_it(example: Example) -> dict[str, Any]:
    question = example.question
    options = [
        {"key": key, "correct": option.correct, "pin": option.pin, "text": {}, "feedback": {}}
        for key, option in zip(example.keys, question.options, strict=True)
    ]
    shared = {"id": question.id, "number": 1, "type": question.type, "points": question.points}
    return {**shared, "options": options, "feedback": {}, **data(question)}


def played(example: Example) -> list[dict[str, Any]]:
    question = as_player_has_it(example)
    lines = [
        json.dumps({"question": question, "response": response}) for response, _ in example.scores
    ]
    made = subprocess.run(
        ["node", str(SCORER)], input="\n".join(lines), capture_output=True, text=True, check=True
    )
    return [json.loads(line) for line in made.stdout.splitlines()]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: f"{each.type.name}: {each.title}")
def test_the_player_scores_as_python_does(example: Example) -> None:
    told = played(example)
    expected = [float(score or 0) for _, score in example.scores]
    assert pytest.approx(expected) == [each["score"] for each in told]
    assert example.right == told[0]["correct"]


def test_every_scored_type_is_played() -> None:
    assert {kind.name for kind in BY_NAME.values() if kind.scored} == {
        example.type.name for example in EXAMPLES
    }
