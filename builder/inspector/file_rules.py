"""What can be wrong with the names and kinds of the files in a package, in any standard."""

from __future__ import annotations

from builder.diagnostics import Rule, Severity, Text

MANIFEST_MISSING = Rule(
    "package-manifest-missing",
    Severity.ERROR,
    Text(
        nb="Zip-filen er ikke en kurspakke, for den mangler manifestet. I den ligger: {files}",
        en="The zip file is no course package, since it lacks the manifest. In it lies: {files}",
    ),
    Text(
        nb="Be den som laget kurset, om en eksport for læringsplattformer. Manifestet er filen "
        "imsmanifest.xml (SCORM), cmi5.xml eller tincan.xml, og den ligger øverst i zip-filen.",
        en="Ask whoever made the course for an export for LMSs. The manifest is the file "
        "imsmanifest.xml (SCORM), cmi5.xml or tincan.xml, and lies at the top of the zip.",
    ),
    Text(
        nb="Manifestet forteller plattformen hva kurset heter, og hvilken side som åpnes. "
        "Uten det avvises zip-filen.",
        en="The manifest tells the LMS what the course is called and which page to open. "
        "Without it the zip is refused.",
    ),
)
FOR_THE_WEB = Rule(
    "package-for-the-web",
    Severity.NOTE,
    Text(
        nb="Dette er et kurs for en nettserver. Ingen læringsplattform tar det imot som kurs",
        en="This is a course for a web server. No LMS takes it as a course",
    ),
    Text(
        nb="Skal det i en læringsplattform, last opp pakken som slutter på -scorm12.zip. Skal det "
        "på nett, pakk ut zip-filen på nettserveren.",
        en="For an LMS, upload the package that ends in -scorm12.zip. For the web, unpack the zip "
        "on the web server.",
    ),
    Text(
        nb="Webpakken har ikke noe manifest, og forteller ingen hvem som har fullført. Framgangen "
        "huskes bare i nettleseren til den som tar kurset.",
        en="The web package has no manifest and tells nobody who has completed. Progress is kept "
        "only in the browser of whoever takes the course.",
    ),
)
MANIFEST_NOT_AT_ROOT = Rule(
    "package-manifest-not-at-root",
    Severity.ERROR,
    Text(
        nb="Manifestet ligger i en mappe i zip-filen: {file}",
        en="The manifest lies in a folder of the zip: {file}",
    ),
    Text(
        nb="Pakk på nytt: velg det som ligger inne i mappen, ikke selve mappen.",
        en="Pack again: select what lies inside the folder, not the folder itself.",
    ),
    Text(
        nb="Alle plattformer leter etter manifestet øverst i zip-filen, og avviser pakken "
        "når det ikke er der (Moodle, Docebo, TalentLMS).",
        en="Every LMS looks for the manifest at the root of the zip, and refuses the "
        "package when it is not there (Moodle, Docebo, TalentLMS).",
    ),
)
MANIFEST_CASE = Rule(
    "package-manifest-case",
    Severity.ERROR,
    Text(
        nb="Manifestet heter {file}, med andre store og små bokstaver enn {expected}",
        en="The manifest is called {file}, in other capitals than {expected}",
    ),
    Text(
        nb="Gi filen navnet {expected}, og pakk på nytt.",
        en="Name the file {expected}, and pack again.",
    ),
    Text(
        nb="På Linux-tjenere er det et annet navn, så manifestet blir ikke funnet (Moodle, "
        "ILIAS, Open edX).",
        en="On Linux servers it is another name, so the manifest is not found (Moodle, "
        "ILIAS, Open edX).",
    ),
)
ZIP_IN_ZIP = Rule(
    "package-zip-in-zip",
    Severity.ERROR,
    Text(
        nb="Pakken er pakket to ganger: kurset ligger i {file}",
        en="The package is packed twice: the course lies in {file}",
    ),
    Text(
        nb="Pakk ut den ytterste zip-filen, og last opp {file}.",
        en="Unpack the outer zip, and upload {file}.",
    ),
    Text(
        nb="Plattformen pakker bare ut én gang og finner ikke noe manifest. Det skjer "
        "gjerne når en pakke sendes på e-post eller lastes ned samlet.",
        en="The LMS unpacks once and finds no manifest. It happens when a package is "
        "mailed, or downloaded with others.",
    ),
)
NOT_FIRST = Rule(
    "package-manifest-not-first",
    Severity.NOTE,
    Text(
        nb="Manifestet er fil nummer {number} i zip-filen, ikke den første",
        en="The manifest is file number {number} of the zip, not the first",
    ),
    Text(
        nb="Legg imsmanifest.xml først når du pakker på nytt.",
        en="Put imsmanifest.xml first when you pack again.",
    ),
    Text(
        nb="Enkelte plattformer leser bare begynnelsen av filen når de avgjør hva slags "
        "pakke det er.",
        en="Some LMSs read only the beginning of the file when they decide what kind of "
        "package it is.",
    ),
)
FILE_NAME = Rule(
    "package-file-name",
    Severity.WARNING,
    Text(
        nb="Filnavnet {file} virker ikke i alle læringsplattformer",
        en="The file name {file} does not work in every LMS",
    ),
    Text(
        nb="Bruk bare bokstavene a–z, tall, bindestrek, punktum og understrek.",
        en="Use only the letters a–z, digits, hyphen, dot and underscore.",
    ),
    Text(
        nb="Noen plattformer pakker ut æ, ø, å og mellomrom feil, og da finnes ikke filen "
        "der kurset leter etter den (Chamilo).",
        en="Some LMSs unpack æ, ø, å and spaces wrongly, and then the file is not where the "
        "course looks for it (Chamilo).",
    ),
)
CAPITALS = Rule(
    "package-capitals",
    Severity.NOTE,
    Text(
        nb="{count} filnavn har store bokstaver, for eksempel {file}",
        en="{count} file names have capitals, for instance {file}",
    ),
    Text(
        nb="La navnene være i små bokstaver neste gang pakken lages.",
        en="Keep names in small letters the next time the package is made.",
    ),
    Text(
        nb="Så lenge alle henvisninger er skrevet likt, virker det. Flyttes filene via en "
        "maskin som ikke skiller mellom store og små bokstaver, kan det slutte å virke.",
        en="As long as every reference is written alike it works. When the files pass "
        "through a machine that does not tell capitals apart, it may stop working.",
    ),
)
SAME_BASE_NAME = Rule(
    "package-same-base-name",
    Severity.NOTE,
    Text(
        nb="{count} filer deler navn med en fil i en annen mappe, for eksempel {file}",
        en="{count} files share their name with a file in another folder, for instance {file}",
    ),
    Text(
        nb="Gi filene ulike navn hvis plattformen legger alle i én mappe.",
        en="Give the files different names if the LMS puts all of them into one folder.",
    ),
    Text(
        nb="Chamilo har lagt alle filer i én mappe ved import. Da overskriver filer med "
        "samme navn hverandre.",
        en="Chamilo has put all files into one folder on import. Files of one name then "
        "overwrite each other.",
    ),
)
LONG_PATH = Rule(
    "package-path-long",
    Severity.WARNING,
    Text(
        nb="Stien til {file} er på {length} tegn",
        en="The path of {file} has {length} characters",
    ),
    Text(
        nb="Kort ned navnene på mapper og filer.",
        en="Shorten the names of folders and files.",
    ),
    Text(
        nb="Windows-tjenere og mange databaser tar høyst rundt 255 tegn, og plattformen "
        "legger sin egen sti foran.",
        en="Windows servers and many databases take about 255 characters at most, and the "
        "LMS puts a path of its own before it.",
    ),
)
SYSTEM_FILES = Rule(
    "package-system-files",
    Severity.NOTE,
    Text(
        nb="Pakken har filer fra operativsystemet ({count}), for eksempel {file}",
        en="The package has files of the operating system ({count}), for instance {file}",
    ),
    Text(
        nb="Slett dem før du pakker på nytt. De gjør ingen nytte for seg.",
        en="Delete them before you pack again. They serve no purpose.",
    ),
    Text(
        nb="Maskinen legger dem der selv. De kan vise navn på andre filer hos den som laget "
        "pakken, og noen plattformer teller dem som innhold.",
        en="The machine puts them there itself. They can show names of other files of "
        "whoever made the package, and some LMSs count them as content.",
    ),
)
SERVER_FILE = Rule(
    "package-server-file",
    Severity.ERROR,
    Text(
        nb="Filen {file} er av en type som læringsplattformer avviser",
        en="The file {file} is of a type that LMSs refuse",
    ),
    Text(
        nb="Legg innholdet i en PDF eller et dokument, eller lenk til filen på nett.",
        en="Put its content into a PDF or a document, or link to the file on the web.",
    ),
    Text(
        nb="Programmer (.php, .exe og lignende) og zip-filer inne i pakken kan være "
        "skadelige, så mange plattformer avviser hele kurset når de finner en (Docebo, "
        "Tovuti).",
        en="Programs (.php, .exe and such) and zips inside the package can do harm, so many "
        "LMSs refuse the whole course when they find one (Docebo, Tovuti).",
    ),
)
MODULE_SCRIPT = Rule(
    "package-mjs",
    Severity.WARNING,
    Text(
        nb="Skriptet {file} slutter på .mjs, som mange tjenere sender som ren tekst",
        en="The script {file} ends in .mjs, which many servers send as plain text",
    ),
    Text(
        nb="Gi filen endelsen .js, og rett det som viser til den.",
        en="Let the file end in .js, and mend what refers to it.",
    ),
    Text(
        nb="Nettleseren nekter å kjøre et skript som sendes som tekst. Da blir kurset "
        "stående blankt (Moodle, Open edX).",
        en="The browser refuses to run a script that is sent as text. The course then stays "
        "blank (Moodle, Open edX).",
    ),
)
FLASH = Rule(
    "package-flash",
    Severity.WARNING,
    Text(
        nb="Filen {file} trenger Flash eller Java, som ingen nettleser kjører lenger",
        en="The file {file} needs Flash or Java, which no browser runs any more",
    ),
    Text(
        nb="Be om en nyere utgave av kurset.",
        en="Ask for a newer edition of the course.",
    ),
    Text(
        nb="Nettleserne sluttet med Java i 2017 og Flash i 2020. Delen som bruker filen, er "
        "blank for deltakerne.",
        en="Browsers stopped running Java in 2017 and Flash in 2020. The part that uses the "
        "file is blank for learners.",
    ),
)
LARGE_PACKAGE = Rule(
    "package-large",
    Severity.WARNING,
    Text(
        nb="Pakken er {size}, og noen læringsplattformer tar ikke imot mer enn {limit}",
        en="The package is {size}, and some LMSs take no more than {limit}",
    ),
    Text(
        nb="Gjør bilder og film mindre. Størst er {largest}.",
        en="Make pictures and films smaller. The largest is {largest}.",
    ),
    Text(
        nb="Store pakker tar lang tid å laste opp, og den som åpner kurset på mobil, "
        "betaler for hver megabyte. Open edX, CrossKnowledge og Cornerstone har egne "
        "grenser. Spør den som driver læringsplattformen hva grensen er der.",
        en="Large packages take long to upload, and whoever opens the course on a phone "
        "pays for each megabyte. Open edX, CrossKnowledge and Cornerstone have limits of "
        "their own. Ask whoever runs the LMS what its limit is.",
    ),
)
MORE = Rule(
    "package-more-findings",
    Severity.NOTE,
    Text(
        nb="{count} til av samme slag er ikke tatt med: {codes}",
        en="{count} more of the same kind are left out: {codes}",
    ),
    Text(
        nb="Rett de som står her først, og kjør inspect på nytt.",
        en="Mend those that stand here first, and run inspect again.",
    ),
    Text(
        nb="En pakke kan ha tusenvis av like feil. De første holder for å finne årsaken.",
        en="A package can have thousands of like faults. The first are enough to find their cause.",
    ),
)
RULES: tuple[Rule, ...] = (
    MANIFEST_MISSING,
    FOR_THE_WEB,
    MANIFEST_NOT_AT_ROOT,
    MANIFEST_CASE,
    ZIP_IN_ZIP,
    NOT_FIRST,
    FILE_NAME,
    CAPITALS,
    SAME_BASE_NAME,
    LONG_PATH,
    SYSTEM_FILES,
    SERVER_FILE,
    MODULE_SCRIPT,
    FLASH,
    LARGE_PACKAGE,
    MORE,
)
