"""The words for what can be wrong with a question written on a page."""

from __future__ import annotations

from builder.diagnostics import Rule, Severity, Text

_WHY = Text(
    "Et spørsmål på en side er en liste med ruter: [x] foran det som er riktig, [ ] foran resten. "
    "Sitater med > er tilbakemeldinger.",
    "A question on a page is a list with boxes: [x] before what is right, [ ] before the rest. "
    "Quotes with > are feedback.",
)
LIST_MISSING = Rule(
    "inline-question-without-answers",
    Severity.ERROR,
    Text(
        "Spørsmålet «{id}» har ingen svar å velge mellom",
        "The question “{id}” has no answers to choose from",
    ),
    Text(
        "Skriv svarene under, ett på hver linje: 1. [x] det riktige, 2. [ ] et galt. Er flere "
        "riktige, skriv - i stedet for tallene.",
        "Write the answers below, one a line: 1. [x] the right one, 2. [ ] a wrong one. When "
        "several are right, write - instead of the numbers.",
    ),
    _WHY,
)
BOX = Rule(
    "inline-question-box",
    Severity.ERROR,
    Text("«{text}» er ikke skrevet som et svar", "“{text}” is not written as an answer"),
    Text(
        "Skriv slik, helt til venstre: {mended}. Sett x i ruten når svaret er riktig.",
        "Write it like this, at the left margin: {mended}. Put x in the box of a right answer.",
    ),
    _WHY,
)
STRAY_TEXT = Rule(
    "inline-question-stray-text",
    Severity.ERROR,
    Text(
        "«{text}» hører verken til spørsmålet eller til et svar",
        "“{text}” belongs neither to the question nor to an answer",
    ),
    Text(
        "Flytt teksten over svarene, eller skriv > foran hvis den er en tilbakemelding.",
        "Move the text above the answers, or write > before it if it is feedback.",
    ),
    _WHY,
)
QUOTE_UNCLEAR = Rule(
    "inline-question-quote-unclear",
    Severity.ERROR,
    Text(
        "Det er ikke klart hvilket svar denne tilbakemeldingen hører til",
        "It is not clear which answer this feedback belongs to",
    ),
    Text(
        "Fjern den tomme linjen over. Tilbakemeldingen til et svar står rett under svaret.",
        "Remove the blank line above. The feedback of an answer stands right below it.",
    ),
    Text(
        "Et sitat rett under et svar sies om det svaret. Et sitat etter en tom linje sies om hele "
        "spørsmålet, og står etter det siste svaret.",
        "A quote right below an answer is said of that answer. A quote after a blank line is said "
        "of the whole question and stands after the last answer.",
    ),
)
MIXED_LIST = Rule(
    "inline-question-mixed-list",
    Severity.ERROR,
    Text(
        "Svarene begynner både med tall og med strek", "The answers begin with numbers and hyphens"
    ),
    Text(
        "Skriv tall foran alle når ett svar er riktig, og - foran alle når flere kan være det.",
        "Write numbers before all of them when one answer is right, and - when several can be.",
    ),
    Text(
        "Tall betyr at man velger ett svar, strek at man kan velge flere.",
        "Numbers mean that one answer is chosen, hyphens that several can be.",
    ),
)
NO_CORRECT = Rule(
    "inline-question-no-correct-answer",
    Severity.ERROR,
    Text("Spørsmålet «{id}» har ikke noe riktig svar", "The question “{id}” has no right answer"),
    Text(
        "Sett x i ruten foran det som er riktig, for eksempel: {mended}",
        "Put x in the box before what is right, for example: {mended}",
    ),
    _WHY,
)
SEVERAL_CORRECT = Rule(
    "inline-question-several-correct-answers",
    Severity.ERROR,
    Text(
        "Spørsmålet har {count} riktige svar, men man kan bare velge ett",
        "The question has {count} right answers, but only one can be chosen",
    ),
    Text(
        "La bare ett svar ha [x], eller skriv - i stedet for tallene foran svarene.",
        "Let only one answer have [x], or write - instead of the numbers before the answers.",
    ),
    Text(
        "Tall betyr at man velger ett svar, strek at man kan velge flere.",
        "Numbers mean that one answer is chosen, hyphens that several can be.",
    ),
)
VALUE = Rule(
    "inline-question-value",
    Severity.ERROR,
    Text("«{key}={value}» kan ikke stå her", "“{key}={value}” cannot stand here"),
    Text("Skriv {known}, eller ta bort {key}.", "Write {known}, or remove {key}."),
    Text(
        "I klammene til et spørsmål kan det stå type, answer (for påstander), points og was.",
        "The braces of a question may hold type, answer (for claims), points and was.",
    ),
)
NEEDS_QUIZ_FILE = Rule(
    "inline-question-needs-quiz-file",
    Severity.ERROR,
    Text(
        "«{what}» kan ikke stå i et spørsmål på en side",
        "“{what}” cannot stand in a question on a page",
    ),
    Text(
        "Lag en quiz-fil med embedded: true, og vis den her med :::quiz{{#navnet-på-filen}}. Et "
        "spørsmål man skriver svar på for seg selv, er :::refleksjon[…]{{#id}}.",
        "Make a quiz file with embedded: true and show it here by :::quiz{{#name-of-the-file}}. A "
        "question answered in writing for oneself is :::reflection[…]{{#id}}.",
    ),
    Text(
        "På en side kan det stå spørsmål med svar å velge mellom, og påstander. Alle typene finnes "
        "i quiz-filer.",
        "A page may hold questions with answers to choose from, and claims. Quiz files have every "
        "type.",
    ),
)
CLAIM_ANSWER = Rule(
    "inline-question-claim-without-answer",
    Severity.ERROR,
    Text(
        "Påstanden «{id}» sier ikke om den er sann", "The claim “{id}” does not say if it is true"
    ),
    Text(
        "Skriv answer=true eller answer=false i klammene: {mended}",
        "Write answer=true or answer=false in the braces: {mended}",
    ),
    Text(
        "En påstand har svarene «Sant» og «Usant», og answer sier hvilket som er riktig.",
        "A claim has the answers “True” and “False”, and answer says which is right.",
    ),
)
CLAIM_LIST = Rule(
    "inline-question-claim-with-answers",
    Severity.ERROR,
    Text("En påstand har ingen liste med svar", "A claim has no list of answers"),
    Text(
        "Slett svarene, eller ta bort type=true-false.",
        "Delete the answers, or remove type=true-false.",
    ),
    Text(
        "En påstand har svarene «Sant» og «Usant», og answer sier hvilket som er riktig.",
        "A claim has the answers “True” and “False”, and answer says which is right.",
    ),
)
ANSWER_NOT_USED = Rule(
    "inline-question-answer-not-used",
    Severity.ERROR,
    Text(
        "«answer» hører bare til påstander, og her er det svar å velge mellom",
        "“answer” belongs to claims only, and here are answers to choose from",
    ),
    Text(
        "Ta bort answer. Er det en påstand, skriv type=true-false i tillegg.",
        "Remove answer. If it is a claim, add type=true-false.",
    ),
    _WHY,
)
WITHOUT_FEEDBACK = Rule(
    "inline-question-without-feedback",
    Severity.NOTE,
    Text(
        "Det står ikke hvorfor et svar er riktig eller galt. Gjelder: {ids}",
        "Nothing says why an answer is right or wrong. Concerns: {ids}",
    ),
    Text(
        "Skriv > og en setning rett under hvert svar, eller sist i spørsmålet.",
        "Write > and a sentence right below each answer, or last in the question.",
    ),
    Text(
        "Det er i tilbakemeldingen man lærer noe av å svare feil.",
        "It is from feedback that one learns by answering wrong.",
    ),
)
UNTRANSLATED = Rule(
    "translation-missing-inline-question",
    Severity.WARNING,
    Text(
        "Spørsmålet «{id}» finnes ikke på {language}",
        "The question “{id}” does not exist in {language}",
    ),
    Text(
        "Skriv det i {path} med samme id: :::{word}[…]{{#{id}}}",
        "Write it in {path} with the same id: :::{word}[…]{{#{id}}}",
    ),
    Text(
        "Svaret huskes under id-en, uansett hvilket språk siden leses på.",
        "The answer is kept under the id, whichever language the page is read in.",
    ),
)
DIFFERS = Rule(
    "translation-inline-question-differs",
    Severity.WARNING,
    Text(
        "Antallet svar i spørsmålet «{id}» er {here} her og {there} på kildespråket",
        "The number of answers in the question “{id}” is {here} here and {there} in the source "
        "language",
    ),
    Text(
        "Skriv de samme svarene i samme rekkefølge. Inntil da vises de på kildespråket.",
        "Write the same answers in the same order. Until then they are shown in the source "
        "language.",
    ),
    Text(
        "Et svar er det samme på alle språk, og svarene kjennes igjen på rekkefølgen.",
        "An answer is the same in all languages, and answers are recognised by their order.",
    ),
)
KEY_DIFFERS = Rule(
    "translation-inline-question-key",
    Severity.WARNING,
    Text(
        "Rutene i spørsmålet «{id}» er krysset av på en annen måte enn på kildespråket",
        "The boxes of the question “{id}” are ticked otherwise than in the source language",
    ),
    Text(
        "Sett x foran de samme svarene som på kildespråket, eller la alle rutene være tomme her.",
        "Put x before the same answers as in the source language, or leave all boxes empty here.",
    ),
    Text(
        "Kildespråket bestemmer hva som er riktig. Står svarene i en annen rekkefølge her, får "
        "deltakeren feil tekst.",
        "The source language decides what is right. If the answers stand in another order here, "
        "the learner gets the wrong words.",
    ),
)
RULES = (
    LIST_MISSING,
    BOX,
    STRAY_TEXT,
    QUOTE_UNCLEAR,
    MIXED_LIST,
    NO_CORRECT,
    SEVERAL_CORRECT,
    VALUE,
    NEEDS_QUIZ_FILE,
    CLAIM_ANSWER,
    CLAIM_LIST,
    ANSWER_NOT_USED,
    WITHOUT_FEEDBACK,
    UNTRANSLATED,
    DIFFERS,
    KEY_DIFFERS,
)
