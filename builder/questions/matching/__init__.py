"""Things on the left, each with the one it belongs to on the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from builder.course import OPTION_CHARACTERS, Option, Question, Rich, Words
from builder.diagnostics import Report, Rule, Severity, Text
from builder.questions.options import check_count, check_ids, check_texts
from builder.questions.question_type import Parsed, QuestionType
from builder.source.kinds import Many, Nested, Prose, an_option_id
from builder.source.schema import Field, Schema
from builder.source.translated import Translated
from builder.source.worded import Worded

LEFT = "123456789abcdefghijklmnopqrstuvwxyz0"
RIGHT = "abcdefghijklmnopqrstuvwxyz0123456789"
"""What a pair's two sides are called in reports, by its permanent number: pair 0 is ``1.a``."""

_ID = Field(
    "id",
    an_option_id(),
    Text("Ett tegn, a–z eller 0–9, så paret kan flyttes.", "One character, so that it can move."),
)
PAIR = Schema(
    (
        _ID,
        Field(
            "left",
            Prose(),
            Text("Det som skal få noe å høre til.", "What is to be given its match."),
            required=True,
            words=True,
        ),
        Field(
            "right",
            Prose(),
            Text("Det som hører til.", "What belongs to it."),
            required=True,
            words=True,
        ),
    )
)
DISTRACTOR = Schema(
    (
        _ID,
        Field(
            "text",
            Prose(),
            Text("Noe som ikke hører til.", "Something that belongs to none."),
            required=True,
            words=True,
        ),
    )
)
PAIRS_COUNT = Rule(
    "matching-pairs-count",
    Severity.ERROR,
    Text(
        "Spørsmålet har {count} par og {others} svar til under «distractors»",
        "The question has {count} pairs and {others} more answers below “distractors”",
    ),
    Text(
        "Gi det minst to par, og høyst 26 medregnet «distractors».",
        "Give it at least two pairs, and at most 26 with “distractors”.",
    ),
    Text(
        "Med ett par er det ingenting å velge mellom, og læringsplattformene har én bokstav til "
        "hvert svar.",
        "With one pair there is nothing to choose, and LMSs have one letter for each answer.",
    ),
)


@dataclass(frozen=True, slots=True)
class Matching:
    """The right-hand sides."""

    rights: tuple[Words, ...]
    """For each option what can be chosen: a pair's right side, a distractor's text."""

    def choices(self, keys: Sequence[str], language: str) -> list[tuple[str, Rich]]:
        """What can be chosen, by character, in alphabetical order: the author's is the key."""
        found = [
            (key, right[language])
            for key, right in zip(keys, self.rights, strict=True)
            if language in right
        ]
        return sorted(found, key=lambda each: _alphabetical(each[1].plain))


def _alphabetical(text: str) -> str:
    return text.casefold().translate(str.maketrans("æøå", "{|}"))


def parse(question: Translated, report: Report) -> Parsed:
    """The pairs, then the distractors; no two alike on either side."""
    pairs, others = question.items("pairs"), question.items("distractors")
    lefts = [pair.words("left") for pair in pairs]
    rights = [pair.words("right") for pair in pairs]
    wrong = [other.words("text") for other in others]
    check_count(question.source, "pairs", report, rule=PAIRS_COUNT, others=len(others))
    check_ids((*pairs, *others), report)
    check_texts(((each, "left", said) for each, said in zip(pairs, lefts, strict=True)), report)
    both = [(each, "right", said) for each, said in zip(pairs, rights, strict=True)]
    both += [(each, "text", said) for each, said in zip(others, wrong, strict=True)]
    check_texts(both, report)
    options = (
        *(_option(each, said, pair=True) for each, said in zip(pairs, lefts, strict=True)),
        *(_option(each, said, pair=False) for each, said in zip(others, wrong, strict=True)),
    )
    return Parsed(Matching((*rights, *wrong)), options)


def _option(item: Translated, text: Mapping[str, Rich], *, pair: bool) -> Option:
    own = item.source.text("id") or None
    return Option(own, text, pair, {}, pin=False, location=item.source.node.location)


def score(question: Question, keys: Sequence[str], response: object) -> Fraction:
    """The share of the pairs that are right. ``response`` is a list of [left, right]."""
    pairs = response if isinstance(response, list | tuple) else ()
    given = dict(pairs)
    right = answer(question, keys)
    hits = sum(given.get(left) == matched for left, matched in right)
    return Fraction(hits, len(right)) if right else Fraction(0)


def answer(question: Question, keys: Sequence[str]) -> list[list[str]]:
    """Each pair's left and right character, in the pairs' order."""
    numbers = [
        OPTION_CHARACTERS.index(key)
        for key, option in zip(keys, question.options, strict=True)
        if option.correct
    ]
    return [[LEFT[number], RIGHT[number]] for number in numbers]


TYPE = QuestionType(
    name="matching",
    title=Text("Koble sammen", "Matching"),
    kind="matching",
    shape="matching",
    scored=True,
    fields=(
        Field(
            "pairs",
            Many(Nested(PAIR)),
            Text("Parene: left og right som hører sammen.", "The pairs: left and right."),
            required=True,
            words=True,
            example="\n  - left: …\n    right: …\n  - left: …\n    right: …",
        ),
        Field(
            "distractors",
            Many(Worded(DISTRACTOR)),
            Text("Svar som ikke hører til noe.", "Answers that belong to nothing."),
            words=True,
        ),
    ),
    parse=parse,
    score=score,
    answer=answer,
    rules=(PAIRS_COUNT,),
)
