"""Every fault that can stand in the way of a file or package being written."""

from __future__ import annotations

from builder.diagnostics import Rule, Severity, Text

DISK_FULL = Rule(
    "output-disk-full",
    Severity.ERROR,
    Text(
        nb="Disken er full, så {file} ble ikke skrevet",
        en="The disk is full, so {file} was not written",
    ),
    Text(
        nb="Frigjør plass der {folder} ligger, og bygg på nytt. Forrige pakke står urørt.",
        en="Free some space where {folder} lies and build again. The previous package is "
        "untouched.",
    ),
    Text(
        nb="En pakke skrives først ved siden av den gamle og bytter plass med den når den er hel. "
        "Derfor trengs det plass til begge et øyeblikk, og derfor går aldri en god pakke tapt.",
        en="A package is first written beside the old one and takes its place when it is whole. "
        "So there must be room for both for a moment, and so a good package is never lost.",
    ),
)
NOT_WRITABLE = Rule(
    "output-not-writable",
    Severity.ERROR,
    Text(
        nb="Det er ikke lov å skrive {file} i mappen {folder}",
        en="Writing {file} into the folder {folder} is not allowed",
    ),
    Text(
        nb="Lukk filen hvis den er åpen i et annet program. Gi deg ellers skrivetilgang til "
        "mappen, eller velg en annen med --output.",
        en="Close the file if another program has it open. Else give yourself permission to write "
        "in the folder, or choose another with --output.",
    ),
    Text(
        nb="Mappen er skrivebeskyttet, eller den tilhører en annen bruker på maskinen. På Windows "
        "kan heller ingen bytte ut en fil som et annet program har åpen: en pakke som vises i "
        "Utforsker, eller en fasit i Excel.",
        en="The folder is read-only, or it belongs to another user of the machine. On Windows "
        "nobody can replace a file that another program has open either: a package shown in the "
        "Explorer, or an answer key in Excel.",
    ),
)
NOT_A_FOLDER = Rule(
    "output-not-a-folder",
    Severity.ERROR,
    Text(
        nb="{folder} er en fil eller ligger i en, så pakken kan ikke legges der",
        en="{folder} is a file or lies in one, so the package cannot be put there",
    ),
    Text(
        nb="Velg en mappe med --output, eller flytt filen som står i veien.",
        en="Choose a folder with --output, or move the file that is in the way.",
    ),
    Text(
        nb="Ferdige pakker legges flatt i én mappe. Den lages når den mangler, men en fil med "
        "samme navn blir aldri slettet for å gi plass.",
        en="Finished packages are put flat in one folder. It is made when missing, but a file of "
        "the same name is never deleted to make room.",
    ),
)
IS_A_FOLDER = Rule(
    "output-is-a-folder",
    Severity.ERROR,
    Text(
        nb="Det står en mappe der pakken {file} skulle ligge",
        en="A folder stands where the package {file} should be",
    ),
    Text(
        nb="Flytt eller slett mappen {file} i {folder}, og bygg på nytt.",
        en="Move or delete the folder {file} in {folder} and build again.",
    ),
    Text(
        nb="En pakke bytter plass med en tidligere fil av samme navn, men sletter aldri en mappe. "
        "Noen programmer pakker ut en zip i en mappe som heter det samme.",
        en="A package takes the place of an earlier file of its name, but never deletes a folder. "
        "Some programs unpack a zip into a folder of the same name.",
    ),
)
WRITE_FAILED = Rule(
    "output-write-failed",
    Severity.ERROR,
    Text(
        nb="{file} kunne ikke skrives ({reason})",
        en="{file} could not be written ({reason})",
    ),
    Text(
        nb="Se om disken eller nettverksmappen {folder} virker, og bygg på nytt. Forrige pakke "
        "står urørt.",
        en="See whether the disk or network folder {folder} works, and build again. The previous "
        "package is untouched.",
    ),
    Text(
        nb="Operativsystemet sa nei underveis. Ordene i parentes er dets egne.",
        en="The operating system refused on the way. The words in brackets are its own.",
    ),
)
FILE_UNREADABLE = Rule(
    "package-file-unreadable",
    Severity.ERROR,
    Text(
        nb="Filen {file} ble borte eller kan ikke leses mens pakken skrives",
        en="The file {file} went away or cannot be read while the package is being written",
    ),
    Text(
        nb="Legg filen tilbake, eller gi deg selv lesetilgang, og bygg på nytt.",
        en="Put the file back, or give yourself permission to read it, and build again.",
    ),
    Text(
        nb="Store filer hentes rett fra kursmappen når pakken skrives. Flyttes eller slettes de "
        "underveis, blir det ingen pakke heller enn en pakke med hull.",
        en="Large files are taken straight from the course folder when the package is written. If "
        "they are moved or deleted meanwhile there is no package, rather than one with a hole.",
    ),
)
FILE_CHANGED = Rule(
    "package-file-changed",
    Severity.ERROR,
    Text(
        nb="Filen {file} ble endret mens pakken ble skrevet",
        en="The file {file} changed while the package was being written",
    ),
    Text(
        nb="Vent til filen er ferdig lagret eller kopiert, og bygg på nytt.",
        en="Wait until the file is saved or copied, and build again.",
    ),
    Text(
        nb="En film som ennå kopieres inn i kursmappen ville ellers kommet halv ut til deltakerne.",
        en="A film still being copied into the course folder would otherwise reach learners in "
        "half.",
    ),
)
TOO_LARGE = Rule(
    "package-too-large-for-zip",
    Severity.ERROR,
    Text(
        nb="Pakken er større enn en vanlig zip kan være: 4 GB eller 65 534 filer",
        en="The package is larger than an ordinary zip can be: 4 GB or 65,534 files",
    ),
    Text(
        nb="Legg store filmer på en videotjeneste og lenk til dem, eller del kurset i flere.",
        en="Put large films on a video service and link to them, or split the course into several.",
    ),
    Text(
        nb="Større zip-filer bruker utvidelsen zip64, som mange læringsplattformer ikke kan pakke "
        "ut. De fleste sier stopp lenge før, ved 200 til 500 MB.",
        en="Larger zips use the zip64 extension, which many LMSs cannot unpack. Most of them stop "
        "long before, at 200 to 500 MB.",
    ),
)
RULES: tuple[Rule, ...] = (
    DISK_FULL,
    NOT_WRITABLE,
    NOT_A_FOLDER,
    IS_A_FOLDER,
    WRITE_FAILED,
    FILE_UNREADABLE,
    FILE_CHANGED,
    TOO_LARGE,
)
