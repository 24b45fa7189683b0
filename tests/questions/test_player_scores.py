"""The player scores and reports as Python does: matching, ordering, likert and hotspot."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from builder.questions import data
from builder.questions.matching import LEFT, RIGHT
from tests.questions.examples import Example, examples

SCRIPT = Path(__file__).parent / "scores.mjs"
KEYS = "0123456789abcdefghijklmnopqrstuvwxyz"
TYPES = ("matching", "ordering", "likert", "hotspot")
EXAMPLES = [example for example in examples() if example.type.name in TYPES]


def played(cases: Iterable[tuple[Example, object]]) -> list[dict[str, Any]]:
    """What the player makes of each answer, given as the learner's state has it."""
    lines = "".join(
        json.dumps({"question": _question(example), "answer": answer}) + "\n"
        for example, answer in cases
    )
    run = subprocess.run(
        ["node", str(SCRIPT)], input=lines, capture_output=True, text=True, check=True, timeout=60
    )
    return [json.loads(line) for line in run.stdout.splitlines()]


def _question(example: Example) -> dict[str, object]:
    options = [
        {"key": key, "correct": option.correct}
        for key, option in zip(example.keys, example.question.options, strict=True)
    ]
    return {"type": example.type.name, "options": options, **data(example.question)}


def state(example: Example, response: Any) -> object:
    """A response of the tracking port as the state has it."""
    if example.type.name == "matching":
        return {KEYS[LEFT.index(left)]: KEYS[RIGHT.index(right)] for left, right in response}
    if example.type.name == "hotspot":
        return response[0] if response else ""
    return response


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: f"{each.type.name}: {each.title}")
def test_the_examples_earn_and_report_the_same_in_the_player(example: Example) -> None:
    told = played((example, state(example, response)) for response, _ in example.scores)
    for (response, score), found in zip(example.scores, told, strict=True):
        assert example.type.kind == found["kind"]
        assert float(score or 0) == pytest.approx(found["score"])
        assert (response or found["response"]) == found["response"]
        assert example.right == found["correct"]


def test_the_sides_of_a_pair_have_one_character_each_for_every_number() -> None:
    assert len(KEYS) == len(set(LEFT)) == len(set(RIGHT)) == len(LEFT) == len(RIGHT)
    assert ("1", "a") == (LEFT[0], RIGHT[0])
