"""The words for what can be wrong with a file of the author's."""

from __future__ import annotations

from builder.diagnostics import Rule, Severity, Text

_IN_PACKAGE = Text(
    "Pakken må ha med alle filene den bruker. Mangler én, møter deltakeren et tomt felt.",
    "The package must hold every file it uses. If one is missing, the learner meets an empty box.",
)
_LMS = Text(
    "Læringsplattformer stopper ukjente og kjørbare filtyper, og da blir hele pakken avvist.",
    "LMSs block unknown and executable file types, and then refuse the whole package.",
)

MISSING = Rule(
    "file-missing",
    Severity.ERROR,
    Text("Filen «{target}» finnes ikke", "The file “{target}” does not exist"),
    Text(
        "Legg den i {beside_nb}media, eller rett navnet.",
        "Put it in {beside_en}media, or mend the name.",
    ),
    _IN_PACKAGE,
)
MISSPELT = Rule(
    "file-name-misspelt",
    Severity.ERROR,
    Text("Filen «{target}» finnes ikke", "The file “{target}” does not exist"),
    Text("Mente du «{nearest}»?", "Did you mean “{nearest}”?"),
    _IN_PACKAGE,
)
LOCAL_FILE = Rule(
    "file-on-own-machine",
    Severity.ERROR,
    Text("«{target}» er en fil på din egen maskin", "“{target}” is a file on your own machine"),
    Text(
        "Kopier filen til media/ og skriv bare filnavnet: {name}",
        "Copy the file to media/ and write only its name: {name}",
    ),
    _IN_PACKAGE,
)
WRONG_CASE = Rule(
    "file-wrong-case",
    Severity.ERROR,
    Text(
        "«{target}» er skrevet med andre store og små bokstaver enn filen",
        "“{target}” is not written with the file's capital and small letters",
    ),
    Text("Skriv «{mended}».", "Write “{mended}”."),
    Text(
        "På din maskin kan store og små bokstaver være det samme. På tjeneren der kurset ligger, "
        "er de to ulike filer.",
        "On your machine capital and small letters may be the same. On the server they are two "
        "different files.",
    ),
)
BACKSLASH = Rule(
    "file-backslash",
    Severity.ERROR,
    Text("Filnavnet har omvendt skråstrek", "The file name has a backslash"),
    Text("Skriv «{mended}».", "Write “{mended}”."),
    Text(
        "Omvendt skråstrek er Windows' egen skrivemåte. På nettet brukes bare /.",
        "A backslash is Windows' own way. The web knows only /.",
    ),
)
TYPE_NOT_ALLOWED = Rule(
    "file-type-not-allowed",
    Severity.ERROR,
    Text("Filtypen «{ending}» kan ikke brukes her", "The file type “{ending}” cannot be used here"),
    Text("Lagre filen som en av disse: {known}", "Save the file as one of these: {known}"),
    _LMS,
)
EXTERNAL_PICTURE = Rule(
    "image-external",
    Severity.ERROR,
    Text("Bildet hentes fra et annet nettsted", "The picture is fetched from another site"),
    Text(
        "Last det ned til media, og skriv bare filnavnet. Sjekk samtidig at du har lov til å "
        "bruke det.",
        "Download it to media, and write only its name. Check that you may use it.",
    ),
    Text(
        "Da får det andre nettstedet vite hvem som tar kurset og når. Bildet kan også bli borte, "
        "eller bli stoppet av læringsplattformen.",
        "The other site would learn who takes the course and when. The picture may also vanish, "
        "or be blocked by the LMS.",
    ),
)
DATA_PICTURE = Rule(
    "image-in-address",
    Severity.ERROR,
    Text(
        "Bildet ligger inne i selve adressen (data:)",
        "The picture lies inside the address itself (data:)",
    ),
    Text(
        "Lagre bildet som en fil i media, og skriv filnavnet.",
        "Save the picture as a file in media, and write its name.",
    ),
    Text(
        "Innlimte bilder gjør teksten uleselig og kan ikke sjekkes.",
        "Pasted pictures make the text unreadable and cannot be checked.",
    ),
)
NOT_A_PICTURE = Rule(
    "image-not-a-picture",
    Severity.ERROR,
    Text(
        "«{target}» er ikke et bilde, eller er ødelagt",
        "“{target}” is not a picture, or is damaged",
    ),
    Text(
        "Åpne filen i et bildeprogram, og lagre den på nytt.",
        "Open the file in a picture program, and save it again.",
    ),
    Text(
        "Endelsen sier bilde, men innholdet er noe annet. Det skjer ofte når en nettside blir "
        "lagret i stedet for bildet.",
        "The ending says picture, the content something else. It often happens when a web page is "
        "saved instead of the picture.",
    ),
)
UNREADABLE = Rule(
    "media-unreadable",
    Severity.ERROR,
    Text("«{target}» kan ikke leses", "“{target}” cannot be read"),
    Text(
        "Se om filen finnes fortsatt, og om du har tilgang til den.",
        "See whether the file is still there, and whether you may read it.",
    ),
    _IN_PACKAGE,
)
LEADS_OUT = Rule(
    "file-outside-course",
    Severity.ERROR,
    Text(
        "«{target}» er en snarvei til noe utenfor kursmappen",
        "“{target}” is a shortcut to something outside the course folder",
    ),
    Text("Kopier selve filen inn i kursmappen.", "Copy the file itself into the course folder."),
    Text("Snarveier virker bare på din maskin.", "Shortcuts work on your machine only."),
)
ZERO_BYTES = Rule(
    "media-empty",
    Severity.ERROR,
    Text("«{target}» er tom", "“{target}” is empty"),
    Text("Hent filen på nytt. Den er 0 byte.", "Fetch the file again. It is 0 bytes."),
    _IN_PACKAGE,
)
LARGE = Rule(
    "image-large",
    Severity.WARNING,
    Text("«{target}» er på {size} MB", "“{target}” is {size} MB"),
    Text(
        "Gjør bildet mindre. 1600 punkter bredt holder, og da er det sjelden over 0,3 MB.",
        "Make the picture smaller. 1600 pixels wide will do, and is rarely above 0.3 MB.",
    ),
    Text(
        "Mange tar kurset på telefon med dårlig dekning.",
        "Many take the course on a phone with poor coverage.",
    ),
)
SVG_UNSAFE = Rule(
    "svg-unsafe",
    Severity.ERROR,
    Text(
        "Tegningen «{target}» inneholder mer enn en tegning: {what}",
        "The drawing “{target}” holds more than a drawing: {what}",
    ),
    Text(
        "Eksporter den på nytt som «vanlig SVG» fra tegneprogrammet, eller lagre den som PNG.",
        "Export it again as “plain SVG” from the drawing program, or save it as PNG.",
    ),
    Text(
        "En SVG-fil kan ha med kode og hente ting fra nettet. Læringsplattformer stopper slike "
        "filer.",
        "An SVG file can carry code and fetch things from the web. LMSs block such files.",
    ),
)
SVG_WITHOUT_SIZE = Rule(
    "svg-without-size",
    Severity.ERROR,
    Text(
        "Tegningen «{target}» sier ikke hvor stor den er",
        "The drawing “{target}” does not say how large it is",
    ),
    Text(
        'Sett for eksempel viewBox="0 0 800 500" i <svg>-taggen.',
        'Put for example viewBox="0 0 800 500" in the <svg> tag.',
    ),
    Text(
        "Uten størrelse hopper teksten når bildet kommer.",
        "Without a size the text jumps when the picture arrives.",
    ),
)

RULES = (
    MISSING, MISSPELT, LOCAL_FILE, WRONG_CASE, BACKSLASH, TYPE_NOT_ALLOWED, EXTERNAL_PICTURE,
    DATA_PICTURE, NOT_A_PICTURE, UNREADABLE, LEADS_OUT, ZERO_BYTES, LARGE,
    SVG_UNSAFE, SVG_WITHOUT_SIZE,
)  # fmt: skip
