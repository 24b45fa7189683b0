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
RULES = (PLACEHOLDER, UNCOMMITTED, VERSION_TAKEN, RECORD_UNREADABLE, FOLDER_OTHERS)
