"""A worksheet in one language → a Word file: read this first in this room."""

from __future__ import annotations

from dataclasses import dataclass

from builder.course import Block, Course, Directive, Page
from builder.package import Entry

FILLED_IN = "filled-in"
"""The directive that holds a sheet as someone has filled it in."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is asked for."""

    course: Course
    page: Page
    language: str
    """One of the course's; the text may be a fallback in another."""


def the_sheet(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The sheet that is to be filled in: all but the examples of how."""
    return tuple(block for block in blocks if not _is_example(block))


def filled_in(blocks: tuple[Block, ...]) -> tuple[Directive, ...]:
    """The filled-in examples, which come after the empty sheet wherever they were written."""
    return tuple(block for block in blocks if isinstance(block, Directive) and _is_example(block))


def _is_example(block: Block) -> bool:
    return isinstance(block, Directive) and block.name == FILLED_IN


def sheet_entry(sheet: Sheet) -> Entry:
    """The Word file as an entry of the package."""
    from builder.worksheets.document import word_file  # python-docx: only where there are sheets

    name = f"files/{sheet.page.id}-{sheet.language.lower()}.docx"
    return Entry(name, data=word_file(sheet))
