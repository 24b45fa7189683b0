"""The words for what can be wrong with the course's own look."""

from __future__ import annotations

from builder.diagnostics import Rule, Severity, Text

_THEME = Text(
    "Temaet gir kurset fargene til dem som eier det. Designsystemets temabygger "
    "lager filen, med alle "
    "fargene i lyst og mørkt.",
    "The theme gives the course its owner's colours. Designsystemet's theme builder "
    "makes the file, "
    "with every colour in light and dark.",
)
_FIRST = Text(
    "Alle deltakere henter dette før den første siden vises, også på en treg forbindelse.",
    "Every learner fetches this before the first page shows, on a slow connection too.",
)
_BUILDER = Text(
    "Lag temaet på theme.designsystemet.no, last ned CSS-filen, og legg den ved "
    "siden av course.yaml.",
    "Make the theme at theme.designsystemet.no, download the CSS file and put it "
    "beside course.yaml.",
)

MISSING = Rule(
    "theme-file-missing",
    Severity.ERROR,
    Text("Temafilen «{target}» finnes ikke", "The theme file “{target}” does not exist"),
    Text(
        "Legg den ved siden av course.yaml, eller rett navnet{found}. Store og små "
        "bokstaver teller.",
        "Put it beside course.yaml, or mend the name{found}. Capital and small letters differ.",
    ),
    _THEME,
)
NOT_CSS = Rule(
    "theme-not-css",
    Severity.ERROR,
    Text("«{target}» er ikke et helt stilark", "“{target}” is not a whole style sheet"),
    Text(
        "Last ned CSS-filen en gang til. Har du endret den selv, mangler det ofte en krøllparentes "
        "eller et semikolon her.",
        "Download the CSS file once more. If you changed it yourself, a brace or a "
        "semicolon is often "
        "missing here.",
    ),
    Text(
        "Nettlesere hopper over det de ikke forstår. Da ville noen av fargene vært dine "
        "og noen våre.",
        "Browsers skip what they cannot read. Some of the colours would be yours and some ours.",
    ),
)
WITHOUT_COLOURS = Rule(
    "theme-without-colours",
    Severity.ERROR,
    Text(
        "«{target}» har ingen farger som heter noe med --ds-color-",
        "“{target}” has no colours whose names begin with --ds-color-",
    ),
    _BUILDER,
    Text(
        "Sidene bruker fargene til Designsystemet, med de navnene. Et annet stilark "
        "endrer ingenting, "
        "og Tailwind-varianten av et tema har dem ikke.",
        "The pages use Designsystemet's colours under those names. Another style sheet "
        "changes nothing, "
        "and the Tailwind variant of a theme lacks them.",
    ),
)
FETCHES = Rule(
    "theme-fetches",
    Severity.ERROR,
    Text("Temaet henter noe fra et annet sted", "The theme fetches something from elsewhere"),
    Text(
        "Slett linjen med url() eller @import. Skriften er den som alt er på maskinen, "
        "og logoen står "
        "under «theme: logo».",
        "Delete the line with url() or @import. The typeface is one the machine has "
        "already, and the "
        "logo goes below “theme: logo”.",
    ),
    Text(
        "Pakken må ha med alt den bruker. Andre nettsteder får ellers vite hvem som tar kurset, og "
        "mange læringsplattformer stopper dem.",
        "The package must hold all it uses. Other sites would learn who takes the course, and many "
        "LMSs block them.",
    ),
)
TOO_LARGE = Rule(
    "theme-too-large",
    Severity.ERROR,
    Text(
        "Temafilen «{target}» er på {size} kB, og grensen er 200 kB",
        "The theme file “{target}” is {size} kB, and the limit is 200 kB",
    ),
    Text(
        "Bruk filen fra temabyggeren som den er. Den er på rundt 50 kB.",
        "Use the theme builder's file as it is. It is some 50 kB.",
    ),
    _FIRST,
)
LOGO_LARGE = Rule(
    "logo-large",
    Severity.WARNING,
    Text("Logoen «{target}» er på {size} kB", "The logo “{target}” is {size} kB"),
    Text(
        "Bruk en SVG, eller lagre logoen som PNG, 200 piksler høy. Under 100 kB er nok.",
        "Use an SVG, or save the logo as a PNG 200 pixels high. Less than 100 kB is enough.",
    ),
    _FIRST,
)
LOGO_WITHOUT_NAME = Rule(
    "logo-without-name",
    Severity.ERROR,
    Text("Ingen får høre hvem logoen tilhører", "Nobody is told whose the logo is"),
    Text(
        "Skriv hvem det er under «owners», eller i «theme» på en egen linje: name: Kommunen vår",
        "Write who it is below “owners”, or in “theme” on a line of its own: name: Our "
        "municipality",
    ),
    Text(
        "Den som ikke ser logoen, får navnet lest opp i stedet.",
        "Those who do not see the logo have the name read to them instead.",
    ),
)
RULES = (
    MISSING,
    NOT_CSS,
    WITHOUT_COLOURS,
    FETCHES,
    TOO_LARGE,
    LOGO_LARGE,
    LOGO_WITHOUT_NAME,
)
