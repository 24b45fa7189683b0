"""Steps to put in the right order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from builder.course import Option, Question
from builder.diagnostics import Report, Rule, Severity, Text
from builder.questions.options import as_option, check_count, check_ids, check_texts
from builder.questions.question_type import Parsed, QuestionType
from builder.source.kinds import Many, Prose, an_option_id
from builder.source.schema import Field, Schema
from builder.source.translated import Translated
from builder.source.worded import Worded

ITEM = Schema(
    (
        Field(
            "id",
            an_option_id(),
            Text("Ett tegn, a–z eller 0–9.", "One character, a–z or 0–9."),
        ),
        Field(
            "text",
            Prose(),
            Text("Det som skal få en plass.", "What is to be given a place."),
            required=True,
            words=True,
        ),
    )
)
ITEMS_COUNT = Rule(
    "ordering-items-count",
    Severity.ERROR,
    Text("Rekkefølgen har {count} punkter", "The order has {count} items"),
    Text("Gi den fra 2 til 26.", "Give it from 2 to 26."),
    Text(
        "Med færre enn to er det ingenting å ordne, og læringsplattformene har én bokstav til "
        "hvert punkt.",
        "With fewer than two there is nothing to order, and LMSs have one letter for each item.",
    ),
)


@dataclass(frozen=True, slots=True)
class Ordering:
    """Nothing beyond the items."""

    def unsorted(
        self, options: Sequence[tuple[str, Option]], language: str
    ) -> list[tuple[str, Option]]:
        """The items as a page shows them before the player does: the author's order is the key."""
        found = sorted(options, key=lambda each: each[1].text[language].plain.casefold())
        return found if found != list(options) else found[::-1]


def parse(question: Translated, report: Report) -> Parsed:
    """The items, in the right order; no two alike."""
    items = question.items("items")
    options = tuple(as_option(item) for item in items)
    check_count(question.source, "items", report, rule=ITEMS_COUNT)
    check_ids(items, report)
    check_texts(
        ((item, "text", option.text) for item, option in zip(items, options, strict=True)), report
    )
    return Parsed(Ordering(), options)


def score(question: Question, keys: Sequence[str], response: object) -> Fraction:
    """1 when ``response``, a list of characters, is the right order; otherwise 0."""
    return Fraction(response == answer(question, keys))


def answer(question: Question, keys: Sequence[str]) -> list[str]:
    """The items' characters in the right order."""
    return list(keys)


TYPE = QuestionType(
    name="ordering",
    title=Text("Sett i rekkefølge", "Put in order"),
    kind="sequencing",
    shape="ordering",
    scored=True,
    fields=(
        Field(
            "items",
            Many(Worded(ITEM)),
            Text("Punktene i riktig rekkefølge, 2–26.", "The items in the right order, 2–26."),
            required=True,
            words=True,
            example="\n  - …\n  - …",
        ),
    ),
    parse=parse,
    score=score,
    answer=answer,
    rules=(ITEMS_COUNT,),
)
