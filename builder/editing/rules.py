"""Why a change that was asked for is not made."""

from __future__ import annotations

from builder.diagnostics import Rule, Severity, Text

_WHY_ID = Text(
    "Framgang, lenker og svar lagres under id-en, som er filnavnet. Den må være for seg selv.",
    "Progress, links and answers are kept under the id, which is the file's name. It must be "
    "its own.",
)
_WHY_PROGRESS = Text(
    "Læringsplattformen husker hva den enkelte har lest og svart, under navn og numre som aldri "
    "kan bytte plass. Kursbygger gjør ikke en endring som ville blandet dem.",
    "The LMS remembers what each learner has read and answered, under names and numbers that can "
    "never change places. Kursbygger does not make a change that would mix them.",
)
ID_UNFIT = Rule(
    "new-id-unfit",
    Severity.ERROR,
    Text("«{id}» kan ikke brukes som id", "“{id}” cannot be used as an id"),
    Text(
        "Skriv for eksempel {mended}. Id-er har små bokstaver a–z, sifre og bindestrek, begynner "
        "med en bokstav og er på høyst 41 tegn.",
        "Write {mended}, for example. Ids have small letters a–z, digits and hyphens, begin with a "
        "letter and are at most 41 characters.",
    ),
    _WHY_ID,
)
ID_OF_WINDOWS = Rule(
    "new-id-of-windows",
    Severity.ERROR,
    Text(
        "«{id}» kan ikke være navnet på en fil i Windows",
        "“{id}” cannot be the name of a file in Windows",
    ),
    Text("Velg et annet navn, for eksempel {id}-side.", "Choose another, such as {id}-page."),
    Text(
        "Windows holder av noen få navn til skrivere og porter: con, prn, aux, nul, com1, lpt1. En "
        "som henter kurset der, får ikke laget filen.",
        "Windows keeps a few names for printers and ports: con, prn, aux, nul, com1, lpt1. "
        "Whoever fetches the course there cannot make the file.",
    ),
)
ID_TAKEN = Rule(
    "new-id-taken",
    Severity.ERROR,
    Text("«{id}» finnes alt: {path}", "“{id}” is there already: {path}"),
    Text(
        "Velg en annen tittel, eller gi den en id selv med --id.",
        "Choose another title, or give it an id yourself with --id.",
    ),
    _WHY_ID,
)
ID_ONCE_USED = Rule(
    "new-id-once-used",
    Severity.ERROR,
    Text(
        "«{id}» har vært navnet på noe som er tatt ut av kurset",
        "“{id}” has been the name of something that has left the course",
    ),
    Text(
        "Velg et annet navn. Er det den gamle siden som skal tilbake, legg filen dens inn igjen.",
        "Choose another name. If the old page is to come back, put its file in again.",
    ),
    _WHY_PROGRESS,
)
WHICH_MODULE = Rule(
    "new-which-module",
    Severity.ERROR,
    Text("Kurset har flere moduler", "The course has several modules"),
    Text("Si hvilken med --in: {modules}.", "Tell which with --in: {modules}."),
    Text(
        "En side hører til i én modul, og står i listen i modulens index.md.",
        "A page belongs to one module and stands in the list of the module's index.md.",
    ),
)
INDEX_MISSING = Rule(
    "new-index-missing",
    Severity.ERROR,
    Text(
        "Modulen «{module}» har ingen index.md som kan leses",
        "The module “{module}” has no index.md that can be read",
    ),
    Text(
        "Kjør «kursbygger check», og rett den først.", "Run “kursbygger check” and mend it first."
    ),
    Text(
        "Rekkefølgen i modulen står i index.md, og der må det nye skrives inn.",
        "The module's order stands in index.md, where what is new must be written in.",
    ),
)
EDIT_BY_HAND = Rule(
    "edit-by-hand",
    Severity.ERROR,
    Text(
        "{path} er skrevet på en måte vi ikke endrer for deg",
        "{path} is written in a way that we do not change for you",
    ),
    Text(
        "Kjør «kursbygger check», og rett det som er galt der. Ellers: gjør endringen selv.",
        "Run “kursbygger check” and mend what it finds. Otherwise make the change yourself.",
    ),
    Text(
        "Vi endrer bare enkelte linjer og lar resten stå, kommentarer også. Er en verdi delt over "
        "flere linjer, eller er filen ikke UTF-8, er det tryggere at du gjør det. Ingenting er "
        "endret.",
        "We change single lines and leave the rest, comments too. Where a value is parted over "
        "several lines, or the file is not UTF-8, you do it more safely. Nothing is changed.",
    ),
)
LANGUAGE_THERE = Rule(
    "new-language-there",
    Severity.ERROR,
    Text("Kurset har alt språket «{language}»", "The course has the language “{language}” already"),
    Text(
        "«kursbygger translate {language}» viser hva som mangler på det.",
        "“kursbygger translate {language}” shows what it lacks.",
    ),
    Text(
        "Et språk er en mappe og en linje i «languages», og står der én gang.",
        "A language is a folder and a line in “languages”, and stands there once.",
    ),
)
RENAME_COURSE = Rule(
    "rename-course",
    Severity.ERROR,
    Text("Kursets id endres aldri", "The course's id never changes"),
    Text(
        "Skal kurset hete noe annet, endrer du «title» i course.yaml. Skal det bli et nytt kurs, "
        "lag en kopi med ny id.",
        "To call the course something else, change “title” in course.yaml. To make a new course of "
        "it, make a copy with a new id.",
    ),
    _WHY_PROGRESS,
)
RENAME_SPLIT = Rule(
    "rename-module-of-its-own",
    Severity.ERROR,
    Text(
        "«{module}» er også en pakke for seg («split: module»), og da er navnet låst",
        "“{module}” is a package of its own as well (“split: module”), so its name is fixed",
    ),
    Text(
        "Endre «title» i {path} i stedet: det er den deltakerne ser.",
        "Change “title” in {path} instead: that is what learners see.",
    ),
    _WHY_PROGRESS,
)
QUESTION_TAKEN = Rule(
    "rename-question-taken",
    Severity.ERROR,
    Text(
        "Et annet spørsmål i {path} heter «{id}»",
        "Another question in {path} is called “{id}”",
    ),
    Text("Velg en annen id.", "Choose another id."),
    _WHY_PROGRESS,
)
RENAME_QUESTION = Rule(
    "rename-question",
    Severity.ERROR,
    Text(
        "«{id}» er et spørsmål på en side, og det endrer du selv",
        "“{id}” is a question on a page, which you change yourself",
    ),
    Text(
        "Bytt {{#{local}}} i {path} og i de andre språkene. I en «:::spørsmål» skriver du også "
        "was={local}.",
        "Change {{#{local}}} in {path} and in the other languages. In a “:::question” write "
        "was={local} as well.",
    ),
    Text(
        "Et spørsmål får nytt navn bare når det fortsatt spør om det samme. Får det en ny mening, "
        "skal det ha ny id uten «was».",
        "A question is renamed only while it asks the same. With a new meaning it takes a new id "
        "and no “was”.",
    ),
)
INIT_COURSE_THERE = Rule(
    "init-course-there",
    Severity.ERROR,
    Text("{folder} har alt et kurs", "{folder} has a course already"),
    Text(
        "Velg en ny mappe. Vil du legge til en side, bruk «kursbygger new page».",
        "Choose a new folder. To add a page, use “kursbygger new page”.",
    ),
    Text(
        "«init» lager et nytt kurs og skriver aldri over noe som er der.",
        "“init” makes a new course and never writes over what is there.",
    ),
)
INIT_NOT_EMPTY = Rule(
    "init-folder-not-empty",
    Severity.ERROR,
    Text("{folder} er ikke tom", "{folder} is not empty"),
    Text(
        "Gi navnet på en ny mappe: kursbygger init mitt-kurs",
        "Name a new folder: kursbygger init my-course",
    ),
    Text(
        "Kurset får mange filer, og de skal ikke blandes med andre. Et tomt git-depot kan brukes, "
        "også når det har en README: den blir stående.",
        "The course gets many files, which are not to mix with others. An empty git repository may "
        "be used, also when it has a README, which stays.",
    ),
)
RULES = (
    INIT_COURSE_THERE,
    INIT_NOT_EMPTY,
    ID_UNFIT,
    ID_OF_WINDOWS,
    ID_TAKEN,
    ID_ONCE_USED,
    WHICH_MODULE,
    INDEX_MISSING,
    EDIT_BY_HAND,
    LANGUAGE_THERE,
    RENAME_COURSE,
    RENAME_SPLIT,
    QUESTION_TAKEN,
    RENAME_QUESTION,
)
