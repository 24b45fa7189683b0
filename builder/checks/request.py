"""Whether this version can build what the author asks for."""

from __future__ import annotations

from collections.abc import Sequence

from builder.course import Course
from builder.diagnostics import Location, Report, Rule, Severity, Text

PLACE = Location("course.yaml")
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
TARGET_NOT_READY = Rule(
    "build-target-not-ready",
    Severity.ERROR,
    Text(
        nb="Denne utgaven av Kursbygger kan ikke bygge for {target}",
        en="This version of Kursbygger cannot build for {target}",
    ),
    Text(
        nb="Ta {target} ut av targets i course.yaml. De som kan bygges, er: {known}.",
        en="Take {target} out of targets in course.yaml. Those that can be built are: {known}.",
    ),
    Text(
        nb="Formatet har navn på flere standarder enn denne utgaven kan bygge. Heller enn å "
        "utelate en pakke du regner med, sier Kursbygger fra.",
        en="The format names more standards than this version can build. Rather than leave out a "
        "package that you count on, Kursbygger says so.",
    ),
)
SPLIT_NOT_READY = Rule(
    "build-split-not-ready",
    Severity.ERROR,
    Text(
        nb="Denne utgaven av Kursbygger kan ikke dele kurset i en pakke per modul",
        en="This version of Kursbygger cannot split the course into a package for each module",
    ),
    Text(
        nb="Skriv split: none i course.yaml, eller ta linja bort.",
        en="Write split: none in course.yaml, or remove the line.",
    ),
    Text(
        nb="Formatet har split: module for plattformer som vil ha én pakke per modul, men det kan "
        "ikke bygges ennå. Heller enn å utelate pakkene, sier Kursbygger fra.",
        en="The format has split: module for LMSs that want a package for each module, but it "
        "cannot be built yet. Rather than leave the packages out, Kursbygger says so.",
    ),
)
RULES: tuple[Rule, ...] = (NO_SUCH_LANGUAGE, TARGET_NOT_READY, SPLIT_NOT_READY)


def check_request(
    course: Course, language: str | None, targets: Sequence[str], report: Report
) -> None:
    """Report what cannot be built: ``language`` asked for alone, and settings beyond ``targets``.

    ``targets`` is the names of those that there are.
    """
    if language not in (None, *course.languages):
        known = ", ".join(course.languages)
        report.add(NO_SUCH_LANGUAGE, PLACE, language=language, known=known)
    for name in course.settings.targets:
        if name not in targets:
            report.add(TARGET_NOT_READY, PLACE, target=name, known=", ".join(targets))
    if course.settings.split != "none":
        report.add(SPLIT_NOT_READY, PLACE)
