"""What can be wrong with any manifest as XML, whatever standard it is of."""

from __future__ import annotations

from builder.diagnostics import Rule, Severity, Text

NOT_WELL_FORMED = Rule(
    "manifest-not-well-formed",
    Severity.ERROR,
    Text(
        nb="{file} kan ikke leses som XML: {reason}",
        en="{file} cannot be read as XML: {reason}",
    ),
    Text(
        nb="Rett linjen, eller lag pakken på nytt med programmet den kom fra.",
        en="Mend the line, or make the package again with the program it came from.",
    ),
    Text(
        nb="Ingen læringsplattform kan lese et manifest med feil i selve XML-en. Ofte er "
        "det et &-tegn som skulle vært &amp;, eller en fil som er kuttet.",
        en="No LMS can read a manifest whose XML itself is faulty. Often it is an & that "
        "should have been &amp;, or a file that was cut off.",
    ),
)
DOCTYPE = Rule(
    "manifest-doctype",
    Severity.ERROR,
    Text(
        nb="{file} erklærer sine egne XML-entiteter og leses derfor ikke",
        en="{file} declares XML entities of its own and is therefore not read",
    ),
    Text(
        nb="Ta bort linjen som begynner med <!DOCTYPE, eller be om en ny pakke.",
        en="Remove the line that begins with <!DOCTYPE, or ask for a new package.",
    ),
    Text(
        nb="Entiteter kan hente filer fra maskinen som leser dem, eller vokse til den "
        "stopper. Et kursmanifest trenger dem aldri, og mange plattformer avviser dem.",
        en="Entities can fetch files from the machine that reads them, or grow until it "
        "stops. A course manifest never needs them, and many LMSs refuse them.",
    ),
)
ENCODING = Rule(
    "manifest-encoding",
    Severity.ERROR,
    Text(
        nb="{file} er ikke skrevet i tegnsettet den sier: {encoding}",
        en="{file} is not written in the character set it names: {encoding}",
    ),
    Text(
        nb='Lagre filen som UTF-8, og la første linje si encoding="UTF-8".',
        en='Save the file as UTF-8, and let the first line say encoding="UTF-8".',
    ),
    Text(
        nb="Plattformen tror på det filen sier, og stopper ved første tegn som ikke passer.",
        en="The LMS believes what the file says, and stops at the first character that does "
        "not fit.",
    ),
)
NOT_UTF8 = Rule(
    "manifest-not-utf8",
    Severity.WARNING,
    Text(
        nb="{file} er skrevet i {encoding}, ikke i UTF-8",
        en="{file} is written in {encoding}, not in UTF-8",
    ),
    Text(
        nb='Lagre filen som UTF-8, og la første linje si encoding="UTF-8".',
        en='Save the file as UTF-8, and let the first line say encoding="UTF-8".',
    ),
    Text(
        nb="Noen plattformer leser alle manifester som UTF-8, uansett hva de sier. Da blir "
        "æ, ø og å borte eller til andre tegn.",
        en="Some LMSs read every manifest as UTF-8, whatever it says. Then æ, ø and å are "
        "lost or become other characters.",
    ),
)
CHARACTER_REFERENCES = Rule(
    "manifest-character-references",
    Severity.WARNING,
    Text(
        nb="Manifestet skriver bokstaver som tallkoder, for eksempel {reference}",
        en="The manifest writes letters as numeric codes, for instance {reference}",
    ),
    Text(
        nb="Skriv bokstavene som de er, i UTF-8.",
        en="Write the letters as they are, in UTF-8.",
    ),
    Text(
        nb="Noen plattformer leser ikke XML, men leter i teksten. De viser kodene slik de "
        "står, midt i kursets navn.",
        en="Some LMSs do not parse XML but search the text. They show the codes as they "
        "stand, in the middle of the course's name.",
    ),
)
NAMESPACE = Rule(
    "manifest-namespace",
    Severity.WARNING,
    Text(
        nb="Manifestet har et navnerom som ikke hører til standarden: {namespace}",
        en="The manifest has a namespace that is not the standard's: {namespace}",
    ),
    Text(
        nb="Bruk {expected} på rotelementet.",
        en="Use {expected} on the root element.",
    ),
    Text(
        nb="En plattform som leser strengt, finner ingen av elementene når navnerommet er "
        "feil. De andre gjetter.",
        en="An LMS that reads strictly finds none of the elements when the namespace is "
        "wrong. The others guess.",
    ),
)
XSD_INVALID = Rule(
    "manifest-invalid",
    Severity.WARNING,
    Text(
        nb="Manifestet følger ikke standardens skjema. Skjemaet sier, på engelsk: {reason}",
        en="The manifest does not follow the standard's schema. The schema says: {reason}",
    ),
    Text(
        nb="Lag pakken på nytt med et program som følger standarden, eller spør leverandøren.",
        en="Make the package again with a program that follows the standard, or ask its supplier.",
    ),
    Text(
        nb="Strenge plattformer og ADLs egen prøve sjekker manifestet mot skjemaet og "
        "avviser det som ikke stemmer. De fleste andre ser bort fra det.",
        en="Strict LMSs and ADL's own test suite hold the manifest to the schema and refuse "
        "what does not fit. Most others overlook it.",
    ),
)
SCHEMAS_MISSING = Rule(
    "manifest-schemas-missing",
    Severity.NOTE,
    Text(
        nb="Manifestet viser til skjemafiler som ikke er i pakken, for eksempel {file}",
        en="The manifest names schema files that are not in the package, for instance {file}",
    ),
    Text(
        nb="Legg skjemafilene øverst i pakken hvis plattformen ber om dem.",
        en="Put the schema files at the root of the package if the LMS asks for them.",
    ),
    Text(
        nb="Noen få plattformer og prøveprogrammer validerer med filene i pakken. De andre "
        "klarer seg uten.",
        en="A few LMSs and checkers validate with the files in the package. The others do without.",
    ),
)
IDENTIFIER_TWICE = Rule(
    "manifest-identifier-twice",
    Severity.ERROR,
    Text(
        nb="To elementer i manifestet har samme identifikator: {identifier}",
        en="Two elements of the manifest have the same identifier: {identifier}",
    ),
    Text(
        nb="Gi hvert element sin egen identifikator.",
        en="Give each element an identifier of its own.",
    ),
    Text(
        nb="Plattformen slår opp med identifikatoren. Er den ikke unik, kan feil side bli "
        "startet, og framgang kan havne på feil sted.",
        en="The LMS looks things up by the identifier. When it is not unique the wrong page "
        "may be launched, and progress may land in the wrong place.",
    ),
)
RULES: tuple[Rule, ...] = (
    NOT_WELL_FORMED,
    DOCTYPE,
    ENCODING,
    NOT_UTF8,
    CHARACTER_REFERENCES,
    NAMESPACE,
    XSD_INVALID,
    SCHEMAS_MISSING,
    IDENTIFIER_TWICE,
)
