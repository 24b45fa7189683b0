"""The theme's colours: which stand on which, and whether they can be told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.checks.colour_pairs import DECORATION, HELD_DOWN, PAIRS, PARTS_ON, TEXT_ON
from builder.checks.contrast import check_contrast
from builder.course import Course
from builder.diagnostics import Diagnostic, Report
from builder.source.css import Declaration, layer_of, parse_css
from tests.source.test_theme import BRANDS, course_with, read

ROOT = Path(__file__).parents[2]
DIST = ROOT / "builder" / "dist"
OUR_THEME = BRANDS.parent / "src" / "themes" / "designsystemet.css"
COLOUR = re.compile(r"var\(--ds-color-([a-z0-9-]+)")
FAMILIES = ("accent", "neutral", "brand", "success", "danger", "warning", "info", "focus")
GROUND = re.compile(r"background|--box$|--cover$")
PART = re.compile(r"border|outline|stroke|accent-color|--line$|--mark|focus|fill|box-?shadow", re.I)
SHADOW = re.compile(r"--shadow$")


def findings(course: Course) -> list[Diagnostic]:
    report = Report()
    check_contrast(course, report)
    return list(report)


def themed(folder: Path, theme: str) -> Course:
    return read(course_with(folder, "theme:\n  css: tema.css\n", tema=theme))


@pytest.mark.parametrize(
    "path", [OUR_THEME, *(BRANDS / f"{brand}.css" for brand in ("altinn", "portal"))]
)
def test_our_own_theme_and_those_in_use_pass(tmp_path: Path, path: Path) -> None:
    assert [] == [found.message() for found in findings(themed(tmp_path, path.read_text("utf-8")))]


def test_a_failing_pair_is_told_with_colours_ratio_scheme_and_cure(tmp_path: Path) -> None:
    dark = "@layer ds.theme.color-scheme.dark { [data-color-scheme=dark] {\n%s } }\n"
    course = themed(tmp_path, dark % "--ds-color-brand1-text-subtle: hsl(0 0% 40%);")
    (found,) = findings(course)
    said = found.message("en") + " " + found.hint("en")
    assert ("tema.css", 2) == (found.location.path, found.location.line)
    assert "--ds-color-brand1-text-subtle (#666666)" in said
    assert "--ds-color-brand1-surface-tinted (#" in said
    assert "in dark: the contrast is " in said
    better = re.search(r"--ds-color-brand1-text-subtle: (#[0-9a-f]{6})", found.hint("nb"))
    assert better is not None
    mended = themed(tmp_path / "rettet", dark % f"--ds-color-brand1-text-subtle: {better[1]};")
    assert [] == findings(mended)


@pytest.mark.parametrize(
    ("colour", "passes"),
    [
        ("#013b70", True),
        ("rgb(1 59 112)", True),
        ("rgba(1, 59, 112, 0.95)", True),
        ("oklch(35% 0.11 253)", True),
        ("hsl(209 98% 22%)", True),
        ("rgb(1 59 112 / 30%)", False),
        ("#9ab", False),
    ],
)
def test_colours_are_read_in_every_way_css_writes_them(
    tmp_path: Path, colour: str, passes: bool
) -> None:
    light = "@layer ds.theme.color-scheme.light { :root, [data-color-scheme=light] { %s } }\n"
    course = themed(tmp_path, light % f"--ds-color-brand1-text-subtle: {colour};")
    assert passes == (findings(course) == [])


def styles() -> Iterator[Declaration]:
    """What our style sheets and Designsystemet's components say, its theme aside."""
    for name in ("course.css", "course-more.css"):
        for one in parse_css((DIST / name).read_text("utf-8")).declarations:
            if layer_of(one.within)[:2] != ("ds", "theme"):
                yield one


def colours(declaration: Declaration) -> set[str]:
    """The colours it asks for; a short name is the accent colour's."""
    names = COLOUR.findall(declaration.value)
    return {name if name.startswith(FAMILIES) else f"accent-{name}" for name in names}


def asked(role: str) -> set[str]:
    found: set[str] = set()
    for one in styles():
        is_ground, is_part = GROUND.search(one.name), PART.search(one.name)
        own = "ground" if is_ground else "part" if is_part else "text"
        if own == role and not SHADOW.search(one.name):
            found |= colours(one)
    return found


def test_every_ground_in_the_style_sheets_is_in_the_list() -> None:
    listed = {*TEXT_ON, *PARTS_ON, *HELD_DOWN, *(pair.front for pair in PAIRS)}
    assert set() == asked("ground") - listed


def test_every_text_colour_in_the_style_sheets_is_in_the_list() -> None:
    # A mark takes its colour as text does.
    assert set() == asked("text") - {pair.front for pair in PAIRS}


def test_every_edge_in_the_style_sheets_is_in_the_list() -> None:
    listed = {name for pair in PAIRS for name in (pair.front, pair.ground)}
    assert set() == asked("part") - listed - set(DECORATION)


def test_no_colour_is_listed_that_the_style_sheets_do_not_ask_for() -> None:
    used = asked("ground") | asked("text") | asked("part")
    listed = {name for pair in PAIRS for name in (pair.front, pair.ground)}
    assert set() == (listed | set(DECORATION) | set(HELD_DOWN)) - used


def test_text_and_ground_of_one_rule_are_a_pair_of_the_list() -> None:
    by_rule: dict[tuple[object, ...], dict[str, set[str]]] = {}
    for one in styles():
        if one.name in ("color", "background", "background-color"):
            by_rule.setdefault(one.within, {}).setdefault(one.name[:5], set()).update(colours(one))
    pairs = {
        (front, ground)
        for rule in by_rule.values()
        for front in rule.get("color", ())
        for ground in rule.get("backg", ())
    }
    assert len(pairs) > 3
    assert set() == pairs - {(pair.front, pair.ground) for pair in PAIRS}
