"""What can be wrong with the player's words in ``locales/``."""

from __future__ import annotations

from builder.diagnostics import Rule, Severity, Text

_WHY = Text(
    "Filene i «locales» legger til eller bytter ut ordene rundt kursteksten: knapper, meldinger og "
    "navn på bokser. Nøklene er de samme på alle språk.",
    "The files in “locales” add or replace the words around the course's text: buttons, messages "
    "and names of boxes. The keys are the same in every language.",
)
FILE_UNUSED = Rule(
    "locale-file-unused",
    Severity.WARNING,
    Text("Ingen av språkene i kurset bruker filen", "No language of the course uses the file"),
    Text(
        "Gi den navn etter et språk i course.yaml: {known}. Eller legg språket til i «languages».",
        "Name it after a language in course.yaml: {known}. Or add its language to “languages”.",
    ),
    _WHY,
)
WORD_UNKNOWN = Rule(
    "locale-word-unknown",
    Severity.ERROR,
    Text("Spilleren har ikke ordet «{key}»", "The player has no word “{key}”"),
    Text(
        "Slett linjen, eller finn nøkkelen i listen over ord: docs/nb/sprak.md viser hvor den er.",
        "Delete the line, or find the key in the list of words: docs/nb/sprak.md shows where.",
    ),
    _WHY,
)
PLACEHOLDERS_DIFFER = Rule(
    "locale-placeholders-differ",
    Severity.ERROR,
    Text(
        "I «{key}» skal det stå {wanted} i krøllparentes, og her står {found}",
        "“{key}” is to hold {wanted} in braces, and here it holds {found}",
    ),
    Text(
        "Skriv det slik det står på bokmål: {example}",
        "Write it as in Bokmål: {example}",
    ),
    Text(
        "Det i krøllparentes bytter spilleren ut med et tall eller et navn. Er det skrevet "
        "annerledes, ser deltakeren krøllparentesen.",
        "What is in braces the player replaces with a number or a name. Written otherwise, the "
        "learner sees the braces.",
    ),
)
FORM_UNKNOWN = Rule(
    "locale-form-unknown",
    Severity.ERROR,
    Text("«{form}» er ingen flertallsform", "“{form}” is no plural form"),
    Text("Formene på {language} er: {known}.", "The forms in {language} are: {known}."),
    _WHY,
)
FORM_MISSING = Rule(
    "locale-form-missing",
    Severity.ERROR,
    Text("«{key}» mangler flertallsformen «{form}»", "“{key}” lacks the plural form “{form}”"),
    Text(
        "Skriv en linje for hver av formene på {language}: {known}.",
        "Write a line for each of the forms in {language}: {known}.",
    ),
    Text(
        "Språk teller forskjellig: Norsk har én form for 1 og én for resten, arabisk har seks.",
        "Languages count differently: Norwegian has one form for 1 and one for the rest, Arabic "
        "has six.",
    ),
)
WORD_NOT_COUNTED = Rule(
    "locale-word-not-counted",
    Severity.ERROR,
    Text("«{key}» er én tekst, uten flertallsformer", "“{key}” is one text, without plural forms"),
    Text("Skriv teksten på samme linje: {key}: …", "Write the text on the same line: {key}: …"),
    _WHY,
)
WORDS_MISSING = Rule(
    "locale-words-missing",
    Severity.NOTE,
    Text(
        "{count} ord mangler på «{language}» og vises på «{borrowed}»",
        "{count} words are missing in “{language}” and are shown in “{borrowed}”",
    ),
    Text("Disse mangler: {keys}", "These are missing: {keys}"),
    Text(
        "Det som mangler, lånes ord for ord fra det nærmeste språket og merkes med det, så "
        "skjermlesere leser det riktig.",
        "What is missing is borrowed word for word from the nearest language and marked as such, "
        "so that screen readers read it right.",
    ),
)
QUOTES_NOT_TWO = Rule(
    "locale-quotes-not-two",
    Severity.ERROR,
    Text(
        "Anførselstegn må være to tegn, ett som åpner og ett som lukker",
        "Quotes must be two characters, one that opens and one that closes",
    ),
    Text('Skriv for eksempel quotes: "«»"', 'Write for example quotes: "«»"'),
    Text(
        "Rette anførselstegn i kursteksten blir til språkets egne.",
        "Straight quotes in the course's text become the language's own.",
    ),
)
FOLDING_NOT_LETTERS = Rule(
    "locale-folding-not-letters",
    Severity.ERROR,
    Text(
        "I «folding» skal det stå én bokstav utenom a–z og hva den søkes som, ikke «{key}» slik",
        "“folding” takes one letter outside a–z and what it is searched as, not “{key}” like this",
    ),
    Text("Skriv for eksempel ä: a", "Write for example ä: a"),
    Text(
        "Søket leser bokstaver som ikke er på alle tastatur, som andre: «møte» finnes også av "
        "«moete». Aksenter leser det alltid bort, så bare det som er mer enn en aksent, skal med.",
        "The search reads letters that not every keyboard has as others: “møte” is found by "
        "“moete” too. Accents it always overlooks, so only what is more than an accent "
        "belongs here.",
    ),
)
RULES = (
    FILE_UNUSED,
    WORD_UNKNOWN,
    PLACEHOLDERS_DIFFER,
    FORM_UNKNOWN,
    FORM_MISSING,
    WORD_NOT_COUNTED,
    WORDS_MISSING,
    QUOTES_NOT_TWO,
    FOLDING_NOT_LETTERS,
)
