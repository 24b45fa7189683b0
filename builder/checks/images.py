"""What is said about pictures."""

from __future__ import annotations

import re

from builder.course import Course, Image
from builder.diagnostics import Report, Rule, Severity, Text

_HEARD = Text(
    "Skjermleseren sier «bilde» selv, og leser så den alternative teksten og bildeteksten. "
    "Det som står to ganger, høres to ganger.",
    "The screen reader says “image” itself, then reads the alternative text and the caption. "
    "What is written twice is heard twice.",
)
ALT_REDUNDANT = Rule(
    "image-alt-says-picture",
    Severity.NOTE,
    Text(
        "Den alternative teksten begynner med «{words}»",
        "The alternative text begins with “{words}”",
    ),
    Text("Begynn rett på det bildet viser.", "Begin with what the picture shows."),
    _HEARD,
)
ALT_IS_CAPTION = Rule(
    "image-alt-is-caption",
    Severity.WARNING,
    Text(
        "Den alternative teksten er den samme som bildeteksten",
        "The alternative text is the same as the caption",
    ),
    Text(
        "La den alternative teksten si det som kan ses, og bildeteksten det som ikke kan ses.",
        "Let the alternative text tell what can be seen, and the caption what cannot.",
    ),
    _HEARD,
)

RULES = (ALT_REDUNDANT, ALT_IS_CAPTION)

_SAYS_PICTURE = re.compile(
    r"(?:et |eit |ein |en |an? )?"
    r"(?:bilde|bilete|foto|fotografi|illustrasjon|picture|image|photo(?:graph)?|illustration)"
    r" (?:av|of)\b",
    re.IGNORECASE,
)


def check_images(course: Course, report: Report) -> None:
    """Tell alternative texts that make a screen reader say things twice."""
    for page in course.pages():
        for language, text in page.texts.items():
            for image in text.images if text.lang == language else ():
                _check_alt(image, report)


def _check_alt(image: Image, report: Report) -> None:
    words = _SAYS_PICTURE.match(image.alt)
    if words:
        report.add(ALT_REDUNDANT, image.location, words=words[0])
    if image.alt and image.alt.casefold() == image.caption.casefold():
        report.add(ALT_IS_CAPTION, image.location)
