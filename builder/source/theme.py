"""The course's own look: the theme file and the logo that course.yaml names."""

from __future__ import annotations

import difflib
import posixpath
import re
from functools import cache
from pathlib import Path

from builder.colours import Colour, Palette, Theme
from builder.course import Asset
from builder.diagnostics import Location, Report
from builder.source import theme_rules as rules
from builder.source.cascade import COLOUR, READERS, colours_on_page
from builder.source.course_yaml import CourseFile
from builder.source.css import CssError, Sheet, parse_css, unescaped
from builder.source.links import Resolver
from builder.source.schema import Record
from builder.source.text_files import Folder, read_text

RULES = rules.RULES

LARGEST_THEME, LARGEST_LOGO = 200_000, 100_000
"""Bytes: every learner fetches them before the first page shows."""
_PLAYER = Path(__file__).parents[1] / "dist" / "course.css"
"""The look that a theme is put over."""
_FETCHES = re.compile(
    r"""@import\b|\b(?:url|src|image-set|image)\((?!\s*["']?data:)""", re.IGNORECASE
)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def read_theme(folder: Folder, course: CourseFile, resolver: Resolver, report: Report) -> Theme:
    """The theme of course.yaml; what cannot be used of it is told and left out."""
    record: Record | None = course.record["theme"]
    if record is None:
        return Theme()
    text = _theme_text(folder, record, report) if record.text("css") else None
    path = _path(record)
    sheet = None if text is None else _sheet(text, path, report)
    logo = _logo(record, course, resolver, report) if record.text("logo") else None
    return Theme(
        css=b"" if sheet is None or text is None else text.encode(),
        palettes=() if sheet is None else _palettes(sheet, path),
        logo=logo,
        name=_name(record, course, report) if logo else "",
    )


def _path(record: Record) -> str:
    return posixpath.normpath(record.text("css").replace("\\", "/"))


def _theme_text(folder: Folder, record: Record, report: Report) -> str | None:
    path, place = _path(record), record.at("css")
    if path not in folder.files and path not in folder.folders:
        sheets = [one for one in folder.files if one.endswith(".css")]
        nearest = difflib.get_close_matches(path, sheets, n=1, cutoff=0.3)
        found = f" ({nearest[0]})" if nearest else ""
        report.add(rules.MISSING, place, target=path, found=found)
        return None
    text = read_text(folder, path, report)
    size = 0 if text is None else len(text.encode())
    if size > LARGEST_THEME:
        report.add(rules.TOO_LARGE, place, target=path, size=-(-size // 1000))
        return None
    return text


def _sheet(text: str, path: str, report: Report) -> Sheet | None:
    """The theme as declarations; None when it is no theme, or fetches something (told)."""
    try:
        sheet = parse_css(text)
    except CssError as error:
        report.add(rules.NOT_CSS, Location(path, error.line), target=path)
        return None
    if not any(one.name.startswith(COLOUR) for one in sheet.declarations):
        report.add(rules.WITHOUT_COLOURS, Location(path), target=path)
        return None
    plain = _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), text)
    fetches = [
        Location(path, number)
        for number, line in enumerate(plain.split("\n"), 1)
        if _FETCHES.search(unescaped(line))
    ]
    for place in fetches:
        report.add(rules.FETCHES, place)
    return None if fetches else sheet


@cache
def _player_sheet() -> Sheet:
    return parse_css(_PLAYER.read_text(encoding="utf-8"))


def _palettes(theme: Sheet, path: str) -> tuple[Palette, ...]:
    """What the theme's colours are for each way of having the page, none of them twice."""
    palettes: list[Palette] = []
    for reader in READERS:
        values = colours_on_page(_player_sheet(), theme, reader)
        colours = {
            name: Colour(value.text, Location(path, value.line) if value.own else None)
            for name, value in values.items()
        }
        palette = Palette(reader.scheme, colours)
        if palette not in palettes:
            palettes.append(palette)
    return tuple(palettes)


def _logo(record: Record, course: CourseFile, resolver: Resolver, report: Report) -> Asset | None:
    place = record.at("logo")
    asset = resolver.image(record.text("logo"), "course.yaml", course.languages[0], place)
    if asset is not None and asset.size > LARGEST_LOGO:
        size = -(-asset.size // 1000)
        report.add(rules.LOGO_LARGE, place, target=asset.path, size=size)
    return asset


def _name(record: Record, course: CourseFile, report: Report) -> str:
    owners = course.record["owners"] or ()
    name = record.text("name") or (owners[0].text.strip() if owners else "")
    if not name:
        report.add(rules.LOGO_WITHOUT_NAME, record.at("logo"))
    return name
