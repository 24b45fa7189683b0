"""Questions of every scored type as authors could write them, and answers as learners give."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from hypothesis import strategies as st

from builder.course import OPTION_CHARACTERS, Option, Question, Rich
from builder.diagnostics import Location
from builder.questions.cloze import Cloze
from builder.questions.cloze.gaps import Gap, GapOption
from builder.questions.hotspot import Hotspot
from builder.questions.matching import LEFT, RIGHT, Matching
from builder.questions.multiple import Multiple
from builder.questions.numeric import Numeric
from builder.questions.ordering import Ordering
from builder.questions.short_answer import ShortAnswer
from builder.questions.single import Single
from builder.questions.true_false import TrueFalse

HERE = Location("prove.quiz.yaml")
Draw = st.DrawFn


@dataclass(frozen=True)
class Case:
    """A question and one answer to it."""

    question: Question
    keys: tuple[str, ...]
    """Its options' characters."""
    response: Any
    """As the tracking port has it: what Python judges."""
    written: Any
    """What the player judges: the same, or for a number what was typed."""


def _question(kind: str, body: object, options: tuple[Option, ...] = ()) -> Question:
    return Question(
        id=f"prove-{kind}", local_id=kind, type=kind, text={}, points=1.0, hint={}, feedback={},
        objective=None, pool=None, was=None, options=options, body=body, fingerprints={},
        location=HERE,
    )  # fmt: skip


def _options(rights: list[bool]) -> tuple[Option, ...]:
    said = [{"nb": Rich(str(at), str(at), "nb")} for at in range(len(rights))]
    return tuple(
        Option(None, text, right, {}, pin=False, location=HERE)
        for text, right in zip(said, rights, strict=True)
    )


def _keys(count: int) -> st.SearchStrategy[tuple[str, ...]]:
    """As a lock gives them after options have come and gone: any, in any order."""
    return st.permutations(OPTION_CHARACTERS).map(lambda all_: tuple(all_[:count]))


COUNTS = st.integers(2, 26)
SCORINGS: st.SearchStrategy[Literal["all-or-nothing", "per-option"]] = st.sampled_from(
    ("all-or-nothing", "per-option")
)


def _one_right(kind: str, body: Callable[[int], object]) -> st.SearchStrategy[Case]:
    @st.composite
    def made(draw: Draw) -> Case:
        count = draw(COUNTS)
        right = draw(st.integers(0, count - 1))
        keys = draw(_keys(count))
        chosen = [draw(st.sampled_from(keys))]
        options = _options([at == right for at in range(count)])
        return Case(_question(kind, body(count), options), keys, chosen, chosen)

    return made()


@st.composite
def _multiple(draw: Draw) -> Case:
    rights = draw(st.lists(st.booleans(), min_size=2, max_size=26).filter(any))
    keys = draw(_keys(len(rights)))
    chosen = sorted(draw(st.sets(st.sampled_from(keys), min_size=1)))
    if draw(st.booleans()):
        chosen = sorted(key for key, right in zip(keys, rights, strict=True) if right)
    scoring = draw(SCORINGS)
    question = _question("multiple", Multiple(scoring), _options(rights))
    return Case(question, keys, chosen, chosen)


@st.composite
def _true_false(draw: Draw) -> Case:
    right, given = draw(st.booleans()), draw(st.booleans())
    return Case(_question("true-false", TrueFalse(right)), (), given, given)


@st.composite
def _matching(draw: Draw) -> Case:
    pairs, others = draw(st.integers(2, 13)), draw(st.integers(0, 13))
    keys = draw(_keys(pairs + others))
    numbers = [OPTION_CHARACTERS.index(key) for key in keys]
    rights = st.sampled_from([RIGHT[number] for number in numbers])
    given = [
        [LEFT[at], RIGHT[at] if draw(st.booleans()) else draw(rights)] for at in numbers[:pairs]
    ]
    options = _options([at < pairs for at in range(pairs + others)])
    body = Matching(tuple(option.text for option in options))
    return Case(_question("matching", body, options), keys, given, given)


@st.composite
def _ordering(draw: Draw) -> Case:
    count = draw(COUNTS)
    keys = draw(_keys(count))
    given = list(keys) if draw(st.booleans()) else draw(st.permutations(keys))
    question = _question("ordering", Ordering(), _options([False] * count))
    return Case(question, keys, given, given)


NUMBERS = st.decimals(-999_999, 999_999, places=3)
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
TYPED: tuple[Callable[[str], str], ...] = (
    lambda text: text,
    lambda text: text.replace(".", ","),
    lambda text: f"  {text} ",
    lambda text: text.translate(WIDE),
    lambda text: f"{text} Minutter",
    lambda text: text.replace("-", "\u2212"),
)


@st.composite
def _numeric(draw: Draw) -> Case:
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    near = st.sampled_from([low, high, (low + high) / 2, low - Decimal("0.001")])
    given = draw(st.one_of(near, NUMBERS))
    body = Numeric(float(low), float(high), None, {"nb": "minutter"})
    typed = draw(st.sampled_from(TYPED))(f"{given:f}")
    return Case(_question("numeric", body), (), float(given), typed)


WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cn", "Co"))
    | st.sampled_from("åÅéßİΣσς.,!-\u200b\u0301 "),
    min_size=1,
    max_size=12,
)
ALTERED: tuple[Callable[[str], str], ...] = (
    lambda text: text,
    str.upper,
    str.lower,
    lambda text: f" {text}! ",
    lambda text: text.replace(" ", "  \u00a0"),
    lambda text: unicodedata.normalize("NFD", text),
    lambda text: unicodedata.normalize("NFC", f"{text}\u0301"),
    lambda text: "\u200b".join(text),
)
IGNORED = st.sets(st.sampled_from(["case", "punctuation", "accents"])).map(
    lambda found: tuple(sorted(found))
)
LETTERS = st.sampled_from(["å", "áåčđŋšŧž", ""])


def _typed(draw: Draw, accept: tuple[str, ...]) -> str:
    near = st.tuples(st.sampled_from(accept), st.sampled_from(ALTERED))
    return draw(st.one_of(WORDS, near.map(lambda found: found[1](found[0]))))


ACCEPTED = st.lists(WORDS, min_size=1, max_size=4).map(tuple)


@st.composite
def _short_answer(draw: Draw) -> Case:
    accept: tuple[str, ...] = draw(ACCEPTED)
    body = ShortAnswer(accept, draw(IGNORED), draw(LETTERS))
    given = [_typed(draw, accept)]
    return Case(_question("short-answer", body), (), given, given)


@st.composite
def _cloze(draw: Draw) -> Case:
    gaps, given = [], []
    for at in range(draw(st.integers(1, 10))):
        if draw(st.booleans()):
            choices = tuple(
                GapOption(OPTION_CHARACTERS[n], {"nb": f"valg {n}"}, n == 0)
                for n in range(draw(st.integers(2, 6)))
            )
            gaps.append(Gap(f"g{at}", ("valg 0",), choices))
            given.append(draw(st.sampled_from(choices)).text["nb"])
        else:
            accept: tuple[str, ...] = draw(ACCEPTED)
            gaps.append(Gap(f"g{at}", accept, ()))
            given.append(_typed(draw, accept))
    body = Cloze(tuple(gaps), draw(IGNORED), draw(LETTERS), {})
    return Case(_question("cloze", body), (), given, given)


def _hotspot(count: int) -> Hotspot:
    return Hotspot("nb/media/kart.svg", {}, tuple((0.0, 0.0, 1.0, 1.0) for _ in range(count)))


CASES: dict[str, st.SearchStrategy[Case]] = {
    "single": _one_right("single", lambda _: Single()),
    "multiple": _multiple(),
    "true-false": _true_false(),
    "matching": _matching(),
    "ordering": _ordering(),
    "numeric": _numeric(),
    "short-answer": _short_answer(),
    "cloze": _cloze(),
    "hotspot": _one_right("hotspot", _hotspot),
}
"""Type → its questions, each with an answer."""
