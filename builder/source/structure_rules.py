"""The words for what is wrong with the files and folders of a course and the lists of them."""

from __future__ import annotations

from builder.diagnostics import Rule, Severity, Text

_WHY_LISTS = Text(
    "Rekkefølgen står i listene «modules» og «pages», aldri i filnavnene. Da kan sider flyttes "
    "uten å få nytt navn, og ingen side blir glemt.",
    "The order stands in the lists “modules” and “pages”, never in file names. Pages can then move "
    "without a new name, and none is forgotten.",
)
_WHY_TRANSLATION = Text(
    "Kildespråket bestemmer hvilke sider kurset har. Oversettelser har de samme filnavnene og bare "
    "andre ord.",
    "The source language decides which pages the course has. Translations have the same file names "
    "and only other words.",
)
_WHY_ENDINGS = Text(
    "Kursbygger leser sider i filer som slutter på .md, og prøver i filer som slutter på "
    ".quiz.yaml. Andre filer blir ikke lest.",
    "Kursbygger reads pages from files ending in .md and quizzes from files ending in .quiz.yaml. "
    "Other files are not read.",
)


def _error(code: str, message: Text, hint: Text, why: Text) -> Rule:
    return Rule(code, Severity.ERROR, message, hint, why)


COURSE_FOLDER_MISSING = _error(
    "course-folder-missing",
    Text("Mappen «{folder}» finnes ikke", "The folder “{folder}” does not exist"),
    Text(
        "Se etter skrivefeil i navnet, og at du står i riktig mappe.",
        "Check the spelling, and that you stand in the right folder.",
    ),
    Text("Kurset er en mappe med tekstfiler.", "The course is a folder of text files."),
)
LANGUAGE_FOLDER_MISSING = _error(
    "language-folder-missing",
    Text("Språket «{language}» har ingen mappe", "The language “{language}” has no folder"),
    Text(
        "Lag mappen «{language}» ved siden av course.yaml, eller ta «{language}» ut av "
        "«languages».",
        "Make the folder “{language}” beside course.yaml, or take “{language}” out of “languages”.",
    ),
    Text(
        "Hvert språk har sin mappe, og mappen heter det samme som språkkoden.",
        "Each language has its folder, named by its tag.",
    ),
)
LANGUAGE_FOLDER_NOT_LISTED = Rule(
    "language-folder-not-listed",
    Severity.WARNING,
    Text(
        "Mappen «{language}» ser ut som et språk, men står ikke i «languages»",
        "The folder “{language}” looks like a language but is not in “languages”",
    ),
    Text(
        "Legg til linjen «  - {language}» under languages, eller flytt mappen ut av kurset.",
        "Add the line “  - {language}” below languages, or move the folder out of the course.",
    ),
    Text(
        "Bare språkene i «languages» blir med i pakken.",
        "Only the languages in “languages” go into the package.",
    ),
)
MODULE_MISSING = _error(
    "module-missing",
    Text("Modulen «{module}» har ingen mappe", "The module “{module}” has no folder"),
    Text(
        "Lag mappen {path} med en index.md, eller slett linjen.",
        "Make the folder {path} with an index.md, or delete the line.",
    ),
    _WHY_LISTS,
)
MODULE_MISSPELT = _error(
    "module-misspelt",
    Text("Modulen «{module}» har ingen mappe", "The module “{module}” has no folder"),
    Text("Mente du «{nearest}»?", "Did you mean “{nearest}”?"),
    _WHY_LISTS,
)
MODULE_NOT_LISTED = _error(
    "module-not-listed",
    Text(
        "Mappen «{path}» står ikke i «modules» i course.yaml",
        "The folder “{path}” is not in “modules” in course.yaml",
    ),
    Text(
        "Legg til linjen «  - {module}» under modules, eller flytt mappen ut av kurset.",
        "Add the line “  - {module}” below modules, or move the folder out of the course.",
    ),
    _WHY_LISTS,
)
FOLDER_NAME_NOT_ID = _error(
    "folder-name-not-id",
    Text(
        "«{name}» er ikke et mappenavn kurset kan bruke",
        "“{name}” is not a folder name that the course can use",
    ),
    Text(
        "Gi mappen navnet {mended} i alle språk, og skriv «  - {mended}» under modules i "
        "course.yaml. Bruk små bokstaver a–z, sifre og bindestrek, høyst 41 tegn.",
        "Rename the folder {mended} in every language, and write “  - {mended}” below modules in "
        "course.yaml. Use small letters a–z, digits and hyphens, at most 41 characters.",
    ),
    Text(
        "Navnet på mappen er id-en til modulen. Id-er går inn i adresser og det læringsplattformen "
        "lagrer, og der er det bare disse tegnene som er trygge overalt.",
        "The folder's name is the id of the module. Ids go into addresses and what the LMS stores, "
        "where only these characters are safe everywhere.",
    ),
)
INDEX_MISSING = _error(
    "module-index-missing",
    Text("Modulen «{module}» mangler index.md", "The module “{module}” has no index.md"),
    Text(
        "Lag filen {path} med title og pages øverst, mellom to linjer med ---.",
        "Make the file {path} with title and pages at the top, between two lines of ---.",
    ),
    Text(
        "index.md er modulens forside, og listen «pages» i den gir rekkefølgen på sidene.",
        "index.md is the module's front page, and its list “pages” gives the order of the pages.",
    ),
)
INDEX_CASE = _error(
    "module-index-case",
    Text(
        "«{path}» må hete index.md, med bare små bokstaver",
        "“{path}” must be called index.md, in small letters alone",
    ),
    Text("Gi filen navnet index.md.", "Rename the file index.md."),
    Text(
        "Noen maskiner skiller store og små bokstaver i filnavn, og der finnes ikke forsiden.",
        "Some machines tell capitals from small letters in file names, and there the front page "
        "does not exist.",
    ),
)
PAGE_MISSING = _error(
    "page-missing",
    Text("«{page}» har ingen fil i {folder}", "“{page}” has no file in {folder}"),
    Text(
        "Lag {page}.md eller {page}.quiz.yaml i mappen, eller slett linjen.",
        "Make {page}.md or {page}.quiz.yaml in the folder, or delete the line.",
    ),
    _WHY_LISTS,
)
PAGE_MISSPELT = _error(
    "page-misspelt",
    Text("«{page}» har ingen fil i {folder}", "“{page}” has no file in {folder}"),
    Text("Mente du «{nearest}»?", "Did you mean “{nearest}”?"),
    _WHY_LISTS,
)
PAGE_WITH_ENDING = _error(
    "page-listed-as-file",
    Text(
        "«{page}» er filen til siden, ikke navnet på den",
        "“{page}” is the page's file, not its name",
    ),
    Text("Skriv bare navnet: {name}", "Write the name alone: {name}"),
    Text(
        "Listene bruker navnet på siden, uten mappe og filending, slik lenker og rapporter gjør.",
        "The lists use the page's name, without folder and ending, as links and reports do.",
    ),
)
PAGE_ELSEWHERE = _error(
    "page-in-other-module",
    Text("«{page}» ligger i en annen modul: {path}", "“{page}” lies in another module: {path}"),
    Text(
        "Flytt filen hit, eller slett linjen og lenk til siden i stedet.",
        "Move the file here, or delete the line and link to the page instead.",
    ),
    Text(
        "En side hører til én modul. Andre moduler kan lenke til den.",
        "A page belongs to one module. Other modules can link to it.",
    ),
)
FILE_NOT_LISTED = _error(
    "page-not-listed",
    Text("«{page}» står ikke i «pages» i {index}", "“{page}” is not in “pages” in {index}"),
    Text(
        "Legg til linjen «  - {page}» under pages, eller skriv draft: true i filen.",
        "Add the line “  - {page}” below pages, or write draft: true in the file.",
    ),
    _WHY_LISTS,
)
PAGES_MISSING = _error(
    "module-pages-missing",
    Text("index.md mangler listen «pages»", "index.md lacks the list “pages”"),
    Text(
        "Skriv listen mellom linjene med ---, i den rekkefølgen sidene skal ha:\n{block}",
        "Write the list between the lines of ---, in the order the pages are to have:\n{block}",
    ),
    _WHY_LISTS,
)
FILE_OUTSIDE_MODULE = _error(
    "page-outside-module",
    Text("«{path}» ligger ikke i en modul", "“{path}” does not lie in a module"),
    Text(
        "Flytt filen inn i mappen til en modul. Moduler har ikke undermapper.",
        "Move the file into a module's folder. Modules have no subfolders.",
    ),
    _WHY_LISTS,
)
FILE_ENDING = _error(
    "file-ending",
    Text(
        "«{path}» blir ikke lest, for den slutter på {ending}",
        "“{path}” is not read because it ends in {ending}",
    ),
    Text("Gi filen navnet {mended}", "Rename the file {mended}"),
    _WHY_ENDINGS,
)
EMBEDDED_LISTED = _error(
    "quiz-embedded-listed",
    Text(
        "«{page}» har embedded: true og kan ikke også stå i «pages»",
        "“{page}” has embedded: true and cannot stand in “pages” as well",
    ),
    Text(
        "Slett linjen, eller slett embedded: true i prøven.",
        "Delete the line, or delete embedded: true in the quiz.",
    ),
    Text(
        "En innebygd prøve vises der en side skriver :::quiz, ikke som en egen side.",
        "An embedded quiz is shown where a page writes :::quiz, not as a page of its own.",
    ),
)
PAGE_ONLY_IN_TRANSLATION = _error(
    "page-only-in-translation",
    Text(
        "«{path}» har ikke noen side på kildespråket", "“{path}” has no page in the source language"
    ),
    Text(
        "Lag {source}, gi filen samme navn som der, eller slett den.",
        "Make {source}, give the file the name it has there, or delete it.",
    ),
    _WHY_TRANSLATION,
)
TRANSLATION_MISSING = Rule(
    "translation-missing",
    Severity.WARNING,
    Text("Siden finnes ikke på {language}", "The page does not exist in {language}"),
    Text(
        "Lag filen {path}. Til da vises siden på kildespråket.",
        "Make the file {path}. Until then the page is shown in the source language.",
    ),
    Text(
        "Deltakere som leser på dette språket, får siden på kildespråket, merket slik at "
        "skjermlesere uttaler den riktig.",
        "Learners who read in this language get the page in the source language, marked so that "
        "screen readers pronounce it right.",
    ),
)
PAGE_WITHOUT_TEXT = _error(
    "page-without-text",
    Text("Siden har en tittel, men ingen tekst", "The page has a title but no text"),
    Text(
        "Skriv teksten under den andre linjen med ---.",
        "Write the text below the second line of ---.",
    ),
    Text(
        "En tom side er som regel noe som ble glemt. Er den ikke ferdig, skriv draft: true.",
        "An empty page is usually something forgotten. If it is not finished, write draft: true.",
    ),
)
TITLE_UNTRANSLATED = Rule(
    "translation-missing-title",
    Severity.WARNING,
    Text("Oversettelsen har ingen tittel", "The translation has no title"),
    Text("Legg til en linje: title: …", "Add a line: title: …"),
    Text(
        "Uten tittel på dette språket får siden tittelen fra kildespråket.",
        "Without a title in this language the page gets the one in the source language.",
    ),
)
REFLECTION_UNTRANSLATED = Rule(
    "translation-missing-reflection",
    Severity.WARNING,
    Text(
        "Refleksjonen «{id}» finnes ikke på {language}",
        "The reflection “{id}” does not exist in {language}",
    ),
    Text(
        "Skriv den i {path} med samme id: :::{word}[…]{{#{id}}}",
        "Write it in {path} with the same id: :::{word}[…]{{#{id}}}",
    ),
    Text(
        "Det deltakeren skriver, huskes under id-en, uansett hvilket språk siden leses på.",
        "What the learner writes is kept under the id, whichever language the page is read in.",
    ),
)
CHECKLIST_UNTRANSLATED = Rule(
    "translation-missing-checklist",
    Severity.WARNING,
    Text(
        "Sjekklisten «{id}» finnes ikke på {language}",
        "The checklist “{id}” does not exist in {language}",
    ),
    Text(
        "Skriv den i {path} med samme id: :::{word}[…]{{#{id}}}",
        "Write it in {path} with the same id: :::{word}[…]{{#{id}}}",
    ),
    Text(
        "Det deltakeren krysser av, huskes under id-en, uansett hvilket språk siden leses på.",
        "What the learner ticks is kept under the id, whichever language the page is read in.",
    ),
)
CHECKLIST_DIFFERS = Rule(
    "translation-checklist-differs",
    Severity.WARNING,
    Text(
        "Antallet punkter i sjekklisten «{id}» er {here} her og {there} på kildespråket",
        "The number of items in the checklist “{id}” is {here} here and {there} in the source "
        "language",
    ),
    Text(
        "Skriv de samme punktene i samme rekkefølge. Inntil da vises de på kildespråket.",
        "Write the same items in the same order. Until then they are shown in the source language.",
    ),
    Text(
        "En avkrysning gjelder det samme punktet på alle språk, og punktene kjennes igjen på "
        "rekkefølgen.",
        "A tick belongs to the same item in all languages, and items are recognised by their "
        "order.",
    ),
)
RULES = (
    COURSE_FOLDER_MISSING,
    LANGUAGE_FOLDER_MISSING,
    LANGUAGE_FOLDER_NOT_LISTED,
    MODULE_MISSING,
    MODULE_MISSPELT,
    MODULE_NOT_LISTED,
    FOLDER_NAME_NOT_ID,
    INDEX_MISSING,
    INDEX_CASE,
    PAGE_MISSING,
    PAGE_MISSPELT,
    PAGE_WITH_ENDING,
    PAGE_ELSEWHERE,
    FILE_NOT_LISTED,
    PAGES_MISSING,
    FILE_OUTSIDE_MODULE,
    FILE_ENDING,
    EMBEDDED_LISTED,
    PAGE_ONLY_IN_TRANSLATION,
    TRANSLATION_MISSING,
    PAGE_WITHOUT_TEXT,
    TITLE_UNTRANSLATED,
    REFLECTION_UNTRANSLATED,
    CHECKLIST_UNTRANSLATED,
    CHECKLIST_DIFFERS,
)
