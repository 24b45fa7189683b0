"""Faults of what is asked for, and of a package of ours that cannot be written."""

from __future__ import annotations

from builder.course import Course
from builder.diagnostics import Location, Report, Rule, Severity, Text
from builder.package import Entry, Package, told

SET_UP_MISSING = Rule(
    "setup-incomplete",
    Severity.ERROR,
    Text(
        nb="Spilleren er ikke satt opp: {file} mangler",
        en="The player is not set up: {file} is missing",
    ),
    Text(
        nb="Kjør make setup der Kursbygger er hentet, eller installer Kursbygger på nytt.",
        en="Run make setup where Kursbygger was fetched, or install Kursbygger again.",
    ),
    Text(
        nb="Spilleren er det deltakerne møter i nettleseren. Den settes sammen én gang, "
        "ved oppsett, og følger ferdig med når Kursbygger installeres som pakke.",
        en="The player is what learners meet in the browser. It is put together once, at set-up, "
        "and comes ready when Kursbygger is installed as a package.",
    ),
)
TOO_LARGE_PACKAGE = Rule(
    "package-too-large",
    Severity.ERROR,
    Text(
        nb="Pakken er {size}, mer enn grensen på {limit} i course.yaml",
        en="The package is {size}, more than the limit of {limit} in course.yaml",
    ),
    Text(
        nb="Gjør bilder og film mindre, eller hev limits.package når du vet at læringsplattformen "
        "tar det. Størst er {largest}.",
        en="Make pictures and films smaller, or raise limits.package when you know that the LMS "
        "takes it. The largest is {largest}.",
    ),
    Text(
        nb="De fleste læringsplattformer avviser pakker et sted mellom 50 og 500 MB, ofte uten å "
        "si hvorfor. Grensen i course.yaml sier fra før det skjer.",
        en="Most LMSs refuse packages somewhere between 50 and 500 MB, often without saying why. "
        "The limit in course.yaml speaks up before that.",
    ),
)
COURSE_FILE = Location("course.yaml")
NO_SUCH_LANGUAGE = Rule(
    "build-no-such-language",
    Severity.ERROR,
    Text(
        nb="Kurset finnes ikke på språket {language}",
        en="The course does not exist in the language {language}",
    ),
    Text(
        nb="Velg et av språkene i course.yaml: {known}.",
        en="Choose one of the languages in course.yaml: {known}.",
    ),
    Text(
        nb="--language bygger en pakke med ett av kursets språk. Språkene står i languages i "
        "course.yaml.",
        en="--language builds a package of one of the course's languages, which course.yaml lists.",
    ),
)
RULES: tuple[Rule, ...] = (
    NO_SUCH_LANGUAGE,
    SET_UP_MISSING,
    TOO_LARGE_PACKAGE,
)


def check_request(course: Course, language: str | None, report: Report) -> None:
    """Report a ``language`` asked for alone that the course does not have."""
    if language not in (None, *course.languages):
        known = ", ".join(course.languages)
        report.add(NO_SUCH_LANGUAGE, COURSE_FILE, language=language, known=known)


def check_package(package: Package, limit: int, report: Report) -> None:
    """Report what stands in the way of writing ``package``. ``limit`` is the author's, in bytes.

    What an LMS would not take is the inspector's to tell.
    """
    if _is_set_up(package, report):
        _check_limit(package, limit, report)


def _is_set_up(package: Package, report: Report) -> bool:
    """Whether the parts made at set-up are there; the archive tells of an author's lost file."""
    missing = [e for e in package.entries if e.source and not e.source.exists() and _is_ours(e)]
    for entry in missing:
        report.add(SET_UP_MISSING, Location(entry.path), file=entry.path)
    return not missing


def _is_ours(entry: Entry) -> bool:
    return "/" not in entry.path


def _check_limit(package: Package, limit: int, report: Report) -> None:
    total = package.size()
    if total > limit:
        values = {"size": told(total, up=True), "limit": told(limit)}
        values["largest"] = package.largest()
        report.add(TOO_LARGE_PACKAGE, Location(package.name + ".zip"), **values)
