"""What can be wrong with a ``glossary.yaml``."""

from __future__ import annotations

from builder.diagnostics import Rule, Severity, Text

_WHY_LANGUAGES = Text(
    "Ordlista skal være den samme på alle språk. Nøkkelen er ordet på kildespråket; heter det noe "
    "annet på et annet språk, står det i «term».",
    "The glossary is to be the same in every language. The key is the word in the source "
    "language; where another language calls it something else, “term” says so.",
)

UNEXPLAINED = Rule(
    "glossary-term-unexplained",
    Severity.NOTE,
    Text(
        "«{term}» har ingen forklaring og er ikke med i ordlista",
        "“{term}” has no explanation and is not in the glossary",
    ),
    Text(
        "Skriv forklaringen etter kolonet: {term}: …",
        "Write the explanation after the colon: {term}: …",
    ),
    Text(
        "Et ord kan stå og vente på forklaringen sin. Det blir med når den er skrevet.",
        "A word may wait for its explanation. It is included once that is written.",
    ),
)
UNTRANSLATED = Rule(
    "glossary-term-untranslated",
    Severity.WARNING,
    Text("«{term}» er ikke forklart i {path}", "“{term}” is not explained in {path}"),
    Text(
        "Legg ordet til under «terms» i {path}. Til da vises forklaringen på kildespråket.",
        "Add the word below “terms” in {path}. Until then the explanation is shown in the source "
        "language.",
    ),
    _WHY_LANGUAGES,
)
FILE_UNTRANSLATED = Rule(
    "glossary-untranslated",
    Severity.WARNING,
    Text("Ordlista finnes ikke på {language}", "The glossary does not exist in {language}"),
    Text(
        "Lag filen {path}. Til da vises ordlista på kildespråket.",
        "Make the file {path}. Until then the glossary is shown in the source language.",
    ),
    _WHY_LANGUAGES,
)
FORM_TWICE = Rule(
    "glossary-form-twice",
    Severity.WARNING,
    Text(
        "«{form}» hører både til «{first}» og til «{second}»",
        "“{form}” belongs to both “{first}” and “{second}”",
    ),
    Text(
        "Ta formen bort under det ene ordet. Til da blir «{first}» forklart der den står.",
        "Take the form away from one of the words. Until then “{first}” is explained where it "
        "stands.",
    ),
    Text(
        "Den som åpner forklaringen i teksten, får bare én. Er det feil ord, forvirrer den.",
        "One who opens the explanation in the text gets one only. The wrong word confuses.",
    ),
)
FILE_NAME = Rule(
    "glossary-file-name",
    Severity.ERROR,
    Text("«{path}» blir ikke lest", "“{path}” is not read"),
    Text("Gi filen navnet {mended}.", "Rename the file {mended}."),
    Text(
        "Ordlista har ett navn, så den som overtar kurset, finner den.",
        "The glossary has one name, so that whoever takes over the course finds it.",
    ),
)
RULES = (UNEXPLAINED, UNTRANSLATED, FILE_UNTRANSLATED, FORM_TWICE, FILE_NAME)
