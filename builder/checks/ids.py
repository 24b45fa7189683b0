"""Ids: fit for addresses and reports, and no two alike."""

from __future__ import annotations

from collections.abc import Iterator

from builder.course import Course, Question
from builder.diagnostics import Location, Report, Rule, Severity, Text
from builder.source.kinds import ID_PATTERN
from builder.source.slugs import as_id

_WHY_UNIQUE = Text(
    "Framgang, lenker og svar lagres under id-en. Er to like, blandes de.",
    "Progress, links and answers are kept under the id. If two are alike, they mix.",
)
FILE_NAME_NOT_ID = Rule(
    "file-name-not-id",
    Severity.ERROR,
    Text(
        "«{name}» er ikke et filnavn kurset kan bruke",
        "“{name}” is not a file name that the course can use",
    ),
    Text(
        "Gi filen navnet {mended} i alle språk, og skriv «{id}» i listen pages i index.md. Bruk "
        "små bokstaver a–z, sifre og bindestrek, høyst 41 tegn.",
        "Rename the file {mended} in every language, and write “{id}” in the list pages in "
        "index.md. Use small letters a–z, digits and hyphens, at most 41 characters.",
    ),
    Text(
        "Filnavnet uten endelse er id-en til siden. Id-er går inn i adresser og det "
        "læringsplattformen lagrer, og der er det bare disse tegnene som er trygge overalt.",
        "The file name without its ending is the id of the page. Ids go into addresses and what "
        "the LMS stores, where only these characters are safe everywhere.",
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
        "Id-en «{id}» er brukt på to spørsmål. Det første står på linje {line}",
        "The id “{id}” is used for two questions. The first is on line {line}",
    ),
    Text(
        "Gi det ene en annen id, for eksempel «{id}-2».",
        "Give one of them another id, for example “{id}-2”.",
    ),
    Text(
        "Id-en er navnet på spørsmålet i rapporten, og svaret lagres under den. To kan ikke hete "
        "det samme.",
        "The id is the question's name in the report, and the answer is kept under it. Two cannot "
        "be named alike.",
    ),
)
QUESTION_NAME_CLASH = Rule(
    "question-name-clash",
    Severity.ERROR,
    Text(
        "Spørsmålet heter «{id}» i rapporten, men det gjør også det i {first}",
        "The question is called “{id}” in the report, but so is the one in {first}",
    ),
    Text("Gi det ene en annen id.", "Give one of them another id."),
    Text(
        "I rapporten heter et spørsmål id-en til prøven eller siden, en bindestrek og sin egen id. "
        "To kan ikke hete det samme.",
        "In the report a question is named by the id of its quiz or page, a hyphen and its own id. "
        "Two cannot be named alike.",
    ),
)
RULES = (FILE_NAME_NOT_ID, ID_TWICE, QUESTION_ID_TWICE, QUESTION_NAME_CLASH)


def check_ids(course: Course, report: Report) -> None:
    """Tell ids that are unfit or taken."""
    seen: dict[str, Location] = {}
    for name, place in _files(course):
        first = seen.setdefault(name, place)
        if first is not place:
            report.add(ID_TWICE, place, id=name, first=first.path)
    for module in course.modules:
        for item in module.items:
            _check_name(item.id, item.location, report)
    _check_questions(course, report)


def _check_name(id_: str, place: Location, report: Report) -> None:
    """A file whose name is no id. Folders are told when the lists are read."""
    if not ID_PATTERN.fullmatch(id_):
        name = place.path.rpartition("/")[2]
        own = as_id(id_) or "side"
        report.add(FILE_NAME_NOT_ID, place, name=name, id=own, mended=name.replace(id_, own, 1))


def _files(course: Course) -> Iterator[tuple[str, Location]]:
    for module in course.modules:
        yield module.id, module.front.location
        for item in module.items:
            yield item.id, item.location


def _check_questions(course: Course, report: Report) -> None:
    own: dict[tuple[str, str], Question] = {}
    reported: dict[str, Question] = {}
    for question in course.questions():
        first = own.setdefault((question.location.path, question.local_id), question)
        if first is not question:
            values = {"id": question.local_id, "line": first.location.line}
            report.add(QUESTION_ID_TWICE, question.location, **values)
            continue
        other = reported.setdefault(question.id, question)
        if other is not question:
            where = f"{other.location.path}:{other.location.line}"
            report.add(QUESTION_NAME_CLASH, question.location, id=question.id, first=where)
