"""What goes wrong at an LMS: what the learner sees of it, and what is kept.

The page for administrators is made from this list (``make docs``), and tests hold every row true:
those of ``tests/browser/test_faults.py`` play it, and ask afterwards what the LMS has.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from builder.locales import say
from tests.browser.standards import SCORM_12, SCORM_2004_4, Standard


class Kept(Enum):
    """What is found at the next launch, in the words of the page."""

    ALL = "alt"
    BEFORE = "alt fra før; det nye blir ikke lagret, og det står der"
    WHAT_FITS = "alt som fikk plass, også det notatet var før; at resten ikke er med, står der"
    FROM_NOW = "alt fra nå av"
    SAVED = "alt som sto som lagret"
    NOTHING = "ingenting, og det står der"


@dataclass(frozen=True)
class Fault:
    id: str
    """Of the scene in ``tests/browser/test_faults.py``."""
    what: str
    """In bokmål, for administrators."""
    sees: tuple[str, ...]
    """Keys of the learner's words, one after the other; empty when the course is not to be seen."""
    kept: Kept
    test: str = ""
    """The test that shows it, where that is not a scene."""
    but: str = ""
    """What more there is to say of what is kept."""
    tried: tuple[Standard, ...] = (SCORM_12, SCORM_2004_4)
    """The standards of the LMS it is played at."""

    def __str__(self) -> str:
        return self.id


TRACKING = "tests/browser/test_tracking.py::"

FAULTS = (
    Fault(
        "no-api", "Plattformen gir ikke kurset noe å snakke med", ("mode.untracked",), Kept.NOTHING
    ),
    Fault("late-api", "Plattformen er klar først etter 3 sekunder", ("save.saved",), Kept.ALL),
    Fault("opener", "Kurset åpnes i et eget vindu", ("save.saved",), Kept.ALL),
    Fault(
        "stranger",
        "Det er en ramme fra et annet nettsted mellom plattformen og kurset",
        ("save.saved",),
        Kept.ALL,
    ),
    Fault(
        "abroad",
        "Kurset ligger på et annet nettsted enn plattformen, som derfor er utenfor rekkevidde",
        ("mode.untracked",),
        Kept.NOTHING,
    ),
    Fault("empty", "Plattformen svarer tomt på alt", ("save.unsaved",), Kept.NOTHING),
    Fault("null", "Plattformen svarer null på alt", ("save.unsaved",), Kept.NOTHING),
    Fault("false", "Plattformen svarer false på alt", ("mode.ended",), Kept.NOTHING),
    Fault("refused", "Plattformen vil ikke begynne en økt", ("mode.ended",), Kept.NOTHING),
    Fault(
        "three-commits", "Lagringen svikter tre ganger", ("save.unsaved", "save.saved"), Kept.ALL
    ),
    Fault(
        "cut",
        "Plattformen kutter det som lagres etter 255 tegn, uten å si fra",
        ("notes.dropped",),
        Kept.WHAT_FITS,
    ),
    Fault(
        "cut-4096",
        "Plattformen kutter det som lagres etter 4 096 tegn, uten å si fra",
        ("save.saved",),
        Kept.ALL,
    ),
    Fault(
        "score",
        "Plattformen tar ikke imot poengsummen",
        ("save.saved",),
        Kept.ALL,
        but=", unntatt poengsummen",
    ),
    Fault(
        "interactions",
        "Plattformen tar ikke imot svar per spørsmål",
        ("save.saved",),
        Kept.ALL,
        but=", unntatt svarene i rapporten",
    ),
    Fault("review", "Forsøket er åpnet som gjennomsyn", ("mode.review",), Kept.BEFORE),
    Fault("browse", "Kurset er åpnet for å bla i", ("mode.browse",), Kept.BEFORE),
    Fault("no-mode", "Plattformen sier ikke hvordan kurset er åpnet", ("save.saved",), Kept.ALL),
    Fault("ab-initio", "Plattformen sier «første gang» hver gang", ("save.saved",), Kept.ALL),
    Fault("exit", "Plattformen glemmer forsøk som ikke er satt på vent", ("save.saved",), Kept.ALL),
    Fault("two-minutes", "Nettet er borte i to minutter", ("save.unsaved", "save.saved"), Kept.ALL),
    Fault("gone", "Økten på plattformen er gått ut", ("mode.ended",), Kept.BEFORE),
    Fault("dead", "Lagringen svikter for godt", ("save.unsaved", "end.unsaved"), Kept.BEFORE),
    Fault(
        "killed",
        "Fanen eller maskinen dør midt i noe",
        (),
        Kept.SAVED,
        "tests/browser/test_killed.py::test_what_was_shown_as_saved_survives_five_power_cuts",
    ),
    Fault("reload", "Siden lastes på nytt", ("save.saved",), Kept.ALL),
    Fault("reload-frame", "Rammen kurset står i, lastes på nytt alene", ("mode.ended",), Kept.ALL),
    Fault(
        "two-tabs",
        "Kurset er åpent i to faner",
        ("mode.elsewhere",),
        Kept.ALL,
        but=" i den første fanen",
    ),
    Fault(
        "bfcache",
        "Deltakeren går tilbake til kurset med tilbakeknappen",
        ("mode.ended",),
        Kept.BEFORE,
        TRACKING + "test_a_page_out_of_the_back_forward_cache_tells_that_the_session_is_over",
    ),
    Fault("frame", "Plattformen tar bort rammen kurset står i", (), Kept.ALL),
    Fault("clock", "Klokka på maskinen stilles tilbake", ("save.saved",), Kept.ALL),
    Fault("thirty-hours", "Kurset står åpent i 30 timer", ("save.saved",), Kept.ALL),
    Fault("corrupt", "Det som er lagret, er ødelagt", ("mode.stranger",), Kept.FROM_NOW),
    Fault("newer", "Det som er lagret, er fra en nyere utgave", ("mode.newer",), Kept.BEFORE),
    Fault(
        "other-course",
        "Det som er lagret, hører til et annet kurs",
        ("mode.stranger",),
        Kept.FROM_NOW,
        "tests/browser/test_split.py::test_the_state_of_one_module_is_not_taken_for_that_of_another",
    ),
)

UNSEEN = (
    "Plattformen svarer at alt er lagret, men lagrer ingenting, eller mister det etterpå.",
    "Plattformen viser læreren en annen status enn den fikk.",
    "Plattformen legger tilbake en eldre sikkerhetskopi mellom to økter.",
    "To maskiner har kurset åpent samtidig, og plattformen lar begge lagre: den siste vinner.",
    "Nettleseren dør før den siste lagringen: det som ikke sto som lagret, kan være borte.",
)
"""What no package can see."""

HEAD = """# Når noe svikter på plattformen

Hva deltakeren ser, og hva som er bevart neste gang kurset åpnes. Hver rad er spilt i Chromium mot
en plattform som svikter nettopp slik, i standardene som står sist i raden, og siden lages av de
samme prøvene.

| Det som skjer | Deltakeren ser | Bevart | Prøvd i |
| --- | --- | --- | --- |"""

TAIL = """
Ingen rad har «Lagret» for noe som går tapt. Det er likevel dette ingen pakke kan oppdage:
"""


NAMES = {SCORM_12.target: "SCORM 1.2", SCORM_2004_4.target: "SCORM 2004"}


def page() -> str:
    """The page for administrators, as Markdown."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield HEAD
    for fault in FAULTS:
        seen = " · så ".join(f"«{say('nb', key)}»" for key in fault.sees) or "–"
        tried = ", ".join(NAMES[standard.target] for standard in fault.tried)
        yield f"| {fault.what} | {seen} | {fault.kept.value}{fault.but} | {tried} |"
    yield TAIL
    yield from (f"- {one}" for one in UNSEEN)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(), encoding="utf-8")
