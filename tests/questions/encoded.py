"""What an LMS is sent of an answer, worked out in Python from the course format's table: a second
opinion on the player's ``interaction_values.js``, for every example of every type."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from builder.course import OPTION_CHARACTERS
from builder.questions.cloze import Cloze
from builder.questions.matching import LEFT, RIGHT
from builder.questions.short_answer import ShortAnswer
from builder.questions.typed import accepted
from tests.questions.examples import Example

Record = dict[str, str]
FAMILIES = ("scorm12", "scorm2004")
MOST_PATTERNS = 5


def records(example: Example, answer: Any, earns: Fraction | None, family: str) -> list[Record]:
    """The records of an answer as the learner's state has it; their id and description aside."""
    kind = example.type.kind
    points = example.question.points
    if kind is None:
        return []
    if kind == "fill-in":
        return _fill_in(example, texts_of(example, answer), family)
    response, pattern = _ENCODED[kind](example, answer, family)
    patterns = [] if pattern is None else [pattern]
    return [
        _record(kind, response, patterns, None if earns is None else earns == 1, points, family)
    ]


def _record(
    kind: str,
    response: str,
    patterns: Sequence[str],
    right: bool | None,
    weight: float,
    family: str,
) -> Record:
    said = {"scorm12": ("wrong", "correct"), "scorm2004": ("incorrect", "correct")}[family]
    name = {"scorm12": "student_response", "scorm2004": "learner_response"}[family]
    return {
        "type": kind,
        "weighting": f"{round(weight, 2):g}",
        name: response,
        "result": "neutral" if right is None else said[right],
        **{f"correct_responses.{n}.pattern": text for n, text in enumerate(patterns)},
    }


def _choice(example: Example, answer: Any, family: str) -> tuple[str, str]:
    between = {"scorm12": ",", "scorm2004": "[,]"}[family]
    options = example.question.options
    right = [OPTION_CHARACTERS[at] for at, option in enumerate(options) if option.correct]
    pattern = between.join(right)
    if family == "scorm12" and len(right) > 1:
        pattern = f"{{{pattern}}}"
    return between.join(sorted(answer)), pattern


def _truth(example: Example, answer: Any, family: str) -> tuple[str, str]:
    words = {"scorm12": ("f", "t"), "scorm2004": ("false", "true")}[family]
    return words[answer], words[bool(example.right)]


def _sequence(example: Example, answer: Any, family: str) -> tuple[str, str]:
    between = {"scorm12": ",", "scorm2004": "[,]"}[family]
    count = len(example.question.options)
    return between.join(answer), between.join(OPTION_CHARACTERS[:count])


def _pairs(example: Example, answer: Any, family: str) -> tuple[str, str]:
    within, between = {"scorm12": (".", ","), "scorm2004": ("[.]", "[,]")}[family]

    def written(pairs: Mapping[str, str]) -> str:
        numbers = [
            (OPTION_CHARACTERS.index(a), OPTION_CHARACTERS.index(b)) for a, b in pairs.items()
        ]
        return between.join(f"{LEFT[a]}{within}{RIGHT[b]}" for a, b in sorted(numbers))

    options = example.question.options
    right = [OPTION_CHARACTERS[at] for at, option in enumerate(options) if option.correct]
    return written(answer), written({key: key for key in right})


def _number(example: Example, answer: Any, family: str) -> tuple[str, str]:
    given = float(answer.replace(",", "."))
    key: Any = example.right
    low, high = float(key["min"]), float(key["max"])
    nearest = f"{min(max(given, low), high):g}"
    return f"{given:.9g}", nearest if family == "scorm12" else f"{low:g}[:]{high:g}"


def _likert(example: Example, answer: Any, family: str) -> tuple[str, None]:
    return str(answer), None


_ENCODED: Mapping[str, Any] = {
    "choice": _choice,
    "true-false": _truth,
    "sequencing": _sequence,
    "matching": _pairs,
    "numeric": _number,
    "likert": _likert,
}


def texts_of(example: Example, answer: Any) -> list[str]:
    """What was chosen is told by its text, what was typed as it is."""
    body = example.question.body
    if not isinstance(body, Cloze):
        return [answer]
    return [
        next((each.text["nb"] for each in gap.options if each.value == text), text)
        for gap, text in zip(body.gaps, answer, strict=True)
    ]


def _fill_in(example: Example, texts: list[str], family: str) -> list[Record]:
    keys: Any = example.right
    body = example.question.body
    assert isinstance(body, Cloze | ShortAnswer)
    hits = [
        accepted(text, key, body.ignore, body.letters)
        for text, key in zip(texts, keys, strict=True)
    ]
    points = example.question.points
    if family == "scorm12":
        parts = zip(texts, keys, hits, strict=True)
        return [
            _record("fill-in", text, key[:MOST_PATTERNS], hit, points / len(texts), family)
            for text, key, hit in parts
        ]
    ways = min(MOST_PATTERNS, max(len(key) for key in keys))
    matters = "false" if "case" in body.ignore else "true"
    patterns = [
        f"{{case_matters={matters}}}"
        + "[,]".join(key[n] if n < len(key) else key[0] for key in keys)
        for n in range(ways)
    ]
    return [_record("fill-in", "[,]".join(texts), patterns, all(hits), points, family)]
