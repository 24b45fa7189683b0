"""The contrast of the course's own theme, in every scheme it is seen in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.checks.colour_pairs import PAIRS, Pair
from builder.colours import Colour, Palette
from builder.course import Course
from builder.diagnostics import Location, Report, Rule, Severity, Text

if TYPE_CHECKING:
    from coloraide import Color

CONTRAST = Rule(
    "theme-contrast",
    Severity.ERROR,
    Text(
        "{front} ({front_colour}) synes ikke godt nok mot {ground} ({ground_colour}) i "
        "{scheme_nb}: "
        "kontrasten er {ratio_nb}:1 og må være {needed_nb}:1",
        "{front} ({front_colour}) does not stand out from {ground} ({ground_colour}) in "
        "{scheme_en}: "
        "the contrast is {ratio_en}:1 and must be {needed_en}:1",
    ),
    Text(
        "Endre en av de to fargene i temafilen{cure_nb}, eller velg andre farger i temabyggeren.",
        "Change one of the two colours in the theme file{cure_en}, or choose others in the theme "
        "builder.",
    ),
    Text(
        "De som ser dårlig, og alle som sitter i sola, må kunne lese teksten og se "
        "knappene. Loven krever "
        "WCAG 2.1 AA: 4,5:1 for tekst og 3:1 for det man skal kjenne igjen eller trykke på.",
        "Those who see poorly, and all who sit in the sun, must be able to read the text "
        "and see the "
        "buttons. The law asks for WCAG 2.1 AA: 4.5:1 for text and 3:1 for what is to be "
        "recognised or "
        "pressed.",
    ),
)
UNREADABLE = Rule(
    "theme-colour-unreadable",
    Severity.ERROR,
    Text("{name} er ingen farge: «{value}»", "{name} is no colour: “{value}”"),
    Text(
        "Skriv fargen som #0062ba, rgb(), hsl() eller oklch(), eller som var() av en "
        "annen farge i filen.",
        "Write the colour as #0062ba, rgb(), hsl() or oklch(), or as var() of another "
        "colour of the file.",
    ),
    Text(
        "Nettleseren hopper over en farge den ikke forstår, og da kan tekst bli borte. "
        "Kontrasten kan "
        "heller ikke regnes ut.",
        "A browser skips a colour it cannot read, and text may vanish. Nor can the "
        "contrast be worked "
        "out.",
    ),
)
RULES = (CONTRAST, UNREADABLE)

PREFIX = "--ds-color-"
_SCHEMES = {"light": ("lyst", "light"), "dark": ("mørkt", "dark")}


def check_contrast(course: Course, report: Report) -> None:
    """Tell pairs of the theme's colours that lie too near each other, and what is no colour."""
    for palette in course.theme.palettes:
        _check(palette, report)


def _check(palette: Palette, report: Report) -> None:
    shades = {}
    for name in dict.fromkeys(one for pair in PAIRS for one in (pair.front, pair.ground)):
        colour = palette.colours[PREFIX + name]
        shade = _shade(colour.text)
        if shade is not None:
            shades[name] = shade
        elif colour.location:
            report.add(UNREADABLE, colour.location, name=PREFIX + name, value=colour.text[:60])
    for pair in PAIRS:
        if pair.front in shades and pair.ground in shades:
            _check_pair(pair, shades, palette, report)


def _check_pair(pair: Pair, shades: dict[str, Color], palette: Palette, report: Report) -> None:
    ground = _over(shades[pair.ground], shades["neutral-background-default"])
    front = _over(shades[pair.front], ground)
    ratio = front.contrast(ground, method="wcag21")
    place = _place(palette.colours[PREFIX + pair.front], palette.colours[PREFIX + pair.ground])
    if ratio >= pair.ratio or place is None:
        return
    nb, en = _SCHEMES[palette.scheme]
    said = f"{int(ratio * 100) / 100:.2f}"  # rounded down: 4.499 is not 4.5
    better = _better(front, ground, pair.ratio)
    report.add(
        CONTRAST,
        place,
        front=PREFIX + pair.front,
        front_colour=_hex(front),
        ground=PREFIX + pair.ground,
        ground_colour=_hex(ground),
        scheme_nb=nb,
        scheme_en=en,
        ratio_nb=said.replace(".", ","),
        ratio_en=said,
        needed_nb=f"{pair.ratio:g}".replace(".", ","),
        needed_en=f"{pair.ratio:g}",
        cure_nb=f", for eksempel til {PREFIX}{pair.front}: {better}" if better else "",
        cure_en=f", for example to {PREFIX}{pair.front}: {better}" if better else "",
    )


def _place(front: Colour, ground: Colour) -> Location | None:
    """Where the theme says one of them; None for two colours of ours."""
    return front.location or ground.location


def _shade(text: str) -> Color | None:
    """The colour as a screen shows it; None for what is none."""
    # Loaded for courses with a theme alone: it takes a tenth of a second.
    from coloraide import Color

    try:
        return Color(text).convert("srgb").fit()
    except ValueError:
        return None


def _over(front: Color, ground: Color) -> Color:
    """What is seen of ``front``, which may be translucent, on ``ground``."""
    share = front.alpha()
    mixed = [
        share * above + (1 - share) * below
        for above, below in zip(front.coords(), ground.coords(), strict=True)
    ]
    made = ground.clone()
    made[:3] = mixed
    made["alpha"] = 1
    return made


def _better(front: Color, ground: Color, ratio: float) -> str:
    """The nearest colour of the same hue that will do; empty when none does."""
    tried = front.convert("oklch")
    start = tried["lightness"]
    lights = sorted((step / 100 for step in range(101)), key=lambda light: abs(light - start))
    for light in lights:
        tried["lightness"] = light
        shade = tried.convert("srgb").fit()
        shade = type(shade)(_hex(shade))
        if shade.contrast(ground, method="wcag21") >= ratio:
            return _hex(shade)
    return ""


def _hex(colour: Color) -> str:
    return colour.convert("srgb").to_string(hex=True)
