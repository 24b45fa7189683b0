"""What the scripts of a package may fail to tell an LMS. All of it is read, and so a guess."""

from __future__ import annotations

from builder.diagnostics import Rule, Severity, Text

ASK = Text(
    "Prøv i et testkurs, og spør leverandøren om du er i tvil.",
    "Try it in a test course, and ask the supplier when in doubt.",
)

NO_FINISH = Rule(
    "content-no-finish",
    Severity.NOTE,
    Text(
        nb="Ingen fil i pakken nevner {element}, så økten blir kanskje aldri avsluttet",
        en="No file of the package mentions {element}, so the session may never be ended",
    ),
    ASK,
    Text(
        nb="Brightspace teller poengene først når kurset avslutter økten. Andre plattformer "
        "kan la forsøket stå som åpent.",
        en="Brightspace counts the score only when the course ends the session. Other LMSs may "
        "leave the attempt open.",
    ),
)
NO_COMMIT = Rule(
    "content-no-commit",
    Severity.NOTE,
    Text(
        nb="Ingen fil i pakken nevner {element}, så ingenting blir kanskje lagret underveis",
        en="No file of the package mentions {element}, so nothing may be saved on the way",
    ),
    Text(
        nb="Prøv å lukke fanen midt i kurset, og se om framgangen er der når du åpner det igjen.",
        en="Try closing the tab midway, and see whether progress is there when you open it again.",
    ),
    Text(
        nb="Det som først lagres når kurset lukkes, er borte når fanen dør, maskinen sovner "
        "eller økten går ut.",
        en="What is saved only when the course closes is lost when the tab dies, the machine "
        "sleeps or the session ends.",
    ),
)
NO_MODE = Rule(
    "content-no-mode",
    Severity.NOTE,
    Text(
        nb="Ingen fil i pakken nevner {element}, så kurset vet ikke om det åpnes som gjennomsyn",
        en="No file of the package mentions {element}, so the course does not know a review",
    ),
    Text(
        nb="Åpne et fullført forsøk i et testkurs, og se om statusen blir stående.",
        en="Open a completed attempt in a test course, and see whether the status stands.",
    ),
    Text(
        nb="Moodle åpner et fullført forsøk som gjennomsyn. Et kurs som ikke spør, later som det "
        "lagrer, eller skriver «påbegynt» over «fullført» (sett i Chamilo).",
        en="Moodle opens a finished attempt for review. A course that does not ask seems to save, "
        "or writes “incomplete” over “completed” (seen in Chamilo).",
    ),
)
NO_TIME = Rule(
    "content-no-time",
    Severity.NOTE,
    Text(
        nb="Ingen fil i pakken nevner {element}, så rapporten viser kanskje ingen tid",
        en="No file of the package mentions {element}, so the report may show no time",
    ),
    ASK,
    Text(
        nb="Noen plattformer måler ikke tiden selv. I Learn365 (Teams) er tid én av de fire "
        "opplysningene som teller.",
        en="Some LMSs do not measure time themselves. In Learn365 (Teams) time is one of the "
        "four values that count.",
    ),
)
NO_OPENER = Rule(
    "content-no-opener",
    Severity.NOTE,
    Text(
        nb="Ingen fil i pakken leter etter plattformen i vinduet som åpnet kurset ({element})",
        en="No file of the package looks for the LMS in the window that opened it ({element})",
    ),
    Text(
        nb="Velg at kurset åpnes i samme vindu, der plattformen lar deg velge.",
        en="Choose to open the course in the same window, where the LMS lets you choose.",
    ),
    Text(
        nb="Åpner plattformen kurset i et eget vindu, ligger programgrensesnittet i vinduet bak. "
        "Leter ikke kurset der, blir ingenting lagret.",
        en="When the LMS opens the course in a window of its own, the API is in the window behind. "
        "A course that does not look there saves nothing.",
    ),
)
NO_MAX_SCORE = Rule(
    "content-no-max-score",
    Severity.NOTE,
    Text(
        nb="Pakken melder poeng, men nevner ikke {element}, den høyeste poengsummen",
        en="The package reports a score, but does not mention {element}, the highest there is",
    ),
    ASK,
    Text(
        nb="Brightspace teller poeng i SCORM 1.2 bare når den høyeste poengsummen er satt.",
        en="Brightspace counts a score of SCORM 1.2 only when the highest score is set.",
    ),
)
NO_RAW_SCORE = Rule(
    "content-no-raw-score",
    Severity.NOTE,
    Text(
        nb="Pakken melder poeng som andel, men nevner ikke {element}",
        en="The package reports a score as a share, but does not mention {element}",
    ),
    ASK,
    Text(
        nb="Karakterboken i Moodle leser bare score.raw. Med andelen alene kommer ingen poeng dit.",
        en="The gradebook of Moodle reads score.raw alone. With the share alone no score arrives "
        "there.",
    ),
)
TIMESTAMP = Rule(
    "content-timestamp",
    Severity.NOTE,
    Text(
        nb="Pakken ser ut til å sende klokkeslett med tre desimaler (toISOString)",
        en="The package seems to send times with three decimals (toISOString)",
    ),
    Text(
        nb="Prøv i et testkurs om svarene kommer fram i rapporten.",
        en="Try in a test course whether the answers arrive in the report.",
    ),
    Text(
        nb="SCORM 2004 tillater to desimaler. En plattform som holder seg til standarden, avviser "
        "klokkeslettet.",
        en="SCORM 2004 allows two decimals. An LMS that keeps to the standard refuses the time.",
    ),
)
DATA_ADDRESS = Rule(
    "content-data-address",
    Severity.NOTE,
    Text(
        nb="{file} har en skrift, lyd, film eller side skrevet inn som data: ({kind})",
        en="{file} holds a font, sound, film or page written in as data: ({kind})",
    ),
    Text(
        nb="Be leverandøren legge den i en egen fil i pakken.",
        en="Ask the supplier to put it in a file of its own in the package.",
    ),
    Text(
        nb="Med policyen default-src 'self'; img-src 'self' data: henter nettleseren bare bilder "
        "som er skrevet inn slik. Skriften blir en annen, og filmen er borte.",
        en="Under the policy default-src 'self'; img-src 'self' data: browsers take only pictures "
        "written in so. The font becomes another, and the film is gone.",
    ),
)
RULES: tuple[Rule, ...] = (
    NO_FINISH,
    NO_COMMIT,
    NO_MODE,
    NO_TIME,
    NO_OPENER,
    NO_MAX_SCORE,
    NO_RAW_SCORE,
    TIMESTAMP,
    DATA_ADDRESS,
)
