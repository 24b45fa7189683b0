"""What may change in a course, and what it means for those who are in it or through it.

``docs/nb/endringer.md`` is made from this table (``make docs``), and ``tests/test_updates.py``
plays every row: a learner of the first edition, as saved, in the player's own rules of the next.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from builder.locales import say


class Fact(Enum):
    """What becomes of a learner, in the words of the page; nothing of it: all is as it was."""

    UNREAD = "siden regnes som ulest"
    UNANSWERED = "spørsmålet er ubesvart igjen"
    WITHOUT = "svaret er uten det som er tatt ut"
    JUDGED = "resultatet er regnet ut på nytt"
    PASSES = "består prøven"
    MORE = "har mer igjen enn før"
    LESS = "har mindre igjen enn før"
    LONGER = "får flere spørsmål i forsøket som er i gang"
    FAILED = "har brukt opp forsøkene og har ikke bestått"
    UNDONE = "begynner på nytt, for det er et annet kurs"


CHANGED, DONE, RESULT = "mode.updated", "mode.updated-done", "mode.updated-result"
WELCOME, STRANGER = "mode.welcome-back", "mode.stranger"


@dataclass(frozen=True)
class Meets:
    """How a learner meets the new edition."""

    told: str
    """Key of the one line."""
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True)
class Change:
    what: str
    """In bokmål, for authors."""
    edits: tuple[tuple[str, str, str], ...]
    """File, what stands in it, what is to stand: "" for nothing, which adds or removes the file."""
    half: Meets
    """One who has read a page, has finished a quiz without passing and is in another."""
    passed: Meets

    def __str__(self) -> str:
        return self.what


INDEX, QUIZ, OTHER = "nb/bruer/index.md", "nb/bruer/prove.quiz.yaml", "nb/bruer/annen.quiz.yaml"
READING = "---\ntitle: Lesing om bruer\n---\n\nEn bru bærer.\n"
ORDER = "  - lesing\n  - mer\n"
TRUE = "  - id: sant\n    type: true-false\n    text: Sant om hengebruer?\n    answer: true\n"
MANY = """\
  - id: flere
    type: multiple
    text: Bæring av bruer?
    options:
      - id: a
        text: Pilarer
        correct: true
      - id: b
        text: Kabler
        correct: true
      - id: c
        text: Tau
      - id: d
        text: Ønsker
"""
COURSE = {
    "course.yaml": 'format: 1\nid: bruer\nversion: "1"\nlanguages:\n  - nb\ntitle:\n  nb: Bruer\n'
    "description:\n  nb: Et lite kurs om bruer.\nmodules:\n  - bruer\n",
    INDEX: f"---\ntitle: Bruer\nsummary: Om bruer.\npages:\n{ORDER}  - prove\n  - annen\n---\n\n"
    "Om bruer.\n",
    "nb/bruer/lesing.md": READING,
    "nb/bruer/mer.md": "---\ntitle: Mer om bruer\n---\n\nEn bru varer.\n",
    QUIZ: "format: 1\ntitle: Prøve\nmode: graded\npass: 70\nattempts: 0\nquestions:\n"
    "  - id: en\n    type: single\n    text: Lengst av bruene?\n    options:\n"
    "      - text: Hardangerbrua\n        correct: true\n      - text: Tromsøbrua\n"
    f"      - text: Askøybrua\n{MANY}{TRUE}",
    OTHER: "format: 1\ntitle: Annen\nmode: graded\ndraw:\n  - pool: p\n    count: 2\nquestions:\n"
    + "".join(
        f"  - id: {id_}\n    type: true-false\n    text: {text}\n    answer: true\n    pool: p\n"
        for id_, text in (("stein", "Steinbruer?"), ("tre", "Trebruer?"), ("stal", "Stålbruer?"))
    ),
}
"""The first edition. The first word of every text tells what it is, in each edition."""

NEW_PAGE = (
    ("nb/bruer/ny.md", "", "---\ntitle: Ny\n---\n\nNytt.\n"),
    (INDEX, ORDER, "  - ny\n" + ORDER),
)
RENAMED = ((INDEX, "  - lesing\n", "  - om\n"), ("nb/bruer/lesing.md", READING, ""))
MOVED = TRUE.replace("sant\n", "sant\n    was: prove-sant\n")
SAME = Meets(DONE)

CHANGES = (
    Change("En side kommer til", NEW_PAGE, Meets(CHANGED, (Fact.MORE,)), Meets(DONE, (Fact.MORE,))),
    Change(
        "En side tas ut",
        ((INDEX, "  - mer\n", ""), ("nb/bruer/mer.md", COURSE["nb/bruer/mer.md"], "")),
        Meets(CHANGED, (Fact.LESS,)),
        SAME,
    ),
    Change("En side flyttes", ((INDEX, ORDER, "  - mer\n  - lesing\n"),), Meets(CHANGED), SAME),
    Change(
        "En side får nytt navn, med «was»",
        (*RENAMED, ("nb/bruer/om.md", "", READING.replace("---\n", "---\nwas: lesing\n", 1))),
        Meets(WELCOME),
        Meets(WELCOME),
    ),
    Change(
        "En side får nytt navn, uten «was»",
        (*RENAMED, ("nb/bruer/om.md", "", READING)),
        Meets(CHANGED, (Fact.UNREAD, Fact.MORE)),
        Meets(DONE, (Fact.UNREAD, Fact.MORE)),
    ),
    Change(
        "Et spørsmål kommer til",
        ((QUIZ, TRUE, TRUE + TRUE.replace("sant", "nytt").replace("Sant", "Nytt")),),
        Meets(CHANGED),
        SAME,
    ),
    Change(
        "Et spørsmål tas ut",
        ((QUIZ, MANY, ""),),
        Meets(RESULT, (Fact.JUDGED, Fact.PASSES, Fact.LESS)),
        SAME,
    ),
    Change(
        "Et spørsmål flyttes til en annen prøve, med «was»",
        ((QUIZ, TRUE, ""), (OTHER, "questions:\n", "questions:\n" + MOVED)),
        Meets(RESULT, (Fact.JUDGED, Fact.LONGER)),
        SAME,
    ),
    Change(
        "Et spørsmål flyttes til en annen prøve, uten «was»",
        ((QUIZ, TRUE, ""), (OTHER, "questions:\n", "questions:\n" + TRUE)),
        Meets(RESULT, (Fact.UNANSWERED, Fact.JUDGED, Fact.LONGER)),
        Meets(DONE, (Fact.UNANSWERED,)),
    ),
    Change(
        "Et spørsmål blir av en annen type",
        ((QUIZ, "type: single", "type: multiple"),),
        Meets(RESULT, (Fact.UNANSWERED, Fact.JUDGED)),
        Meets(DONE, (Fact.UNANSWERED,)),
    ),
    Change(
        "En fasit rettes, så de som svarte, hadde rett",
        (
            (QUIZ, "Pilarer\n        correct: true\n", "Pilarer\n"),
            (QUIZ, "Kabler\n        correct: true\n", "Kabler\n"),
            (QUIZ, "text: Tau\n", "text: Tau\n        correct: true\n"),
            (QUIZ, "text: Ønsker\n", "text: Ønsker\n        correct: true\n"),
        ),
        Meets(RESULT, (Fact.JUDGED, Fact.PASSES, Fact.LESS)),
        Meets(DONE, (Fact.JUDGED,)),
    ),
    Change(
        "Et alternativ kommer til",
        ((QUIZ, "      - text: Askøybrua\n", "      - text: Nybrua\n      - text: Askøybrua\n"),),
        Meets(CHANGED),
        SAME,
    ),
    Change(
        "Et alternativ tas ut",
        ((QUIZ, "      - id: d\n        text: Ønsker\n", ""),),
        Meets(CHANGED, (Fact.WITHOUT,)),
        SAME,
    ),
    Change(
        "Alternativene får ny rekkefølge",
        (
            (QUIZ, "      - text: Askøybrua\n", ""),
            (QUIZ, "      - text: Hardanger", "      - text: Askøybrua\n      - text: Hardanger"),
        ),
        Meets(CHANGED),
        SAME,
    ),
    Change(
        "Et alternativ får ny ordlyd",
        ((QUIZ, "Hardangerbrua\n", "Hardangerbrua i Eidfjord\n"),),
        Meets(CHANGED),
        SAME,
    ),
    Change(
        "En prøve trekker flere spørsmål",
        ((OTHER, "count: 2", "count: 3"),),
        Meets(CHANGED, (Fact.LONGER,)),
        SAME,
    ),
    Change(
        "En prøve trekker færre spørsmål",
        ((OTHER, "count: 2", "count: 1"),),
        Meets(CHANGED),
        SAME,
    ),
    Change(
        "Grensen for å bestå settes lavere",
        ((QUIZ, "pass: 70", "pass: 60"),),
        Meets(RESULT, (Fact.PASSES, Fact.LESS)),
        SAME,
    ),
    Change(
        "Grensen for å bestå settes høyere",
        ((QUIZ, "pass: 70", "pass: 100"),),
        Meets(CHANGED),
        SAME,
    ),
    Change(
        "Antall forsøk begrenses til ett",
        ((QUIZ, "attempts: 0", "attempts: 1"),),
        Meets(CHANGED, (Fact.FAILED,)),
        SAME,
    ),
    Change(
        "Kurset får et språk til",
        (
            ("course.yaml", "  - nb\n", "  - nb\n  - nn\n"),
            ("course.yaml", "  nb: Bruer\n", "  nb: Bruer\n  nn: Bruer\n"),
            ("nn/bruer/index.md", "", "---\ntitle: Bruer\nsummary: Om bruer.\n---\n\nOm bruer.\n"),
        ),
        Meets(CHANGED),
        SAME,
    ),
    Change(
        "Kurset blir et nytt kurs, med ny id",
        (("course.yaml", "id: bruer", "id: bruer-to"),),
        Meets(STRANGER, (Fact.UNREAD, Fact.UNANSWERED, Fact.MORE, Fact.UNDONE)),
        Meets(STRANGER, (Fact.UNREAD, Fact.UNANSWERED, Fact.MORE, Fact.UNDONE)),
    ),
)

HEAD = """# Hva skjer med dem som er i gang når kurset endres

Last opp den nye utgaven i stedet for den gamle, på samme sted i læringsplattformen. Da gjelder
dette for den som er **halvveis** (har lest en side, har tatt en prøve uten å bestå og er midt i en
annen), og for den som **er ferdig**. Hver rad er spilt med spillerens egne regler, og siden lages
av de samme prøvene.

- Ingen svar flyttes til et annet spørsmål eller et annet alternativ.
- Den som har bestått, har fortsatt bestått, og den som er ferdig, er fortsatt ferdig – så lenge det
  er det samme kurset.
- Deltakeren får vite om endringen i én linje når kurset åpnes. Nye ord i teksten på en side er
  ingen endring.

| Det som endres | Den som er halvveis | får vite | Den som er ferdig | får vite |
| --- | --- | --- | --- | --- |"""


def page() -> str:
    """The page for authors and administrators, as Markdown."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield HEAD
    for change in CHANGES:
        cells = (cell for meets in (change.half, change.passed) for cell in _cells(meets))
        yield " | ".join([f"| {change.what}", *cells]) + " |"


def _cells(meets: Meets) -> tuple[str, str]:
    facts = Fact.UNDONE.value if Fact.UNDONE in meets.facts else ""
    told = facts or ", ".join(fact.value for fact in meets.facts) or "alt er som før"
    return told, f"«{say('nb', meets.told)}»"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(), encoding="utf-8")
