"""What can be wrong between a manifest and the files beside it."""

from __future__ import annotations

from builder.diagnostics import Rule, Severity, Text

FILE_MISSING = Rule(
    "package-file-missing",
    Severity.ERROR,
    Text(
        nb="Manifestet nevner filen {file}, som ikke er i pakken",
        en="The manifest names the file {file}, which is not in the package",
    ),
    Text(
        nb="Legg filen inn, eller ta den ut av manifestet.",
        en="Put the file in, or take it out of the manifest.",
    ),
    Text(
        nb="Noen plattformer avviser hele pakken når en fil mangler. Hos andre får "
        "deltakeren en blank side der den skulle vært.",
        en="Some LMSs refuse the whole package when a file is missing. In others the "
        "learner meets a blank page where it should have been.",
    ),
)
NOT_LISTED = Rule(
    "package-file-not-listed",
    Severity.WARNING,
    Text(
        nb="Filen {file} er i pakken, men ikke i manifestet",
        en="The file {file} is in the package, but not in the manifest",
    ),
    Text(
        nb='Legg inn <file href="{file}"/> på ressursen som bruker den.',
        en='Add <file href="{file}"/> to the resource that uses it.',
    ),
    Text(
        nb="Noen læringsplattformer kopierer bare filene manifestet nevner. Et bilde som "
        "ikke står der, blir borte for deltakerne.",
        en="Some LMSs copy only the files that the manifest names. A picture not listed is "
        "lost to learners.",
    ),
)
REFERENCE_CASE = Rule(
    "package-reference-case",
    Severity.ERROR,
    Text(
        nb="{reference} heter {file} i pakken: store og små bokstaver er ulike",
        en="{reference} is called {file} in the package: the capitals differ",
    ),
    Text(
        nb="Skriv navnet likt begge steder.",
        en="Write the name alike in both places.",
    ),
    Text(
        nb="På Windows er navnene samme fil. De fleste plattformer kjører på Linux (Moodle, "
        "ILIAS, Open edX), der filen da ikke finnes.",
        en="On Windows the names are one file. Most LMSs run on Linux (Moodle, ILIAS, Open "
        "edX), where the file then does not exist.",
    ),
)
RULES: tuple[Rule, ...] = (
    FILE_MISSING,
    NOT_LISTED,
    REFERENCE_CASE,
)
