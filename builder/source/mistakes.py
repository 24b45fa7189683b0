"""What beginners write and Markdown misreads."""

from __future__ import annotations

from builder.diagnostics import Report
from builder.source.passages import Passage


def check(found: list[Passage], report: Report) -> None:
    """Tell every such mistake in the passages of a text."""
    check_inline(found, report)


def check_inline(found: list[Passage], report: Report) -> None:
    """Tell those that can stand in a line of text."""
