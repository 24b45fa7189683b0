"""What can be wrong with a statement, and what to do about it."""

from __future__ import annotations

from builder.diagnostics import Rule, Severity, Text


def _rule(code: str, message: Text, hint: Text, why: Text) -> Rule:
    """A warning: the LRS has the last word, and tells what it refuses."""
    return Rule(f"statement-{code}", Severity.WARNING, message, hint, why)


SHAPE = _rule(
    "shape",
    Text(
        "Setning {number}: {place} mangler, eller har en form xAPI ikke kjenner",
        "Statement {number}: {place} is missing, or has a form that xAPI does not know",
    ),
    Text(
        "Rett setningen der den er laget, eller ta den ut av filen.",
        "Correct the statement where it is made, or take it out of the file.",
    ),
    Text(
        "En setning sier hvem (actor) som gjorde hva (verb) med hva (object), og har bare de "
        "navnene som xAPI 1.0.3 bestemmer. En LRS avviser alt annet.",
        "A statement tells who (actor) did what (verb) to what (object), and has only the names "
        "that xAPI 1.0.3 gives. An LRS refuses anything else.",
    ),
)
IRI = _rule(
    "iri",
    Text(
        "Setning {number}: {place} er ikke en fullstendig IRI: «{value}»",
        "Statement {number}: {place} is no full IRI: “{value}”",
    ),
    Text(
        "Skriv hele adressen, med https:// eller urn: foran.",
        "Write the whole address, with https:// or urn: in front.",
    ),
    Text(
        "Verb, aktiviteter, typer og tillegg har navn som er unike i hele verden. Derfor er de "
        "nettadresser eller URN-er, og en LRS avviser dem som ikke er det.",
        "Verbs, activities, types and extensions have names that are unique in the world. So they "
        "are web addresses or URNs, and an LRS refuses those that are not.",
    ),
)
UUID = _rule(
    "uuid",
    Text(
        "Setning {number}: {place} er ingen UUID: «{value}»",
        "Statement {number}: {place} is no UUID: “{value}”",
    ),
    Text(
        "Fjern feltet, så lager Kursbygger en id av innholdet – eller skriv en UUID.",
        "Remove the field, and Kursbygger makes an id of the content – or write a UUID.",
    ),
    Text(
        "Id-en gjør at samme setning kan sendes om igjen uten å bli talt to ganger.",
        "The id lets the same statement be sent again without being counted twice.",
    ),
)
SCORE = _rule(
    "score",
    Text(
        "Setning {number}: {place} er utenfor grensene: {value}",
        "Statement {number}: {place} is out of bounds: {value}",
    ),
    Text(
        "scaled går fra -1 til 1, og raw ligger fra og med min til og med max.",
        "scaled goes from -1 to 1, and raw lies from min to max.",
    ),
    Text(
        "Rapporter regner snitt av poengene. Ett tall utenfor grensene gjør dem alle gale, og en "
        "LRS avviser setningen.",
        "Reports average the scores. One number out of bounds makes all of them wrong, and an LRS "
        "refuses the statement.",
    ),
)
DURATION = _rule(
    "duration",
    Text(
        "Setning {number}: {place} er ingen varighet etter ISO 8601: «{value}»",
        "Statement {number}: {place} is no duration by ISO 8601: “{value}”",
    ),
    Text("Skriv for eksempel PT1H30M5.25S.", "Write it as PT1H30M5.25S, for example."),
    Text(
        "Varigheter skrives på én måte i xAPI, så alle kan legge dem sammen.",
        "Durations are written in one way in xAPI, so that everybody can add them up.",
    ),
)
TIME = _rule(
    "time",
    Text(
        "Setning {number}: {place} er ikke et tidspunkt med tidssone: «{value}»",
        "Statement {number}: {place} is no point in time with a time zone: “{value}”",
    ),
    Text(
        "Skriv tidspunktet i UTC, for eksempel 2026-11-24T10:15:00.000Z.",
        "Write the time in UTC, such as 2026-11-24T10:15:00.000Z.",
    ),
    Text(
        "Uten tidssone vet ingen når noe skjedde, og en LRS kan avvise setningen.",
        "Without a time zone nobody knows when it happened, and an LRS may refuse the statement.",
    ),
)
LANGUAGE = _rule(
    "language",
    Text(
        "Setning {number}: {place} er ingen språkkode: «{value}»",
        "Statement {number}: {place} is no language tag: “{value}”",
    ),
    Text("Bruk nb, nn, se, en og lignende.", "Use nb, nn, se, en and the like."),
    Text(
        "Språkkoder følger BCP 47, og en rapport finner ordene etter dem.",
        "Language tags follow BCP 47, and a report finds its words by them.",
    ),
)
INTERACTION = _rule(
    "interaction",
    Text(
        "Setning {number}: {place} passer ikke til spørsmålet: «{value}»",
        "Statement {number}: {place} does not fit the question: “{value}”",
    ),
    Text(
        "Svar og fasit bruker id-ene i choices, scale, source og target, med [,] og [.] mellom.",
        "Answers and keys use the ids in choices, scale, source and target, joined by [,] and [.].",
    ),
    Text(
        "En rapport viser svaret ved å slå opp id-ene. De som ikke finnes, blir stående som "
        "uforståelige tegn.",
        "A report shows the answer by looking up the ids. Those that do not exist stay as "
        "characters that mean nothing.",
    ),
)
PERSONAL = _rule(
    "personal-data",
    Text(
        "Setning {number}: {place} har en e-postadresse",
        "Statement {number}: {place} has an e-mail address",
    ),
    Text(
        "Personopplysninger hører bare hjemme i actor. Ta adressen ut.",
        "Personal data belong in actor alone. Take the address out.",
    ),
    Text(
        "Det som står andre steder enn i actor, blir med i rapporter og eksporter også når de "
        "lages uten navn.",
        "What stands elsewhere than in actor goes into reports and exports even when they are "
        "made without names.",
    ),
)
RULES = (SHAPE, IRI, UUID, SCORE, DURATION, TIME, LANGUAGE, INTERACTION, PERSONAL)
