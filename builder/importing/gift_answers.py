"""The answers between GIFT's braces: their signs, weights and feedback."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from builder.diagnostics import Location, Report, Rule
from builder.importing import gift_rules as rules
from builder.importing.gift_scanner import Block, Piece, shown
from builder.importing.markup import Said, read_markup

_WEIGHT = re.compile(r"\s*%\s*([^%\s]*)\s*%")
_NUMBER = re.compile(r"[+-]?\d{1,3}(?:[.,]\d+)?")
FULL = 100.0


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of a question."""

    piece: Piece
    """As written, without weight and feedback."""
    said: Said
    weight: float
    """Per cent of the points: 100 for a right one without a weight, 0 for a wrong one."""
    feedback: Said | None
    marked_right: bool
    """Whether ``=`` stands before it."""

    @property
    def line(self) -> int:
        return self.piece.line


@dataclass(slots=True)
class Asking:
    """A question being made: its block, and where what is wrong with it is told."""

    block: Block
    file: str
    report: Report
    failed: bool = False
    """Whether an error has been told: no question comes of it."""
    lost: dict[str, None] = field(default_factory=dict)
    """Markup that could not be carried over."""

    def fail(self, rule: Rule, line: int, **values: object) -> None:
        """Tell an error."""
        self.failed = True
        self.report.add(rule, Location(self.file, line), **values)

    def tell(self, rule: Rule, line: int, **values: object) -> None:
        """Tell something that is lost on the way; nothing of a question that is malformed."""
        if not self.failed:
            self.report.add(rule, Location(self.file, line), **values)

    def read(self, piece: Piece) -> Said:
        """The text of ``piece``; what of it cannot be carried over is gathered."""
        piece, form = piece.formed(self.block.form)
        said = read_markup(shown(piece.text), form)
        self.lost.update(dict.fromkeys(said.lost))
        return said

    def feedback(self, piece: Piece | None) -> Said | None:
        """The text of ``piece``; None when there is none."""
        if piece is None:
            return None
        said = self.read(piece)
        return said if said.text else None


def split(body: Piece, signs: str) -> list[tuple[str, Piece]]:
    """The parts that begin with one of ``signs``, each with its sign; ``""`` for one before."""
    starts = [m.start() for m in re.finditer(f"[{signs}]", body.text)]
    parts = [("", body.from_to(0, starts[0] if starts else None).stripped())]
    for start, end in zip(starts, [*starts[1:], None], strict=False):
        parts.append((body.text[start], body.from_to(start + 1, end).stripped()))
    return parts if parts[0][1].text else parts[1:]


def read_answers(body: Piece, asking: Asking) -> Sequence[Answer]:
    """The answers of ``body``, each after its ``=`` or ``~``."""
    return tuple(_answers(split(body, "=~"), asking))


def _answers(parts: Sequence[tuple[str, Piece]], asking: Asking) -> Iterator[Answer]:
    for number, (sign, piece) in enumerate(parts):
        following = parts[number + 1][0] if number + 1 < len(parts) else ""
        if sign == "~" and following == "=" and not piece.text:
            continue  # «~=» is «=» (Moodle reads it so)
        if not sign and len(parts) > 1:
            asking.fail(rules.ANSWER_UNMARKED, piece.line, text=_short(piece))
            continue
        yield read_answer(piece, sign != "~", asking)


def read_answer(piece: Piece, right: bool, asking: Asking) -> Answer:
    """One answer; an empty one is told."""
    words, feedback = piece.cut("#")
    weight = FULL if right else 0.0
    found = _WEIGHT.match(words.text)
    if found:
        words = words.from_to(found.end())
        weight = _weight(found[1], piece, asking)
    words = words.stripped()
    said = asking.read(words)
    if not said.text:
        asking.fail(rules.ANSWER_EMPTY, piece.line)
    return Answer(words, said, weight, asking.feedback(feedback), right)


def _weight(text: str, piece: Piece, asking: Asking) -> float:
    found = float(text.replace(",", ".")) if _NUMBER.fullmatch(text) and text.isascii() else 999.0
    if abs(found) > FULL:
        asking.fail(rules.WEIGHT_INVALID, piece.line, weight=shown(text)[:20])
    return found


def _short(piece: Piece) -> str:
    text = piece.shown()
    return text if len(text) <= 40 else text[:39] + "…"
