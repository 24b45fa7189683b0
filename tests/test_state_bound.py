"""The build's bound of the learner's state is what the player really writes at the most."""

from __future__ import annotations

import json
import random
import subprocess
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.course import OPTION_CHARACTERS
from builder.state_bound import (
    FIXED_LIMIT,
    SHAPES,
    STATE_LIMIT,
    UNREPORTED_TYPES,
    CourseSize,
    QuestionSize,
    bound_of,
)

FIXTURE = Path(__file__).parent / "player" / "state_fixture.json"
ENCODER = Path(__file__).parent / "player" / "encode_lines.js"
TYPES = sorted(SHAPES)


class Encoder:
    """The player's encoder in one long-lived process."""

    def __init__(self) -> None:
        self._node = subprocess.Popen(
            ["node", str(ENCODER)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def encode(self, models: list[dict[str, Any]]) -> list[dict[str, Any]]:
        assert self._node.stdin
        assert self._node.stdout
        self._node.stdin.writelines(json.dumps(model) + "\n" for model in models)
        self._node.stdin.flush()
        return [json.loads(self._node.stdout.readline()) for _ in models]

    def close(self) -> None:
        self._node.communicate()


@pytest.fixture(scope="module")
def encoder() -> Iterator[Encoder]:
    process = Encoder()
    yield process
    process.close()


def fullest(size: CourseSize) -> dict[str, Any]:
    """The longest state a learner can have, slots dealt out the costly way."""
    reported = [question for question in size.questions if question.type not in UNREPORTED_TYPES]
    costly_last = sorted(reported, key=lambda each: (-each.slots, _payload(each) == 6))
    starts = accumulate((question.slots for question in costly_last), initial=0)
    slots = {question.number: slot for question, slot in zip(costly_last, starts, strict=False)}
    return {
        "mark": "k9",
        "page": max(size.pages, default=0),
        "heading": size.headings,
        "language": size.language,
        "preferences": dict.fromkeys(["textSize", "colourScheme", "motion", "lineSpacing"], 31),
        "edition": "zz",
        "seen": sorted(size.pages),
        "quizzes": [[number, _full_quiz()] for number in size.quizzes],
        "questions": [
            [question.number, _full_question(question, slots.get(question.number))]
            for question in size.questions
        ],
    }


def _full_quiz() -> dict[str, Any]:
    return {"tries": 15, "seed": 4095, "open": True, "passed": True, "kept": 1, "current": 0.7}


def _full_question(question: QuestionSize, slot: int | None) -> dict[str, Any]:
    shape = SHAPES[question.type]
    typed = shape in {"text", "texts", "note"}
    return {
        "shape": shape,
        "final": True,
        "drawn": True,
        "hint": True,
        "slot": slot,
        "response": None if typed else _full_response(shape, question.options),
        "result": 1 if typed else None,
    }


def _full_response(shape: str, options: tuple[int, ...]) -> object:
    characters = [OPTION_CHARACTERS[number] for number in options]
    all_up_to_last = OPTION_CHARACTERS[: max(options) + 1]
    return {
        "option": characters[0],
        "options": characters,
        "truth": True,
        "matching": dict.fromkeys(all_up_to_last, characters[0]),
        "ordering": characters,
    }[shape]


def _payload(question: QuestionSize) -> int:
    """Length with a one-character slot, as state.md tells it; counted by hand, not by the bound."""
    shape = SHAPES[question.type]
    typed = {"option": 1, "truth": 0, "text": 3, "texts": 3, "note": 3}
    last = max(question.options, default=-1) + 1
    return 2 + {
        **typed, "options": (last + 5) // 6, "matching": last, "ordering": len(question.options),
    }[shape]  # fmt: skip


@st.composite
def sizes(draw: st.DrawFn) -> CourseSize:
    """Courses with gaps in their numbers, of all types, up to some hundred questions."""
    chance = random.Random(draw(st.integers(0, 2**32)))
    gap = draw(st.sampled_from([1, 1, 2, 40]))
    pages = _numbers(chance, draw(st.integers(1, 200)), gap)
    types = draw(st.lists(st.sampled_from(TYPES), min_size=1, unique=True))
    questions = [
        QuestionSize(
            number,
            kind,
            tuple(chance.sample(range(36), chance.randint(1, 9))),
            chance.randint(1, 10) if kind == "cloze" else 1,
        )
        for number in _numbers(chance, draw(st.integers(0, 200)), gap)
        for kind in [chance.choice(types)]
    ]
    return CourseSize(
        pages=tuple(pages),
        quizzes=tuple(chance.sample(pages, chance.randint(0, min(len(pages), 40)))),
        questions=tuple(questions),
        headings=draw(st.integers(0, 70)),
        language=draw(st.sampled_from(["nb", "nn", "de-CH-1996", "x-" + "a" * 33])),
    )


def _numbers(chance: random.Random, count: int, gap: int) -> list[int]:
    numbers = [0]
    for _ in range(count):
        numbers.append(numbers[-1] + chance.randint(1, gap))
    return numbers[1:]


@settings(max_examples=40, deadline=None)
@given(st.lists(sizes(), min_size=5, max_size=5))
def test_bound_is_never_below_and_at_most_two_per_cent_above_the_fullest_state(
    encoder: Encoder, courses: list[CourseSize]
) -> None:
    written = encoder.encode([fullest(size) for size in courses])
    for size, state in zip(courses, written, strict=True):
        bound = bound_of(size).total
        assert state["length"] <= bound
        assert bound <= state["length"] * 1.02


@settings(max_examples=40, deadline=None)
@given(sizes(), st.integers(0, 2**32))
def test_no_part_of_the_fullest_state_can_be_left_out_to_make_it_longer(
    encoder: Encoder, size: CourseSize, seed: int
) -> None:
    chance = random.Random(seed)
    models = [fullest(size) for _ in range(6)]
    for model in models:
        for part in ("seen", "quizzes", "questions"):
            kept = chance.random()
            model[part] = [entry for entry in model[part] if chance.random() < kept]
    lengths = [state["length"] for state in encoder.encode(models)]
    assert max(lengths) <= bound_of(size).total


def size_from_json(shape: dict[str, Any]) -> CourseSize:
    questions = tuple(
        QuestionSize(n, kind, tuple(options)) for n, kind, options in shape["questions"]
    )
    return CourseSize(
        tuple(shape["pages"]),
        tuple(shape["quizzes"]),
        questions,
        shape["headings"],
        shape["language"],
    )


@pytest.mark.parametrize(
    "case", json.loads(FIXTURE.read_text("utf-8"))["courses"], ids=lambda c: c["name"]
)
def test_fixture_of_bound_and_encoder_holds(encoder: Encoder, case: dict[str, Any]) -> None:
    size = size_from_json(case["shape"])
    bound = bound_of(size)
    assert case["bound"] == {
        "settings": bound.settings,
        "pages": bound.pages,
        "quizzes": bound.quizzes,
        "questions": bound.questions,
        "total": bound.total,
    }
    assert case["model"] == fullest(size)
    assert case["text"] == encoder.encode([case["model"]])[0]["text"]
    assert len(case["text"]) == bound.total


def test_a_slot_of_three_digits_lengthens_a_record_as_much_as_it_can(encoder: Encoder) -> None:
    """200 texts of ten gaps: the records after the first thousand have payloads of seven."""
    gaps = tuple(QuestionSize(number, "cloze", tuple(range(10)), 10) for number in range(1, 201))
    size = CourseSize((1,), (), gaps, 0, "nb")
    assert bound_of(size).total == encoder.encode([fullest(size)])[0]["length"]


def test_shapes_are_those_of_the_player() -> None:
    assert json.loads(FIXTURE.read_text("utf-8"))["shapes"] == SHAPES


def largest_promised_course() -> CourseSize:
    """300 pages and quizzes besides, 300 questions of all types with six options."""
    questions = tuple(
        QuestionSize(number, TYPES[number % len(TYPES)], tuple(range(6)))
        for number in range(1, 301)
    )
    return CourseSize(tuple(range(1, 331)), tuple(range(301, 331)), questions, 30, "nb")


def test_three_hundred_pages_and_three_hundred_mixed_questions_fit(encoder: Encoder) -> None:
    size = largest_promised_course()
    bound = bound_of(size)
    assert bound.total <= FIXED_LIMIT < STATE_LIMIT
    assert encoder.encode([fullest(size)])[0]["length"] <= bound.total
    assert (26, 59, 361, 2194, 2640) == (
        bound.settings,
        bound.pages,
        bound.quizzes,
        bound.questions,
        bound.total,
    )
