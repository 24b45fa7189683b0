"""Every broken package there is, by flaw and outcome. A new room of them is a line here."""

from __future__ import annotations

from tests.packages import content_cases, manifest_cases, zip_cases
from tests.packages.case import CASES, Case

ROOMS = (zip_cases, manifest_cases, content_cases)
"""Each adds its own to ``CASES`` as it is read."""

__all__ = ["CASES", "ROOMS", "Case"]
