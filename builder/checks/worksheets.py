"""Faults of worksheets: a filled-in example where there is no sheet to be an example of."""

from __future__ import annotations

from collections.abc import Iterator

from builder.course import Block, Course, Directive, Page
from builder.diagnostics import Location, Report, Rule, Severity, Text

FILLED_IN = "filled-in"
MISPLACED = Rule(
    "filled-in-misplaced",
    Severity.ERROR,
    Text(
        "Et utfylt eksempel kan bare stå på et arbeidsark, og ikke inne i noe annet",
        "A filled-in example can stand only on a worksheet, and not inside anything else",
    ),
    Text(
        "Bruk :::eksempel her, eller flytt hele rammen ut så den står for seg selv på en side med "
        "«type: worksheet».",
        "Use :::example here, or move the whole box out so that it stands on its own on a page "
        "with “type: worksheet”.",
    ),
    Text(
        "Et utfylt eksempel viser hvordan arket kan se ut når noen har fylt det ut. Det kommer "
        "alltid etter det tomme arket, på papiret på et eget ark. Andre eksempler er vanlige "
        "rammer.",
        "A filled-in example shows what the sheet may look like when someone has filled it in. It "
        "always comes after the empty sheet, on paper on a sheet of its own. Other examples are "
        "ordinary boxes.",
    ),
)
RULES: tuple[Rule, ...] = (MISPLACED,)


def check_worksheets(course: Course, report: Report) -> None:
    """Report filled-in examples that stand where none can."""
    for page in course.pages():
        for place in _misplaced(page):
            report.add(MISPLACED, place)


def _misplaced(page: Page) -> Iterator[Location]:
    """In the languages the page is written in; a fallback is told where it is written."""
    for language, text in page.texts.items():
        if language == text.lang:
            outermost = page.kind == "worksheet"
            yield from _found(text.blocks, outermost=outermost)


def _found(blocks: tuple[Block, ...], *, outermost: bool) -> Iterator[Location]:
    for block in blocks:
        if isinstance(block, Directive):
            if block.name == FILLED_IN and not outermost:
                yield block.location
            yield from _found(block.children, outermost=False)
