"""What xAPI is told of a question: its kind, what can be answered, and what is right.

xAPI 1.0.3, Data 2.4.4.1 (interaction activities) and the table of course-format.md. Ids are the
characters that every standard reports; ``builder/player/tracking/interaction_values.js`` writes the
responses.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from typing import Any

from builder.course import Course, Question, Quiz, Words
from builder.questions import QUESTION_TYPES
from builder.questions.matching import LEFT, RIGHT, Matching

Json = dict[str, Any]

MOST_PATTERNS = 20
"""More ways to say the same than any report shows."""
_NUMBER_DIGITS = 6
_ROOM = 250
"""UTF-16 units of an answer to one gap that the player sends."""
_DELIMITER = re.compile(r"\[([,.:])\]")


def is_reported(question: Question) -> bool:
    """Whether an answer to it ever leaves the player."""
    return QUESTION_TYPES[_folder(question)].kind is not None


def is_judged(question: Question, quiz: Quiz | None) -> bool:
    """Whether an answer to it is right or wrong."""
    survey = quiz is not None and quiz.mode == "survey"
    return not survey and QUESTION_TYPES[_folder(question)].kind != "likert"


def interaction(course: Course, question: Question, quiz: Quiz | None) -> Json:
    """The part of an activity's definition that interactions alone have."""
    kind = QUESTION_TYPES[_folder(question)].kind
    assert kind is not None
    made: Json = {"interactionType": kind, **_components(course, question, kind)}
    patterns = _patterns(course, question) if is_judged(question, quiz) else []
    if patterns:
        made["correctResponsesPattern"] = patterns
    return made


def language_map(words: Words, languages: Sequence[str]) -> dict[str, str]:
    """A text in the languages it is written in: a fallback is in its own language already."""
    found = {tag: words[tag] for tag in languages if tag in words and words[tag].plain}
    own = {tag: said.plain for tag, said in found.items() if said.lang == tag}
    return own or {said.lang: said.plain for said in found.values()}


def _components(course: Course, question: Question, kind: str) -> Json:
    keys = course.option_characters(question) if question.options else ()
    texts = [option.text for option in question.options]
    if kind in ("choice", "sequencing"):
        return {"choices": _list(keys, texts, course)}
    if kind == "likert":
        return {"scale": _list(keys, texts, course)}
    if kind == "matching":
        return _sides(course, question)
    return {}


def _sides(course: Course, question: Question) -> Json:
    body = question.body
    assert isinstance(body, Matching)
    numbers = course.numbers.options[question.id]
    pairs = [
        (LEFT[number], option.text)
        for number, option in zip(numbers, question.options, strict=True)
        if option.correct
    ]
    return {
        "source": _list([key for key, _ in pairs], [text for _, text in pairs], course),
        "target": _list([RIGHT[number] for number in numbers], body.rights, course),
    }


def _list(keys: Sequence[str], texts: Sequence[Words], course: Course) -> list[Json]:
    """In the order of the ids: that of the author may be the key."""
    named = sorted(zip(keys, texts, strict=True), key=lambda one: one[0])
    return [{"id": key, "description": language_map(text, course.languages)} for key, text in named]


def _patterns(course: Course, question: Question) -> list[str]:
    each = QUESTION_TYPES[_folder(question)]
    keys = course.option_characters(question) if question.options else ()
    answer = each.answer(question, keys)
    write = _WRITERS.get(each.kind or "")
    return [] if answer is None or write is None else write(answer, question)


def _choice(answer: Any, _: Question) -> list[str]:
    return ["[,]".join(answer)] if answer else []


def _truth(answer: Any, _: Question) -> list[str]:
    return [str(answer).lower()]


def _pairs(answer: Any, _: Question) -> list[str]:
    return ["[,]".join("[.]".join(pair) for pair in answer)] if answer else []


def _range(answer: Any, _: Question) -> list[str]:
    least, most = number(answer["min"]), number(answer["max"])
    return [least if least == most else f"{least}[:]{most}"]


def _texts(answer: Any, question: Question) -> list[str]:
    """The first way for every gap, then the second where there is one, and so on."""
    if not answer or not all(answer):
        return []
    ignored = getattr(question.body, "ignore", ())
    start = f"{{case_matters={'false' if 'case' in ignored else 'true'}}}"
    ways = range(max(len(gap) for gap in answer))
    written = (
        start + "[,]".join(_line(gap[way] if way < len(gap) else gap[0]) for gap in answer)
        for way in ways
    )
    return list(islice(written, MOST_PATTERNS))


_WRITERS: Mapping[str, Callable[[Any, Question], list[str]]] = {
    "choice": _choice,
    "sequencing": _choice,
    "true-false": _truth,
    "matching": _pairs,
    "numeric": _range,
    "fill-in": _texts,
}


def number(value: float) -> str:
    """Plain decimals, as the player writes them.

    >>> number(20.0), number(-0.5), number(0.0000001)
    ('20', '-0.5', '0')
    """
    text = f"{value:.{_NUMBER_DIGITS}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _line(text: str) -> str:
    """One line with nothing left in it that means something in a pattern, cut where the player cuts
    an answer (``learnerText`` in ``player/tracking/plain_text.js``)."""
    blank = "".join(" " if c == "\ufeff" or unicodedata.category(c) == "Cc" else c for c in text)
    units = " ".join(blank.split()).encode("utf-16-le")[: 2 * _ROOM]
    line = units.decode("utf-16-le", "ignore")
    return _DELIMITER.sub(r"(\1)", re.sub(r"^\{", "(", line))


def _folder(question: Question) -> str:
    return question.type.replace("-", "_")
