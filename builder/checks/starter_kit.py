"""A copy of the starter kit that has become another course, but not under a name of its own."""

from __future__ import annotations

from builder.course import Course
from builder.diagnostics import Report, Rule, Severity, Text
from builder.source.slugs import as_id

ID = "startpakke-samskaping"
TITLE = "Startpakke for samskaping"
IRI = "urn:uuid:04db551f-61de-4580-b151-5c7dfa07db8b"

KIT_ID = Rule(
    "id-of-starter-kit",
    Severity.WARNING,
    Text(
        "Kurset heter «{title}», men har fortsatt id-en til startpakken",
        "The course is called “{title}” but still has the id of the starter kit",
    ),
    Text(
        "Skriv en ny id, for eksempel {mended}, og slett course.lock. Har noen begynt på kurset, "
        "lar du begge stå.",
        "Write a new id, for example {mended}, and delete course.lock. If anyone has begun the "
        "course, leave both.",
    ),
    Text(
        "For læringsplattformen er id-en kurset. To kurs med samme id blandes, og den som har tatt "
        "det ene, kan stå som ferdig i det andre.",
        "To an LMS the id is the course. Two with one id are mixed up, and who has taken the one "
        "may stand as finished with the other.",
    ),
)
KIT_IRI = Rule(
    "iri-of-starter-kit",
    Severity.WARNING,
    Text(
        "Kurset har en egen id, men navnet i xAPI er fortsatt startpakkens",
        "The course has an id of its own, but its name in xAPI is still the starter kit's",
    ),
    Text(
        "Slett linjen iri, eller skriv en adresse dere eier.",
        "Delete the line iri, or write an address that you own.",
    ),
    Text(
        "Resultater i en LRS hører til kursets iri. Deler to kurs den, telles de som ett.",
        "Results in an LRS belong to the course's iri. If two share it, they are counted as one.",
    ),
)
RULES = (KIT_ID, KIT_IRI)


def check_starter_kit(course: Course, report: Report) -> None:
    """Tell a name of the kit's on a course that is another."""
    title = course.title[course.source_language]
    if course.id == ID and title != TITLE:
        mended = as_id(title) or "mitt-kurs"
        report.add(KIT_ID, course.place("id"), title=title, mended=mended)
    elif course.id != ID and course.iri == IRI:
        report.add(KIT_IRI, course.place("iri"))
