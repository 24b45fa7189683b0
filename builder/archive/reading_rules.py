"""Every fault that a zip itself can have, whatever it holds."""

from __future__ import annotations

from builder.diagnostics import Rule, Severity, Text

NOT_A_ZIP = Rule(
    "package-not-a-zip",
    Severity.ERROR,
    Text(
        nb="{file} er ikke en zip-fil som kan leses",
        en="{file} is not a zip file that can be read",
    ),
    Text(
        nb="Oppgi en pakke slik den ble bygd eller lastet ned, ikke utpakket og ikke halvt "
        "nedlastet.",
        en="Give a package as it was built or downloaded: not unpacked and not half downloaded.",
    ),
    Text(
        nb="En kurspakke er én zip-fil. Er den delt, kryptert eller avbrutt, finnes ikke listen "
        "over innholdet der den skal stå.",
        en="A course package is one zip file. When it is split or cut off, the list of its "
        "content does not stand where it should.",
    ),
)
FILE_MISSING = Rule(
    "package-not-found",
    Severity.ERROR,
    Text("Det finnes ingen fil som heter {file}", "There is no file called {file}"),
    Text(
        "Se etter skrivefeil, og at du står i riktig mappe. Pakker som er bygd, ligger i output.",
        "Check the spelling, and that you stand in the right folder. Packages that were built lie "
        "in output.",
    ),
    Text(
        "Filnavnet leses ut fra mappen du står i, når det ikke begynner med / eller en "
        "stasjonsbokstav.",
        "A file name is read from the folder you stand in, unless it begins with / or a drive "
        "letter.",
    ),
)
FILE_UNREADABLE = Rule(
    "package-unreadable",
    Severity.ERROR,
    Text("{file} kan ikke åpnes", "{file} cannot be opened"),
    Text(
        "Se om du har tilgang til filen, og at den ikke er i bruk i et annet program.",
        "See whether you may read the file, and that no other program is using it.",
    ),
    Text(
        "Maskinen nektet å åpne filen. Innholdet er ikke sett på.",
        "The machine refused to open the file. Its content has not been looked at.",
    ),
)
EMPTY_FILE = Rule(
    "package-empty",
    Severity.ERROR,
    Text("{file} er tom: 0 byte", "{file} is empty: 0 bytes"),
    Text(
        "Last den ned eller bygg den på nytt.",
        "Download it or build it again.",
    ),
    Text(
        "En tom fil blir til når en nedlasting eller kopiering stanser før den er i gang.",
        "An empty file comes of a download or copy that stopped before it began.",
    ),
)
DAMAGED = Rule(
    "package-damaged",
    Severity.ERROR,
    Text(
        nb="{entry} i pakken er skadet",
        en="{entry} in the package is damaged",
    ),
    Text(
        nb="Last ned eller bygg pakken på nytt.",
        en="Download or build the package again.",
    ),
    Text(
        nb="Hver fil i en zip har en kontrollsum. Stemmer den ikke, er innholdet et annet enn det "
        "som ble pakket.",
        en="Every file in a zip carries a checksum. When it does not match, the content is "
        "another than the one that was packed.",
    ),
)
UNSAFE_NAME = Rule(
    "package-unsafe-name",
    Severity.ERROR,
    Text(
        nb="Pakken har et filnavn som peker ut av den: {entry}",
        en="The package has a file name that leads out of it: {entry}",
    ),
    Text(
        nb="Bruk ikke pakken. Be om en ny fra den som laget den.",
        en="Do not use the package. Ask whoever made it for a new one.",
    ),
    Text(
        nb="Navn som begynner med / eller en stasjonsbokstav, inneholder .. eller er symbolske "
        "lenker, kan få et program til å skrive utenfor mappen det pakker ut i.",
        en="Names that begin with / or a drive letter, hold .. or are symbolic links can make a "
        "program write outside the folder it unpacks into.",
    ),
)
DUPLICATE_NAME = Rule(
    "package-duplicate-name",
    Severity.ERROR,
    Text(
        nb="Pakken har to filer med navnet {entry}",
        en="The package has two files named {entry}",
    ),
    Text(
        nb="Bygg pakken på nytt. To navn som bare skiller seg i store og små bokstaver, teller "
        "som samme.",
        en="Build the package again. Two names that differ only in capitals count as the same.",
    ),
    Text(
        nb="Noen programmer leser den første filen, andre den siste. På Windows finnes bare én av "
        "dem.",
        en="Some programs read the first file, others the last. On Windows only one of them "
        "exists.",
    ),
)
TOO_BIG = Rule(
    "package-too-big-to-read",
    Severity.ERROR,
    Text(
        nb="Pakken er for stor eller for hardt pakket til å leses trygt",
        en="The package is too large, or packed too hard, to be read safely",
    ),
    Text(
        nb="Grensene er {count} filer, {size} MB i alt og {ratio} ganger mindre pakket enn "
        "utpakket.",
        en="The limits are {count} files, {size} MB in all and packed {ratio} times smaller than "
        "unpacked.",
    ),
    Text(
        nb="En liten zip kan pakkes ut til så mye at maskinen stopper. Ekte kurs er langt under "
        "grensene.",
        en="A small zip can unpack to so much that the machine stops. Real courses are far below "
        "the limits.",
    ),
)
IS_A_FOLDER = Rule(
    "package-is-a-folder",
    Severity.ERROR,
    Text("{file} er en mappe, ikke en zip-fil", "{file} is a folder, not a zip file"),
    Text(
        "Oppgi zip-filen. Er kurset pakket ut, så velg alt som ligger i mappen, og lag en zip av "
        "det.",
        "Give the zip file. When the course is unpacked, select all that lies in the folder and "
        "make a zip of that.",
    ),
    Text(
        "Læringsplattformer tar imot zip-filer. Pakkes selve mappen, blir manifestet liggende en "
        "mappe for langt ned, og da avvises pakken.",
        "LMSs take zip files. When the folder itself is packed, the manifest lies a folder too "
        "deep, and the package is refused.",
    ),
)
ENCRYPTED = Rule(
    "package-encrypted",
    Severity.ERROR,
    Text("{entry} i pakken er låst med passord", "{entry} in the package is locked by a password"),
    Text(
        "Be om en pakke uten passord fra den som laget den.",
        "Ask whoever made it for a package without a password.",
    ),
    Text(
        "Ingen læringsplattform spør etter passord når den pakker ut et kurs.",
        "No LMS asks for a password when it unpacks a course.",
    ),
)
COMPRESSION = Rule(
    "package-compression",
    Severity.ERROR,
    Text(
        "{entry} er pakket med en metode som få kan pakke ut ({method})",
        "{entry} is packed by a method that few can unpack ({method})",
    ),
    Text(
        "Pakk på nytt med vanlig zip (metoden heter deflate).",
        "Pack again as plain zip (the method is called deflate).",
    ),
    Text(
        "Programmene som pakker ut i læringsplattformer, kan to metoder: lagret og deflate. Nyere "
        "zip-programmer kan velge andre uten å si det.",
        "The programs that unpack in LMSs know two methods: stored and deflate. Newer zip "
        "programs may choose others without saying so.",
    ),
)
BACKSLASH_NAME = Rule(
    "package-backslash-name",
    Severity.ERROR,
    Text(
        "Filnavnet {entry} har omvendt skråstrek der det skulle stått /",
        "The file name {entry} has a backslash where / should be",
    ),
    Text(
        "Pakk på nytt med et annet zip-program.",
        "Pack again with another zip program.",
    ),
    Text(
        "Noen eldre programmer på Windows skriver mapper slik. På Linux-tjenere (Moodle, ILIAS, "
        "Open edX) blir det ingen mapper, bare filer med rare navn, og kurset er tomt.",
        "Some older programs on Windows write folders so. On Linux servers (Moodle, ILIAS, Open "
        "edX) no folders come of it, only files with odd names, and the course is blank.",
    ),
)
HIDDEN_CHARACTERS = Rule(
    "package-name-deceives",
    Severity.ERROR,
    Text(
        "Filnavnet {entry} har usynlige tegn, så det ser ut som et annet enn det er",
        "The file name {entry} holds invisible characters, so it looks like another than it is",
    ),
    Text(
        "Bruk ikke pakken før den som laget den, har forklart navnet.",
        "Do not use the package before whoever made it has explained the name.",
    ),
    Text(
        "Tegn som snur skriveretningen eller ikke vises, brukes til å få et program til å se ut "
        "som et bilde.",
        "Characters that turn the direction of writing, or are not shown, are used to make a "
        "program look like a picture.",
    ),
)
OVERLAPPING = Rule(
    "package-overlapping",
    Severity.ERROR,
    Text(
        "{entry} deler innhold med en annen fil i zip-filen",
        "{entry} shares its content with another file of the zip",
    ),
    Text(
        "Bruk ikke pakken. Be om en ny fra den som laget den.",
        "Do not use the package. Ask whoever made it for a new one.",
    ),
    Text(
        "I en ekte zip ligger filene etter hverandre. Filer oppå hverandre er et kjent knep for "
        "å pakke svært mye i en liten fil og stoppe den som pakker ut.",
        "In a real zip files lie one after the other. Files on top of each other are a known way "
        "to pack very much into a small file and stop whoever unpacks it.",
    ),
)
ZIP64 = Rule(
    "package-zip64",
    Severity.WARNING,
    Text(
        "Pakken bruker zip64, som ikke alle læringsplattformer kan pakke ut",
        "The package uses zip64, which not every LMS can unpack",
    ),
    Text(
        "Pakk på nytt med et program som lager vanlig zip. Under 4 GB trengs ikke zip64.",
        "Pack again with a program that makes plain zip. Below 4 GB zip64 is not needed.",
    ),
    Text(
        "Zip64 er en utvidelse for svært store filer. Noen programmer bruker den alltid, og eldre "
        "utpakkere stopper ved den.",
        "Zip64 is an extension for very large files. Some programs always use it, and older "
        "unpackers stop at it.",
    ),
)
NAME_ENCODING = Rule(
    "package-name-encoding",
    Severity.WARNING,
    Text(
        "Filnavnet {entry} er ikke merket som UTF-8, så æ, ø og å kan bli andre tegn",
        "The file name {entry} is not marked as UTF-8, so æ, ø and å may become other characters",
    ),
    Text(
        "Gi filen et navn med bare a–z og 0–9, og pakk på nytt.",
        "Give the file a name of a–z and 0–9 alone, and pack again.",
    ),
    Text(
        "Uten merket gjetter hver utpakker på et tegnsett. Gjetter den feil, finner ikke kurset "
        "filen sin.",
        "Without the mark every unpacker guesses a character set. When it guesses wrong, the "
        "course does not find its file.",
    ),
)
RULES: tuple[Rule, ...] = (
    FILE_MISSING,
    FILE_UNREADABLE,
    EMPTY_FILE,
    NOT_A_ZIP,
    DAMAGED,
    UNSAFE_NAME,
    DUPLICATE_NAME,
    TOO_BIG,
    IS_A_FOLDER,
    ENCRYPTED,
    COMPRESSION,
    BACKSLASH_NAME,
    HIDDEN_CHARACTERS,
    OVERLAPPING,
    ZIP64,
    NAME_ENCODING,
)
