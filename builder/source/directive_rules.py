"""The words for what can be wrong with a directive."""

from __future__ import annotations

from builder.diagnostics import Rule, Severity, Text
from builder.source.directive_list import DIRECTIVES

_BOXES = Text(
    "Blokker skrives som :::navn … :::. En skrivefeil på linjen gjør at innholdet "
    "ellers ville blitt vist som vanlig tekst, eller ikke i det hele tatt.",
    "Blocks are written :::name … :::. A slip on the line would otherwise show the "
    "content as plain text, or not at all.",
)


def _names(language: str) -> str:
    return ", ".join(kind.word(language) for kind in DIRECTIVES if kind.ready)


UNKNOWN = Rule(
    "directive-unknown",
    Severity.ERROR,
    Text("Det finnes ingen blokk som heter «{name}»", "There is no block called “{name}”"),
    Text("Bruk en av disse: {known}.", "Use one of these: {known}."),
    Text(
        f"{_BOXES.nb} Blokkene heter {_names('nb')}.",
        f"{_BOXES.en} The blocks are called {_names('en')}.",
    ),
)
MISSPELT = Rule(
    "directive-misspelt",
    Severity.ERROR,
    Text("Det finnes ingen blokk som heter «{name}»", "There is no block called “{name}”"),
    Text("Mente du «:::{nearest}»?", "Did you mean “:::{nearest}”?"),
    _BOXES,
)
UNCLOSED = Rule(
    "directive-unclosed",
    Severity.ERROR,
    Text("«:::{name}» blir aldri lukket", "“:::{name}” is never closed"),
    Text(
        "Skriv {colons} alene på en linje der innholdet slutter.",
        "Write {colons} alone on a line where the content ends.",
    ),
    _BOXES,
)
STRAY_CLOSE = Rule(
    "directive-close-without-open",
    Severity.ERROR,
    Text("{colons} lukker noe som ikke er åpnet", "{colons} closes something that was not opened"),
    Text(
        "Slett linjen, eller sett inn linjen som åpner, for eksempel :::tips.",
        "Delete the line, or add the line that opens, for example :::tip.",
    ),
    _BOXES,
)
TOO_FEW_COLONS = Rule(
    "directive-too-few-colons",
    Severity.ERROR,
    Text("Det er for få kolon foran på linjen", "The line begins with too few colons"),
    Text("Det skal være tre kolon: {mended}", "There must be three colons: {mended}"),
    _BOXES,
)
INDENTED = Rule(
    "directive-indented",
    Severity.ERROR,
    Text("Linjen med ::: er rykket inn", "The ::: line is indented"),
    Text("Flytt den helt til venstre: {line}", "Move it to the left margin: {line}"),
    Text(
        "En linje som er rykket inn, hører til listen eller avsnittet over. Blokker står for seg "
        "selv.",
        "An indented line belongs to the list or paragraph above it. Blocks stand on their own.",
    ),
)
KEY_UNKNOWN = Rule(
    "directive-key-unknown",
    Severity.ERROR,
    Text("«:::{name}» kjenner ikke {keys}", "“:::{name}” does not know {keys}"),
    Text(
        "Skriv det slik: {mended}\nDet som kan stå i klammene: {known}",
        "Write it like this: {mended}\nWhat may stand in the braces: {known}",
    ),
    _BOXES,
)
KEY_MISSING = Rule(
    "directive-key-missing",
    Severity.ERROR,
    Text("«:::{name}» mangler «{key}»", "“:::{name}” has no “{key}”"),
    Text("Skriv for eksempel: {mended}", "Write for example: {mended}"),
    _BOXES,
)
VALUE_INVALID = Rule(
    "directive-value-invalid",
    Severity.ERROR,
    Text("«{value}» kan ikke være verdien av «{key}»", "“{value}” cannot be the value of “{key}”"),
    Text(
        "Skriv et helt tall der det skal være antall, og en id med små bokstaver a–z der det skal "
        "være en id.",
        "Write a whole number where a count belongs, and an id in small letters a–z where an id "
        "belongs.",
    ),
    _BOXES,
)
ATTRIBUTE = Rule(
    "directive-attribute-invalid",
    Severity.ERROR,
    Text(
        "«{text}» i klammene til «:::{name}» kan ikke leses",
        "“{text}” in the braces of “:::{name}” cannot be read",
    ),
    Text(
        "Skriv linjen slik: {mended}\nDet som har mellomrom i seg, står i rette anførselstegn.",
        "Write the line like this: {mended}\nWhat has spaces in it stands in straight quotes.",
    ),
    _BOXES,
)
ATTRIBUTE_COMMA = Rule(
    "directive-attribute-comma",
    Severity.ERROR,
    Text(
        "Det står komma mellom opplysningene i klammene til «:::{name}»",
        "There are commas between the entries in the braces of “:::{name}”",
    ),
    Text("Skriv linjen uten dem: {mended}", "Write the line without them: {mended}"),
    Text(
        "Mellom opplysningene står det bare mellomrom. Kommaet blir ellers en del av det som står "
        "foran.",
        "Only spaces stand between the entries. A comma would become part of what stands before "
        "it.",
    ),
)
CURLY_QUOTES = Rule(
    "attribute-curly-quotes",
    Severity.ERROR,
    Text(
        "Verdien i klammene har krøllete anførselstegn", "The value in the braces has curly quotes"
    ),
    Text("Skriv {mended} med rette anførselstegn.", "Write {mended} with straight quotes."),
    Text(
        "Tekstbehandlere bytter ut rette anførselstegn. Inne i klammer er det bare de rette som "
        "virker.",
        "Word processors replace straight quotes. Inside braces only straight ones work.",
    ),
)
ID_MISSING = Rule(
    "directive-id-missing",
    Severity.ERROR,
    Text("«:::{name}» mangler en id", "“:::{name}” has no id"),
    Text("Skriv for eksempel: {mended}", "Write for example: {mended}"),
    Text(
        "Det deltakeren skriver eller krysser av, huskes under denne id-en. Den må være den samme "
        "så lenge kurset lever.",
        "What the learner writes or ticks is kept under this id. It must stay the same as long as "
        "the course lives.",
    ),
)
ID_INVALID = Rule(
    "id-not-valid",
    Severity.ERROR,
    Text("«{id}» kan ikke være en id", "“{id}” cannot be an id"),
    Text(
        "Bruk små bokstaver a–z, tall og bindestrek, for eksempel #{mended}.",
        "Use small letters a–z, digits and hyphens, for example #{mended}.",
    ),
    Text(
        "Id-er går inn i adresser og i det læringsplattformen lagrer, og der er det bare disse "
        "tegnene som er trygge overalt.",
        "Ids go into addresses and into what the LMS stores, where only these characters are safe "
        "everywhere.",
    ),
)
ID_DUPLICATE = Rule(
    "id-duplicate-on-page",
    Severity.ERROR,
    Text("Id-en «{id}» er brukt to ganger på siden", "The id “{id}” is used twice on the page"),
    Text(
        "Gi den ene et annet navn. Den første står på linje {first}.",
        "Rename one of them. The first is on line {first}.",
    ),
    Text(
        "To ting med samme id blir ett: svarene blandes, og lenker fører feil.",
        "Two things with one id become one: answers are mixed up and links lead astray.",
    ),
)
LABEL_MISSING = Rule(
    "directive-label-missing",
    Severity.ERROR,
    Text(
        "«:::{name}» mangler teksten i hakeparentes",
        "“:::{name}” lacks the text in square brackets",
    ),
    Text(
        "Skriv spørsmålet eller tittelen rett etter navnet, der det står …: {mended}",
        "Write the question or title right after the name, in place of …: {mended}",
    ),
    Text(
        "Teksten i hakeparentesen er spørsmålet eller overskriften deltakeren møter.",
        "The text in the brackets is the question or heading that the learner meets.",
    ),
)
LABEL_NOT_USED = Rule(
    "directive-label-not-used",
    Severity.ERROR,
    Text("«:::{name}» tar ingen tekst i hakeparentes", "“:::{name}” takes no label"),
    Text(
        "Skriv bare {mended} og flytt teksten inn under.",
        "Write only {mended} and move the text below.",
    ),
    _BOXES,
)
BRACKET_UNCLOSED = Rule(
    "directive-bracket-unclosed",
    Severity.ERROR,
    Text("Hakeparentesen «{text}» blir aldri lukket", "The bracket “{text}” is never closed"),
    Text("Sett inn ] etter tittelen.", "Put a ] after the label."),
    _BOXES,
)
TEXT_AFTER = Rule(
    "directive-text-after",
    Severity.ERROR,
    Text(
        "Teksten «{text}» står på samme linje som «:::{name}»",
        "The text “{text}” stands on the same line as “:::{name}”",
    ),
    Text(
        "Skriv {mended}, og sett brødteksten på neste linje.",
        "Write {mended}, and put running text on the next line.",
    ),
    _BOXES,
)
ON_ONE_LINE = Rule(
    "directive-on-one-line",
    Severity.ERROR,
    Text(
        "«:::{name}» åpnes og lukkes på samme linje",
        "“:::{name}” is opened and closed on one line",
    ),
    Text("Skriv det på hver sin linje:\n{mended}", "Write it on lines of its own:\n{mended}"),
    _BOXES,
)
EMPTY = Rule(
    "directive-empty",
    Severity.ERROR,
    Text("«:::{name}» har ikke noe innhold", "“:::{name}” has no content"),
    Text(
        "Skriv noe mellom linjen og :::, eller slett begge.",
        "Write something between the line and :::, or delete both.",
    ),
    _BOXES,
)
NOT_ALLOWED_HERE = Rule(
    "directive-not-allowed-here",
    Severity.ERROR,
    Text(
        "«:::{name}» kan ikke stå inne i «:::{parent}»",
        "“:::{name}” cannot stand inside “:::{parent}”",
    ),
    Text(
        "Lukk «:::{parent}» med ::: før denne linjen.",
        "Close “:::{parent}” with ::: before this line.",
    ),
    Text(
        "Noen blokker tar bare tekst og bilder, fordi leseren ellers mister oversikten og "
        "skjermleseren tråden.",
        "Some blocks take only text and pictures; otherwise readers lose their way and screen "
        "readers the thread.",
    ),
)
NEEDS_PARENT = Rule(
    "directive-needs-parent",
    Severity.ERROR,
    Text(
        "«:::{name}» må stå rett inne i «:::{parent}»",
        "“:::{name}” must stand directly inside “:::{parent}”",
    ),
    Text("Skriv ::::{parent} over og :::: under.", "Write ::::{parent} above and :::: below."),
    _BOXES,
)
TEXT_OUTSIDE = Rule(
    "directive-text-outside",
    Severity.ERROR,
    Text(
        "Teksten står i «:::{name}», men utenfor «:::{child}»",
        "The text stands in “:::{name}” but outside “:::{child}”",
    ),
    Text(
        "Flytt den inn i en «:::{child}», eller ut av «:::{name}».",
        "Move it into a “:::{child}”, or out of “:::{name}”.",
    ),
    Text(
        "Faner, snukort og kolonner består bare av delene sine. Tekst mellom dem hører ikke til "
        "noen av delene og ville blitt borte for den som leser.",
        "Tabs, flashcards and columns consist of their parts alone. Text between them belongs to "
        "no part and would be lost to the reader.",
    ),
)
INCLUDE_MISSING = Rule(
    "include-missing",
    Severity.ERROR,
    Text("Tekstbiten «{id}» finnes ikke", "The snippet “{id}” does not exist"),
    Text(
        "Lag filen {path}, eller rett id-en. Disse finnes: {known}",
        "Make the file {path}, or mend the id. These exist: {known}",
    ),
    Text(
        "Tekst som brukes flere steder, ligger i mappen snippets i hvert språk.",
        "Text used in several places lies in each language's snippets folder.",
    ),
)
INCLUDE_CYCLE = Rule(
    "include-cycle",
    Severity.ERROR,
    Text("Tekstbiten «{id}» setter inn seg selv", "The snippet “{id}” includes itself"),
    Text("Ta bort denne linjen. Rekken er {chain}.", "Remove this line. The chain is {chain}."),
    Text(
        "En tekst som inneholder seg selv, tar aldri slutt.", "A text that holds itself never ends."
    ),
)
INCLUDE_UNREADABLE = Rule(
    "include-unreadable",
    Severity.ERROR,
    Text("Tekstbiten «{path}» kan ikke leses", "The snippet “{path}” cannot be read"),
    Text(
        "Lagre filen på nytt som UTF-8, og se at du har tilgang til den.",
        "Save the file again as UTF-8, and see that you may read it.",
    ),
    Text("Kursbygger leser all tekst som UTF-8.", "Kursbygger reads all text as UTF-8."),
)
QUIZ_UNKNOWN = Rule(
    "directive-quiz-unknown",
    Severity.ERROR,
    Text("Det finnes ingen prøve som heter «{id}»", "There is no quiz called “{id}”"),
    Text("Prøvene i kurset er: {known}", "The quizzes of the course are: {known}"),
    Text(
        "En prøve heter det samme som filen sin, uten .quiz.yaml.",
        "A quiz is called what its file is called, without .quiz.yaml.",
    ),
)

NOT_IN_QUIZ = Rule(
    "directive-not-in-quiz",
    Severity.ERROR,
    Text("Blokker med ::: kan ikke stå i en prøve", "Blocks with ::: cannot stand in a quiz"),
    Text(
        "Skriv teksten uten :::, eller flytt den til en side.",
        "Write the text without :::, or move it to a page.",
    ),
    Text(
        "Spørsmål og tilbakemeldinger vises i sine egne felt.",
        "Questions and feedback are shown in boxes of their own.",
    ),
)

RULES = (
    UNKNOWN, MISSPELT, UNCLOSED, STRAY_CLOSE, TOO_FEW_COLONS, INDENTED, KEY_UNKNOWN,
    KEY_MISSING, VALUE_INVALID, ATTRIBUTE, ATTRIBUTE_COMMA, CURLY_QUOTES, ID_MISSING,
    ID_INVALID, ID_DUPLICATE,
    LABEL_MISSING, LABEL_NOT_USED, BRACKET_UNCLOSED, TEXT_AFTER, ON_ONE_LINE, EMPTY,
    NOT_ALLOWED_HERE, NEEDS_PARENT, TEXT_OUTSIDE, INCLUDE_MISSING, INCLUDE_CYCLE,
    INCLUDE_UNREADABLE, QUIZ_UNKNOWN, NOT_IN_QUIZ,
)  # fmt: skip
