"""The table in Python gives the rows that are written out by hand, for each first example."""

from __future__ import annotations

import pytest

from builder.questions import BY_NAME
from tests.browser.examples import outcome, tries
from tests.questions.encoded import FAMILIES, records
from tests.questions.examples import examples
from tests.questions.rows import SENT

FIRST = {each.type.name: each for each in reversed(list(examples()))}
NAMES = {"scorm12": "student_response", "scorm2004": "learner_response"}


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("kind", BY_NAME)
def test_the_table_gives_the_rows_written_by_hand(kind: str, family: str) -> None:
    example = FIRST[kind]
    for name, tried in tries(kind, example.question.local_id).items():
        assert name == outcome(tried.earns)
        made = records(example, tried.answer, tried.earns, family)
        by_hand = SENT[kind][family]
        assert [row.response(name) for row in by_hand] == [one[NAMES[family]] for one in made]
        for row, one in zip(by_hand, made, strict=True):
            keys = [text for part, text in one.items() if part.startswith("correct_responses")]
            assert (row.type, row.weight, list(row.patterns)) == (
                one["type"],
                one["weighting"],
                keys,
            )
            right = {"neutral": None, "correct": True}.get(one["result"], False)
            assert (None if name == "neutral" else name in row.right) is right
