"""Worksheets: a sheet to fill in on paper and on the screen, and examples of how."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from builder.course import Block
from builder.pages.directives import render_blocks, render_example
from builder.pages.files import size_told
from builder.pages.place import Place
from builder.worksheets import filled_in, the_sheet


def render_sheet(blocks: tuple[Block, ...], place: Place) -> Markup:
    """The empty sheet, and after it each filled-in example."""
    place.writing = True
    sheet = render_blocks(the_sheet(blocks), place)
    place.writing = False
    examples = [render_example(block, place) for block in filled_in(blocks)]
    return Markup("\n").join((sheet, *examples))


def download_link(place: Place) -> Mapping[str, str] | None:
    """Address and words of the page's Word file; None where there is none."""
    entry = place.unit.sheets.get((place.page, place.language))
    if entry is None:
        return None
    size = size_told(entry.size(), place.locale)
    return {"href": entry.path, "words": place.words("page.word", size=size)}
