"""Worksheets as Word files: the same Markdown as the page, with room to write."""

from builder.worksheets.sheet import Sheet, filled_in, sheet_entry, the_sheet

__all__ = ["Sheet", "filled_in", "sheet_entry", "the_sheet"]
