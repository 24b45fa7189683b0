"""Why a version is not released."""

from __future__ import annotations

from builder.diagnostics import Rule, Severity, Text

PLACEHOLDER = Rule(
    "release-placeholder",
    Severity.ERROR,
    Text(
        "«{text}» er et eksempel, og kurset skal gis ut",
        "“{text}” is an example, and the course is to be released",
    ),
    Text("Bytt det ut med deres eget, eller slett det.", "Replace it with your own, or delete it."),
    Text(
        "Eksempeladresser, eksempelsidene fra «kursbygger init» og setninger fra nye filer hjelper "
        "mens kurset blir til. Deltakerne skal ikke møte dem.",
        "Example addresses, the example pages of “kursbygger init” and the sentences of new files "
        "help while a course is being made. Learners should not meet them.",
    ),
)
UNCOMMITTED = Rule(
    "release-uncommitted",
    Severity.ERROR,
    Text(
        "Det er endringer i kurset som ikke er lagt inn i git: {files}",
        "There are changes in the course that git does not hold: {files}",
    ),
    Text(
        "Legg dem inn med «git add» og «git commit», eller gi ut likevel med --dirty.",
        "Add them with “git add” and “git commit”, or release all the same with --dirty.",
    ),
    Text(
        "Når noe skal rettes om et halvt år, må kurset kunne hentes fram slik det var da det ble "
        "gitt ut. Det kan git bare når alt er lagt inn.",
        "When something must be mended in half a year, the course must be found as it was when it "
        "was released. Git can do that only when everything is in it.",
    ),
)
VERSION_TAKEN = Rule(
    "release-version-taken",
    Severity.ERROR,
    Text(
        "Versjon {version} er gitt ut før, med et annet innhold: {files}",
        "Version {version} has been released before, with other contents: {files}",
    ),
    Text(
        "Øk «version» i course.yaml, for eksempel til {next}.",
        "Raise “version” in course.yaml, for example to {next}.",
    ),
    Text(
        "To pakker med samme navn og ulikt innhold kan ingen holde fra hverandre når noe er galt. "
        "En ny Kursbygger kan også gi nytt innhold av det samme kurset.",
        "Nobody can tell apart two packages of one name and different contents when something is "
        "wrong. A new Kursbygger too may make other contents of the same course.",
    ),
)
RECORD_UNREADABLE = Rule(
    "release-record-unreadable",
    Severity.ERROR,
    Text("{path} kan ikke leses", "{path} cannot be read"),
    Text(
        "Hent filen tilbake fra git. Er det en konflikt etter en fletting, behold linjene fra "
        "begge.",
        "Get the file back from git. If it is a conflict after a merge, keep the lines of both.",
    ),
    Text(
        "Filen husker hva som er gitt ut, så ingen versjon blir gitt ut to ganger med ulikt "
        "innhold. Programmet skriver den; du trenger aldri endre den selv.",
        "The file remembers what has been released, so that no version is released twice with "
        "different contents. The program writes it; you never need to change it.",
    ),
)
FOLDER_OTHERS = Rule(
    "release-folder-has-others",
    Severity.ERROR,
    Text(
        "{folder} har filer som ikke hører til denne utgivelsen: {files}",
        "{folder} has files that are not of this release: {files}",
    ),
    Text(
        "Flytt dem, eller velg en annen mappe med --output.",
        "Move them, or choose another folder with --output.",
    ),
    Text(
        "Mappen blir byttet ut som helhet, så det som ligger der, er nøyaktig det som er gitt ut.",
        "The folder is replaced as a whole, so that what lies there is exactly what is released.",
    ),
)
KEY_CHANGED = Rule(
    "released-key-changed",
    Severity.NOTE,
    Text(
        "Fasiten til «{id}» er en annen enn da kurset sist ble gitt ut",
        "The key of “{id}” is another than when the course was last released",
    ),
    Text(
        "Er det meningen, trenger du ikke gjøre noe: «Hva er nytt» og e-posten sier det.",
        "If that is meant, there is nothing to do: “What is new” and the e-mail tell of it.",
    ),
    Text(
        "Resultatene til dem som er i gang, blir regnet ut på nytt etter den nye fasiten når de "
        "åpner kurset. Den som har bestått, har fortsatt bestått. Merknaden kommer til kurset er "
        "gitt ut på nytt.",
        "The results of those under way are worked out anew by the new key when they open the "
        "course. One who has passed has still passed. The note comes until the course is released "
        "again.",
    ),
)
PASS_RAISED = Rule(
    "released-pass-raised",
    Severity.NOTE,
    Text(
        "Grensen for å bestå «{id}» er hevet fra {before} til {now} prosent siden sist utgivelse",
        "The pass mark of “{id}” has been raised from {before} to {now} per cent since the last "
        "release",
    ),
    Text(
        "Er det meningen, trenger du ikke gjøre noe: «Hva er nytt» og e-posten sier det. Ellers: "
        "sett «pass» tilbake, i prøven eller i course.yaml.",
        "If that is meant, there is nothing to do: “What is new” and the e-mail tell of it. "
        "Otherwise set “pass” back, in the quiz or in course.yaml.",
    ),
    Text(
        "Den som har bestått, har fortsatt bestått. De som er i gang, må klare mer enn de fikk "
        "vite da de begynte.",
        "One who has passed has still passed. Those under way must manage more than they were told "
        "when they began.",
    ),
)
FEWER_ATTEMPTS = Rule(
    "released-fewer-attempts",
    Severity.NOTE,
    Text(
        "«{id}» har færre forsøk enn da kurset sist ble gitt ut (attempts: {before} er blitt "
        "{now}; 0 er så mange en vil)",
        "“{id}” has fewer attempts than when the course was last released (attempts: {before} has "
        "become {now}; 0 is as many as one likes)",
    ),
    Text(
        "Sett «attempts» tilbake hvis deltakere er i gang. Er det meningen, trenger du ikke gjøre "
        "noe: «Hva er nytt» og e-posten sier det.",
        "Set “attempts” back if learners are under way. If it is meant, there is nothing to do: "
        "“What is new” and the e-mail tell of it.",
    ),
    Text(
        "De som er i gang, kan alt ha brukt så mange forsøk. Da får de ikke prøve igjen, og "
        "kommer aldri til å bestå.",
        "Those under way may have used that many attempts already. Then they cannot try again, and "
        "will never pass.",
    ),
)
RULES = (
    PLACEHOLDER,
    UNCOMMITTED,
    VERSION_TAKEN,
    RECORD_UNREADABLE,
    FOLDER_OTHERS,
    KEY_CHANGED,
    PASS_RAISED,
    FEWER_ATTEMPTS,
)
