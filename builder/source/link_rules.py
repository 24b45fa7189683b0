"""The words for what can be wrong with a link."""

from __future__ import annotations

from builder.diagnostics import Rule, Severity, Text

_LEADS_NOWHERE = Text(
    "En lenke som ikke fører noe sted, stopper deltakeren midt i kurset. Derfor sjekkes alle "
    "lenker før noe bygges.",
    "A link that leads nowhere stops the learner midway. So every link is checked before anything "
    "is built.",
)
_PACKAGE = Text(
    "Kurset kjører inne i en læringsplattform, på en annen maskin enn din. Bare filer i "
    "kursmappen blir med dit.",
    "The course runs inside an LMS, on another machine than yours. Only files in the course "
    "folder go there.",
)

EMPTY = Rule(
    "link-empty",
    Severity.ERROR,
    Text("Lenken har ingen adresse", "The link has no address"),
    Text("Skriv hvor den fører: [tekst](side.md).", "Write where it leads: [text](page.md)."),
    _LEADS_NOWHERE,
)
BROKEN = Rule(
    "link-broken",
    Severity.ERROR,
    Text("Det finnes ingen side «{target}»", "There is no page “{target}”"),
    Text(
        "Rett navnet, lag siden, eller slett lenken om siden er tatt ut. Her ligger: {known}",
        "Mend the name, make the page, or delete the link if the page is gone. There are: {known}",
    ),
    _LEADS_NOWHERE,
)
MISSPELT = Rule(
    "link-misspelt",
    Severity.ERROR,
    Text("Det finnes ingen side «{target}»", "There is no page “{target}”"),
    Text("Mente du «{nearest}»?", "Did you mean “{nearest}”?"),
    _LEADS_NOWHERE,
)
WRONG_CASE = Rule(
    "link-wrong-case",
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
TO_DRAFT = Rule(
    "link-to-draft",
    Severity.ERROR,
    Text(
        "Lenken fører til «{page}», som er et utkast",
        "The link leads to “{page}”, which is a draft",
    ),
    Text(
        "Ta bort «draft: true» på siden når den er klar, eller ta bort lenken så lenge.",
        "Remove “draft: true” from the page when it is ready, or remove the link meanwhile.",
    ),
    Text(
        "Utkast kommer ikke med i pakken, og da ville lenken ført til ingenting.",
        "Drafts do not go into the package, so the link would lead to nothing.",
    ),
)
ABSOLUTE = Rule(
    "link-absolute-path",
    Severity.ERROR,
    Text("«{target}» begynner med /", "“{target}” begins with /"),
    Text(
        "Skriv filnavnet slik det ser ut fra denne siden: side.md, eller ../modul/side.md.",
        "Write the file name as seen from this page: page.md, or ../module/page.md.",
    ),
    _PACKAGE,
)
OUTSIDE_COURSE = Rule(
    "link-outside-course",
    Severity.ERROR,
    Text("«{target}» fører ut av kursmappen", "“{target}” leads out of the course folder"),
    Text(
        "Legg filen i kursmappen, og lenk til den der.",
        "Put the file in the course folder, and link to it there.",
    ),
    _PACKAGE,
)
BACKSLASH = Rule(
    "link-backslash",
    Severity.ERROR,
    Text("Adressen har omvendt skråstrek", "The address has a backslash"),
    Text("Skriv «{mended}».", "Write “{mended}”."),
    Text(
        "Omvendt skråstrek er Windows' egen skrivemåte. På nettet brukes bare /.",
        "A backslash is Windows' own way. The web knows only /.",
    ),
)
LOCAL_FILE = Rule(
    "link-local-file",
    Severity.ERROR,
    Text("«{target}» er en fil på din egen maskin", "“{target}” is a file on your own machine"),
    Text(
        "Legg filen i kursmappen under media, og skriv bare filnavnet.",
        "Put the file in the course's media folder, and write only its name.",
    ),
    _PACKAGE,
)
SCHEME_REFUSED = Rule(
    "link-scheme-refused",
    Severity.ERROR,
    Text(
        "Lenker som begynner med «{scheme}:» er ikke tillatt",
        "Links that begin with “{scheme}:” are not allowed",
    ),
    Text(
        "Bruk en side i kurset, https:, mailto: eller tel:.",
        "Use a page of the course, https:, mailto: or tel:.",
    ),
    Text(
        "Slike adresser kan kjøre kode eller skjule innhold, og læringsplattformer stopper dem.",
        "Such addresses can run code or hide content, and LMSs block them.",
    ),
)
NO_HTTPS = Rule(
    "link-without-https",
    Severity.ERROR,
    Text("Adressen mangler https://", "The address lacks https://"),
    Text("Skriv «{mended}».", "Write “{mended}”."),
    Text(
        "Uten https:// blir adressen lest som et filnavn i kurset.",
        "Without https:// the address is read as a file name in the course.",
    ),
)
NO_MAILTO = Rule(
    "link-without-mailto",
    Severity.ERROR,
    Text("E-postadressen mangler mailto:", "The e-mail address lacks mailto:"),
    Text("Skriv «{mended}».", "Write “{mended}”."),
    Text(
        "Uten mailto: blir adressen lest som et filnavn i kurset. Med den åpnes deltakerens eget "
        "e-postprogram.",
        "Without mailto: the address is read as a file name in the course. With it the learner's "
        "own e-mail program opens.",
    ),
)
ADDRESS_INCOMPLETE = Rule(
    "link-address-incomplete",
    Severity.ERROR,
    Text("«{target}» er ikke en hel nettadresse", "“{target}” is not a whole web address"),
    Text(
        "Åpne siden i nettleseren, og kopier adressen derfra.",
        "Open the page in the browser and copy its address.",
    ),
    _LEADS_NOWHERE,
)
ANCHOR_MISSING = Rule(
    "link-anchor-missing",
    Severity.ERROR,
    Text("Siden har ingen overskrift «#{anchor}»", "The page has no heading “#{anchor}”"),
    Text("Overskriftene der er: {known}", "Its headings are: {known}"),
    _LEADS_NOWHERE,
)

RULES = (
    EMPTY, BROKEN, MISSPELT, WRONG_CASE, TO_DRAFT, ABSOLUTE, OUTSIDE_COURSE, BACKSLASH,
    LOCAL_FILE, SCHEME_REFUSED, NO_HTTPS, NO_MAILTO, ADDRESS_INCOMPLETE, ANCHOR_MISSING,
)  # fmt: skip
