"""What a question type is: the one shape every folder here fills."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, is_dataclass
from fractions import Fraction
from typing import Literal

from builder.course import Option, Question
from builder.diagnostics import Report, Rule, Text
from builder.source.schema import Field
from builder.source.translated import Translated

Kind = Literal[
    "choice",
    "true-false",
    "fill-in",
    "matching",
    "sequencing",
    "numeric",
    "likert",
    "other",
]
"""What the tracking port calls an interaction: adapters encode kinds, never types."""

Shape = Literal["option", "options", "truth", "matching", "ordering", "text", "texts", "note"]
"""The form of an answer in the learner's state: docs/en/state.md."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """What only the type knows how to read."""

    body: object
    """The dataclass of the type's folder."""
    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionType:
    """One type of question."""

    name: str
    """What authors write: ``true-false``."""
    title: Text
    """What people call it, for the docs."""
    kind: Kind | None
    """None when answers never leave the player."""
    shape: Shape
    scored: bool
    """Whether an answer can be right or wrong."""
    fields: tuple[Field, ...]
    """The names only this type has in a quiz file."""
    parse: Callable[[Translated, Report], Parsed]
    """Reads the type's own names and tells what is wrong with them."""
    score: Callable[[Question, Sequence[str], object], Fraction | None]
    """The fraction of the points that a response earns, 0–1; None when nothing is scored.
    The question, its options' characters in order, and the response as the tracking port has it."""
    answer: Callable[[Question, Sequence[str]], object]
    """The right response as the tracking port has it; None when there is none."""
    rules: tuple[Rule, ...]
    in_quiz: bool = True
    """Whether it can stand in a quiz; one that cannot is written as a directive on a page."""

    @property
    def folder(self) -> str:
        return self.name.replace("-", "_")


def data(question: Question) -> Mapping[str, object]:
    """What the player is told of a question beyond what all have: the fields of its body."""
    body = question.body
    return asdict(body) if is_dataclass(body) and not isinstance(body, type) else {}
