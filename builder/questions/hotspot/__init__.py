"""One right place in a picture; the places always stand beside it as a list too."""

from __future__ import annotations

from dataclasses import dataclass, replace
from html import escape

from builder.course import Rich, Words
from builder.diagnostics import Report, Rule, Severity, Text
from builder.questions.options import OPTION, check_correct, read_options, right_keys, score_one
from builder.questions.question_type import Parsed, QuestionType
from builder.source.kinds import Many, Nested, Number, Prose
from builder.source.schema import Field, Record, Schema
from builder.source.translated import Translated
from builder.source.yaml_nodes import Scalar

Box = tuple[float, float, float, float]
"""Left, top, width and height in per cent of the picture."""

REGION = Schema(
    (
        *(field for field in OPTION.fields if field.name in ("id", "correct", "feedback")),
        Field(
            "label",
            Prose(),
            Text("Hva stedet heter i listen.", "What the place is called in the list."),
            required=True,
            words=True,
        ),
        Field(
            "box",
            Many(Number(0, 100)),
            Text(
                "Fra venstre, ovenfra, bredde og høyde i prosent av bildet.",
                "From the left, from the top, width and height in per cent of the picture.",
            ),
            required=True,
            example="[10, 20, 30, 25]",
        ),
    )
)
BOX_INVALID = Rule(
    "hotspot-box-invalid",
    Severity.ERROR,
    Text(
        "«box» er ikke et område i bildet: {numbers}", "“box” is no area of the picture: {numbers}"
    ),
    Text(
        "Skriv fire tall: fra venstre, ovenfra, bredde og høyde i prosent, for eksempel "
        "[10, 20, 30, 25]. Området må ligge inne i bildet.",
        "Write four numbers: from the left, from the top, width and height in per cent, such as "
        "[10, 20, 30, 25]. The area must lie within the picture.",
    ),
    Text(
        "Området tegnes oppå bildet, og det som faller utenfor, kan ingen trykke på.",
        "The area is drawn on the picture, and nobody can press what falls outside it.",
    ),
)


@dataclass(frozen=True, slots=True)
class Hotspot:
    """The picture and where its places are."""

    image: str | None
    """``Asset.path``; None when no file was found (told)."""
    alt: Words
    boxes: tuple[Box, ...]
    """One for each option."""

    def picture(self, language: str) -> Rich:
        """The picture as a text."""
        alt = self.alt[language]
        html = f'<img src="@asset:{self.image or ""}" alt="{escape(alt.plain)}">'
        return Rich(html, alt.plain, alt.lang)


def parse(question: Translated, report: Report) -> Parsed:
    """The picture and its regions, which keep their order; exactly one must be right."""
    options = read_options(question, report, key="regions", name="label")
    check_correct(question, options, report, one=True, key="regions")
    boxes = tuple(_box(region, report) for region in question.source["regions"] or ())
    written = question.source["image"]
    image = None
    if isinstance(written, Scalar):
        tongues = question.tongues
        image = tongues.reader.picture(written.text, written.location, tongues.languages[0])
    alt = question.words("alt")
    body = Hotspot(image, alt or _no_words(question), boxes)
    return Parsed(body, tuple(replace(option, pin=True) for option in options))


def _no_words(question: Translated) -> Words:
    first, *_ = question.tongues.languages
    return dict.fromkeys(question.tongues.languages, Rich("", "", first))


def _box(region: Record, report: Report) -> Box:
    numbers: tuple[float, ...] = region["box"] or ()
    if len(numbers) == 4:
        left, top, width, height = numbers
        if width > 0 and height > 0 and left + width <= 100 and top + height <= 100:
            return left, top, width, height
    written_as = getattr(region.node.entries.get("box"), "value", None)
    if len(getattr(written_as, "items", ())) == len(numbers) and "box" not in region.told:
        written = ", ".join(f"{number:g}" for number in numbers)
        report.add(BOX_INVALID, region.at("box"), numbers=written)
    return 0, 0, 100, 100


TYPE = QuestionType(
    name="hotspot",
    title=Text("Sted i et bilde", "Place in a picture"),
    kind="choice",
    shape="option",
    scored=True,
    fields=(
        Field(
            "image",
            Prose(),
            Text("Bildet: et filnavn i media eller ved siden av.", "The picture's file name."),
            required=True,
            example="kart.svg",
        ),
        Field(
            "alt",
            Prose(),
            Text(
                "Hva bildet viser, for den som ikke ser det.",
                "What the picture shows, for those who do not see it.",
            ),
            required=True,
            words=True,
        ),
        Field(
            "regions",
            Many(Nested(REGION)),
            Text("Stedene i bildet, 2–26.", "The places in the picture, 2–26."),
            required=True,
            words=True,
            example="\n  - label: …\n    box: [10, 20, 30, 25]\n    correct: true",
        ),
    ),
    parse=parse,
    score=score_one,
    answer=right_keys,
    rules=(BOX_INVALID,),
)
