"""The words for what can be wrong with headings, link texts, pictures' texts and attributes."""

from __future__ import annotations

from builder.diagnostics import Rule, Severity, Text

_SCREEN_READER = Text(
    "Den som bruker skjermleser, hører lenkene og bildetekstene løsrevet fra resten. De må gi "
    "mening alene.",
    "People who use screen readers hear links and picture texts apart from the rest. They must "
    "make sense alone.",
)
_OUTLINE = Text(
    "Overskriftene er sidens innholdsliste for skjermlesere og for menyer. Sidens tittel er "
    "øverste nivå.",
    "Headings are the page's table of contents for screen readers and menus. The page's title is "
    "the top level.",
)
_FEW_ATTRIBUTES = Text(
    "Utseendet bestemmes av temaet, så det er likt og lesbart for alle. Derfor kan bare id, "
    "class, lang og title settes.",
    "The theme decides the looks, alike and legible for all. So only id, class, lang and title "
    "can be set.",
)

H1_IN_BODY = Rule(
    "h1-in-body",
    Severity.ERROR,
    Text(
        "Overskriften «{text}» har bare ett nummertegn",
        "The heading “{text}” has only one number sign",
    ),
    Text(
        "Skriv «## {text}». Tittelen på siden står i «title:» øverst.",
        "Write “## {text}”. The page's title stands in “title:” at the top.",
    ),
    _OUTLINE,
)
HEADING_EMPTY = Rule(
    "heading-empty",
    Severity.ERROR,
    Text("Overskriften er tom", "The heading is empty"),
    Text(
        "Skriv en tekst etter ##, eller slett linjen.", "Write a text after ##, or delete the line."
    ),
    _OUTLINE,
)
LINK_WITHOUT_TEXT = Rule(
    "link-without-text",
    Severity.ERROR,
    Text("Lenken til «{target}» har ingen tekst", "The link to “{target}” has no text"),
    Text("Skriv hva den fører til: [tekst]({target})", "Write what it leads to: [text]({target})"),
    _SCREEN_READER,
)
LINK_TEXT_VAGUE = Rule(
    "link-text-vague",
    Severity.WARNING,
    Text(
        "Lenketeksten «{text}» sier ikke hvor lenken fører",
        "The link text “{text}” does not say where the link leads",
    ),
    Text(
        "Bruk navnet på det den fører til: «Les om [interessentkart](…)» i stedet for «klikk "
        "[her](…)».",
        "Use the name of what it leads to: “Read about [stakeholder maps](…)” rather than “click "
        "[here](…)”.",
    ),
    _SCREEN_READER,
)
IMAGE_WITHOUT_ALT = Rule(
    "image-without-alt",
    Severity.ERROR,
    Text("Bildet mangler alternativ tekst", "The picture has no alternative text"),
    Text(
        "Skriv hva bildet viser: ![Det bildet viser]({target}). Er det bare pynt: "
        "![]({target}){{decorative}}",
        "Write what the picture shows: ![What it shows]({target}). If it is mere decoration: "
        "![]({target}){{decorative}}",
    ),
    Text(
        "Den som ikke ser bildet, får den alternative teksten i stedet. Uten den er det som står i "
        "bildet, borte for dem.",
        "Who cannot see the picture gets the alternative text instead. Without it, what the "
        "picture shows is lost to them.",
    ),
)
ALT_IS_FILE_NAME = Rule(
    "image-alt-is-file-name",
    Severity.WARNING,
    Text(
        "Den alternative teksten «{alt}» er et filnavn",
        "The alternative text “{alt}” is a file name",
    ),
    Text(
        "Skriv hva bildet viser, slik du ville sagt det i telefonen.",
        "Write what the picture shows, as you would say it over the phone.",
    ),
    _SCREEN_READER,
)
IMAGE_EMPTY = Rule(
    "image-without-file",
    Severity.ERROR,
    Text("Bildet mangler filnavn", "The picture has no file name"),
    Text(
        "Skriv filnavnet i parentesen: ![Det bildet viser](bilde.png)",
        "Write the file name in the parentheses: ![What it shows](picture.png)",
    ),
    Text("Uten filnavn er det ikke noe å vise.", "Without a file name there is nothing to show."),
)
ATTRIBUTE_NOT_ALLOWED = Rule(
    "attribute-not-allowed",
    Severity.ERROR,
    Text("«{name}» kan ikke settes i klammer", "“{name}” cannot be set in braces"),
    Text(
        "Bruk bare #id, .class, lang=… og title=…. Skal klammene vises som tekst, skriv \\{{.",
        "Use only #id, .class, lang=… and title=…. To show the braces as text, write \\{{.",
    ),
    _FEW_ATTRIBUTES,
)
ATTRIBUTE_VALUE = Rule(
    "attribute-value-invalid",
    Severity.ERROR,
    Text(
        "«{value}» kan ikke være verdien av «{name}»", "“{value}” cannot be the value of “{name}”"
    ),
    Text(
        "Skriv for eksempel lang=en eller .min-klasse, uten anførselstegn.",
        "Write for example lang=en or .my-class, without quotes.",
    ),
    _FEW_ATTRIBUTES,
)

RULES = (
    H1_IN_BODY, HEADING_EMPTY, LINK_WITHOUT_TEXT, LINK_TEXT_VAGUE, IMAGE_WITHOUT_ALT,
    ALT_IS_FILE_NAME, IMAGE_EMPTY, ATTRIBUTE_NOT_ALLOWED, ATTRIBUTE_VALUE,
)  # fmt: skip
