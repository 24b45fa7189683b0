"""What authors stumble over in YAML: the words for each trap. ``yaml_mending`` recognises them."""

from __future__ import annotations

from builder.diagnostics import Rule, Severity, Text

_WHY_QUOTES = Text(
    "Noen tegn betyr noe eget i YAML når de står først i en tekst. Anførselstegn rundt teksten "
    "sier at den skal leses som den står.",
    "Some characters mean something of their own in YAML when a text begins with them. Quotes "
    "around the text say that it is to be read as it stands.",
)
_WHY_INDENT = Text(
    "I YAML viser innrykket hva som hører sammen. Linjer på samme nivå må begynne i samme kolonne, "
    "med mellomrom foran.",
    "In YAML, the indent shows what belongs together. Lines on the same level must begin in the "
    "same column, with spaces in front.",
)

YAML_COMMA_IN_BRACES = Rule(
    "yaml-comma-in-braces",
    Severity.ERROR,
    Text(
        "Teksten blir kuttet ved kommaet, fordi den står i {{…}}",
        "The text is cut at the comma because it stands in {{…}}",
    ),
    Text("Sett teksten i anførselstegn: {mended}", "Put the text in quotes: {mended}"),
    Text(
        "Inne i krøllparenteser skiller komma mellom opplysningene. Skriv heller én opplysning på "
        "hver linje, da kan teksten ha så mange komma du vil.",
        "Inside braces a comma parts the entries. Better to write one entry on each line: then a "
        "text may hold any number of commas.",
    ),
)
YAML_COLON_IN_TEXT = Rule(
    "yaml-colon-in-text",
    Severity.ERROR,
    Text(
        "Teksten har kolon og mellomrom i seg, og da tror YAML at det kommer en ny opplysning",
        "The text holds a colon and a space, which YAML takes for a new entry",
    ),
    Text("Sett teksten i anførselstegn: {mended}", "Put the text in quotes: {mended}"),
    Text(
        "«navn: verdi» er slik YAML skriver en opplysning. Anførselstegn rundt teksten sier at "
        "kolonet er en del av den.",
        "“name: value” is how YAML writes an entry. Quotes around the text say that the colon is "
        "part of it.",
    ),
)
YAML_HASH_CUTS_TEXT = Rule(
    "yaml-hash-cuts-text",
    Severity.ERROR,
    Text(
        "Teksten blir kuttet ved «#», og deltakeren ser bare «{kept}»",
        "The text is cut at “#”, and the learner sees only “{kept}”",
    ),
    Text(
        "Er det en kommentar, så skriv to mellomrom foran # og ett etter. Er det tekst: {mended}",
        "If it is a comment, write two spaces before # and one after. If it is text: {mended}",
    ),
    Text(
        "Et mellomrom og # begynner en kommentar i YAML, og resten av linjen blir borte.",
        "A space and # begin a comment in YAML, and the rest of the line is lost.",
    ),
)
YAML_NEEDS_QUOTES = Rule(
    "yaml-needs-quotes",
    Severity.ERROR,
    Text(
        "Teksten begynner med «{start}» og må derfor stå i anførselstegn",
        "The text begins with “{start}” and so must stand in quotes",
    ),
    Text("Skriv: {mended}", "Write: {mended}"),
    _WHY_QUOTES,
)
YAML_TEXT_AFTER_QUOTE = Rule(
    "yaml-text-after-quote",
    Severity.ERROR,
    Text(
        "Det står tekst etter anførselstegnet som avslutter",
        "There is text after the closing quote",
    ),
    Text(
        "Sett anførselstegn rundt hele teksten: {mended}",
        "Put quotes around the whole text: {mended}",
    ),
    Text(
        "Begynner en verdi med et anførselstegn, slutter den ved det neste. Da kan det ikke stå "
        "mer på linjen.",
        "A value that begins with a quote ends at the next one. Nothing more may then stand on the "
        "line.",
    ),
)
YAML_CURLY_QUOTES = Rule(
    "yaml-curly-quotes",
    Severity.ERROR,
    Text(
        "Verdien står i krøllete anførselstegn ({quote}), og de blir en del av teksten",
        "The value stands in curly quotes ({quote}), which become part of the text",
    ),
    Text("Skriv: {mended}", "Write: {mended}"),
    Text(
        "Word og Pages bytter ut rette anførselstegn med krøllete. I innstillingene er det bare "
        "de rette som virker. Skal krøllete vises for deltakeren, sett rette rundt dem.",
        "Word and Pages replace straight quotes by curly ones. In settings only straight ones "
        "work. If learners are to see curly ones, put straight ones around them.",
    ),
)
YAML_COMMA_AT_END = Rule(
    "yaml-comma-at-end",
    Severity.ERROR,
    Text("Linjen slutter med et komma", "The line ends with a comma"),
    Text("Ta bort kommaet: {mended}", "Remove the comma: {mended}"),
    Text(
        "Det er linjeskiftet som skiller opplysningene fra hverandre. Komma brukes bare i "
        "dataformater som JSON.",
        "The line break parts the entries. Commas do so in data formats such as JSON alone.",
    ),
)
YAML_UNCLOSED_QUOTE = Rule(
    "yaml-unclosed-quote",
    Severity.ERROR,
    Text(
        "Anførselstegnet ({quote}) som begynner her, blir ikke lukket",
        "The quote ({quote}) opened here is not closed",
    ),
    Text("Sett et til der teksten slutter: {mended}", "Add one where the text ends: {mended}"),
    Text(
        "Uten det siste anførselstegnet leses linjene under som en del av teksten.",
        "Without the last quote the lines below are read as part of the text.",
    ),
)
YAML_UNCLOSED_BRACKET = Rule(
    "yaml-unclosed-bracket",
    Severity.ERROR,
    Text("«{bracket}» blir ikke lukket", "“{bracket}” is not closed"),
    Text(
        "Er tegnet en del av en tekst, så sett teksten i anførselstegn. Er det en liste: {mended}",
        "If the sign is part of a text, put the text in quotes. If it is a list: {mended}",
    ),
    _WHY_QUOTES,
)
YAML_BACKSLASH = Rule(
    "yaml-backslash",
    Severity.ERROR,
    Text(
        "Omvendt skråstrek (\\) betyr noe eget mellom doble anførselstegn",
        "A backslash (\\) means something of its own between double quotes",
    ),
    Text("Bruk enkle anførselstegn: {mended}", "Use single quotes: {mended}"),
    Text(
        "Mellom doble anførselstegn gjør \\ neste tegn til et styretegn. Mellom enkle står det som "
        "det er.",
        "Between double quotes \\ turns the next character into a code. Between single ones it "
        "stands as it is.",
    ),
)
YAML_TAB = Rule(
    "yaml-tab",
    Severity.ERROR,
    Text("Linjen er rykket inn med tabulator", "The line is indented with a tab"),
    Text(
        "Bytt ut tabulatoren med mellomrom, så linjen begynner der den skal:\n{mended}",
        "Replace the tab with spaces, so that the line begins where it should:\n{mended}",
    ),
    _WHY_INDENT,
)
YAML_ODD_SPACE = Rule(
    "yaml-odd-space",
    Severity.ERROR,
    Text(
        "Linjen har et hardt mellomrom ({character}) der det skal være et vanlig",
        "The line has a no-break space ({character}) where an ordinary one belongs",
    ),
    Text(
        "Slett mellomrommet, og skriv det på nytt med mellomromstasten: {mended}",
        "Delete the space and type it again with the space bar: {mended}",
    ),
    _WHY_INDENT,
)
YAML_INDENT = Rule(
    "yaml-indent",
    Severity.ERROR,
    Text(
        "Linjen er rykket inn slik at den ikke hører til noe",
        "The indent makes the line belong to nothing",
    ),
    Text(
        "La linjen begynne i samme kolonne som de andre på sitt nivå. Hører den til teksten over, "
        "så sett hele teksten i anførselstegn.",
        "Let the line begin in the same column as the others on its level. If it belongs to the "
        "text above, put that whole text in quotes.",
    ),
    _WHY_INDENT,
)
YAML_MISSING_SPACE = Rule(
    "yaml-missing-space",
    Severity.ERROR,
    Text("Det mangler et mellomrom etter «{mark}»", "A space is missing after “{mark}”"),
    Text("Skriv: {mended}", "Write: {mended}"),
    Text(
        "Mellomrommet skiller tegnet fra teksten: «navn: verdi» og «- punkt».",
        "The space parts the sign from the text: “name: value” and “- item”.",
    ),
)
YAML_NO_COLON = Rule(
    "yaml-no-colon",
    Severity.ERROR,
    Text("Linjen «{line}» mangler kolon", "The line “{line}” has no colon"),
    Text(
        "Skriv «navn: verdi». Hører linjen til teksten over, så rykk den inn.",
        "Write “name: value”. If the line belongs to the text above, indent it.",
    ),
    Text(
        "Hver opplysning er et navn, et kolon, et mellomrom og en verdi.",
        "Every entry is a name, a colon, a space and a value.",
    ),
)
YAML_NO_DASH = Rule(
    "yaml-missing-dash",
    Severity.ERROR,
    Text("«{text}» mangler bindestrek foran", "“{text}” has no hyphen in front"),
    Text("Skriv: {mended}", "Write: {mended}"),
    Text(
        "Hvert punkt i en liste begynner med en bindestrek og et mellomrom.",
        "Every item of a list begins with a hyphen and a space.",
    ),
)
YAML_SYNTAX = Rule(
    "yaml-syntax",
    Severity.ERROR,
    Text("Linjen kan ikke leses: {line}", "The line cannot be read: {line}"),
    Text(
        "Se på denne linjen og den over: innrykk, kolon og anførselstegn. Resten av filen er ikke "
        "lest.",
        "Look at this line and the one above: indent, colon and quotes. The rest of the file has "
        "not been read.",
    ),
    Text(
        "Filen er skrevet i YAML: én opplysning på hver linje, som «navn: verdi».",
        "The file is written in YAML: one entry on each line, as “name: value”.",
    ),
)
YAML_CONTROL_CHARACTER = Rule(
    "yaml-control-character",
    Severity.ERROR,
    Text(
        "Her står det et usynlig styretegn ({character})",
        "An invisible control character ({character}) stands here",
    ),
    Text(
        "Slett tegnet. Ser du det ikke, så slett hele ordet og skriv det på nytt.",
        "Delete the character. If you cannot see it, delete the whole word and write it again.",
    ),
    Text(
        "Styretegn følger gjerne med når tekst limes inn fra PDF eller eldre systemer. Mange "
        "læringsplattformer nekter å ta imot en pakke som har dem.",
        "Control characters tend to come along when text is pasted from a PDF or an old system. "
        "Many learning platforms refuse a package that holds them.",
    ),
)
YAML_ANCHOR = Rule(
    "yaml-anchor",
    Severity.ERROR,
    Text(
        "«{mark}» gjenbruker en del av filen, og det kan ikke gjøres her",
        "“{mark}” reuses a part of the file, which cannot be done here",
    ),
    Text("Skriv opplysningene helt ut.", "Write the entries out in full."),
    Text(
        "Ankere, pekere og typemerker i YAML gjør filen vanskelig å lese for andre enn den som "
        "skrev den.",
        "Anchors, aliases and tags in YAML make a file hard to read for anyone but its author.",
    ),
)
RULES = (
    YAML_COMMA_IN_BRACES,
    YAML_COLON_IN_TEXT,
    YAML_HASH_CUTS_TEXT,
    YAML_NEEDS_QUOTES,
    YAML_TEXT_AFTER_QUOTE,
    YAML_CURLY_QUOTES,
    YAML_COMMA_AT_END,
    YAML_UNCLOSED_QUOTE,
    YAML_UNCLOSED_BRACKET,
    YAML_BACKSLASH,
    YAML_TAB,
    YAML_ODD_SPACE,
    YAML_INDENT,
    YAML_MISSING_SPACE,
    YAML_NO_COLON,
    YAML_NO_DASH,
    YAML_SYNTAX,
    YAML_ANCHOR,
    YAML_CONTROL_CHARACTER,
)
