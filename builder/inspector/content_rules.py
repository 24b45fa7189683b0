"""What the pages and scripts of a package do that some LMSs do not stand. Read, never run."""

from __future__ import annotations

from builder.diagnostics import Rule, Severity, Text

OTHER_ORIGIN = Rule(
    "content-other-origin",
    Severity.WARNING,
    Text(
        nb="{file} henter noe fra et annet nettsted: {address}",
        en="{file} fetches something from another site: {address}",
    ),
    Text(
        nb="Legg det som hentes, inn i pakken, eller be leverandøren om det.",
        en="Put what is fetched into the package, or ask its supplier to.",
    ),
    Text(
        nb="Nettstedet får vite IP-adressen til hver deltaker, uten at noen har sagt ja. "
        "Sperrer kommunens nett eller plattformens innholdspolicy adressen, mangler det "
        "på siden.",
        en="The site learns the IP address of every learner, without anyone's consent. When "
        "the municipality's network or the LMS's content policy blocks the address, it "
        "is missing from the page.",
    ),
)
FILE_NOT_THERE = Rule(
    "content-file-missing",
    Severity.WARNING,
    Text(
        nb="{file} viser til {reference}, som ikke er i pakken",
        en="{file} refers to {reference}, which is not in the package",
    ),
    Text(
        nb="Legg filen inn, eller rett henvisningen.",
        en="Put the file in, or mend the reference.",
    ),
    Text(
        nb="Deltakeren ser et hull der bildet eller siden skulle vært.",
        en="The learner sees a hole where the picture or page should have been.",
    ),
)
INLINE_SCRIPT = Rule(
    "content-inline-script",
    Severity.NOTE,
    Text(
        nb="{file} har skript skrevet inn i selve siden (antall steder: {count})",
        en="{file} has scripts written into the page itself (number of places: {count})",
    ),
    Text(
        nb="Spør den som driver plattformen om den har en innholdspolicy (CSP) som stopper "
        "slike skript.",
        en="Ask whoever runs the LMS whether its content policy (CSP) stops such scripts.",
    ),
    Text(
        nb="Med policyen default-src 'self' kjører nettleseren bare skript som ligger i "
        "egne filer. Da gjør siden ingenting.",
        en="Under the policy default-src 'self' the browser runs only scripts that lie in "
        "files of their own. The page then does nothing.",
    ),
)
INLINE_STYLE = Rule(
    "content-inline-style",
    Severity.NOTE,
    Text(
        nb="{file} har utseende skrevet inn i selve siden (antall steder: {count})",
        en="{file} has styles written into the page itself (number of places: {count})",
    ),
    Text(
        nb="Spør den som driver plattformen om den har en innholdspolicy (CSP) som stopper det.",
        en="Ask whoever runs the LMS whether its content policy (CSP) stops them.",
    ),
    Text(
        nb="Med policyen default-src 'self' ser nettleseren bort fra style på elementene. "
        "Da kan noe bli skjult eller ligge oppå hverandre.",
        en="Under the policy default-src 'self' the browser ignores style on elements. "
        "Things may then be hidden, or lie on top of each other.",
    ),
)
EVAL = Rule(
    "content-eval",
    Severity.NOTE,
    Text(
        nb="{file} lager programkode av tekst (eval eller new Function)",
        en="{file} makes program code of text (eval or new Function)",
    ),
    Text(
        nb="Spør den som driver plattformen om den har en innholdspolicy (CSP) som stopper det.",
        en="Ask whoever runs the LMS whether its content policy (CSP) stops it.",
    ),
    Text(
        nb="En innholdspolicy uten unsafe-eval nekter, og da stopper skriptet der.",
        en="A content policy without unsafe-eval refuses, and there the script stops.",
    ),
)
NO_TRACKING = Rule(
    "content-no-tracking",
    Severity.WARNING,
    Text(
        nb="Ingen fil i pakken ser ut til å snakke med plattformen ({expected} finnes ikke)",
        en="No file of the package seems to talk to the LMS ({expected} is not there)",
    ),
    Text(
        nb="Prøv i et testkurs om det du gjør, blir husket og meldt. Be ellers leverandøren "
        "om en pakke med sporing.",
        en="Try in a test course whether what you do is remembered and reported. Otherwise "
        "ask the supplier for a package that tracks.",
    ),
    Text(
        nb="En pakke som aldri kaller plattformen, blir stående som ikke påbegynt, eller "
        "som fullført når den åpnes. Det avgjør plattformen.",
        en="A package that never calls the LMS stays not attempted, or becomes complete on "
        "opening. The LMS decides which.",
    ),
)
OTHER_EDITION = Rule(
    "content-other-edition",
    Severity.WARNING,
    Text(
        nb="Manifestet sier {standard}, men skriptene snakker en annen utgave ({found})",
        en="The manifest says {standard}, but the scripts speak another edition ({found})",
    ),
    Text(
        nb="Be om en pakke der manifest og skript er av samme utgave.",
        en="Ask for a package whose manifest and scripts are of one edition.",
    ),
    Text(
        nb="Plattformen gir pakken programgrensesnittet til utgaven i manifestet. Skriptene "
        "leter etter det andre og finner ingenting.",
        en="The LMS gives the package the API of the edition in the manifest. The scripts "
        "look for the other one and find nothing.",
    ),
)
NO_STATUS = Rule(
    "content-no-status",
    Severity.NOTE,
    Text(
        nb="Ingen fil i pakken nevner {element}, så fullføring blir kanskje aldri meldt",
        en="No file of the package mentions {element}, so completion may never be reported",
    ),
    Text(
        nb="Prøv i et testkurs om kurset blir fullført.",
        en="Try in a test course whether the course gets completed.",
    ),
    Text(
        nb="Open edX og de fleste andre plattformer regner ikke kurset som fullført før "
        "pakken selv sier det.",
        en="Open edX and most other LMSs do not count a course as complete before the "
        "package itself says so.",
    ),
)
NO_SUSPEND = Rule(
    "content-no-suspend",
    Severity.NOTE,
    Text(
        nb="Pakken lagrer framgang, men ser ikke ut til å sette {element} til suspend",
        en="The package stores progress, but does not seem to set {element} to suspend",
    ),
    Text(
        nb="Prøv i et testkurs: gå halvveis, lukk, og åpne igjen.",
        en="Try in a test course: go half-way, close, and open again.",
    ),
    Text(
        nb="Uten suspend begynner flere plattformer et nytt forsøk ved neste åpning, og "
        "framgangen er borte. I SCORM 2004 er det regelen.",
        en="Without suspend several LMSs begin a new attempt at the next launch, and "
        "progress is gone. In SCORM 2004 that is the rule.",
    ),
)
UNLOAD = Rule(
    "content-unload",
    Severity.NOTE,
    Text(
        nb="{file} lagrer når siden lukkes, på en måte nettleserne er i ferd med å fjerne (unload)",
        en="{file} acts when the page closes, in a way that browsers are removing (unload)",
    ),
    Text(
        nb="Be deltakeren om å bruke kursets egen avsluttknapp, og leverandøren om en "
        "nyere utgave.",
        en="Ask learners to use the course's own exit button, and the supplier for a newer "
        "edition.",
    ),
    Text(
        nb="Chrome fjerner hendelsen unload trinnvis, og telefoner sender den sjelden. Det "
        "siste deltakeren gjorde, kan gå tapt.",
        en="Chrome removes the unload event step by step, and phones seldom send it. The "
        "last thing the learner did may be lost.",
    ),
)
POPUP = Rule(
    "content-popup",
    Severity.NOTE,
    Text(
        nb="{file} åpner egne vinduer eller fullskjerm",
        en="{file} opens windows of its own, or the full screen",
    ),
    Text(
        nb="Prøv på telefon, og med nettleserens sperre for oppsprettvinduer på.",
        en="Try on a phone, and with the browser's pop-up blocker on.",
    ),
    Text(
        nb="Nettleseren stopper ofte vinduer deltakeren ikke har bedt om. iPhone har ikke "
        "fullskjerm for nettsider.",
        en="The browser often stops windows that the learner did not ask for. iPhones have "
        "no full screen for web pages.",
    ),
)
NAVIGATION_REQUEST = Rule(
    "content-navigation-request",
    Severity.NOTE,
    Text(
        nb="{file} ber plattformen bytte eller avslutte enhet (adl.nav.request)",
        en="{file} asks the LMS to change or end the unit (adl.nav.request)",
    ),
    Text(
        nb="Prøv i et testkurs hva som skjer når kurset avsluttes.",
        en="Try in a test course what happens when the course ends.",
    ),
    Text(
        nb="Moodle og andre følger ikke rekkefølgeregler. Forespørselen kan lukke kurset "
        "midt i, eller vise en feilside.",
        en="Moodle and others do not follow sequencing. The request may close the course "
        "half-way, or show an error page.",
    ),
)
LEARNER_NAME = Rule(
    "content-learner-name",
    Severity.NOTE,
    Text(
        nb="{file} leser navnet eller id-en til deltakeren fra plattformen",
        en="{file} reads the learner's name or id from the LMS",
    ),
    Text(
        nb="Spør leverandøren hva opplysningen brukes til, og før det inn i "
        "behandlingsprotokollen.",
        en="Ask the supplier what it is used for, and enter it in the record of processing.",
    ),
    Text(
        nb="Et kurs trenger sjelden å vite hvem som tar det: det gjør plattformen. Sammen "
        "med henting fra andre nettsteder kan navn komme på avveie.",
        en="A course seldom needs to know who takes it: the LMS does. Together with "
        "requests to other sites, names can go astray.",
    ),
)
RULES: tuple[Rule, ...] = (
    OTHER_ORIGIN,
    FILE_NOT_THERE,
    INLINE_SCRIPT,
    INLINE_STYLE,
    EVAL,
    NO_TRACKING,
    OTHER_EDITION,
    NO_STATUS,
    NO_SUSPEND,
    UNLOAD,
    POPUP,
    NAVIGATION_REQUEST,
    LEARNER_NAME,
)
