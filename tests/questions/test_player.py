"""The player judges every example as Python does."""

from __future__ import annotations

import pytest

from builder.questions import BY_NAME
from tests.questions.examples import Example, examples
from tests.questions.player import Player

EXAMPLES = [example for example in examples() if example.type.scored]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: f"{each.type.name}: {each.title}")
def test_the_player_scores_as_python_does(player: Player, example: Example) -> None:
    told = [player.judge(example.question, example.keys, one) for one, _ in example.scores]
    expected = [float(score or 0) for _, score in example.scores]
    assert pytest.approx(expected) == [each["score"] for each in told]
    assert example.right == told[0]["correct"]


def test_every_scored_type_is_played() -> None:
    assert {kind.name for kind in BY_NAME.values() if kind.scored} == {
        example.type.name for example in EXAMPLES
    }
