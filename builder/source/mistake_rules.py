"""The words for lists, tables and headings that Markdown misreads."""

from __future__ import annotations

from builder.diagnostics import Rule, Severity, Text

_LISTS = Text(
    "Markdown kjenner igjen en liste på den tomme linjen foran og på innrykk i hele fire "
    "mellomrom. Ellers flyter punktene sammen til ett avsnitt eller én rekke.",
    "Markdown knows a list by the blank line before it and by indents of whole fours. Otherwise "
    "the items run together into one paragraph or one row.",
)
_TABLES = Text(
    "En tabell er overskrifter, en rad med streker og så resten, med en tom linje før og etter. "
    "Ellers vises strekene som tekst.",
    "A table is headings, a row of dashes, then the rest, with a blank line before and after. "
    "Otherwise the pipes show as text.",
)
_HEADINGS = Text(
    "Overskrifter er sidens innholdsliste. En overskrift som ikke er merket som det, finnes ikke "
    "for den som bruker skjermleser, og en som ble det ved en feil, forvirrer.",
    "Headings are the page's table of contents. One that is not marked as such does not exist for "
    "a screen reader, and one made by accident confuses.",
)

LIST_NEEDS_BLANK_LINE = Rule(
    "list-needs-blank-line",
    Severity.ERROR,
    Text(
        "Listen står rett under et avsnitt og blir ikke vist som liste",
        "The list stands right under a paragraph and is not shown as a list",
    ),
    Text(
        "Sett inn en tom linje før «{line}».",
        "Put a blank line before “{line}”.",
    ),
    _LISTS,
)
LIST_INDENT = Rule(
    "list-indent",
    Severity.ERROR,
    Text(
        "Linjen er rykket for lite inn til å høre til punktet over",
        "The line is not indented enough to belong to the item above",
    ),
    Text(
        "Bruk {spaces} mellomrom: «{mended}»",
        "Use {spaces} spaces: “{mended}”",
    ),
    _LISTS,
)
LIST_MARKER_UNKNOWN = Rule(
    "list-marker-unknown",
    Severity.ERROR,
    Text(
        "Tegnet foran linjen lager ikke en liste",
        "The sign before the line does not make a list",
    ),
    Text(
        "Skriv «{mended}», og det samme for resten av listen.",
        "Write “{mended}”, and likewise for the rest of the list.",
    ),
    _LISTS,
)
LIST_MARKER_NEEDS_SPACE = Rule(
    "list-marker-needs-space",
    Severity.ERROR,
    Text(
        "Det mangler et mellomrom etter listetegnet",
        "There is no space after the list marker",
    ),
    Text(
        "Skriv «{mended}», og det samme for resten av listen.",
        "Write “{mended}”, and likewise for the rest of the list.",
    ),
    _LISTS,
)
CODE_BY_INDENT = Rule(
    "text-indented-is-code",
    Severity.WARNING,
    Text(
        "Avsnittet er rykket inn fire mellomrom og blir vist som kode",
        "The paragraph is indented by four spaces and is shown as code",
    ),
    Text(
        "Fjern mellomrommene: «{mended}». Skal det være kode, sett ``` på linjen før og etter.",
        "Remove the spaces: “{mended}”. If it is code, put ``` on the line before and after.",
    ),
    Text(
        "Fire mellomrom betyr kode i Markdown. Det er sjelden meningen.",
        "Four spaces mean code in Markdown. That is rarely intended.",
    ),
)
TABLE_NOT_RECOGNISED = Rule(
    "table-not-recognised",
    Severity.ERROR,
    Text(
        "Dette ser ut som en tabell, men mangler raden med streker",
        "This looks like a table, but has no row of dashes",
    ),
    Text(
        "Sett inn «{mended}» rett under overskriftene.",
        "Put “{mended}” right under the headings.",
    ),
    _TABLES,
)
TABLE_WITHOUT_HEADER = Rule(
    "table-without-header",
    Severity.ERROR,
    Text(
        "Tabellen mangler raden med overskrifter",
        "The table has no row of headings",
    ),
    Text(
        "Skriv overskriftene på linjen over strekene.",
        "Write the headings on the line above the dashes.",
    ),
    _TABLES,
)
TABLE_SEPARATOR_COLUMNS = Rule(
    "table-separator-columns",
    Severity.ERROR,
    Text(
        "Raden med streker har {found} kolonner, og overskriftene har {columns}",
        "The row of dashes has {found} columns, and the headings have {columns}",
    ),
    Text(
        "Skriv «{mended}».",
        "Write “{mended}”.",
    ),
    _TABLES,
)
TABLE_NEEDS_BLANK_LINE = Rule(
    "table-needs-blank-line",
    Severity.ERROR,
    Text(
        "Tabellen og teksten står rett inntil hverandre",
        "The table and the text touch each other",
    ),
    Text(
        "Sett inn en tom linje før «{line}».",
        "Put a blank line before “{line}”.",
    ),
    _TABLES,
)
TABLE_CELLS_LOST = Rule(
    "table-cells-lost",
    Severity.ERROR,
    Text(
        "Raden har {found} celler, men tabellen har {columns} kolonner",
        "The row has {found} cells, but the table has {columns} columns",
    ),
    Text(
        "Slett en |, eller skriv \\| der tegnet skal vises.",
        "Delete a |, or write \\| where the character should show.",
    ),
    Text(
        "Celler uten kolonne blir borte uten varsel.",
        "Cells without a column vanish without a word.",
    ),
)
HEADING_WITHOUT_SPACE = Rule(
    "heading-without-space",
    Severity.ERROR,
    Text(
        "Det mangler et mellomrom etter nummertegnet",
        "There is no space after the number sign",
    ),
    Text(
        "Skriv «{mended}». Er det ikke en overskrift, skriv \\#.",
        "Write “{mended}”. If it is no heading, write \\#.",
    ),
    _HEADINGS,
)
HEADING_INDENTED = Rule(
    "heading-indented",
    Severity.ERROR,
    Text(
        "Overskriften er rykket inn og blir vist som vanlig tekst",
        "The heading is indented and shown as plain text",
    ),
    Text(
        "Flytt den helt til venstre: «{mended}»",
        "Move it to the left margin: “{mended}”",
    ),
    _HEADINGS,
)
HEADING_UNDERLINED = Rule(
    "heading-underlined",
    Severity.WARNING,
    Text(
        "Streken rett under gjør «{text}» til en overskrift",
        "The line right below makes “{text}” a heading",
    ),
    Text(
        "Vil du ha en strek, sett inn en tom linje før den. Vil du ha en overskrift, skriv ## "
        "foran teksten.",
        "For a rule, put a blank line before it. For a heading, write ## before the text.",
    ),
    _HEADINGS,
)
HEADING_BY_BOLD = Rule(
    "heading-by-bold",
    Severity.WARNING,
    Text(
        "«{text}» ser ut som en overskrift, men er bare fet skrift",
        "“{text}” looks like a heading, but is only bold",
    ),
    Text(
        "Skriv «## {text}» (eller ### under en annen overskrift).",
        "Write “## {text}” (or ### below another heading).",
    ),
    _HEADINGS,
)

RULES = (
    LIST_NEEDS_BLANK_LINE, LIST_INDENT, LIST_MARKER_UNKNOWN, LIST_MARKER_NEEDS_SPACE,
    CODE_BY_INDENT, TABLE_NOT_RECOGNISED, TABLE_WITHOUT_HEADER, TABLE_SEPARATOR_COLUMNS,
    TABLE_NEEDS_BLANK_LINE, TABLE_CELLS_LOST, HEADING_WITHOUT_SPACE, HEADING_INDENTED,
    HEADING_UNDERLINED, HEADING_BY_BOLD,
)  # fmt: skip
