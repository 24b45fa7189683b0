"""The lasting name of a course, which statements need and packages of SCORM do without."""

from __future__ import annotations

from builder.course import Course
from builder.diagnostics import Location, Report, Rule, Severity, Text

NAMING_TARGETS = ("cmi5", "xapi")
"""Those whose packages tell by name what was done."""

IRI_MISSING = Rule(
    "iri-missing",
    Severity.WARNING,
    Text(
        "Kurset har ingen «iri», så i xAPI heter det noe Kursbygger har laget av id-en",
        "The course has no “iri”, so in xAPI it has a name that Kursbygger made of its id",
    ),
    Text(
        "Skriv en nettadresse dere eier og aldri endrer, for eksempel "
        "iri: https://www.kommunen.no/xapi/{id}",
        "Write a web address that you own and never change, such as "
        "iri: https://www.kommunen.no/xapi/{id}",
    ),
    Text(
        "Alle setninger om kurset bærer dette navnet, og det kan ikke byttes siden uten at "
        "resultatene deles i to. Uten adresse blir det en URN laget av kursets id alene: varig, "
        "men lik for alle kurs i verden med samme id. Det trenger ikke finnes noen side på "
        "adressen.",
        "Every statement about the course bears this name, and changing it later splits the "
        "results in two. Without an address it is a URN made of the course's id alone: lasting, "
        "but the same for all courses in the world of that id. There need be no page at the "
        "address.",
    ),
)
RULES: tuple[Rule, ...] = (IRI_MISSING,)


def check_iri(course: Course, report: Report) -> None:
    """Tell a course without a name of its own that is meant for an LRS."""
    if not course.iri and set(NAMING_TARGETS) & {*course.settings.targets}:
        report.add(IRI_MISSING, Location("course.yaml"), id=course.id)
