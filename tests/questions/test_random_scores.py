"""Whatever is asked and answered earns the same in the player as in Python."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.questions import BY_NAME
from tests.questions.player import Player
from tests.questions.random_questions import CASES


def test_every_scored_type_is_tried() -> None:
    assert {kind.name for kind in BY_NAME.values() if kind.scored} == set(CASES)


@pytest.mark.parametrize("kind", CASES)
@settings(max_examples=100, deadline=None)
@given(drawn=st.data())
def test_any_answer_to_any_question_earns_the_same_in_the_player(
    player: Player, kind: str, drawn: st.DataObject
) -> None:
    case = drawn.draw(CASES[kind])
    told = player.judge(case.question, case.keys, case.written)
    expected = BY_NAME[kind].score(case.question, case.keys, case.response)
    assert expected is not None
    assert float(expected) == pytest.approx(told["score"])
    assert BY_NAME[kind].answer(case.question, case.keys) == told["correct"]
