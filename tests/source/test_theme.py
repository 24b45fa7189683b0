"""The course's own look: the theme file, and the logo with its name."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest

from builder.build import Request, build_course, check_course
from builder.course import Course
from builder.diagnostics import Report
from builder.source.css import CssError, parse_css
from builder.source.reader import read_course
from tests.literate import MINIMAL

BRANDS = Path(__file__).parents[2] / "node_modules/@digdir/designsystemet-theme/brand"
PALE = ":root { --ds-color-brand1-surface-tinted: #ddeaf6; }\n"
LIGHT = f"@layer ds.theme.color-scheme.light {{ {PALE}}}\n"


def course_with(folder: Path, settings: str, **files: str) -> Path:
    """The minimal course with more settings; ``tema`` is the text of its theme file."""
    course = folder / "kurs"
    shutil.copytree(MINIMAL, course)
    with (course / "course.yaml").open("a", encoding="utf-8") as opened:
        opened.write(settings)
    for name, text in files.items():
        (course / f"{name}.css").write_text(text, encoding="utf-8")
    return course


def found_in(course: Path) -> list[str]:
    report = Report()
    check_course(course, Request(), report)
    return [found.code for found in report]


def read(course: Path) -> Course:
    report = Report()
    made = read_course(course, report)
    assert [] == [found.code for found in report]
    assert made is not None
    return made


def colour(course: Course, name: str) -> list[tuple[str, str]]:
    """The scheme and the colour, for each set of colours the course is seen in."""
    return [
        (palette.scheme, palette.colours[f"--ds-color-{name}"].text)
        for palette in course.theme.palettes
    ]


def test_a_theme_larger_than_the_limit_is_refused(tmp_path: Path) -> None:
    heavy = PALE + "/*" + "." * 200_000 + "*/\n"
    course = course_with(tmp_path, "theme:\n  css: tema.css\n", tema=heavy)
    assert ["theme-too-large"] == found_in(course)


def test_a_logo_that_is_missing_belongs_in_one_folder(tmp_path: Path) -> None:
    settings = "owners: [Hagelaget]\ntheme:\n  logo: media/vaapen.svg\n"
    report = Report()
    check_course(course_with(tmp_path, settings), Request(), report)
    (found,) = report
    assert "Legg den i media, eller rett navnet." == found.hint("nb")
    assert "Put it in media, or mend the name." == found.hint("en")


def test_a_large_logo_is_told(tmp_path: Path) -> None:
    settings = "owners: [Hagelaget]\ntheme:\n  logo: media/eple.svg\n"
    course = course_with(tmp_path, settings)
    logo = course / "media" / "eple.svg"
    logo.write_text(logo.read_text("utf-8").replace("</svg>", " " * 100_000 + "</svg>"), "utf-8")
    assert ["logo-large"] == found_in(course)


@pytest.mark.parametrize(("name", "said"), [("", "Hagelaget"), ("  name: Laget\n", "Laget")])
def test_the_logo_says_the_name_given_or_else_the_first_owner(
    tmp_path: Path, name: str, said: str
) -> None:
    settings = f"owners: [Hagelaget, Kommunen]\ntheme:\n  logo: eple.svg\n{name}"
    theme = read(course_with(tmp_path, settings)).theme
    assert theme.logo is not None
    assert ("media/eple.svg", said) == (theme.logo.package_path, theme.name)


def test_the_theme_file_goes_into_every_package_behind_our_own_style_sheet(tmp_path: Path) -> None:
    course = course_with(tmp_path, "theme:\n  css: tema.css\n", tema=LIGHT)
    report = Report()
    output = tmp_path / "ut"
    built = build_course(course, Request(output=output, targets=("scorm12", "web")), report)
    assert [] == [found.code for found in report]
    assert built is not None
    for package in output.glob("*.zip"):
        with zipfile.ZipFile(package) as opened:
            names = {name.rpartition("/")[2]: name for name in opened.namelist()}
            assert LIGHT == opened.read(names["theme.css"]).decode()
            html = opened.read(names["index.html"]).decode()
        assert html.index('href="course.css"') < html.index('href="theme.css"')


def test_a_layered_colour_for_one_scheme_leaves_the_other_alone(tmp_path: Path) -> None:
    theme = LIGHT.replace("#ddeaf6", "#fee")
    course = read(course_with(tmp_path, "theme:\n  css: tema.css\n", tema=theme))
    seen = colour(course, "brand1-surface-tinted")
    assert {"light"} == {scheme for scheme, text in seen if text == "#fee"}
    assert {"dark"} == {scheme for scheme, text in seen if text != "#fee"}


def test_a_colour_outside_the_layers_counts_in_both_schemes(tmp_path: Path) -> None:
    course = read(course_with(tmp_path, "theme:\n  css: tema.css\n", tema=PALE))
    seen = colour(course, "brand1-surface-tinted")
    assert {("light", "#ddeaf6"), ("dark", "#ddeaf6")} == set(seen)


def test_a_colour_is_followed_through_the_variables_it_stands_for(tmp_path: Path) -> None:
    theme = """
:root { --gress: var(--mose, #fff); --mose: light-dark(#efe, #131);
  --ds-color-brand1-surface-tinted: var(--gress); }
:root { --ds-color-brand2-surface-tinted: var(--a); --a: var(--b); --b: var(--a); }
"""
    course = read(course_with(tmp_path, "theme:\n  css: tema.css\n", tema=theme))
    assert {("light", "#efe"), ("dark", "#131")} == set(colour(course, "brand1-surface-tinted"))
    assert {("light", ""), ("dark", "")} == set(colour(course, "brand2-surface-tinted"))


@pytest.mark.parametrize(
    ("text", "line"),
    [("a { b: c", 1), ("a { b: c }\n}", 2), ("\n\nordene her", 3), ("a {\n b c;\n}", 2)],
)
def test_what_is_no_style_sheet_is_refused_at_its_line(text: str, line: int) -> None:
    with pytest.raises(CssError) as error:
        parse_css(text)
    assert line == error.value.line


@pytest.mark.parametrize("brand", ["altinn", "digdir", "portal", "uutilsynet"])
def test_themes_in_use_are_read(brand: str) -> None:
    sheet = parse_css((BRANDS / f"{brand}.css").read_text("utf-8"))
    assert 500 < sum(one.name.startswith("--ds-color-") for one in sheet.declarations)
