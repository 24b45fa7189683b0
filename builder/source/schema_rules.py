"""The words for what ``schema`` finds: a name or a value that is not as declared."""

from __future__ import annotations

from builder.diagnostics import Rule, Severity, Text

_WHY_KEYS = Text(
    "Kursbygger bruker bare navn den kjenner. Et feilskrevet navn ville ellers gjort at "
    "innstillingen ikke virket, uten at noen fikk vite det.",
    "Kursbygger uses only names it knows. A misspelt name would otherwise leave a setting without "
    "effect, and nobody would be told.",
)
_WHY_VALUES = Text(
    "Hver opplysning har sin form, så kurset blir likt uansett hvem som bygger det. Kursbygger "
    "gjetter ikke på hva som var ment.",
    "Each entry has its form, so that the course comes out the same whoever builds it. Kursbygger "
    "does not guess what was meant.",
)
_WHY_IDS = Text(
    "Id-er går inn i adresser, filnavn og det læringsplattformen lagrer. Små bokstaver a–z, sifre "
    "og bindestrek er trygge overalt.",
    "Ids go into addresses, file names and what the LMS stores. Small letters a–z, digits and "
    "hyphens are safe everywhere.",
)


def _error(code: str, message: Text, hint: Text, why: Text = _WHY_VALUES) -> Rule:
    return Rule(code, Severity.ERROR, message, hint, why)


KEY_MISSPELT = _error(
    "key-misspelt",
    Text("«{key}» er ikke et navn som kan stå her", "“{key}” is not a name that may stand here"),
    Text("Mente du «{nearest}»?", "Did you mean “{nearest}”?"),
    _WHY_KEYS,
)
KEY_UNKNOWN = _error(
    "key-unknown",
    Text("«{key}» er ikke et navn som kan stå her", "“{key}” is not a name that may stand here"),
    Text(
        "Slett linjen. Disse navnene kan stå her: {known}.",
        "Delete the line. These names may stand here: {known}.",
    ),
    _WHY_KEYS,
)
KEY_MISSING = _error(
    "key-missing",
    Text("«{key}» mangler", "“{key}” is missing"),
    Text("Legg til: {example}", "Add: {example}"),
    Text(
        "Uten den opplysningen kan ikke kurset bygges.",
        "The course cannot be built without that entry.",
    ),
)
VALUE_EMPTY = _error(
    "value-empty",
    Text("«{key}» er tom", "“{key}” is empty"),
    Text("Skriv en verdi, eller slett linjen.", "Write a value, or delete the line."),
    Text(
        "En tom verdi er som regel noe som ble glemt. Skal standardverdien gjelde, holder det å "
        "slette linjen.",
        "An empty value is usually something forgotten. To get the default, deleting the line is "
        "enough.",
    ),
)
VALUE_NOT_TEXT = _error(
    "value-not-text",
    Text("«{key}» skal være én tekst", "“{key}” must be one text"),
    Text("Skriv teksten på samme linje: {example}", "Write the text on the same line: {example}"),
)
VALUE_NOT_LIST = _error(
    "value-not-list",
    Text("«{key}» skal være en liste", "“{key}” must be a list"),
    Text(
        "Skriv hvert punkt på sin egen linje med bindestrek foran:\n{example}",
        "Write each item on a line of its own with a hyphen in front:\n{example}",
    ),
)
ITEM_WITHOUT_NAME = _error(
    "item-without-name",
    Text("«{text}» mangler «{name}:» foran seg", "“{text}” lacks “{name}:” before it"),
    Text("Skriv: - {name}: {text}", "Write: - {name}: {text}"),
    Text(
        "Et punkt kan ha flere opplysninger, og hver av dem har et navn. Da kan det også stå "
        "correct: og feedback: under det.",
        "An item may have several entries, each with a name, so that correct: and feedback: can "
        "stand below it.",
    ),
)
VALUE_IS_RANGE = _error(
    "value-is-range",
    Text(
        "«{key}» skal være ett tall, ikke {low}–{high}",
        "“{key}” must be one number, not {low}–{high}",
    ),
    Text(
        "Skriv ett tall. Godtas alt fra {low} til {high}, skriv min: {low} og max: {high} på hver "
        "sin linje i stedet.",
        "Write one number. To accept all from {low} to {high}, write min: {low} and max: {high} on "
        "a line each instead.",
    ),
)
PASS_BELOW_ONE = Rule(
    "pass-below-one",
    Severity.WARNING,
    Text("Grensen for å bestå er bare {value} prosent", "The pass mark is only {value} per cent"),
    Text("Mente du pass: {mended}?", "Did you mean pass: {mended}?"),
    Text(
        "Grensen skrives i prosent, fra 0 til 100. Med 0,7 består alle som har ett rett svar.",
        "The mark is written in per cent, from 0 to 100. With 0.7 all pass who have one right.",
    ),
)
VALUE_MISSING = _error(
    "value-missing",
    Text("«{key}» er tom", "“{key}” is empty"),
    Text("Skriv det etter kolonet: {example}", "Write it after the colon: {example}"),
    Text(
        "Uten den opplysningen kan ikke kurset bygges.",
        "The course cannot be built without that entry.",
    ),
)
VALUE_NOT_MAPPING = _error(
    "value-not-mapping",
    Text("«{key}» skal ha opplysninger under seg", "“{key}” must have entries below it"),
    Text(
        "Skriv dem på linjene under, rykket inn med to mellomrom. Disse finnes: {known}.",
        "Write them on the lines below, indented by two spaces. These exist: {known}.",
    ),
)
VALUE_NOT_PER_LANGUAGE = _error(
    "value-not-per-language",
    Text("«{key}» skal stå på hvert språk", "“{key}” must be given in each language"),
    Text(
        "Skriv en linje for hvert språk under «{key}», rykket inn: {example}",
        "Write a line for each language below “{key}”, indented: {example}",
    ),
)
VALUE_NOT_WHOLE = _error(
    "value-not-whole-number",
    Text("«{value}» er ikke et helt tall", "“{value}” is not a whole number"),
    Text("Skriv tallet med sifre: {example}", "Write the number in digits: {example}"),
)
VALUE_NOT_NUMBER = _error(
    "value-not-number",
    Text("«{value}» er ikke et tall", "“{value}” is not a number"),
    Text(
        "Skriv tallet med sifre, med komma eller punktum foran desimalene: {example}",
        "Write the number in digits, with a comma or a point before decimals: {example}",
    ),
)
VALUE_HAS_UNIT = _error(
    "value-has-unit",
    Text("«{value}» er et tall og en enhet", "“{value}” is a number and a unit"),
    Text(
        "Skriv {example}, og på en linje under: {unit}",
        "Write {example}, and on a line below: {unit}",
    ),
)
VALUE_OUT_OF_RANGE = _error(
    "value-out-of-range",
    Text("{value} er utenfor det «{key}» kan være", "{value} is outside what “{key}” can be"),
    Text("Skriv et tall fra {low} til {high}.", "Write a number from {low} to {high}."),
)
VALUE_NOT_FLAG = _error(
    "value-not-yes-or-no",
    Text(
        "«{key}» skal være true eller false, ikke «{value}»",
        "“{key}” must be true or false, not “{value}”",
    ),
    Text(
        "Skriv {key}: true eller {key}: false. Ja og nei virker også.",
        "Write {key}: true or {key}: false. Ja and nei work too.",
    ),
)
VALUE_MISSPELT = _error(
    "value-misspelt",
    Text("«{value}» er ikke noe «{key}» kan være", "“{value}” is not something “{key}” can be"),
    Text(
        "Mente du «{nearest}»? Det kan være: {known}.",
        "Did you mean “{nearest}”? It can be: {known}.",
    ),
)
VALUE_UNKNOWN = _error(
    "value-not-a-choice",
    Text("«{value}» er ikke noe «{key}» kan være", "“{value}” is not something “{key}” can be"),
    Text("Velg en av disse: {known}.", "Choose one of these: {known}."),
)
VALUE_NOT_ID = _error(
    "id-invalid",
    Text("«{value}» kan ikke brukes som id", "“{value}” cannot be used as an id"),
    Text(
        "Bruk små bokstaver a–z, sifre og bindestrek, med en bokstav først og høyst 41 tegn. For "
        "eksempel: {mended}",
        "Use small letters a–z, digits and hyphens, a letter first and at most 41 characters. For "
        "example: {mended}",
    ),
    _WHY_IDS,
)
VALUE_NOT_OPTION_ID = _error(
    "option-id-invalid",
    Text(
        "«{value}» kan ikke være id for et svaralternativ",
        "“{value}” cannot be the id of an option",
    ),
    Text(
        "Bruk ett tegn, a–z eller 0–9, eller slett linjen.",
        "Use one character, a–z or 0–9, or delete the line.",
    ),
    Text(
        "Id-en er ett tegn. På den kjenner Kursbygger igjen svaret når det flyttes eller endres.",
        "The id is one character, by which Kursbygger knows the answer again when it is moved.",
    ),
)
VALUE_NOT_SIZE = _error(
    "value-not-size",
    Text("«{value}» er ikke en størrelse", "“{value}” is not a size"),
    Text(
        "Skriv et tall og MB eller GB, for eksempel 200 MB.",
        "Write a number and MB or GB, for example 200 MB.",
    ),
)
VALUE_NOT_VERSION = _error(
    "version-invalid",
    Text("«{value}» kan ikke være en versjon", "“{value}” cannot be a version"),
    Text(
        'Bruk bokstaver a–z, sifre, punktum og bindestrek, høyst 20 tegn, for eksempel "2026.1".',
        'Use letters a–z, digits, points and hyphens, at most 20 characters, for example "2026.1".',
    ),
    Text(
        "Versjonen står i navnet på hver fil som blir bygget.",
        "The version stands in the name of every file that is built.",
    ),
)
VALUE_NOT_ADDRESS = _error(
    "iri-invalid",
    Text("«{value}» er ikke en hel nettadresse", "“{value}” is not a full web address"),
    Text(
        "Skriv en adresse dere eier, for eksempel https://bibliotek.example.no/kurs/{value_id}",
        "Write an address you own, for example https://library.example.no/courses/{value_id}",
    ),
    Text(
        "Adressen er kursets navn i xAPI og må være en det ikke finnes to av.",
        "The address is the course's name in xAPI and must be one of a kind.",
    ),
)
LANGUAGE_UNCLEAR = _error(
    "language-unclear",
    Text(
        "«{value}» sier ikke hvilken målform det er",
        "“{value}” does not say which written Norwegian it is",
    ),
    Text("Skriv nb for bokmål eller nn for nynorsk.", "Write nb for bokmål or nn for nynorsk."),
    Text(
        "Skjermlesere velger uttale etter språkkoden, og Kursbygger velger knapper og meldinger "
        "etter den.",
        "Screen readers choose pronunciation by the language tag, and Kursbygger buttons and "
        "messages.",
    ),
)
LANGUAGE_UNKNOWN = _error(
    "language-unknown",
    Text("«{value}» er ikke en språkkode", "“{value}” is not a language tag"),
    Text(
        "Skriv koden med små bokstaver: nb, nn, se (nordsamisk), en …",
        "Write the tag in small letters: nb, nn, se (Northern Sámi), en …",
    ),
    Text(
        "Språkkoden følger BCP 47, som nettlesere og skjermlesere bruker.",
        "The tag follows BCP 47, which browsers and screen readers use.",
    ),
)
TRANSLATION_HAS_SETTING = _error(
    "translation-has-setting",
    Text("«{key}» kan ikke stå i en oversettelse", "“{key}” cannot stand in a translation"),
    Text(
        "Slett linjen. «{key}» hentes fra filen på kildespråket.",
        "Delete the line. “{key}” is taken from the file in the source language.",
    ),
    Text(
        "En oversettelse har bare ord. Rekkefølge, poeng og innstillinger gjelder for alle språk "
        "og står ett sted.",
        "A translation holds words only. Order, points and settings hold for all languages and "
        "stand in one place.",
    ),
)
RULES = (
    KEY_MISSPELT,
    KEY_UNKNOWN,
    KEY_MISSING,
    VALUE_EMPTY,
    VALUE_NOT_TEXT,
    VALUE_NOT_LIST,
    ITEM_WITHOUT_NAME,
    VALUE_IS_RANGE,
    PASS_BELOW_ONE,
    VALUE_MISSING,
    VALUE_NOT_MAPPING,
    VALUE_NOT_PER_LANGUAGE,
    VALUE_NOT_WHOLE,
    VALUE_NOT_NUMBER,
    VALUE_HAS_UNIT,
    VALUE_OUT_OF_RANGE,
    VALUE_NOT_FLAG,
    VALUE_MISSPELT,
    VALUE_UNKNOWN,
    VALUE_NOT_ID,
    VALUE_NOT_OPTION_ID,
    VALUE_NOT_SIZE,
    VALUE_NOT_VERSION,
    VALUE_NOT_ADDRESS,
    LANGUAGE_UNCLEAR,
    LANGUAGE_UNKNOWN,
    TRANSLATION_HAS_SETTING,
)
