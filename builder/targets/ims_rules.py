"""What can be wrong with the manifest of an IMS package: SCORM 1.2 and SCORM 2004."""

from __future__ import annotations

from builder.diagnostics import Rule, Severity, Text

VERSION_MISSING = Rule(
    "manifest-version-missing",
    Severity.WARNING,
    Text(
        nb="Manifestet sier ikke hvilken utgave av SCORM det følger",
        en="The manifest does not say which edition of SCORM it follows",
    ),
    Text(
        nb="Skriv <schemaversion>{expected}</schemaversion> i <metadata>.",
        en="Write <schemaversion>{expected}</schemaversion> in <metadata>.",
    ),
    Text(
        nb="Uten opplysningen må plattformen gjette. Moodle velger SCORM 1.2, og da virker "
        "ikke en pakke for 2004.",
        en="Without it the LMS must guess. Moodle chooses SCORM 1.2, and then a 2004 "
        "package does not work.",
    ),
)
VERSION_UNKNOWN = Rule(
    "manifest-version-unknown",
    Severity.ERROR,
    Text(
        nb="Manifestet oppgir utgaven «{version}», som ingen utgave av SCORM heter",
        en="The manifest names the edition “{version}”, which no edition of SCORM is called",
    ),
    Text(
        nb="Skriv 1.2, 2004 3rd Edition eller 2004 4th Edition i <schemaversion>, nøyaktig slik.",
        en="Write 1.2, 2004 3rd Edition or 2004 4th Edition in <schemaversion>, exactly so.",
    ),
    Text(
        nb="Plattformene sammenligner teksten tegn for tegn. Kjenner ikke Moodle den igjen, "
        "behandles pakken som SCORM 1.2 uten at noen får vite det.",
        en="LMSs compare the text character by character. When Moodle does not know it, the "
        "package is treated as SCORM 1.2 and nobody is told.",
    ),
)
VERSION_SPACE = Rule(
    "manifest-version-space",
    Severity.WARNING,
    Text(
        nb="Det er mellomrom eller linjeskift rundt utgaven «{version}» i manifestet",
        en="There is white space around the edition “{version}” in the manifest",
    ),
    Text(
        nb="Skriv <schemaversion>{version}</schemaversion> på én linje, uten mellomrom.",
        en="Write <schemaversion>{version}</schemaversion> on one line, without spaces.",
    ),
    Text(
        nb="Moodle sammenligner teksten som den står. Med mellomrom rundt blir en pakke for "
        "SCORM 2004 behandlet som SCORM 1.2.",
        en="Moodle compares the text as it stands. With white space around it a SCORM 2004 "
        "package is treated as SCORM 1.2.",
    ),
)
PREFIX = Rule(
    "manifest-prefix",
    Severity.WARNING,
    Text(
        nb="Manifestet bruker «{prefix}:» der plattformer leter etter «{expected}:»",
        en="The manifest uses “{prefix}:” where LMSs look for “{expected}:”",
    ),
    Text(
        nb="Bruk prefikset {expected} for navnerommet {namespace}.",
        en="Use the prefix {expected} for the namespace {namespace}.",
    ),
    Text(
        nb="Etter XML-reglene er prefikset fritt. Noen plattformer, Moodle blant dem, leter "
        "likevel etter den vanlige skrivemåten og finner ellers ikke innstillingene.",
        en="By the rules of XML the prefix is free. Some LMSs, Moodle among them, still "
        "look for the usual one and otherwise do not find the settings.",
    ),
)
NO_ORGANIZATION = Rule(
    "manifest-no-organization",
    Severity.ERROR,
    Text(
        nb="Manifestet har ingen organisering med noe å starte",
        en="The manifest has no organization with anything to launch",
    ),
    Text(
        nb="Legg inn <organization> med ett <item> som viser til kursets startside.",
        en="Add an <organization> with one <item> that refers to the course's first page.",
    ),
    Text(
        nb="Organiseringen er innholdslisten plattformen viser. Uten den er pakken bare en "
        "samling filer.",
        en="The organization is the table of contents that the LMS shows. Without it the "
        "package is a mere collection of files.",
    ),
)
SEVERAL_ORGANIZATIONS = Rule(
    "manifest-several-organizations",
    Severity.WARNING,
    Text(
        nb="Manifestet har {count} organiseringer, men plattformer bruker én",
        en="The manifest has {count} organizations, but LMSs use one",
    ),
    Text(
        nb="Del pakken i en for hver organisering.",
        en="Split the package into one for each organization.",
    ),
    Text(
        nb="Standarden lar en pakke ha flere innholdslister. Plattformene viser den første "
        "eller den som er satt som standard, og resten når ingen fram til.",
        en="The standard lets a package have several tables of contents. LMSs show the "
        "first or the default one, and nobody reaches the rest.",
    ),
)
DEFAULT_ORGANIZATION = Rule(
    "manifest-default-organization",
    Severity.WARNING,
    Text(
        nb="Manifestet velger organiseringen «{identifier}», som ikke finnes",
        en="The manifest chooses the organization “{identifier}”, which does not exist",
    ),
    Text(
        nb="La default i <organizations> være identifikatoren til en organisering i manifestet.",
        en="Let default in <organizations> be the identifier of an organization in the manifest.",
    ),
    Text(
        nb="Noen plattformer tar da den første. Andre viser et tomt kurs.",
        en="Some LMSs then take the first. Others show an empty course.",
    ),
)
NO_LAUNCH = Rule(
    "manifest-no-launch",
    Severity.ERROR,
    Text(
        nb="Manifestet har ingen startside",
        en="The manifest has no page to launch",
    ),
    Text(
        nb="La et <item> vise til en <resource> som har href.",
        en="Let an <item> refer to a <resource> that has an href.",
    ),
    Text(
        nb="Plattformen åpner siden i href. Uten den blir det ingenting å åpne.",
        en="The LMS opens the page in href. Without it there is nothing to open.",
    ),
)
SEVERAL_UNITS = Rule(
    "manifest-several-units",
    Severity.WARNING,
    Text(
        nb="Pakken har {count} enheter å starte, ikke én",
        en="The package has {count} units to launch, not one",
    ),
    Text(
        nb="Prøv hver enhet i plattformen, eller be om en pakke med én enhet.",
        en="Try each unit in the LMS, or ask for a package of one unit.",
    ),
    Text(
        nb="Hver enhet får sin egen framgang og status. Tovuti tar bare én, i Moodle virker "
        "flere enheter dårlig med SCORM 2004, og ingen plattformer regner dem sammen "
        "likt.",
        en="Each unit has progress and status of its own. Tovuti takes one only, in Moodle "
        "several units work badly with SCORM 2004, and no two LMSs sum them up alike.",
    ),
)
ITEM_REFERENCE = Rule(
    "manifest-item-reference",
    Severity.ERROR,
    Text(
        nb="Punktet «{item}» viser til ressursen «{reference}», som ikke finnes",
        en="The item “{item}” refers to the resource “{reference}”, which does not exist",
    ),
    Text(
        nb="La identifierref være identifikatoren til en <resource>, med samme store og små "
        "bokstaver.",
        en="Let identifierref be the identifier of a <resource>, in the same capitals.",
    ),
    Text(
        nb="Deltakeren ser punktet i menyen, men får en feilmelding når det åpnes.",
        en="The learner sees the item in the menu, but gets an error on opening it.",
    ),
)
TITLE_MISSING = Rule(
    "manifest-title-missing",
    Severity.WARNING,
    Text(
        nb="{element} «{identifier}» har ingen tittel",
        en="{element} “{identifier}” has no title",
    ),
    Text(
        nb="Legg inn <title> med navnet deltakeren skal se.",
        en="Add a <title> with the name that the learner is to see.",
    ),
    Text(
        nb="Noen plattformer viser da identifikatoren, andre en tom linje, og noen avviser pakken.",
        en="Some LMSs then show the identifier, others an empty line, and some refuse the package.",
    ),
)
TITLE_LONG = Rule(
    "manifest-title-long",
    Severity.WARNING,
    Text(
        nb="En tittel i manifestet er på {length} tegn",
        en="A title in the manifest has {length} characters",
    ),
    Text(
        nb="Kort den ned til høyst 255 tegn.",
        en="Shorten it to 255 characters at most.",
    ),
    Text(
        nb="Plattformene lagrer titler i felt med 255 tegn. Lengre titler kuttes, eller "
        "importen stopper.",
        en="LMSs keep titles in columns of 255 characters. Longer ones are cut, or the "
        "import stops.",
    ),
)
HIDDEN_ITEM = Rule(
    "manifest-hidden-item",
    Severity.WARNING,
    Text(
        nb="Punktet «{item}» er skjult for deltakeren",
        en="The item “{item}” is hidden from the learner",
    ),
    Text(
        nb='Ta bort isvisible="false" på det som skal kunne åpnes.',
        en='Remove isvisible="false" from what is to be opened.',
    ),
    Text(
        nb="Er det eneste punktet skjult, viser noen plattformer et tomt kurs.",
        en="When the only item is hidden, some LMSs show an empty course.",
    ),
)
LAUNCH_QUERY = Rule(
    "manifest-launch-query",
    Severity.WARNING,
    Text(
        nb="Startsiden har spørringsdel eller parametere: {href}",
        en="The launch page has a query string or parameters: {href}",
    ),
    Text(
        nb="Start siden uten noe etter spørsmålstegn eller #.",
        en="Launch the page without anything after a question mark or #.",
    ),
    Text(
        nb="Noen plattformer tar ikke med det som står etter spørsmålstegnet, eller leter "
        "etter en fil med hele navnet. Da blir siden blank.",
        en="Some LMSs drop what follows the question mark, or look for a file of the whole "
        "name. Then the page is blank.",
    ),
)
LAUNCH_REMOTE = Rule(
    "manifest-launch-remote",
    Severity.ERROR,
    Text(
        nb="Startsiden ligger på et annet nettsted: {href}",
        en="The launch page lies on another site: {href}",
    ),
    Text(
        nb="Be om en pakke med innholdet i.",
        en="Ask for a package with its content inside.",
    ),
    Text(
        nb="En side fra et annet nettsted når ikke plattformens programgrensesnitt, så "
        "framgang blir ikke lagret. Innholdet kan også endres eller bli borte uten "
        "varsel.",
        en="A page of another site does not reach the LMS's API, so progress is not kept. "
        "Its content can also change or vanish without notice.",
    ),
)
XML_BASE = Rule(
    "manifest-xml-base",
    Severity.WARNING,
    Text(
        nb="Manifestet bruker xml:base ({base})",
        en="The manifest uses xml:base ({base})",
    ),
    Text(
        nb="Skriv hele stien i hver href, og ta bort xml:base.",
        en="Write the whole path in each href, and remove xml:base.",
    ),
    Text(
        nb="Mange plattformer ser bort fra xml:base og finner da ikke filene.",
        en="Many LMSs ignore xml:base and then do not find the files.",
    ),
)
IDENTIFIER_LONG = Rule(
    "manifest-identifier-long",
    Severity.NOTE,
    Text(
        nb="Manifestets identifikator er på {length} tegn: {identifier}",
        en="The identifier of the manifest has {length} characters: {identifier}",
    ),
    Text(
        nb="Bruk høyst 15 tegn som skiller kurset fra andre kurs.",
        en="Use at most 15 characters that tell the course from others.",
    ),
    Text(
        nb="SAP SuccessFactors bruker de 15 første tegnene som kursets id. To kurs med "
        "samme begynnelse blir da ett.",
        en="SAP SuccessFactors uses the first 15 characters as the id of the course. Two "
        "courses that begin alike then become one.",
    ),
)
FIRST_RESOURCE = Rule(
    "manifest-first-resource",
    Severity.WARNING,
    Text(
        nb="Den første ressursen med href er {first}, men kurset starter med {launch}",
        en="The first resource with an href is {first}, but the course starts with {launch}",
    ),
    Text(
        nb="Flytt ressursen som skal startes, først i <resources>.",
        en="Move the resource to be launched to the top of <resources>.",
    ),
    Text(
        nb="Open edX starter den første ressursen som har href, uansett hva innholdslisten sier.",
        en="Open edX launches the first resource that has an href, whatever the table of "
        "contents says.",
    ),
)
SCORM_TYPE = Rule(
    "manifest-scorm-type",
    Severity.WARNING,
    Text(
        nb='Startsiden er ikke merket som SCO med {expected}="sco"',
        en='The launch page is not marked as a SCO with {expected}="sco"',
    ),
    Text(
        nb='Skriv {expected}="sco" på ressursen, med nettopp de store og små bokstavene.',
        en='Write {expected}="sco" on the resource, in just those capitals.',
    ),
    Text(
        nb="En ressurs som ikke er merket som SCO, er en ren fil: plattformen viser den, "
        "men tar ikke imot framgang. Attributtet skrives ulikt i SCORM 1.2 og 2004.",
        en="A resource not marked as a SCO is a mere file: the LMS shows it but takes no "
        "progress from it. The attribute is written differently in SCORM 1.2 and 2004.",
    ),
)
RULES: tuple[Rule, ...] = (
    VERSION_MISSING,
    VERSION_UNKNOWN,
    VERSION_SPACE,
    PREFIX,
    NO_ORGANIZATION,
    SEVERAL_ORGANIZATIONS,
    DEFAULT_ORGANIZATION,
    NO_LAUNCH,
    SEVERAL_UNITS,
    ITEM_REFERENCE,
    TITLE_MISSING,
    TITLE_LONG,
    HIDDEN_ITEM,
    LAUNCH_QUERY,
    LAUNCH_REMOTE,
    XML_BASE,
    IDENTIFIER_LONG,
    FIRST_RESOURCE,
    SCORM_TYPE,
)
