"""``was:``, the id that something had before: it must be another, and out of use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from builder.diagnostics import Location, Report, Rule, Severity, Text

_WHY = Text(
    "«was» flytter framgangen fra den gamle id-en til den nye. Det går bare når den gamle er ute "
    "av bruk, og bare til ett sted.",
    "“was” moves progress from the old id to the new. That works only when the old one is out of "
    "use, and to one place only.",
)
WAS_ITSELF = Rule(
    "was-itself",
    Severity.ERROR,
    Text("«{was}» er id-en den har nå", "“{was}” is the id it has now"),
    Text(
        "Skriv id-en den hadde før, eller slett linjen.",
        "Write the id it had before, or delete the line.",
    ),
    _WHY,
)
WAS_STILL_THERE = Rule(
    "was-still-there",
    Severity.ERROR,
    Text("«{was}» finnes fortsatt i kurset", "“{was}” is still in the course"),
    Text(
        "Slett linjen, eller ta «{was}» ut av kurset.",
        "Delete the line, or take “{was}” out of the course.",
    ),
    _WHY,
)
WAS_TWICE = Rule(
    "was-twice",
    Severity.ERROR,
    Text("To steder skal overta etter «{was}»", "Two places are to take over from “{was}”"),
    Text(
        "Behold «was» det ene stedet, og slett linjen det andre.",
        "Keep “was” in one place and delete the line in the other.",
    ),
    _WHY,
)
RULES = (WAS_ITSELF, WAS_STILL_THERE, WAS_TWICE)


def check_renames(
    renames: Iterable[tuple[str, str, Location]], taken: Mapping[str, object], report: Report
) -> None:
    """Tell each (id, former id, place) that cannot hold; ``taken`` are the ids in use."""
    seen: set[str] = set()
    for own, was, place in renames:
        if was == own:
            report.add(WAS_ITSELF, place, was=was)
        elif was in taken:
            report.add(WAS_STILL_THERE, place, was=was)
        elif was in seen:
            report.add(WAS_TWICE, place, was=was)
        seen.add(was)
