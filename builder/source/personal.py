"""Personal data in the text of a course: national identity numbers, people's own addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable

from builder.diagnostics import Report, Rule, Severity, Text
from builder.source.lines import Line

NATIONAL_ID = Rule(
    "privacy-national-id",
    Severity.ERROR,
    Text(
        "Teksten har et tall som er et gyldig fødselsnummer",
        "The text holds a valid national identity number",
    ),
    Text(
        "Ta det bort. Trenger du et eksempel, bruk et syntetisk nummer fra Skatteetatens Tenor, "
        "der måneden er økt med 80.",
        "Remove it. For an example, use a synthetic number, where the month is raised by 80.",
    ),
    Text(
        "Nummeret kan tilhøre et menneske. I et kurs blir det kopiert til hver læringsplattform "
        "som tar pakken i bruk, og kan ikke kalles tilbake.",
        "The number may belong to a person. In a course it is copied to every LMS that takes the "
        "package, and cannot be called back.",
    ),
)
EMAIL_OF_PERSON = Rule(
    "privacy-email-of-person",
    Severity.NOTE,
    Text(
        "E-postadressen ser ut til å tilhøre én person",
        "The e-mail address seems to belong to one person",
    ),
    Text(
        "Bruk heller en felles adresse, som bibliotek@kommune.no. Da virker den også når noen "
        "slutter.",
        "Rather use a shared address, such as library@municipality.no. It works when people "
        "leave, too.",
    ),
    Text(
        "Kurset lever lenge og kopieres vidt. Navn og adresser til enkeltpersoner blir fort feil, "
        "og de det gjelder, må ha sagt ja.",
        "The course lives long and is copied widely. Names and addresses of people soon go wrong, "
        "and those concerned must have agreed.",
    ),
)

RULES = (NATIONAL_ID, EMAIL_OF_PERSON)

_ELEVEN_DIGITS = re.compile(r"(?<![\d.,-])(\d{6})[ \u00a0]?(\d{5})(?![\d-]|[.,]\d)")
_EMAIL = re.compile(r"(?<![\w.+-])([^\W\d_]{2,}[.][^\W\d_]{2,})@([\w-]+(?:\.[\w-]+)+)")
_FIRST_WEIGHTS = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
_SECOND_WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)


def check_personal(lines: Iterable[Line], report: Report) -> None:
    """Tell personal data in ``lines``. The messages never repeat the number itself."""
    for line in lines:
        for found in _ELEVEN_DIGITS.finditer(line.text):
            if is_national_id(found[1] + found[2]):
                report.add(NATIONAL_ID, line.at(found.start()))
        if "@" in line.text:
            for found in _EMAIL.finditer(line.text):
                if not found[2].startswith("example."):
                    report.add(EMAIL_OF_PERSON, line.at(found.start()))


def is_national_id(digits: str) -> bool:
    """Whether eleven digits are a Norwegian birth or D number that may be a real person's."""
    day, month = int(digits[:2]), int(digits[2:4])
    # Synthetic people have 40 or 80 added to the month, so months above 12 are nobody's.
    if not (1 <= day <= 31 or 41 <= day <= 71) or not 1 <= month <= 12:
        return False
    numbers = [int(digit) for digit in digits]
    first = sum(n * weight for n, weight in zip(numbers, _FIRST_WEIGHTS, strict=False))
    second = sum(n * weight for n, weight in zip(numbers, _SECOND_WEIGHTS, strict=True))
    return first % 11 == 0 and second % 11 == 0
