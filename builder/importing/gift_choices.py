"""GIFT's questions with answers to choose among: one, several, in a gap, in pairs."""

from __future__ import annotations

from collections.abc import Sequence

from builder.importing import gift_rules as rules
from builder.importing.bank import Bare, Value
from builder.importing.gift_answers import FULL, Answer, Asking, split
from builder.importing.gift_scanner import Piece
from builder.importing.markup import Said

_FEWEST, _MOST = 2, 26
_NEAR = 0.5
"""Per cent: weights are written with few decimals (33.33333)."""


def choice(answers: Sequence[Answer], asking: Asking) -> tuple[str, dict[str, Value]]:
    """The type and its fields: one right answer, or several."""
    _check(answers, asking)
    full = [each for each in answers if each.weight == FULL]
    marked = [each for each in answers if each.marked_right]
    right = full if marked else [each for each in answers if each.weight > 0]
    if not right and not asking.failed:
        asking.fail(rules.NO_RIGHT_ANSWER, asking.block.line)
    options: list[Value] = [_option(each, each in right) for each in answers]
    if marked and len(right) == 1:
        for each in answers:
            if each.weight not in (0, FULL):
                asking.tell(rules.WEIGHT_CHANGED, each.line, weight=f"{each.weight:g}")
        return "single", {"options": options}
    if marked:
        asking.tell(rules.SEVERAL_RIGHT, asking.block.line)
    elif not _fits(answers, right):
        asking.tell(rules.WEIGHTS_CHANGED, asking.block.line)
    return "multiple", {"scoring": Bare("per-option"), "options": options}


def _fits(answers: Sequence[Answer], right: Sequence[Answer]) -> bool:
    """Whether each right answer earns the same and each wrong one costs as much."""
    share = FULL / max(1, len(right))
    return all(abs(abs(each.weight) - share) < _NEAR for each in answers)


def _check(answers: Sequence[Answer], asking: Asking) -> None:
    if asking.failed:
        return  # one fault, one message
    if len(answers) < _FEWEST:
        asking.fail(rules.TOO_FEW, asking.block.line)
    if len(answers) > _MOST:
        asking.fail(rules.TOO_MANY, asking.block.line, count=len(answers))
    _check_twice([(each.said, each.line) for each in answers], asking)


def _check_twice(texts: Sequence[tuple[Said, int]], asking: Asking) -> None:
    seen: set[str] = set()
    for said, line in texts:
        if said.plain and said.plain in seen:
            asking.fail(rules.ANSWER_TWICE, line, text=said.plain[:60])
        seen.add(said.plain)


def _option(answer: Answer, right: bool) -> dict[str, Value]:
    made: dict[str, Value] = {"text": answer.said.line}
    if right:
        made["correct"] = Bare("true")
    if answer.feedback:
        made["feedback"] = answer.feedback.line
    return made


def is_plain_choice(answers: Sequence[Answer]) -> bool:
    """Whether a gap to choose in says all of it: one right, no feedback, no weights."""
    weights = sorted(each.weight for each in answers)
    plain = not any(each.feedback for each in answers)
    return plain and weights[-1:] == [FULL] and not any(weights[:-1])


def gap(answers: Sequence[Answer], asking: Asking) -> dict[str, Value]:
    """A gap to choose in."""
    _check(answers, asking)
    return {"options": [_option(each, each.weight == FULL) for each in answers]}


def matching(body: Piece, asking: Asking) -> tuple[dict[str, Value], bool]:
    """The pairs, and whether they can be used as they are: not when what one pair has on the
    right, another has too (told).
    """
    pairs: list[tuple[Said, Said, int]] = []
    others: list[tuple[Said, int]] = []
    for sign, piece in split(body, "="):
        left, right = piece.cut("->")
        if right is None or not right.text.strip() or not sign:
            asking.fail(rules.PAIR_INVALID, piece.line, text=piece.shown()[:40])
        elif left.text.strip():
            pairs.append((asking.read(left), asking.read(right), piece.line))
        else:
            others.append((asking.read(right), piece.line))
    if asking.failed:
        return {}, False
    if len(pairs) < _FEWEST:
        asking.fail(rules.TOO_FEW, asking.block.line)
    if len(pairs) + len(others) > _MOST:
        asking.fail(rules.TOO_MANY, asking.block.line, count=len(pairs) + len(others))
    _check_twice([(left, line) for left, _, line in pairs], asking)
    rights = [right.plain for _, right, _ in pairs]
    usable = len(set(rights)) == len(rights)
    if usable:
        _check_twice([*((right, line) for _, right, line in pairs), *others], asking)
    else:
        asking.tell(rules.MATCH_SHARED, asking.block.line)
    made: dict[str, Value] = {
        "pairs": [{"left": left.line, "right": right.line} for left, right, _ in pairs]
    }
    if others:
        made["distractors"] = [{"text": said.line} for said, _ in others]
    return made, usable
