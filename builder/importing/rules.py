"""The words for what can be wrong with a bank of questions, and with where it is to go."""

from __future__ import annotations

from builder.diagnostics import Rule, Severity, Text

FILE_MISSING = Rule(
    "import-file-missing",
    Severity.ERROR,
    Text("Det finnes ingen fil som heter {path}", "There is no file called {path}"),
    Text(
        "Se etter skrivefeil, og at du står i riktig mappe.",
        "Check the spelling, and that you stand in the right folder.",
    ),
    Text(
        "Filnavnet leses ut fra mappen du står i.",
        "The file name is read from the folder you stand in.",
    ),
)
FILE_UNREADABLE = Rule(
    "import-file-unreadable",
    Severity.ERROR,
    Text("{path} kan ikke leses", "{path} cannot be read"),
    Text(
        "Se etter om det er en fil og ikke en mappe, og om du har tilgang til den.",
        "See whether it is a file and not a folder, and whether you have access to it.",
    ),
    Text(
        "Kursbygger henter inn spørsmål fra én fil om gangen.",
        "Kursbygger brings in questions from one file at a time.",
    ),
)
ONLY_DRAFTS = Rule(
    "import-only-drafts",
    Severity.ERROR,
    Text("Ingen av spørsmålene kan brukes som de er", "None of the questions can be used as it is"),
    Text(
        "Rett spørsmålene i filen, eller ta med minst ett som kan brukes.",
        "Mend the questions in the file, or bring along at least one that can be used.",
    ),
    Text("En quiz må ha minst ett spørsmål.", "A quiz must have at least one question."),
)
ID_NUMBERED = Rule(
    "import-id-numbered",
    Severity.NOTE,
    Text(
        "To spørsmål heter det samme, så disse id-ene fikk et tall: {ids}",
        "Two questions are called the same, so these ids got a number: {ids}",
    ),
    Text(
        "Se om et spørsmål er med to ganger. Ellers gi dem id-er som skiller dem, før kurset tas i "
        "bruk.",
        "See whether a question is there twice. Otherwise give them ids that tell them apart "
        "before the course is used.",
    ),
    Text(
        "Id-en er det rapporten viser. Den er laget av tittelen eller de første ordene, og skal "
        "aldri endres etter at noen har svart.",
        "The id is what the report shows. It is made of the title or the first words, and must "
        "never change once somebody has answered.",
    ),
)
FILE_EXISTS = Rule(
    "import-file-exists",
    Severity.ERROR,
    Text("«{path}» finnes fra før", "“{path}” is there already"),
    Text(
        ("Velg et annet navn med --to, eller skriv over den med --force."),
        ("Choose another name with --to, or write over it with --force."),
    ),
    Text(
        "Det du har skrevet, skal ikke gå tapt ved et uhell.",
        "What you have written must not be lost by accident.",
    ),
)
ID_INVALID = Rule(
    "import-id-invalid",
    Severity.ERROR,
    Text("«{id}» kan ikke være id-en til en quiz", "“{id}” cannot be the id of a quiz"),
    Text(
        ("Skriv for eksempel --to {mended}. Bruk små bokstaver a–z, sifre og bindestrek."),
        ("Write for example --to {mended}. Use small letters a–z, digits and hyphens."),
    ),
    Text(
        ("Id-en blir navnet på filen, og går inn i adresser og rapporter."),
        ("The id becomes the name of the file and goes into addresses and reports."),
    ),
)
FILE_TOO_LARGE = Rule(
    "import-file-too-large",
    Severity.ERROR,
    Text(
        ("Filen er på {size} MB, og det er for mye for en fil med spørsmål"),
        ("The file is {size} MB, which is too much for a file of questions"),
    ),
    Text("Del den i flere filer på høyst 5 MB.", "Split it into files of at most 5 MB."),
    Text(
        "Så store filer er som regel noe annet enn tekst.",
        "Files this large are usually something other than text.",
    ),
)
NOT_TEXT = Rule(
    "import-not-text",
    Severity.ERROR,
    Text("Filen er ikke en tekstfil", "The file is not a text file"),
    Text(
        "Eksporter spørsmålene som ren tekst i formatet GIFT eller Aiken.",
        "Export the questions as plain text in the format GIFT or Aiken.",
    ),
    Text(
        ("Dokumenter og zip-filer sier ikke hva som er spørsmål og hva som er svar."),
        ("Documents and zip files do not say what is a question and what an answer."),
    ),
)
ENCODING = Rule(
    "import-encoding",
    Severity.WARNING,
    Text(
        "Filen er ikke lagret som UTF-8, men leses som Windows-tekst",
        "The file is not saved as UTF-8, and is read as Windows text",
    ),
    Text(
        ("Se etter om æ, ø og å er riktige i quizen. Her står: {sample}"),
        ("See whether the letters are right in the quiz. It says here: {sample}"),
    ),
    Text(
        (
            "Eldre programmer lagrer bokstaver på en annen måte. Kursbygger gjetter "
            "på den vanligste."
        ),
        ("Older programs save letters another way. Kursbygger guesses the commonest."),
    ),
)
FORMAT_UNKNOWN = Rule(
    "import-format-unknown",
    Severity.ERROR,
    Text(
        "Filen er ikke i et format Kursbygger kan hente inn",
        "The file is in no format that Kursbygger can bring in",
    ),
    Text(
        "Eksporter spørsmålene i et av disse formatene: {known}.",
        "Export the questions in one of these formats: {known}.",
    ),
    Text(
        (
            "I Aiken slutter hvert spørsmål med en linje som ANSWER: B, og i GIFT står "
            "svarene mellom { og }. Ingenting i filen ser slik ut."
        ),
        (
            "In Aiken each question ends with a line such as ANSWER: B, and in GIFT "
            "the answers stand between { and }. Nothing in the file looks like that."
        ),
    ),
)
AIKEN_ANSWER_MISSING = Rule(
    "aiken-answer-missing",
    Severity.ERROR,
    Text(
        "Spørsmålet mangler linjen som sier hva som er riktig",
        "The question lacks the line that says what is right",
    ),
    Text(
        ("Skriv ANSWER: og bokstaven til det riktige svaret under svarene."),
        ("Write ANSWER: and the letter of the right answer below the answers."),
    ),
    Text(
        (
            "I Aiken står spørsmålet først, så svarene med hver sin bokstav, og til "
            "slutt ANSWER: og bokstaven til det riktige."
        ),
        (
            "In Aiken the question comes first, then the answers with a letter "
            "each, and last ANSWER: and the letter of the right one."
        ),
    ),
)
AIKEN_ANSWER_UNKNOWN = Rule(
    "aiken-answer-unknown",
    Severity.ERROR,
    Text(
        "Ingen av svarene har bokstaven «{letter}»", "None of the answers has the letter “{letter}”"
    ),
    Text("Skriv en av disse etter ANSWER: {known}", "Write one of these after ANSWER: {known}"),
    Text(
        (
            "I Aiken står spørsmålet først, så svarene med hver sin bokstav, og til "
            "slutt ANSWER: og bokstaven til det riktige."
        ),
        (
            "In Aiken the question comes first, then the answers with a letter "
            "each, and last ANSWER: and the letter of the right one."
        ),
    ),
)
AIKEN_TOO_FEW = Rule(
    "aiken-too-few-options",
    Severity.ERROR,
    Text(
        "Spørsmålet har ikke to svar å velge mellom",
        "The question has not two answers to choose from",
    ),
    Text(
        "Skriv minst to svar, ett på hver linje: A. Ja",
        "Write at least two answers, one a line: A. Yes",
    ),
    Text(
        (
            "I Aiken står spørsmålet først, så svarene med hver sin bokstav, og til "
            "slutt ANSWER: og bokstaven til det riktige."
        ),
        (
            "In Aiken the question comes first, then the answers with a letter "
            "each, and last ANSWER: and the letter of the right one."
        ),
    ),
)
AIKEN_TOO_MANY = Rule(
    "aiken-too-many-options",
    Severity.ERROR,
    Text(
        "Bokstaven «{letter}» er brukt før i spørsmålet",
        "The letter “{letter}” has been used in the question",
    ),
    Text("Gi hvert svar sin egen bokstav, A–Z.", "Give each answer a letter of its own, A–Z."),
    Text(
        (
            "I Aiken står spørsmålet først, så svarene med hver sin bokstav, og til "
            "slutt ANSWER: og bokstaven til det riktige."
        ),
        (
            "In Aiken the question comes first, then the answers with a letter "
            "each, and last ANSWER: and the letter of the right one."
        ),
    ),
)
AIKEN_TWICE = Rule(
    "aiken-option-twice",
    Severity.ERROR,
    Text("To svar har samme tekst: «{text}»", "Two answers have the same text: “{text}”"),
    Text("Skriv om det ene, eller slett det.", "Reword one of them, or delete it."),
    Text("Deltakeren kan ikke se forskjell på dem.", "The learner cannot tell them apart."),
)
AIKEN_QUESTION_MISSING = Rule(
    "aiken-question-missing",
    Severity.ERROR,
    Text("Svarene har ikke noe spørsmål over seg", "The answers have no question above them"),
    Text(
        "Skriv spørsmålet på linjen over det første svaret.",
        "Write the question on the line above the first answer.",
    ),
    Text(
        (
            "I Aiken står spørsmålet først, så svarene med hver sin bokstav, og til "
            "slutt ANSWER: og bokstaven til det riktige."
        ),
        (
            "In Aiken the question comes first, then the answers with a letter "
            "each, and last ANSWER: and the letter of the right one."
        ),
    ),
)
RULES = (
    FILE_MISSING,
    FILE_UNREADABLE,
    ONLY_DRAFTS,
    ID_NUMBERED,
    FILE_EXISTS,
    ID_INVALID,
    FILE_TOO_LARGE,
    NOT_TEXT,
    ENCODING,
    FORMAT_UNKNOWN,
    AIKEN_ANSWER_MISSING,
    AIKEN_ANSWER_UNKNOWN,
    AIKEN_TOO_FEW,
    AIKEN_TOO_MANY,
    AIKEN_TWICE,
    AIKEN_QUESTION_MISSING,
)
