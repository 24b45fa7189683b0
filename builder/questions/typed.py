"""Answers a learner types: what short-answer and cloze share."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable

from builder.diagnostics import Report, Rule, Severity, Text
from builder.questions.options import SURVEY_HAS_KEY
from builder.source.kinds import Choice, Many, Prose
from builder.source.schema import Field
from builder.source.translated import Translated
from builder.source.yaml_mending import shown

LETTERS = "å"
"""Letters that keep their marks in every course."""
LONGEST = 250
"""Characters of an answer: what SCORM keeps of one, and what the field takes."""

_WHY = Text(
    "Kursbygger sammenligner det deltakeren skriver, med svarene under «accept».",
    "Kursbygger compares what the learner writes with the answers below “accept”.",
)
ACCEPT_MISSING = Rule(
    "accept-missing",
    Severity.ERROR,
    Text(
        "Her står det ikke hvilke svar som er riktige",
        "It does not say which answers are right",
    ),
    Text(
        "Skriv «accept:» og en liste med ett eller flere riktige svar under.",
        "Write “accept:” and below it a list of one or more right answers.",
    ),
    _WHY,
)
ACCEPT_TWICE = Rule(
    "accept-twice",
    Severity.WARNING,
    Text("«{text}» er godtatt fra før", "“{text}” is accepted already"),
    Text("Slett linjen.", "Delete the line."),
    Text(
        "To svar som bare skiller seg i det «ignore» ser bort fra, rettes som ett og samme svar.",
        "Two answers that differ only in what “ignore” overlooks are judged as one and the same.",
    ),
)
ACCEPT_EMPTY = Rule(
    "accept-nothing-left",
    Severity.ERROR,
    Text(
        "Det blir ingenting igjen av «{text}» når tegnsettingen er tatt bort",
        "Nothing is left of “{text}” when the punctuation is taken away",
    ),
    Text(
        "Skriv et svar med bokstaver eller tall, eller ta bort punctuation under ignore.",
        "Write an answer with letters or digits, or take punctuation away below ignore.",
    ),
    _WHY,
)
ACCEPT_TOO_LONG = Rule(
    "accept-too-long",
    Severity.ERROR,
    Text("Svaret er på {count} tegn", "The answer is {count} characters long"),
    Text(
        f"Skriv et svar på høyst {LONGEST} tegn.",
        f"Write an answer of at most {LONGEST} characters.",
    ),
    Text(
        "Læringsplattformene tar ikke vare på lengre svar, og deltakeren får ikke skrevet dem.",
        "LMSs do not keep longer answers, and the learner cannot write them.",
    ),
)
RULES = (ACCEPT_MISSING, ACCEPT_TWICE, ACCEPT_EMPTY, ACCEPT_TOO_LONG)

ACCEPT = Field(
    "accept",
    Many(Prose()),
    Text(
        "Svarene som er riktige. Oversettelser legger til sine.",
        "The answers that are right. Translations add theirs.",
    ),
    words=True,
)
IGNORE = Field(
    "ignore",
    Many(
        Choice(
            ("case", "punctuation", "accents"),
            {
                "store-bokstaver": "case",
                "store": "case",
                "tegnsetting": "punctuation",
                "aksenter": "accents",
                "aksent": "accents",
            },
        )
    ),
    Text(
        "Det rettingen ser bort fra: case (store og små bokstaver), punctuation (tegnsetting), "
        "accents (aksenter; æ, ø og å er egne bokstaver).",
        "What judging overlooks: case, punctuation, accents (æ, ø and å stay letters of their "
        "own).",
    ),
    default=("case", "punctuation"),
)


def folded(text: str, ignore: Collection[str], letters: str = LETTERS) -> str:
    """``text`` as it is compared; the player's ``folded`` gives the very same.

    Wide and narrow forms are one, marks that show nothing and needless blanks go.
    ``letters`` keep their marks when accents are overlooked: é is an e, but å is no a.
    """
    found = unicodedata.normalize("NFKC", text)
    found = "".join(c for c in found if unicodedata.category(c) != "Cf")
    if "case" in ignore:
        found = found.lower()
    if "accents" in ignore:
        found = _without_accents(found, letters)
    if "punctuation" in ignore:
        found = "".join(c for c in found if not unicodedata.category(c).startswith("P"))
    return re.sub(r"[\s\ufeff]+", " ", found).strip()


def _without_accents(text: str, letters: str) -> str:
    apart = unicodedata.normalize("NFD", text)
    kept = (
        c
        for before, c in zip(" " + apart, apart, strict=False)
        if unicodedata.category(c) != "Mn"
        or unicodedata.normalize("NFC", before + c).lower() in letters
    )
    return unicodedata.normalize("NFC", "".join(kept))


def accepted(
    text: object, accept: Iterable[str], ignore: Collection[str], letters: str = LETTERS
) -> bool:
    """Whether ``text`` is one of ``accept``, as far as judging looks."""
    written = folded(str(text), ignore, letters)
    return written != "" and written in {folded(each, ignore, letters) for each in accept}


def read_accept(question: Translated, ignore: Collection[str], report: Report) -> tuple[str, ...]:
    """The right answers of every language, the source's first, each once; what is wrong is told."""
    if not question.tongues.judged:
        if question.source.has("accept"):
            report.add(SURVEY_HAS_KEY, question.source.key_at("accept"), key="accept")
        return ()
    if not question.source["accept"] and "accept" not in question.source.told:
        report.add(ACCEPT_MISSING, question.source.key_at("accept"))
    found: dict[str, None] = {}
    for lang in question.tongues.languages:
        record = question.records.get(lang)
        known: set[str] = set()
        for scalar in (record["accept"] if record else None) or ():
            text = " ".join(scalar.text.split())
            folds = folded(text, ignore, question.tongues.letters)
            if not folds:
                report.add(ACCEPT_EMPTY, scalar.location, text=shown(text))
            elif len(text) > LONGEST:
                report.add(ACCEPT_TOO_LONG, scalar.location, count=len(text))
            elif folds in known:
                report.add(ACCEPT_TWICE, scalar.location, text=shown(text))
            known.add(folds)
            found[text] = None
    return tuple(found)
