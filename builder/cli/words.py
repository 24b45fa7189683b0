"""What the commands say, in bokmål and English. Findings carry their own words (diagnostics.py)."""

from __future__ import annotations

from collections.abc import Mapping

from builder.cli import preview_words, work_words, xapi_words

NORWEGIAN = ("nb", "nn", "no")
"""Languages that read bokmål."""

_ELSE_NB = work_words.NB | preview_words.NB | xapi_words.NB
_ELSE_EN = work_words.EN | preview_words.EN | xapi_words.EN

NB: Mapping[str, str] = _ELSE_NB | {
    # Help
    "kursbygger": "Gjør kurs i Markdown om til pakker som enhver læringsplattform tar imot.",
    "check": "Se etter feil i kurset, uten å bygge.",
    "build": "Bygg pakkene og legg dem i output.",
    "explain": "Forklar en feilkode: hva den betyr, og hva du gjør.",
    "inspect": "Se på en kurspakke slik en læringsplattform gjør: SCORM, cmi5 eller xAPI, vår "
    "eller andres.",
    "probe": "Skriv en pakke som viser hva læringsplattformen deres gjør: én for hver standard.",
    "--words": "Språket på siden.",
    "lock": "De faste numrene i course.lock.",
    "lock restore": "Hent course.lock tilbake fra en pakke som er bygd før.",
    "translate": "Vis hva som mangler, er utdatert eller står igjen på et språk, eller godta en "
    "oversettelse.",
    "import": "Hent inn spørsmål fra andre systemer.",
    "import quiz": "Lag en quiz-fil av en fil med spørsmål i formatet GIFT eller Aiken.",
    "FILE": "FIL",
    "--to": "Id-en til quizen. Ellers lages den av filnavnet.",
    "--output quiz": "Mappen quiz-filen legges i. Ellers den du står i.",
    "--force": "Skriv over quiz-filen hvis den finnes.",
    "imported": "Skrev {path}: «{title}», {n} spørsmål. Tittelen kan du rette øverst i filen.",
    "imported one": "Skrev {path}: «{title}», 1 spørsmål. Tittelen kan du rette øverst i filen.",
    "imported module": "Skriv denne linjen under pages: i {index}:\n  - {id}",
    "imported elsewhere": "Legg filen i en modul, og skriv denne linjen under pages: i modulens "
    "index.md:\n  - {id}",
    "folder": "MAPPE er kursets mappe. Uten den: mappen du står i når den har en course.yaml, "
    "ellers course_src.",
    "DIR": "MAPPE",
    "ZIP": "ZIP",
    "CODE": "KODE",
    "LANG": "SPRÅK",
    "--strict": "Stopp også ved advarsler.",
    "--format": "Tekst for mennesker, JSON eller SARIF for programmer; github og gitlab for dem.",
    "--target": "Standard å bygge for; kan gjentas. Ellers de som står i course.yaml.",
    "--language": "Bygg en pakke med bare dette språket.",
    "--output": "Mappen pakkene legges i.",
    "--frozen": "Stopp heller enn å gi nye numre i course.lock (alltid når CI er satt).",
    "--new-lock": "Begynn på en ny course.lock selv om kurset har hatt en før.",
    "--accept": "Godta oversettelsen av denne siden eller dette spørsmålet.",
    "--lang": "Språket meldingene er på.",
    "--no-color": "Ingen farger. NO_COLOR i omgivelsene gjør det samme.",
    "completion": "Skriv det som får skallet til å fullføre kommandoer, valg og koder med Tab.",
    "--debug": "Vis alt når noe går galt i selve programmet.",
    "--help": "Vis denne hjelpen.",
    "--version": "Vis versjonen.",
    "usage": "Bruk: ",
    "options": "Valg",
    "commands": "Kommandoer",
    "command": "KOMMANDO",
    "epilog": "Skriv «{command} KOMMANDO --help» for valgene til en kommando.",
    # Long work
    "step check": "Sjekker kurset",
    "step make": "Lager sidene",
    "step write": "Skriver {name}",
    # Results
    "written": "Skrev {path} ({size}, innhold {digest})",
    "written beside": "Skrev {path} ({size})",
    "figures": "Kurset: {pages}, {sheets}, {quizzes}, {questions}, {pictures} og {words}.",
    # What is counted, for one and for any other number
    "pages": "{n} side|{n} sider",
    "sheets": "{n} arbeidsark|{n} arbeidsark",
    "quizzes": "{n} quiz|{n} quizer",
    "questions": "{n} spørsmål|{n} spørsmål",
    "pictures": "{n} bilde|{n} bilder",
    "words": "{n} ord|{n} ord",
    "minutes": "Omtrent {required} minutter for det obligatoriske, {all} for alt.",
    "lix": "Lesbarhet (LIX): {all}.",
    "lix hard": "Over {line}, der en tekst bør ha en grunn: {pages}.",
    "lix more": "og {n} til",
    "not built": "Ingen pakke ble skrevet. Pakker fra før står urørt.",
    "new numbers": "Nye numre i course.lock: {n} – ta vare på filen sammen med kurset.",
    "restored": "course.lock er hentet tilbake – ta vare på den sammen med kurset.",
    "accepted": "Oversettelsen av {id} til {lang} er godtatt – "
    "ta vare på course.lock sammen med kurset.",
    "inspected": "{path}: {standards}, {files}, {size}",
    "files": "{n} filer",
    "one file": "1 fil",
    "launches": "Starter: {files}",
    "no standard": "ukjent slags pakke",
    "which lms": "Hvilke læringsplattformer tar pakken, og hva vil bite der:",
    "about lms": "«Prøvd» sier hva plattformen gjør med en slik pakke i den utgaven som står der. "
    "Akkurat denne pakken er ikke prøvd der. «Ukjent» betyr at vi ikke vet: prøv i et testkurs.",
    # Explanations
    "why": "Hvorfor",
    "cure": "Hva du gjør",
    # Wrong usage
    "wrong": "Feil bruk: {message}",
    "try": "Prøv «{command} --help».",
    "no such option": "ukjent valg {name}",
    "no such command": "ukjent kommando {name}",
    "missing": "{name} mangler",
    "takes no value": "{name} skal ikke ha noen verdi",
    "needs a value": "{name} mangler en verdi",
    "too many": "for mange ord på linjen: {names}",
    "not a choice": "{name} kan ikke være «{value}»; velg en av {all}",
    "not a value": "{name} kan ikke være «{value}»",
    "no such code": "ukjent feilkode {name}",
    "no such target": "ukjent standard {name}; de som finnes er {all}",
    "no such language": "kurset er ikke oversatt til {name}, men til: {all}. "
    "«kursbygger new language {name}» legger det til",
    "not translated": "{name} er ikke oversatt til {lang}",
    "no such id": "{name} finnes ikke i kurset",
    "did you mean": "mente du {name}?",
    # Trouble
    "stopped": "Stoppet. Ingen fil er halvskrevet.",
    "bug": "Noe gikk galt i Kursbygger selv ({error}). Kurset ditt er urørt. Meld det gjerne fra, "
    "med det som står når du legger til --debug.",
}

EN: Mapping[str, str] = _ELSE_EN | {
    "kursbygger": "Turn courses in Markdown into packages that any LMS takes.",
    "check": "Look for faults in the course, without building.",
    "build": "Build the packages and put them in output.",
    "explain": "Explain a code: what it means, and what to do.",
    "inspect": "Look at a course package as an LMS does: SCORM, cmi5 or xAPI, ours or another's.",
    "probe": "Write a package that shows what your LMS does: one for each standard.",
    "--words": "The language of the page.",
    "lock": "The permanent numbers in course.lock.",
    "lock restore": "Restore course.lock from a package built earlier.",
    "translate": "Show what a language lacks, what is outdated or left over, or accept a "
    "translation.",
    "import": "Bring in questions from other systems.",
    "import quiz": "Make a quiz file from a file of questions in the format GIFT or Aiken.",
    "FILE": "FILE",
    "--to": "The id of the quiz. Otherwise made from the file's name.",
    "--output quiz": "The folder to put the quiz file in. Otherwise the one you stand in.",
    "--force": "Write over the quiz file when there is one.",
    "imported": "Wrote {path}: “{title}”, {n} questions. Mend the title at the top of the file.",
    "imported one": "Wrote {path}: “{title}”, 1 question. Mend the title at the top of the file.",
    "imported module": "Write this line below pages: in {index}:\n  - {id}",
    "imported elsewhere": "Put the file in a module, and write this line below pages: in its "
    "index.md:\n  - {id}",
    "folder": "DIR is the folder of the course. Without it: the folder you stand in when it has a "
    "course.yaml, else course_src.",
    "DIR": "DIR",
    "ZIP": "ZIP",
    "CODE": "CODE",
    "LANG": "LANGUAGE",
    "--strict": "Stop at warnings too.",
    "--format": "Text for people, JSON or SARIF for programs; github and gitlab for those.",
    "--target": "Standard to build for; may be repeated. Otherwise those in course.yaml.",
    "--language": "Build a package of this language alone.",
    "--output": "The folder to put packages in.",
    "--frozen": "Stop rather than give new numbers in course.lock (always when CI is set).",
    "--new-lock": "Start a new course.lock though the course has had one.",
    "--accept": "Accept the translation of this page or question.",
    "--lang": "The language of the messages.",
    "--no-color": "No colours. NO_COLOR in the environment does the same.",
    "completion": "Print what makes the shell complete commands, options and codes with Tab.",
    "--debug": "Show everything when the program itself goes wrong.",
    "--help": "Show this help.",
    "--version": "Show the version.",
    "usage": "Usage: ",
    "options": "Options",
    "commands": "Commands",
    "command": "COMMAND",
    "epilog": "“{command} COMMAND --help” tells the options of a command.",
    "step check": "Checking the course",
    "step make": "Making the pages",
    "step write": "Writing {name}",
    "written": "Wrote {path} ({size}, content {digest})",
    "written beside": "Wrote {path} ({size})",
    "figures": "The course: {pages}, {sheets}, {quizzes}, {questions}, {pictures} and {words}.",
    "pages": "{n} page|{n} pages",
    "sheets": "{n} worksheet|{n} worksheets",
    "quizzes": "{n} quiz|{n} quizzes",
    "questions": "{n} question|{n} questions",
    "pictures": "{n} picture|{n} pictures",
    "words": "{n} word|{n} words",
    "minutes": "About {required} minutes for what is obligatory, {all} for everything.",
    "lix": "Readability (LIX): {all}.",
    "lix hard": "Above {line}, where a text should have a reason: {pages}.",
    "lix more": "and {n} more",
    "not built": "No package was written. Earlier packages are untouched.",
    "new numbers": "New numbers in course.lock: {n} – keep the file with the course.",
    "restored": "course.lock is restored – keep it with the course.",
    "accepted": "The translation of {id} into {lang} is accepted – keep course.lock in git.",
    "inspected": "{path}: {standards}, {files}, {size}",
    "files": "{n} files",
    "one file": "1 file",
    "launches": "Launches: {files}",
    "no standard": "unknown kind of package",
    "which lms": "Which LMSs take the package, and what will bite there:",
    "about lms": "“Tried” tells what the platform does with such a package in the version given. "
    "This very package has not been tried there. “Unknown” means that we do not know: "
    "try it in a test course.",
    "why": "Why",
    "cure": "What to do",
    "wrong": "Wrong usage: {message}",
    "try": "Try “{command} --help”.",
    "no such option": "unknown option {name}",
    "no such command": "unknown command {name}",
    "missing": "{name} is missing",
    "takes no value": "{name} takes no value",
    "needs a value": "{name} lacks a value",
    "too many": "too many words on the line: {names}",
    "not a choice": "{name} cannot be “{value}”; choose one of {all}",
    "not a value": "{name} cannot be “{value}”",
    "no such code": "unknown code {name}",
    "no such target": "unknown target {name}; there are {all}",
    "no such language": "the course is not translated into {name}, but into: {all}. "
    "“kursbygger new language {name}” adds it",
    "not translated": "{name} is not translated into {lang}",
    "no such id": "{name} does not exist in the course",
    "did you mean": "did you mean {name}?",
    "stopped": "Stopped. No file is half written.",
    "bug": "Something went wrong in Kursbygger itself ({error}). Your course is untouched. Please "
    "report it, with what stands when you add --debug.",
}


def words(language: str) -> Mapping[str, str]:
    """Everything the commands say, in ``language``."""
    return NB if language in NORWEGIAN else EN


def message_language(args: list[str], environment: Mapping[str, str]) -> str:
    """``nb`` or ``en``: from ``--lang``, else from the locale of the terminal.

    >>> message_language(["check", "--lang", "nb"], {"LANG": "en_GB.UTF-8"})
    'nb'
    >>> message_language([], {"LC_ALL": "", "LANG": "nn_NO.UTF-8"})
    'nb'
    """
    for arg, following in zip(args, [*args[1:], ""], strict=False):
        if arg == "--lang" or arg.startswith("--lang="):
            tag = following if arg == "--lang" else arg.removeprefix("--lang=")
            if tag[:2] in (*NORWEGIAN, "en"):  # another is told as a slip, as the terminal speaks
                return _spoken(tag)
    variables = ("LC_ALL", "LC_MESSAGES", "LANG")
    return _spoken(next((environment[v] for v in variables if environment.get(v)), ""))


def _spoken(tag: str) -> str:
    return "nb" if tag.replace("-", "_").lower().partition("_")[0] in NORWEGIAN else "en"
