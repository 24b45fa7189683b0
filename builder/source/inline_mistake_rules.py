"""The words for links, notes, emphasis and HTML that Markdown misreads."""

from __future__ import annotations

from builder.diagnostics import Rule, Severity, Text

_LINKS = Text(
    "En lenke er [tekst](adresse) uten noe imellom. Ellers ser leseren klammene og adressen.",
    "A link is [text](address) with nothing between. Otherwise the reader sees the brackets and "
    "the address.",
)
_NOTES = Text(
    "En henvisning trenger noe å vise til. Ellers ser leseren klammene.",
    "A reference needs something to refer to. Otherwise the reader sees the brackets.",
)
_EMPHASIS = Text(
    "Stjernene må stå helt inntil ordene. Ellers vises de som stjerner.",
    "The stars must touch the words. Otherwise they show as stars.",
)
_HTML = Text(
    "Kurset skal se likt ut, kunne leses av alle og virke i alle læringsplattformer. Fri HTML kan "
    "bryte alt dette, så bare br, sub, sup, kbd, abbr og span med lang er med.",
    "The course must look alike, be legible for all and work in every LMS. Free HTML can break "
    "all that, so only br, sub, sup, kbd, abbr and span with lang are allowed.",
)

LINK_SPACE = Rule(
    "link-space-before-address",
    Severity.ERROR,
    Text(
        "Det er mellomrom mellom lenketeksten og adressen",
        "There is a space between the link's text and its address",
    ),
    Text(
        "Skriv «{mended}».",
        "Write “{mended}”.",
    ),
    _LINKS,
)
LINK_REVERSED = Rule(
    "link-reversed",
    Severity.ERROR,
    Text(
        "Klammene i lenken er byttet om",
        "The link's brackets are swapped",
    ),
    Text(
        "Skriv «{mended}».",
        "Write “{mended}”.",
    ),
    _LINKS,
)
LINK_UNCLOSED = Rule(
    "link-unclosed",
    Severity.ERROR,
    Text(
        "Lenken mangler en klamme",
        "The link lacks a bracket",
    ),
    Text(
        "Skriv «{mended}».",
        "Write “{mended}”.",
    ),
    _LINKS,
)
URL_NOT_LINKED = Rule(
    "url-not-linked",
    Severity.NOTE,
    Text(
        "Nettadressen blir vist som tekst og kan ikke klikkes",
        "The web address is shown as text and cannot be clicked",
    ),
    Text(
        "Skriv [navnet på siden]({url}), eller <{url}> om selve adressen skal vises.",
        "Write [the page's name]({url}), or <{url}> to show the address itself.",
    ),
    _LINKS,
)
REFERENCE_WITHOUT_DEFINITION = Rule(
    "reference-without-definition",
    Severity.ERROR,
    Text(
        "Lenken viser til «{name}», som ikke er forklart på siden",
        "The link refers to “{name}”, which the page does not define",
    ),
    Text(
        "Skriv «[{name}]: adresse» på en egen linje, eller skriv adressen rett i lenken: "
        "[tekst](adresse).",
        "Write “[{name}]: address” on a line of its own, or put the address in the link: "
        "[text](address).",
    ),
    _NOTES,
)
FOOTNOTE_WITHOUT_DEFINITION = Rule(
    "footnote-without-definition",
    Severity.ERROR,
    Text(
        "Fotnoten «{label}» finnes ikke",
        "The footnote “{label}” does not exist",
    ),
    Text(
        "Skriv «[^{label}]: teksten i fotnoten» nederst på siden, med en tom linje foran.",
        "Write “[^{label}]: the note's text” at the end of the page, after a blank line.",
    ),
    _NOTES,
)
FOOTNOTE_UNUSED = Rule(
    "footnote-unused",
    Severity.WARNING,
    Text(
        "Ingenting i teksten viser til fotnoten «{label}»",
        "Nothing in the text refers to the footnote “{label}”",
    ),
    Text(
        "Skriv [^{label}] der fotnoten hører til, eller slett den.",
        "Write [^{label}] where the note belongs, or delete it.",
    ),
    _NOTES,
)
IMAGE_WITHOUT_ADDRESS = Rule(
    "image-without-address",
    Severity.ERROR,
    Text(
        "Bildet «{alt}» mangler filnavn i parentes",
        "The picture “{alt}” has no file name in parentheses",
    ),
    Text(
        "Skriv ![{alt}](bilde.png).",
        "Write ![{alt}](picture.png).",
    ),
    _LINKS,
)
EMPHASIS_WITH_SPACES = Rule(
    "emphasis-with-spaces",
    Severity.WARNING,
    Text(
        "Det er mellomrom mellom stjernene og teksten, så den blir ikke fet",
        "There is a space between the stars and the text, so it is not bold",
    ),
    Text(
        "Skriv «{mended}».",
        "Write “{mended}”.",
    ),
    _EMPHASIS,
)
EMPHASIS_UNCLOSED = Rule(
    "emphasis-unclosed",
    Severity.ERROR,
    Text(
        "Den fete skriften som begynner her, blir aldri avsluttet",
        "The bold text begun here never ends",
    ),
    Text(
        "Sett ** rett etter det siste ordet som skal være fett. Skal stjernene vises, skriv "
        "\\*\\*.",
        "Put ** right after the last bold word. To show the stars, write \\*\\*.",
    ),
    _EMPHASIS,
)
HTML_HAS_MARKDOWN = Rule(
    "html-has-markdown",
    Severity.ERROR,
    Text(
        "HTML-taggen <{tag}> kan ikke brukes",
        "The HTML tag <{tag}> cannot be used",
    ),
    Text(
        "Bruk Markdown: {instead}",
        "Use Markdown: {instead}",
    ),
    _HTML,
)
HTML_NOT_ALLOWED = Rule(
    "html-not-allowed",
    Severity.ERROR,
    Text(
        "HTML-taggen <{tag}> kan ikke brukes",
        "The HTML tag <{tag}> cannot be used",
    ),
    Text(
        "Ta den bort. Skal den vises som tekst, skriv `<{tag}>`.",
        "Remove it. To show it as text, write `<{tag}>`.",
    ),
    _HTML,
)
HTML_UNCLOSED = Rule(
    "html-unclosed",
    Severity.ERROR,
    Text(
        "<{tag}> blir aldri lukket",
        "<{tag}> is never closed",
    ),
    Text(
        "Skriv </{tag}> etter teksten.",
        "Write </{tag}> after the text.",
    ),
    _HTML,
)
HTML_ATTRIBUTE = Rule(
    "html-attribute-not-allowed",
    Severity.ERROR,
    Text(
        "<{tag}> har noe i seg som ikke er tillatt",
        "<{tag}> holds something that is not allowed",
    ),
    Text(
        'Bare <span lang="en"> og <abbr title="…"> kan ha noe mer enn navnet.',
        'Only <span lang="en"> and <abbr title="…"> may hold more than their name.',
    ),
    _HTML,
)

RULES = (
    LINK_SPACE, LINK_REVERSED, LINK_UNCLOSED, URL_NOT_LINKED, REFERENCE_WITHOUT_DEFINITION,
    FOOTNOTE_WITHOUT_DEFINITION, FOOTNOTE_UNUSED, IMAGE_WITHOUT_ADDRESS, EMPHASIS_WITH_SPACES,
    EMPHASIS_UNCLOSED, HTML_HAS_MARKDOWN, HTML_NOT_ALLOWED, HTML_UNCLOSED, HTML_ATTRIBUTE,
)  # fmt: skip
