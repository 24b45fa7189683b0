"""The player's own scoring, asked from Python: one process of node, a line of JSON a question."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from builder.course import Question
from builder.questions import data

SCORER = Path(__file__).parents[1] / "player" / "score_examples.js"


def as_player_has_it(question: Question, keys: Sequence[str]) -> dict[str, Any]:
    options = [
        {"key": key, "correct": option.correct, "pin": option.pin, "text": {}, "feedback": {}}
        for key, option in zip(keys, question.options, strict=True)
    ]
    shared = {"id": question.id, "number": 1, "type": question.type, "points": question.points}
    return {**shared, "options": options, "feedback": {}, **data(question)}


class Player:
    """The player's own scoring, asked one answer at a time."""

    def __init__(self) -> None:
        pipe = subprocess.PIPE
        self._node = subprocess.Popen(
            ["node", str(SCORER)], stdin=pipe, stdout=pipe, encoding="utf-8"
        )

    def judge(self, question: Question, keys: Sequence[str], response: object) -> dict[str, Any]:
        """What it makes of a response to a question with these characters for its options."""
        assert self._node.stdin and self._node.stdout
        line = {"question": as_player_has_it(question, keys), "response": response}
        self._node.stdin.write(json.dumps(line) + "\n")
        self._node.stdin.flush()
        return dict(json.loads(self._node.stdout.readline()))

    def close(self) -> None:
        self._node.communicate(timeout=30)
