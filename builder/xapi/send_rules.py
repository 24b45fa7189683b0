"""What can stand in the way of sending statements, and what to do about it."""

from __future__ import annotations

from builder.diagnostics import Rule, Severity, Text


def _rule(code: str, message: Text, hint: Text, why: Text) -> Rule:
    return Rule(code, Severity.ERROR, message, hint, why)


FILE_UNREADABLE = _rule(
    "statements-file-unreadable",
    Text("Filen lar seg ikke lese: {reason}", "The file cannot be read: {reason}"),
    Text(
        "Sjekk navnet og at du har lov til å lese filen.",
        "Check the name, and that you may read the file.",
    ),
    Text(
        "Setningene må leses før de kan sendes. Ingenting er sendt.",
        "Statements must be read before they can be sent. Nothing was sent.",
    ),
)
NOT_JSON = _rule(
    "statements-not-json",
    Text("Filen er ikke JSON: {reason}", "The file is not JSON: {reason}"),
    Text(
        "Filen skal ha en liste av setninger, eller én setning på hver linje.",
        "The file should hold a list of statements, or one statement on each line.",
    ),
    Text(
        "xAPI-setninger skrives som JSON i UTF-8. Ingenting er sendt.",
        "Statements of xAPI are written as JSON in UTF-8. Nothing was sent.",
    ),
)
NONE = _rule(
    "statements-none",
    Text("Filen har ingen setninger", "The file holds no statements"),
    Text(
        "Velg filen som setningene ble eksportert til.",
        "Choose the file that the statements were exported to.",
    ),
    Text("Det var ingenting å sende.", "There was nothing to send."),
)
TEMPLATES = _rule(
    "statements-are-templates",
    Text(
        "Filen har maler og ikke setninger: ingen deltakere har gjort noe i den",
        "The file holds templates and not statements: no learner has done anything in it",
    ),
    Text(
        "Send en fil med setninger, for eksempel en eksport fra en annen LRS. Malene fyller "
        "pakkene ut selv mens kurset tas.",
        "Send a file of statements, such as an export from another LRS. Packages fill in the "
        "templates themselves while the course is taken.",
    ),
    Text(
        "-xapi-statements.json viser hva et kurs kan fortelle. Den er for dem som skal lage "
        "rapporter, og skal ikke sendes.",
        "-xapi-statements.json shows what a course can tell. It is for those who make reports, "
        "and is not to be sent.",
    ),
)
ID_TWICE = _rule(
    "statements-id-twice",
    Text(
        "Setning {first} og {second} har samme id, men ulikt innhold",
        "Statements {first} and {second} have the same id but different content",
    ),
    Text(
        "Fjern id-en i den ene, så lager Kursbygger en ny av innholdet.",
        "Remove the id of one of them, and Kursbygger makes a new one of the content.",
    ),
    Text(
        "En LRS tar vare på én setning for hver id og avviser den andre. Ingenting er sendt.",
        "An LRS keeps one statement for each id and refuses the other. Nothing was sent.",
    ),
)
MORE = Rule(
    "statement-more",
    Severity.NOTE,
    Text("{count} setninger til har {code}", "{count} more statements have {code}"),
    Text("Rett dem på samme måte.", "Correct them in the same way."),
    Text(
        "Når mange setninger har samme feil, nevnes de første. Resten telles.",
        "Where many statements have the same fault, the first are named. The rest are counted.",
    ),
)
ENDPOINT_INVALID = _rule(
    "lrs-endpoint-invalid",
    Text("{endpoint} er ingen adresse til en LRS", "{endpoint} is no address of an LRS"),
    Text(
        "Skriv adressen fra oppsettet av LRS-en, for eksempel https://lrs.kommunen.no/xapi/, uten "
        "brukernavn og spørsmålstegn.",
        "Write the address from the set-up of the LRS, such as https://lrs.kommunen.no/xapi/, "
        "without user name and question mark.",
    ),
    Text(
        "Adressen står i det som skrives ut. Derfor kan ikke brukernavn og passord stå i den.",
        "The address stands in what is printed. So a user name and a password cannot stand in it.",
    ),
)
NOT_SECURE = _rule(
    "lrs-endpoint-not-secure",
    Text("{endpoint} er ikke kryptert", "{endpoint} is not encrypted"),
    Text("Bruk adressen med https://.", "Use the address with https://."),
    Text(
        "Uten kryptering kan alle på veien lese passordet og det som står om deltakerne. Bare en "
        "LRS på samme maskin slipper.",
        "Without encryption everybody on the way can read the password and what is told of the "
        "learners. Only an LRS on the same machine is let off.",
    ),
)
CREDENTIALS_MISSING = _rule(
    "lrs-credentials-missing",
    Text(
        "Brukernavnet og passordet til LRS-en mangler",
        "The user name and password of the LRS are missing",
    ),
    Text(
        "Sett KURSBYGGER_LRS_USER og KURSBYGGER_LRS_PASSWORD i miljøet, eller kjør kommandoen i "
        "en terminal, så spør den.",
        "Set KURSBYGGER_LRS_USER and KURSBYGGER_LRS_PASSWORD in the environment, or run the "
        "command in a terminal, where it asks.",
    ),
    Text(
        "Et passord på kommandolinjen blir liggende i historikken og kan leses av andre på "
        "maskinen. Derfor finnes det ikke noe valg for det.",
        "A password on the command line stays in its history and can be read by others on the "
        "machine. So there is no option for it.",
    ),
)
NO_ACCESS = _rule(
    "lrs-no-access",
    Text(
        "LRS-en slipper oss ikke inn ({status}){reason}",
        "The LRS does not let us in ({status}){reason}",
    ),
    Text(
        "Sjekk brukernavn og passord, og at brukeren har lov til å skrive setninger.",
        "Check the user name and password, and that the user may write statements.",
    ),
    Text(
        "401 betyr at LRS-en ikke kjenner brukeren, 403 at brukeren ikke har lov.",
        "401 means that the LRS does not know the user, 403 that the user is not allowed.",
    ),
)
NOT_AN_LRS = _rule(
    "lrs-not-found",
    Text(
        "Det er ingen LRS på {endpoint} ({status}){reason}",
        "There is no LRS at {endpoint} ({status}){reason}",
    ),
    Text(
        "Sjekk adressen. Setningene skal tas imot på {endpoint}statements.",
        "Check the address. Statements are to be received at {endpoint}statements.",
    ),
    Text(
        "Ofte mangler siste del av adressen, for eksempel xapi/ eller data/xAPI/. Noen servere "
        "svarer med en vanlig nettside, og da er ingenting tatt vare på.",
        "Often the last part of the address is missing, such as xapi/ or data/xAPI/. Some servers "
        "answer with an ordinary web page, and then nothing was kept.",
    ),
)
MOVED = _rule(
    "lrs-moved",
    Text("{endpoint} sender oss videre til {target}", "{endpoint} sends us on to {target}"),
    Text(
        "Er det den rette LRS-en, så bruk den adressen.",
        "If that is the right LRS, use that address.",
    ),
    Text(
        "Passordet sendes aldri til en annen adresse enn den du har skrevet.",
        "The password is never sent to another address than the one you wrote.",
    ),
)
UNREACHABLE = _rule(
    "lrs-unreachable",
    Text(
        "LRS-en tok ikke imot (forsøk: {tries}): {reason}",
        "The LRS did not take it (tries: {tries}): {reason}",
    ),
    Text(
        "Prøv den samme kommandoen igjen senere: den fortsetter der den slapp.",
        "Try the same command again later: it goes on where it stopped.",
    ),
    Text(
        "LRS-en svarer ikke, har det travelt eller har en feil. Det som er sendt, blir ikke "
        "sendt om igjen.",
        "The LRS does not answer, is busy or has a fault. What was sent is not sent again.",
    ),
)
REFUSED = _rule(
    "lrs-refused-statement",
    Text(
        "LRS-en avviste setning {number} ({status}){reason}",
        "The LRS refused statement {number} ({status}){reason}",
    ),
    Text(
        "Rett setningen i filen, og kjør kommandoen igjen: bare det som mangler, blir sendt.",
        "Correct the statement in the file and run the command again: only what is missing is "
        "sent.",
    ),
    Text(
        "En LRS tar bare imot setninger som følger xAPI, og noen har grenser for hvor store de "
        "kan være. De andre setningene er sendt.",
        "An LRS takes only statements that follow xAPI, and some have limits to their size. The "
        "other statements were sent.",
    ),
)
ALL_REFUSED = _rule(
    "lrs-refuses-all",
    Text(
        "LRS-en har avvist de {count} første setningene, og ingen er tatt imot",
        "The LRS has refused the first {count} statements and taken none",
    ),
    Text(
        "Se på hvorfor de første ble avvist. Er de riktige, så sjekk adressen og hvilken xAPI-"
        "versjon LRS-en tar: Kursbygger sender 1.0.3.",
        "See why the first were refused. If they are right, check the address and which version "
        "of xAPI the LRS takes: Kursbygger sends 1.0.3.",
    ),
    Text(
        "Når alt blir avvist, er det sjelden setningene det er noe galt med. Derfor stopper "
        "sendingen.",
        "When everything is refused, the statements are seldom at fault. So sending stops.",
    ),
)
RULES = (
    FILE_UNREADABLE,
    NOT_JSON,
    NONE,
    TEMPLATES,
    ID_TWICE,
    MORE,
    ENDPOINT_INVALID,
    NOT_SECURE,
    CREDENTIALS_MISSING,
    NO_ACCESS,
    NOT_AN_LRS,
    MOVED,
    UNREACHABLE,
    REFUSED,
    ALL_REFUSED,
)
