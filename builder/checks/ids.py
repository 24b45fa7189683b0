"""Ids: fit for addresses and reports, and no two alike."""

from __future__ import annotations

from collections.abc import Iterator

from builder.course import Course, Question
from builder.diagnostics import Location, Report, Rule, Severity, Text
from builder.source.kinds import ID_PATTERN, as_id

_WHY_UNIQUE = Text(
    "Framgang, lenker og svar lagres under id-en. Er to like, blandes de.",
    "Progress, links and answers are kept under the id. If two are alike, they mix.",
)
FILE_NAME_NOT_ID = Rule(
    "file-name-not-id",
    Severity.ERROR,
    Text(
        "«{id}» kan ikke brukes som id, og id-en er navnet på filen",
        "“{id}” cannot be used as an id, and the id is the file's name",
    ),
    Text(
        "Gi den navnet {mended} her og i alle språk, og rett det i listen. Id-er har små bokstaver "
        "a–z, sifre og bindestrek, høyst 41 tegn.",
        "Name it {mended} here and in every language, and correct the list. Ids have small letters "
        "a–z, digits and hyphens, at most 41 characters.",
    ),
    Text(
        "Id-er går inn i adresser, filnavn og det læringsplattformen lagrer, og der er det bare "
        "disse tegnene som er trygge overalt.",
        "Ids go into addresses, file names and what the LMS stores, where only these characters "
        "are safe everywhere.",
    ),
)
ID_TWICE = Rule(
    "id-twice",
    Severity.ERROR,
    Text(
        "«{id}» er navnet på noe annet også: {first}",
        "“{id}” is the name of something else too: {first}",
    ),
    Text(
        "Gi den ene filen et annet navn, og rett det i listen.",
        "Rename one of the files, and correct the list.",
    ),
    _WHY_UNIQUE,
)
QUESTION_ID_TWICE = Rule(
    "question-id-twice",
    Severity.ERROR,
    Text(
        "To spørsmål rapporteres som «{id}»; det andre er i {first}",
        "Two questions are reported as “{id}”; the other is in {first}",
    ),
    Text("Gi det ene en annen id.", "Give one of them another id."),
    Text(
        "I rapporten heter et spørsmål id-en til prøven eller siden, en bindestrek og sin egen id. "
        "To kan ikke hete det samme.",
        "In the report a question is named by the id of its quiz or page, a hyphen and its own id. "
        "Two cannot be named alike.",
    ),
)
RULES = (FILE_NAME_NOT_ID, ID_TWICE, QUESTION_ID_TWICE)


def check_ids(course: Course, report: Report) -> None:
    """Tell ids that are unfit or taken."""
    seen: dict[str, Location] = {}
    for name, place in _files(course):
        if not ID_PATTERN.fullmatch(name):
            report.add(FILE_NAME_NOT_ID, place, id=name, mended=as_id(name) or "side")
        first = seen.setdefault(name, place)
        if first is not place:
            report.add(ID_TWICE, place, id=name, first=first.path)
    _check_questions(course, report)


def _files(course: Course) -> Iterator[tuple[str, Location]]:
    for module in course.modules:
        yield module.id, module.front.location
        for item in module.items:
            yield item.id, item.location


def _check_questions(course: Course, report: Report) -> None:
    questions: dict[str, Question] = {}
    for question in course.questions():
        first = questions.setdefault(question.id, question)
        if first is not question:
            where = f"{first.location.path}:{first.location.line}"
            report.add(QUESTION_ID_TWICE, question.location, id=question.id, first=where)
