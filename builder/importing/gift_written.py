"""GIFT's questions with an answer to write: words, or a number."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from decimal import Decimal

from builder.importing import gift_rules as rules
from builder.importing.bank import Bare, Value
from builder.importing.gift_answers import FULL, Answer, Asking, read_answer, split
from builder.importing.gift_scanner import Piece, shown
from builder.importing.markup import Said

_LONGEST = 250
_NUMBER = re.compile(r"[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d{1,2})?", re.ASCII)
_LARGEST = 1_000_000_000
_MOST_CHARACTERS = 15

Words = dict[str, Said]
"""``correct`` and ``incorrect`` → what is said then."""
Range = tuple[Decimal, Decimal]


def accepted(answers: Sequence[Answer], asking: Asking) -> tuple[list[Value], Words]:
    """The right answers, and what is said; Moodle overlooks only the case of letters."""
    right: list[Answer] = []
    words: Words = {}
    for each in answers:
        if each.piece.shown() == "*" and each.weight < FULL and each.feedback:
            words["incorrect"] = each.feedback
        elif each.weight == FULL and not _is_unfit(each):
            right.append(each)
        else:
            asking.tell(rules.ANSWER_LEFT_OUT, each.line, text=each.piece.shown()[:40])
    if not right:
        asking.fail(rules.NO_RIGHT_ANSWER, asking.block.line)
    words |= _of_right(right, asking)
    texts = {_folded(each.said.plain): each.said.plain for each in reversed(right)}
    return list(reversed(texts.values())), words


def _is_unfit(answer: Answer) -> bool:
    """A wildcard, or something the learner cannot write."""
    text = answer.said.plain
    return "*" in answer.piece.text or not _folded(text) or len(text) > _LONGEST


def _folded(text: str) -> str:
    """As quiz files compare what is written."""
    found = unicodedata.normalize("NFKC", text)
    found = "".join(c for c in found if unicodedata.category(c) != "Cf")
    return re.sub(r"[\s\ufeff]+", " ", found.lower()).strip()


def _of_right(right: Sequence[Answer], asking: Asking) -> Words:
    """What is said to a right answer, where all that have a feedback have the same."""
    said = [each for each in right if each.feedback]
    for each in said[1:]:
        if each.feedback != said[0].feedback:
            asking.tell(rules.FEEDBACK_LEFT_OUT, each.line, text=each.piece.shown()[:40])
    return {"correct": said[0].feedback} if said and said[0].feedback else {}


def numeric(body: Piece, asking: Asking) -> tuple[dict[str, Value], Words]:
    """The right numbers of what follows ``#``, and what is said."""
    rights, wrong = body.cut("~")
    words: Words = {}
    if wrong is not None and (feedback := asking.feedback(wrong.cut("#")[1])):
        words["incorrect"] = feedback
    answers = [read_answer(piece, True, asking) for _, piece in split(rights, "=")]
    if not answers:
        asking.fail(rules.ANSWER_EMPTY, body.line)
    found = [(each, _range(each, asking)) for each in answers if each.piece.text]
    full = [(each, numbers) for each, numbers in found if each.weight == FULL and numbers]
    for each, _ in found:
        if each.weight != FULL:
            asking.tell(rules.ANSWER_LEFT_OUT, each.line, text=each.piece.shown()[:40])
    if not full:
        if not asking.failed:
            asking.fail(rules.NO_RIGHT_ANSWER, asking.block.line)
        return {}, words
    words |= _of_right([each for each, _ in full], asking)
    low, high = full[0][1] or (Decimal(0), Decimal(0))
    for each, numbers in full[1:]:
        if numbers and numbers[0] <= high and low <= numbers[1]:
            low, high = min(low, numbers[0]), max(high, numbers[1])
        else:
            asking.tell(rules.ANSWER_LEFT_OUT, each.line, text=each.piece.shown()[:40])
    return _fields(low, high, full[0][0].piece), words


def _fields(low: Decimal, high: Decimal, piece: Piece) -> dict[str, Value]:
    if ".." in piece.text:
        return {"min": Bare(_written(low)), "max": Bare(_written(high))}
    made: dict[str, Value] = {"answer": Bare(_written((low + high) / 2))}
    if low != high:
        made["tolerance"] = Bare(_written((high - low) / 2))
    return made


def _range(answer: Answer, asking: Asking) -> Range | None:
    """``3``, ``3:2`` and ``1..5``; what is none of them, or too large, is told."""
    text = shown(answer.piece.text)
    first, dots, last = text.partition("..")
    middle, _, room = text.partition(":")
    one, other = _number(first if dots else middle), _number(last if dots else room or "0")
    if one is not None and other is not None:
        low, high = (one, other) if dots else (one - other, one + other)
        if low <= high and all(_fits(each) for each in (low, high, one, other)):
            return low, high
    asking.fail(rules.NUMBER_INVALID, answer.line, text=answer.piece.shown()[:40])
    return None


def _number(text: str) -> Decimal | None:
    text = text.strip().replace("\u2212", "-")
    return Decimal(text.replace(",", ".")) if _NUMBER.fullmatch(text) else None


def _fits(number: Decimal) -> bool:
    """Whether a quiz file can hold it."""
    return abs(number) <= _LARGEST and len(_written(number)) <= _MOST_CHARACTERS


def _written(number: Decimal) -> str:
    text = f"{number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text
