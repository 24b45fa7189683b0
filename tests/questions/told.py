"""What a record store is told of an answer, worked out in Python from the course format's table: a
second opinion on ``builder/xapi/interactions.py`` and the player, for every example."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from builder.course import OPTION_CHARACTERS
from builder.questions.matching import LEFT, RIGHT, Matching
from tests.questions.encoded import records, texts_of
from tests.questions.examples import Example

Json = dict[str, Any]
LISTS = ("choices", "scale", "source", "target")
MOST_PATTERNS = 20
_CASE = re.compile(r"\{case_matters=(true|false)\}")


def asked(example: Example) -> Json:
    """What the activity says of the question beyond its words: each list as ids with texts."""
    kind = example.type.kind
    patterns = _patterns(example)
    key = {"correctResponsesPattern": patterns} if patterns else {}
    return {"interactionType": kind, **_lists(example), **key}


def in_short(definition: Mapping[str, Any]) -> Json:
    """The same of an activity's definition."""
    alone = ("interactionType", "correctResponsesPattern")
    lists = {
        name: {each["id"]: each["description"]["nb"] for each in definition[name]}
        for name in LISTS
        if name in definition
    }
    return {**lists, **{name: definition[name] for name in alone if name in definition}}


def result(example: Example, answer: Any, earns: Fraction | None) -> Json:
    """What the statement says of an answer as the learner's state has it, but for its duration."""
    (record,) = records(example, answer, earns, "scorm2004")
    response = record["learner_response"]
    if example.type.kind == "fill-in":
        response = "[,]".join(_line(text) for text in texts_of(example, answer))
    if earns is None:
        return {"response": response}
    scaled = round(float(earns), 4)
    return {"response": response, "success": earns == 1, "score": {"scaled": scaled}}


def is_right(definition: Mapping[str, Any], response: str) -> bool:
    """Whether one who has only the statement finds the response right."""
    patterns = definition["correctResponsesPattern"]
    return any(_fits(definition["interactionType"], one, response) for one in patterns)


def _lists(example: Example) -> Json:
    options = example.question.options
    texts = [option.text["nb"].plain for option in options]
    match example.type.kind:
        case "choice" | "sequencing":
            return {"choices": dict(zip(OPTION_CHARACTERS, texts, strict=False))}
        case "likert":
            return {"scale": dict(zip(OPTION_CHARACTERS, texts, strict=False))}
        case "matching":
            body = example.question.body
            assert isinstance(body, Matching)
            pairs = [text for text, option in zip(texts, options, strict=True) if option.correct]
            rights = [right["nb"].plain for right in body.rights]
            return {
                "source": dict(zip(LEFT, pairs, strict=False)),
                "target": dict(zip(RIGHT, rights, strict=False)),
            }
    return {}


def _patterns(example: Example) -> list[str]:
    key: Any = example.right
    options = example.question.options
    right = [OPTION_CHARACTERS[at] for at, option in enumerate(options) if option.correct]
    match example.type.kind:
        case "choice":
            return ["[,]".join(right)]
        case "true-false":
            return ["true" if key else "false"]
        case "sequencing":
            return ["[,]".join(OPTION_CHARACTERS[: len(options)])]
        case "matching":
            pairs = zip(LEFT, RIGHT, right, strict=False)
            return ["[,]".join(f"{a}[.]{b}" for a, b, _ in pairs)]
        case "numeric":
            ends = {f"{float(key['min']):g}": None, f"{float(key['max']):g}": None}
            return ["[:]".join(ends)]
        case "fill-in":
            ignored = example.question.body.ignore  # type: ignore[attr-defined]
            start = f"{{case_matters={'false' if 'case' in ignored else 'true'}}}"
            ways = range(min(MOST_PATTERNS, max(len(gap) for gap in key)))
            return [
                start + "[,]".join(gap[n] if n < len(gap) else gap[0] for gap in key) for n in ways
            ]
    return []


def _line(text: str) -> str:
    """One line, with nothing in it that separates gaps or begins a parameter."""
    line = " ".join(text.split())
    line = f"({line[1:]}" if line.startswith("{") else line
    return re.sub(r"\[([,.:])\]", r"(\1)", line)


def _fits(kind: str, pattern: str, response: str) -> bool:
    match kind:
        case "choice" | "matching":
            return set(pattern.split("[,]")) == set(response.split("[,]"))
        case "numeric":
            least, _, most = pattern.partition("[:]")
            return float(least) <= float(response) <= float(most or least)
        case "fill-in":
            found = _CASE.match(pattern)
            assert found
            text = pattern[found.end() :]
            exact = found[1] == "true"
            return text == response if exact else text.casefold() == response.casefold()
    return pattern == response
