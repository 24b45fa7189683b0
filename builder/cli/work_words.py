"""What the commands of every week say: schema, init, new, rename, translate and release."""

from __future__ import annotations

NB: dict[str, str] = {
    "schema": "Skriv JSON Schema for filene i et kurs, så redigeringsprogrammet hjelper til mens "
    "du skriver.",
    "NAME": "NAVN",
    "--output schema": "Mappen alle skjemaene legges i.",
    "no such schema": "ukjent skjema {name}; de som finnes er {all}",
    "schema missing": "skriv hvilket skjema ({all}), eller --output MAPPE for alle",
    "schemas written": "Skrev {n} skjemaer i {folder}",
    "init": "Lag et nytt kurs som bygger med en gang, og som viser hvordan det er laget.",
    "--yes": "Spør ikke; bruk standardvalgene.",
    "--title init": "Tittelen; på et annet språk slik: nn=Tittelen. Kan gjentas.",
    "--language init": "Språk i kurset, kildespråket først: nb, nn eller en. Kan gjentas.",
    "--id init": "Kursets id, som aldri endres. Ellers lages den av tittelen.",
    "ask title": "Hva heter kurset?",
    "ask languages": "Hvilke språk, kildespråket først? (nb, nn, en)",
    "ask title in": "Hva heter det på {lang}?",
    "ask id": "Id-en, som aldri endres (små bokstaver, tall og bindestrek)",
    "no such start": "eksempelet finnes ikke på {name}, bare på {all}. Andre språk legger du til "
    "etterpå med «kursbygger new language»",
    "init around": "Laget {n} filer til rundt kurset: README, git, VS Code, og arbeidsflyt for "
    "GitHub og GitLab",
    "init left": "Lot {path} stå som den var",
    "init next": "Kurset er klart. Se det i nettleseren mens du skriver:\n  "
    "{cd}kursbygger preview\nOg når det skal ut:\n  kursbygger check\n  kursbygger build\n"
    "Skal GitHub eller GitLab bygge kurset, må de vite hvor Kursbygger hentes når denne versjonen "
    "ikke er publisert:\nsett variabelen KURSBYGGER i innstillingene for depotet, for eksempel til "
    "en wheel som ligger sammen med kurset:\n"
    "  ./verktoy/kursbygger-{version}-py3-none-any.whl",
    "release": "Gi ut en versjon: pakkene, hva som er nytt, og en e-post å sende.",
    "--output release": "Mappen utgivelsen får sin egen mappe i.",
    "--dirty": "Gi ut selv om noe i kurset ikke er lagt inn i git.",
    "not released": "Ingenting er gitt ut. Det som er gitt ut før, står urørt.",
    "released": "Versjon {version} er gitt ut, i {folder}.",
    "released again": "Versjon {version} er gitt ut før, med det samme innholdet, og er skrevet på "
    "nytt i {folder}.",
    "released keep": "Legg {record} og {lock} inn i git sammen med kurset.",
    "released dirty": "Den har endringer som git ikke har.",
    "translated all": "Ingenting å oversette til {lang}.",
    "to translate": "å oversette: {n}",
    "to translate again": "å oversette på nytt: {n}",
    "without source": "uten kilde: {n}",
    "other errors": "Kurset har også feil som ikke gjelder språket: kjør «kursbygger check».",
    "new": "Lag en ny side, quiz eller modul, eller legg til et språk.",
    "new page": "Lag en side på alle språkene, og skriv den inn i modulens liste.",
    "new quiz": "Lag en quiz på alle språkene, og skriv den inn i modulens liste.",
    "new module": "Lag en modul på alle språkene, og skriv den inn i course.yaml.",
    "new language": "Legg til et språk: filene på kildespråket, klare til å oversettes.",
    "rename": "Gi en modul, side, quiz eller et spørsmål en annen id, uten at noen mister noe.",
    "TITLE": "TITTEL",
    "OLD": "GAMMEL",
    "NEW": "NY",
    "--in": "Modulen den skal stå i. Trengs ikke når kurset har bare én.",
    "--after": "Id-en den skal stå etter i listen. Ellers sist.",
    "--id": "Id-en. Ellers lages den av tittelen.",
    "--title": "Tittelen på et annet språk; kan gjentas.",
    "LANG=TITLE": "SPRÅK=TITTEL",
    "--worksheet": "Et ark til å fylle ut, på skjerm og papir.",
    "no such module": "kurset har ingen modul som heter {name}; det har {all}",
    "no such language here": "kurset har ikke språket {name}; det har {all}",
    "no such neighbour": "{name} står ikke i den listen; der står {all}",
    "title empty": "tittelen er tom",
    "title form": "skriv språket og tittelen slik: nn=Tittelen (ikke {given})",
    "made": "Laget {path}",
    "changed": "Endret {path}",
    "moved": "Flyttet {old} → {new}",
    "new language done": "Filene har teksten fra kildespråket. «kursbygger translate {lang}» viser "
    "hva som står igjen å oversette.",
}

EN: dict[str, str] = {
    "schema": "Write JSON Schemas of a course's files, so that the editor helps while you write.",
    "NAME": "NAME",
    "--output schema": "The folder to put all the schemas in.",
    "no such schema": "unknown schema {name}; there are {all}",
    "schema missing": "tell which schema ({all}), or --output DIR for all of them",
    "schemas written": "Wrote {n} schemas in {folder}",
    "init": "Make a new course that builds at once and shows how it is made.",
    "--yes": "Ask nothing; take the defaults.",
    "--title init": "The title; in another language as nn=The title. May be repeated.",
    "--language init": "A language of the course, the source first: nb, nn or en. Repeatable.",
    "--id init": "The course's id, which never changes. Otherwise made from the title.",
    "ask title": "What is the course called?",
    "ask languages": "Which languages, the source language first? (nb, nn, en)",
    "ask title in": "What is it called in {lang}?",
    "ask id": "The id, which never changes (small letters, digits and hyphens)",
    "no such start": "the example does not exist in {name}, but in {all}. Add other languages "
    "afterwards with “kursbygger new language”",
    "init around": "Made {n} more files around the course: README, git, VS Code, and workflows for "
    "GitHub and GitLab",
    "init left": "Left {path} as it was",
    "init next": "The course is ready. See it in the browser while you write:\n  "
    "{cd}kursbygger preview\nAnd when it is to go out:\n  kursbygger check\n  kursbygger build\n"
    "If GitHub or GitLab is to build the course, they must know where to get Kursbygger when this "
    "version is not published:\nset the variable KURSBYGGER in the settings of the repository, for "
    "instance to a wheel kept with the course:\n"
    "  ./tools/kursbygger-{version}-py3-none-any.whl",
    "release": "Release a version: the packages, what is new, and an e-mail to send.",
    "--output release": "The folder in which the release gets one of its own.",
    "--dirty": "Release though something in the course is not committed to git.",
    "not released": "Nothing is released. What was released before is untouched.",
    "released": "Version {version} is released, in {folder}.",
    "released again": "Version {version} has been released before, with the same contents, and is "
    "written anew in {folder}.",
    "released keep": "Commit {record} and {lock} to git with the course.",
    "released dirty": "It has changes that git does not hold.",
    "translated all": "Nothing to translate into {lang}.",
    "to translate": "to translate: {n}",
    "to translate again": "to translate again: {n}",
    "without source": "without a source: {n}",
    "other errors": "The course also has errors that are not of the language: run “kursbygger "
    "check”.",
    "new": "Make a new page, quiz or module, or add a language.",
    "new page": "Make a page in every language and write it into the module's list.",
    "new quiz": "Make a quiz in every language and write it into the module's list.",
    "new module": "Make a module in every language and write it into course.yaml.",
    "new language": "Add a language: the source language's files, ready to be translated.",
    "rename": "Give a module, page, quiz or question another id, with nothing lost.",
    "TITLE": "TITLE",
    "OLD": "OLD",
    "NEW": "NEW",
    "--in": "The module it is to stand in. Not needed when the course has but one.",
    "--after": "The id it is to stand after in the list. Otherwise last.",
    "--id": "The id. Otherwise made from the title.",
    "--title": "The title in another language; may be repeated.",
    "LANG=TITLE": "LANGUAGE=TITLE",
    "--worksheet": "A sheet to fill in, on screen and paper.",
    "no such module": "the course has no module called {name}; it has {all}",
    "no such language here": "the course does not have the language {name}; it has {all}",
    "no such neighbour": "{name} does not stand in that list; there are {all}",
    "title empty": "the title is empty",
    "title form": "write the language and the title as nn=The title (not {given})",
    "made": "Made {path}",
    "changed": "Changed {path}",
    "moved": "Moved {old} → {new}",
    "new language done": "The files have the source language's text. “kursbygger translate {lang}” "
    "shows what is left to translate.",
}
